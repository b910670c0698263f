package id.prima.ingest.spark;

import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The Parquet files of one folder, read where they are asked for: for small tables, and for what
 * the ends of the files tell of large ones, no Spark job is started.
 */
public final class TableFolder {

  private static final String FILE = ".parquet";

  private final LakeFiles files;
  private final URI folder;

  public TableFolder(LakeFiles files, URI folder) {
    this.files = files;
    this.folder = folder;
  }

  /** How many rows the files say they hold. */
  long count() throws IOException {
    long rows = 0;
    for (InputFile file : inputs()) {
      try (ParquetFileReader reader = ParquetFileReader.open(file)) {
        rows += reader.getRecordCount();
      }
    }
    return rows;
  }

  /** All rows, file by file in order of name; a column that the files do not have is empty. */
  public <R extends Record> List<R> rows(Table<R> table) throws IOException {
    return rows(table, Integer.MAX_VALUE);
  }

  /**
   * The first rows.
   *
   * @param most so many at most
   */
  <R extends Record> List<R> rows(Table<R> table, int most) throws IOException {
    List<R> rows = new ArrayList<>();
    for (InputFile file : inputs()) {
      try (ParquetReader<Group> reader = new Groups(file).build()) {
        for (Group row = next(reader, rows.size() < most);
            row != null;
            row = next(reader, rows.size() < most)) {
          rows.add(record(table, row));
        }
      }
    }
    return rows;
  }

  private static Group next(ParquetReader<Group> reader, boolean wanted) throws IOException {
    return wanted ? reader.read() : null;
  }

  private List<InputFile> inputs() throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    for (String name : files.names(folder)) {
      if (name.endsWith(FILE) && !name.startsWith(".") && !name.startsWith("_")) {
        inputs.add(HadoopInputFile.fromPath(new Path(folder.resolve(name)), files.configuration()));
      }
    }
    return inputs;
  }

  private static <R extends Record> R record(Table<R> table, Group row) {
    Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      ColumnSpec column = table.columns().get(i);
      if (row.getType().containsField(column.name())) {
        int field = row.getType().getFieldIndex(column.name());
        if (row.getFieldRepetitionCount(field) > 0) {
          values[i] = value(column, row, field);
        }
      }
    }
    return table.of(values);
  }

  private static Object value(ColumnSpec column, Group row, int field) {
    return switch (column.type()) {
      case STRING -> row.getString(field, 0);
      case INT -> row.getInteger(field, 0);
      case LONG -> row.getLong(field, 0);
      case BOOLEAN -> row.getBoolean(field, 0);
      case DATE -> LocalDate.ofEpochDay(row.getInteger(field, 0));
      case DECIMAL -> BigDecimal.valueOf(unscaled(row, field), column.scale());
      case LONG_LIST -> elements(row.getGroup(field, 0), element -> element.getLong(0, 0));
      case STRING_LIST -> elements(row.getGroup(field, 0), element -> element.getString(0, 0));
    };
  }

  private static long unscaled(Group row, int field) {
    return row.getType().getType(field).asPrimitiveType().getPrimitiveTypeName()
            == PrimitiveTypeName.INT64
        ? row.getLong(field, 0)
        : row.getInteger(field, 0);
  }

  /** Takes the value out of an element of a list. */
  private interface Element<T> {
    T of(Group element);
  }

  private static <T> List<T> elements(Group list, Element<T> element) {
    List<T> values = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      values.add(element.of(list.getGroup(0, i)));
    }
    return List.copyOf(values);
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
