package id.prima.dashboard.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook: numbers, truth values and dates as such, everything else as text. Text is
 * written as text whatever it begins with, so that no cell is ever a formula; unlike a CSV it needs
 * no apostrophe. Lists are joined by a space, an empty value is an empty cell.
 */
final class XlsxRowWriter implements RowWriter {

  /** What a sheet can hold below its header. */
  static final int MOST_ROWS = 1_048_575;

  /** What a cell can hold. */
  static final int LONGEST_TEXT = 32_767;

  private static final int SAMPLED_WIDTH = 40;
  private static final String DATE_FORMAT = "yyyy-mm-dd";

  private final Worksheet sheet;
  private int row;

  XlsxRowWriter(Worksheet sheet, List<String> columns) {
    this.sheet = sheet;
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i));
      sheet.style(0, i).bold().set();
      sheet.width(i, Math.min(SAMPLED_WIDTH, columns.get(i).length() + 3.0));
    }
    sheet.freezePane(0, 1);
  }

  @Override
  public void write(Object[] values) throws IOException {
    if (row == MOST_ROWS) {
      throw new IOException("lembar XLSX memuat paling banyak 1.048.575 baris; pakai CSV");
    }
    row++;
    for (int i = 0; i < values.length; i++) {
      cell(i, values[i]);
    }
  }

  private void cell(int column, Object value) {
    if (value == null) {
      return;
    } else if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
      if (number.scale() > 0) {
        // the decimals that the table states, a trailing zero too
        sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
      }
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DATE_FORMAT).set();
    } else if (value instanceof List<?> list) {
      text(column, list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    } else {
      text(column, value.toString());
    }
  }

  private void text(int column, String text) {
    sheet.value(
        row,
        column,
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }
}
