package id.prima.dashboard.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180 with LF line ends, UTF-8 without BOM; an empty cell for an empty value, lists joined by
 * a space. What of a text a spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class CsvRowWriter implements RowWriter {

  private final Writer out;
  private final CsvWriter csv;

  CsvRowWriter(Writer out, List<String> columns) throws IOException {
    this.out = out;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(columns);
  }

  @Override
  public void write(Object[] values) {
    String[] cells = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      cells[i] = cell(values[i]);
    }
    csv.writeRecord(cells);
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
    out.flush();
  }

  private static String cell(Object value) {
    if (value == null) {
      return null;
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof String text) {
      return CellText.disarmed(text);
    } else if (value instanceof List<?> list) {
      String joined = list.stream().map(String::valueOf).collect(Collectors.joining(" "));
      return list.stream().anyMatch(String.class::isInstance) ? CellText.disarmed(joined) : joined;
    }
    return value.toString();
  }
}
