package id.prima.ingest.landing;

import id.prima.data.Reference;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Theme;
import id.prima.data.vocab.Unsur;
import id.prima.data.yaml.Nearest;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The themes into which suggestions are sorted: those that Prima brings, and those that the office
 * adds in {@code tema-saran.csv}. Nothing else may be a theme: a label of free words could be
 * somebody's name.
 */
public final class ThemeDirectory {

  /** The office's own themes, in its landing folder. */
  public static final String FILE = "tema-saran.csv";

  /** More would be no themes. */
  private static final int MOST_OWN = 60;

  /** A suggestion is longer than any label; no distance is reckoned for it. */
  private static final int LONGEST_COMPARED = 80;

  /** A shorter word, such as "dan", tells themes apart no more. */
  private static final int SHORTEST_WORD = 4;

  private final Map<String, Theme> byCode = new LinkedHashMap<>();
  private final Map<String, Theme> byWords = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  private ThemeDirectory(List<Theme> themes) {
    for (Theme theme : themes) {
      byCode.put(theme.code(), theme);
      byWords.put(Words.normalise(theme.title()), theme);
    }
    // a code is never another theme's words
    themes.forEach(theme -> byWords.put(Words.normalise(theme.code()), theme));
    byWords.keySet().forEach(words -> vocabulary.addAll(Arrays.asList(words.split(" ", -1))));
  }

  /** The themes that travel with Prima. */
  public static ThemeDirectory builtIn() {
    return new ThemeDirectory(Reference.builtIn().themes());
  }

  /**
   * Those and the office's own.
   *
   * @throws id.prima.cli.CommandException naming file, row, column and value if one is wrong
   */
  static ThemeDirectory read(LandingSource source) throws IOException {
    List<Theme> themes = new ArrayList<>(Reference.builtIn().themes());
    Set<String> taken = new HashSet<>();
    themes.forEach(theme -> take(theme, taken));
    LandingCsv.read(source, FILE, List.of("kode", "tema"))
        .ifPresent(csv -> themes.addAll(csv.map(row -> own(row, taken))));
    return new ThemeDirectory(themes);
  }

  private static boolean take(Theme theme, Set<String> taken) {
    String code = Words.normalise(theme.code());
    String title = Words.normalise(theme.title());
    boolean free = !taken.contains(code) && !taken.contains(title);
    taken.add(code);
    taken.add(title);
    return free;
  }

  private static Theme own(LandingCsv.Row row, Set<String> taken) {
    String code = row.required("kode");
    String title = row.required("tema");
    Unsur unsur =
        row.parsed(
            "unsur",
            cell ->
                Arrays.stream(Unsur.values())
                    .filter(u -> u.code().equalsIgnoreCase(cell))
                    .findFirst()
                    .orElse(null),
            "harus " + codes(Unsur.values()) + ", atau kosong");
    Theme theme =
        row.parsed(
            "tema",
            cell -> {
              String note = row.text("keterangan");
              return new Theme(code, unsur, title, note == null ? "" : note);
            },
            "kode harus huruf kecil dan garis bawah (paling banyak 40), tema harus huruf tanpa"
                + " angka (2 sampai 60)");
    if (!take(theme, taken)) {
      throw row.wrong("kode", "'" + code + "'", "kode atau tema ini sudah ada di daftar");
    } else if (taken.size() > 2 * (MOST_OWN + Reference.builtIn().themes().size())) {
      throw row.wrong("kode", "'" + code + "'", "paling banyak " + MOST_OWN + " tema sendiri");
    }
    return theme;
  }

  private static String codes(Coded[] values) {
    return Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", "));
  }

  /** All themes, those of Prima first. */
  public List<Theme> all() {
    return List.copyOf(byCode.values());
  }

  /** The theme with a code. */
  public Optional<Theme> findCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The theme that a text names by code or title; empty where it names none. */
  public Optional<Theme> find(String text) {
    return Optional.ofNullable(byWords.get(Words.normalise(text)));
  }

  /**
   * The titles of so many themes at most that come nearest to a text: by the fewest letters to
   * change in the title or one of its words.
   */
  public List<String> nearest(String text, int most) {
    String words = Words.normalise(text);
    String typed = words.substring(0, Math.min(words.length(), LONGEST_COMPARED));
    return byCode.values().stream()
        .map(Theme::title)
        .sorted(
            Comparator.comparingInt((String title) -> byAnyWord(typed, title))
                .thenComparingInt(title -> Nearest.distance(typed, Words.normalise(title)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static int byAnyWord(String typed, String title) {
    String words = Words.normalise(title);
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .mapToInt(word -> Nearest.distance(typed, word))
        .reduce(Nearest.distance(typed, words), Math::min);
  }

  /** Whether a text is made of words of themes alone, and so is nobody's name. */
  public boolean isVocabulary(String text) {
    return Arrays.stream(Words.normalise(text).split(" ", -1)).allMatch(vocabulary::contains);
  }
}
