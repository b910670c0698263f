package id.prima.ingest.clean;

import id.prima.data.silver.SurveyResponse;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which of several answers with the same number counts: the latest dated one, else the first in
 * order of file hash and row, so that neither file names nor the order of reading matter.
 */
public final class ResponseOrder {

  /** The one that counts comes first. */
  public static final Comparator<SurveyResponse> COUNTED_FIRST =
      Comparator.comparing(
              SurveyResponse::responseDate,
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(SurveyResponse::sourceFile)
          .thenComparing(SurveyResponse::sourceRow);

  private ResponseOrder() {}

  /** Answers are the same if a unit gave them the same number in the same questionnaire. */
  public static String key(SurveyResponse response, String responseId) {
    return response.unitId() + "\n" + response.instrumen() + "\n" + responseId;
  }
}
