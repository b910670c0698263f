package id.prima.rules.merit;

import id.prima.rules.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How far a unit moved beyond what its peers' movement and the pull towards the mean explain
 * (statistics, section 7): y2 - [mu2 + b (y1 - mu1)], b = tau12 / (tau1^2 + s1^2), drawn towards
 * zero by B = v / (v + s2^2) with v the spread of true improvements.
 *
 * @param unitId unit
 * @param expected y2 to be expected from y1
 * @param value improvement in index points, drawn towards zero
 * @param variance squared uncertainty of the true improvement about that value (posterior)
 * @param loadingThen how far the value moves with the error of y1: -B b
 * @param loadingNow the same for y2: B
 * @param probabilityUp probability that the true improvement is above zero
 * @param interval of the true improvement, at the rule's level
 */
public record Improvement(
    String unitId,
    double expected,
    double value,
    double variance,
    double loadingThen,
    double loadingNow,
    double probabilityUp,
    Interval interval) {

  /**
   * A unit's two indices.
   *
   * @param before y1, of the window a year earlier
   * @param beforeVariance its squared standard error
   * @param now y2
   * @param nowVariance its squared standard error
   */
  public record Pair(
      String unitId, double before, double beforeVariance, double now, double nowVariance) {}

  /**
   * Improvements of a peer group.
   *
   * @return by unit id; empty for fewer than three units: nothing then says how peers moved
   */
  public static List<Improvement> of(List<Pair> pairs, MeritRule rule) {
    if (pairs.size() < 3) {
      return List.of();
    }
    List<Pair> byId = pairs.stream().sorted(Comparator.comparing(Pair::unitId)).toList();
    double[] then = byId.stream().mapToDouble(Pair::before).toArray();
    double[] now = byId.stream().mapToDouble(Pair::now).toArray();
    double[] thenErrors =
        TrueSpread.positive(then, byId.stream().mapToDouble(Pair::beforeVariance).toArray());
    double[] nowErrors =
        TrueSpread.positive(now, byId.stream().mapToDouble(Pair::nowVariance).toArray());
    TrueSpread thenSpread = TrueSpread.of(then, thenErrors);
    TrueSpread nowSpread = TrueSpread.of(now, nowErrors);
    double thenTau2 = thenSpread.tau2();
    double nowTau2 = nowSpread.tau2();
    double thenMean = thenSpread.mean(thenTau2);
    double nowMean = nowSpread.mean(nowTau2);
    double most = Math.sqrt(thenTau2 * nowTau2);
    double[] weights = new double[byId.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 / Math.sqrt((thenTau2 + thenErrors[i]) * (nowTau2 + nowErrors[i]));
    }
    double together = Math.max(-most, Math.min(most, covariance(then, now, weights)));
    return IntStream.range(0, byId.size())
        .mapToObj(
            i -> {
              double slope = together / (thenTau2 + thenErrors[i]);
              double expected = nowMean + slope * (then[i] - thenMean);
              // spread of true improvements: what y1 leaves open of theta2
              double open = Math.max(0, nowTau2 - slope * together);
              double pull = open / (open + nowErrors[i]);
              return of(
                  byId.get(i).unitId(),
                  expected,
                  pull * (now[i] - expected),
                  pull * nowErrors[i],
                  -pull * slope,
                  pull,
                  rule);
            })
        .toList();
  }

  /** Weighted covariance of the truths: errors of the two years are independent, so add nothing. */
  private static double covariance(double[] x, double[] y, double[] weights) {
    double sum = 0;
    double squares = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      squares += weights[i] * weights[i];
      meanX += weights[i] * x[i];
      meanY += weights[i] * y[i];
    }
    double products = 0;
    for (int i = 0; i < weights.length; i++) {
      products += weights[i] * (x[i] - meanX / sum) * (y[i] - meanY / sum);
    }
    return products / (sum - squares / sum);
  }

  private static Improvement of(
      String unitId,
      double expected,
      double value,
      double variance,
      double loadingThen,
      double loadingNow,
      MeritRule rule) {
    double error = Math.sqrt(variance);
    double reach = Scored.quantile((1 + rule.level()) / 2, Double.POSITIVE_INFINITY) * error;
    return new Improvement(
        unitId,
        expected,
        value,
        variance,
        loadingThen,
        loadingNow,
        // no spread found: nothing says in which direction a unit moved
        variance > 0 ? new NormalDistribution().cumulativeProbability(value / error) : 0.5,
        new Interval(value - reach, value + reach));
  }
}
