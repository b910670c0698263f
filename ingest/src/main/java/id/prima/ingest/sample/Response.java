package id.prima.ingest.sample;

import id.prima.data.vocab.Gender;
import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Period;
import java.time.LocalDate;

/**
 * One invented answer sheet.
 *
 * @param unit unit that served
 * @param layanan layanan that was used
 * @param quarter quarter of the answer
 * @param number number within unit and quarter, from 1
 * @param day date of the answer
 * @param second time of the answer, seconds after midnight
 * @param kanal channel
 * @param usia age in years; 0 = not said
 * @param gender jenis kelamin
 * @param pendidikan spelled as people fill it in (D3, S1), not as it is banded later
 * @param pekerjaan spelled as in the vocabulary
 * @param answers the nine answers
 */
record Response(
    SampleUnit unit,
    SampleLayanan layanan,
    Period quarter,
    long number,
    LocalDate day,
    int second,
    Kanal kanal,
    int usia,
    Gender gender,
    String pendidikan,
    String pekerjaan,
    Answers answers) {

  String id() {
    String digits = Long.toString(number);
    return unit.id()
        + "-"
        + quarter.year()
        + "Q"
        + quarter.number()
        + "-"
        + "0".repeat(Math.max(0, 6 - digits.length()))
        + digits;
  }

  /** The age as a form holds it: a number or nothing. */
  String usiaText() {
    return usia == 0 ? "" : Integer.toString(usia);
  }

  /** The time as HH:mm. */
  String jam() {
    return twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60);
  }

  static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
