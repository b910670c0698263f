package id.prima.analytics.complaint;

import id.prima.analytics.unit.Place;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Counts of some cases.
 *
 * @param desk where they stood
 * @param events what their clocks showed
 */
record Cases(Desk desk, List<ComplaintEvent> events) {

  /** The counts of a period by unit and breakdown. */
  static final class Index {

    private final Map<String, Map<String, Map<String, Cases>>> byUnit = new TreeMap<>();

    Index(Collection<ComplaintDesk> desk, Collection<ComplaintEvent> events) {
      for (ComplaintDesk row : desk) {
        at(row.unitId(), row.dimension(), row.category()).desk().rows().add(row);
      }
      for (ComplaintEvent row : events) {
        at(row.unitId(), row.dimension(), row.category()).events().add(row);
      }
    }

    private Cases at(String unit, String dimension, String category) {
      return byUnit
          .computeIfAbsent(unit, k -> new HashMap<>())
          .computeIfAbsent(dimension, k -> new TreeMap<>())
          .computeIfAbsent(category, k -> empty());
    }

    /** Units that had a case on the desk. */
    Collection<String> units() {
      return byUnit.keySet();
    }

    /**
     * The cases of a place by category.
     *
     * @param merged what a category is called where several are put together
     */
    Map<String, Cases> of(Place place, String dimension, UnaryOperator<String> merged) {
      Map<String, Cases> all = new TreeMap<>();
      for (String unit : place.units()) {
        byUnit
            .getOrDefault(unit, Map.of())
            .getOrDefault(dimension, Map.of())
            .forEach(
                (category, cases) ->
                    all.computeIfAbsent(merged.apply(category), k -> empty()).addAll(cases));
      }
      return all;
    }

    /** How many cases of each category a unit received; categories without any are left out. */
    Map<String, Long> received(String unit, String dimension) {
      Map<String, Long> counts = new LinkedHashMap<>();
      byUnit
          .getOrDefault(unit, Map.of())
          .getOrDefault(dimension, Map.of())
          .forEach((category, cases) -> counts.put(category, cases.desk().received()));
      counts.values().removeIf(count -> count == 0);
      return counts;
    }
  }

  static Cases empty() {
    return new Cases(new Desk(new ArrayList<>()), new ArrayList<>());
  }

  private void addAll(Cases more) {
    desk.rows().addAll(more.desk().rows());
    events.addAll(more.events());
  }
}
