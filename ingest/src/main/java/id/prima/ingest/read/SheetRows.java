package id.prima.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Rows of a sheet. A merged cell speaks for the rows below that it covers, where they hold anything
 * of their own, and above the data also for the columns to its right; a title over the whole table
 * speaks for none.
 */
final class SheetRows implements RowReader {

  /** No table has as many merged ranges side by side. */
  private static final int MOST_BESIDE = 500;

  private final SheetCells cells;
  private final TableFormat.Sheet sheet;
  private final List<Open> open = new ArrayList<>();
  private int nextMerged;
  private int emitted;
  private boolean waiting;
  private boolean looked;

  SheetRows(SheetCells cells, TableFormat.Sheet sheet) {
    this.cells = cells;
    this.sheet = sheet;
  }

  /** A merged range that reaches the row, what stands in it, and whether it is a title. */
  private record Open(SheetLayout.Range range, String value, boolean title) {}

  @Override
  public boolean hasNext() {
    if (!looked) {
      waiting = cells.nextRow();
      looked = true;
    }
    return waiting;
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    emitted++;
    if (emitted < cells.number()) {
      return new RawRow(emitted, List.of());
    }
    looked = false;
    return new RawRow(emitted, spread(cells.row()));
  }

  private List<String> spread(List<String> row) {
    List<SheetLayout.Range> merged = sheet.layout().merged();
    open.removeIf(o -> o.range().bottom() < emitted);
    long own = row.stream().filter(cell -> !cell.isBlank()).count();
    if (own > 0) {
      for (Open above : open) {
        fill(row, above, false);
      }
    }
    while (nextMerged < merged.size() && merged.get(nextMerged).top() <= emitted) {
      SheetLayout.Range range = merged.get(nextMerged++);
      if (range.top() == emitted && range.left() < row.size()) {
        String value = row.get(range.left());
        if (!value.isBlank()) {
          // a line of its own over the table says nothing of its columns
          boolean title =
              own == 1 || (sheet.layout().isTitle(range) && range.left() == firstFilled(row));
          Open merge = new Open(range, value, title);
          fill(row, merge, true);
          if (range.bottom() > emitted) {
            open.add(merge);
          }
        }
      }
    }
    if (open.size() > MOST_BESIDE) {
      throw XmlPart.damaged(null);
    }
    return row;
  }

  private static int firstFilled(List<String> row) {
    int first = 0;
    while (first < row.size() && row.get(first).isBlank()) {
      first++;
    }
    return first;
  }

  private void fill(List<String> row, Open merge, boolean top) {
    if (merge.title() && !top && sheet.layout().isTitle(merge.range())) {
      return;
    }
    boolean header = sheet.headerRow() == 0 || emitted <= sheet.headerRow();
    SheetLayout.Range range = merge.range();
    int right = header && !merge.title() ? range.right() : range.left();
    while (row.size() <= right) {
      row.add("");
    }
    for (int c = range.left(); c <= right; c++) {
      if (row.get(c).isBlank()) {
        row.set(c, merge.value());
      }
    }
  }

  @Override
  public List<String> remarks() {
    return sheet.layout().remarks();
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }
}
