package id.prima.ingest.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one look over a sheet tells before its rows are read; merged cells are listed behind them.
 *
 * @param merged merged ranges, by first row
 * @param columns the last column that holds anything; the first is 1
 * @param rows rows that hold anything
 * @param hiddenColumns hidden columns that hold something
 * @param hiddenRows hidden rows that hold something
 * @param lostResults formulas without a stored result
 */
public record SheetLayout(
    List<Range> merged, int columns, int rows, int hiddenColumns, int hiddenRows, int lostResults)
    implements Serializable {

  /** Rows and columns of a spreadsheet. */
  static final int MOST_ROWS = 1_048_576;

  static final int MOST_COLUMNS = 16_384;
  static final int MOST_MERGED = 20_000;
  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /**
   * A range of cells.
   *
   * @param top first row, from 1
   * @param left first column, from 0
   * @param bottom last row
   * @param right last column
   */
  public record Range(int top, int left, int bottom, int right) implements Serializable {

    static Optional<Range> parse(String text) {
      Matcher m = RANGE.matcher(text == null ? "" : text);
      if (!m.matches()) {
        return Optional.empty();
      }
      Range range =
          new Range(
              Integer.parseInt(m.group(2)),
              column(m.group(1)),
              Integer.parseInt(m.group(4)),
              column(m.group(3)));
      boolean possible =
          range.top > 0
              && range.top <= range.bottom
              && range.bottom <= MOST_ROWS
              && range.left <= range.right
              && range.right < MOST_COLUMNS;
      return possible ? Optional.of(range) : Optional.empty();
    }
  }

  /** The column of its letters, from 0; beyond any column where they are none. */
  static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c < 'A' || c > 'Z' || i > 2) {
        return MOST_COLUMNS;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }

  /** Looks over the rows of a sheet. */
  static SheetLayout read(SheetCells cells) throws IOException {
    List<Range> merged = new ArrayList<>();
    int columns = 0;
    int rows = 0;
    int hiddenRows = 0;
    boolean[] used = new boolean[MOST_COLUMNS];
    while (cells.nextRow()) {
      boolean any = false;
      for (int c = 0; c < cells.row().size(); c++) {
        if (!cells.row().get(c).isEmpty()) {
          any = true;
          used[c] = true;
          columns = Math.max(columns, c + 1);
        }
      }
      rows += any ? 1 : 0;
      hiddenRows += any && cells.isHidden() ? 1 : 0;
    }
    int hiddenColumns = 0;
    for (int c = 0; c < columns; c++) {
      int column = c;
      boolean isHidden =
          cells.hiddenColumns().stream().anyMatch(h -> column >= h[0] && column <= h[1]);
      hiddenColumns += used[c] && isHidden ? 1 : 0;
    }
    for (String text : cells.mergedRanges()) {
      Range.parse(text).ifPresent(merged::add);
    }
    merged.sort(Comparator.comparingInt(Range::top).thenComparingInt(Range::left));
    return new SheetLayout(
        List.copyOf(merged), columns, rows, hiddenColumns, hiddenRows, cells.lostResults());
  }

  /** Whether a range is a title over the table rather than a header over some of its columns. */
  boolean isTitle(Range range) {
    return (range.right() - range.left() + 1) * 4 > columns * 3;
  }

  /** What a reader of the report should know, in Indonesian. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (hiddenColumns > 0) {
      remarks.add(hiddenColumns + " kolom tersembunyi ikut dibaca");
    }
    if (hiddenRows > 0) {
      remarks.add(hiddenRows + " baris tersembunyi (atau tersaring) ikut dibaca");
    }
    if (lostResults > 0) {
      remarks.add(
          lostResults
              + " rumus tanpa hasil tersimpan dibaca kosong; buka dengan Excel lalu simpan");
    }
    return remarks;
  }
}
