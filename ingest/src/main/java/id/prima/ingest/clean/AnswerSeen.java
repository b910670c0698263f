package id.prima.ingest.clean;

import id.prima.data.silver.SurveyResponse;
import java.time.LocalDate;

/**
 * One accepted row, as far as the question goes which of several rows counts.
 *
 * @param file SHA-256 of its file
 * @param row row in it
 * @param unitId its unit
 * @param periodFromFolder whether the folder overruled its date
 * @param date day of the answer, or null
 * @param content what it says
 */
record AnswerSeen(
    String file, int row, String unitId, boolean periodFromFolder, LocalDate date, long content) {

  static AnswerSeen of(SurveyResponse response) {
    return new AnswerSeen(
        response.sourceFile(),
        response.sourceRow(),
        response.unitId(),
        response.periodFromFolder(),
        response.responseDate(),
        ResponseContent.of(response));
  }
}
