package id.prima.ingest.sample;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes samples and reads them back. */
final class Samples {

  static final Period UNTIL = Period.quarter(2026, 3);

  private Samples() {}

  static Sample.Written write(SampleOrder order) throws IOException {
    return Sample.write(order, new Progress(new PrintWriter(Writer.nullWriter()), false, 1));
  }

  static List<NamedCsvRecord> read(Path file) throws IOException {
    return read(file, ',');
  }

  static List<NamedCsvRecord> read(Path file, char separator) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      return csv.stream().toList();
    }
  }

  /** Every row of a complaint file as a spreadsheet shows it, whatever its separator. */
  static List<List<String>> rows(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    char separator = text.lines().limit(5).anyMatch(l -> l.contains(";")) ? ';' : ',';
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    }
  }

  /** The rows of cases of an export: those below the header that begin with an id. */
  static List<List<String>> cases(Path export) throws IOException {
    return rows(export).stream()
        .filter(r -> r.size() == LaporFile.HEADER.size() && r.get(0).matches("\\d{7}"))
        .toList();
  }

  /** The complaint files whose name begins so, in any folder, by date and then by path. */
  static List<Path> complaints(Path folder, String name) throws IOException {
    return files(folder.resolve("pengaduan")).stream()
        .filter(f -> f.getFileName().toString().startsWith(name))
        .sorted(Comparator.comparing((Path f) -> f.getFileName().toString()))
        .toList();
  }

  /** Every file of a folder below it, path and SHA-256. */
  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(folder)) {
      hashes.put(
          folder.relativize(file).toString().replace('\\', '/'), sha256(Files.readAllBytes(file)));
    }
    return hashes;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The survey files of that name, in any folder. */
  static List<Path> surveys(Path folder, String name) throws IOException {
    return files(folder.resolve("survei")).stream()
        .filter(f -> f.getFileName().toString().equals(name))
        .toList();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
