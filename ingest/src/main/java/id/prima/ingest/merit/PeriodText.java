package id.prima.ingest.merit;

import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as offices write them: 2026-Q3, Triwulan III 2026, TW 3 Tahun 2026, 2026. */
final class PeriodText {

  private static final String PART = "(?<kind>q|tw|triwulan|kuartal|s|smt|semester) ?";
  private static final String NUMBER = "(?<number>iv|i{1,3}|[1-4])";
  private static final String YEAR = "(?:tahun )?(?<year>\\d{4})";
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(YEAR),
          Pattern.compile(YEAR + " " + PART + NUMBER),
          Pattern.compile(PART + NUMBER + " " + YEAR));
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private PeriodText() {}

  /** Reads a cell; empty where it is no period. */
  static Optional<Period> find(String cell) {
    String text = Words.normalise(cell);
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text);
      if (m.matches()) {
        return Period.parse(form == FORMS.get(0) ? m.group("year") : part(m));
      }
    }
    return Optional.empty();
  }

  private static String part(Matcher m) {
    boolean semester = m.group("kind").startsWith("s");
    String number = m.group("number");
    int roman = ROMAN.indexOf(number) + 1;
    return m.group("year") + (semester ? "-S" : "-Q") + (roman > 0 ? roman : number);
  }
}
