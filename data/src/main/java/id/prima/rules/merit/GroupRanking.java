package id.prima.rules.merit;

import id.prima.data.vocab.RankingReason;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The ranking of one peer group, and whether it may be published (statistics, section 6).
 *
 * @param published whether nothing speaks against it
 * @param reasons what does
 * @param tau2 squared spread of the units' true scores (REML), points squared
 * @param rankability tau^2 / (tau^2 + median squared error), 0-1
 * @param rankabilityLow lower end of its interval
 * @param rankabilityHigh upper end
 * @param heterogeneity Cochran's Q; empty where no unit has an error
 * @param heterogeneityDf its degrees of freedom, J - 1
 * @param heterogeneityP chance of such a Q if all units were equal
 * @param medianError median standard error of a score, points
 * @param mean posterior mean of the group's true mean, points
 * @param places by score, highest first, units of one score by id; empty for fewer than two units
 */
public record GroupRanking(
    boolean published,
    List<RankingReason> reasons,
    double tau2,
    double rankability,
    double rankabilityLow,
    double rankabilityHigh,
    OptionalDouble heterogeneity,
    int heterogeneityDf,
    double heterogeneityP,
    double medianError,
    double mean,
    List<Place> places) {

  public GroupRanking {
    reasons = List.copyOf(reasons);
    places = List.copyOf(places);
  }

  /**
   * Ranks a group. Places are computed for two units and more, published or not. The order of the
   * list changes nothing.
   *
   * @param k rewards of the group; more than there are units means all
   * @throws IllegalArgumentException where a unit is in the list twice
   */
  public static GroupRanking of(List<Scored> units, int k, MeritRule rule) {
    return id.prima.rules.Pending.body();
  }

  /**
   * Respondents that a unit would need for a reliability: R / (1 - R) sigma^2 / tau^2.
   *
   * @param reliability R, below 1
   * @param perRespondent sigma^2: squared error of a score from one respondent
   * @return empty where no spread between units was found
   */
  public OptionalLong respondentsNeeded(double reliability, double perRespondent) {
    return tau2 > 0
        ? OptionalLong.of((long) Math.ceil(reliability / (1 - reliability) * perRespondent / tau2))
        : OptionalLong.empty();
  }
}
