package id.prima.rules;

import id.prima.data.vocab.ComplaintStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The share of cases resolved within the limit of their class, with open cases as censored
 * (statistics, section 8): h = F_r / (1 - F_a), of the cases not archived by then, over the classes
 * as they are mixed.
 */
public final class OnTime {

  private OnTime() {}

  /**
   * The cases of one class.
   *
   * @param limit working days that the class allows: on time when resolved on that day or before
   * @param spells how they ended
   * @param weight cases for which they stand in the share of all classes
   */
  public record Stratum(int limit, List<Spell> spells, long weight) {

    /**
     * Cases behind a share of those not archived: at least one. A case counts from the day it comes
     * under observation, and no longer once it was lost from sight before the limit; the day with
     * the fewest decides.
     */
    private long size() {
      return Math.max(
          1, IntStream.rangeClosed(0, limit).mapToLong(this::watchedTo).min().orElseThrow());
    }

    private long watchedTo(int day) {
      return spells.stream()
          .filter(s -> s.entry() < day)
          .filter(s -> s.ending() != ComplaintStatus.OPEN || s.exit() >= day)
          .filter(s -> s.ending() != ComplaintStatus.ARCHIVED || s.exit() > limit)
          .mapToLong(Spell::cases)
          .sum();
    }
  }

  /**
   * A share with its interval, all between 0 and 1.
   *
   * @param share resolved by the limit, of the cases not archived by then
   * @param low lower end of the interval
   * @param high upper end
   * @param resolved resolved by the limit, of all
   * @param archived archived by the limit, of all
   */
  public record Estimate(double share, double low, double high, double resolved, double archived) {}

  /**
   * The estimate over classes; empty where the cases were not watched up to the limit, a risk set
   * up to it is smaller than asked for, or all were archived by then.
   *
   * @param level confidence, such as 0.95
   * @param minRiskSet smallest risk set on any day up to the limit, as long as cases are open by
   *     the estimate; 0 for cases that were all watched since receipt
   */
  public static Optional<Estimate> estimate(List<Stratum> strata, double level, long minRiskSet) {
    List<Stratum> heard = strata.stream().filter(stratum -> stratum.weight() > 0).toList();
    List<AalenJohansen> curves =
        heard.stream().map(stratum -> AalenJohansen.of(stratum.spells())).toList();
    double weights = 0;
    double resolved = 0;
    double archived = 0;
    double open = 0;
    for (int i = 0; i < heard.size(); i++) {
      Stratum stratum = heard.get(i);
      AalenJohansen curve = curves.get(i);
      if (!curve.isKnownAt(stratum.limit())
          || curve.smallestRiskSet(0, stratum.limit()) < minRiskSet) {
        return Optional.empty();
      }
      weights += stratum.weight();
      resolved += stratum.weight() * curve.resolvedBy(stratum.limit());
      archived += stratum.weight() * curve.archivedBy(stratum.limit());
      open += stratum.weight() * curve.openAt(stratum.limit());
    }
    double rest = resolved + open;
    if (!(rest > 0)) {
      return Optional.empty();
    }
    double share = resolved / rest;
    Proportion interval = Proportion.wilson(share, size(heard, curves, share, rest), level);
    return Optional.of(
        new Estimate(
            share, interval.low(), interval.high(), resolved / weights, archived / weights));
  }

  /**
   * The cases that the share is worth: h (1 - h) / Var(h), with the delta method over both shares.
   * Where nothing varies, the cases that were followed.
   *
   * @param rest cases not archived by their limit, for which the strata stand
   */
  private static double size(
      List<Stratum> strata, List<AalenJohansen> curves, double share, double rest) {
    double variance = 0;
    double inverse = 0;
    for (int i = 0; i < strata.size(); i++) {
      Stratum stratum = strata.get(i);
      AalenJohansen.Variance v = curves.get(i).variance(stratum.limit());
      double weight = stratum.weight() / rest;
      variance +=
          weight
              * weight
              * (v.resolved() + 2 * share * v.covariance() + share * share * v.archived());
      double kept = weight * (1 - curves.get(i).archivedBy(stratum.limit()));
      inverse += kept > 0 ? kept * kept / stratum.size() : 0;
    }
    double size = share * (1 - share) / variance;
    return share > 0 && share < 1 && variance > 0 ? size : 1 / inverse;
  }
}
