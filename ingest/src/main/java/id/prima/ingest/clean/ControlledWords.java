package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Texts of one field that are plainly words of a list, not somebody's: without digits and signs,
 * and in so many rows of one file that they can be nobody's own. Every other text becomes {@code
 * lainnya}.
 */
public final class ControlledWords implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a text becomes that is not kept. */
  public static final String OTHER = "lainnya";

  /** Rows of one file that must bear a text for it to be kept. */
  static final int ROWS_OF_ONE_FILE = 5;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L} ,/&().-]{1,60}");

  private final HashMap<String, String> spelling = new HashMap<>();

  private ControlledWords() {}

  /** The texts that any of the files keeps. */
  static ControlledWords union(Collection<ControlledWords> files) {
    ControlledWords all = new ControlledWords();
    files.forEach(
        f ->
            f.spelling.forEach(
                (key, text) -> all.spelling.merge(key, text, ControlledWords::first)));
    return all;
  }

  private static String first(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** A cell's text as it is kept; null where it says nothing. */
  String keep(String cell) {
    String key = Words.normalise(cell);
    return key.isEmpty() ? null : spelling.getOrDefault(key, OTHER);
  }

  /** Counts the texts of one file. */
  static final class Counts {
    /** More spellings than any list has; beyond it nothing new is looked at. */
    private static final int MOST = 50_000;

    private final Map<String, TreeMap<String, Integer>> rows = new HashMap<>();

    void add(String cell) {
      if (!PLAIN.matcher(cell).matches()) {
        return;
      }
      String key = Words.normalise(cell);
      if (!key.isEmpty() && (rows.size() < MOST || rows.containsKey(key))) {
        rows.computeIfAbsent(key, k -> new TreeMap<>()).merge(cell, 1, Integer::sum);
      }
    }

    /** Those in enough rows, each in its most frequent spelling. */
    ControlledWords kept() {
      ControlledWords words = new ControlledWords();
      rows.forEach(
          (key, spellings) -> {
            int all = spellings.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= ROWS_OF_ONE_FILE) {
              words.spelling.put(
                  key,
                  spellings.entrySet().stream()
                      .max(
                          Map.Entry.<String, Integer>comparingByValue()
                              .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                      .orElseThrow()
                      .getKey());
            }
          });
      return words;
    }
  }
}
