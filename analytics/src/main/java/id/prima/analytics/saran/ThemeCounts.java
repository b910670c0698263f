package id.prima.analytics.saran;

import id.prima.data.silver.ThemeMention;
import id.prima.data.vocab.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many suggestions to each unit are about each theme, in any period. What an office says of a
 * period counts as said; of a longer one of which it says nothing, the parts are added.
 */
final class ThemeCounts {

  private final Map<String, Map<Period, Map<String, Long>>> stated = new TreeMap<>();

  ThemeCounts(List<ThemeMention> mentions) {
    for (ThemeMention mention : mentions) {
      Map<String, Long> themes =
          stated
              .computeIfAbsent(mention.unitId(), k -> new TreeMap<>())
              .computeIfAbsent(Period.parse(mention.period()).orElseThrow(), k -> new TreeMap<>());
      if (mention.mentions() > 0) {
        themes.merge(mention.tema(), (long) mention.mentions(), Long::sum);
      }
    }
  }

  /** The units of which anything is said of a period or a part of it. */
  Set<String> units(Period period) {
    Set<String> units = new TreeSet<>();
    stated.forEach(
        (unit, periods) -> {
          if (periods.keySet().stream().anyMatch(p -> isWithin(p, period))) {
            units.add(unit);
          }
        });
    return units;
  }

  /** Whether anything is said of a part of a period. */
  boolean hasParts(Period period) {
    return stated.values().stream()
        .flatMap(periods -> periods.keySet().stream())
        .anyMatch(p -> isWithin(p, period) && !p.equals(period));
  }

  private static boolean isWithin(Period part, Period whole) {
    return whole.holds(part.firstDay()) && whole.holds(part.lastDay());
  }

  /** Suggestions to a unit by code of their theme; themes without any are left out. */
  Map<String, Long> of(String unit, Period period) {
    Map<String, Long> own = stated.getOrDefault(unit, Map.of()).get(period);
    if (own != null) {
      return own;
    }
    Map<String, Long> sums = new TreeMap<>();
    for (Period part : parts(period)) {
      of(unit, part).forEach((theme, mentions) -> sums.merge(theme, mentions, Long::sum));
    }
    return sums;
  }

  /** The next shorter periods that a period is made of; a quarter has none. */
  private static List<Period> parts(Period period) {
    return switch (period.kind()) {
      case QUARTER -> List.of();
      case SEMESTER -> period.quarters();
      case YEAR ->
          List.of(
              new Period(period.year(), Period.Kind.SEMESTER, 1),
              new Period(period.year(), Period.Kind.SEMESTER, 2));
    };
  }
}
