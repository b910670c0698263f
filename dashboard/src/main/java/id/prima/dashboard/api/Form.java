package id.prima.dashboard.api;

import id.prima.dashboard.text.Labels;
import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The form of a JSON value, said once: how it is written, and the schema that describes it.
 * Decimals keep their digits, what is absent is null.
 *
 * @param <V> what is written
 */
final class Form<V> {

  static final Form<String> TEXT = plain("string", "");
  static final Form<Long> COUNT = plain("integer", "int64");
  static final Form<Boolean> FLAG = plain("boolean", "");
  static final Form<LocalDate> DATE = plain("string", "date");
  static final Form<String> DAY = plain("string", "date");
  static final Form<String> MOMENT = plain("string", "date-time");
  static final Form<Object> OBJECT = plain("object", "");

  private final Function<Labels, Map<String, Object>> schema;
  private final Function<V, Object> json;
  private final Map<String, Function<Labels, Map<String, Object>>> components;

  private Form(
      Function<Labels, Map<String, Object>> schema,
      Function<V, Object> json,
      Map<String, Function<Labels, Map<String, Object>>> components) {
    this.schema = schema;
    this.json = json;
    this.components = components;
  }

  /** The value as maps, lists, text, numbers and flags. */
  Object json(V value) {
    return json.apply(value);
  }

  /** Its JSON Schema; objects are named and referred to. */
  Map<String, Object> schema(Labels l) {
    return schema.apply(l);
  }

  /** The schemas of the objects it names. */
  Map<String, Function<Labels, Map<String, Object>>> components() {
    return components;
  }

  private static <V> Form<V> plain(String type, String format) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    if (!format.isEmpty()) {
      schema.put("format", format);
    }
    return new Form<>(l -> schema, Form::plain, Map.of());
  }

  /** What JSON has no word for is written as text. */
  private static Object plain(Object value) {
    return value instanceof LocalDate day ? day.toString() : value;
  }

  /** One word of a closed list. */
  static Form<String> oneOf(List<String> words) {
    return new Form<>(l -> Map.of("type", "string", "enum", words), word -> word, Map.of());
  }

  Form<V> orNull() {
    return new Form<>(
        l -> nullable(schema(l)), value -> value == null ? null : json(value), components);
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    if (!schema.containsKey("type")) {
      return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }
    Map<String, Object> nullable = new LinkedHashMap<>(schema);
    nullable.put("type", List.of(schema.get("type"), "null"));
    return nullable;
  }

  Form<List<V>> list() {
    return new Form<>(
        l -> {
          Map<String, Object> list = new LinkedHashMap<>();
          list.put("type", "array");
          list.put("items", schema(l));
          return list;
        },
        values -> values.stream().map(this::json).toList(),
        components);
  }

  /** An object with these fields, in this order; in the description it bears a name. */
  static <V> Form<V> object(String name, List<Field<V>> fields) {
    Map<String, Function<Labels, Map<String, Object>>> components = new LinkedHashMap<>();
    fields.forEach(field -> components.putAll(field.form().components()));
    components.put(name, l -> objectSchema(name, fields, l));
    return new Form<>(
        l -> Map.of("$ref", "#/components/schemas/" + name),
        value -> {
          Map<String, Object> object = new LinkedHashMap<>();
          fields.forEach(field -> object.put(field.name(), field.json().apply(value)));
          return object;
        },
        components);
  }

  private static <V> Map<String, Object> objectSchema(
      String name, Collection<Field<V>> fields, Labels l) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field<V> field : fields) {
      Map<String, Object> property = new LinkedHashMap<>(field.form().schema(l));
      property.put("description", field.description(name, l));
      properties.put(field.name(), property);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("required", fields.stream().map(Field::name).toList());
    schema.put("properties", properties);
    return schema;
  }

  /** A row of a table, as the contract has it. */
  static <R extends Record> Form<R> row(Table<R> table) {
    List<Field<R>> fields = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnSpec column = table.columns().get(i);
      int place = i;
      fields.add(
          new Field<>(
              column.name(),
              column(column),
              row -> plain(table.value(row, place)),
              column.meaning()));
    }
    return object(table.name(), fields);
  }

  private static Form<?> column(ColumnSpec column) {
    Form<?> form =
        switch (column.type()) {
          case STRING -> TEXT;
          case INT -> plain("integer", "int32");
          case LONG -> COUNT;
          case BOOLEAN -> FLAG;
          case DATE -> DATE;
          case DECIMAL -> decimal(column);
          case LONG_LIST -> COUNT.list();
          case STRING_LIST -> TEXT.list();
        };
    return column.nullable() ? form.orNull() : form;
  }

  private static Form<Object> decimal(ColumnSpec column) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "number");
    schema.put("x-precision", column.precision());
    schema.put("x-scale", column.scale());
    return new Form<>(l -> schema, value -> value, Map.of());
  }
}
