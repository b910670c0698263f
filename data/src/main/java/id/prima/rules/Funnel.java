package id.prima.rules;

import id.prima.data.vocab.FunnelPosition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far from its peers' median chance lets a unit of its size stray (statistics, section 5). The
 * spread between units tau is measured without the ends, so that true outliers do not hide
 * themselves. It still rests on the group's J units alone, so where there is one the outer limits
 * take their quantile from t with J - 1 degrees of freedom: with the normal one, 0.9% of the
 * ordinary units of groups of ten would be called outliers, not 0.2%.
 *
 * @param centre theta: median index of the group, exact bobot
 * @param tau spread between units beyond chance, IKM points
 * @param units J, of the group
 */
public record Funnel(double centre, double tau, int units) {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final int HALVINGS = 100;

  /**
   * A unit of the group.
   *
   * @param respondents n
   * @param index IKM under the exact bobot, 25-100
   * @param varianceFactor phi_g of the group times the unit's design effect
   */
  public record Unit(double respondents, double index, double varianceFactor) {

    /** s^2: what chance does to this unit if it is as its peers are. */
    private double chance(double centre) {
      double p = (centre - 25) / 75;
      return CellVariance.RANGE_SQUARED * p * (1 - p) * varianceFactor / respondents;
    }
  }

  /** Limits of one unit, rounded as they are shown, so that all readers place it alike. */
  public record Limits(BigDecimal farLow, BigDecimal low, BigDecimal high, BigDecimal farHigh) {

    /** Where an index lies; on a limit is within. */
    public FunnelPosition position(BigDecimal ikm) {
      if (ikm.compareTo(farLow) < 0) {
        return FunnelPosition.FAR_BELOW;
      } else if (ikm.compareTo(low) < 0) {
        return FunnelPosition.BELOW;
      } else if (ikm.compareTo(farHigh) > 0) {
        return FunnelPosition.FAR_ABOVE;
      }
      return ikm.compareTo(high) > 0 ? FunnelPosition.ABOVE : FunnelPosition.WITHIN;
    }
  }

  /**
   * The funnel of a peer group. Empty for fewer units than the rule asks, and where the median lies
   * at the end of the scale or nobody's answers vary: then nothing says what chance does.
   */
  public static Optional<Funnel> of(List<Unit> units, FunnelRule rule) {
    if (units.size() < rule.minUnits()) {
      return Optional.empty();
    }
    double[] sorted = units.stream().mapToDouble(Unit::index).sorted().toArray();
    double centre = quantile(sorted, 0.5);
    if (units.stream().anyMatch(unit -> !(unit.chance(centre) > 0))) {
      return Optional.empty();
    }
    double low = 0;
    if (spread(units, centre, low, rule) <= rule.expected()) {
      return Optional.of(new Funnel(centre, 0, units.size()));
    }
    double far = Math.max(centre - sorted[0], sorted[sorted.length - 1] - centre);
    double high = far * far / rule.expected();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (spread(units, centre, middle, rule) > rule.expected()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of(new Funnel(centre, Math.sqrt(high), units.size()));
  }

  /** Mean of z^2 with the ends of z pulled in to the quantiles; falls as tau^2 grows. */
  private static double spread(List<Unit> units, double centre, double tau2, FunnelRule rule) {
    double[] z =
        units.stream()
            .mapToDouble(u -> (u.index() - centre) / Math.sqrt(u.chance(centre) + tau2))
            .sorted()
            .toArray();
    double lowest = quantile(z, rule.winsor());
    double highest = quantile(z, 1 - rule.winsor());
    return Arrays.stream(z)
        .map(one -> Math.max(lowest, Math.min(highest, one)))
        .map(one -> one * one)
        .average()
        .orElseThrow();
  }

  /** Linear between the order statistics (type 7 of Hyndman and Fan). */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The limits at a unit's own number of respondents.
   *
   * @param reach what the bobot in use makes of an index under the exact one ({@link
   *     Skm.Bobot#reach})
   */
  public Limits limits(Unit unit, FunnelRule rule, double reach) {
    double error = Math.sqrt(unit.chance(centre) + tau * tau);
    double near = error * NORMAL.inverseCumulativeProbability((1 + rule.level()) / 2);
    double far = error * farQuantile((1 + rule.farLevel()) / 2);
    return new Limits(
        limit(centre - far, reach),
        limit(centre - near, reach),
        limit(centre + near, reach),
        limit(centre + far, reach));
  }

  private double farQuantile(double share) {
    return tau == 0
        ? NORMAL.inverseCumulativeProbability(share)
        : new TDistribution(units - 1).inverseCumulativeProbability(share);
  }

  private static BigDecimal limit(double index, double reach) {
    return Rounding.index(reach * Math.max(25, Math.min(100, index)));
  }
}
