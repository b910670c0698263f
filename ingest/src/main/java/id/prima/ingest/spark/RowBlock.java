package id.prima.ingest.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Some thousand rows, column by column: a tenth of what they take as rows, so that those of a large
 * file can wait until it is known which of them count.
 */
final class RowBlock implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int rows;
  private final PackedColumn[] columns;

  private RowBlock(int rows, PackedColumn[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  int rows() {
    return rows;
  }

  PackedColumn column(int number) {
    return columns[number];
  }

  /** One row's values. */
  Object[] values(int row) {
    Object[] values = new Object[columns.length];
    Arrays.setAll(values, column -> columns[column].value(row));
    return values;
  }

  /** All of it as rows of Spark, but those that were dropped. */
  List<Row> asRows(DroppedRows dropped, int fileColumn, int rowColumn) {
    List<Row> all = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      Object[] values = values(row);
      if (!dropped.holds((String) values[fileColumn], (Integer) values[rowColumn])) {
        all.add(RowFactory.create(values));
      }
    }
    return all;
  }

  /** Takes rows until it is full. */
  static final class Builder {
    static final int MOST_ROWS = 1 << 13;

    private final PackedColumn.Builder[] columns;
    private int rows;

    Builder(StructType schema) {
      this.columns =
          Arrays.stream(schema.fields())
              .map(StructField::dataType)
              .map(type -> new PackedColumn.Builder(type, MOST_ROWS))
              .toArray(PackedColumn.Builder[]::new);
    }

    /** Adds a row; true if that was the last there is room for. */
    boolean add(Object[] values) {
      for (int column = 0; column < columns.length; column++) {
        columns[column].set(rows, values[column]);
      }
      rows++;
      return rows == MOST_ROWS;
    }

    int rows() {
      return rows;
    }

    /** The rows since the last block. */
    RowBlock build() {
      RowBlock block =
          new RowBlock(
              rows, Arrays.stream(columns).map(c -> c.build(rows)).toArray(PackedColumn[]::new));
      rows = 0;
      return block;
    }
  }
}
