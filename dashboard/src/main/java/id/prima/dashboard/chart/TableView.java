package id.prima.dashboard.chart;

import id.prima.dashboard.export.RowWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a chart as people read them and as a CSV hands them on.
 *
 * @param caption what the table holds
 * @param head its columns
 * @param rows its cells, row by row
 */
public record TableView(String caption, List<Head> head, List<List<Cell>> rows) {

  public TableView {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param text heading on the page
   * @param name heading in the CSV, snake_case as in the marts
   * @param number whether its cells are numbers
   */
  public record Head(String text, String name, boolean number) {
    public static Head text(String text, String name) {
      return new Head(text, name, false);
    }

    public static Head number(String text, String name) {
      return new Head(text, name, true);
    }
  }

  /**
   * A cell.
   *
   * @param text as people read it
   * @param value as the marts hold it, null where empty
   * @param link where the text leads, or null
   */
  public record Cell(String text, Object value, String link) {
    public static Cell of(String text, Object value) {
      return new Cell(text, value, null);
    }

    public static Cell text(String text) {
      return new Cell(text, text, null);
    }

    public static Cell linked(String text, String link) {
      return new Cell(text, text, link);
    }
  }

  /** The same with a last column that says which release it is of. */
  public TableView stamped(String release) {
    List<Head> stampedHead = new ArrayList<>(head);
    stampedHead.add(Head.text("", "release"));
    return new TableView(
        caption,
        stampedHead,
        rows.stream()
            .map(
                row -> {
                  List<Cell> cells = new ArrayList<>(row);
                  cells.add(Cell.text(release));
                  return cells;
                })
            .toList());
  }

  /**
   * The table as a comma separated file; what a spreadsheet would take for a formula is disarmed.
   */
  public String csv() {
    StringWriter out = new StringWriter();
    try {
      RowWriter writer = RowWriter.csv(out, head.stream().map(Head::name).toList());
      for (List<Cell> row : rows) {
        writer.write(row.stream().map(Cell::value).toArray());
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
