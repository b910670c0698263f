package id.prima.dashboard.api;

import id.prima.dashboard.text.Labels;
import java.util.function.Function;

/**
 * One field of a JSON object.
 *
 * @param name snake_case
 * @param form of its value
 * @param json the value, ready to be written
 * @param meaning what it means; null where the label file says it
 */
record Field<V>(String name, Form<?> form, Function<V, Object> json, String meaning) {

  static <V, T> Field<V> of(String name, Form<T> form, Function<V, T> value) {
    return new Field<>(name, form, value.andThen(form::json), null);
  }

  /** The same field of something that holds a {@code V}. */
  <W> Field<W> within(Function<W, V> held) {
    return new Field<>(name, form, held.andThen(json), meaning);
  }

  /** What it means in the object of that name. */
  String description(String object, Labels l) {
    return meaning != null
        ? meaning
        : l.find("api.field." + object + "." + name).orElseGet(() -> l.text("api.field." + name));
  }
}
