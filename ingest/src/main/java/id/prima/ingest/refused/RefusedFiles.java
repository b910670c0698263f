package id.prima.ingest.refused;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.prima.data.silver.Rejection;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.RefusedRows;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.saran.PrivateFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the refused rows of landing files for a clerk to correct, readable by their owner alone:
 * of each file a workbook and a semicolon CSV that Excel opens by a double click, under the same
 * folders as in the landing folder, so that the corrected one goes back where its file came from.
 */
public final class RefusedFiles {

  private static final String SHEET = "Baris ditolak";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_CELL = 32_767;
  private static final double MARKER_WIDTH = 24;

  private final LandingSource source;
  private final Path folder;

  /** For a landing folder, into a folder that is made where it does not exist. */
  public RefusedFiles(LandingSource source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /**
   * Writes the files of one feed.
   *
   * @param report with all refused rows as its examples
   * @return the workbooks written, in order of path
   * @throws FileAlreadyExistsException if one is there already: it may hold somebody's work
   */
  public List<Path> write(List<? extends FilePlan> plans, IngestReport report) throws IOException {
    Map<String, List<Rejection>> byFile =
        report.examples().stream().collect(Collectors.groupingBy(Rejection::sourceFile));
    List<RefusedRows> tables = new ArrayList<>();
    for (FilePlan plan : OutcomeCounts.withoutCopies(plans)) {
      RefusedRows rows =
          RefusedRows.read(source, plan, byFile.getOrDefault(plan.facts().sha256(), List.of()));
      if (!rows.rows().isEmpty()) {
        tables.add(rows);
      }
    }
    for (RefusedRows table : tables) {
      for (String ending : List.of(".csv", ".xlsx")) {
        Path file = file(table, ending);
        if (Files.exists(file)) {
          throw new FileAlreadyExistsException(file.toString());
        }
      }
    }
    List<Path> written = new ArrayList<>();
    for (RefusedRows table : tables) {
      Files.createDirectories(file(table, ".csv").getParent());
      writeCsv(table);
      writeXlsx(table);
      written.add(file(table, ".xlsx"));
    }
    return written;
  }

  private Path file(RefusedRows table, String ending) {
    return folder.resolve(table.name() + ending);
  }

  private void writeCsv(RefusedRows table) throws IOException {
    PrivateFile.write(
        file(table, ".csv"),
        false,
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          text.write(BYTE_ORDER_MARK);
          CsvWriter csv =
              CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
          csv.writeRecord(table.header());
          table.rows().forEach(csv::writeRecord);
          csv.flush();
          text.flush();
        });
  }

  private void writeXlsx(RefusedRows table) throws IOException {
    PrivateFile.write(file(table, ".xlsx"), false, out -> write(table, out));
  }

  private static void write(RefusedRows table, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Prima", "1.0");
    // a layout may ask for the sheet by its name
    Worksheet sheet =
        workbook.newWorksheet(
            table.sheet() == null || table.sheet().isBlank() ? SHEET : table.sheet());
    write(sheet, 0, table.header());
    for (int c = 0; c < table.header().size(); c++) {
      sheet.style(0, c).bold().set();
    }
    sheet.width(0, MARKER_WIDTH);
    sheet.freezePane(0, 1);
    for (int r = 0; r < table.rows().size(); r++) {
      write(sheet, r + 1, table.rows().get(r));
    }
    workbook.finish();
  }

  /** All cells are text, as they were read: nothing is a formula, and no number loses its zeros. */
  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      if (!cell.isEmpty()) {
        sheet.value(row, c, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
      }
    }
  }
}
