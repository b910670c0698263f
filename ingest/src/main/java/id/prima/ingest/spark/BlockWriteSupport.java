package id.prima.ingest.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Hands the rows of blocks to Parquet, typed as Spark types them. */
final class BlockWriteSupport extends WriteSupport<BlockRow> {

  private final StructType columns;
  private final String[] names;
  private final DataType[] types;
  private RecordConsumer consumer;

  BlockWriteSupport(StructType columns) {
    this.columns = columns;
    this.names = columns.fieldNames();
    this.types =
        Arrays.stream(columns.fields()).map(StructField::dataType).toArray(DataType[]::new);
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    List<Type> fields = new ArrayList<>();
    for (StructField column : columns.fields()) {
      fields.add(type(column));
    }
    return new WriteContext(new MessageType("spark_schema", fields), Map.of());
  }

  // abstract still, though nothing calls it
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration configuration) {
    return init((ParquetConfiguration) null);
  }

  private static Type type(StructField column) {
    DataType type = column.dataType();
    if (type.equals(DataTypes.StringType)) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(column.name());
    } else if (type.equals(DataTypes.BooleanType)) {
      return Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
    } else if (type.equals(DataTypes.DateType)) {
      return Types.optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(column.name());
    } else if (type.equals(DataTypes.IntegerType)) {
      return Types.optional(PrimitiveTypeName.INT32).named(column.name());
    }
    throw new IllegalArgumentException("no block holds " + column);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = recordConsumer;
  }

  @Override
  public void write(BlockRow row) {
    consumer.startMessage();
    for (int column = 0; column < names.length; column++) {
      if (!row.isEmpty(column)) {
        consumer.startField(names[column], column);
        if (types[column].equals(DataTypes.StringType)) {
          consumer.addBinary(row.word(column));
        } else if (types[column].equals(DataTypes.BooleanType)) {
          consumer.addBoolean(row.number(column) != 0);
        } else {
          consumer.addInteger(row.number(column));
        }
        consumer.endField(names[column], column);
      }
    }
    consumer.endMessage();
  }
}
