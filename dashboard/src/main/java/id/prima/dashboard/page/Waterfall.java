package id.prima.dashboard.page;

import id.prima.dashboard.merit.Explanation;
import id.prima.dashboard.merit.Sum;
import id.prima.dashboard.text.Labels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum as bars from where it stood to where it stands, drawn {@link #WIDTH} wide; places are text
 * for SVG attributes. The scale spans what the sum passes through, so it does not begin at zero.
 *
 * @param ticks numbers along the axis
 * @param start the peer mean
 * @param steps the components
 * @param end the score
 */
public record Waterfall(List<Strips.Tick> ticks, Row start, List<Row> steps, Row end) {

  /** Width of the drawing in its own units. */
  public static final int WIDTH = Strips.WIDTH;

  private static final int MARGIN = 12;
  private static final int WANTED_TICKS = 5;
  private static final BigDecimal NARROWEST = new BigDecimal("1.5");
  private static final BigDecimal HALF_MARK = BigDecimal.valueOf(3);
  private static final String MEAN = "mean";
  private static final String SCORE = "score";

  /**
   * One line of the sum.
   *
   * @param amount what it adds, with its sign; for start and end the amount itself
   * @param detail what stands under the name
   * @param kind mean, up, down, none or score
   * @param x left end of its bar
   * @param after where the sum stands after it: a thin line leads down from there
   */
  public record Row(
      String name,
      String amount,
      String detail,
      String kind,
      String x,
      String width,
      String after) {}

  /** The drawing of an explanation that has a sum. */
  static Waterfall of(Explanation explanation, Sum sum, Labels l) {
    BigDecimal low = sum.peerMean().min(sum.score());
    BigDecimal high = sum.peerMean().max(sum.score());
    for (Explanation.Line line : explanation.steps()) {
      low = low.min(line.to());
      high = high.max(line.to());
    }
    Scale scale = Scale.of(low, high);
    List<Row> steps = new ArrayList<>();
    for (Explanation.Line line : explanation.steps()) {
      int sign = line.contribution().signum();
      steps.add(
          scale.row(
              line.name(),
              l.signed(line.contribution()),
              line.detail(),
              sign > 0 ? "up" : sign < 0 ? "down" : "none",
              line.from(),
              line.to()));
    }
    return new Waterfall(
        scale.ticks(l),
        scale.row(
            explanation.meanName(),
            l.number(sum.peerMean()),
            "",
            MEAN,
            sum.peerMean(),
            sum.peerMean()),
        steps,
        scale.row(
            l.text("penjelasan.score.of", explanation.name()),
            l.number(sum.score()),
            "",
            SCORE,
            sum.score(),
            sum.score()));
  }

  /** Points of the score on the drawing. */
  private record Scale(BigDecimal low, BigDecimal high, int decimals, BigDecimal step) {

    static Scale of(BigDecimal low, BigDecimal high) {
      BigDecimal span = high.subtract(low).max(new BigDecimal("0.04"));
      BigDecimal step = new BigDecimal("0.01");
      int[] factors = {2, 5, 10};
      BigDecimal power = step;
      int at = 0;
      while (span.divide(step, 0, RoundingMode.DOWN).intValue() > WANTED_TICKS) {
        step = power.multiply(BigDecimal.valueOf(factors[at]));
        if (++at == factors.length) {
          power = power.multiply(BigDecimal.TEN);
          at = 0;
        }
      }
      int decimals = Math.max(0, step.stripTrailingZeros().scale());
      return new Scale(low, low.add(span), decimals, step);
    }

    BigDecimal place(BigDecimal value) {
      return value
          .subtract(low)
          .multiply(BigDecimal.valueOf(WIDTH - 2L * MARGIN))
          .divide(high.subtract(low), 1, RoundingMode.HALF_UP)
          .add(BigDecimal.valueOf(MARGIN));
    }

    Row row(
        String name, String amount, String detail, String kind, BigDecimal from, BigDecimal to) {
      boolean mark = kind.equals(MEAN) || kind.equals(SCORE);
      BigDecimal x = place(from.min(to)).subtract(mark ? HALF_MARK : BigDecimal.ZERO);
      BigDecimal width =
          mark ? HALF_MARK.add(HALF_MARK) : place(from.max(to)).subtract(x).max(NARROWEST);
      return new Row(
          name,
          amount,
          detail,
          kind,
          x.toPlainString(),
          width.toPlainString(),
          place(to).toPlainString());
    }

    List<Strips.Tick> ticks(Labels l) {
      List<Strips.Tick> ticks = new ArrayList<>();
      BigDecimal at = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
      for (; at.compareTo(high) <= 0; at = at.add(step)) {
        ticks.add(new Strips.Tick(place(at).toPlainString(), l.number(at, decimals), "middle"));
      }
      return ticks;
    }
  }
}
