package id.prima.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Counts working days: not Saturday or Sunday, not libur nasional, not cuti bersama. Only whole
 * years whose holidays are known are covered.
 */
public final class WorkingCalendar implements Serializable {

  /** A date lies in a year whose holidays are not known. The message is for the user. */
  public static final class MissingYearException extends RuntimeException {
    public MissingYearException(String message) {
      super(message);
    }
  }

  /** A calendar of whole years with all their holidays and cuti bersama. */
  public static WorkingCalendar of(Set<Integer> years, Collection<LocalDate> holidays) {
    return null; // being written
  }

  /** Whether the holidays of the date's year are known. */
  public boolean covers(LocalDate date) {
    return false; // being written
  }

  /**
   * Working days after {@code from} up to and with {@code to}: the time on a legal clock whose day
   * 0 is {@code from}.
   *
   * @throws MissingYearException naming the first year that is not covered
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public int between(LocalDate from, LocalDate to) {
    return 0; // being written
  }
}
