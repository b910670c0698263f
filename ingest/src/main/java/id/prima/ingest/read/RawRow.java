package id.prima.ingest.read;

import java.util.List;

/**
 * One row of a file as text.
 *
 * @param number row as a spreadsheet numbers it; the first row is 1
 * @param cells text of the cells, untrimmed
 */
public record RawRow(int number, List<String> cells) {

  /** The cell in a column, trimmed; empty where the row is shorter. */
  public String cell(int column) {
    return column < cells.size() ? strip(cells.get(column)) : "";
  }

  /** Whether every cell is empty. */
  public boolean isBlank() {
    for (int c = 0; c < cells.size(); c++) {
      if (!cell(c).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** How many cells hold something. */
  public int filled() {
    int filled = 0;
    for (int c = 0; c < cells.size(); c++) {
      filled += cell(c).isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** Trims also the spaces that Excel and web pages leave: no-break and zero width. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
