package id.prima.ingest.spark;

import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * One small table as one Parquet file, row after row, always with the same bytes for the same rows.
 * Such rows come from the driver and go to it, so that no Spark job is started for them.
 */
public final class TableFile {

  /** Decimal digits that fit into 32 bits, as Parquet counts them. */
  private static final int MOST_INT_DIGITS = 9;

  /** The file's name in its folder. */
  public static final String NAME = "part-00000.parquet";

  private TableFile() {}

  /**
   * What was written.
   *
   * @param rows how many rows
   * @param hash SHA-256 of the rows' values, whatever the file format
   */
  public record Written(long rows, String hash) {}

  /** Writes the rows. */
  public static <R extends Record> Written write(
      Table<R> table, Iterator<R> rows, URI file, Configuration configuration) throws IOException {
    OutputFile output = HadoopOutputFile.fromPath(new Path(file), configuration);
    RowHash hash = new RowHash();
    try (ParquetWriter<Object[]> writer = new Builder(output, table).build()) {
      while (rows.hasNext()) {
        Object[] values = table.values(rows.next());
        hash.add(values);
        writer.write(values);
      }
    }
    return new Written(hash.rows, hash.text());
  }

  /** Hash of rows in a form that depends on no file format. */
  private static final class RowHash {
    private static final char CELL = '\u001F';
    private static final char ROW = '\u001E';
    private static final String EMPTY = "\u0000";

    private final MessageDigest digest;
    private long rows;

    RowHash() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    void add(Object[] values) {
      StringBuilder text = new StringBuilder();
      for (Object value : values) {
        text.append(value == null ? EMPTY : value).append(CELL);
      }
      digest.update(text.append(ROW).toString().getBytes(StandardCharsets.UTF_8));
      rows++;
    }

    String text() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final Table<?> table;

    Builder(OutputFile file, Table<?> table) {
      super(file);
      this.table = table;
      withCompressionCodec(CompressionCodecName.ZSTD);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in this release of Parquet, so it must be there
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new Support(table);
    }
  }

  private static final class Support extends WriteSupport<Object[]> {
    private final List<ColumnSpec> columns;
    private final MessageType schema;
    private RecordConsumer consumer;

    Support(Table<?> table) {
      this.columns = table.columns();
      this.schema =
          new MessageType(table.name(), columns.stream().map(Support::type).toArray(Type[]::new));
    }

    private static Type type(ColumnSpec column) {
      return switch (column.type()) {
        case STRING ->
            Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case INT -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
        case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
        case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        case DATE ->
            Types.optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named(column.name());
        case DECIMAL ->
            Types.optional(
                    column.precision() > MOST_INT_DIGITS
                        ? PrimitiveTypeName.INT64
                        : PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.decimalType(column.scale(), column.precision()))
                .named(column.name());
        case LONG_LIST ->
            Types.optionalList().requiredElement(PrimitiveTypeName.INT64).named(column.name());
        case STRING_LIST ->
            Types.optionalList()
                .requiredElement(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
      };
    }

    @Override
    public String getName() {
      return "prima";
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in this release of Parquet, so it must be there
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, new HashMap<>());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      this.consumer = recordConsumer;
    }

    @Override
    public void write(Object[] values) {
      consumer.startMessage();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          String name = columns.get(i).name();
          consumer.startField(name, i);
          add(columns.get(i), values[i]);
          consumer.endField(name, i);
        }
      }
      consumer.endMessage();
    }

    private void add(ColumnSpec column, Object value) {
      if (value instanceof List<?> list) {
        addList(column, list);
      } else if (value instanceof String text) {
        consumer.addBinary(Binary.fromString(text));
      } else if (value instanceof Integer number) {
        consumer.addInteger(number);
      } else if (value instanceof Long number) {
        consumer.addLong(number);
      } else if (value instanceof Boolean flag) {
        consumer.addBoolean(flag);
      } else if (value instanceof LocalDate date) {
        consumer.addInteger((int) date.toEpochDay());
      } else if (column.precision() > MOST_INT_DIGITS) {
        consumer.addLong(((BigDecimal) value).unscaledValue().longValueExact());
      } else {
        consumer.addInteger(((BigDecimal) value).unscaledValue().intValueExact());
      }
    }

    private void addList(ColumnSpec column, List<?> list) {
      consumer.startGroup();
      if (!list.isEmpty()) {
        consumer.startField("list", 0);
        for (Object element : list) {
          consumer.startGroup();
          consumer.startField("element", 0);
          add(column, element);
          consumer.endField("element", 0);
          consumer.endGroup();
        }
        consumer.endField("list", 0);
      }
      consumer.endGroup();
    }
  }
}
