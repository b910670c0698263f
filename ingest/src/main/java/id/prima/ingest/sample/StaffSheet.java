package id.prima.ingest.sample;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import java.time.LocalDate;

/**
 * One invented BerAKHLAK assessment. Nobody stands behind it, not even an invented name.
 *
 * @param unit unit that is assessed
 * @param round quarter of the survey
 * @param number number within unit and round, from 1
 * @param day date of the answer
 * @param role who answers
 * @param answers an answer of 1-4 for each panduan perilaku in the circular's order, 0 = none
 */
record StaffSheet(
    SampleUnit unit, Period round, int number, LocalDate day, AssessorRole role, String answers) {

  /** Panduan perilaku on a sheet. */
  static final int ITEMS = CoreValue.values().length * CoreValue.BEHAVIOURS;

  /** The answer as a file holds it: a digit or nothing. */
  String text(int item) {
    char answer = answers.charAt(item);
    return answer == '0' ? "" : String.valueOf(answer);
  }
}
