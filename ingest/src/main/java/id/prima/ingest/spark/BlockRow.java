package id.prima.ingest.spark;

import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.types.StructType;

/** Goes through the rows of a block, whose words are made ready once for all of them. */
final class BlockRow {

  private final PackedColumn[] columns;
  private final Binary[][] words;
  private final PackedColumn file;
  private final PackedColumn number;
  private final int rows;
  private int row = -1;

  BlockRow(RowBlock block, StructType schema) {
    this.rows = block.rows();
    this.columns = new PackedColumn[schema.size()];
    Arrays.setAll(columns, block::column);
    this.words = new Binary[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      String[] texts = columns[column].words();
      if (texts != null) {
        words[column] = Arrays.stream(texts).map(Binary::fromString).toArray(Binary[]::new);
      }
    }
    this.file = columns[schema.fieldIndex("source_file")];
    this.number = columns[schema.fieldIndex("source_row")];
  }

  /** Goes to the next row; false behind the last. */
  boolean next() {
    row++;
    return row < rows;
  }

  /** Whether any of the rows may be among the dropped ones. */
  boolean isTouched(DroppedRows dropped) {
    return Arrays.stream(file.words()).anyMatch(dropped::touches);
  }

  boolean isIn(DroppedRows dropped) {
    return dropped.holds(file.words()[file.number(row)], number.number(row));
  }

  boolean isEmpty(int column) {
    return columns[column].isEmpty(row);
  }

  int number(int column) {
    return columns[column].number(row);
  }

  Binary word(int column) {
    return words[column][columns[column].number(row)];
  }
}
