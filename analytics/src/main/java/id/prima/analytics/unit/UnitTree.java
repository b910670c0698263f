package id.prima.analytics.unit;

import id.prima.data.marts.UnitInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which unit stands above which. */
public final class UnitTree {

  /** Unit id of the whole office. */
  public static final String OFFICE = "*";

  private final Map<String, Set<String>> children = new TreeMap<>();
  private final Map<String, String> group = new HashMap<>();

  /** The tree of these units. */
  public UnitTree(List<UnitInfo> units) {
    for (UnitInfo unit : units) {
      group.put(unit.unitId(), unit.kelompokBanding());
      if (unit.indukId() != null) {
        children.computeIfAbsent(unit.indukId(), k -> new TreeSet<>()).add(unit.unitId());
      }
    }
    children.keySet().retainAll(group.keySet());
  }

  /** The peer group of a unit. */
  public String group(String unitId) {
    return group.getOrDefault(unitId, "semua");
  }

  /** Units that have others below them, each with itself and all below. */
  public Map<String, Set<String>> instansi() {
    Map<String, Set<String>> instansi = new TreeMap<>();
    children.keySet().forEach(p -> instansi.put(p, withAllBelow(p)));
    return instansi;
  }

  private Set<String> withAllBelow(String unitId) {
    Set<String> all = new LinkedHashSet<>();
    addWithAllBelow(unitId, all);
    return all;
  }

  private void addWithAllBelow(String unitId, Set<String> all) {
    if (all.add(unitId)) {
      children.getOrDefault(unitId, Set.of()).forEach(child -> addWithAllBelow(child, all));
    }
  }
}
