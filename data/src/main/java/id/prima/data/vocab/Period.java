package id.prima.data.vocab;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A reporting period: a quarter ({@code 2026-Q3}), a semester ({@code 2026-S2}) or a year ({@code
 * 2026}).
 *
 * @param year calendar year
 * @param kind length
 * @param number 1-4 for a quarter, 1-2 for a semester, 1 for a year
 */
public record Period(int year, Kind kind, int number) implements Comparable<Period>, Serializable {

  /** Length of a period. */
  public enum Kind {
    QUARTER(3),
    SEMESTER(6),
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }
  }

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-([QS])(\\d))?");
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  public Period {
    if (year < 1900 || year > 2999 || number < 1 || number > 12 / kind.months) {
      throw new IllegalArgumentException(year + " " + kind + " " + number);
    }
  }

  public static Period quarter(int year, int number) {
    return new Period(year, Kind.QUARTER, number);
  }

  /** The quarter that holds a date. */
  public static Period quarterOf(LocalDate date) {
    return quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
  }

  /** Reads {@code 2026-Q3}, {@code 2026-S2} or {@code 2026}; empty where the text is none. */
  public static Optional<Period> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    Kind kind =
        matcher.group(2) == null
            ? Kind.YEAR
            : matcher.group(2).equals("Q") ? Kind.QUARTER : Kind.SEMESTER;
    int number = kind == Kind.YEAR ? 1 : Integer.parseInt(matcher.group(3));
    boolean possible = year >= 1900 && year <= 2999 && number >= 1 && number <= 12 / kind.months;
    return possible ? Optional.of(new Period(year, kind, number)) : Optional.empty();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, (number - 1) * kind.months + 1, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(kind.months).minusDays(1);
  }

  public boolean holds(LocalDate date) {
    return date.getYear() == year && (date.getMonthValue() - 1) / kind.months == number - 1;
  }

  /** The quarters it is made of, first to last. */
  public List<Period> quarters() {
    int first = (number - 1) * kind.months / 3 + 1;
    return IntStream.range(first, first + kind.months / 3).mapToObj(q -> quarter(year, q)).toList();
  }

  /** The last quarter of the period: its release holds the period's figures. */
  public Period completingQuarter() {
    return quarters().get(quarters().size() - 1);
  }

  /** The semester and the year that end with this quarter, in that order. */
  public List<Period> completed() {
    List<Period> periods = new ArrayList<>();
    if (kind == Kind.QUARTER && number % 2 == 0) {
      periods.add(new Period(year, Kind.SEMESTER, number / 2));
      if (number == 4) {
        periods.add(new Period(year, Kind.YEAR, 1));
      }
    }
    return periods;
  }

  /** The quarter after this one. */
  public Period next() {
    return quarterOf(lastDay().plusDays(1));
  }

  /** As a person says it: "Triwulan III 2026", "Semester II 2026", "Tahun 2026". */
  public String spoken() {
    return switch (kind) {
      case QUARTER -> "Triwulan " + ROMAN.get(number - 1) + " " + year;
      case SEMESTER -> "Semester " + ROMAN.get(number - 1) + " " + year;
      case YEAR -> "Tahun " + year;
    };
  }

  /** By last day, the longer period after the shorter ones it ends with. */
  @Override
  public int compareTo(Period other) {
    int byEnd = lastDay().compareTo(other.lastDay());
    return byEnd != 0 ? byEnd : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case QUARTER -> year + "-Q" + number;
      case SEMESTER -> year + "-S" + number;
      case YEAR -> String.valueOf(year);
    };
  }
}
