package id.prima.ingest.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Monday to Friday. The sample keeps to them, not to the official calendar, so that it can lie in
 * any year and stays the same when a holiday is moved.
 */
final class Weekdays {

  private Weekdays() {}

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** The day that is so many weekdays later; the day itself for 0, even on a weekend. */
  static LocalDate plus(LocalDate day, int weekdays) {
    if (weekdays == 0) {
      return day;
    }
    int weekday = Math.min(day.getDayOfWeek().getValue(), 5);
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    int ahead = weekday - 1 + weekdays;
    return monday.plusDays(ahead / 5 * 7L + ahead % 5);
  }

  /** Weekdays after the first day up to and with the second, which is not before it. */
  static int between(LocalDate from, LocalDate to) {
    return count(to) - count(from);
  }

  /** Weekdays since the Monday that is day -3 of the epoch. */
  private static int count(LocalDate day) {
    long days = day.toEpochDay() + 3;
    return Math.toIntExact(Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L) + 1, 5));
  }
}
