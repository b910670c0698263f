package id.prima.ingest.profile;

import id.prima.data.vocab.Unsur;
import java.io.Serializable;
import java.util.Map;

/**
 * What the answers of a questionnaire mean where Prima's own words do not tell.
 *
 * @param words value 1-4 of normalised words, whatever the unsur; 0 = not answered
 * @param byUnsur the same of one unsur, before the others
 * @param reversed whether digits and letters run from the best, 1 or a, to the worst, 4 or d
 */
public record AnswerValues(
    Map<String, Integer> words, Map<Unsur, Map<String, Integer>> byUnsur, boolean reversed)
    implements Serializable {

  /** Prima's own words alone. */
  public static final AnswerValues BUILT_IN = new AnswerValues(Map.of(), Map.of(), false);

  private static final java.util.regex.Pattern MARK =
      java.util.regex.Pattern.compile("[1-4a-d]|[1-4] 0+");

  public AnswerValues {
    words = Map.copyOf(words);
    byUnsur = Map.copyOf(byUnsur);
  }

  /** Whether Prima's own words decide alone. */
  public boolean isBuiltIn() {
    return !reversed && words.isEmpty() && byUnsur.isEmpty();
  }

  /**
   * The value of words.
   *
   * @param unsur null for an item of the questionnaire's own
   * @param normalised the cell's words
   * @return 1-4, 0 where they answer nothing, null where nothing is said of them
   */
  public Integer find(Unsur unsur, String normalised) {
    Map<String, Integer> own = unsur == null ? null : byUnsur.get(unsur);
    Integer value = own == null ? null : own.get(normalised);
    return value != null ? value : words.get(normalised);
  }

  /** Whether anything is said of words, be it for one unsur. */
  public boolean says(String normalised) {
    return words.containsKey(normalised)
        || byUnsur.values().stream().anyMatch(its -> its.containsKey(normalised));
  }

  /** Whether words are a digit or letter whose meaning the layout turns round. */
  public boolean turns(String normalised) {
    return reversed && MARK.matcher(normalised).matches();
  }
}
