package id.prima.ingest.read;

import id.prima.ingest.read.CellText.Meaning;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet as they stand in its part, without those that are not written. */
final class SheetCells implements Closeable {

  private static final int LONGEST_NUMBER = 400;
  private static final int MOST_HIDDEN = 1_000;

  private final XmlPart xml;
  private final SharedStrings texts;
  private final CellFormats formats;
  private final boolean since1904;
  private final List<int[]> hiddenColumns = new ArrayList<>();
  private final List<String> mergedRanges = new ArrayList<>();
  private List<String> row = List.of();
  private int number;

  /** Columns of the row that were written so far, empty ones included. */
  private int written;

  private boolean hidden;
  private int lostResults;

  SheetCells(XmlPart xml, SharedStrings texts, CellFormats formats, boolean since1904) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.since1904 = since1904;
  }

  /** Goes to the next row; false after the last, when all of the part is read. */
  boolean nextRow() {
    while (xml.next()) {
      if (xml.isStart("row")) {
        readRow();
        return true;
      } else if (xml.isStart("col")) {
        if (xml.is("hidden") && hiddenColumns.size() < MOST_HIDDEN) {
          hiddenColumns.add(new int[] {xml.number("min", 1) - 1, xml.number("max", 1) - 1});
        }
      } else if (xml.isStart("mergeCell")) {
        if (mergedRanges.size() >= SheetLayout.MOST_MERGED) {
          throw new BrokenFileException(
              "lebih dari "
                  + SheetLayout.MOST_MERGED
                  + " sel gabungan; lepaskan penggabungan sel (Unmerge Cells) lalu simpan");
        }
        String range = xml.attribute("ref");
        mergedRanges.add(range == null ? "" : range);
      }
    }
    return false;
  }

  private void readRow() {
    int stated = xml.number("r", number + 1);
    if (stated > SheetLayout.MOST_ROWS) {
      throw new BrokenFileException(
          "lembar lebih panjang dari 1.048.576 baris; bagi menjadi beberapa berkas CSV");
    } else if (stated <= number) {
      throw XmlPart.damaged(null);
    }
    number = stated;
    hidden = xml.is("hidden");
    written = 0;
    List<String> cells = new ArrayList<>();
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        int column = column(cells.size());
        String text = cell();
        if (!text.isEmpty()) {
          while (cells.size() < column) {
            cells.add("");
          }
          cells.add(text);
        }
        written = column + 1;
      }
    }
    row = cells;
  }

  private int column(int filled) {
    String reference = xml.attribute("r");
    int column = written;
    if (reference != null) {
      int letters = 0;
      while (letters < reference.length() && reference.charAt(letters) > '9') {
        letters++;
      }
      column = SheetLayout.column(reference.substring(0, letters));
    }
    if (column < Math.max(written, filled) || column >= SheetLayout.MOST_COLUMNS) {
      throw XmlPart.damaged(null);
    }
    return column;
  }

  /** The text of the cell that starts here, read to its end. */
  private String cell() {
    String type = xml.attribute("t");
    int style = xml.number("s", -1);
    String value = "";
    boolean formula = false;
    boolean result = false;
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        value = xml.text("str".equals(type) ? SharedStrings.LONGEST_TEXT : LONGEST_NUMBER);
        result = "str".equals(type) || !value.isEmpty(); // some programs write an empty one
      } else if (xml.isStart("is")) {
        value = SharedStrings.text(xml, "is");
        result = true;
      } else if (xml.isStart("f")) {
        xml.text(0);
        formula = true;
      }
    }
    lostResults += formula && !result ? 1 : 0;
    return text(type == null ? "n" : type, style, value);
  }

  private String text(String type, int style, String value) {
    return switch (type) {
      case "s" -> texts.get(value);
      case "b" -> value.strip().equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE";
      case "n" -> {
        Meaning meaning = formats.of(style);
        yield CellText.formatted(value.strip(), meaning, since1904);
      }
      default -> value;
    };
  }

  /** Cells of the row, without empty ones behind the last. */
  List<String> row() {
    return row;
  }

  /** Its number, from 1. */
  int number() {
    return number;
  }

  boolean isHidden() {
    return hidden;
  }

  /** First and last of the hidden columns, from 0. */
  List<int[]> hiddenColumns() {
    return hiddenColumns;
  }

  /** Merged ranges as written; complete after the last row. */
  List<String> mergedRanges() {
    return mergedRanges;
  }

  /** Formulas without a stored result so far. */
  int lostResults() {
    return lostResults;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
