package id.prima.rules.merit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    int given = Math.min(k, places.size());
    int third = places.size() / 3;
    if (given < 1 || third < 1) {
      return Optional.empty();
    }
    Comparator<Place> bySize = Comparator.comparing(place -> respondents.get(place.unitId()));
    Set<String> small =
        places.stream()
            .sorted(bySize.thenComparing(Place::unitId))
            .limit(third)
            .map(Place::unitId)
            .collect(Collectors.toSet());
    long rewarded =
        places.stream()
            .sorted(Comparator.comparingDouble(Place::topK).reversed().thenComparing(Place::unitId))
            .limit(given)
            .filter(place -> small.contains(place.unitId()))
            .count();
    double truth =
        places.stream()
            .filter(place -> small.contains(place.unitId()))
            .mapToDouble(Place::topK)
            .sum();
    return Optional.of(new SmallUnits((double) rewarded / given, truth / given));
  }
}
