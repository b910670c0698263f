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

  private static final String CLOCK =
      "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?"
          + "\\s*(?:Z|(?:GMT|UTC|WIB|WITA|WIT)?\\s*(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?";
  private static final String TIME = "(?:[ T,]+(?:pukul |jam )?" + CLOCK + ")?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + TIME);
  private static final String WEEKDAY = "(?:\\p{L}+(?:['\u2019]\\p{L}+)?[, ]\\s*)?";
  private static final String MONTH = "(\\p{L}{3,9})\\.?,?";
  private static final Pattern NAMED =
      Pattern.compile(
          WEEKDAY + "(\\d{1,2})[ /.-]\\s*" + MONTH + "[ /.-]\\s*(\\d{4}|\\d{2})" + TIME);
  private static final Pattern NAME_FIRST =
      Pattern.compile(WEEKDAY + MONTH + "\\s*(\\d{1,2}),?\\s+(\\d{4})" + TIME);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,](\\d+))?");
  private static final Pattern TIME_ALONE = Pattern.compile(CLOCK);

  /** Groups of the time behind the three groups of a date; a time alone has none before it. */
  private static final int DATE_GROUPS = 3;

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
          List.of("agu", "ags", "agt", "aug"),
          List.of("sep"),
          List.of("okt", "oct"),
          List.of("nov", "nop"),
          List.of("des", "dec"));

  /** Serial 1 is 1 January 1900, and the year 1900 wrongly has a 29 February. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final int SECONDS_A_DAY = 86_400;

  /** A longer cell is no date and no time, and costs no pattern anything. */
  private static final int LONGEST = 60;

  /** What a date says of the order of its numbers. */
  enum Possible {
    /** The order does not matter: the year comes first, the month has a name. */
    NOT_YEAR_LAST,
    /** Either order gives a date, or neither. */
    OPEN,
    DAY_FIRST,
    MONTH_FIRST
  }

  /** Reads a cell; empty where it is no date, or an impossible one. */
  public static Optional<DateText> read(String cell, DateOrder order) {
    if (cell.length() < 5 || cell.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      if (isIso(cell)) {
        return Optional.of(
            new DateText(
                LocalDate.of(digits(cell, 0, 4), digits(cell, 5, 7), digits(cell, 8, 10)), null));
      }
      String text = withPlainSpaces(cell);
      return Optional.ofNullable(isDigit(text.charAt(0)) ? numeric(text, order) : worded(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is written like 2026-07-15: most are, and need no pattern. */
  private static boolean isIso(String cell) {
    if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && !isDigit(cell.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The number that some digits are. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static DateText numeric(String text, DateOrder order) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return of(number(m, 1), number(m, 2), number(m, 3), m);
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      boolean monthFirst = order == DateOrder.MONTH_FIRST;
      int month = number(m, monthFirst ? 1 : 2);
      return of(year(m.group(3)), month, number(m, monthFirst ? 2 : 1), m);
    }
    m = SERIAL.matcher(text);
    if (m.matches()) {
      return serial(m);
    }
    m = COMPACT.matcher(text);
    return m.matches() ? of(number(m, 1), number(m, 2), number(m, 3), m) : worded(text);
  }

  private static DateText worded(String text) {
    Matcher m = NAMED.matcher(text);
    if (m.matches()) {
      return of(year(m.group(3)), month(m.group(2)), number(m, 1), m);
    }
    m = NAME_FIRST.matcher(text);
    return m.matches() ? of(number(m, 3), month(m.group(1)), number(m, 2), m) : null;
  }

  /** Reads a time of day such as 13:53, 08.30 WIB or 1:53 PM; null where the cell is none. */
  public static Integer second(String cell) {
    if (isPlainTime(cell)) {
      int hour = digits(cell, 0, 2);
      int minute = digits(cell, 3, 5);
      return hour > 23 || minute > 59 ? null : (hour * 60 + minute) * 60;
    }
    if (cell.length() > LONGEST) {
      return null;
    }
    Matcher m = TIME_ALONE.matcher(withPlainSpaces(cell));
    try {
      return m.matches() ? secondOfDay(m, 0) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether it is written like 13:53 or 08.30: most are, and need no pattern. */
  private static boolean isPlainTime(String cell) {
    return cell.length() == 5
        && (cell.charAt(2) == ':' || cell.charAt(2) == '.')
        && isDigit(cell.charAt(0))
        && isDigit(cell.charAt(1))
        && isDigit(cell.charAt(3))
        && isDigit(cell.charAt(4));
  }

  /** What a cell says of the order of the file's dates. */
  static Possible possibleOrders(String cell) {
    if (cell.length() < 5
        || cell.length() > LONGEST
        || !isDigit(cell.charAt(0))
        || (isDigit(cell.charAt(1)) && isDigit(cell.charAt(2)))) {
      return Possible.NOT_YEAR_LAST;
    }
    Matcher m = YEAR_LAST.matcher(withPlainSpaces(cell));
    if (!m.matches()) {
      return Possible.NOT_YEAR_LAST;
    }
    boolean dayFirst = number(m, 2) <= 12 && number(m, 1) <= 31;
    boolean monthFirst = number(m, 1) <= 12 && number(m, 2) <= 31;
    if (dayFirst == monthFirst) {
      return Possible.OPEN;
    }
    return dayFirst ? Possible.DAY_FIRST : Possible.MONTH_FIRST;
  }

  /** Web forms put a narrow no-break space before PM. */
  private static String withPlainSpaces(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > 127 && Character.isSpaceChar(cell.charAt(i))) {
        return cell.replaceAll("[\\p{Z}]", " ");
      }
    }
    return cell;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static DateText of(int year, int month, int day, Matcher m) {
    LocalDate date = LocalDate.of(year, month, day);
    return new DateText(
        date, m.group(DATE_GROUPS + 1) == null ? null : secondOfDay(m, DATE_GROUPS));
  }

  /** The time in the groups behind a number of others. */
  private static int secondOfDay(Matcher m, int before) {
    int hour = number(m, before + 1);
    String half = m.group(before + 4);
    if (half != null) {
      boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int minute = number(m, before + 2);
    int second = m.group(before + 3) == null ? 0 : number(m, before + 3);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException("time");
    }
    return (hour * 60 + minute) * 60 + second;
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

  /**
   * The number of a month by the first letters of its name.
   *
   * @throws DateTimeException where no month begins so
   */
  static int month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).contains(start)) {
        return i + 1;
      }
    }
    throw new DateTimeException("month");
  }
}
