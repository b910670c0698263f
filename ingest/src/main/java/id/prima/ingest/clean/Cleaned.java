package id.prima.ingest.clean;

import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import java.time.LocalDate;
import java.util.List;

/** What became of one row. */
public sealed interface Cleaned {

  /**
   * The row counts, unless it repeats another.
   *
   * @param items answers 1-4 to questions that are none of the nine unsur, in the file's own order,
   *     0 where not answered
   * @param asked how many questions there were
   * @param empty how many of them are not answered
   * @param responseId the office's own number of the answer, or null; it is compared, never stored
   */
  record Accepted(
      SurveyResponse response, List<Integer> items, int asked, int empty, String responseId)
      implements Cleaned {}

  /** The row is refused. */
  record Rejected(Rejection rejection) implements Cleaned {}

  /**
   * The row belongs to another period.
   *
   * @param unitId unit, or null where it could not be told
   * @param date day of the answer, or null
   */
  record OtherPeriod(String unitId, LocalDate date) implements Cleaned {}
}
