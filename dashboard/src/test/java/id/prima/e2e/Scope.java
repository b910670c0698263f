package id.prima.e2e;

import id.prima.e2e.NastyOffice.Atom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which people a public row is about. */
final class Scope {

  private final NastyOffice office;

  Scope(NastyOffice office) {
    this.office = office;
  }

  /** The atoms of a row, by every choice of a landing folder for each of its quarters. */
  List<Set<Atom>> choices(Map<String, String> row, Collection<Atom> atoms) {
    List<String> quarters =
        NastyOffice.QUARTERS.stream().filter(q -> isIn(q, row.get("period"))).toList();
    List<Set<Atom>> choices = new ArrayList<>();
    int number = (int) Math.pow(NastyOffice.VERSIONS, quarters.size());
    for (int choice = 0; choice < number; choice++) {
      Map<String, Integer> versions = new HashMap<>();
      for (int q = 0, left = choice; q < quarters.size(); q++, left /= NastyOffice.VERSIONS) {
        versions.put(quarters.get(q), left % NastyOffice.VERSIONS);
      }
      Set<Atom> covered = new LinkedHashSet<>();
      for (Atom atom : atoms) {
        Integer version = versions.get(atom.quarter());
        if (version != null && atom.isIn(version) && covers(row, atom)) {
          covered.add(atom);
        }
      }
      if (!choices.contains(covered)) {
        choices.add(covered);
      }
    }
    return choices;
  }

  private static boolean isIn(String quarter, String period) {
    return quarter.equals(period)
        || period.equals("2025")
        || period.equals(quarter.compareTo("2025-Q3") < 0 ? "2025-S1" : "2025-S2");
  }

  private boolean covers(Map<String, String> row, Atom atom) {
    String unit = row.get("unit_id");
    return switch (row.get("tingkat")) {
      case "semua" -> true;
      case "instansi" -> office.below(unit).contains(atom.unit());
      case "unit" -> atom.unit().equals(unit);
      default ->
          atom.unit().equals(unit)
              && row.get("layanan_id").equals(atom.layanan().isEmpty() ? "-" : atom.layanan());
    };
  }
}
