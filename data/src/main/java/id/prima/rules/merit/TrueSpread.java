package id.prima.rules.merit;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * What a group's figures y, each with its error s, tell about the spread tau of the truths behind
 * them: theta ~ N(mu, tau^2), y ~ N(theta, s^2). With mu integrated out the likelihood of tau is
 * the restricted one, so that under a flat prior its mode is the REML estimate.
 */
final class TrueSpread {

  private static final int CELLS = 256;
  private static final int ZOOMS = 8;

  /** Where the density is below e^-30 of its highest, it is nothing. */
  private static final double NOTHING = 30;

  private static final int NARROWINGS = 80;

  /** Logarithms of the density this close are the same: rounding alone makes as much. */
  private static final double ALIKE = 1e-9;

  private final double[] y;
  private final double[] s2;
  private final double[] taus = new double[CELLS + 1];
  private final double[] weights = new double[CELLS + 1];
  private final double[] cumulative = new double[CELLS + 1];
  private final double tau2;

  private TrueSpread(double[] y, double[] s2) {
    this.y = y;
    this.s2 = s2;
    int best = layGrid();
    double total = 0;
    for (int g = 1; g <= CELLS; g++) {
      total += (weights[g - 1] + weights[g]) / 2;
      cumulative[g] = total;
    }
    double sum = Arrays.stream(weights).sum();
    for (int g = 0; g <= CELLS; g++) {
      weights[g] /= sum;
      cumulative[g] /= total;
    }
    this.tau2 = mode(taus[Math.max(0, best - 1)], taus[Math.min(CELLS, best + 1)]);
  }

  /**
   * Of a group of two or more.
   *
   * @param y figures; sums run in this order
   * @param s2 squared errors, all above 0 (see {@link #positive})
   */
  static TrueSpread of(double[] y, double[] s2) {
    return new TrueSpread(y, s2);
  }

  /** An error as large as half the spread of the figures is no error of answers. */
  private static final double MOST_OF_SPREAD = 0.5;

  /**
   * Squared errors without zeros: no unit is surer than the surest of its peers that has an error,
   * for a spread of 0 among few answers is chance too. Where none has an error, or the smallest is
   * that of a unit that stands for the mean of all, they are next to nothing beside the spread.
   */
  static double[] positive(double[] y, double[] s2) {
    double smallest = Arrays.stream(s2).filter(s -> s > 0).min().orElse(0);
    double mean = Arrays.stream(y).average().orElse(0);
    double spread = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    if (smallest == 0 || smallest > MOST_OF_SPREAD * spread) {
      double range = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
      smallest = 1e-12 * Math.max(1, range * range);
    }
    double floor = smallest;
    return Arrays.stream(s2).map(s -> s > 0 ? s : floor).toArray();
  }

  /** Squared REML estimate of tau. */
  double tau2() {
    return tau2;
  }

  int cells() {
    return weights.length;
  }

  double tau(int cell) {
    return taus[cell];
  }

  /** Share of the posterior, under a flat prior on tau, at a point of the grid. */
  double weight(int cell) {
    return weights[cell];
  }

  /** Quantile of tau's posterior: straight between the points of the grid. */
  double quantile(double share) {
    int at = Arrays.binarySearch(cumulative, share);
    int above = Math.max(1, Math.min(CELLS, at >= 0 ? at : -at - 1));
    double below = cumulative[above - 1];
    double step = cumulative[above] - below;
    double part = step > 0 ? (share - below) / step : 0;
    return taus[above - 1] + part * (taus[above] - taus[above - 1]);
  }

  /** Sum of precisions 1 / (tau^2 + s^2); its inverse is the variance of {@link #mean}. */
  double precision(double squaredTau) {
    double sum = 0;
    for (double s : s2) {
      sum += 1 / (squaredTau + s);
    }
    return sum;
  }

  /** Mean of y weighed by precision: the best estimate of mu at that tau. */
  double mean(double squaredTau) {
    double sum = 0;
    double precisions = 0;
    for (int i = 0; i < y.length; i++) {
      double precision = 1 / (squaredTau + s2[i]);
      sum += precision * y[i];
      precisions += precision;
    }
    return sum / precisions;
  }

  /** Sum of (y - mu)^2 / (tau^2 + s^2), Cochran's Q where tau is 0; falls as tau grows. */
  double heterogeneity(double squaredTau) {
    double mean = mean(squaredTau);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (y[i] - mean) * (y[i] - mean) / (squaredTau + s2[i]);
    }
    return sum;
  }

  /**
   * Squared ends of tau's interval by Q-profile (Viechtbauer 2007): the tau at which Q has the
   * quantiles that chi-squared gives it, 0 where even Q at 0 is below; widened to hold the
   * estimate.
   */
  double[] interval(double level) {
    ChiSquaredDistribution chiSquared = new ChiSquaredDistribution(y.length - 1);
    double low = at(chiSquared.inverseCumulativeProbability((1 + level) / 2));
    double high = at(chiSquared.inverseCumulativeProbability((1 - level) / 2));
    return new double[] {Math.min(low, tau2), Math.max(high, tau2)};
  }

  /** The tau^2 at which Q has this value. */
  private double at(double heterogeneity) {
    if (heterogeneity(0) <= heterogeneity) {
      return 0;
    }
    double low = 0;
    double high = Arrays.stream(s2).max().orElseThrow();
    while (heterogeneity(high) > heterogeneity) {
      high *= 2;
    }
    for (int i = 0; i < NARROWINGS; i++) {
      double middle = (low + high) / 2;
      if (heterogeneity(middle) > heterogeneity) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Points where the posterior lies, by zooming in on it; returns the highest. */
  private int layGrid() {
    double low = 0;
    double high = widest();
    int best = 0;
    for (int zoom = 0; zoom < ZOOMS; zoom++) {
      for (int g = 0; g <= CELLS; g++) {
        taus[g] = low + (high - low) * g / CELLS;
        weights[g] = logDensity(taus[g] * taus[g]);
      }
      best = 0;
      for (int g = 1; g <= CELLS; g++) {
        best = weights[g] > weights[best] ? g : best;
      }
      int first = best;
      int last = best;
      for (int g = 0; g <= CELLS; g++) {
        if (weights[g] > weights[best] - NOTHING) {
          first = Math.min(first, g);
          last = Math.max(last, g);
        }
      }
      if (last - first >= CELLS / 4) {
        break;
      }
      low = taus[Math.max(0, first - 1)];
      high = taus[Math.min(CELLS, last + 1)];
    }
    double highest = weights[best];
    for (int g = 0; g <= CELLS; g++) {
      weights[g] = StrictMath.exp(weights[g] - highest);
    }
    return best;
  }

  /** Ten times what the figures spread: with ten units and more nothing lies beyond. */
  private double widest() {
    double mean = Arrays.stream(y).average().orElseThrow();
    double squares = Arrays.stream(y).map(one -> (one - mean) * (one - mean)).sum();
    double smallest = Arrays.stream(s2).min().orElseThrow();
    return 10 * Math.sqrt(squares / (y.length - 1) + smallest);
  }

  /** Logarithm of the restricted likelihood. */
  private double logDensity(double squaredTau) {
    double mean = mean(squaredTau);
    double precisions = 0;
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double variance = squaredTau + s2[i];
      precisions += 1 / variance;
      sum += StrictMath.log(variance) + (y[i] - mean) * (y[i] - mean) / variance;
    }
    return -(sum + StrictMath.log(precisions)) / 2;
  }

  /** Square of the tau between two points where the density is highest, by golden section. */
  private double mode(double from, double to) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = from;
    double high = to;
    double left = high - golden * (high - low);
    double right = low + golden * (high - low);
    double atLeft = logDensity(left * left);
    double atRight = logDensity(right * right);
    for (int i = 0; i < NARROWINGS && high - low > 1e-9 * to; i++) {
      if (atLeft >= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - golden * (high - low);
        atLeft = logDensity(left * left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + golden * (high - low);
        atRight = logDensity(right * right);
      }
    }
    double found = (low + high) / 2;
    return logDensity(0) >= logDensity(found * found) - ALIKE ? 0 : found * found;
  }
}
