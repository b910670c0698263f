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
 * a space. Text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class CsvRowWriter implements RowWriter {

  /** OWASP, CSV injection; the wide forms are what an East Asian keyboard types. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

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
      return neutral(text);
    } else if (value instanceof List<?> list) {
      String joined = list.stream().map(String::valueOf).collect(Collectors.joining(" "));
      return list.stream().anyMatch(String.class::isInstance) ? neutral(joined) : joined;
    }
    return value.toString();
  }

  /** A lone "-" is no formula, and it is the documented layanan of answers that name none. */
  private static String neutral(String text) {
    boolean formula =
        !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 && !text.equals("-");
    return formula ? "'" + text : text;
  }
}
