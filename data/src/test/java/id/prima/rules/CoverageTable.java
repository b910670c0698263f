package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;

/** Counts how many intervals hold the truth, by number of respondents and answer model. */
final class CoverageTable {

  private static final class Tally {
    private int intervals;
    private int covered;
    private int none;
    private double width;

    double coverage() {
      return (double) covered / intervals;
    }

    double monteCarloError() {
      return Math.sqrt(coverage() * (1 - coverage()) / intervals);
    }
  }

  private final String title;
  private final Map<Integer, List<Tally>> rows = new TreeMap<>();
  private double designEffects;
  private int groups;

  CoverageTable(String title) {
    this.title = title;
  }

  void addDesignEffect(double designEffect) {
    designEffects += designEffect;
    groups++;
  }

  void add(int respondents, AnswerModel model, Optional<Interval.Estimate> estimate) {
    Tally tally =
        rows.computeIfAbsent(
                respondents, n -> AnswerModel.ALL.stream().map(m -> new Tally()).toList())
            .get(AnswerModel.ALL.indexOf(model));
    if (estimate.isEmpty()) {
      tally.none++;
      return;
    }
    Interval interval = estimate.get().interval();
    double truth = model.trueIndex();
    tally.intervals++;
    tally.covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    tally.width += interval.high() - interval.low();
  }

  private static double average(List<Tally> row) {
    return row.stream().mapToDouble(Tally::coverage).average().orElseThrow();
  }

  private static int intervals(List<Tally> row) {
    return row.stream().mapToInt(t -> t.intervals).sum();
  }

  /** Monte Carlo error of the average of the models. */
  private static double monteCarloError(List<Tally> row) {
    return Math.sqrt(row.stream().mapToDouble(t -> t.monteCarloError() * t.monteCarloError()).sum())
        / row.size();
  }

  /** Prints coverage in percent with its Monte Carlo error, then the mean widths in IKM points. */
  void print() {
    StringBuilder text = new StringBuilder("\nCoverage of the 95% interval: " + title + "\n    n");
    AnswerModel.ALL.forEach(m -> append(text, "%17s", m.name()));
    append(text, "%17s %9s %5s   %s%n", "average", "intervals", "none", "mean width by model");
    rows.forEach(
        (n, row) -> {
          append(text, "%5d", n);
          row.forEach(
              t -> append(text, "   %6.2f +-%5.2f", 100 * t.coverage(), 100 * t.monteCarloError()));
          append(text, "   %6.2f +-%5.2f", 100 * average(row), 100 * monteCarloError(row));
          append(text, " %9d %5d  ", intervals(row), row.stream().mapToInt(t -> t.none).sum());
          row.forEach(t -> append(text, " %6.2f", t.width / t.intervals));
          text.append('\n');
        });
    append(text, "mean design effect of the groups: %.2f%n", designEffects / groups);
    System.out.print(text);
  }

  private static void append(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  /** The bounds of statistics, section 2. */
  void assertAccepted() {
    SoftAssertions softly = new SoftAssertions();
    rows.forEach(
        (n, row) -> {
          double floor = n <= 30 ? 0.86 : n <= 100 ? 0.91 : 0.93;
          softly
              .assertThat(intervals(row))
              .as("n = %d, intervals", n)
              .isGreaterThanOrEqualTo(20_000);
          softly.assertThat(average(row)).as("n = %d, average", n).isBetween(0.935, 0.97);
          for (AnswerModel model : AnswerModel.ALL) {
            softly
                .assertThat(row.get(AnswerModel.ALL.indexOf(model)).coverage())
                .as("n = %d, %s", n, model.name())
                .isGreaterThanOrEqualTo(floor);
          }
        });
    assertThat(rows).as("sizes").hasSize(4);
    softly.assertAll();
  }
}
