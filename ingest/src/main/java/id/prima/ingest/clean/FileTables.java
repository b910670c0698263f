package id.prima.ingest.clean;

import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.FileKind;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import id.prima.ingest.read.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of one file: a text has one, a workbook may have one on each of many sheets.
 *
 * @param tables what is read, in order of sheets; at least one
 * @param remarks what was left aside and why, in Indonesian: by number, for a sheet may be named
 *     after a person and remarks are public
 * @param <M> a layout laid over a row of headers
 */
public record FileTables<M>(List<Table<M>> tables, List<String> remarks) {

  /** What may stand between cells. */
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private static final int HEADER_WITHIN_ROWS = 30;

  /** More of a cell than any header has, and than patterns of headers should have to look at. */
  private static final int HEADER_LETTERS = 2_000;

  /**
   * One table.
   *
   * @param facts of the file; with the number of the sheet where there are several
   * @param header where its headers stand and what they mean
   */
  public record Table<M>(FileFacts facts, HeaderSearch.Found<M> header) {}

  /**
   * Finds the tables of a file: of a text under whichever separator its headers are known best; of
   * a workbook on all sheets whose headers name the same fields as those of the sheet that is known
   * best. A sheet that names fewer is left aside, for it mostly repeats the others.
   *
   * @throws UnreadableFileException naming the columns seen and the nearest layout
   */
  public static <M> FileTables<M> find(
      LandingSource source, String path, FileFacts facts, HeaderLayouts<M> layouts)
      throws IOException, UnreadableFileException {
    if (facts.kind() == FileKind.WORKBOOK) {
      return inSheets(source, path, facts, layouts);
    }
    HeaderSearch<M> search = new HeaderSearch<>(layouts);
    if (facts.kind() == FileKind.JSON_LINES) {
      TableFormat format = new TableFormat.JsonLines();
      search.add(format, firstRows(source, path, facts, format));
    } else {
      for (char separator : SEPARATORS) {
        TableFormat format = new TableFormat.Delimited(separator);
        search.add(format, firstRows(source, path, facts, format));
      }
    }
    return new FileTables<>(List.of(new Table<>(facts, search.find())), List.of());
  }

  private static <M> FileTables<M> inSheets(
      LandingSource source, String path, FileFacts facts, HeaderLayouts<M> layouts)
      throws IOException, UnreadableFileException {
    Workbook.Sheets sheets = Workbook.sheets(source, path, facts);
    List<TableFormat.Sheet> filled =
        sheets.shown().stream().filter(sheet -> sheet.layout().rows() > 0).toList();
    if (filled.isEmpty()) {
      throw new UnreadableFileException(
          sheets.hidden().isEmpty()
              ? "buku kerja kosong; hapus, atau unduh ulang dari sumbernya"
              : "semua lembar yang berisi tersembunyi; tampilkan (Unhide) lalu simpan");
    }
    HeaderSearch<M> search = new HeaderSearch<>(layouts);
    for (TableFormat.Sheet sheet : filled) {
      search.add(sheet, firstRows(source, path, facts, sheet));
    }
    List<HeaderSearch.Found<M>> all = search.findAll();
    Object best = layouts.signature(search.best(all).match());
    List<HeaderSearch.Found<M>> alike =
        all.stream().filter(found -> layouts.signature(found.match()).equals(best)).toList();
    boolean one = alike.size() == 1;
    List<Table<M>> tables =
        alike.stream()
            .map(
                found ->
                    new Table<>(one ? facts : facts.ofSheet(number(found)), headed(found, one)))
            .toList();
    return new FileTables<>(tables, remarks(sheets, filled, all, alike));
  }

  private static <M> int number(HeaderSearch.Found<M> found) {
    return ((TableFormat.Sheet) found.format()).number();
  }

  private static <M> HeaderSearch.Found<M> headed(HeaderSearch.Found<M> found, boolean one) {
    TableFormat.Sheet sheet = (TableFormat.Sheet) found.format();
    return new HeaderSearch.Found<>(sheet.withHeader(found.row(), one), found.row(), found.match());
  }

  private static <M> List<String> remarks(
      Workbook.Sheets sheets,
      List<TableFormat.Sheet> filled,
      List<HeaderSearch.Found<M>> all,
      List<HeaderSearch.Found<M>> alike) {
    List<Integer> read = alike.stream().map(FileTables::number).toList();
    List<Integer> known = all.stream().map(FileTables::number).toList();
    List<String> remarks = new ArrayList<>();
    if (filled.size() + sheets.hidden().size() > 1) {
      remarks.add("dibaca " + named(read));
    }
    List<Integer> lesser = known.stream().filter(n -> !read.contains(n)).toList();
    if (!lesser.isEmpty()) {
      remarks.add(
          named(lesser)
              + " tidak dibaca: kolomnya tidak sama dengan yang dibaca; bila isinya data lain,"
              + " samakan judul kolomnya atau simpan sebagai berkas sendiri");
    }
    List<Integer> unknown =
        filled.stream().map(TableFormat.Sheet::number).filter(n -> !known.contains(n)).toList();
    if (!unknown.isEmpty()) {
      remarks.add(named(unknown) + " tidak dibaca: tidak ada judul kolom yang dikenal");
    }
    if (!sheets.hidden().isEmpty()) {
      remarks.add(named(sheets.hidden()) + " tersembunyi, tidak dibaca");
    }
    return remarks;
  }

  private static String named(List<Integer> sheets) {
    return "lembar ke-" + sheets.stream().map(String::valueOf).collect(Collectors.joining(", ke-"));
  }

  /** The rows among which a header is looked for; fewer where the file breaks off before. */
  private static List<RawRow> firstRows(
      LandingSource source, String path, FileFacts facts, TableFormat format) throws IOException {
    List<RawRow> first = new ArrayList<>();
    try (RowReader rows = RowReader.open(source, path, facts, format)) {
      while (first.size() < HEADER_WITHIN_ROWS && rows.hasNext()) {
        first.add(cut(rows.next()));
      }
    } catch (BrokenFileException e) {
      if (!(format instanceof TableFormat.Delimited)) {
        throw e; // only a wrong separator can be the reason why a good file looks broken
      }
    }
    return first;
  }

  private static RawRow cut(RawRow row) {
    if (row.cells().stream().allMatch(cell -> cell.length() <= HEADER_LETTERS)) {
      return row;
    }
    return new RawRow(
        row.number(),
        row.cells().stream()
            .map(cell -> cell.substring(0, Math.min(cell.length(), HEADER_LETTERS)))
            .toList());
  }
}
