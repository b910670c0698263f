package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private static final Pattern YEAR_WITHIN =
      Pattern.compile("(?:^| )tahun (?:anggaran )?(?<year>\\d{4})(?: |$)");
  private static final List<String> MONTH_NAMES =
      List.of(
          "januari",
          "februari",
          "maret",
          "april",
          "mei",
          "juni",
          "juli",
          "agustus",
          "september",
          "oktober",
          "november",
          "desember");
  private static final List<Set<String>> SHORT_MONTHS =
      List.of(
          Set.of("jan"),
          Set.of("feb", "peb"),
          Set.of("mar"),
          Set.of("apr"),
          Set.of("may"),
          Set.of("jun"),
          Set.of("jul"),
          Set.of("agu", "ags", "agt", "aug"),
          Set.of("sep", "sept"),
          Set.of("okt", "oct"),
          Set.of("nov", "nop"),
          Set.of("des", "dec"));
  private static final String MONTH = "(" + String.join("|", MONTH_NAMES) + ")";
  private static final Pattern MONTHS =
      Pattern.compile(
          MONTH.replace("(", "(?<first>")
              + "(?: 20\\d\\d)?(?: (?:s d|sd|sampai|sampai dengan|hingga|dan))? (?:\\d{1,2} )?"
              + MONTH.replace("(", "(?<last>")
              + " "
              + YEAR);

  /** A month that no day stands before: that would be the day of printing or signing. */
  private static final Pattern MONTH_WITHIN =
      Pattern.compile("(?:^|\\D )" + MONTH + " " + YEAR + "(?: |$)");

  private static final Pattern PART_WITHIN =
      Pattern.compile(
          "(?:^| )(?<kind>q|tw|triwulan|kuartal|smt|semester) ?(?:ke )?" + NUMBER + "(?= |$)");

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private PeriodText() {}

  /** Reads a cell; empty where it is no period. */
  public static Optional<Period> find(String cell) {
    String text = Words.normalise(cell);
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text);
      if (m.matches()) {
        return Period.parse(m.group("year") + (form == FORMS.get(0) ? "" : part(m)));
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
        return Period.parse(m.group("year") + part(m));
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
        ? Period.parse(m.group("year") + "-Q" + (MONTH_NAMES.indexOf(m.group(1)) / 3 + 1))
        : Optional.empty();
  }

  /**
   * Finds the part of a period that a name says without its year, as sheets of a year's workbook
   * are named: TW III, Semester 2, Juli, Jul; empty where it says none, or none that lies within.
   */
  static Optional<Period> findPartOf(Period whole, String name) {
    return findNumberedPartOf(whole, name)
        .or(() -> within(whole, ofMonthIn(Words.normalise(name), whole.year())));
  }

  /** The same of a numbered part alone: a figure of a month is no figure of its quarter. */
  public static Optional<Period> findNumberedPartOf(Period whole, String text) {
    Matcher part = PART_WITHIN.matcher(Words.normalise(text));
    return part.find() ? within(whole, Period.parse(whole.year() + part(part))) : Optional.empty();
  }

  private static Optional<Period> within(Period whole, Optional<Period> part) {
    return part.filter(p -> p.kind() != whole.kind() && whole.quarters().containsAll(p.quarters()));
  }

  /** The quarter of the one month that a text names; empty where it names none, or several. */
  private static Optional<Period> ofMonthIn(String text, int year) {
    Set<Integer> months = new TreeSet<>();
    for (String word : text.split(" ", -1)) {
      for (int month = 1; month <= MONTH_NAMES.size(); month++) {
        boolean named = MONTH_NAMES.get(month - 1).equals(word);
        if (named || SHORT_MONTHS.get(month - 1).contains(word)) {
          months.add(month);
        }
      }
    }
    return months.size() == 1
        ? Optional.of(Period.quarter(year, (months.iterator().next() + 2) / 3))
        : Optional.empty();
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
    return text;
  }

  /** The quarter, semester or year that begins and ends with these months. */
  private static Optional<Period> ofMonths(Matcher m) {
    int first = MONTH_NAMES.indexOf(m.group("first")) + 1;
    int last = MONTH_NAMES.indexOf(m.group("last")) + 1;
    int length = last - first + 1;
    String year = m.group("year");
    if (length == 3 && last % 3 == 0) {
      return Period.parse(year + "-Q" + last / 3);
    } else if (length == 6 && last % 6 == 0) {
      return Period.parse(year + "-S" + last / 6);
    }
    return length == 12 ? Period.parse(year) : Optional.empty();
  }

  /** As {@link Period#parse} reads it behind the year. */
  private static String part(Matcher m) {
    boolean semester = m.group("kind").startsWith("s");
    String number = m.group("number");
    int roman = ROMAN.indexOf(number) + 1;
    return (semester ? "-S" : "-Q") + (roman > 0 ? roman : number);
  }
}
