package id.prima.analytics.berakhlak;

import id.prima.data.vocab.CoreValue;
import id.prima.rules.Berakhlak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an index is of: all items, a value, or one of its panduan perilaku.
 *
 * @param behaviour 0 = the value as a whole
 */
record Measure(Optional<CoreValue> value, int behaviour) {

  static final Measure INDEX = new Measure(Optional.empty(), 0);

  /** The seven values. */
  static List<Measure> values() {
    List<Measure> all = new ArrayList<>();
    for (CoreValue value : CoreValue.values()) {
      all.add(new Measure(Optional.of(value), 0));
    }
    return all;
  }

  /** The panduan perilaku of all values. */
  static List<Measure> behaviours() {
    List<Measure> all = new ArrayList<>();
    for (CoreValue value : CoreValue.values()) {
      for (int behaviour = 1; behaviour <= CoreValue.BEHAVIOURS; behaviour++) {
        all.add(new Measure(Optional.of(value), behaviour));
      }
    }
    return all;
  }

  boolean isBehaviour() {
    return behaviour > 0;
  }

  Optional<Berakhlak.Figure> of(List<Berakhlak.Cell> cells) {
    if (value.isEmpty()) {
      return Berakhlak.index(cells);
    }
    return behaviour == 0
        ? Berakhlak.value(cells, value.get())
        : Berakhlak.behaviour(cells, value.get(), behaviour);
  }
}
