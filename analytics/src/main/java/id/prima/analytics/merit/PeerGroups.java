package id.prima.analytics.merit;

import id.prima.data.marts.UnitInfo;
import id.prima.rules.merit.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who is compared with whom: by the policy's own lists, else by the office's kelompok_banding. */
final class PeerGroups {

  private PeerGroups() {}

  /**
   * The units of each group, both in order of name. A unit that only holds others and has no
   * answers of its own is a roll-up, not a peer.
   *
   * @param answered units with answers of their own in the window
   */
  static Map<String, List<String>> of(List<UnitInfo> units, Policy policy, Set<String> answered) {
    Set<String> parents =
        units.stream().map(UnitInfo::indukId).collect(Collectors.toCollection(HashSet::new));
    Map<String, List<String>> groups = new TreeMap<>();
    for (UnitInfo unit : units) {
      if (!parents.contains(unit.unitId()) || answered.contains(unit.unitId())) {
        String group = group(unit, policy);
        if (group != null) {
          groups.computeIfAbsent(group, k -> new ArrayList<>()).add(unit.unitId());
        }
      }
    }
    groups.values().forEach(its -> its.sort(null));
    return groups;
  }

  /** Null where the policy has lists of its own and the unit is on none. */
  private static String group(UnitInfo unit, Policy policy) {
    if (policy.groups().isEmpty()) {
      return unit.kelompokBanding();
    }
    return policy.groups().entrySet().stream()
        .filter(e -> e.getValue().contains(unit.unitId()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
