package id.prima.ingest.clean;

import id.prima.ingest.landing.UnitDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds the listed unit that a file or a sheet is named after: SKM Kecamatan Melati TW III 2026.
 */
final class NamedAfter {

  /** What stands before a unit in names, and what behind it. */
  private static final Set<String> BEFORE =
      Set.of(
          "skm",
          "ikm",
          "survei",
          "survey",
          "kepuasan",
          "masyarakat",
          "indeks",
          "hasil",
          "data",
          "olah",
          "olahan",
          "pengolahan",
          "rekap",
          "rekapitulasi",
          "tabulasi",
          "kuesioner",
          "kuisioner",
          "jawaban",
          "laporan",
          "lap",
          "nilai",
          "form",
          "formulir",
          "copy",
          "of",
          "salinan",
          "final",
          "fix");

  private static final Set<String> BEHIND =
      Set.of(
          "skm",
          "ikm",
          "survei",
          "survey",
          "hasil",
          "data",
          "olah",
          "rekap",
          "kuesioner",
          "kuisioner",
          "jawaban",
          "responden",
          "responses",
          "form",
          "formulir",
          "laporan",
          "copy",
          "salinan",
          "final",
          "fix",
          "revisi",
          "rev",
          "terbaru",
          "baru",
          "tahun",
          "bulan",
          "periode");

  /** What also stands before a unit in a title: Nilai per unsur pelayanan pada Kecamatan Melati. */
  private static final Set<String> BEFORE_IN_TITLE =
      Set.of(
          "per",
          "unsur",
          "responden",
          "dan",
          "di",
          "pada",
          "terhadap",
          "atas",
          "nama",
          "unit",
          "kerja",
          "penyelenggara",
          "layanan",
          "pelayanan",
          "publik",
          "lingkungan",
          "pemerintah",
          "instansi",
          "opd",
          "skpd");

  /** The number that a browser gives to a second download; no other goes, but for a day. */
  private static final Pattern DOWNLOAD = Pattern.compile("\\s*\\(\\d+\\)\\s*$");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:20\\d\\d[-_. ]?\\d\\d[-_. ]?\\d\\d|\\d\\d[-_. ]\\d\\d[-_. ]20\\d\\d)");

  private NamedAfter() {}

  /** The id of the unit; null where the name is of none. */
  static String find(String name, UnitDirectory units) {
    String text = DOWNLOAD.matcher(name).replaceAll(" ");
    String unit = units.find(name.strip());
    return unit == null ? find(text, Set.of(), units::find) : unit;
  }

  /**
   * The same of a line above a table.
   *
   * @param units id of the unit that a name is of; null where it is of none
   */
  static String findInTitle(String line, UnaryOperator<String> units) {
    return find(line, BEFORE_IN_TITLE, units);
  }

  /** The words of a line above a table, without a period and without what stands before a unit. */
  static List<String> wordsOfTitle(String line) {
    List<String> words = words(line);
    while (!words.isEmpty() && isBefore(words.get(0), BEFORE_IN_TITLE)) {
      words.remove(0);
    }
    return words;
  }

  /** Whether all words of a text are such as stand before the name of a unit: SKM, Hasil Survei. */
  static boolean isBeforeUnit(String text) {
    return words(text).stream().allMatch(BEFORE::contains);
  }

  private static String find(String name, Set<String> before, UnaryOperator<String> units) {
    String unit = units.apply(name.strip());
    if (unit != null) {
      return unit;
    }
    List<String> words = words(name);
    unit = find(words, units);
    while (unit == null && !words.isEmpty() && isBefore(words.get(0), before)) {
      words.remove(0);
      unit = find(words, units);
    }
    while (unit == null && !words.isEmpty() && isBehind(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
      unit = find(words, units);
    }
    return unit;
  }

  private static List<String> words(String name) {
    return new ArrayList<>(
        Arrays.asList(
            PeriodText.without(DAY.matcher(name).replaceAll(" ")).strip().split(" +", -1)));
  }

  /**
   * Whether a name says more than a period, and words that stand beside a unit: SKM TW III 2026.
   */
  static boolean mayBeUnit(String name) {
    return Arrays.stream(PeriodText.without(name).strip().split(" +", -1))
        .anyMatch(NamedAfter::saysMore);
  }

  private static boolean saysMore(String word) {
    return !word.isEmpty() && !BEFORE.contains(word) && !isBehind(word);
  }

  private static boolean isBehind(String word) {
    return BEHIND.contains(word) || (word.length() == 4 && word.startsWith("20"));
  }

  private static boolean isBefore(String word, Set<String> also) {
    return BEFORE.contains(word)
        || also.contains(word)
        || word.chars().allMatch(Character::isDigit);
  }

  private static String find(List<String> words, UnaryOperator<String> units) {
    if (words.isEmpty()) {
      return null;
    }
    String byName = units.apply(String.join(" ", words));
    return byName != null ? byName : units.apply(String.join("-", words));
  }
}
