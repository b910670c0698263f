package id.prima.dashboard.lake;

import com.jerolba.carpet.CarpetParquetReader;
import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;

/** Reads the rows of one Parquet file of a table, in file order. */
final class ParquetFile {

  private ParquetFile() {}

  /** The file is no file of this table; the message says why, in Indonesian. */
  static final class UnfitException extends Exception {
    UnfitException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static <R extends Record> List<R> rows(Path file, Table<R> table) throws UnfitException {
    try {
      checkColumns(file, table);
      return read(file, table);
    } catch (IOException | RuntimeException e) {
      throw new UnfitException("rusak dan tidak dapat dibaca", e);
    } catch (LinkageError e) {
      // zstd is native code that unpacks itself into the folder for temporary files.
      throw new UnfitException(
          "tidak dapat dibuka karena pustaka zstd tidak dapat dimuat; pakai folder sementara yang"
              + " boleh menjalankan program (-Djava.io.tmpdir=...)",
          e);
    }
  }

  private static void checkColumns(Path file, Table<?> table) throws IOException, UnfitException {
    List<String> differences;
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      differences =
          table.differences(FileSchema.columns(reader.getFileMetaData().getSchema(), table));
    }
    if (!differences.isEmpty()) {
      String lines =
          String.join("; ", differences)
              .replace("missing: ", "tidak ada: ")
              .replace("unknown: ", "tidak dikenal: ");
      throw new UnfitException(
          "kolomnya bukan kolom yang dikenal Prima versi ini (" + lines + ")", null);
    }
  }

  private static <R extends Record> List<R> read(Path file, Table<R> table)
      throws IOException, UnfitException {
    List<R> rows = new ArrayList<>();
    try (@SuppressWarnings("rawtypes") // Carpet reads a row without a record as a raw Map
        ParquetReader<Map> reader =
            CarpetParquetReader.builder(new LocalInputFile(file), Map.class)
                .failOnMissingColumn(true)
                .failNarrowingPrimitiveConversion(true)
                .build()) {
      for (Map<?, ?> row = reader.read(); row != null; row = reader.read()) {
        rows.add(row(row, table, rows.size() + 1));
      }
    }
    return rows;
  }

  private static <R extends Record> R row(Map<?, ?> cells, Table<R> table, int number)
      throws UnfitException {
    List<ColumnSpec> columns = table.columns();
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = cells.get(columns.get(i).name());
      if (value instanceof List<?> list) {
        if (list.stream().anyMatch(Objects::isNull)) {
          throw new UnfitException(
              "baris " + number + ": daftar " + columns.get(i).name() + " berisi nilai kosong",
              null);
        }
        value = Collections.unmodifiableList(list);
      }
      values[i] = value;
    }
    try {
      return table.of(values);
    } catch (IllegalArgumentException e) {
      throw new UnfitException(
          "baris " + number + ": tidak sesuai kontrak (" + e.getMessage() + ")", e);
    }
  }
}
