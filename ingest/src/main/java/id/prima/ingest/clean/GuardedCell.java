package id.prima.ingest.clean;

import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.read.RawRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of rows that are handed back: an apostrophe before what a spreadsheet would take for a
 * formula (OWASP, CSV injection), taken off again when the file comes back. Nothing is lost on the
 * way: a cell that begins with an apostrophe itself gets another.
 */
public final class GuardedCell {

  private static final char MARK = '\'';

  /** The wide forms are what an East Asian keyboard types. */
  private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

  private GuardedCell() {}

  /** The cell as it is handed out. */
  public static String guarded(String cell) {
    return needsMark(cell) ? MARK + cell : cell;
  }

  /** The cell as it was. */
  public static String bare(String cell) {
    boolean marked = !cell.isEmpty() && cell.charAt(0) == MARK && needsMark(cell.substring(1));
    return marked ? cell.substring(1) : cell;
  }

  private static boolean needsMark(String cell) {
    int at = 0;
    while (at < cell.length() && isUnseen(cell.charAt(at))) {
      at++;
    }
    return at < cell.length() && (FORMULA.indexOf(cell.charAt(at)) >= 0 || cell.charAt(at) == MARK);
  }

  private static boolean isUnseen(char c) {
    boolean lineEnd = c == '\t' || c == '\r' || c == '\n';
    return !lineEnd
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT);
  }

  /**
   * A row of a file that came back, as the office's own file had it: Prima's columns are empty, no
   * cell is guarded.
   */
  public static RawRow asOriginal(RawRow row, List<String> headers) {
    List<String> cells = new ArrayList<>(row.cells().size());
    for (int c = 0; c < row.cells().size(); c++) {
      cells.add(RefusedColumns.isOne(headers, c) ? "" : bare(row.cells().get(c)));
    }
    return new RawRow(row.number(), cells);
  }
}
