package id.prima.ingest.sample;

/**
 * Numbers that look random and depend on nothing but a topic and its keys (SplitMix64).
 *
 * <p>A stream of its own for every unit, quarter, day and row keeps them independent: a sample with
 * more units or quarters holds the same people in the old ones. The arithmetic is written out here,
 * and logarithms are {@link StrictMath}'s, so that every Java release gives the same bytes.
 */
final class Draws {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  static Draws of(Topic topic, long... keys) {
    long state = mix(topic.name().hashCode());
    for (long key : keys) {
      state = mix(state + GOLDEN + mix(key + GOLDEN));
    }
    return new Draws(state);
  }

  /** Evenly spread between 0 and 1, both excluded. */
  double uniform() {
    state += GOLDEN;
    return ((mix(state) >>> 11) + 0.5) * 0x1.0p-53;
  }

  /** Evenly spread over 0 to bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal: one uniform draw through the inverse (Acklam, error under 1.2e-9). */
  double normal() {
    double p = uniform();
    if (p < 0.02425) {
      return tail(p);
    }
    if (p > 1 - 0.02425) {
      return -tail(1 - p);
    }
    double q = p - 0.5;
    double r = q * q;
    double above =
        ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                        + 1.383577518672690e+02)
                    * r
                - 3.066479806614716e+01)
            * r;
    double below =
        ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                    + 6.680131188771972e+01)
                * r
            - 1.328068155288572e+01);
    return (above + 2.506628277459239e+00) * q / (below * r + 1);
  }

  private static double tail(double p) {
    double q = Math.sqrt(-2 * StrictMath.log(p));
    double above =
        ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                    - 2.549732539343734e+00)
                * q
            + 4.374664141464968e+00);
    double below =
        ((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
            + 3.754408661907416e+00;
    return (above * q + 2.938163982698783e+00) / (below * q + 1);
  }

  /** Log-normal with median 1. */
  double logNormal(double sigma) {
    return StrictMath.exp(sigma * normal());
  }

  /** Position of one of the weights, drawn in proportion to them. */
  int pick(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = uniform() * sum;
    int at = 0;
    while (at < weights.length - 1 && left >= weights[at]) {
      left -= weights[at++];
    }
    return at;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
