package id.prima.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Which one or two unsur stand clearly below all others, so that an office does not repair what
 * chance put last. Two are clear if each is significantly below every one that remains; one is if
 * it is below every other. The two are preferred, for the follow-up plan of a Laporan SKM names
 * few; where neither holds, none is named.
 *
 * <p>The same people answered both, so the test is paired: Var(NRR_u - NRR_v) by linearisation
 * (statistics, section 2) times the cell's design effect, two-sided t. All comparisons must hold at
 * once, and a wrong name needs one with an unsur that is truly lower to fail, so none is corrected
 * for the others (intersection-union test, Berger 1982; the simulation prints what that gives).
 * That variance is the cell's own, not shrunk to its peers, so it has never more than n - 1 degrees
 * of freedom.
 *
 * <p>BIAYA is no candidate where a tariff is known: "Gratis" is 4 by definition and a lawful tariff
 * makes it 3, which says nothing about the unit (statistics, section 7).
 *
 * @param level of each comparison, such as 0.05
 * @param minRespondents fewest answers of every candidate
 */
public record ClearlyLowest(double level, long minRespondents) {

  public static ClearlyLowest of(Ketentuan ketentuan, LocalDate date) {
    return new ClearlyLowest(
        ketentuan.number("skm.terendah.alfa", date).doubleValue(),
        ketentuan.number("skm.terendah.min_responden", date).longValueExact());
  }

  /**
   * The clearly lowest unsur of a cell: none, one or two.
   *
   * @param candidates unsur that are compared
   * @param designEffect of the cell's index
   * @param df degrees of freedom of the cell's interval
   */
  public List<Integer> of(
      SkmMoments moments, List<Integer> candidates, double designEffect, double df) {
    if (candidates.size() < 2
        || candidates.stream()
            .anyMatch(u -> moments.answers(u).doubleValue() < Math.max(2, minRespondents))) {
      return List.of();
    }
    double[] mean = new double[moments.unsur()];
    candidates.forEach(u -> mean[u] = moments.mean(u));
    List<Integer> ascending = new ArrayList<>(candidates);
    ascending.sort(Comparator.comparingDouble(u -> mean[u]));
    Comparison below = (u, v) -> isBelow(moments, mean, u, v, designEffect, df, level / 2);
    List<Integer> rest = ascending.subList(2, ascending.size());
    int lowest = ascending.get(0);
    int second = ascending.get(1);
    if (!rest.stream().allMatch(v -> below.holds(lowest, v))) {
      return List.of();
    } else if (!rest.isEmpty() && rest.stream().allMatch(v -> below.holds(second, v))) {
      return List.of(lowest, second);
    }
    return below.holds(lowest, second) ? List.of(lowest) : List.of();
  }

  private interface Comparison {
    boolean holds(int u, int v);
  }

  private static boolean isBelow(
      SkmMoments moments,
      double[] mean,
      int u,
      int v,
      double designEffect,
      double df,
      double oneSided) {
    double difference = mean[v] - mean[u];
    if (difference <= 0) {
      return false;
    }
    double error = Math.sqrt(designEffect * pairedVariance(moments, mean, u, v));
    if (error == 0) {
      return true;
    }
    double own = Math.min(moments.answers(u).doubleValue(), moments.answers(v).doubleValue()) - 1;
    double t = new TDistribution(Math.min(df, own)).inverseCumulativeProbability(1 - oneSided);
    return difference > t * error;
  }

  /** Variance of NRR_u - NRR_v for a simple random sample. */
  static double pairedVariance(SkmMoments moments, double[] mean, int u, int v) {
    double scaleU = scale(moments, u);
    double scaleV = scale(moments, v);
    double variance =
        moments.codeviation(u, u, mean[u], mean[u]) * scaleU * scaleU
            + moments.codeviation(v, v, mean[v], mean[v]) * scaleV * scaleV
            - 2 * moments.codeviation(u, v, mean[u], mean[v]) * scaleU * scaleV;
    // one respondent in m who differs from the others makes 1/m^2; less is what rounding leaves
    return variance < 1e-12 * scaleU ? 0 : variance;
  }

  private static double scale(SkmMoments moments, int u) {
    double m = moments.answers(u).doubleValue();
    return 1 / Math.sqrt(m * (m - 1));
  }
}
