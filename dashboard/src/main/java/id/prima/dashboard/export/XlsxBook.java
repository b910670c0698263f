package id.prima.dashboard.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An XLSX workbook of tables, one sheet each, in the order in which they are begun. The stream
 * below it stays open. The format demands a time of making, so two workbooks of one content are not
 * the same bytes; their cells are.
 */
public final class XlsxBook implements Closeable {

  private static final String APPLICATION = "Prima";

  /** The file format wants two numbers; it is not Prima's version. */
  private static final String FORMAT_VERSION = "1.0";

  private final Workbook workbook;
  private Worksheet open;

  private XlsxBook(Workbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Starts a workbook.
   *
   * @param title what readers see in the properties of the file
   */
  public static XlsxBook to(OutputStream out, String title) {
    Workbook workbook = new Workbook(out, APPLICATION, FORMAT_VERSION);
    workbook.properties().setTitle(title);
    return new XlsxBook(workbook);
  }

  /**
   * Ends the sheet before it and begins another, with its header.
   *
   * @param name at most 31 characters, none of {@code []:*?/\}
   */
  public RowWriter sheet(String name, List<String> columns) throws IOException {
    endSheet();
    open = workbook.newWorksheet(name);
    return new XlsxRowWriter(open, columns);
  }

  private void endSheet() throws IOException {
    if (open != null) {
      open.finish();
      open = null;
    }
  }

  /** Ends the workbook; without this call it cannot be opened. */
  @Override
  public void close() throws IOException {
    endSheet();
    workbook.finish();
  }
}
