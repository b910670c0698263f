package id.prima.ingest.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as offices write them.
 *
 * @param date the day
 * @param second seconds after midnight, or null where no time is given
 */
public record DateText(LocalDate date, Integer second) {

  private static final String TIME =
      "(?:[ T,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?"
          + "\\s*(?:Z|(?:GMT|UTC|WIB|WITA|WIT)?\\s*(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + TIME);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\p{L}+'?\\p{L}*,\\s*)?(\\d{1,2})[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4}|\\d{2})" + TIME);
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,](\\d+))?");

  /** First three letters of the months in Indonesian and English, with what they may begin. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan"),
          List.of("feb", "peb"),
          List.of("mar"),
          List.of("apr"),
          List.of("mei", "may"),
          List.of("jun"),
          List.of("jul"),
          List.of("agu", "ags", "aug"),
          List.of("sep"),
          List.of("okt", "oct"),
          List.of("nov", "nop"),
          List.of("des", "dec"));

  /** Serial 1 is 1 January 1900, and the year 1900 wrongly has a 29 February. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final int SECONDS_A_DAY = 86_400;

  /** Reads a cell; empty where it is no date, or an impossible one. */
  public static Optional<DateText> read(String cell, DateOrder order) {
    if (cell.length() < 5 || cell.length() > 60) {
      return Optional.empty();
    }
    try {
      Matcher m = YEAR_FIRST.matcher(cell);
      if (m.matches()) {
        return Optional.of(of(number(m, 1), number(m, 2), number(m, 3), m));
      }
      m = YEAR_LAST.matcher(cell);
      if (m.matches()) {
        boolean monthFirst = order == DateOrder.MONTH_FIRST;
        int month = number(m, monthFirst ? 1 : 2);
        return Optional.of(of(year(m.group(3)), month, number(m, monthFirst ? 2 : 1), m));
      }
      m = NAMED.matcher(cell);
      if (m.matches()) {
        return Optional.of(of(year(m.group(3)), month(m.group(2)), number(m, 1), m));
      }
      m = SERIAL.matcher(cell);
      return m.matches() ? Optional.of(serial(m)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads a time of day such as 13:53 or 08.30; null where the cell is none. */
  public static Integer second(String cell) {
    Matcher m = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?").matcher(cell);
    if (!m.matches()) {
      return null;
    }
    int hour = number(m, 1);
    int minute = number(m, 2);
    int second = m.group(3) == null ? 0 : number(m, 3);
    return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : null;
  }

  /** What a date with the year last says of its own order: null where it leaves both open. */
  static DateOrder orderOf(String cell) {
    Matcher m = YEAR_LAST.matcher(cell);
    if (!m.matches()) {
      return null;
    }
    boolean dayFirst = number(m, 2) <= 12 && number(m, 1) <= 31;
    boolean monthFirst = number(m, 1) <= 12 && number(m, 2) <= 31;
    return dayFirst == monthFirst ? null : dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
  }

  /** Whether the order of the file matters for this cell. */
  static boolean isYearLast(String cell) {
    return YEAR_LAST.matcher(cell).matches();
  }

  private static DateText of(int year, int month, int day, Matcher m) {
    LocalDate date = LocalDate.of(year, month, day);
    if (m.group(4) == null) {
      return new DateText(date, null);
    }
    int hour = number(m, 4);
    if (m.group(7) != null) {
      boolean afternoon = m.group(7).toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int minute = number(m, 5);
    int second = m.group(6) == null ? 0 : number(m, 6);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException("time");
    }
    return new DateText(date, (hour * 60 + minute) * 60 + second);
  }

  private static DateText serial(Matcher m) {
    LocalDate date = SERIAL_ZERO.plusDays(number(m, 1));
    if (m.group(2) == null) {
      return new DateText(date, null);
    }
    double part = Double.parseDouble("0." + m.group(2));
    return new DateText(date, (int) Math.min(SECONDS_A_DAY - 1, Math.round(part * SECONDS_A_DAY)));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() == 2 ? 2000 + year : year;
  }

  private static int month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).contains(start)) {
        return i + 1;
      }
    }
    throw new DateTimeException(name);
  }
}
