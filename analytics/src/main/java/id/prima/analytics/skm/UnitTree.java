package id.prima.analytics.skm;

import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which unit stands above which. */
final class UnitTree {

  /** Unit id of the whole office. */
  static final String OFFICE = "*";

  private final Map<String, Set<String>> children = new TreeMap<>();
  private final Map<String, String> group = new HashMap<>();

  UnitTree(List<UnitInfo> units) {
    for (UnitInfo unit : units) {
      group.put(unit.unitId(), unit.kelompokBanding());
      if (unit.indukId() != null) {
        children.computeIfAbsent(unit.indukId(), k -> new TreeSet<>()).add(unit.unitId());
      }
    }
    children.keySet().retainAll(group.keySet());
  }

  /** The peer group of a unit. */
  String group(String unitId) {
    return group.getOrDefault(unitId, "semua");
  }

  /** Units that have others below them, the deepest first, each with itself and all below. */
  Map<String, Set<String>> instansi() {
    List<String> parents = new ArrayList<>(children.keySet());
    Map<String, Set<String>> below = new HashMap<>();
    parents.forEach(p -> below.put(p, withAllBelow(p)));
    parents.sort(
        Comparator.<String>comparingInt(p -> below.get(p).size())
            .thenComparing(Comparator.naturalOrder()));
    Map<String, Set<String>> ordered = new LinkedHashMap<>();
    parents.forEach(p -> ordered.put(p, below.get(p)));
    return ordered;
  }

  private Set<String> withAllBelow(String unitId) {
    Set<String> all = new LinkedHashSet<>();
    all.add(unitId);
    children.getOrDefault(unitId, Set.of()).forEach(c -> all.addAll(withAllBelow(c)));
    return all;
  }
}
