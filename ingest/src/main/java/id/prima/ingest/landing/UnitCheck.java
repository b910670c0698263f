package id.prima.ingest.landing;

import id.prima.cli.CommandException;
import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold between the rows of {@code unit.csv}: no unit stands twice on one day, none lies
 * below itself, and those that took the place of one are known.
 */
final class UnitCheck {

  private final Map<String, List<UnitInfo>> byId = new LinkedHashMap<>();

  private UnitCheck(List<UnitInfo> units) {
    units.forEach(u -> byId.computeIfAbsent(u.unitId(), k -> new ArrayList<>()).add(u));
  }

  /**
   * Checks the list.
   *
   * @throws CommandException naming the first unit for which it does not hold
   */
  static void check(List<UnitInfo> units) {
    UnitCheck check = new UnitCheck(units);
    check.byId.values().forEach(UnitCheck::checkDays);
    check.byId.keySet().forEach(check::checkAbove);
    units.forEach(check::checkSuccessors);
  }

  private static CommandException wrong(String unitId, String what) {
    return CommandException.belowFloor("unit.csv: unit_id '" + unitId + "' " + what);
  }

  private static Days days(UnitInfo unit) {
    return new Days(unit.berlakuSejak(), unit.berlakuSampai());
  }

  private static void checkDays(List<UnitInfo> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = i + 1; j < rows.size(); j++) {
        if (days(rows.get(i)).overlaps(days(rows.get(j)))) {
          throw wrong(rows.get(i).unitId(), "tercantum dua kali untuk masa yang sama");
        }
      }
    }
  }

  private void checkAbove(String unitId) {
    Set<String> seen = new HashSet<>();
    for (String above = unitId; above != null && byId.containsKey(above); ) {
      if (!seen.add(above)) {
        throw wrong(unitId, "menjadi induk dirinya sendiri");
      }
      above = byId.get(above).get(0).indukId();
    }
  }

  private void checkSuccessors(UnitInfo unit) {
    for (String successor : unit.successors()) {
      List<UnitInfo> rows = byId.get(successor);
      if (rows == null) {
        throw wrong(
            unit.unitId(), "digantikan_oleh '" + successor + "', yang tidak ada di kolom unit_id");
      } else if (rows.size() == 1 && rows.get(0).equals(unit)) {
        throw wrong(unit.unitId(), "digantikan_oleh dirinya sendiri");
      } else if (unit.berlakuSampai() == null) {
        throw wrong(
            unit.unitId(),
            "digantikan_oleh '" + successor + "', tetapi berlaku_sampai belum diisi");
      }
    }
  }
}
