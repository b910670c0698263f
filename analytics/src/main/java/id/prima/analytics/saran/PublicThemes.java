package id.prima.analytics.saran;

import id.prima.analytics.unit.Place;
import id.prima.data.vocab.Theme;
import id.prima.rules.CategoryDisclosure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How finely the themes of each place may be public. The rarest themes of the office go into {@code
 * lainnya}, one after the other and for all places in the same order, until none of a place has
 * fewer suggestions than the minimum, nor would have by subtracting the tables of units from those
 * above them; else the place has no table (statistics, section 10).
 */
final class PublicThemes {

  private final CategoryDisclosure disclosure;
  private final List<UnaryOperator<String>> ladder = new ArrayList<>();
  private final Map<Place, UnaryOperator<String>> decided = new HashMap<>();

  /**
   * Of one period.
   *
   * @param byUnit suggestions by theme of each unit
   */
  PublicThemes(Map<String, Map<String, Long>> byUnit, long minMentions) {
    List<String> byFrequency = byFrequency(byUnit);
    for (int kept = byFrequency.size(); kept >= 0; kept--) {
      Set<String> themes = Set.copyOf(byFrequency.subList(0, kept));
      ladder.add(theme -> themes.contains(theme) ? theme : Theme.OTHER);
    }
    this.disclosure = new CategoryDisclosure(byUnit, ladder, minMentions);
  }

  /** The themes of the office, the most frequent first, without {@code lainnya}. */
  private static List<String> byFrequency(Map<String, Map<String, Long>> byUnit) {
    Map<String, Long> office = new HashMap<>();
    byUnit.values().forEach(its -> its.forEach((t, n) -> office.merge(t, n, Long::sum)));
    office.remove(Theme.OTHER);
    return office.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  /**
   * Decides for all places, units before what holds them, and tells what the themes of each are
   * called in public; a place that is not named has no table.
   */
  Map<Place, UnaryOperator<String>> decide(List<Place> places) {
    places.stream()
        .sorted(
            Comparator.comparing(Place::tingkat)
                .thenComparingInt(place -> place.units().size())
                .thenComparing(Place::unitId))
        .forEach(
            place -> {
              OptionalInt rung = disclosure.accept(place.units());
              if (rung.isPresent()) {
                decided.put(place, ladder.get(rung.getAsInt()));
              }
            });
    return decided;
  }
}
