package id.prima.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.prima.data.vocab.Coded;
import id.prima.rules.Ketentuan.KetentuanException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A CSV file of dated facts. What is wrong in it is said with line, column and value.
 *
 * @param name file name, for messages
 * @param header its columns, in order
 */
record ReferenceFile(String name, List<String> header) {

  /** The rows of the file's text, each as the reader makes it. */
  <T> List<T> parse(String text, Function<Row, T> reader) {
    List<T> parsed = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      boolean headerSeen = false;
      for (CsvRecord record : records) {
        if (headerSeen) {
          parsed.add(reader.apply(row(record)));
        } else if (!record.getFields().equals(header)) {
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
    return parsed;
  }

  private KetentuanException wrongHeader() {
    return new KetentuanException(name + ": judul kolom harus " + String.join(",", header));
  }

  private Row row(CsvRecord record) {
    Row row = new Row(this, record);
    if (record.getFieldCount() != header.size()) {
      throw row.wrong(record.getFieldCount() + " kolom, seharusnya " + header.size());
    }
    return row;
  }

  /** One row under the header. */
  record Row(ReferenceFile file, CsvRecord record) {

    /** The cell as it stands, maybe empty. */
    String cell(String column) {
      return record.getField(file.header.indexOf(column));
    }

    /** The cell, which may not be empty. */
    String text(String column) {
      if (cell(column).isBlank()) {
        throw wrong("kolom " + column + " kosong");
      }
      return cell(column);
    }

    LocalDate date(String column) {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeParseException e) {
        throw wrong(column + " '" + cell(column) + "' bukan tanggal; tulis 2026-07-15");
      }
    }

    /** The date, or nothing where the cell is empty. */
    Optional<LocalDate> findDate(String column) {
      return cell(column).isBlank() ? Optional.empty() : Optional.of(date(column));
    }

    /** The constant that is written by its name. */
    <E extends Enum<E>> E named(String column, E[] values) {
      return one(column, values, Enum::name);
    }

    /** The constant that is written by its code. */
    <E extends Coded> E coded(String column, E[] values) {
      return one(column, values, Coded::code);
    }

    private <E> E one(String column, E[] values, Function<E, String> written) {
      String text = text(column);
      return Arrays.stream(values)
          .filter(v -> written.apply(v).equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  wrong(
                      column
                          + " '"
                          + text
                          + "' tidak dikenal; pakai salah satu dari "
                          + Arrays.stream(values).map(written).toList()));
    }

    /** What to throw about this row. */
    KetentuanException wrong(String what) {
      return new KetentuanException(
          file.name + " baris " + record.getStartingLineNumber() + ": " + what);
    }
  }
}
