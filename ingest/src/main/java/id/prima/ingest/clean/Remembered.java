package id.prima.ingest.clean;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What texts mean, worked out once for each of those that come first: a column of a large file has
 * few of them, many times.
 *
 * @param <V> a meaning; null is one too
 */
final class Remembered<V> {

  private static final int MOST = 1_000;

  private final Map<String, V> known = new HashMap<>();
  private final Function<String, V> meaning;

  Remembered(Function<String, V> meaning) {
    this.meaning = meaning;
  }

  V of(String text) {
    V value = known.get(text);
    if (value != null || known.containsKey(text)) {
      return value;
    }
    value = meaning.apply(text);
    if (known.size() < MOST) {
      known.put(text, value);
    }
    return value;
  }
}
