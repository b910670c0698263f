package id.prima.rules;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts working days: not Saturday or Sunday, not libur nasional, not cuti bersama. Only whole
 * years whose holidays are known are covered.
 */
public final class WorkingCalendar implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A date lies in a year whose holidays are not known. The message is for the user. */
  public static final class MissingYearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingYearException(String message) {
      super(message);
    }
  }

  /** Rising. */
  private final int[] years;

  /** Epoch days of holidays from Monday to Friday, each once, rising. */
  private final long[] holidays;

  private WorkingCalendar(int[] years, long[] holidays) {
    this.years = years;
    this.holidays = holidays;
  }

  /**
   * A calendar of whole years with all their holidays and cuti bersama. A holiday may be given
   * twice, or lie on a weekend: it takes away one working day or none.
   *
   * @throws IllegalArgumentException if a holiday lies in none of the years
   */
  public static WorkingCalendar of(Set<Integer> years, Collection<LocalDate> holidays) {
    for (LocalDate holiday : holidays) {
      if (!years.contains(holiday.getYear())) {
        throw new IllegalArgumentException(holiday + " is in none of the years " + years);
      }
    }
    return new WorkingCalendar(
        years.stream().mapToInt(Integer::intValue).sorted().toArray(),
        holidays.stream()
            .filter(WorkingCalendar::isWeekday)
            .mapToLong(LocalDate::toEpochDay)
            .sorted()
            .distinct()
            .toArray());
  }

  /** The years whose holidays are known. */
  public NavigableSet<Integer> years() {
    NavigableSet<Integer> known = new TreeSet<>();
    Arrays.stream(years).forEach(known::add);
    return Collections.unmodifiableNavigableSet(known);
  }

  /** Whether the holidays of the date's year are known. */
  public boolean covers(LocalDate date) {
    return Arrays.binarySearch(years, date.getYear()) >= 0;
  }

  /**
   * Whether offices work on a day.
   *
   * @throws MissingYearException if its year is not covered
   */
  public boolean isWorkingDay(LocalDate date) {
    requireYears(date.getYear(), date.getYear());
    return isWeekday(date) && Arrays.binarySearch(holidays, date.toEpochDay()) < 0;
  }

  /**
   * Working days after {@code from} up to and with {@code to}: the time on a legal clock whose day
   * 0 is {@code from}.
   *
   * @throws MissingYearException naming the first year that is not covered
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    requireYears(from.getYear(), to.getYear());
    return Math.toIntExact(through(to.toEpochDay()) - through(from.toEpochDay()));
  }

  /**
   * Working days from {@code first} to {@code last}, both with them.
   *
   * @throws MissingYearException naming the first year that is not covered
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public int workingDays(LocalDate first, LocalDate last) {
    return between(first, last) + (isWorkingDay(first) ? 1 : 0);
  }

  /**
   * The last day on which {@link #between} the receipt and that day is not above the limit. When
   * the last working day of the limit is a Friday this is the Sunday after it: what is done on a
   * day off counts as done on the working day before.
   *
   * @throws MissingYearException naming the first year that must be known and is not
   */
  public LocalDate lastDayOnTime(LocalDate received, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit " + limit);
    }
    long target = through(received.toEpochDay()) + limit + 1;
    int lastYear = received.getYear();
    requireYears(lastYear, lastYear);
    while (through(LocalDate.of(lastYear, 12, 31).toEpochDay()) < target) {
      lastYear++;
      requireYears(lastYear, lastYear);
    }
    long low = received.toEpochDay();
    long high = LocalDate.of(lastYear, 12, 31).toEpochDay();
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (through(middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return LocalDate.ofEpochDay(low);
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /** Working days up to and with a day, counted from some fixed day. */
  private long through(long epochDay) {
    long sinceMonday = epochDay + 3; // 1970-01-01 was a Thursday
    long weekdays =
        Math.floorDiv(sinceMonday, 7) * 5L + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
    int place = Arrays.binarySearch(holidays, epochDay);
    return weekdays - (place >= 0 ? place + 1 : -place - 1);
  }

  /** A year without its holidays between two covered ones would count too many days as well. */
  private void requireYears(int first, int last) {
    int from = Arrays.binarySearch(years, first);
    int to = Arrays.binarySearch(years, last);
    if (from >= 0 && to - from == last - first) {
      return;
    }
    for (int year = first; year <= last; year++) {
      if (Arrays.binarySearch(years, year) < 0) {
        throw new MissingYearException(
            "hari-libur.csv tidak memuat tahun " + year + "; tambahkan hari liburnya");
      }
    }
  }
}
