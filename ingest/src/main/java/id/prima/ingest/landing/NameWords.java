package id.prima.ingest.landing;

import id.prima.ingest.profile.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The name of a unit as words that can be compared: abbreviations written out, numbers as numbers.
 * Names of an office alone, such as Disdukcapil for a Dinas, are left to {@code unit-alias.csv}.
 */
public final class NameWords {

  /** Longer texts name no unit. */
  public static final int LONGEST = 200;

  private static final Map<String, String> WORD =
      Map.ofEntries(
          Map.entry("kec", "kecamatan"),
          Map.entry("kel", "kelurahan"),
          Map.entry("ds", "desa"),
          Map.entry("din", "dinas"),
          Map.entry("uptd", "upt"),
          Map.entry("pkm", "puskesmas"),
          Map.entry("pusk", "puskesmas"),
          Map.entry("puskes", "puskesmas"),
          Map.entry("kab", "kabupaten"),
          Map.entry("bag", "bagian"),
          Map.entry("bid", "bidang"),
          Map.entry("ktr", "kantor"),
          Map.entry("prov", "provinsi"),
          Map.entry("prop", "provinsi"),
          Map.entry("propinsi", "provinsi"));

  /** What several words together mean; the longer of two that fit is taken. */
  private static final Map<List<String>, List<String>> PHRASE =
      phrases(
          "rumah sakit umum daerah = rsud",
          "rs umum daerah = rsud",
          "rumah sakit umum = rsu",
          "rumah sakit = rs",
          "sekolah dasar negeri = sdn",
          "sekolah dasar = sd",
          "sd negeri = sdn",
          "sd n = sdn",
          "sekolah menengah pertama negeri = smpn",
          "sekolah menengah pertama = smp",
          "smp negeri = smpn",
          "smp n = smpn",
          "sekolah menengah atas negeri = sman",
          "sekolah menengah atas = sma",
          "sma negeri = sman",
          "sma n = sman",
          "sekolah menengah kejuruan negeri = smkn",
          "sekolah menengah kejuruan = smk",
          "smk negeri = smkn",
          "smk n = smkn",
          "taman kanak kanak negeri = tkn",
          "taman kanak kanak = tk",
          "tk negeri = tkn",
          "pusat kesehatan masyarakat = puskesmas",
          "unit pelaksana teknis daerah = upt",
          "unit pelaksana teknis dinas = upt",
          "unit pelaksana teknis = upt",
          "upt d = upt",
          "kantor camat = kecamatan",
          "kantor lurah = kelurahan",
          "pemkab = pemerintah kabupaten",
          "pemkot = pemerintah kota",
          "pemprov = pemerintah provinsi");

  private static final int LONGEST_PHRASE = 4;

  /** Words without which a name still names the same unit. */
  private static final Set<String> FILLERS = Set.of("upt", "blud", "kantor", "opd", "skpd", "dan");

  /** Kinds of units: such a word alone names none. */
  private static final Set<String> KINDS =
      Set.of(
          "puskesmas",
          "kecamatan",
          "kelurahan",
          "desa",
          "dinas",
          "badan",
          "bagian",
          "bidang",
          "kantor",
          "upt",
          "sd",
          "sdn",
          "smp",
          "smpn",
          "sma",
          "sman",
          "smk",
          "smkn",
          "tk",
          "tkn");

  /** Behind these "Kota X" is a name and not the region: Kecamatan Kota Mawar. */
  private static final Set<String> PLACES = Set.of("kecamatan", "kelurahan", "desa");

  private static final Set<String> REGIONS = Set.of("kabupaten", "kota", "provinsi");
  private static final int LONGEST_REGION = 4;

  private static final Pattern ACRONYM_AND_NUMBER = Pattern.compile("\\p{L}{2,}\\d+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ROMAN = Pattern.compile("(?=.)x{0,3}(?:ix|iv|v?i{0,3})");

  private NameWords() {}

  private static Map<List<String>, List<String>> phrases(String... rules) {
    Map<List<String>, List<String>> phrases = new java.util.HashMap<>();
    for (String rule : rules) {
      String[] sides = rule.split(" = ", -1);
      phrases.put(List.of(sides[0].split(" ", -1)), List.of(sides[1].split(" ", -1)));
    }
    return Map.copyOf(phrases);
  }

  /** The words of a name in their order: "Kec. Mawar 01" is kecamatan, mawar, 1. */
  public static List<String> of(String text) {
    List<String> raw = new ArrayList<>();
    for (String word : joinedLetters(Words.normalise(text).split(" ", -1))) {
      if (ACRONYM_AND_NUMBER.matcher(word).matches()) {
        int digit = firstDigit(word);
        raw.add(word.substring(0, digit));
        raw.add(number(word.substring(digit)));
      } else if (!word.isEmpty()) {
        raw.add(NUMBER.matcher(word).matches() ? number(word) : word);
      }
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < raw.size(); ) {
      int length = Math.min(LONGEST_PHRASE, raw.size() - i);
      while (length > 0 && !PHRASE.containsKey(raw.subList(i, i + length))) {
        length--;
      }
      if (length == 0) {
        words.add(WORD.getOrDefault(raw.get(i), raw.get(i)));
        i++;
      } else {
        words.addAll(PHRASE.get(raw.subList(i, i + length)));
        i += length;
      }
    }
    return words;
  }

  /** R.S.U.D. arrives as four letters; three or more in a row are one word. */
  private static List<String> joinedLetters(String[] words) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < words.length; ) {
      int end = i;
      while (end < words.length
          && words[end].length() == 1
          && Character.isLetter(words[end].charAt(0))) {
        end++;
      }
      if (end - i > 2) {
        joined.add(String.join("", Arrays.asList(words).subList(i, end)));
        i = end;
      } else {
        joined.add(words[i]);
        i++;
      }
    }
    return joined;
  }

  private static int firstDigit(String word) {
    int digit = 0;
    while (!Character.isDigit(word.charAt(digit))) {
      digit++;
    }
    return digit;
  }

  private static String number(String digits) {
    return digits.replaceFirst("^0+(?=.)", "");
  }

  /**
   * One text for all names that differ only in fillers, in the own region at the end, in roman
   * numbers and in the order of words. Numbers are never left out, and where there are several of
   * them the order stays, for it says what each of them counts.
   *
   * @param region words of the office's own region, or null
   */
  public static String loose(List<String> words, List<String> region) {
    List<String> left = withoutFillers(withoutRegion(words, region));
    for (int i = 1; i < left.size(); i++) {
      if (ROMAN.matcher(left.get(i)).matches()) {
        left.set(i, String.valueOf(roman(left.get(i))));
      }
    }
    long numbers = left.stream().filter(word -> NUMBER.matcher(word).matches()).count();
    if (numbers <= 1) {
      left.sort(null);
    }
    return String.join(" ", left);
  }

  /** The words without the office's own region at their end. */
  public static List<String> withoutRegion(List<String> words, List<String> region) {
    if (region == null || words.size() <= region.size()) {
      return words;
    }
    int end = words.size() - region.size();
    if (!words.subList(end, words.size()).equals(region)) {
      return words;
    }
    if (end > 1 && words.get(end - 1).equals("pemerintah")) {
      end--;
    }
    boolean kindAlone = end == 1 && KINDS.contains(words.get(0));
    return kindAlone || PLACES.contains(words.get(end - 1)) ? words : words.subList(0, end);
  }

  /** Whether a text is but a kind of units, or a word for any: Puskesmas, Kecamatan, OPD. */
  public static boolean isKindAlone(String text) {
    List<String> words = of(text);
    return words.size() == 1 && (KINDS.contains(words.get(0)) || FILLERS.contains(words.get(0)));
  }

  /** The words without fillers, unless less than two would be left. */
  public static List<String> withoutFillers(List<String> words) {
    List<String> left = new ArrayList<>(words);
    left.removeIf(FILLERS::contains);
    return left.size() < 2 ? new ArrayList<>(words) : left;
  }

  private static int roman(String text) {
    int value = 0;
    int before = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int letter =
          switch (text.charAt(i)) {
            case 'x' -> 10;
            case 'v' -> 5;
            default -> 1;
          };
      value += letter < before ? -letter : letter;
      before = letter;
    }
    return value;
  }

  /**
   * The region whose office this is: the only one that names of units end with; empty where they
   * end with none or with several, as those of a province may.
   */
  public static Optional<List<String>> region(Collection<List<String>> names) {
    Map<String, List<String>> regions = new TreeMap<>();
    for (List<String> words : names) {
      for (int i = words.size() - 2; i > 0; i--) {
        boolean ends = words.size() - i <= LONGEST_REGION && REGIONS.contains(words.get(i));
        if (ends && !PLACES.contains(words.get(i - 1))) {
          List<String> region = words.subList(i, words.size());
          regions.put(String.join(" ", region), region);
        }
      }
    }
    return regions.size() == 1
        ? Optional.of(List.copyOf(regions.values().iterator().next()))
        : Optional.empty();
  }

  /** All words of some names, once each. */
  static Set<String> vocabulary(Collection<List<String>> names) {
    Set<String> words = new TreeSet<>();
    names.forEach(words::addAll);
    return words;
  }
}
