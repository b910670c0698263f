package id.prima.ingest.profile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Who has which column: the strongest claim, among equals the leftmost. */
final class Claims<K extends Enum<K>> {

  private final EnumMap<K, Integer> column;
  private final EnumMap<K, Integer> strength;
  private final EnumSet<K> rivals;

  Claims(Class<K> type) {
    column = new EnumMap<>(type);
    strength = new EnumMap<>(type);
    rivals = EnumSet.noneOf(type);
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

  /** Keys that another column names just as well. */
  Set<K> rivals() {
    return rivals;
  }
}
