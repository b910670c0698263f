package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prima.cli.ExitCode;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.StandardForm;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.merit.MeritDesk;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.read.XlsxFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on forms whose unit stands in their title alone; every number by hand. */
class FormTitleTest {

  private static final String MELATI = "UNIT PELAYANAN : KECAMATAN MELATI";

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
    office.put("unit.csv", StandardForm.UNITS);
  }

  private Ended check(String... options) {
    String[] all =
        new String[] {
          "--in", office.folder().toString(), "--as-of", "2026-10-05", "--period", "2026-Q3"
        };
    String[] typed = java.util.Arrays.copyOf(all, all.length + options.length);
    System.arraycopy(options, 0, typed, all.length, options.length);
    return CheckCommandTest.run(typed);
  }

  private static Map<String, Long> acceptedByUnit(IngestReport report) {
    Map<String, Long> units = new TreeMap<>();
    for (FeedOutcome outcome : report.outcomes()) {
      if (outcome.outcome().equals(Outcome.ACCEPTED.code())) {
        units.merge(outcome.unitId(), outcome.rows(), Long::sum);
      }
    }
    return units;
  }

  private static List<Rejection> wrong(IngestReport report) {
    return report.examples().stream().filter(r -> !r.code().equals("summary_row")).toList();
  }

  @Test
  void each_sheet_is_of_the_unit_in_its_own_title() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    StandardForm.sheet(book, "Sheet1", MELATI, StandardForm.PERIOD);
    StandardForm.sheet(book, "Sheet2", "UNIT PELAYANAN : RSUD Bengawan Biru", "TW III 2026");
    office.put("survei/semua.xlsx", book.bytes());

    assertThat(acceptedByUnit(office.check())).isEqualTo(Map.of("kec-melati", 4L, "rsud", 4L));
  }

  @Test
  void sheets_of_two_units_that_answer_alike_are_no_copies() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    for (String unit : List.of("KECAMATAN MELATI", "KECAMATAN MAWAR")) {
      XlsxFixture.Sheet sheet =
          book.sheet("Data " + unit.length())
              .row("UNIT PELAYANAN : " + unit)
              .row(StandardForm.PERIOD)
              .row("No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
      for (int i = 1; i <= 12; i++) {
        int answer = 2 + i % 3;
        int other = 1 + i % 4;
        sheet.row(i, answer, other, 3, 3, 3, 3, 3, 3, 3);
      }
    }
    office.put("survei/semua.xlsx", book.bytes());

    assertThat(acceptedByUnit(office.check()))
        .isEqualTo(Map.of("kec-melati", 12L, "kec-mawar", 12L));
  }

  @Test
  void an_unknown_name_in_a_title_is_refused_with_its_row_and_those_most_like_it()
      throws IOException {
    office.put(
        "survei/a.xlsx",
        StandardForm.xlsx("UNIT PELAYANAN : KECAMATAN MELTI", StandardForm.PERIOD));

    List<Rejection> wrong = wrong(office.check());

    assertThat(wrong)
        .hasSize(4)
        .allSatisfy(
            r -> {
              assertThat(r.code()).isEqualTo("unit_unknown");
              assertThat(r.columnName()).isEqualTo("judul baris 3");
              assertThat(r.cell()).isEqualTo("KECAMATAN MELTI");
              assertThat(r.nearest()).startsWith("Kecamatan Melati; ");
            });
    assertThat(check().stdout())
        .contains(
            "baris 7, 8, 9, 10 dan seterusnya, judul baris 3 isi 'KECAMATAN MELTI': Unit tidak ada")
        .contains("(mungkin: Kecamatan Melati; ");
  }

  @Test
  void a_name_of_nobody_knows_what_is_not_kept() throws IOException {
    office.put("survei/a.xlsx", StandardForm.xlsx("UNIT KERJA : Siti Rahayu", "TW III 2026"));

    assertThat(wrong(office.check()))
        .extracting(Rejection::cell)
        .containsOnly("(disamarkan, 11 huruf)");
  }

  @Test
  void a_title_that_contradicts_its_folder_is_a_finding() throws IOException {
    office.put("survei/kec-mawar/a.xlsx", StandardForm.xlsx(MELATI, StandardForm.PERIOD));

    assertThat(wrong(office.check()))
        .hasSize(4)
        .allSatisfy(
            r -> {
              assertThat(r.code()).isEqualTo("unit_title_conflict");
              assertThat(r.columnName()).isEqualTo("judul baris 3");
              assertThat(r.cell()).isEqualTo("KECAMATAN MELATI");
            });
    assertThat(check().code()).isEqualTo(ExitCode.BELOW_FLOOR);
  }

  @Test
  void check_tells_which_line_named_the_unit() throws IOException {
    office.put("survei/a.xlsx", StandardForm.xlsx(MELATI, StandardForm.PERIOD));
    office.put("survei/rsud/b.xlsx", StandardForm.xlsx(StandardForm.PERIOD, "Lembar 2"));

    Ended ended = check("--explain");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout().split("unit dari judul baris 3: Kecamatan Melati", -1)).hasSize(2);
    assertThat(ended.stdout().split("unit dari judul", -1)).hasSize(2);
  }

  @Test
  void a_corrected_row_is_of_the_unit_in_the_title_of_its_file() throws IOException {
    office.put(
        "survei/a.csv",
        StandardForm.csv(MELATI, StandardForm.PERIOD).replace("\r\n2;4;", "\r\n2;7;"));
    assertThat(acceptedByUnit(office.check())).isEqualTo(Map.of("kec-melati", 3L));
    check("--refused", temp.resolve("keluar").toString());
    String refused = Files.readString(temp.resolve("keluar/survei/a.csv.ditolak.csv"));
    assertThat(refused.lines()).hasSize(2);

    office.put("survei/a.csv.ditolak.csv", refused.replace(";7;", ";4;"));

    assertThat(acceptedByUnit(office.check())).isEqualTo(Map.of("kec-melati", 4L));
  }

  @Test
  void a_title_that_wants_correcting_is_corrected_in_the_file() throws IOException {
    office.put("survei/a.csv", StandardForm.csv("UNIT KERJA : KECAMATAN MELTI", "TW III 2026"));
    check("--refused", temp.resolve("keluar").toString());

    String refused = Files.readString(temp.resolve("keluar/survei/a.csv.ditolak.csv"));

    assertThat(refused.lines()).hasSize(5).anyMatch(line -> line.contains("Lihat judul baris 3"));
  }

  @Test
  void a_layout_may_say_that_the_title_decides() throws IOException {
    office.put("survei/kec-mawar/a.xlsx", StandardForm.xlsx(MELATI, StandardForm.PERIOD));
    office.put("profil/kami.yml", "profil: kami\nunit: judul\n");

    // of the title, though the folder is another unit's
    assertThat(check().stdout()).containsPattern("11 +4 +7 +0 +0  survei/kec-mawar/a.xlsx");
  }

  @Test
  void a_layout_that_names_no_such_place_is_told_which_there_are() throws IOException {
    office.put("profil/kami.yml", "profil: kami\nunit: jdul\n");

    assertThat(check().stderr()).contains("kami.yml", "baris 2", "jdul", "judul");
  }

  @Test
  void the_index_of_a_form_is_that_of_the_unit_in_its_title() throws IOException {
    Path file =
        office.put("olah.xlsx", StandardForm.xlsx("UNIT KERJA : DINAS X", MELATI, "TW III 2026"));

    Ended ended =
        CheckCommandTest.typed(
            new HitungCommand(), file.toString(), "--as-of", "2026-10-05", "--json");

    assertThat(ended.stderr()).isEmpty();
    JsonNode index = new ObjectMapper().readTree(ended.stdout());
    assertThat(index.get("accepted").asInt()).isEqualTo(4);
    assertThat(index.get("remarks").toString()).contains("unit dari judul baris 4");
    JsonNode figures = index.get("figures").get(0);
    assertThat(figures.get("unit").asText()).isEqualTo("KECAMATAN MELATI");
    // 3, 4, 3 and 2 on every unsur: a mean of 3, times 25
    assertThat(figures.get("ikm").decimalValue()).isEqualByComparingTo("75");
  }

  @Test
  void a_long_name_in_a_title_is_one_unit() throws IOException {
    String name = "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KABUPATEN BENGAWAN";
    Path file = office.put("olah.csv", StandardForm.csv("UNIT KERJA : " + name, "TW III 2026"));

    Ended ended =
        CheckCommandTest.typed(
            new HitungCommand(), file.toString(), "--as-of", "2026-10-05", "--json");

    JsonNode index = new ObjectMapper().readTree(ended.stdout());
    assertThat(index.get("accepted").asInt()).isEqualTo(4);
    assertThat(index.get("figures").get(0).get("unit").asText()).isEqualTo(name);
  }

  @Test
  void the_units_in_titles_are_proposed() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    StandardForm.sheet(book, "Sheet1", "UNIT PELAYANAN :|KECAMATAN MELATI", "TW III 2026");
    StandardForm.sheet(book, "Sheet2", "Unit Pelayanan|RSUD Bengawan Biru", "TW III 2026");
    Path file = office.put("forms.xlsx", book.bytes());
    Path in = temp.resolve("baru");

    Ended ended =
        CheckCommandTest.typed(new InitCommand(), "--in", in.toString(), "--from", file.toString());

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout()).contains("Judul tabel di ", ": 2 unit, ditulis ke unit.csv");
    assertThat(Files.readAllLines(in.resolve("unit.csv")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("kec-melati;KECAMATAN MELATI;"))
        .anyMatch(line -> line.startsWith("rsud-bengawan-biru;RSUD Bengawan Biru;"));
  }

  @Test
  void a_line_that_is_an_office_is_proposed_where_no_label_says_one() throws IOException {
    Path file =
        office.put(
            "form.xlsx",
            StandardForm.xlsx("DINAS KESEHATAN", "UPTD PUSKESMAS ANGGREK", "PERIODE : JULI 2026"));
    Path in = temp.resolve("baru");

    CheckCommandTest.typed(new InitCommand(), "--in", in.toString(), "--from", file.toString());

    assertThat(Files.readAllLines(in.resolve("unit.csv")))
        .hasSize(3)
        .anyMatch(line -> line.contains(";DINAS KESEHATAN;"))
        .anyMatch(line -> line.contains(";UPTD PUSKESMAS ANGGREK;"));
  }

  @Test
  void other_feeds_read_titles_as_well() throws IOException {
    office.put(
        "kinerja/a.csv",
        "UNIT KERJA : KECAMATAN MELATI,,\nperiode,predikat,jumlah\n2026-Q3,Baik,5\n");
    office.put(
        "pengaduan/a.csv",
        """
        REGISTER PENGADUAN;;;
        UNIT PELAYANAN : KECAMATAN MELATI;;;
        Nomor;Tanggal Masuk;Status;Tanggal Selesai
        1;2026-07-03;Selesai;2026-07-06
        """);
    office.put(
        "pengaduan/b.csv",
        """
        REGISTER PENGADUAN;;;
        UNIT PELAYANAN : KECAMATAN MAWAR;;;
        Nomor;Tanggal Masuk;Status;Tanggal Selesai
        1;2026-07-03;Selesai;2026-07-06
        """);

    assertThat(acceptedByUnit(MeritDesk.of(office).read(MeritFeed.KINERJA).report()))
        .isEqualTo(Map.of("kec-melati", 1L));
    // two registers that both begin with number 1
    assertThat(check().stdout())
        .containsPattern("1 +1 +0 +0 +0  pengaduan/a.csv")
        .containsPattern("1 +1 +0 +0 +0  pengaduan/b.csv");
  }
}
