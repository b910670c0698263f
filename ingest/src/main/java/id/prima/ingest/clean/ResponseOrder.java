package id.prima.ingest.clean;

import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Reason;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which of several answers with the same number counts: that of the newest export, of one export
 * the latest dated, else the first in order of file hash and row, so that neither file names nor
 * the order of reading matter.
 */
public final class ResponseOrder {

  private ResponseOrder() {}

  /**
   * The latest dated comes first, else the first in order of file hash and row: among answers of
   * one file, or where the day of an export does not matter.
   */
  public static final Comparator<SurveyResponse> LATEST_FIRST =
      Comparator.comparing(
              SurveyResponse::responseDate,
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(SurveyResponse::sourceFile)
          .thenComparing(SurveyResponse::sourceRow);

  /** The one that counts comes first. */
  static Comparator<AnswerSeen> countedFirst(ExportOrder exports) {
    return Comparator.comparing(AnswerSeen::file, exports.newestFirst())
        .thenComparing(AnswerSeen::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
        .thenComparing(AnswerSeen::file)
        .thenComparing(AnswerSeen::row);
  }

  /** The same of whole answers. */
  public static Comparator<SurveyResponse> newestFirst(ExportOrder exports) {
    return Comparator.comparing(SurveyResponse::sourceFile, exports.newestFirst())
        .thenComparing(LATEST_FIRST);
  }

  /** Answers are the same if a unit gave them the same number in the same questionnaire. */
  public static String key(SurveyResponse response, String responseId) {
    return response.unitId() + "\n" + response.instrumen() + "\n" + responseId;
  }

  /**
   * A number in the place of {@link #key}: among ten million answers, two of a unit that bear
   * different ids share it with a chance below one in 100,000. An id may be a person's: where many
   * wait to be compared, only this number of it does.
   */
  public static long number(SurveyResponse response, String responseId) {
    return ResponseContent.number(response.unitId(), response.instrumen(), responseId);
  }

  /**
   * Why one of them does not count.
   *
   * @param sameContent whether it says the same as the one that counts
   */
  public static Reason notCounted(boolean sameContent) {
    return sameContent ? Reason.SAME_RESPONSE : Reason.SUPERSEDED;
  }
}
