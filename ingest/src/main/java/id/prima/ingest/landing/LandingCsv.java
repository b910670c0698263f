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
import id.prima.ingest.read.Workbook;
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

  /** A list is of whichever kind the office keeps it in. */
  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".xlsx");

  private static final int HEADER_WITHIN_ROWS = 30;
  private static final int MOST_COLUMNS = 16_384;

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

  /**
   * The file of a list: as it is named, or of the same name and another kind; empty where the
   * folder has none.
   */
  static Optional<String> find(LandingSource source, String file) throws IOException {
    String base = file.substring(0, file.lastIndexOf('.'));
    List<String> found =
        source.files().stream()
            .filter(path -> ENDINGS.stream().anyMatch(end -> path.equalsIgnoreCase(base + end)))
            .toList();
    if (found.size() > 1) {
      throw CommandException.belowFloor(
          "ada " + String.join(" dan ", found) + "; simpan satu saja, yang lain pindahkan");
    }
    return found.stream().findFirst();
  }

  /** Reads a list; empty where the folder has none. */
  static Optional<LandingCsv> read(LandingSource source, String named, List<String> required)
      throws IOException {
    Optional<String> found = find(source, named);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String file = found.get();
    try (InputStream stream = source.open(file)) {
      return Optional.of(read(source, file, FileFacts.read(stream), required));
    } catch (UnreadableFileException | BrokenFileException e) {
      throw CommandException.belowFloor(file + ": " + e.getMessage());
    }
  }

  private static LandingCsv read(
      LandingSource source, String file, FileFacts facts, List<String> required)
      throws IOException, UnreadableFileException {
    LandingCsv best = null;
    BrokenFileException broken = null;
    for (TableFormat format : formats(source, file, facts)) {
      try {
        LandingCsv list = parse(source, file, facts, format, required);
        if (best == null || list.known(required) > best.known(required)) {
          best = list;
        }
      } catch (BrokenFileException e) {
        broken = e;
      }
    }
    boolean onlyByWrongSeparator = best != null && best.columns.size() > 1;
    if (broken != null && !onlyByWrongSeparator) {
      throw broken;
    }
    for (String column : required) {
      if (best == null || !best.columns.containsKey(column)) {
        throw CommandException.belowFloor(
            file
                + ": tidak ada kolom "
                + column
                + "; yang ada: "
                + (best == null ? "-" : String.join(", ", best.columns.keySet())));
      }
    }
    return best;
  }

  private static List<TableFormat> formats(LandingSource source, String file, FileFacts facts)
      throws IOException, UnreadableFileException {
    return switch (facts.kind()) {
      case WORKBOOK -> List.copyOf(Workbook.sheets(source, file, facts).shown());
      case JSON_LINES -> List.of(new TableFormat.JsonLines());
      case TEXT ->
          List.of(
              new TableFormat.Delimited(','),
              new TableFormat.Delimited(';'),
              new TableFormat.Delimited('\t'));
    };
  }

  /** How well its headers are known: the required ones first, then how many there are. */
  private int known(List<String> required) {
    long needed = required.stream().filter(columns::containsKey).count();
    return (int) needed * MOST_COLUMNS + Math.min(columns.size(), MOST_COLUMNS - 1);
  }

  private static LandingCsv parse(
      LandingSource source, String file, FileFacts facts, TableFormat format, List<String> required)
      throws IOException {
    try (RowReader all = RowReader.open(source, file, facts, format)) {
      List<RawRow> rows = new ArrayList<>();
      while (all.hasNext()) {
        RawRow row = all.next();
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
      int header = header(rows, required);
      if (rows.isEmpty()) {
        return new LandingCsv(file, rows, Map.of(), 0);
      }
      boolean text = format instanceof TableFormat.Delimited;
      return new LandingCsv(
          file,
          rows.subList(header + 1, rows.size()),
          columns(rows.get(header)),
          // in a sheet notes stand beside the table; in a text a stray separator moves cells there
          text ? rows.get(header).cells().size() : Integer.MAX_VALUE);
    }
  }

  /** The first row that has every required column, below a title perhaps; else the first. */
  private static int header(List<RawRow> rows, List<String> required) {
    for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN_ROWS); i++) {
      if (columns(rows.get(i)).keySet().containsAll(required)) {
        return i;
      }
    }
    return 0;
  }

  private static Map<String, Integer> columns(RawRow row) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int c = 0; c < row.cells().size(); c++) {
      columns.putIfAbsent(Words.normalise(row.cell(c)).replace(' ', '_'), c);
    }
    return columns;
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
