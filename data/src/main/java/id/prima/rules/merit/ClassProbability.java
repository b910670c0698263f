package id.prima.rules.merit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** How probable it is that a true score reaches a limit (statistics, section 3). */
public final class ClassProbability {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private ClassProbability() {}

  /** How sure a class is, in words. */
  public enum Word {
    JELAS("jelas"),
    BESAR_KEMUNGKINAN("besar kemungkinan"),
    BELUM_DAPAT_DIPASTIKAN("belum dapat dipastikan");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    /** The words as they are shown. */
    public String text() {
      return text;
    }

    /** The word for the probability of what is said. */
    public static Word of(double probability) {
      if (probability >= 0.95) {
        return JELAS;
      }
      return probability >= 0.80 ? BESAR_KEMUNGKINAN : BELUM_DAPAT_DIPASTIKAN;
    }
  }

  /**
   * P(theta >= limit) of each unit of a peer group, from the same posterior as its ranks, but
   * integrated over it instead of drawn. Empty for fewer than two units.
   *
   * @param limit on the unrounded scale of the scores, such as 88.305 for class A
   */
  public static Map<String, Double> atLeast(List<Scored> units, double limit, MeritRule rule) {
    List<Scored> byId = units.stream().sorted(Comparator.comparing(Scored::unitId)).toList();
    Map<String, Double> probabilities = new TreeMap<>();
    if (byId.size() < 2) {
      return probabilities;
    }
    double[] y = byId.stream().mapToDouble(Scored::score).toArray();
    double[] s2 = TrueSpread.positive(y, byId.stream().mapToDouble(Scored::squaredError).toArray());
    TrueSpread spread = TrueSpread.of(y, s2);
    double[] sums = new double[y.length];
    for (int g = 0; g < spread.cells(); g++) {
      double tau2 = spread.tau(g) * spread.tau(g);
      double mean = spread.mean(tau2);
      double meanVariance = 1 / spread.precision(tau2);
      for (int i = 0; i < y.length; i++) {
        double pull = tau2 / (tau2 + s2[i]);
        double at = mean + pull * (y[i] - mean);
        double error = Math.sqrt(pull * s2[i] + (1 - pull) * (1 - pull) * meanVariance);
        sums[i] += spread.weight(g) * below((at - limit) / error, byId.get(i).df());
      }
    }
    for (int i = 0; i < y.length; i++) {
      probabilities.put(byId.get(i).unitId(), sums[i]);
    }
    return probabilities;
  }

  private static double below(double t, double df) {
    return Double.isInfinite(df)
        ? NORMAL.cumulativeProbability(t)
        : new TDistribution(df).cumulativeProbability(t);
  }
}
