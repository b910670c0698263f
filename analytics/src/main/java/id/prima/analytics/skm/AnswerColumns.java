package id.prima.analytics.skm;

import id.prima.data.vocab.Questionnaire;
import java.util.List;
import org.apache.spark.sql.Row;

/** Where the answers to one questionnaire stand in a row of the scan. Not for two threads. */
final class AnswerColumns {

  private final List<String> unsur;
  private final int[] ofNine;
  private final int own;
  private final int[] answers;

  /**
   * Of a questionnaire.
   *
   * @param asked as silver keeps it; null = the nine unsur
   * @param first column of the first of the nine unsur, in their order
   * @param own column of the answers to others
   */
  AnswerColumns(String asked, int first, int own) {
    this.unsur = Questionnaire.parseAsked(asked);
    this.ofNine =
        unsur.stream()
            .mapToInt(Questionnaire.NINE::indexOf)
            .filter(place -> place >= 0)
            .map(place -> first + place)
            .toArray();
    this.own = own;
    this.answers = new int[unsur.size()];
  }

  /** How many questions there are. */
  int size() {
    return answers.length;
  }

  /** The answers of a row, 0 where not answered; the next row overwrites them. */
  int[] read(Row row) {
    for (int u = 0; u < ofNine.length; u++) {
      answers[u] = row.isNullAt(ofNine[u]) ? 0 : row.getInt(ofNine[u]);
    }
    for (int u = ofNine.length; u < answers.length; u++) {
      answers[u] = row.getString(own).charAt(u - ofNine.length) - '0';
    }
    return answers;
  }
}
