package id.prima.rules.merit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
    SplittableRandom[] streams = new SplittableRandom[weights.length];
    Arrays.setAll(streams, c -> Draws.stream(rule.seed(), "bobot", Integer.toString(c)));
    int[][] ranks = new int[points.size()][rule.weightings()];
    int[] inTopK = new int[points.size()];
    double[] swung = new double[weights.length];
    for (int weighting = 0; weighting < rule.weightings(); weighting++) {
      for (int c = 0; c < weights.length; c++) {
        double swing = 2 * streams[c].nextDouble() - 1;
        swung[c] = weights[c] * (1 + swing * rule.weightSwing());
      }
      double[] scores = scores(points, swung);
      double[] sorted = scores.clone();
      Arrays.sort(sorted);
      for (int i = 0; i < scores.length; i++) {
        int rank = 1 + above(sorted, scores[i]);
        ranks[i][weighting] = rank;
        inTopK[i] += rank <= k ? 1 : 0;
      }
    }
    return IntStream.range(0, points.size())
        .mapToObj(
            i -> {
              Arrays.sort(ranks[i]);
              return new Robustness(
                  percentile(ranks[i], 0.05),
                  percentile(ranks[i], 0.95),
                  (double) inTopK[i] / rule.weightings());
            })
        .toList();
  }

  /** Weighted means: so the weights need not sum to 1. */
  private static double[] scores(List<double[]> points, double[] weights) {
    double total = Arrays.stream(weights).sum();
    return points.stream()
        .mapToDouble(
            unit -> {
              double sum = 0;
              for (int c = 0; c < weights.length; c++) {
                sum += weights[c] * unit[c];
              }
              return sum / total;
            })
        .toArray();
  }

  /** How many scores are higher, by more than an error of rounding. */
  private static int above(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > score + GroupRanking.TIED) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length - low;
  }

  /** The smallest rank that at least this share of the weightings do not exceed. */
  private static int percentile(int[] sorted, double share) {
    return sorted[Math.max(1, (int) Math.ceil(share * sorted.length)) - 1];
  }
}
