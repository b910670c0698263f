package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitRanking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The axis of ranks that all units of a group share, best at the left, drawn {@link #WIDTH} wide;
 * places are text for SVG attributes. A rank is as wide as one unit, so that units which overlap in
 * ranks overlap to the eye.
 *
 * @param quota width of the ranks that a reward is given for
 * @param ticks some ranks along the axis
 */
public record RankStrips(int units, String quota, List<Strips.Tick> ticks) {

  /** Width of the drawing in its own units. */
  public static final int WIDTH = Strips.WIDTH;

  private static final int WANTED_TICKS = 5;
  private static final int NARROWEST = 3;

  /** Two intervals of ranks; the one that starts at {@code innerX} is that of the unit alone. */
  public record Strip(String x, String width, String innerX, String innerWidth) {}

  /**
   * The axis of a group.
   *
   * @param units units with a place, at least one
   * @param quota ranks from the best on that are rewarded
   */
  static RankStrips of(int units, int quota, Labels l) {
    TreeSet<Integer> ranks = new TreeSet<>(List.of(1, units));
    int step = step(units);
    for (int rank = step; rank < units - step / 2; rank += step) {
      ranks.add(rank);
    }
    if (step > 2) {
      ranks.remove(2);
    }
    List<Strips.Tick> ticks = new ArrayList<>();
    for (int rank : ranks) {
      String anchor = rank == 1 ? "start" : rank == units ? "end" : "middle";
      BigDecimal at = at(units, rank == 1 ? 0 : rank == units ? units : rank - 0.5);
      ticks.add(new Strips.Tick(at.toPlainString(), l.count(rank), anchor));
    }
    return new RankStrips(units, at(units, Math.min(quota, units)).toPlainString(), ticks);
  }

  /** The smallest of 1, 2, 5, 10, 20, ... that makes few enough ticks. */
  private static int step(int units) {
    int power = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (units / (factor * power) <= WANTED_TICKS) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }

  /** The strip of a unit that has a place. */
  Strip strip(UnitRanking unit) {
    return new Strip(
        start(unit.rankLow(), unit.rankHigh()).toPlainString(),
        width(unit.rankLow(), unit.rankHigh()).toPlainString(),
        start(unit.posteriorRankLow(), unit.posteriorRankHigh()).toPlainString(),
        width(unit.posteriorRankLow(), unit.posteriorRankHigh()).toPlainString());
  }

  private BigDecimal start(int low, int high) {
    return at(units, low - 1)
        .min(BigDecimal.valueOf(WIDTH).subtract(width(low, high)))
        .max(BigDecimal.ZERO);
  }

  private BigDecimal width(int low, int high) {
    return at(units, high - low + 1).max(BigDecimal.valueOf(NARROWEST));
  }

  private static BigDecimal at(int units, double ranks) {
    return BigDecimal.valueOf(ranks * WIDTH)
        .divide(BigDecimal.valueOf(units), 1, RoundingMode.HALF_UP);
  }
}
