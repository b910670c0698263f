package id.prima.analytics.unit;

import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What figures are of: a unit, an instansi or the whole office.
 *
 * @param unitId unit; {@link UnitTree#OFFICE} for the office
 * @param units units whose data count
 */
public record Place(Tingkat tingkat, String unitId, Set<String> units) {

  /** All places in which some of these units are. */
  public static List<Place> of(Set<String> seen, UnitTree tree) {
    List<Place> places = new ArrayList<>();
    for (String unit : new TreeSet<>(seen)) {
      places.add(new Place(Tingkat.UNIT, unit, Set.of(unit)));
    }
    tree.instansi()
        .forEach(
            (unit, below) -> {
              Set<String> there = new TreeSet<>(below);
              there.retainAll(seen);
              if (!there.isEmpty()) {
                places.add(new Place(Tingkat.INSTANSI, unit, there));
              }
            });
    places.add(new Place(Tingkat.SEMUA, UnitTree.OFFICE, new TreeSet<>(seen)));
    return places;
  }
}
