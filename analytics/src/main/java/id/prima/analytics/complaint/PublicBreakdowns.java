package id.prima.analytics.complaint;

import id.prima.analytics.unit.Place;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.rules.CategoryDisclosure;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How finely the complaints received may be broken down in public: categories are merged until none
 * has fewer cases than the minimum, nor would have by subtracting the tables of units from those
 * above them; else the breakdown is withheld whole (statistics, section 10). Totals are public.
 * What was carried over, or stayed open, is broken down for the office alone: of most categories
 * that is a handful.
 *
 * <p>Only quarters are broken down in public: a year less its quarters would give a withheld
 * quarter away.
 */
final class PublicBreakdowns {

  private static final String OTHER = KanalPengaduan.LAINNYA.code();
  private static final String PARTS = "|";

  /** Classes are merged by a fixed ladder: those of longer limits go to the plain complaints. */
  private static final List<List<Set<String>>> CLASSES =
      List.of(
          List.of(),
          List.of(ordered("pengaduan", "berkadar_pengawasan")),
          List.of(ordered("pengaduan", "berkadar_pengawasan", "aspirasi")));

  private final Map<String, CategoryDisclosure> disclosures = new HashMap<>();
  private final Map<String, List<UnaryOperator<String>>> ladders = new HashMap<>();

  PublicBreakdowns(Cases.Index index, long minCases) {
    for (ComplaintDimension dimension : ComplaintDimension.values()) {
      if (dimension != ComplaintDimension.SEMUA) {
        Map<String, Map<String, Long>> atoms = new LinkedHashMap<>();
        index.units().forEach(unit -> atoms.put(unit, index.received(unit, dimension.code())));
        List<UnaryOperator<String>> ladder =
            dimension == ComplaintDimension.KLASIFIKASI ? classes() : rareTogether(atoms, minCases);
        ladders.put(dimension.code(), ladder);
        disclosures.put(dimension.code(), new CategoryDisclosure(atoms, ladder, minCases));
      }
    }
  }

  private static Set<String> ordered(String... classes) {
    return new LinkedHashSet<>(List.of(classes));
  }

  private static List<UnaryOperator<String>> classes() {
    return CLASSES.stream()
        .map(
            rung ->
                (UnaryOperator<String>)
                    category ->
                        rung.stream()
                            .filter(group -> group.contains(category))
                            .map(group -> String.join(PARTS, group))
                            .findFirst()
                            .orElse(category))
        .toList();
  }

  /** As they are; then those that are rare in the whole office together, the same for all units. */
  private static List<UnaryOperator<String>> rareTogether(
      Map<String, Map<String, Long>> atoms, long minCases) {
    Map<String, Long> office = new HashMap<>();
    atoms.values().forEach(its -> its.forEach((c, n) -> office.merge(c, n, Long::sum)));
    Set<String> rare = new HashSet<>(Set.of(OTHER));
    office.forEach(
        (category, cases) -> {
          if (cases < minCases) {
            rare.add(category);
          }
        });
    long together = rare.stream().mapToLong(c -> office.getOrDefault(c, 0L)).sum();
    if (together > 0 && together < minCases) {
      // the next rarest keeps them company
      office.entrySet().stream()
          .filter(e -> !rare.contains(e.getKey()))
          .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
          .ifPresent(e -> rare.add(e.getKey()));
    }
    return List.of(category -> category, category -> rare.contains(category) ? OTHER : category);
  }

  /** The breakdowns that are public, each with the name of a category in it; units come first. */
  Map<Key, UnaryOperator<String>> decide(List<Place> places) {
    Map<Key, UnaryOperator<String>> decided = new HashMap<>();
    List<Place> order =
        places.stream()
            .sorted(
                Comparator.comparing(Place::tingkat)
                    .thenComparingInt(place -> place.units().size())
                    .thenComparing(Place::unitId))
            .toList();
    for (String dimension : new TreeSet<>(disclosures.keySet())) {
      for (Place place : order) {
        OptionalInt rung = disclosures.get(dimension).accept(place.units());
        if (rung.isPresent()) {
          decided.put(
              new Key(place.tingkat().code(), place.unitId(), dimension),
              ladders.get(dimension).get(rung.getAsInt()));
        }
      }
    }
    return decided;
  }

  /** A breakdown of a place. */
  record Key(String tingkat, String unitId, String dimension) {}

  /** What the categories of a breakdown are called in public; empty where it is withheld. */
  static Optional<UnaryOperator<String>> find(
      Map<Key, UnaryOperator<String>> decided, Place place, String dimension) {
    return Optional.ofNullable(
        decided.get(new Key(place.tingkat().code(), place.unitId(), dimension)));
  }
}
