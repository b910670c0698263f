package id.prima.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Rows of one table of a file, blank ones included so that numbers stay those of a spreadsheet.
 * Iterating throws {@link BrokenFileException} where the file is broken as a whole.
 */
public interface RowReader extends Iterator<RawRow>, Closeable {

  /** What a reader of the report should know of the rows that were read so far, in Indonesian. */
  default List<String> remarks() {
    return List.of();
  }

  /** Opens the rows of a file whose facts are known. The caller closes them. */
  static RowReader open(LandingSource source, String path, FileFacts facts, TableFormat format)
      throws IOException {
    return open(source, path, facts, format, FileSlice.WHOLE);
  }

  /** The same of a slice; only a {@link CsvScan} cuts files. */
  static RowReader open(
      LandingSource source, String path, FileFacts facts, TableFormat format, FileSlice slice)
      throws IOException {
    if (format instanceof TableFormat.Delimited text) {
      return CsvRows.open(source.open(path, slice.from()), facts, text.separator(), slice);
    } else if (!slice.equals(FileSlice.WHOLE)) {
      throw new IllegalArgumentException("no slices of " + format);
    } else if (format instanceof TableFormat.Sheet sheet) {
      return Workbook.rows(source, path, facts, sheet);
    }
    return JsonLineRows.open(source, path, facts);
  }
}
