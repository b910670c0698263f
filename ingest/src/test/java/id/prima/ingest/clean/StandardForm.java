package id.prima.ingest.clean;

import id.prima.ingest.read.XlsxFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The form of PermenPANRB 14/2017 as an office fills it in: titles, a header of two rows, four
 * respondents, and below them sums, index, signature and the list of unsur.
 */
public final class StandardForm {

  /** The units of the office. */
  public static final String UNITS =
      """
      unit_id,nama,induk_id
      kec-melati,Kecamatan Melati,
      kec-mawar,Kecamatan Mawar,
      kel-kenanga,Kelurahan Kenanga,kec-melati
      dinkes,Dinas Kesehatan,
      pkm-anggrek,Puskesmas Anggrek,dinkes
      rsud,RSUD Bengawan Biru,
      """;

  /** Four respondents count; sums, NRR, IKM, the signature's two lines and an unsur do not. */
  public static final String COUNTED = "11/4/7/0/0";

  static final String REFUSED = "11/0/11/0/0";

  public static final String PERIOD = "PERIODE : TRIWULAN III 2026";

  private static final int WIDTH = 10;
  private static final int[] ANSWERS = {3, 4, 3, 2};

  private StandardForm() {}

  /** Adds it to a workbook as a sheet; the cells of a title are parted by bars. */
  public static XlsxFixture.Sheet sheet(XlsxFixture book, String name, String... titles) {
    XlsxFixture.Sheet sheet = book.sheet(name);
    int row = 0;
    for (List<Object> cells : above(titles)) {
      row++;
      sheet.row(cells.toArray());
      if (cells.size() == 1) {
        sheet.merge("A" + row + ":J" + row);
      }
    }
    sheet.merge("A" + (row + 1) + ":A" + (row + 2)).merge("B" + (row + 1) + ":J" + (row + 1));
    table().forEach(cells -> sheet.row(cells.toArray()));
    return sheet;
  }

  /** A workbook of one sheet. */
  public static byte[] xlsx(String... titles) {
    return sheet(XlsxFixture.book(), "Sheet1", titles).book().bytes();
  }

  /** The same as Excel in Indonesia saves it as CSV. */
  public static String csv(String... titles) {
    StringBuilder csv = new StringBuilder();
    List<List<Object>> rows = new ArrayList<>(above(titles));
    rows.addAll(table());
    for (List<Object> cells : rows) {
      for (int c = 0; c < WIDTH; c++) {
        csv.append(c == 0 ? "" : ";").append(c < cells.size() ? cells.get(c) : "");
      }
      csv.append("\r\n");
    }
    return csv.toString();
  }

  private static List<List<Object>> above(String... titles) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("PENGOLAHAN SURVEI KEPUASAN MASYARAKAT PER RESPONDEN"));
    rows.add(List.of("DAN PER UNSUR PELAYANAN"));
    for (String title : titles) {
      rows.add(Arrays.asList((Object[]) title.split("[|]", -1)));
    }
    return rows;
  }

  private static List<List<Object>> table() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("NOMOR URUT RESPONDEN", "NILAI UNSUR PELAYANAN"));
    rows.add(row("", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"));
    for (int i = 0; i < ANSWERS.length; i++) {
      rows.add(all(i + 1, ANSWERS[i]));
    }
    rows.add(all("JUMLAH NILAI PER UNSUR", 12));
    rows.add(all("NRR PER UNSUR", 3));
    rows.add(all("NRR TERTIMBANG", "0.333"));
    rows.add(row("IKM UNIT PELAYANAN", "", "", "", "", "", "", "", "", "74.93"));
    rows.add(row("", "", "", "", "", "", "Mengetahui,"));
    rows.add(row("", "", "", "", "", "", "KECAMATAN MAWAR"));
    rows.add(row("U1", "Persyaratan"));
    return rows;
  }

  private static List<Object> all(Object first, Object answer) {
    List<Object> cells = new ArrayList<>(List.of(first));
    for (int u = 0; u < 9; u++) {
      cells.add(answer);
    }
    return cells;
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}
