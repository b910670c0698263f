package id.prima.rules;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/** Whether chance alone explains that two figures of one unit differ (statistics, section 4). */
public final class Change {

  private Change() {}

  /**
   * One of the two figures. No finite population: the question is whether the service changed, not
   * what the list of its users would have said.
   *
   * @param respondents n
   * @param index IKM under the exact bobot, 25-100
   * @param varianceFactor f = phi* times the design effect
   * @param df degrees of freedom of that factor
   */
  public record Figure(double respondents, double index, double varianceFactor, double df) {

    /** Variance of the share p is p (1-p) times this. */
    private double weight() {
      return varianceFactor / respondents;
    }

    private double share() {
      return Math.max(0, Math.min(1, (index - 25) / 75));
    }
  }

  /**
   * What the test says.
   *
   * @param pValue two-sided, of this one comparison
   * @param detectable smallest change that would be seen with the rule's power, in IKM points under
   *     the exact bobot
   */
  public record Test(double pValue, double detectable) {}

  /**
   * Tests that nothing changed: SE^2 = 5625 p(1-p) (f1/n1 + f2/n2) with p the share of both periods
   * together, Student's t with Satterthwaite's degrees of freedom.
   */
  public static Test test(Figure now, Figure then, ChangeRule rule) {
    double p =
        (now.respondents() * now.share() + then.respondents() * then.share())
            / (now.respondents() + then.respondents());
    double weight = now.weight() + then.weight();
    double error = Math.sqrt(CellVariance.RANGE_SQUARED * p * (1 - p) * weight);
    double difference = Math.abs(now.index() - then.index());
    if (error == 0) {
      return new Test(difference == 0 ? 1 : 0, 0);
    }
    double df =
        weight
            * weight
            / (now.weight() * now.weight() / now.df() + then.weight() * then.weight() / then.df());
    TDistribution t = new TDistribution(df);
    return new Test(
        2 * t.cumulativeProbability(-difference / error),
        error
            * (t.inverseCumulativeProbability(1 - rule.level() / 2)
                + t.inverseCumulativeProbability(rule.power())));
  }

  /**
   * The largest p-value of a family that still counts as found, by Benjamini and Hochberg (1995):
   * with the m p-values in order, p(k) for the last k with p(k) at most k q / m. Negative where
   * none is found.
   *
   * @param pValues all tests of the family
   * @param falseShare q
   */
  public static double threshold(List<Double> pValues, double falseShare) {
    List<Double> sorted = pValues.stream().sorted().toList();
    for (int k = sorted.size(); k > 0; k--) {
      if (sorted.get(k - 1) <= k * falseShare / sorted.size()) {
        return sorted.get(k - 1);
      }
    }
    return -1;
  }
}
