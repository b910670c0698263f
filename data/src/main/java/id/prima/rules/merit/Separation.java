package id.prima.rules.merit;

import java.util.Arrays;

/**
 * Which pairs of units differ by more than chance explains, for all pairs at once: single-step
 * max-T on the errors drawn, for small groups stepped down (statistics, section 6; Mogstad, Romano,
 * Shaikh and Wilhelm 2023). With many units the largest T of a draw is bounded by bins of like
 * errors, which makes it a little too large and never too small.
 */
final class Separation {

  static final int BINS = 256;
  static final int STEP_DOWN_UNITS = 200;

  private final double[] errors;
  private final double[] squaredErrors;
  private final int[] binOf;
  private final double[][] inverse;
  private final double[] highest;
  private final double[] lowest;
  private final double[] largest;
  private final double[][] kept;
  private int drawn;

  /**
   * For one group.
   *
   * @param s2 squared errors, above 0
   */
  Separation(double[] s2, MeritRule rule) {
    squaredErrors = s2;
    errors = Arrays.stream(s2).map(Math::sqrt).toArray();
    binOf = bins(errors);
    double[] smallest = new double[Arrays.stream(binOf).max().orElseThrow() + 1];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    for (int i = 0; i < s2.length; i++) {
      smallest[binOf[i]] = Math.min(smallest[binOf[i]], s2[i]);
    }
    inverse = new double[smallest.length][smallest.length];
    for (int a = 0; a < smallest.length; a++) {
      for (int b = 0; b < smallest.length; b++) {
        inverse[a][b] = 1 / Math.sqrt(smallest[a] + smallest[b]);
      }
    }
    highest = new double[smallest.length];
    lowest = new double[smallest.length];
    largest = new double[rule.draws()];
    kept = s2.length <= STEP_DOWN_UNITS ? new double[rule.draws()][] : new double[0][];
  }

  /** A bin for each unit where there are few; else by the logarithm of the error, none empty. */
  private static int[] bins(double[] errors) {
    int[] bins = new int[errors.length];
    if (errors.length <= BINS) {
      Arrays.setAll(bins, i -> i);
      return bins;
    }
    double low = StrictMath.log(Arrays.stream(errors).min().orElseThrow());
    double high = StrictMath.log(Arrays.stream(errors).max().orElseThrow());
    double width = (high - low) / BINS;
    for (int i = 0; i < bins.length; i++) {
      int bin = width > 0 ? (int) ((StrictMath.log(errors[i]) - low) / width) : 0;
      bins[i] = Math.min(BINS - 1, bin);
    }
    int[] numbers = Arrays.stream(bins).sorted().distinct().toArray();
    for (int i = 0; i < bins.length; i++) {
      bins[i] = Arrays.binarySearch(numbers, bins[i]);
    }
    return bins;
  }

  /** One draw of each unit's error, in its own standard errors. */
  void add(double[] t) {
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    double[] drawnErrors = new double[t.length];
    for (int i = 0; i < t.length; i++) {
      double error = errors[i] * t[i];
      drawnErrors[i] = error;
      highest[binOf[i]] = Math.max(highest[binOf[i]], error);
      lowest[binOf[i]] = Math.min(lowest[binOf[i]], error);
    }
    double most = 0;
    for (int a = 0; a < highest.length; a++) {
      double[] row = inverse[a];
      double top = highest[a];
      for (int b = 0; b < lowest.length; b++) {
        most = Math.max(most, (top - lowest[b]) * row[b]);
      }
    }
    largest[drawn] = most;
    if (kept.length > 0) {
      kept[drawn] = drawnErrors;
    }
    drawn++;
  }

  /** The critical value of the single step. */
  double critical(double level) {
    return quantile(largest, level);
  }

  /** The smallest value that at least this share of the draws, and one more, do not exceed. */
  private static double quantile(double[] values, double level) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int place = (int) Math.ceil(level * (sorted.length + 1));
    return sorted[Math.min(sorted.length, place) - 1];
  }

  /** Who is above whom. */
  interface Pairs {
    /** Whether the first unit's true score is above the second's. */
    boolean above(int one, int other);
  }

  /** The pairs that are told apart at a level. */
  Pairs pairs(double[] y, double level) {
    double critical = critical(level);
    if (kept.length > 0) {
      boolean[][] above = stepDown(y, level, critical);
      return (one, other) -> above[one][other];
    }
    double squared = critical * critical;
    return (one, other) -> {
      double difference = y[one] - y[other];
      return difference > 0
          && difference * difference > squared * (squaredErrors[one] + squaredErrors[other]);
    };
  }

  /**
   * What the single step tells apart is no longer compared with chance: the others are judged by
   * the largest T among themselves, until nothing more is told apart.
   */
  private boolean[][] stepDown(double[] y, double level, double first) {
    boolean[][] above = new boolean[y.length][y.length];
    double critical = first;
    while (tellApart(y, critical, above)) {
      double[] most = new double[kept.length];
      for (int d = 0; d < kept.length; d++) {
        most[d] = largestLeft(kept[d], above);
      }
      critical = quantile(most, level);
    }
    return above;
  }

  private boolean tellApart(double[] y, double critical, boolean[][] above) {
    boolean changed = false;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (!above[i][j] && (y[i] - y[j]) * inverse[i][j] > critical) {
          above[i][j] = true;
          changed = true;
        }
      }
    }
    return changed;
  }

  private double largestLeft(double[] drawnErrors, boolean[][] above) {
    double most = 0;
    for (int i = 0; i < drawnErrors.length; i++) {
      for (int j = 0; j < drawnErrors.length; j++) {
        if (!above[i][j]) {
          most = Math.max(most, (drawnErrors[i] - drawnErrors[j]) * inverse[i][j]);
        }
      }
    }
    return most;
  }
}
