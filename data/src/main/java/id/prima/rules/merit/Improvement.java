package id.prima.rules.merit;

import id.prima.rules.Interval;
import java.util.List;

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
    return id.prima.rules.Pending.body();
  }
}
