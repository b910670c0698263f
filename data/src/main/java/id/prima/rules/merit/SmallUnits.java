package id.prima.rules.merit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether small units have their share of rewards: the third of the units with the fewest
 * respondents, rounded down; units of one size by id.
 *
 * @param rewards share of the k units with the highest P(top k) that are of the smallest third, 0-1
 * @param truth share of the truly best k expected to be of it by the model: its sum of P(top k) / k
 */
public record SmallUnits(double rewards, double truth) {

  /**
   * Audits a ranking.
   *
   * @param respondents n of each unit of the ranking
   * @return empty where nothing is given or there are fewer than three units
   */
  public static Optional<SmallUnits> of(List<Place> places, Map<String, Long> respondents, int k) {
    return id.prima.rules.Pending.body();
  }
}
