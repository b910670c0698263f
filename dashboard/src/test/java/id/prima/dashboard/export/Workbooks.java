package id.prima.dashboard.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook back, with another library than the one that wrote it. */
public final class Workbooks {

  private Workbooks() {}

  /** The cells of every sheet, row by row; each as its type and its content. */
  public static Map<String, List<List<String>>> read(byte[] bytes) throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Workbooks::spoken).orElse("EMPTY"));
          }
          rows.add(cells);
        }
        sheets.put(sheet.getName(), rows);
      }
    }
    return sheets;
  }

  private static String spoken(Cell cell) {
    if (cell.getType() == CellType.FORMULA) {
      return "FORMULA " + cell.getFormula();
    }
    return cell.getType() == CellType.EMPTY
        ? "EMPTY"
        : cell.getType() + " " + cell.getText().strip();
  }
}
