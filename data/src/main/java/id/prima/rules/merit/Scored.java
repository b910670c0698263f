package id.prima.rules.merit;

import id.prima.rules.Interval;
import java.util.Objects;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A unit with its score and how far chance may have moved it.
 *
 * @param unitId unit
 * @param score 0-100 by the policy, before rounding
 * @param squaredError squared standard error of the score, points squared
 * @param df degrees of freedom of that error; infinite where it is known
 */
public record Scored(String unitId, double score, double squaredError, double df) {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  public Scored {
    Objects.requireNonNull(unitId);
    if (!Double.isFinite(score)
        || !(squaredError >= 0)
        || !Double.isFinite(squaredError)
        || !(df > 0)) {
      throw new IllegalArgumentException(
          unitId + ": score " + score + ", squared error " + squaredError + ", df " + df);
    }
  }

  /** Standard error, points. */
  public double error() {
    return Math.sqrt(squaredError);
  }

  /** The interval of this score alone, cut to 0-100. */
  public Interval interval(double level) {
    double reach = quantile((1 + level) / 2, df) * error();
    return new Interval(Math.max(0, score - reach), Math.min(100, score + reach));
  }

  /** Quantile of Student's t, of the normal distribution where df is infinite. */
  static double quantile(double share, double df) {
    return Double.isInfinite(df)
        ? NORMAL.inverseCumulativeProbability(share)
        : new TDistribution(df).inverseCumulativeProbability(share);
  }
}
