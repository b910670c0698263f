package id.prima.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.prima.rules.Ketentuan;
import id.prima.rules.Ketentuan.Confidence;
import id.prima.rules.Ketentuan.Entry;
import id.prima.rules.Ketentuan.KetentuanException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dated facts that travel in the jar; a folder of the office's own may override each file. */
public final class Reference {

  private static final List<String> KETENTUAN_HEADER =
      List.of(
          "kunci", "nilai", "berlaku_sejak", "berlaku_sampai", "dasar", "keyakinan", "keterangan");

  private final Optional<Path> override;

  private Reference(Optional<Path> override) {
    this.override = override;
  }

  /** The facts of the jar alone. */
  public static Reference builtIn() {
    return new Reference(Optional.empty());
  }

  /** The facts of the jar, each file replaced where the folder holds one of that name. */
  public static Reference overriddenBy(Path folder) {
    return new Reference(Optional.of(folder));
  }

  /**
   * The dated numbers of {@code ketentuan.csv}.
   *
   * @throws KetentuanException if the file is wrong, with line, column and value
   */
  public Ketentuan ketentuan() {
    String text = text("ketentuan.csv");
    List<Entry> entries = new ArrayList<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      boolean headerSeen = false;
      for (CsvRecord row : rows) {
        if (headerSeen) {
          entries.add(entry(row));
        } else if (!row.getFields().equals(KETENTUAN_HEADER)) {
          throw wrongHeader();
        }
        headerSeen = true;
      }
      if (!headerSeen) {
        throw wrongHeader();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Ketentuan.of(entries);
  }

  private static KetentuanException wrongHeader() {
    return new KetentuanException(
        "ketentuan.csv: judul kolom harus " + String.join(",", KETENTUAN_HEADER));
  }

  private static Entry entry(CsvRecord row) {
    String where = "ketentuan.csv baris " + row.getStartingLineNumber() + ": ";
    if (row.getFieldCount() != KETENTUAN_HEADER.size()) {
      throw new KetentuanException(
          where + row.getFieldCount() + " kolom, seharusnya " + KETENTUAN_HEADER.size());
    }
    for (String column : List.of("kunci", "nilai", "berlaku_sejak", "dasar", "keyakinan")) {
      if (cell(row, column).isBlank()) {
        throw new KetentuanException(where + "kolom " + column + " kosong");
      }
    }
    Confidence confidence;
    try {
      confidence = Confidence.valueOf(cell(row, "keyakinan"));
    } catch (IllegalArgumentException e) {
      throw new KetentuanException(
          where
              + "keyakinan '"
              + cell(row, "keyakinan")
              + "' tidak dikenal; pakai salah satu dari "
              + List.of(Confidence.values()));
    }
    return new Entry(
        cell(row, "kunci"),
        cell(row, "nilai"),
        date(where, row, "berlaku_sejak"),
        cell(row, "berlaku_sampai").isBlank() ? null : date(where, row, "berlaku_sampai"),
        cell(row, "dasar"),
        confidence,
        cell(row, "keterangan"));
  }

  private static String cell(CsvRecord row, String column) {
    return row.getField(KETENTUAN_HEADER.indexOf(column));
  }

  private static LocalDate date(String where, CsvRecord row, String column) {
    try {
      return LocalDate.parse(cell(row, column));
    } catch (DateTimeParseException e) {
      throw new KetentuanException(
          where + column + " '" + cell(row, column) + "' bukan tanggal; tulis 2026-07-15");
    }
  }

  private String text(String name) {
    try {
      Optional<Path> own = override.map(f -> f.resolve(name)).filter(Files::isRegularFile);
      if (own.isPresent()) {
        String text = Files.readString(own.get(), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
      try (InputStream stream = Reference.class.getResourceAsStream("/reference/" + name)) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
