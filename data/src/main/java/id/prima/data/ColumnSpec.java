package id.prima.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One column of a table as read from its record component.
 *
 * @param name name in files and exports, snake_case
 * @param type one of the contract's types
 * @param nullable whether an empty value is allowed
 * @param precision digits of a decimal, else 0
 * @param scale digits of a decimal after the point, else 0
 * @param meaning sentence for the dictionary
 */
public record ColumnSpec(
    String name, ColumnType type, boolean nullable, int precision, int scale, String meaning) {

  static ColumnSpec of(RecordComponent component) {
    Column column = component.getAnnotation(Column.class);
    if (column == null) {
      throw new IllegalStateException("No @Column on " + component);
    }
    ColumnType type = typeOf(component.getGenericType());
    if (type == null) {
      throw new IllegalStateException("No column type for " + component);
    }
    if ((type == ColumnType.DECIMAL) != (column.precision() > 0)) {
      throw new IllegalStateException("precision belongs to decimals alone: " + component);
    }
    if (component.getType().isPrimitive() && column.nullable()) {
      throw new IllegalStateException("a primitive is never null: " + component);
    }
    String name = column.name().isEmpty() ? snakeCase(component.getName()) : column.name();
    return new ColumnSpec(
        name, type, column.nullable(), column.precision(), column.scale(), column.value());
  }

  private static ColumnType typeOf(Type type) {
    if (type == String.class) {
      return ColumnType.STRING;
    } else if (type == int.class || type == Integer.class) {
      return ColumnType.INT;
    } else if (type == long.class || type == Long.class) {
      return ColumnType.LONG;
    } else if (type == boolean.class || type == Boolean.class) {
      return ColumnType.BOOLEAN;
    } else if (type == LocalDate.class) {
      return ColumnType.DATE;
    } else if (type == BigDecimal.class) {
      return ColumnType.DECIMAL;
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Type element = list.getActualTypeArguments()[0];
      return element == Long.class
          ? ColumnType.LONG_LIST
          : element == String.class ? ColumnType.STRING_LIST : null;
    }
    return null;
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
