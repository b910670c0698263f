package id.prima.ingest.spark;

import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Records as Spark rows. {@code Encoders.bean} would see no columns in a record. */
public final class RowCodec {

  private RowCodec() {}

  /** The Spark schema of a table. */
  public static StructType schema(Table<?> table) {
    return new StructType(
        table.columns().stream()
            .map(c -> DataTypes.createStructField(c.name(), type(c), c.nullable()))
            .toArray(StructField[]::new));
  }

  /** The same with every column nullable, as Spark reads Parquet. */
  static StructType nullableSchema(Table<?> table) {
    return new StructType(
        table.columns().stream()
            .map(c -> DataTypes.createStructField(c.name(), type(c), true))
            .toArray(StructField[]::new));
  }

  private static DataType type(ColumnSpec column) {
    return switch (column.type()) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case DECIMAL -> DataTypes.createDecimalType(column.precision(), column.scale());
      case LONG_LIST -> DataTypes.createArrayType(DataTypes.LongType, false);
      case STRING_LIST -> DataTypes.createArrayType(DataTypes.StringType, false);
    };
  }

  /** A record as a row. */
  public static <R extends Record> Row row(Table<R> table, R row) {
    Object[] values = table.values(row);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof List<?> list) {
        values[i] = list.toArray();
      }
    }
    return RowFactory.create(values);
  }

  /** A row as a record; columns are found by name. */
  public static <R extends Record> R record(Table<R> table, Row row) {
    Object[] values = new Object[table.columns().size()];
    Arrays.setAll(values, i -> value(row, table.columns().get(i)));
    return table.of(values);
  }

  private static Object value(Row row, ColumnSpec column) {
    int at = row.fieldIndex(column.name());
    if (row.isNullAt(at)) {
      return null;
    }
    return switch (column.type()) {
      case DATE -> {
        Object date = row.get(at);
        yield date instanceof java.sql.Date old ? old.toLocalDate() : date;
      }
      case DECIMAL -> ((BigDecimal) row.get(at)).setScale(column.scale());
      case LONG_LIST, STRING_LIST -> row.getList(at);
      default -> row.get(at);
    };
  }
}
