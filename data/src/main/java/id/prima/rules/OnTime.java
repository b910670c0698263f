package id.prima.rules;

import java.util.List;
import java.util.Optional;

/** The share of cases resolved within the limit of their class, with open cases as censored. */
public final class OnTime {

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
   * The estimate over classes; empty where the cases were not watched up to the limit, or a risk
   * set up to it is smaller than asked for.
   *
   * @param level confidence, such as 0.95
   * @param minRiskSet smallest risk set on any day up to the limit on which a case ended
   */
  public static Optional<Estimate> estimate(List<Stratum> strata, double level, long minRiskSet) {
    return Optional.empty(); // being written
  }
}
