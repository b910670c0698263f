package id.prima.rules;

import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Period;
import java.time.LocalDate;

/**
 * When a unit's survey is due: at the end of each quarter, semester or year as {@code frekuensi}
 * says, with a few days to send it (ketentuan {@code skm.kirim.hari}). A survey at least once a
 * year is PermenPANRB 14/2017; the days are the office's own.
 *
 * @param days calendar days after the period ends
 */
public record SubmissionCalendar(int days) {

  /** Where a unit stands in a quarter. */
  public enum State {
    /** Its answers are there. */
    SENT,
    /** Nothing is due in this quarter. */
    NOT_SCHEDULED,
    /** Due, and the days to send are not over. */
    AWAITED,
    /** Due, and the days to send are over. */
    LATE
  }

  public static SubmissionCalendar of(Ketentuan ketentuan, LocalDate date) {
    return new SubmissionCalendar(ketentuan.number("skm.kirim.hari", date).intValueExact());
  }

  /** The period of the unit's own length that ends with or holds a quarter. */
  public static Period duePeriod(Frekuensi frekuensi, Period quarter) {
    return switch (frekuensi) {
      case TRIWULAN -> quarter;
      case SEMESTER -> new Period(quarter.year(), Period.Kind.SEMESTER, (quarter.number() + 1) / 2);
      case TAHUN -> new Period(quarter.year(), Period.Kind.YEAR, 1);
    };
  }

  /** The last day on which a period's answers are not late. */
  public LocalDate deadline(Period period) {
    return period.lastDay().plusDays(days);
  }

  /**
   * The state of a unit in a quarter.
   *
   * @param answeredInQuarter whether it has answers in the quarter
   * @param answeredWhenDue whether it has answers in the quarter or, for a longer {@code
   *     frekuensi}, anywhere in the due period up to it
   * @param today the day of asking
   */
  public State state(
      Frekuensi frekuensi,
      Period quarter,
      boolean answeredInQuarter,
      boolean answeredWhenDue,
      LocalDate today) {
    if (answeredInQuarter) {
      return State.SENT;
    }
    Period due = duePeriod(frekuensi, quarter);
    if (!due.completingQuarter().equals(quarter) || answeredWhenDue) {
      return State.NOT_SCHEDULED;
    }
    return today.isAfter(deadline(due)) ? State.LATE : State.AWAITED;
  }
}
