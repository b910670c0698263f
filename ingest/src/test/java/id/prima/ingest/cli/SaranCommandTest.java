package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.prima.cli.ExitCode;
import id.prima.ingest.clean.Office;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.merit.MeritDesk;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.read.ZipFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prima saran} from survey files to the counts that come back. */
class SaranCommandTest {

  private static final String HEADER =
      Office.HEADER.strip() + ",Nama,Saran,No HP,Kritik dan masukan\n";

  @TempDir Path temp;
  private Office office;
  private Path out;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
    out = temp.resolve("saran.xlsx");
  }

  private static String row(String date, String answers, String saran, String masukan) {
    return "1,"
        + date
        + ",13:53,22,L,SMA,SWASTA"
        + ("," + answers).repeat(9)
        + ",Siti Aminah,"
        + saran
        + ",081200000001,"
        + masukan
        + "\n";
  }

  private Ended saran(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--in",
                office.folder().toString(),
                "--out",
                out.toString(),
                "--as-of",
                "2026-10-05"));
    arguments.addAll(List.of(more));
    return CheckCommandTest.typed(new SaranCommand(), arguments.toArray(String[]::new));
  }

  /** The rows of a sheet, cells joined by {@code |}. */
  private List<String> sheet(String name) throws IOException {
    try (InputStream stream = Files.newInputStream(out);
        ReadableWorkbook book = new ReadableWorkbook(stream);
        Stream<Row> rows = book.findSheet(name).orElseThrow().openStream()) {
      return rows.map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.getText())
                      .collect(Collectors.joining("|")))
          .toList();
    }
  }

  private String part(String name) throws IOException {
    try (ZipFile zip = new ZipFile(out.toFile());
        InputStream stream = zip.getInputStream(zip.getEntry(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void every_suggestion_comes_back_without_its_respondent() throws IOException {
    String rows =
        row("2026-07-15", "3", "Toilet kotor", "-")
            + row("2026-07-16", "3", "tidak ada", "\"Antre, lama\"")
            + row("2026-08-01", "9", "petugas hilang jam dua", "")
            + row("2026-05-01", "3", "triwulan lain", "")
            + row("kapan", "3", "tanggal salah", "")
            + row("2026-09-01", "4", "hubungi 0812-3456-7890", "baik")
            + "Jumlah,,,,,,,3,3,3,3,3,3,3,3,3,,,,\n";
    office.put("survei/rsud/a.csv", HEADER + rows);
    office.put("survei/rsud/salinan.csv", HEADER + rows);
    office.put("survei/dinkes/b.csv", HEADER + row("2026-07-15", "3", "parkir sempit", ""));
    office.put("survei/pkm-melati/tanpa.csv", Office.HEADER + Office.GOOD_ROW);

    Ended ended = saran("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    List<String> sheet = sheet("Saran");
    assertThat(sheet).first().isEqualTo("nomor|unit_id|periode|tema|saran");
    assertThat(sheet.get(1)).isEqualTo("1|dinkes|2026-Q3||parkir sempit");
    assertThat(sheet.stream().skip(2).map(line -> line.substring(line.indexOf('|'))))
        .containsExactlyInAnyOrder(
            "|rsud|2026-Q3||Toilet kotor",
            "|rsud|2026-Q3||Antre, lama",
            "|rsud|2026-Q3||petugas hilang jam dua",
            "|rsud|2026-Q3||hubungi [nomor]");
    assertThat(sheet.stream().skip(1).map(line -> line.substring(0, line.indexOf('|'))))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(ended.stdout().lines())
        .containsExactly(
            "        3  saran tanpa isi dilewatkan, seperti - atau tidak ada",
            "        1  baris bersaran dilewatkan: unit atau tanggalnya tidak dapat dibaca; lihat prima"
                + " check",
            "        1  saran memuat nomor, surel atau tautan, yang disamarkan",
            "Tanpa kolom saran: survei/pkm-melati/tanpa.csv",
            "5 saran ditulis ke "
                + out
                + ". Isi kolom temanya, taruh berkasnya di "
                + office.folder().resolve("tema-saran")
                + ", lalu hapus berkas ini.");
    assertThat(ended.stdout() + ended.stderr()).doesNotContain("Toilet", "Siti", "Antre,");
    assertThat(Files.getPosixFilePermissions(out))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(temp.toFile().list()).containsExactlyInAnyOrder("saran.xlsx", "masuk");
  }

  @Test
  void archives_and_layouts_of_the_office_s_own_are_read_as_check_reads_them() throws IOException {
    String content = HEADER + row("2026-07-15", "3", "Toilet kotor", "-");
    office.put("survei/dinkes/a.zip", new ZipFixture().add("skm-dinkes-2026.csv", content).bytes());
    office.put("profil/kami.yml", "profil: kami\nunit: { berkas: '^skm-([a-z-]+)-20' }\n");
    office.put("survei/skm-rsud-2026.csv", HEADER + row("2026-07-16", "3", "parkir sempit", "-"));

    Ended ended = saran("--period", "2026-Q3");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(String.join("\n", sheet("Saran")))
        .contains("rsud|2026-Q3||parkir sempit", "dinkes|2026-Q3||Toilet kotor");
  }

  @Test
  void the_order_does_not_hang_on_that_of_the_rows() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String word :
        List.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan")) {
      rows.add(row("2026-07-15", "3", "perbaiki " + word, ""));
    }
    office.put("survei/rsud/a.csv", HEADER + String.join("", rows));
    saran();
    List<String> first = sheet("Saran");
    List<String> reversed = new ArrayList<>(rows);
    java.util.Collections.reverse(reversed);
    office.put("survei/rsud/a.csv", HEADER + String.join("", reversed));
    saran("--force");

    assertThat(sheet("Saran")).isEqualTo(first);
    List<String> words =
        first.stream().skip(1).map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    assertThat(words)
        .isNotEqualTo(List.of("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"))
        .isNotEqualTo(List.of("delapan", "tujuh", "enam", "lima", "empat", "tiga", "dua", "satu"));
  }

  @Test
  void an_answer_with_a_number_is_taken_from_the_newest() throws IOException {
    String header = "response_id," + HEADER;
    office.put("survei/rsud/a.csv", header + "r-1," + row("2026-07-15", "3", "versi lama", ""));
    office.put("survei/rsud/b.csv", header + "r-1," + row("2026-07-20", "3", "versi baru", ""));

    assertThat(saran().stdout())
        .contains("1  saran dilewatkan: jawaban yang sama ada di berkas atau baris lain");
    assertThat(sheet("Saran").stream().skip(1)).containsExactly("1|rsud|2026-Q3||versi baru");
  }

  @Test
  void one_unit_or_a_whole_year_can_be_asked_for() throws IOException {
    office.put(
        "survei/rsud/a.csv",
        HEADER + row("2026-02-15", "3", "awal", "") + row("2026-07-15", "3", "tengah", ""));
    office.put("survei/dinkes/a.csv", HEADER + row("2026-07-15", "3", "dinas saja", ""));
    saran("--period", "2026", "--unit", "RSUD Bengawan Biru");

    assertThat(sheet("Saran").stream().skip(1))
        .containsExactly("1|rsud|2026-Q1||awal", "2|rsud|2026-Q3||tengah");
    assertThat(saran("--unit", "tidak-ada", "--force").code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
  }

  @Test
  void the_clerk_can_choose_and_knows_what_to_do() throws IOException {
    office.put("tema-saran.csv", "kode,tema,unsur\nambulans,Ambulans,SARANA\n");
    office.put("survei/rsud/a.csv", HEADER + row("2026-07-15", "3", "=1+1 lambat", ""));
    saran();

    assertThat(sheet("Saran").get(1)).isEqualTo("1|rsud|2026-Q3||'=1+1 lambat");
    assertThat(sheet("Tema")).hasSize(22).contains("Ambulans|Sarana dan prasarana|");
    assertThat(String.join("\n", sheet("Rekap"))).contains("tema-saran/", "rsud 2026-Q3|1");
    assertThat(part("xl/worksheets/sheet1.xml"))
        .contains("<dataValidation ", "sqref=\"D2:D2\"", "Tema!$A$2:$A$22")
        .doesNotContain("<f>");
  }

  @Test
  void it_is_written_nowhere_where_it_would_be_read_or_kept() throws IOException {
    office.put("survei/rsud/a.csv", HEADER + row("2026-07-15", "3", "toilet", "kotor semua"));
    Path lake = Files.createDirectories(temp.resolve("lake/releases"));
    Files.writeString(temp.resolve("lake/current.json"), "{}");
    Path link = Files.createSymbolicLink(temp.resolve("pintas"), office.folder());
    for (Path place :
        List.of(
            office.folder().resolve("saran.xlsx"),
            office.folder().resolve("survei/saran.xlsx"),
            link.resolve("saran.xlsx"),
            lake.resolve("saran.xlsx"),
            temp.resolve("tidak-ada/saran.xlsx"),
            temp.resolve("saran.csv"))) {
      out = place;
      assertThat(saran().code()).as("%s", place).isEqualTo(ExitCode.WRONG_ARGUMENTS);
      assertThat(place).doesNotExist();
    }
    out = temp.resolve("ada.xlsx");
    Files.writeString(out, "milik orang");
    assertThat(saran().stderr()).contains("sudah ada", "--force");
    assertThat(out).hasContent("milik orang");
    assertThat(saran("--force").code()).isEqualTo(ExitCode.DONE);
    assertThat(sheet("Saran")).hasSize(3);
  }

  @Test
  void nothing_to_sort_is_no_file_and_an_unreadable_one_is_named() throws IOException {
    office.put("survei/rsud/a.csv", HEADER + row("2026-07-15", "3", "-", "nihil"));
    office.put("survei/rsud/aneh.csv", "a,b\nx,y\n");

    assertThat(saran().stdout())
        .contains(
            "Tidak dapat dibaca: survei/rsud/aneh.csv: judul kolom tidak dikenal",
            "Tidak ada saran untuk digolongkan");
    assertThat(out).doesNotExist();
  }

  @Test
  void sorted_and_saved_as_csv_it_comes_back_as_counts_and_no_word_of_it() throws IOException {
    office.put(
        "survei/rsud/a.csv",
        HEADER
            + row("2026-07-15", "3", "kursinya rusak", "parkirnya jauh")
            + row("2026-07-16", "3", "kursi lagi", ""));
    saran();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    for (String line : sheet("Saran")) {
      String[] cells = line.split("\\|", -1);
      if (!cells[0].equals("nomor")) {
        cells[3] = cells[4].contains("kursi") ? "Ruang tunggu" : "";
      }
      csv.writeBytes((String.join(";", cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    office.put("tema-saran/saran-2026-10-05.csv", csv.toByteArray());
    var reading = MeritDesk.of(office).read(MeritFeed.TEMA_SARAN);

    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.rows().get(0).tema()).isEqualTo("ruang_tunggu");
    assertThat(reading.rows().get(0).mentions()).isEqualTo(2);
    assertThat(reading.refused()).extracting(r -> r.code()).containsExactly("theme_missing");
    assertThat(reading + String.join("\n", reading.report().lines()))
        .doesNotContain("kursi", "rusak", "parkirnya");
    Ended check =
        CheckCommandTest.run(
            "--in", office.folder().toString(), "--as-of", "2026-10-05", "--period", "2026-Q3");
    assertThat(check.code()).as(check.stderr()).isEqualTo(ExitCode.DONE);
    assertThat(check.stdout())
        .contains("1 berkas tema-saran", "Saran belum digolongkan")
        .doesNotContain("kursi", "rusak", "parkirnya", "Siti", "0812");
    assertThatCode(() -> Files.delete(out)).doesNotThrowAnyException();
  }

  @Test
  void the_workbook_itself_comes_back_once_its_themes_are_chosen() throws IOException {
    office.put(
        "survei/rsud/a.csv",
        HEADER
            + row("2026-07-15", "3", "kursinya rusak", "parkirnya jauh")
            + row("2026-07-16", "3", "kursi lagi", ""));
    saran();
    List<String> rows = sheet("Saran");
    Path sorted = office.folder().resolve("tema-saran/saran-2026-10-05.xlsx");
    Files.createDirectories(sorted.getParent());
    Files.copy(out, sorted);
    var untouched = MeritDesk.of(office).read(MeritFeed.TEMA_SARAN);
    assertThat(untouched.report().problems()).isEmpty();
    assertThat(untouched.rows()).isEmpty();
    assertThat(untouched.refused())
        .extracting(r -> r.code())
        .containsOnly("theme_missing")
        .hasSize(3);

    try (java.io.OutputStream stream = Files.newOutputStream(sorted)) {
      org.dhatim.fastexcel.Workbook book =
          new org.dhatim.fastexcel.Workbook(stream, "Excel", "1.0");
      org.dhatim.fastexcel.Worksheet saran = book.newWorksheet("Saran");
      for (int r = 0; r < rows.size(); r++) {
        String[] cells = rows.get(r).split("\\|", -1);
        if (r > 0) {
          cells[3] = cells[4].contains("kursi") ? "Ruang tunggu" : "Parkir dan akses jalan";
        }
        for (int c = 0; c < cells.length; c++) {
          saran.value(r, c, cells[c]);
        }
      }
      saran.finish();
      org.dhatim.fastexcel.Worksheet tema = book.newWorksheet("Tema");
      List<String> choices = sheet("Tema");
      for (int r = 0; r < choices.size(); r++) {
        String[] cells = choices.get(r).split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
          tema.value(r, c, cells[c]);
        }
      }
      tema.finish();
      book.finish();
    }
    var reading = MeritDesk.of(office).read(MeritFeed.TEMA_SARAN);
    assertThat(reading.report().problems()).isEmpty();
    assertThat(reading.rows())
        .extracting(row -> row.tema() + " " + row.mentions())
        .containsExactly("parkir 1", "ruang_tunggu 2");
    assertThat(reading.toString()).doesNotContain("kursi", "rusak");
  }

  @Test
  void archives_and_the_offices_own_layouts_are_read_as_by_other_commands() throws IOException {
    office.put("profil/kami.yml", "profil: kami\nkolom: { tanggal: [Hari, Tanggal] }\n");
    office.put(
        "survei/kiriman.zip",
        new ZipFixture()
            .add("rsud/a.csv", HEADER + row("2026-07-15", "3", "dari arsip", ""))
            .add(
                "dinkes/b.csv",
                "Hari,U1,U2,U3,U4,U5,U6,U7,U8,U9,Saran\n15/07/2026,3,3,3,3,3,3,3,3,3,lain hari\n")
            .bytes());

    assertThat(saran().stdout()).doesNotContain("Tidak dapat dibaca");
    assertThat(sheet("Saran").stream().skip(1))
        .containsExactly("1|dinkes|2026-Q3||lain hari", "2|rsud|2026-Q3||dari arsip");
  }

  @Test
  void numbers_may_begin_anew_in_each_quarter() throws IOException {
    String header = "response_id," + HEADER;
    office.put("survei/rsud/a.csv", header + "1," + row("2026-05-15", "3", "musim hujan", ""));
    office.put("survei/rsud/b.csv", header + "1," + row("2026-07-15", "3", "musim panas", ""));
    Ended ended = saran("--period", "2026");

    assertThat(ended.stdout()).doesNotContain("dilewatkan");
    assertThat(sheet("Saran").stream().skip(1))
        .containsExactly("1|rsud|2026-Q2||musim hujan", "2|rsud|2026-Q3||musim panas");
  }

  @Test
  void overlapping_exports_say_a_thing_once_and_two_respondents_twice() throws IOException {
    String both = row("2026-07-15", "3", "toilet kotor", "");
    String other = row("2026-07-15", "3", "toilet jauh", "");
    office.put("survei/rsud/juli.csv", HEADER + both + both);
    office.put("survei/rsud/semua.csv", HEADER + both + other);
    Ended ended = saran();

    assertThat(ended.stdout())
        .contains("1  saran dilewatkan: jawaban yang sama ada di berkas atau baris lain");
    assertThat(sheet("Saran").stream().skip(1).map(line -> line.substring(line.indexOf('|'))))
        .containsExactlyInAnyOrder(
            "|rsud|2026-Q3||toilet kotor",
            "|rsud|2026-Q3||toilet kotor",
            "|rsud|2026-Q3||toilet jauh");
  }

  @Test
  void a_corrected_row_says_its_suggestion_once() throws IOException {
    office.put(
        "survei/rsud/a.csv",
        HEADER
            + row("2026-07-15", "3", "parkir sempit", "")
            + row("2026-07-16", "9", "antre lama", "")
            // corrected it is the same as the first, and of another respondent of the same file
            + row("2026-07-15", "8", "parkir sempit", "")
            + row("2026-07-17", "", "belum sempat mengisi", ""));
    Path refused = temp.resolve("perbaikan");
    CheckCommandTest.run(
        "--in",
        office.folder().toString(),
        "--as-of",
        "2026-10-05",
        "--period",
        "2026-Q3",
        "--refused",
        refused.toString());
    String csv = Files.readString(refused.resolve("survei/rsud/a.csv.ditolak.csv"));
    office.put(
        "survei/rsud/perbaikan.csv", csv.replaceAll(";9(?=;)", ";2").replaceAll(";8(?=;)", ";3"));

    assertThat(saran().stdout()).contains("4 saran ditulis ke");
    assertThat(sheet("Saran").stream().skip(1).map(line -> line.substring(line.indexOf('|'))))
        .containsExactlyInAnyOrder(
            "|rsud|2026-Q3||parkir sempit",
            "|rsud|2026-Q3||parkir sempit",
            "|rsud|2026-Q3||antre lama",
            "|rsud|2026-Q3||belum sempat mengisi");
  }
}
