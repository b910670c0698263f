package id.prima.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the lake: a name, a layer and the record that says its columns.
 *
 * <p>Engines read and write rows as plain values in column order; {@link #of} and {@link #values}
 * are the only two bridges between those and the record.
 */
public final class Table<R extends Record> {

  /** Where a table lives and who may see it. */
  public enum Layer {
    /** Accepted or refused rows, one per row of a file. */
    SILVER,
    /** Integers a release keeps so that later periods can be merged; for Prima itself. */
    INTERNAL,
    /** Figures for the office; the public sees the copy under {@code public/} of a release. */
    PUBLISHED
  }

  private final String name;
  private final Layer layer;
  private final boolean publicCopy;
  private final String meaning;
  private final Class<R> type;
  private final Constructor<R> constructor;
  private final RecordComponent[] components;
  private final List<ColumnSpec> columns;

  Table(String name, Layer layer, boolean publicCopy, Class<R> type, String meaning) {
    this.name = name;
    this.layer = layer;
    this.publicCopy = publicCopy;
    this.meaning = meaning;
    this.type = type;
    this.components = type.getRecordComponents();
    this.columns = Arrays.stream(components).map(ColumnSpec::of).toList();
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Name in folders, exports and the dictionary. */
  public String name() {
    return name;
  }

  public Layer layer() {
    return layer;
  }

  /** Whether a release holds a copy of this table with only what the public may see. */
  public boolean hasPublicCopy() {
    return publicCopy;
  }

  /** What one row is, in a sentence. */
  public String meaning() {
    return meaning;
  }

  public Class<R> type() {
    return type;
  }

  /** Columns in the order of the record. */
  public List<ColumnSpec> columns() {
    return columns;
  }

  /** The record's values in column order. */
  public Object[] values(R row) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, i);
      check(columns.get(i), values[i]);
    }
    return values;
  }

  /** One of the record's values, by the place of its column. */
  public Object value(R row, int column) {
    try {
      return components[column].getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A record from values in column order.
   *
   * @throws IllegalArgumentException if a value is empty where the contract allows none, or of
   *     another type
   */
  public R of(Object[] values) {
    if (values.length != components.length) {
      throw new IllegalArgumentException(name + ": " + values.length + " values");
    }
    for (int i = 0; i < values.length; i++) {
      check(columns.get(i), values[i]);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(name + ": " + Arrays.toString(values), e.getCause());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(ColumnSpec column, Object value) {
    if (value == null && !column.nullable()) {
      throw new IllegalArgumentException(name + "." + column.name() + " is empty");
    }
    if (value instanceof BigDecimal number
        && (number.scale() != column.scale() || number.precision() > column.precision())) {
      throw new IllegalArgumentException(
          name + "." + column.name() + " does not hold " + number.toPlainString());
    }
  }

  /**
   * Says how a file's columns differ from the contract.
   *
   * @param found column names with their types as {@code name type}, in file order
   * @return one line per difference; empty when the file can be read
   */
  public List<String> differences(List<String> found) {
    List<String> wanted = columns.stream().map(c -> c.name() + " " + c.type()).toList();
    List<String> lines = new ArrayList<>();
    wanted.stream().filter(c -> !found.contains(c)).forEach(c -> lines.add("missing: " + c));
    found.stream().filter(c -> !wanted.contains(c)).forEach(c -> lines.add("unknown: " + c));
    return lines;
  }

  @Override
  public String toString() {
    return name;
  }
}
