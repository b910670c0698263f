package id.prima.rules.merit;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * True scores as they may be, drawn again and again: tau from its posterior, mu | tau, theta ~ mu +
 * B (y - mu) + sqrt(B) s t with B = tau^2 / (tau^2 + s^2) (statistics, section 3).
 */
final class Posterior {

  private final double[] y;
  private final double[] s2;
  private final TrueSpread spread;
  private final SplittableRandom ofTau;
  private final SplittableRandom ofMean;
  private final int k;
  private final int[][] ranks;
  private final int[] inTopK;
  private final long[] order;
  private final int indexBits;
  private int drawn;

  /**
   * For one group.
   *
   * @param k how many are the best
   */
  Posterior(double[] y, double[] s2, TrueSpread spread, int k, MeritRule rule) {
    this.y = y;
    this.s2 = s2;
    this.spread = spread;
    this.ofTau = Draws.stream(rule.seed(), "tau", "");
    this.ofMean = Draws.stream(rule.seed(), "mu", "");
    this.k = k;
    this.ranks = new int[y.length][rule.draws()];
    this.inTopK = new int[y.length];
    this.order = new long[y.length];
    this.indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(y.length);
  }

  /** Draws all true scores once. */
  void add(double[] t) {
    double tau = spread.quantile(ofTau.nextDouble());
    double tau2 = tau * tau;
    double mean =
        spread.mean(tau2)
            + Draws.t(ofMean, Double.POSITIVE_INFINITY) / Math.sqrt(spread.precision(tau2));
    long indexMask = (1L << indexBits) - 1;
    for (int i = 0; i < y.length; i++) {
      double pull = tau2 / (tau2 + s2[i]);
      double theta = mean + pull * (y[i] - mean) + Math.sqrt(pull * s2[i]) * t[i];
      order[i] = (sortable(theta) & ~indexMask) | i;
    }
    Arrays.sort(order);
    for (int place = 0; place < order.length; place++) {
      int unit = (int) (order[place] & indexMask);
      int rank = order.length - place;
      ranks[unit][drawn] = rank;
      inTopK[unit] += rank <= k ? 1 : 0;
    }
    drawn++;
  }

  /** A number whose order as an integer is that of the double. */
  private static long sortable(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** P(top k) of a unit. */
  double topK(int unit) {
    return (double) inTopK[unit] / drawn;
  }

  /** Best and worst rank of a unit with this probability, tails alike. */
  int[] ranks(int unit, double level) {
    int[] sorted = ranks[unit].clone();
    Arrays.sort(sorted);
    int tail = (int) Math.floor((1 - level) / 2 * sorted.length);
    return new int[] {sorted[tail], sorted[sorted.length - 1 - tail]};
  }

  /** Mean of mu over the posterior of tau. */
  static double mean(TrueSpread spread) {
    double sum = 0;
    for (int g = 0; g < spread.cells(); g++) {
      sum += spread.weight(g) * spread.mean(spread.tau(g) * spread.tau(g));
    }
    return sum;
  }

  /** Mean of each true score over the posterior of tau: integrated, not drawn. */
  static double[] shrunken(double[] y, double[] s2, TrueSpread spread) {
    double[] sums = new double[y.length];
    for (int g = 0; g < spread.cells(); g++) {
      double tau2 = spread.tau(g) * spread.tau(g);
      double mean = spread.mean(tau2);
      for (int i = 0; i < y.length; i++) {
        double pull = tau2 / (tau2 + s2[i]);
        sums[i] += spread.weight(g) * (mean + pull * (y[i] - mean));
      }
    }
    return sums;
  }
}
