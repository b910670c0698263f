package id.prima.analytics.skm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The same cells before and after corrections, as sets of atoms: what two versions of a cell share
 * is one atom, what came or went another. A reader who keeps replaced releases can subtract them
 * from the new ones, so both are figures over the same atoms.
 */
final class CellVersions<T> {

  private record Version<T>(T content, Set<String> atoms) {}

  private final BiFunction<T, T, Optional<T>> without;
  private final Map<String, List<Version<T>>> versions = new TreeMap<>();
  private final Map<String, T> atoms = new TreeMap<>();

  /**
   * With no cell yet.
   *
   * @param without what is left of a cell when a part is taken away; empty if it is no part, or
   *     nobody is left
   */
  CellVersions(BiFunction<T, T, Optional<T>> without) {
    this.without = without;
  }

  /** Adds a cell as some release has it. All are added before the first is asked for. */
  void add(String cell, T content) {
    List<Version<T>> before = versions.computeIfAbsent(cell, k -> new ArrayList<>());
    if (before.stream().noneMatch(version -> version.content().equals(content))) {
      before.add(new Version<>(content, atomsOfNew(cell, content, before)));
    }
  }

  private Set<String> atomsOfNew(String cell, T content, List<Version<T>> before) {
    for (Version<T> version : before) {
      Optional<T> came = without.apply(content, version.content());
      if (came.isPresent()) {
        Set<String> larger = new LinkedHashSet<>(version.atoms());
        larger.add(atom(cell, came.get()));
        return larger;
      }
    }
    for (Version<T> version : before) {
      Optional<T> gone = without.apply(version.content(), content);
      if (gone.isPresent() && version.atoms().size() == 1) {
        String whole = version.atoms().iterator().next();
        atoms.put(whole, content);
        String rest = atom(cell, gone.get());
        before.stream().filter(v -> v.atoms().contains(whole)).forEach(v -> v.atoms().add(rest));
        return new LinkedHashSet<>(Set.of(whole));
      }
    }
    return new LinkedHashSet<>(Set.of(atom(cell, content)));
  }

  private String atom(String cell, T content) {
    String name = cell;
    for (int i = 1; atoms.containsKey(name); i++) {
      name = cell + "\n" + i;
    }
    atoms.put(name, content);
    return name;
  }

  /** The atoms that one version of a cell is made of. */
  Set<String> atomsOf(String cell, T content) {
    return versions.get(cell).stream()
        .filter(version -> version.content().equals(content))
        .map(version -> version.atoms())
        .findFirst()
        .orElseThrow();
  }

  /** All atoms by name. */
  Map<String, T> atoms() {
    return atoms;
  }
}
