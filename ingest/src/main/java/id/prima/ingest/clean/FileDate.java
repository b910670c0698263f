package id.prima.ingest.clean;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Day on which a file was exported or last written.
 *
 * @param date the day
 * @param certain whether the office said it; otherwise it is the latest date inside the file
 * @param said where it stands, in Indonesian
 */
public record FileDate(LocalDate date, boolean certain, String said) implements Serializable {

  private static final int FIRST_YEAR = 2000;

  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<!\\d)(?:"
              + "(?<y1>20\\d\\d)[-_. /](?<m1>\\d{1,2})[-_. /](?<d1>\\d{1,2})(?!\\d)"
              + "|(?<d2>\\d{1,2})[-_. /](?<m2>\\d{1,2})[-_. /](?<y2>20\\d\\d)(?!\\d)"
              + "|(?<y3>20\\d\\d)(?<m3>\\d\\d)(?<d3>\\d\\d)(?:\\d{4}|\\d{6})?(?!\\d)"
              + "|(?<d4>\\d{1,2})[-_. /]?(?<m4>\\p{L}{3,9})[-_. /]?(?<y4>20\\d\\d)(?!\\d)"
              + ")");

  /** The latest date in a name or a line; a range of days ends with its last. */
  public static Optional<LocalDate> findIn(String text) {
    LocalDate latest = null;
    Matcher m = IN_TEXT.matcher(text);
    for (int from = 0; m.find(from); from = m.start() + 1) {
      LocalDate date = date(m);
      if (date != null && (latest == null || date.isAfter(latest))) {
        latest = date;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static LocalDate date(Matcher m) {
    String text =
        m.group("y1") != null
            ? iso(m, "1")
            : m.group("y2") != null
                ? iso(m, "2")
                : m.group("y3") != null
                    ? iso(m, "3")
                    : m.group("d4") + " " + m.group("m4") + " " + m.group("y4");
    try {
      return DateText.read(text, DateOrder.DAY_FIRST).map(DateText::date).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String iso(Matcher m, String n) {
    return m.group("y" + n) + "-" + m.group("m" + n) + "-" + m.group("d" + n);
  }

  /** Whether a year can be that of a case. */
  public static boolean isPlausible(LocalDate date) {
    return date.getYear() >= FIRST_YEAR;
  }
}
