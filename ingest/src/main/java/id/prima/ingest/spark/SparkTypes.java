package id.prima.ingest.spark;

import id.prima.data.ColumnType;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/** Spark's types in the words of the contract. */
final class SparkTypes {

  private SparkTypes() {}

  /** A field as {@code name TYPE}. */
  static String describe(StructField field) {
    return field.name() + " " + type(field.dataType());
  }

  private static Object type(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return ColumnType.STRING;
    } else if (type.equals(DataTypes.IntegerType)) {
      return ColumnType.INT;
    } else if (type.equals(DataTypes.LongType)) {
      return ColumnType.LONG;
    } else if (type.equals(DataTypes.BooleanType)) {
      return ColumnType.BOOLEAN;
    } else if (type.equals(DataTypes.DateType)) {
      return ColumnType.DATE;
    } else if (type instanceof DecimalType) {
      return ColumnType.DECIMAL;
    } else if (type instanceof ArrayType list && list.elementType().equals(DataTypes.LongType)) {
      return ColumnType.LONG_LIST;
    } else if (type instanceof ArrayType list && list.elementType().equals(DataTypes.StringType)) {
      return ColumnType.STRING_LIST;
    }
    return type.sql();
  }
}
