package id.prima.ingest.clean;

import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a whole row of a file looks like.
 *
 * @param headers columns that have a header
 * @param lastNeeded the last column that no row can do without
 * @param format how rows and cells are told apart
 */
public record RowShape(int headers, int lastNeeded, TableFormat format) {

  /** The most a cell of a spreadsheet holds. */
  private static final int LONGEST_CELL = 32_767;

  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?");

  /** Whether a cell is longer than any spreadsheet could have made it. */
  public static boolean isTooLong(RawRow row) {
    List<String> cells = row.cells();
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c).length() > LONGEST_CELL) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row numbers the columns: 1, (2), 3 and so on. */
  public static boolean numbersColumns(RawRow row) {
    int before = 0;
    int filled = 0;
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (!cell.isEmpty()) {
        Matcher number = COLUMN_NUMBER.matcher(cell);
        if (!number.matches() || (filled > 0 && number(number) != before + 1)) {
          return false;
        }
        before = number(number);
        filled++;
      }
    }
    return filled > 2;
  }

  private static int number(Matcher number) {
    return Integer.parseInt(number.group(1));
  }

  /**
   * Cells beyond the headers, a row that ends before the last needed, or one that ate others. Only
   * a separator or a quote breaks rows; in a sheet notes stand beside the table.
   */
  public boolean isBroken(RawRow row) {
    return format instanceof TableFormat.Delimited text && isBroken(row, text.separator());
  }

  private boolean isBroken(RawRow row, char separator) {
    for (int c = headers; c < row.cells().size(); c++) {
      if (!row.cell(c).isEmpty()) {
        return true;
      }
    }
    List<String> cells = row.cells();
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      if (cell.length() > lastNeeded && swallowsRow(cell, separator)) {
        return true;
      }
    }
    return row.cells().size() <= lastNeeded;
  }

  /** Whether a line in a cell is a row of its own: a stray quote took it and those around it. */
  private boolean swallowsRow(String cell, char separator) {
    int separators = 0;
    boolean first = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\n' || c == '\r') {
        first = false;
        separators = 0;
      } else if (c == separator && ++separators >= lastNeeded && !first) {
        return true;
      }
    }
    return false;
  }
}
