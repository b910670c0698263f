package id.prima.analytics.cli;

import id.prima.cli.CommandException;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code --period}: a quarter, a semester, a year, or a range such as 2024-Q4..2026-Q3. */
final class PeriodArgument {

  private PeriodArgument() {}

  /** The quarters it names, in order. */
  static List<Period> quarters(String text) {
    String[] ends = text.split("\\.\\.", -1);
    Period first = parse(ends[0], text);
    Period last = ends.length == 2 ? parse(ends[1], text) : first;
    Period end = last.completingQuarter();
    Period next = first.quarters().get(0);
    if (ends.length > 2 || next.compareTo(end) > 0) {
      throw wrong(text);
    }
    List<Period> quarters = new ArrayList<>();
    for (; next.compareTo(end) <= 0; next = next.next()) {
      quarters.add(next);
    }
    return quarters;
  }

  private static Period parse(String part, String text) {
    return Period.parse(part).orElseThrow(() -> wrong(text));
  }

  private static CommandException wrong(String text) {
    return CommandException.wrongArguments(
        "--period '"
            + text
            + "' bukan periode; tulis 2026-Q3, 2026-S2, 2026, atau rentang 2025-Q1..2026-Q3");
  }
}
