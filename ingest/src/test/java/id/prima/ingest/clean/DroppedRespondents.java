package id.prima.ingest.clean;

import id.prima.ingest.read.XlsxFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table that most offices keep: respondents numbered down, U1 to U9 across, no dates, and below
 * it the sums, means, notes and signatures of the report.
 */
final class DroppedRespondents {

  private static final int RESPONDENTS = 12;
  private static final String FILE = "survei/rsud/2026-Q3/olah.xlsx";
  private static final Object[] HEADER = numbered("No. Resp", "U");

  private DroppedRespondents() {}

  static List<Dropped> all() {
    List<Dropped> all = new ArrayList<>();
    all.addAll(below());
    all.addAll(templates());
    all.addAll(headers());
    all.addAll(sheets());
    all.addAll(periods());
    all.addAll(scales());
    return all;
  }

  private static Object[] numbered(String first, String prefix) {
    List<Object> cells = new ArrayList<>(List.of(first));
    IntStream.rangeClosed(1, 9).forEach(u -> cells.add(prefix + u));
    return cells.toArray();
  }

  private static Object[] row(Object first, Object... answers) {
    List<Object> cells = new ArrayList<>(List.of(first));
    cells.addAll(Arrays.asList(answers));
    return cells.toArray();
  }

  private static Object[] all(Object first, Object answer) {
    Object[] answers = new Object[9];
    Arrays.fill(answers, answer);
    return row(first, answers);
  }

  /** Respondents whose answers differ: 2 to 4, each number at another place. */
  private static XlsxFixture.Sheet respondents(XlsxFixture.Sheet sheet, int count) {
    for (int i = 1; i <= count; i++) {
      Object[] answers = new Object[9];
      for (int u = 0; u < 9; u++) {
        answers[u] = 2 + (i * (u + 1) + u) % 3;
      }
      answers[i % 9] = 1 + i % 4;
      sheet.row(row(i, answers));
    }
    return sheet;
  }

  private static XlsxFixture.Sheet table(XlsxFixture book, String sheet) {
    return respondents(book.sheet(sheet).row(HEADER), RESPONDENTS);
  }

  private static XlsxFixture.Sheet table() {
    return table(XlsxFixture.book(), "Sheet1");
  }

  private static Dropped one(String name, XlsxFixture.Sheet sheet, String numbers) {
    return Dropped.of(name).file(FILE, sheet.book().bytes()).gives(FILE, numbers);
  }

  private static List<Dropped> below() {
    XlsxFixture.Sheet report = table();
    report
        .row(all("\u03a3 Nilai/Unsur", 36))
        .row(all("NRR/Unsur", XlsxFixture.formula("B14/12", "3")))
        .row(all("NRR tertbg/unsur", XlsxFixture.formula("B15*0.111", "0.333")))
        .row("IKM Unit Pelayanan", "", "", "", "", "", "", "", "", "", "**) 74,93")
        .gap(1);
    for (String note :
        List.of(
            "Keterangan :",
            "- U1 s.d. U9 = Unsur-unsur pelayanan",
            "NRR per unsur = jumlah nilai per unsur dibagi jumlah kuesioner yang terisi",
            "Mutu Pelayanan :",
            "A (Sangat Baik) : 88,31 - 100,00",
            "B (Baik) : 76,61 - 88,30")) {
      report.row(note);
    }
    report.row("No", "Unsur Pelayanan", "", "NRR");
    IntStream.rangeClosed(1, 9).forEach(u -> report.row(u, "Unsur ke-" + u, "", "3.12"));
    report.row("", "", "", "", "", "", "", "Semarapura, 30 September 2026");
    report.row("", "", "", "", "", "", "", "NIP. 19700101 199503 1 001");
    XlsxFixture.Sheet statistics = table();
    for (String label :
        List.of("Modus", "Median", "Min", "Nilai Tertinggi", "Target", "Tahun 2025", "Gap")) {
      statistics.row(all(label, 3));
    }
    XlsxFixture.Sheet beside = XlsxFixture.book().sheet("Data");
    beside.row(with("JK", HEADER));
    IntStream.rangeClosed(1, RESPONDENTS).forEach(i -> beside.row(with("L", all(i, 3))));
    beside.row(with("Modus", all("", 3))).row(with("", all("Rerata", 3)));
    XlsxFixture.Sheet parts = XlsxFixture.book().sheet("Data").row(HEADER);
    respondents(parts.row("A. KTP elektronik"), 6).row(all("Sub Jumlah", 18));
    respondents(parts.row(HEADER).row("B. Kartu Keluarga"), 6).row(all("Jumlah", 36));
    return List.of(
        // 12 answers, 4 rows of figures, 6 notes, a second table of 10 rows, 2 lines signed
        one("a report below the respondents", report, "34/12/22/0/0"),
        one("rows of figures that look like answers", statistics, "19/12/7/0/0"),
        one("rows of figures labelled in another column", beside, "14/12/2/0/0"),
        one("respondents in parts with headers and sums between", parts, "17/12/5/0/0"));
  }

  /** A row with one cell more behind the first. */
  private static Object[] with(Object second, Object... row) {
    List<Object> cells = new ArrayList<>(Arrays.asList(row));
    cells.add(1, second);
    return cells.toArray();
  }

  private static List<Dropped> templates() {
    XlsxFixture.Sheet numbered = table();
    IntStream.rangeClosed(13, 150).forEach(i -> numbered.row(i));
    XlsxFixture.Sheet zeros = table();
    IntStream.rangeClosed(13, 60).forEach(i -> zeros.row(all(i, XlsxFixture.formula("X1", "0"))));
    XlsxFixture.Sheet columns = XlsxFixture.book().sheet("Data").row(HEADER);
    respondents(columns.row(numbers(1, 10)), RESPONDENTS);
    XlsxFixture.Sheet dated = XlsxFixture.book().sheet("Data").row(with("Tanggal", HEADER));
    Object[] bracketed =
        IntStream.rangeClosed(1, 11).mapToObj(i -> "(" + i + ")").toArray(Object[]::new);
    dated.row(bracketed).row(with("15 Juli 2026", all(1, 3)));
    return List.of(
        one("a template filled in to the twelfth line", numbered, "150/12/138/0/0"),
        one("a template whose formulas give 0", zeros, "60/12/48/0/0"),
        one("a row that numbers the columns", columns, "13/12/1/0/0"),
        one("numbers of columns where a date should be", dated, "2/1/1/0/0"));
  }

  private static Object[] numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toArray();
  }

  private static List<Dropped> headers() {
    XlsxFixture.Sheet bare = XlsxFixture.book().sheet("Data").row("DATA RESPONDEN").gap(1);
    bare.row("No Responden", "Nilai Per Unsur Pelayanan");
    bare.row(row("", numbers(1, 9))).merge("A3:A4").merge("B3:J3").merge("A1:J1");
    respondents(bare, RESPONDENTS);
    XlsxFixture.Sheet tally = XlsxFixture.book().sheet("Data");
    Object[] upper = new Object[37];
    Object[] lower = new Object[37];
    upper[0] = "No";
    for (int u = 0; u < 9; u++) {
      upper[1 + 4 * u] = "U" + (u + 1);
      tally.merge(letter(1 + 4 * u) + "1:" + letter(4 + 4 * u) + "1");
      for (int v = 1; v <= 4; v++) {
        lower[4 * u + v] = v;
      }
    }
    Object[] ticked = new Object[37];
    ticked[0] = 1;
    IntStream.range(0, 9).forEach(u -> ticked[4 * u + 3] = "v");
    tally.row(upper).row(lower).row(ticked);
    String kobo =
        "start,U1_Persyaratan,U2_Sistem,U3_Waktu,U4_Biaya,U5_Produk,U6_Kompetensi,U7_Perilaku,"
            + "U8_Pengaduan,U9_Sarana\n2026-07-15,3,3,3,3,3,3,3,3,3\n";
    String statements =
        "Timestamp,Persyaratan pelayanan mudah dipenuhi,Prosedur tidak berbelit,Pelayanan selesai"
            + " tepat pada waktunya sesuai jangka waktu,Biaya sesuai ketentuan,Hasil pelayanan"
            + " sesuai janji,Petugas mampu dan kompeten,Petugas sopan dan ramah,Ruang dan fasilitas"
            + " nyaman,Pengaduan ditangani\n7/15/2026 9:12:45";
    return List.of(
        one("numbers below the title of the unsur", bare, "12/12/0/0/0"),
        Dropped.of("four columns to tick for each unsur")
            .file(FILE, tally.book().bytes())
            .refuses(FILE, "tabulasi centang"),
        Dropped.of("an unsur known by its number alone")
            .file("survei/rsud/2026-Q3/kobo.csv", kobo)
            .gives("survei/rsud/2026-Q3/kobo.csv", "1/1/0/0/0"),
        Dropped.of("statements instead of questions")
            .file("survei/rsud/form.csv", statements + ",4".repeat(9) + "\n")
            .gives("survei/rsud/form.csv", "1/1/0/0/0"),
        Dropped.of("words of a scale on which tidak puas is the second")
            .file("survei/rsud/form.csv", statements + ",Sangat tidak puas".repeat(9) + "\n")
            .refuses("survei/rsud/form.csv", "diawali 'sangat tidak'"),
        Dropped.of("open data on indices")
            .file(
                "survei/ikm.csv",
                "kode_provinsi,perangkat_daerah,nilai_ikm,satuan,tahun\n51,RSUD,81.2,POIN,2025\n")
            .refuses("survei/ikm.csv", "taruh di folder rekap/"));
  }

  private static String letter(int column) {
    return column < 26 ? String.valueOf((char) ('A' + column)) : "A" + (char) ('A' + column - 26);
  }

  private static List<Dropped> sheets() {
    XlsxFixture copy = XlsxFixture.book();
    table(copy, "Sheet1");
    table(copy, "Sheet1 (2)").row(all("Jumlah", 36));
    XlsxFixture whole = XlsxFixture.book();
    table(whole, "Juli");
    whole.sheet("Agustus").row(HEADER).row(all(1, 3)).row(all(2, 4));
    table(whole, "Juli-Agustus").row(all(13, 3)).row(all(14, 4));
    XlsxFixture units = XlsxFixture.book();
    for (String unit : List.of("RSUD Bengawan Biru", "Puskesmas Melati")) {
      XlsxFixture.Sheet sheet = units.sheet(unit).row(HEADER);
      IntStream.rangeClosed(1, RESPONDENTS).forEach(i -> sheet.row(all(i, 4)));
    }
    XlsxFixture recap = XlsxFixture.book();
    table(recap, "Juli");
    recap.sheet("REKAP").row(numbered("Bulan", "U")).row(all("Juli", "3.12"));
    return List.of(
        Dropped.of("a sheet and its copy")
            .file(FILE, copy.bytes())
            .gives(FILE + " [Sheet1]", "12/12/0/0/0")
            .says("lembar ke-2 tidak dihitung: semua jawabannya ada di lembar ke-1"),
        // the two rows of August are too few for a copy by themselves, the rule of overlaps decides
        Dropped.of("months and a sheet of all of them")
            .file(FILE, whole.bytes())
            .gives(FILE + " [Agustus]", "2/0/0/2/0")
            .gives(FILE + " [Juli-Agustus]", "14/14/0/0/0")
            .says("lembar ke-1 tidak dihitung: semua jawabannya ada di lembar ke-3"),
        Dropped.of("two units whose visitors all answer the same")
            .file("survei/2026-Q3/semua.xlsx", units.bytes())
            .gives("survei/2026-Q3/semua.xlsx [RSUD Bengawan Biru]", "12/12/0/0/0")
            .gives("survei/2026-Q3/semua.xlsx [Puskesmas Melati]", "12/12/0/0/0"),
        Dropped.of("a recap beside the months")
            .file(FILE, recap.bytes())
            .gives(FILE + " [Juli]", "12/12/0/0/0")
            .says("lembar ke-2 tidak dihitung: tidak satu pun barisnya berisi jawaban"));
  }

  private static byte[] titled(String title) {
    XlsxFixture.Sheet sheet = XlsxFixture.book().sheet("Sheet1");
    return respondents(sheet.row(title).gap(1).row(HEADER), RESPONDENTS).book().bytes();
  }

  private static Dropped titled(String path, String title, String numbers) {
    return Dropped.of(path + ", " + title).file(path, titled(title)).gives(path, numbers);
  }

  private static List<Dropped> periods() {
    return List.of(
        titled("survei/rsud/a.xlsx", "PERIODE : JULI - SEPTEMBER 2026", "12/12/0/0/0"),
        titled("survei/rsud/a.xlsx", "1 Juli 2026 s.d. 30 September 2026", "12/12/0/0/0"),
        titled("survei/rsud/a.xlsx", "SKM BULAN AGUSTUS 2026", "12/12/0/0/0"),
        titled("survei/rsud/a.xlsx", "TRIWULAN KE-3 TAHUN 2026", "12/12/0/0/0"),
        titled("survei/rsud/a.xlsx", "TRIWULAN II TAHUN 2026", "12/0/0/0/12"),
        // a title that only says when it was printed says nothing of the answers
        titled("survei/rsud/a.xlsx", "Dicetak 5 September 2026", "12/0/12/0/0"),
        titled("survei/rsud/Triwulan III 2026/a.xlsx", "SKM", "12/12/0/0/0").counts("rsud"),
        titled("survei/SKM RSUD Bengawan Biru TW III 2026.xlsx", "SKM", "12/12/0/0/0")
            .counts("rsud"),
        titled("survei/02_pkm_melati_juli_sd_september_2026 (1).xlsx", "SKM", "12/12/0/0/0")
            .counts("pkm-melati"),
        titled("survei/rsud 2026-10-02 TW III 2026.xlsx", "SKM", "12/12/0/0/0").counts("rsud"),
        titled("survei/SKM_Puskesmas_Melati_Juli_sd_September_2026.xlsx", "SKM", "12/12/0/0/0")
            .counts("pkm-melati"),
        // another number may be another unit's: Puskesmas Melati 2
        titled("survei/Puskesmas Melati 2 TW III 2026.xlsx", "SKM", "12/0/12/0/0"),
        titled("survei/SKM RSUD Bengawan Merah TW III 2026.xlsx", "SKM", "12/0/12/0/0"));
  }

  private static List<Dropped> scales() {
    XlsxFixture.Sheet five = XlsxFixture.book().sheet("Data").row(HEADER);
    IntStream.rangeClosed(1, 30).forEach(i -> five.row(all(i, i % 5 == 0 ? 5 : 4)));
    XlsxFixture.Sheet slip = table().row(row(13, 3, 3, 5, 3, 3, 3, 3, 3, 3));
    return List.of(
        Dropped.of("answers of 1 to 5")
            .file(FILE, five.book().bytes())
            .refuses(FILE, "tampaknya kuesioner berskala 1-5"),
        one("one slip of 5", slip, "13/12/1/0/0"));
  }
}
