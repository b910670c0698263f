package id.prima.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Who has which column: the strongest claim, among equals the leftmost. */
final class Claims<K extends Comparable<K>> {

  private final Map<K, Integer> column = new TreeMap<>();
  private final Map<K, Integer> strength = new TreeMap<>();
  private final Set<K> rivals = new TreeSet<>();
  private final Map<K, List<Integer>> wanted = new TreeMap<>();

  /** The most that any pattern says. */
  static <K> int most(Map<K, Pattern> patterns, ToIntFunction<Pattern> measure) {
    return patterns.values().stream().mapToInt(measure).max().orElse(0);
  }

  /** Gives a column to the key whose pattern says most of it; false where none says anything. */
  boolean addBest(Map<K, Pattern> patterns, int at, ToIntFunction<Pattern> measure) {
    K best = null;
    int most = 0;
    for (Map.Entry<K, Pattern> entry : patterns.entrySet()) {
      int found = measure.applyAsInt(entry.getValue());
      if (found > most) {
        most = found;
        best = entry.getKey();
      }
    }
    if (best != null) {
      add(best, at, most);
    }
    return best != null;
  }

  void add(K key, int at, int found) {
    int standing = strength.getOrDefault(key, 0);
    wanted.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
    if (found > standing) {
      strength.put(key, found);
      column.put(key, at);
      rivals.remove(key);
    } else if (found == standing) {
      rivals.add(key);
    }
  }

  /** Column of each key that has one. */
  Map<K, Integer> columns() {
    return column;
  }

  /** How sure the column of a key is. */
  int strength(K key) {
    return strength.get(key);
  }

  /** Of keys that several columns name, those that they were not given to. */
  Map<K, List<Integer>> others() {
    Map<K, List<Integer>> others = new TreeMap<>();
    wanted.forEach(
        (key, columns) -> {
          if (columns.size() > 1) {
            int taken = column.get(key);
            others.put(key, columns.stream().filter(c -> c != taken).toList());
          }
        });
    return others;
  }

  /** Keys that another column names just as well. */
  Set<K> rivals() {
    return rivals;
  }
}
