package id.prima.ingest.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** Values of cells as the text that a CSV would hold. */
final class CellText {

  /** As many digits as a spreadsheet keeps; the rest is noise of binary fractions. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Digits of a number that is no nonsense; also the most places that one can have behind them. */
  private static final int LONGEST_NUMBER = 40;

  private static final int MOST_PLACES = 30;
  private static final int SECONDS_A_DAY = 86_400;
  private static final BigDecimal DAY = BigDecimal.valueOf(SECONDS_A_DAY);

  /** Serial 60 is a 29 February 1900 that never was; the days before it are counted one less. */
  private static final int FALSE_LEAP_DAY = 60;

  private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);

  /** 31 December 9999. */
  private static final int LAST_SERIAL = 2_958_465;

  private CellText() {}

  /** What a number stands for, as its format says. */
  enum Meaning {
    NUMBER,
    /** A day, with or without a time. */
    DATE,
    /** A time of day. */
    TIME,
    /** Hours that run beyond a day. */
    DURATION
  }

  /** A number without exponent; as written where it is none, or absurdly long. */
  static String number(String value) {
    BigDecimal number = parsed(value);
    if (number == null) {
      return value;
    }
    BigDecimal rounded = number.round(DIGITS);
    if (rounded.signum() == 0) {
      return "0";
    }
    rounded = rounded.stripTrailingZeros();
    long integerPlaces = (long) rounded.precision() - rounded.scale();
    return rounded.scale() > MOST_PLACES || integerPlaces > MOST_PLACES
        ? value
        : rounded.toPlainString();
  }

  private static BigDecimal parsed(String value) {
    if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * A number as its format shows it: a day as 2026-07-15, with a time as 2026-07-15T08:30:00, a
   * time as 08:30:00.
   *
   * @param since1904 whether days are counted from 1904, as old Macintoshes did
   */
  static String formatted(String value, Meaning meaning, boolean since1904) {
    if (meaning == Meaning.NUMBER) {
      return number(value);
    }
    BigDecimal serial = parsed(value);
    if (serial == null
        || serial.signum() < 0
        // 1E-99999999 would be written out before it is rounded
        || serial.scale() > LONGEST_NUMBER
        || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL + 1L)) >= 0) {
      return number(value);
    }
    long seconds = serial.multiply(DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long day = seconds / SECONDS_A_DAY;
    long second = seconds % SECONDS_A_DAY;
    if (meaning == Meaning.DURATION) {
      return String.format(
          Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    String time = String.format(Locale.ROOT, "%tT", LocalTime.ofSecondOfDay(second));
    if (meaning == Meaning.TIME || (day == 0 && !since1904)) {
      return time;
    } else if (day == FALSE_LEAP_DAY && !since1904) {
      return number(value);
    }
    long leap = day < FALSE_LEAP_DAY ? 1 : 0;
    LocalDate date = since1904 ? ZERO_1904.plusDays(day) : ZERO_1900.plusDays(day + leap);
    return second == 0 ? date.toString() : date + "T" + time;
  }
}
