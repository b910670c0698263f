package id.prima.ingest.clean;

import id.prima.ingest.read.XlsxFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a clerk would drop who never saw Prima: months on sheets and the year in the file's name,
 * folders of quarters below folders of years, exports of other survey tools, other words.
 */
final class DroppedHabits {

  private static final String UNSUR = ",U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
  private static final String THREES = ",3".repeat(9) + "\n";
  private static final String FILE = "survei/rsud/form.csv";

  private DroppedHabits() {}

  static List<Dropped> all() {
    List<Dropped> all = new ArrayList<>();
    all.addAll(years());
    all.addAll(folders());
    all.addAll(titles());
    all.addAll(tools());
    all.addAll(words());
    all.addAll(tables());
    return all;
  }

  /** Respondents without dates whose answers differ from those of another first. */
  private static XlsxFixture.Sheet respondents(XlsxFixture.Sheet sheet, int first, int count) {
    sheet.row("No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
    for (int i = first; i < first + count; i++) {
      Object[] cells = new Object[10];
      cells[0] = i;
      for (int u = 1; u < cells.length; u++) {
        cells[u] = 2 + (i * u + i / 3) % 3;
      }
      sheet.row(cells);
    }
    return sheet;
  }

  private static byte[] book(int first, int count) {
    return respondents(XlsxFixture.book().sheet("Sheet1"), first, count).book().bytes();
  }

  private static byte[] sheets(String... names) {
    XlsxFixture book = XlsxFixture.book();
    for (int i = 0; i < names.length; i++) {
      respondents(book.sheet(names[i]), 1 + 40 * i, 3 + i);
    }
    return book.bytes();
  }

  private static List<Dropped> years() {
    String file = "survei/rsud/Olah Data SKM 2026.xlsx";
    String short26 = "survei/rsud/olah.xlsx";
    String dated = "survei/rsud/SKM TW III 2026.xlsx";
    XlsxFixture months = XlsxFixture.book();
    XlsxFixture.Sheet july = months.sheet("JULI");
    july.csv("No,JK" + UNSUR + ("1,L" + THREES).repeat(5));
    respondents(months.sheet("AGUSTUS"), 1, 6);
    byte[] unequal = months.bytes();
    XlsxFixture twice = XlsxFixture.book();
    twice.sheet("Data").csv("Tanggal,JK" + UNSUR + ("2026-07-15,L" + THREES).repeat(9));
    twice.sheet("Olah").csv("No" + UNSUR + ("1" + THREES).repeat(8) + "9,2,2,2,2,2,2,2,2,2\n");
    twice
        .sheet("Rekap")
        .csv("No,Unit,Layanan,JK" + UNSUR + "1,RSUD,semua,L" + ",3.11".repeat(9) + "\n");
    byte[] worked = twice.bytes();
    return List.of(
        Dropped.of("a sheet for each month, the year in the file's name")
            .file(file, sheets("JUNI", "JULI", "AGUSTUS"))
            .gives(file + " [JUNI]", "3/0/0/0/3")
            .gives(file + " [JULI]", "4/4/0/0/0")
            .gives(file + " [AGUSTUS]", "5/5/0/0/0")
            .says("periode Triwulan III 2026 menurut nama berkas"),
        Dropped.of("a sheet for each quarter, the year in the file's name")
            .file(file, sheets("TW II", "TW III"))
            .gives(file + " [TW II]", "3/0/0/0/3")
            .gives(file + " [TW III]", "4/4/0/0/0"),
        Dropped.of("months cut short")
            .file(short26, sheets("Jun 2026", "Agt 2026", "Sept 2026"))
            .gives(short26 + " [Jun 2026]", "3/0/0/0/3")
            .gives(short26 + " [Agt 2026]", "4/4/0/0/0")
            .gives(short26 + " [Sept 2026]", "5/5/0/0/0"),
        Dropped.of("months one of which tells less of its respondents")
            .file(file, unequal)
            .gives(file + " [JULI]", "5/5/0/0/0")
            .gives(file + " [AGUSTUS]", "6/6/0/0/0"),
        Dropped.of("answers and what was made of them, and a summary with more columns")
            .file(dated, worked)
            .gives(dated + " [Data]", "9/9/0/0/0")
            .says("lembar ke-2 tidak dihitung: setengah atau lebih jawabannya ada di lembar ke-1"),
        Dropped.of("months without any year")
            .file(short26, sheets("JUNI", "JULI"))
            .gives(short26 + " [JUNI]", "3/0/3/0/0")
            .gives(short26 + " [JULI]", "4/0/4/0/0"),
        // the day of an export is no year of the answers
        Dropped.of("months beside the day of an export")
            .file("survei/rsud/olah 2027-01-05.xlsx", sheets("JULI"))
            .gives("survei/rsud/olah 2027-01-05.xlsx", "3/0/3/0/0"));
  }

  private static Dropped folder(String path, String numbers) {
    return Dropped.of(path).file(path, book(1, 4)).gives(path, numbers);
  }

  private static List<Dropped> folders() {
    return List.of(
        folder("survei/2026/Triwulan III/Puskesmas Melati.xlsx", "4/4/0/0/0").counts("pkm-melati"),
        Dropped.of("a folder of another quarter below its year")
            .file("survei/2026/Triwulan II/Puskesmas Melati.xlsx", book(1, 4)),
        folder("survei/Puskesmas Melati/2026/TW III/data.xlsx", "4/4/0/0/0").counts("pkm-melati"),
        folder("survei/rsud/2026/07. Juli/data.xlsx", "4/4/0/0/0").counts("rsud"),
        folder("survei/rsud/2026/06. Juni/data.xlsx", "4/0/0/0/4"),
        folder("survei/rsud/Juli 2026/data.xlsx", "4/4/0/0/0").counts("rsud"),
        folder("survei/SKM TW III 2026/RSUD Bengawan Biru.xlsx", "4/4/0/0/0").counts("rsud"),
        folder("survei/2026/data.xlsx", "4/0/0/0/4"),
        // a folder that is called like no period may be a unit's, and this one is nobody's
        folder("survei/2026/Loket Barat/RSUD Bengawan Biru TW III.xlsx", "4/0/4/0/0"));
  }

  private static Dropped titled(String name, String numbers, String... titles) {
    XlsxFixture.Sheet sheet = XlsxFixture.book().sheet("Sheet1");
    for (String title : titles) {
      sheet.row((Object[]) title.split("[|]", -1));
    }
    byte[] bytes = respondents(sheet.gap(1), 1, 4).book().bytes();
    return Dropped.of(name)
        .file("survei/rsud/olah.xlsx", bytes)
        .gives("survei/rsud/olah.xlsx", numbers);
  }

  private static List<Dropped> titles() {
    return List.of(
        titled("a month and its year in two titles", "4/4/0/0/0", "BULAN : JULI", "TAHUN 2026"),
        titled(
            "a month and its year in cells of their own", "4/4/0/0/0", "BULAN|JULI", "TAHUN|2026"),
        titled(
            "a quarter and its year in two titles",
            "4/0/0/0/4",
            "TRIWULAN II",
            "TAHUN ANGGARAN 2026"),
        // the year of a regulation is none of answers
        titled(
            "a regulation in the title",
            "4/0/4/0/0",
            "SURVEI KEPUASAN MASYARAKAT",
            "BERDASARKAN PERMENPANRB NOMOR 14 TAHUN 2017"),
        titled(
            "a regulation and a quarter in the title",
            "4/4/0/0/0",
            "PERMENPANRB NO. 14 TAHUN 2017",
            "TRIWULAN III 2026"),
        emptyDates());
  }

  private static Dropped emptyDates() {
    String path = "survei/rsud/SKM TW III 2026.csv";
    return Dropped.of("a column of dates that nobody filled in")
        .file(path, "No,Tanggal" + UNSUR + "1,,3,3,3,3,3,3,3,3,3\n2,,4,3,3,3,3,3,3,3,3\n")
        .gives(path, "2/2/0/0/0")
        .says("kolom tanggalnya kosong; periode Triwulan III 2026");
  }

  private static Dropped csv(String name, String content, String numbers) {
    return Dropped.of(name).file(FILE, content).gives(FILE, numbers);
  }

  private static List<Dropped> tools() {
    String kobo =
        "start;end;today;grp_skm/U1;grp_skm/U2;grp_skm/U3;grp_skm/U4;grp_skm/U5;grp_skm/U6"
            + ";grp_skm/U7;grp_skm/U8;grp_skm/U9;_id;_uuid;_submission_time\n"
            + "2026-07-03T09:11:12.000+07:00;2026-07-03T09:15:12.000+07:00;2026-07-03;3;3;3;3;3;3;3"
            + ";3;3;91;u-1;2026-07-03T02:15:20\n";
    String lime =
        "id. ID Tanggapan,submitdate. Tanggal dikirim,lastpage. Halaman terakhir"
            + UNSUR
            + "1,2026-07-03 10:11:12,3,3,3,3,3,3,3,3,3,3\n";
    String base =
        "id,tgl_survey,jawaban_1,jawaban_2,jawaban_3,jawaban_4,jawaban_5,jawaban_6,jawaban_7"
            + ",jawaban_8,jawaban_9\n1,2026-07-03,3,3,3,3,3,3,3,3,3\n";
    String bare = "No,Tanggal,JK,1,2,3,4,5,6,7,8,9\n1,2026-07-03,L,3,3,3,3,3,3,3,3,3\n";
    return List.of(
        csv("questions within a group of KoboToolbox", kobo, "1/1/0/0/0"),
        csv("LimeSurvey's headers of code and words", lime, "1/1/0/0/0"),
        csv("the columns of an office's own program", base, "1/1/0/0/0"),
        csv("unsur by bare numbers", bare, "1/1/0/0/0"),
        Dropped.of("a CSV that Excel saved with each row in one cell")
            .file(FILE, quoted(base))
            .refuses(FILE, "setiap baris seluruhnya di dalam satu sel"),
        csv(
            "a column that says the quarter",
            "Periode" + UNSUR + "Triwulan III 2026" + THREES + "TW II 2026" + THREES + "-" + THREES,
            "3/1/1/0/1"),
        csv(
            "a column of months beside one of years",
            "Bulan,Tahun"
                + UNSUR
                + "Juli,2026"
                + THREES
                + "Juni,2026"
                + THREES
                + "Juli,2025"
                + THREES,
            "3/1/0/0/2"),
        csv(
            "a column of quarters' numbers",
            "Triwulan,Tahun" + UNSUR + "III,2026" + THREES + "2,2026" + THREES,
            "2/1/0/0/1"),
        csv(
            "a date wins over a column of months",
            "Tanggal,Bulan,Tahun" + UNSUR + "2026-07-01,Juni,2026" + THREES,
            "1/1/0/0/0"));
  }

  private static String quoted(String csv) {
    return csv.replaceAll("(?m)^(.+)$", "\"$1\"");
  }

  /** So many rows of one answer on U1, behind as many good ones as make up the rest. */
  private static String rows(int good, int other, String... answers) {
    StringBuilder csv = new StringBuilder("Tanggal" + UNSUR);
    IntStream.range(0, good).forEach(i -> csv.append("2026-07-15" + ",3".repeat(9) + "\n"));
    IntStream.range(0, other)
        .forEach(
            i -> csv.append("2026-07-15," + answers[i % answers.length] + ",3".repeat(8) + "\n"));
    return csv.toString();
  }

  private static List<Dropped> words() {
    String hundred = "Tanggal" + UNSUR + ("2026-07-15" + ",75".repeat(8) + ",100\n").repeat(6);
    String nines = "Tanggal" + UNSUR + ("2026-07-15" + ",3".repeat(8) + ",9\n").repeat(6);
    String three = "Tanggal" + UNSUR + ("2026-07-15,0" + ",2".repeat(8) + "\n").repeat(6);
    return List.of(
        Dropped.of("a word between two that are known")
            .file(FILE, rows(30, 6, "Cukup Baik"))
            .refuses(FILE, "'cukup baik' (6 baris)"),
        csv("a word that is rarely another", rows(60, 6, "Cukup Baik"), "66/60/6/0/0"),
        csv("four times another word", rows(4, 4, "Cukup Baik"), "8/4/4/0/0"),
        csv("each row another word", rows(8, 5, "x", "y", "ya", "oke", "sip"), "13/8/5/0/0"),
        Dropped.of("answers of 25 to 100").file(FILE, hundred).refuses(FILE, "'75' (6 baris)"),
        csv("one number that is no answer, again and again", nines, "6/0/6/0/0"),
        Dropped.of("answers of 0 to 3").file(FILE, three).refuses(FILE, "berskala 0-3"),
        csv(
            "zeros for nothing beside a 4",
            three + "2026-07-15" + ",4".repeat(9) + "\n",
            "7/7/0/0/0"));
  }

  private static List<Dropped> tables() {
    XlsxFixture.Sheet twin = XlsxFixture.book().sheet("Data").row("TRIWULAN III 2026");
    XlsxFixture.Sheet copied = XlsxFixture.book().sheet("Data").row("TRIWULAN III 2026");
    Object[] header = new Object[20];
    for (int block = 0; block < 2; block++) {
      header[10 * block] = "No";
      for (int u = 1; u <= 9; u++) {
        header[10 * block + u] = "U" + u;
      }
    }
    twin.row(header);
    copied.row(header);
    for (int i = 1; i <= 5; i++) {
      twin.row(beside(i, 3, i + 5, 4));
      copied.row(beside(i, 3, i, 3));
    }
    String path = "survei/rsud/data.xlsx";
    String recap =
        "No,OPD"
            + UNSUR.strip()
            + ",NRR Tertimbang,Nilai IKM\n1,RSUD"
            + ",3.25".repeat(10)
            + ",81.25\n";
    return List.of(
        Dropped.of("two tables of respondents side by side")
            .file(path, twin.book().bytes())
            .refuses(path, "dua tabel responden bersebelahan"),
        Dropped.of("a table and its copy side by side")
            .file(path, copied.book().bytes())
            .gives(path, "5/5/0/0/0"),
        Dropped.of("a recap among the answers")
            .file("survei/rsud/rekap.csv", recap)
            .refuses("survei/rsud/rekap.csv", "taruh di folder rekap/"),
        Dropped.of("days and months that Excel turned round")
            .file(path, dated(12))
            .refuses(path, "tertukar oleh Excel"),
        // the 13th as a date of Excel's own: it left no text for being late
        Dropped.of("dates and texts of all days").file(path, dated(13)).gives(path, "10/5/0/0/5"));
  }

  /** Five dates of Excel's own, from 2026-03-08 to a last day, and five texts from 15/07/2026. */
  private static byte[] dated(int last) {
    XlsxFixture.Sheet sheet =
        XlsxFixture.book()
            .sheet("Data")
            .row("Tanggal", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
    for (int i = 0; i < 5; i++) {
      // 46080 is 27 February 2026
      int serial = 46080 + last - 3 + i;
      sheet.row(XlsxFixture.number(XlsxFixture.DATE, "" + serial), 3, 3, 3, 3, 3, 3, 3, 3, 3);
      sheet.row(15 + i + "/07/2026", 3, 3, 3, 3, 3, 3, 3, 3, 3);
    }
    return sheet.book().bytes();
  }

  private static Object[] beside(int left, int answer, int right, int other) {
    Object[] cells = new Object[20];
    for (int u = 0; u <= 9; u++) {
      cells[u] = u == 0 ? left : answer;
      cells[10 + u] = u == 0 ? right : other;
    }
    return cells;
  }
}
