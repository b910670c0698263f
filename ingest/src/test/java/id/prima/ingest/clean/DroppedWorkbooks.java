package id.prima.ingest.clean;

import static id.prima.ingest.read.XlsxFixture.number;

import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.XlsxFixture.Raw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Workbooks as offices keep them. */
final class DroppedWorkbooks {

  private static final String FILE = "survei/rsud/skm.xlsx";
  private static final Object[] HEADER =
      Arrays.asList((Object[]) Office.HEADER.strip().split(",", -1)).toArray(new Object[0]);

  private DroppedWorkbooks() {}

  /** A row that counts, its date as given. */
  private static Object[] row(Object date) {
    return row(date, 3);
  }

  private static Object[] row(Object date, Object answer) {
    List<Object> cells = new ArrayList<>(Arrays.asList(1, date, "13:53", 22, "L", "SMA", "SWASTA"));
    for (int u = 0; u < 9; u++) {
      cells.add(answer);
    }
    return cells.toArray();
  }

  private static Dropped one(String name, XlsxFixture book, String numbers) {
    return Dropped.of(name).file(FILE, book.bytes()).gives(FILE, numbers);
  }

  private static Object[] wide(String text) {
    Object[] cells = new Object[HEADER.length];
    Arrays.fill(cells, "");
    cells[0] = text;
    return cells;
  }

  static List<Dropped> all() {
    List<Dropped> all = new ArrayList<>();
    all.add(one("workbook", XlsxFixture.ofCsv(Office.HEADER + Office.GOOD_ROW), "1/1/0/0/0"));
    // 46218 is 15 July 2026, 46204 is 1 July: a day less would be another quarter
    all.add(one("dates as serials", dated(number(XlsxFixture.DATE, "46204")), "1/1/0/0/0"));
    all.add(one("dates in words", dated(number(XlsxFixture.LONG_DATE, "46218")), "1/1/0/0/0"));
    all.add(one("dates with times", dated(number(XlsxFixture.DATE_TIME, "46218.5")), "1/1/0/0/0"));
    // 44742 days after 1 January 1904 is 1 July 2026; counted from 1900 it is in 2022
    all.add(
        one("dates since 1904", dated(number(XlsxFixture.DATE, "44742")).date1904(), "1/1/0/0/0"));
    all.add(
        one(
            "last day of the quarter before",
            dated(number(XlsxFixture.DATE, "46203")),
            "1/0/0/0/1"));
    all.add(one("numbers as text", XlsxFixture.of(HEADER, row("2026-07-15", "3")), "1/1/0/0/0"));
    all.add(
        one(
            "formulas by what they gave",
            XlsxFixture.of(HEADER, row("2026-07-15", XlsxFixture.formula("1+2", "3"))),
            "1/1/0/0/0"));
    all.add(
        one(
                "formulas that were never computed",
                XlsxFixture.of(HEADER, row("2026-07-15", new Raw("<c r=\"@\"><f>1+2</f></c>"))),
                "1/0/1/0/0")
            .says("9 rumus tanpa hasil tersimpan"));
    all.add(
        one(
                "formulas with an empty result, as programs write them",
                XlsxFixture.of(
                    HEADER, row("2026-07-15", new Raw("<c r=\"@\"><f>1+2</f><v></v></c>"))),
                "1/0/1/0/0")
            .says("9 rumus tanpa hasil tersimpan"));
    all.add(
        one(
            "errors in answers",
            XlsxFixture.of(
                HEADER, row("2026-07-15", new Raw("<c r=\"@\" t=\"e\"><v>#N/A</v></c>"))),
            "1/0/1/0/0"));
    all.add(
        one(
            "inline texts",
            XlsxFixture.of(
                Arrays.stream(HEADER).map(h -> XlsxFixture.inline((String) h)).toArray(),
                row(XlsxFixture.inline("2026-07-15"))),
            "1/1/0/0/0"));
    all.add(
        one(
            "texts that are not there",
            XlsxFixture.of(
                HEADER, row("2026-07-15", new Raw("<c r=\"@\" t=\"s\"><v>99999</v></c>"))),
            "1/0/1/0/0"));
    all.add(titles());
    all.add(totals());
    all.add(twoRowHeader());
    all.add(mergedUnits());
    all.add(mergedDates());
    all.addAll(hidden());
    all.addAll(sheets());
    all.add(notesBeside());
    all.add(withoutReferences());
    all.add(blankRows());
    return all;
  }

  private static XlsxFixture dated(Object date) {
    return XlsxFixture.of(HEADER, row(date));
  }

  private static Dropped titles() {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("SKM")
        .row(wide("REKAPITULASI UNIT KERJA DAN TANGGAL SURVEI"))
        .row(wide("Triwulan III 2026"))
        .gap(1)
        .row(HEADER)
        .row(row("2026-07-15"))
        .merge("A1:P1")
        .merge("A2:P2");
    return one("titles over the header", book, "1/1/0/0/0");
  }

  private static Dropped totals() {
    XlsxFixture book = XlsxFixture.book();
    Object[] sum = row("", 6);
    sum[0] = "Jumlah";
    book.sheet("SKM").row(HEADER).row(row("2026-07-15")).row(row("2026-07-16")).row(sum);
    book.sheet("x").merge("A1:B2");
    return one("totals below", book, "3/2/1/0/0");
  }

  private static Dropped twoRowHeader() {
    XlsxFixture book = XlsxFixture.book();
    Object[] upper = {"No", "Tanggal", "Jam", "Usia", "Jenis Kelamin", "Pendidikan", "Pekerjaan"};
    Object[] upperAll = Arrays.copyOf(upper, HEADER.length, Object[].class);
    upperAll[7] = "Unsur Pelayanan";
    Object[] lower = new Object[HEADER.length];
    for (int u = 1; u <= 9; u++) {
      lower[6 + u] = "U" + u;
    }
    XlsxFixture.Sheet sheet = book.sheet("SKM").row(upperAll).row(lower).row(row("2026-07-15"));
    for (String column : List.of("A", "B", "C", "D", "E", "F", "G")) {
      sheet.merge(column + "1:" + column + "2");
    }
    sheet.merge("H1:P1");
    return one("header of two rows with merged cells", book, "1/1/0/0/0");
  }

  private static Object[] withUnit(Object unit, Object date) {
    List<Object> cells = new ArrayList<>(Arrays.asList(row(date)));
    cells.add(0, unit);
    return cells.toArray();
  }

  private static Dropped mergedUnits() {
    List<Object> header = new ArrayList<>(Arrays.asList(HEADER));
    header.add(0, "Unit Pelayanan");
    XlsxFixture book = XlsxFixture.book();
    book.sheet("SKM")
        .row(header.toArray())
        .row(withUnit("RSUD Bengawan Biru", "2026-07-15"))
        .row(withUnit("", "2026-07-16"))
        .row(withUnit("", "2026-07-17"))
        .row(withUnit("", "2026-07-18"))
        .merge("A2:A4");
    return Dropped.of("a unit merged over its rows")
        .file("survei/semua.xlsx", book.bytes())
        .gives("survei/semua.xlsx", "4/3/1/0/0")
        .counts("rsud");
  }

  private static Dropped mergedDates() {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("SKM")
        .row(HEADER)
        .row(row(number(XlsxFixture.DATE, "46218")))
        .row(row(""))
        .row("", "", "")
        .merge("B2:B4");
    return one("a day merged over its rows", book, "2/2/0/0/0");
  }

  private static List<Dropped> hidden() {
    XlsxFixture columns = XlsxFixture.book();
    columns.sheet("A").row(HEADER).row(row("2026-07-15")).hideColumns(4, 6);
    XlsxFixture rows = XlsxFixture.book();
    rows.sheet("A").row(HEADER).row(row("2026-07-15")).hiddenRow(row("2026-07-16"));
    XlsxFixture sheet = XlsxFixture.book();
    sheet.sheet("A").row(HEADER).row(row("2026-07-15"));
    sheet.sheet("B").row(HEADER).row(row("2026-07-16")).hidden("hidden");
    XlsxFixture all = XlsxFixture.book();
    all.sheet("A").row(HEADER).row(row("2026-07-15")).hidden("veryHidden");
    return List.of(
        one("hidden columns", columns, "1/1/0/0/0").says("3 kolom tersembunyi ikut dibaca"),
        one("hidden rows", rows, "2/2/0/0/0").says("1 baris tersembunyi"),
        one("a hidden sheet", sheet, "1/1/0/0/0").says("lembar ke-2 tersembunyi, tidak dibaca"),
        Dropped.of("all sheets hidden")
            .file(FILE, all.bytes())
            .refuses(FILE, "semua lembar yang berisi tersembunyi"));
  }

  private static List<Dropped> sheets() {
    XlsxFixture months = XlsxFixture.book();
    months.sheet("Juli").row(HEADER).row(row("2026-07-15"));
    months.sheet("Agustus").row(HEADER).row(row("2026-08-15")).row(row("2026-08-16"));
    XlsxFixture units = XlsxFixture.book();
    units.sheet("RSUD Bengawan Biru").row(HEADER).row(row("2026-07-15"));
    units.sheet("rsud").row(HEADER).row(row("2026-07-15")).row(row("2026-07-16"));
    XlsxFixture processed = XlsxFixture.book();
    processed.sheet("Petunjuk").row("Isi lembar Data").row("Nilai", "Arti").row(1, "Tidak baik");
    processed.sheet("Data").row(HEADER).row(row("2026-07-15"));
    processed
        .sheet("Pengolahan")
        .row(Arrays.copyOfRange(HEADER, 7, 16))
        .row(3, 3, 3, 3, 3, 3, 3, 3, 3);
    XlsxFixture empty = XlsxFixture.book();
    empty.sheet("Sheet1").row(HEADER).row(row("2026-07-15"));
    empty.sheet("Sheet2");
    empty.sheet("Sheet3");
    XlsxFixture named = XlsxFixture.ofCsv(Office.HEADER + Office.GOOD_ROW);
    return List.of(
        Dropped.of("a sheet per month")
            .file(FILE, months.bytes())
            .gives(FILE + " [Juli]", "1/1/0/0/0")
            .gives(FILE + " [Agustus]", "2/2/0/0/0")
            .says("dibaca lembar ke-1, ke-2"),
        Dropped.of("a sheet per unit, named after it; one repeats a row of the other")
            .file("survei/semua.xlsx", units.bytes())
            .gives("survei/semua.xlsx [RSUD Bengawan Biru]", "1/0/0/1/0")
            .gives("survei/semua.xlsx [rsud]", "2/2/0/0/0")
            .counts("rsud"),
        Dropped.of("sheets beside the data")
            .file(FILE, processed.bytes())
            .gives(FILE + " [Data]", "1/1/0/0/0")
            .says("lembar ke-3 tidak dihitung: setengah atau lebih jawabannya ada di lembar ke-2"),
        one("empty sheets", empty, "1/1/0/0/0").neverSays("lembar"),
        Dropped.of("a file named after its unit")
            .file("survei/RSUD Bengawan Biru.xlsx", named.bytes())
            .gives("survei/RSUD Bengawan Biru.xlsx", "1/1/0/0/0")
            .counts("rsud"),
        Dropped.of("a file named after nobody")
            .file("survei/hasil.xlsx", named.bytes())
            .gives("survei/hasil.xlsx", "1/0/1/0/0"),
        Dropped.of("the same workbook twice")
            .file(FILE, months.bytes())
            .file("survei/rsud/skm (1).xlsx", months.bytes())
            .gives(FILE + " [Juli]", "1/0/0/1/0")
            .gives(FILE + " [Agustus]", "2/0/0/2/0")
            .gives("survei/rsud/skm (1).xlsx [Juli]", "1/1/0/0/0")
            .gives("survei/rsud/skm (1).xlsx [Agustus]", "2/2/0/0/0"));
  }

  private static Dropped notesBeside() {
    XlsxFixture book = XlsxFixture.book();
    List<Object> noted = new ArrayList<>(Arrays.asList(row("2026-07-15")));
    noted.add("");
    noted.add("dicek petugas");
    book.sheet("SKM").row(HEADER).row(noted.toArray());
    return one("notes beside the table", book, "1/1/0/0/0");
  }

  private static Dropped withoutReferences() {
    XlsxFixture book = XlsxFixture.book();
    StringBuilder rows = new StringBuilder();
    for (String line : (Office.HEADER + Office.GOOD_ROW).split("\n", -1)) {
      if (!line.isEmpty()) {
        rows.append("<row>");
        for (String cell : line.split(",", -1)) {
          rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        rows.append("</row>");
      }
    }
    book.sheet("SKM").raw(rows.toString());
    return one("cells that do not say where they stand", book, "1/1/0/0/0");
  }

  private static Dropped blankRows() {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("SKM").row(HEADER).row(row("2026-07-15")).gap(1_000_000).row(row("2026-07-16"));
    return one("a million rows that are not written", book, "2/2/0/0/0");
  }
}
