package id.prima.ingest.read;

import java.io.Serializable;

/** How the rows and cells of a file are told apart. */
public sealed interface TableFormat extends Serializable {

  /** Text with one row a line. */
  record Delimited(char separator) implements TableFormat {}

  /**
   * One sheet of a workbook.
   *
   * @param number place among the sheets; the first is 1
   * @param name as its tab says
   */
  record Sheet(int number, String name) implements TableFormat {}

  /** Text with one JSON object a line. */
  record JsonLines() implements TableFormat {}
}
