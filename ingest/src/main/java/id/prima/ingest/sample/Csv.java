package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files that are the same on every operating system. */
final class Csv {

  private Csv() {}

  static CsvWriter.CsvWriterBuilder builder() {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
  }

  /** Opens a file with commas, in UTF-8, and makes the folders above it. */
  static CsvWriter open(Path file) throws IOException {
    return builder().build(prepared(file));
  }

  static Path prepared(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }
}
