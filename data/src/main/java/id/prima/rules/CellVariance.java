package id.prima.rules;

import java.util.Optional;

/**
 * What an interval needs to know of one cell.
 *
 * @param respondents n (for a single unsur its answers)
 * @param index IKM before rounding, 25-100
 * @param variance squared standard error of the index for a simple random sample
 * @param clusters the cell's days, where all its answers are dated and days were counted
 */
public record CellVariance(
    double respondents, double index, double variance, Optional<DayClusters> clusters) {

  /** Squared distance between the ends of the scale, 75 points. */
  static final double RANGE_SQUARED = 5625;

  /** Of a cell; empty where an unsur has fewer than two answers. */
  public static Optional<CellVariance> of(SkmMoments moments, Optional<DayClusters> clusters) {
    return Skm.linearisedVariance(moments)
        .map(
            variance ->
                new CellVariance(
                    moments.respondents().doubleValue(),
                    Skm.ikm(moments, Skm.Bobot.EXACT).orElseThrow().doubleValue(),
                    variance,
                    clusters));
  }

  /**
   * Squared standard error of an index: 5625 p (1 - p) f / n, 0 at and beyond the ends of the
   * scale.
   *
   * @param index where p is taken, 25-100
   * @param varianceFactor f = phi* times the design effect
   * @param respondents n
   */
  public static double squaredError(double index, double varianceFactor, double respondents) {
    double share = Math.max(0, Math.min(1, (index - 25) / 75));
    return RANGE_SQUARED * share * (1 - share) * varianceFactor / respondents;
  }

  /** The index as a share of its scale, 0-1. */
  double share() {
    return (index - 25) / 75;
  }

  /** V: the variance of one respondent's index, squared points. */
  double perRespondent() {
    return respondents * variance;
  }

  /** The largest variance that one respondent could have at this index, plus V/n. */
  double largest() {
    return RANGE_SQUARED * share() * (1 - share()) + perRespondent() / respondents;
  }
}
