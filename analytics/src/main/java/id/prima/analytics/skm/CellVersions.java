package id.prima.analytics.skm;

import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The same cells before and after corrections, as sets of atoms: what two versions of a cell share
 * is one atom, what came or went another. A reader who keeps replaced releases can subtract them
 * from the new ones, so both are figures over the same atoms.
 */
final class CellVersions {

  private record Version(SkmMoments moments, Set<String> atoms) {}

  private final Map<String, List<Version>> versions = new TreeMap<>();
  private final Map<String, SkmMoments> atoms = new TreeMap<>();

  /** Adds a cell as some release has it. All are added before the first is asked for. */
  void add(String cell, SkmMoments moments) {
    List<Version> before = versions.computeIfAbsent(cell, k -> new ArrayList<>());
    if (before.stream().noneMatch(version -> version.moments().equals(moments))) {
      before.add(new Version(moments, atomsOfNew(cell, moments, before)));
    }
  }

  private Set<String> atomsOfNew(String cell, SkmMoments moments, List<Version> before) {
    for (Version version : before) {
      Optional<SkmMoments> came = people(moments.without(version.moments()));
      if (came.isPresent()) {
        Set<String> larger = new LinkedHashSet<>(version.atoms());
        larger.add(atom(cell, came.get()));
        return larger;
      }
    }
    for (Version version : before) {
      Optional<SkmMoments> gone = people(version.moments().without(moments));
      if (gone.isPresent() && version.atoms().size() == 1) {
        String whole = version.atoms().iterator().next();
        atoms.put(whole, moments);
        String rest = atom(cell, gone.get());
        before.stream().filter(v -> v.atoms().contains(whole)).forEach(v -> v.atoms().add(rest));
        return new LinkedHashSet<>(Set.of(whole));
      }
    }
    return new LinkedHashSet<>(Set.of(atom(cell, moments)));
  }

  private static Optional<SkmMoments> people(Optional<SkmMoments> difference) {
    return difference.filter(moments -> moments.respondents().signum() > 0);
  }

  private String atom(String cell, SkmMoments moments) {
    String name = cell;
    for (int i = 1; atoms.containsKey(name); i++) {
      name = cell + "\n" + i;
    }
    atoms.put(name, moments);
    return name;
  }

  /** The atoms that one version of a cell is made of. */
  Set<String> atomsOf(String cell, SkmMoments moments) {
    return versions.get(cell).stream()
        .filter(version -> version.moments().equals(moments))
        .map(Version::atoms)
        .findFirst()
        .orElseThrow();
  }

  /** All atoms by name. */
  Map<String, SkmMoments> atoms() {
    return atoms;
  }
}
