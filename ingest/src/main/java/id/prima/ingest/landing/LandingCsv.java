package id.prima.ingest.landing;

import id.prima.cli.CommandException;
import id.prima.ingest.clean.DateOrder;
import id.prima.ingest.clean.DateText;
import id.prima.ingest.clean.WholeNumber;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of the office's own lists ({@code unit.csv} and its like). Everything rests on them, so one
 * wrong cell stops the run, with file, row, column and value.
 */
final class LandingCsv {

  private final String file;
  private final List<RawRow> rows;
  private final Map<String, Integer> columns;
  private final int width;

  private LandingCsv(String file, List<RawRow> rows, Map<String, Integer> columns, int width) {
    this.width = width;
    this.file = file;
    this.rows = rows;
    this.columns = columns;
  }

  /** Reads a list; empty where the folder has none. */
  static Optional<LandingCsv> read(LandingSource source, String file, List<String> required)
      throws IOException {
    if (!source.files().contains(file)) {
      return Optional.empty();
    }
    FileFacts facts;
    try (InputStream stream = source.open(file)) {
      facts = FileFacts.read(stream);
    } catch (UnreadableFileException e) {
      throw CommandException.belowFloor(file + ": " + e.getMessage());
    }
    LandingCsv best = null;
    BrokenFileException broken = null;
    for (char separator : new char[] {',', ';', '\t'}) {
      try {
        LandingCsv list = parse(source, file, facts, separator);
        if (best == null || list.columns.size() > best.columns.size()) {
          best = list;
        }
      } catch (BrokenFileException e) {
        broken = e;
      }
    }
    boolean onlyByWrongSeparator = best != null && best.columns.size() > 1;
    if (broken != null && !onlyByWrongSeparator) {
      throw CommandException.belowFloor(file + ": " + broken.getMessage());
    }
    for (String column : required) {
      if (!best.columns.containsKey(column)) {
        throw CommandException.belowFloor(
            file
                + ": tidak ada kolom "
                + column
                + "; yang ada: "
                + String.join(", ", best.columns.keySet()));
      }
    }
    return Optional.of(best);
  }

  private static LandingCsv parse(
      LandingSource source, String file, FileFacts facts, char separator) throws IOException {
    try (RowReader all =
        RowReader.open(source, file, facts, new TableFormat.Delimited(separator))) {
      Map<String, Integer> columns = new LinkedHashMap<>();
      int width = 0;
      List<RawRow> rows = new ArrayList<>();
      while (all.hasNext()) {
        RawRow row = all.next();
        if (row.isBlank()) {
          continue;
        }
        if (columns.isEmpty()) {
          width = row.cells().size();
          for (int c = 0; c < row.cells().size(); c++) {
            columns.putIfAbsent(Words.normalise(row.cell(c)).replace(' ', '_'), c);
          }
        } else {
          rows.add(row);
        }
      }
      return new LandingCsv(file, rows, columns, width);
    }
  }

  <T> List<T> map(Function<Row, T> reader) {
    return rows.stream().map(r -> reader.apply(new Row(r).checked())).toList();
  }

  /** One row of the list. */
  final class Row {
    private final RawRow raw;

    private Row(RawRow raw) {
      this.raw = raw;
    }

    /** A comma in a name that stands in no quotes moves all cells behind it. */
    private Row checked() {
      for (int c = width; c < raw.cells().size(); c++) {
        if (!raw.cell(c).isEmpty()) {
          throw CommandException.belowFloor(
              file
                  + " baris "
                  + raw.number()
                  + ": ada isi di luar judul kolom; beri tanda kutip pada isi yang memuat pemisah");
        }
      }
      return this;
    }

    /** Row as a spreadsheet numbers it. */
    int number() {
      return raw.number();
    }

    /** The cell, or null where it is empty. */
    String text(String column) {
      Integer c = columns.get(column);
      String cell = c == null ? "" : raw.cell(c);
      return cell.isEmpty() ? null : cell;
    }

    String required(String column) {
      String cell = text(column);
      if (cell == null) {
        throw wrong(column, "kosong", "harus diisi");
      }
      return cell;
    }

    <T> T parsed(String column, Function<String, T> parser, String expected) {
      String cell = text(column);
      if (cell == null) {
        return null;
      }
      try {
        T value = parser.apply(cell);
        if (value != null) {
          return value;
        }
      } catch (RuntimeException e) {
        // reported below like any other wrong cell
      }
      throw wrong(column, "'" + cell + "'", expected);
    }

    LocalDate date(String column) {
      return parsed(
          column,
          cell -> DateText.read(cell, DateOrder.DAY_FIRST).map(DateText::date).orElse(null),
          "harus tanggal seperti 2026-07-15");
    }

    /** A number of people or things, at most so many. */
    Long count(String column, long most) {
      return parsed(
          column,
          cell -> WholeNumber.find(cell, most).orElse(null),
          "harus bilangan bulat 0 sampai " + most);
    }

    CommandException wrong(String column, String value, String expected) {
      return CommandException.belowFloor(
          file + " baris " + raw.number() + " kolom " + column + ": " + value + ", " + expected);
    }
  }
}
