package id.prima.ingest.read;

import java.io.Serializable;

/** How the rows and cells of a file are told apart. */
public sealed interface TableFormat extends Serializable {

  /** Text with one row a line. */
  record Delimited(char separator) implements TableFormat {}

  /**
   * One sheet of a workbook.
   *
   * @param number place among the sheets, hidden ones included; the first is 1
   * @param name as its tab says; untrusted, it may be a person's
   * @param layout what a first look at it told
   * @param headerRow row of the headers, 0 while it is not known: merged cells spread to the right
   *     down to there
   * @param alone whether it is the only sheet of the file that is read
   */
  record Sheet(int number, String name, SheetLayout layout, int headerRow, boolean alone)
      implements TableFormat {

    /** The same once its headers are found. */
    public Sheet withHeader(int row, boolean onlyOne) {
      return new Sheet(number, name, layout, row, onlyOne);
    }
  }

  /** Text with one JSON object a line, or one list of JSON objects. */
  record JsonLines() implements TableFormat {}
}
