package id.prima.dashboard.lake;

import id.prima.data.ColumnSpec;
import id.prima.data.ColumnType;
import id.prima.data.Table;
import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Says the columns of a Parquet file in the contract's words. */
final class FileSchema {

  private FileSchema() {}

  /**
   * Columns as {@code name type}, in file order; a type outside the contract in Parquet's words.
   */
  static List<String> columns(MessageType schema, Table<?> table) {
    return schema.getFields().stream()
        .map(field -> field.getName() + " " + type(field, table))
        .toList();
  }

  private static String type(Type field, Table<?> table) {
    if (field.isRepetition(Type.Repetition.REPEATED)) {
      return "repeated " + field;
    }
    if (field.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
      boolean asAgreed =
          table.columns().stream()
              .filter(column -> column.name().equals(field.getName()))
              .anyMatch(column -> sameDigits(column, decimal));
      return asAgreed
          ? ColumnType.DECIMAL.name()
          : "DECIMAL(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
    }
    ColumnType type = field.isPrimitive() ? primitive(field.asPrimitiveType()) : list(field);
    return type == null ? field.toString().replaceAll("\\s+", " ") : type.name();
  }

  private static boolean sameDigits(ColumnSpec column, DecimalLogicalTypeAnnotation decimal) {
    return column.precision() == decimal.getPrecision() && column.scale() == decimal.getScale();
  }

  private static ColumnType primitive(PrimitiveType field) {
    PrimitiveTypeName stored = field.getPrimitiveTypeName();
    LogicalTypeAnnotation logical = field.getLogicalTypeAnnotation();
    if (stored == PrimitiveTypeName.BINARY && logical instanceof StringLogicalTypeAnnotation) {
      return ColumnType.STRING;
    } else if (stored == PrimitiveTypeName.INT32 && isInteger(logical, 32)) {
      return ColumnType.INT;
    } else if (stored == PrimitiveTypeName.INT64 && isInteger(logical, 64)) {
      return ColumnType.LONG;
    } else if (stored == PrimitiveTypeName.BOOLEAN) {
      return ColumnType.BOOLEAN;
    } else if (stored == PrimitiveTypeName.INT32 && logical instanceof DateLogicalTypeAnnotation) {
      return ColumnType.DATE;
    }
    return null;
  }

  /** Spark leaves plain integers without a remark, other writers say their width. */
  private static boolean isInteger(LogicalTypeAnnotation logical, int bits) {
    return logical == null
        || (logical instanceof IntLogicalTypeAnnotation integer
            && integer.isSigned()
            && integer.getBitWidth() == bits);
  }

  private static ColumnType list(Type field) {
    GroupType outer = field.asGroupType();
    if (!(outer.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation)
        || outer.getFieldCount() != 1
        || outer.getType(0).isPrimitive()) {
      return null;
    }
    GroupType middle = outer.getType(0).asGroupType();
    if (middle.getFieldCount() != 1 || !middle.getType(0).isPrimitive()) {
      return null;
    }
    ColumnType element = primitive(middle.getType(0).asPrimitiveType());
    return element == ColumnType.LONG
        ? ColumnType.LONG_LIST
        : element == ColumnType.STRING ? ColumnType.STRING_LIST : null;
  }
}
