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

  /** Weight of the share of all classes in the variance of one, in cases. */
  private static final double PRIOR_CASES = 1;

  private OnTime() {}

  /**
   * The cases of one class.
   *
   * @param limit working days that the class allows: on time when resolved on that day or before
   * @param spells how they ended
   * @param weight cases for which they stand in the share of all classes
   */
  public record Stratum(int limit, List<Spell> spells, long weight) {}

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
    List<Part> parts = strata.stream().filter(s -> s.weight() > 0).map(Part::of).toList();
    if (parts.stream().anyMatch(part -> part.smallestRiskSet() < Math.max(1, minRiskSet))) {
      return Optional.empty();
    }
    double weights = parts.stream().mapToDouble(part -> part.stratum().weight()).sum();
    double resolved = parts.stream().mapToDouble(Part::resolved).sum();
    double archived = parts.stream().mapToDouble(Part::archived).sum();
    double rest = parts.stream().mapToDouble(Part::rest).sum();
    if (!(rest > 0)) {
      return Optional.empty();
    }
    double share = Math.min(1, resolved / rest);
    Proportion interval = Proportion.wilson(share, size(parts, share, rest), level);
    return Optional.of(
        new Estimate(
            share, interval.low(), interval.high(), resolved / weights, archived / weights));
  }

  /**
   * The cases that the share is worth: h (1 - h) / Var(h). Where it is 0 or 1 the estimate knows no
   * variance; then the cases that were followed.
   *
   * @param rest cases not archived by their limit, for which the classes stand
   */
  private static double size(List<Part> parts, double share, double rest) {
    if (share > 0 && share < 1) {
      double variance = parts.stream().mapToDouble(part -> part.variance(share)).sum();
      return share * (1 - share) * rest * rest / variance;
    }
    return rest * rest / parts.stream().mapToDouble(Part::varianceUnit).sum();
  }

  /**
   * One class at its limit.
   *
   * @param resolved of the cases for which it stands
   * @param archived of the same
   * @param open of the same
   * @param error of the two shares
   */
  private record Part(
      Stratum stratum,
      long smallestRiskSet,
      double resolved,
      double archived,
      double open,
      AalenJohansen.Variance error) {

    private static Part of(Stratum stratum) {
      AalenJohansen curve = AalenJohansen.of(stratum.spells());
      int limit = stratum.limit();
      return new Part(
          stratum,
          curve.smallestRiskSet(0, limit),
          curve.resolvedBy(limit, stratum.weight()),
          curve.archivedBy(limit, stratum.weight()),
          curve.openAt(limit, stratum.weight()),
          curve.variance(limit));
    }

    private double rest() {
      return resolved + open;
    }

    /** Variance of F_r + h F_a, which the delta method makes of F_r / (1 - F_a), in cases. */
    private double delta(double share) {
      double weight = stratum.weight();
      return weight
          * weight
          * (error.resolved() + 2 * share * error.covariance() + share * share * error.archived());
    }

    /**
     * What the class adds to the variance of the share, in cases. Of a class with two or three
     * cases that all were on time, or all late, the delta method has it that nothing is left to
     * chance, and the interval of ten cases in three classes would hold the truth in 90% only, not
     * 95. So the class's own share is drawn towards that of all by one case. With one class this
     * changes nothing.
     */
    private double variance(double all) {
      if (rest() == 0) {
        return delta(all);
      }
      double own = resolved / rest();
      double chance = delta(own);
      double spread = own * (1 - own) * rest() * rest();
      double size = spread > 0 && chance > 0 ? spread / chance : followed();
      double drawn = (size * own + PRIOR_CASES * all) / (size + PRIOR_CASES);
      double mixture = Math.max(0, delta(all) - chance);
      return mixture + drawn * (1 - drawn) * rest() * rest() / size;
    }

    /** The same if the share of one case had the variance 1. */
    private double varianceUnit() {
      return rest() == 0 ? 0 : rest() * rest() / followed();
    }

    /**
     * Cases behind a share of those not archived: at least one. A case counts from the day it comes
     * under observation, and no longer once it was lost from sight before the limit; the day with
     * the fewest decides.
     */
    private long followed() {
      return Math.max(
          1, IntStream.rangeClosed(0, stratum.limit()).mapToLong(this::followedTo).min().orElse(0));
    }

    private long followedTo(int day) {
      return stratum.spells().stream()
          .filter(s -> s.entry() < day)
          .filter(s -> s.ending() != ComplaintStatus.OPEN || s.exit() >= day)
          .filter(s -> s.ending() != ComplaintStatus.ARCHIVED || s.exit() > stratum.limit())
          .mapToLong(Spell::cases)
          .sum();
    }
  }
}
