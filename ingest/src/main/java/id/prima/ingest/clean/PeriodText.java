package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as offices write them: 2026-Q3, Triwulan III 2026, TW 3 Tahun 2026, 2026. */
public final class PeriodText {

  private static final String PART = "(?<kind>q|tw|triwulan|kuartal|s|smt|semester) ?(?:ke )?";
  private static final String NUMBER = "(?<number>iv|i{1,3}|[1-4])";
  private static final String YEAR = "(?:tahun )?(?<year>\\d{4})";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(YEAR),
          Pattern.compile(YEAR + " " + PART + NUMBER),
          Pattern.compile(PART + NUMBER + " " + YEAR));
  private static final List<Pattern> WITHIN =
      List.of(
          Pattern.compile("(?:^| )" + YEAR + " " + PART + NUMBER + "(?: |$)"),
          Pattern.compile("(?:^| )" + PART + NUMBER + " " + YEAR + "(?: |$)"));

  /** Not behind a number: Nomor 14 Tahun 2017 is a regulation. */
  private static final Pattern YEAR_WITHIN =
      Pattern.compile("(?<=^|\\D )tahun (?:anggaran )?(?<year>\\d{4})(?: |$)");

  /** Names of months, also cut short and in English; {@link DateText#month} tells which. */
  private static final String MONTH =
      "(januari|january|jan|februari|pebruari|february|feb|peb|maret|march|mar|april|apr|mei|may"
          + "|juni|june|jun|juli|july|jul|agustus|august|agust|agu|ags|agt|aug|september|sept|sep"
          + "|oktober|october|okt|oct|november|nopember|nov|nop|desember|december|des|dec)";

  private static final Pattern MONTHS =
      Pattern.compile(
          "(?:^| )"
              + MONTH.replace("(", "(?<first>")
              + "(?: 20\\d\\d)?(?: (?:s d|sd|sampai|sampai dengan|hingga|dan))? (?:\\d{1,2} )?"
              + MONTH.replace("(", "(?<last>")
              + " "
              + YEAR);

  /** A month that no day stands before: that would be the day of printing or signing. */
  private static final Pattern MONTH_WITHIN =
      Pattern.compile("(?<=^|\\D )" + MONTH + " " + YEAR + "(?: |$)");

  private static final Pattern PART_WITHIN =
      Pattern.compile(
          "(?:^| )(?:q|tw|triwulan|kuartal|smt|semester) ?(?:ke )?" + NUMBER + "(?= |$)");

  /** A quarter or semester whose year stands elsewhere. */
  private static final Pattern PART_ALONE =
      Pattern.compile(
          "(?:^| )(?<kind>tw|triwulan|kuartal|smt|semester) ?(?:ke )?" + NUMBER + "(?: |$)");

  private static final Pattern NUMBERED_MONTH = Pattern.compile("(?:\\d{1,2} )?" + MONTH);

  /** The same with its year, as a whole name. */
  private static final Pattern COUNTED_MONTH =
      Pattern.compile("(?<count>\\d{1,2}) " + MONTH.replace("(", "(?<month>") + " " + YEAR);

  /** The same of a month: Juli, 07 Juli, and within more words Bulan Juli. */
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          NUMBERED_MONTH.pattern()
              + "|(?:.* )?(?:bulan|bln) "
              + MONTH.replace("(", "(?<said>")
              + "(?: .*)?");

  private static final Pattern BARE_YEAR = Pattern.compile("(?:^| )(20\\d\\d)(?= |$)");

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private PeriodText() {}

  /** Reads a cell; empty where it is no period. */
  public static Optional<Period> find(String cell) {
    String text = Words.normalise(cell);
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text);
      if (m.matches()) {
        return Period.parse(form == FORMS.get(0) ? m.group("year") : part(m));
      }
    }
    return Optional.empty();
  }

  /**
   * Finds a period within a title or a name: Rekap SKM Triwulan III Tahun 2026, Semester I 2026,
   * Juli s.d. September 2026, Tahun 2025; empty where it holds none. A year alone needs its word.
   */
  public static Optional<Period> findIn(String title) {
    String text = Words.normalise(title);
    for (Pattern form : WITHIN) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        return Period.parse(part(m));
      }
    }
    Matcher months = MONTHS.matcher(text);
    if (months.find()) {
      return ofMonths(months);
    }
    Matcher year = YEAR_WITHIN.matcher(text);
    return year.find() ? Period.parse(year.group("year")) : Optional.empty();
  }

  /**
   * Finds the quarter of a single month within a title or a name: SKM Bulan Juli 2026. Answers of a
   * month are answers of its quarter; a figure of a month is no figure of the quarter.
   */
  static Optional<Period> findMonthIn(String title) {
    Matcher m = MONTH_WITHIN.matcher(Words.normalise(title));
    return m.find()
        ? Period.parse(m.group("year") + "-Q" + ((DateText.month(m.group(1)) + 2) / 3))
        : Optional.empty();
  }

  /**
   * Finds the quarter of a month that a name counts: 07_Juli_2026. Whether the number counts the
   * month or is a day of it, the month is July; with any other number it is a day, perhaps that of
   * an export.
   */
  static Optional<Period> findCountedMonth(String name) {
    Matcher m = COUNTED_MONTH.matcher(Words.normalise(name));
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = DateText.month(m.group("month"));
    return Integer.parseInt(m.group("count")) == month
        ? Period.parse(m.group("year") + "-Q" + (month + 2) / 3)
        : Optional.empty();
  }

  /**
   * A quarter, semester or month that a name says without its year.
   *
   * @param code the period as its code without the year, of a month its quarter: {@code Q3}
   * @param isMonth whether it is but a month
   */
  public record Part(String code, boolean isMonth) {
    /** The period that it is in a year. */
    public Period in(int year) {
      return Period.parse(year + "-" + code).orElseThrow();
    }
  }

  /** Finds the part of a year that a name or title says without the year: TW III, Bulan : Juli. */
  public static Optional<Part> findPart(String name) {
    String text = Words.normalise(name);
    Matcher part = PART_ALONE.matcher(text);
    if (part.find()) {
      String kind = part.group("kind").startsWith("s") ? "S" : "Q";
      return Period.parse("2000-" + kind + number(part))
          .map(p -> new Part(kind + p.number(), false));
    }
    Matcher month = MONTH_ALONE.matcher(text);
    if (!month.matches()) {
      return Optional.empty();
    }
    String said = month.group("said") == null ? month.group(1) : month.group("said");
    return Optional.of(new Part("Q" + (DateText.month(said) + 2) / 3, true));
  }

  /**
   * Finds the numbered part of a period that a text says without its year: Triwulan III; empty
   * where it says none, or none that lies within. A figure of a month is no figure of its quarter.
   */
  public static Optional<Period> findNumberedPartOf(Period whole, String text) {
    return findPart(text)
        .filter(part -> !part.isMonth())
        .map(part -> part.in(whole.year()))
        .filter(p -> p.kind() != whole.kind() && whole.quarters().containsAll(p.quarters()));
  }

  /** Finds the only year in a name that says no day: SKM 2026. */
  static Optional<Integer> findYear(String name) {
    if (FileDate.findIn(name).isPresent()) {
      return Optional.empty();
    }
    List<Integer> years =
        BARE_YEAR
            .matcher(Words.normalise(name))
            .results()
            .map(year -> Integer.valueOf(year.group(1)))
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  /** The words of a name without the periods in it, also such as lack their year: TW III. */
  static String without(String name) {
    String text = Words.normalise(name);
    for (Pattern form : WITHIN) {
      text = form.matcher(text).replaceAll(" ");
    }
    for (Pattern form : List.of(MONTHS, MONTH_WITHIN, YEAR_WITHIN, PART_WITHIN)) {
      text = form.matcher(text).replaceAll(" ");
    }
    boolean month =
        NUMBERED_MONTH.matcher(text.strip()).matches()
            || COUNTED_MONTH.matcher(text.strip()).matches();
    return month ? "" : text;
  }

  /** The quarter, semester or year that begins and ends with these months. */
  private static Optional<Period> ofMonths(Matcher m) {
    int first = DateText.month(m.group("first"));
    int last = DateText.month(m.group("last"));
    int length = last - first + 1;
    String year = m.group("year");
    if (length == 3 && last % 3 == 0) {
      return Period.parse(year + "-Q" + last / 3);
    } else if (length == 6 && last % 6 == 0) {
      return Period.parse(year + "-S" + last / 6);
    }
    return length == 12 ? Period.parse(year) : Optional.empty();
  }

  private static String part(Matcher m) {
    boolean semester = m.group("kind").startsWith("s");
    return m.group("year") + (semester ? "-S" : "-Q") + number(m);
  }

  private static String number(Matcher m) {
    String number = m.group("number");
    int roman = ROMAN.indexOf(number) + 1;
    return roman > 0 ? String.valueOf(roman) : number;
  }
}
