package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Mutu;
import id.prima.rules.MutuBands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The scales that charts share, with the class limits drawn in. */
final class Scales {

  private static final BigDecimal TWENTY_FIVE = BigDecimal.valueOf(25);

  private Scales() {}

  /**
   * The axis of indices: 60-100, widened downwards by tens where a value needs it.
   *
   * @param values what must fit; null values are passed over
   */
  static Chart.Axis ikm(List<BigDecimal> values, Labels l) {
    return index(60, values, l.text("axis.ikm"), l);
  }

  /** The axis of BerAKHLAK indices: 40-100, widened downwards by tens where a value needs it. */
  static Chart.Axis berakhlak(List<BigDecimal> values, Labels l) {
    return index(40, values, l.text("axis.berakhlak"), l);
  }

  private static Chart.Axis index(int from, List<BigDecimal> values, String title, Labels l) {
    BigDecimal lowest = BigDecimal.valueOf(from);
    for (BigDecimal value : values) {
      while (value != null && value.compareTo(lowest) < 0) {
        lowest = lowest.subtract(BigDecimal.TEN);
      }
    }
    return axis(lowest, BigDecimal.valueOf(100), BigDecimal.TEN, 0, title, l);
  }

  /** The axis of NRR: 1-4, or 2-4 where nothing lies lower. */
  static Chart.Axis nrr(List<BigDecimal> values, Labels l) {
    boolean low =
        values.stream().anyMatch(v -> v != null && v.compareTo(BigDecimal.valueOf(2)) < 0);
    return axis(
        BigDecimal.valueOf(low ? 1 : 2),
        BigDecimal.valueOf(4),
        new BigDecimal("0.5"),
        1,
        l.text("axis.nrr"),
        l);
  }

  private static Chart.Axis axis(
      BigDecimal min, BigDecimal max, BigDecimal step, int decimals, String title, Labels l) {
    List<Chart.Mark> ticks = new ArrayList<>();
    for (BigDecimal at = min; at.compareTo(max) <= 0; at = at.add(step)) {
      ticks.add(new Chart.Mark(at, l.number(at, decimals)));
    }
    return new Chart.Axis(min, max, title, ticks);
  }

  /** Lower limits of the classes above D, on the scale of indices. */
  static List<Chart.Mark> limits(MutuBands bands) {
    return List.of(Mutu.C, Mutu.B, Mutu.A).stream()
        .map(m -> new Chart.Mark(bands.lowest(m), m.code()))
        .toList();
  }

  /** The same limits on the scale of NRR: an index is 25 times a mean NRR. */
  static List<Chart.Mark> nrrLimits(MutuBands bands) {
    return limits(bands).stream()
        .map(m -> new Chart.Mark(m.at().divide(TWENTY_FIVE, 4, RoundingMode.HALF_UP), m.text()))
        .toList();
  }

  /** The class that an NRR would give an index of 25 times it. */
  static Mutu mutu(BigDecimal nrr, MutuBands bands) {
    return bands.of(nrr.multiply(TWENTY_FIVE));
  }
}
