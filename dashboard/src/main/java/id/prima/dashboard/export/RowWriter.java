package id.prima.dashboard.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the rows of a table. What it writes to stays open. */
public interface RowWriter {

  /** Writes one row, its values in column order. */
  void write(Object[] values) throws IOException;

  /** Hands on what is still held back. */
  void flush() throws IOException;

  /** Starts a comma separated file, with its header. */
  static RowWriter csv(Writer out, List<String> columns) throws IOException {
    return new CsvRowWriter(out, columns);
  }

  /** Starts JSON Lines: one object per row, named as the columns. */
  static RowWriter jsonLines(Writer out, List<String> columns) throws IOException {
    return new JsonLinesRowWriter(out, columns);
  }
}
