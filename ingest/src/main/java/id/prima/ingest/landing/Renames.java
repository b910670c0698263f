package id.prima.ingest.landing;

import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the units that are another one under a new name: its only successor, as it is the only
 * predecessor, and never both on one day. Whoever was merged or split is no such unit, for its
 * figures before and after are of different people.
 */
final class Renames {

  private final Map<String, List<UnitInfo>> byId = new HashMap<>();

  /** Rows of other units by the id of one that took their place. */
  private final Map<String, List<UnitInfo>> predecessors = new HashMap<>();

  private Renames(List<UnitInfo> units) {
    for (UnitInfo unit : units) {
      byId.computeIfAbsent(unit.unitId(), id -> new ArrayList<>()).add(unit);
      for (String successor : unit.successors()) {
        if (!successor.equals(unit.unitId())) {
          predecessors.computeIfAbsent(successor, id -> new ArrayList<>()).add(unit);
        }
      }
    }
  }

  /** The same rows, each with the ids and names that its unit bore before. */
  static List<UnitInfo> marked(List<UnitInfo> units) {
    Renames renames = new Renames(units);
    return units.stream().map(renames::marked).toList();
  }

  private UnitInfo marked(UnitInfo unit) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    Set<UnitInfo> seen = new LinkedHashSet<>();
    Optional<UnitInfo> before = before(unit);
    while (before.isPresent() && seen.add(before.get())) {
      ids.add(before.get().unitId());
      names.add(before.get().nama().replace(';', ','));
      before = before(before.get());
    }
    ids.remove(unit.unitId());
    names.remove(unit.nama());
    return new UnitInfo(
        unit.unitId(),
        unit.nama(),
        unit.indukId(),
        unit.jenis(),
        unit.kelompokBanding(),
        unit.frekuensi(),
        unit.jumlahPegawai(),
        unit.berlakuSejak(),
        unit.berlakuSampai(),
        unit.digantikanOleh(),
        joined(ids),
        joined(names));
  }

  private static String joined(Set<String> texts) {
    return texts.isEmpty() ? null : String.join(UnitInfo.BETWEEN, texts);
  }

  /** What the unit was just before; empty where it was another or none. */
  private Optional<UnitInfo> before(UnitInfo unit) {
    Optional<UnitInfo> itself =
        byId.get(unit.unitId()).stream()
            .filter(other -> days(other).endsBefore(days(unit)))
            .max(Comparator.comparing(UnitInfo::berlakuSampai));
    if (itself.isPresent()) {
      return itself;
    }
    List<UnitInfo> before = predecessors.getOrDefault(unit.unitId(), List.of());
    boolean one = before.stream().map(UnitInfo::unitId).collect(Collectors.toSet()).size() == 1;
    return one
        ? before.stream()
            .filter(other -> other.successors().size() == 1)
            .filter(other -> days(other).endsBefore(days(unit)))
            .filter(other -> other.equals(last(other.unitId())))
            .findFirst()
        : Optional.empty();
  }

  private UnitInfo last(String unitId) {
    return byId.get(unitId).stream()
        .max(
            Comparator.comparing(
                UnitInfo::berlakuSampai, Comparator.nullsLast(Comparator.naturalOrder())))
        .orElseThrow();
  }

  private static Days days(UnitInfo unit) {
    return new Days(unit.berlakuSejak(), unit.berlakuSampai());
  }
}
