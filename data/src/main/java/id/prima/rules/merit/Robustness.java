package id.prima.rules.merit;

import java.util.List;

/**
 * What becomes of a rank where the weights vary: w' = w + U(-1, 1) swing w, scaled to sum to 1
 * (statistics, section 7; OECD handbook).
 *
 * @param rankLow 5th percentile of the rank, 1 = highest; units of one score share the better rank
 * @param rankHigh 95th percentile
 * @param topK share of the weightings in which the rank is at most k
 */
public record Robustness(int rankLow, int rankHigh, double topK) {

  /**
   * Tries weightings on a group.
   *
   * @param points of each unit, in the order of the weights
   * @param weights of the components, 0-1
   * @param k rewards of the group
   * @return in the order of the units
   */
  public static List<Robustness> of(
      List<double[]> points, double[] weights, int k, MeritRule rule) {
    return id.prima.rules.Pending.body();
  }
}
