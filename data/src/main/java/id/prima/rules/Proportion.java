package id.prima.rules;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The interval of a share after Wilson (1927), on the number of cases that the share is worth
 * (statistics, section 8). Unlike the plain normal interval it stays within 0 and 1, and says
 * something where the share is 0 or 1.
 *
 * @param low lower end, 0-1
 * @param high upper end
 */
public record Proportion(double low, double high) {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /**
   * The interval around a share.
   *
   * @param share 0-1
   * @param size how many independent cases would make it as sure; more than 0, need not be whole
   * @param level confidence, such as 0.95
   */
  public static Proportion wilson(double share, double size, double level) {
    if (!(share >= 0 && share <= 1 && size > 0)) {
      throw new IllegalArgumentException(share + " of " + size);
    }
    double z = quantile(level);
    double shrink = 1 + z * z / size;
    double centre = share + z * z / (2 * size);
    double reach = z * Math.sqrt(share * (1 - share) / size + z * z / (4 * size * size));
    // Rounding errors must not push the share itself out at 0 and 1.
    return new Proportion(
        Math.max(0, Math.min(share, (centre - reach) / shrink)),
        Math.min(1, Math.max(share, (centre + reach) / shrink)));
  }

  /** Two-sided quantile of the normal distribution: 1.96 for 0.95. */
  public static double quantile(double level) {
    return NORMAL.inverseCumulativeProbability((1 + level) / 2);
  }
}
