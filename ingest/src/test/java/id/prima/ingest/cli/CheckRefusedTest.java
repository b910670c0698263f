package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.data.marts.FeedQuality;
import id.prima.ingest.clean.Desk;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.RowMarker;
import id.prima.ingest.cli.CheckCommandTest.Ended;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.UnreadableFileException;
import id.prima.ingest.read.ZipFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows go out as files, are corrected, come back and count; every number by hand. */
class CheckRefusedTest {

  private static final String HEADER =
      "tanggal,Nama,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarana\n";
  private static final String GOOD = "2026-07-01,Ayu,3,3,3,3,3,3,3,3,3\n";
  private static final String BAD = "2026-07-02,=Budi;1,9,3,3,3,3,3,3,3,3\n";
  private static final String UNDATED = "entah,'Cici,3,3,3,3,3,3,3,3,4\n";

  @TempDir Path temp;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
    office.put("survei/rsud/a.csv", HEADER + GOOD + BAD + GOOD + UNDATED);
  }

  private Ended check(String folder) {
    return CheckCommandTest.run(
        "--in",
        office.folder().toString(),
        "--as-of",
        "2026-10-05",
        "--period",
        "2026-Q3",
        "--refused",
        temp.resolve(folder).toString());
  }

  /** The refused rows of a file, as written. */
  private String refused(String folder, String path) throws IOException {
    check(folder);
    return Files.readString(temp.resolve(folder).resolve(path + ".ditolak.csv"));
  }

  private List<Long> rows(String name) throws IOException {
    return rows(office.check(), name);
  }

  private static List<Long> rows(IngestReport report, String name) {
    FeedQuality f =
        report.files().stream().filter(q -> q.file().contains(name)).findFirst().orElseThrow();
    assertThat(f.accepted() + f.rejected() + f.duplicate() + f.otherPeriod()).isEqualTo(f.read());
    return List.of(f.accepted(), f.rejected(), f.duplicate(), f.otherPeriod());
  }

  @Test
  void each_refused_row_is_written_with_its_cells_its_place_its_cause_and_its_remedy()
      throws IOException {
    Ended ended = check("out");

    // two of four rows are not more than half
    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.stdout())
        .contains(temp.resolve("out/survei/rsud/a.csv.ditolak.xlsx").toString());
    String csv = Files.readString(temp.resolve("out/survei/rsud/a.csv.ditolak.csv"));
    assertThat(csv)
        .startsWith(
            "\uFEFFprima_baris;berkas;lembar;baris;sebab;perbaikan;tanggal;Nama;persyaratan")
        .containsPattern(
            "\r\np[0-9a-f]{12}-3-[0-9a-f]{4};survei/rsud/a.csv;;3;Jawaban tidak dikenal. Kolom:"
                + " persyaratan;.*;2026-07-02;\"'=Budi;1\";9;3;3")
        .containsPattern(
            "-5-[0-9a-f]{4};survei/rsud/a.csv;;5;Tanggal tidak dapat dibaca.*;entah;''Cici;")
        .doesNotContain("Ayu");
    try (InputStream in = Files.newInputStream(temp.resolve("out/survei/rsud/a.csv.ditolak.xlsx"));
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).getCellText(3)).isEqualTo("3");
      assertThat(rows.get(1).getCellText(7)).isEqualTo("'=Budi;1");
      assertThat(rows.get(1).getCell(7).getFormula()).isNull();
    }
  }

  @Test
  void work_that_somebody_has_begun_is_not_overwritten_and_the_landing_folder_is_no_place()
      throws IOException {
    check("out");

    Ended again = check("out");
    assertThat(again.code()).isEqualTo(ExitCode.FAILED);
    assertThat(again.stderr()).contains("sudah ada, mungkin sedang diperbaiki");
    assertThat(check("masuk/survei").code()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
  }

  @Test
  void corrected_rows_that_are_dropped_back_count_and_the_refused_ones_are_replaced()
      throws IOException {
    String csv = refused("out", "survei/rsud/a.csv");
    assertThat(rows("a.csv")).containsExactly(2L, 2L, 0L, 0L);
    office.put(
        "survei/rsud/perbaikan.csv",
        csv.replace(";9;3;3", ";4;3;3").replace("entah", "2026-08-01"));

    assertThat(rows("rsud/a.csv")).containsExactly(2L, 0L, 2L, 0L);
    assertThat(rows("perbaikan")).containsExactly(2L, 0L, 0L, 0L);
    assertThat(office.check().outcomes())
        .filteredOn(o -> "corrected".equals(o.code()))
        .singleElement()
        .satisfies(o -> assertThat(o.rows()).isEqualTo(2));
    assertThat(check("again").stdout()).contains("Tidak ada baris yang perlu diperbaiki");
  }

  @Test
  void a_corrected_row_equal_to_one_of_its_own_file_is_another_person() throws IOException {
    String csv = refused("out", "survei/rsud/a.csv");
    // now the same as the two good ones
    office.put(
        "survei/rsud/perbaikan.csv",
        csv.replace(";9;3;3", ";3;3;3").replace("2026-07-02", "2026-07-01"));

    assertThat(rows("perbaikan")).containsExactly(1L, 1L, 0L, 0L);
    assertThat(rows("rsud/a.csv")).containsExactly(2L, 0L, 2L, 0L);
  }

  @Test
  void a_correction_that_is_refused_is_refused_once_and_can_be_corrected_again()
      throws IOException {
    String csv = refused("out", "survei/rsud/a.csv");
    office.put("survei/rsud/satu.csv", csv.replace("entah", "2026-08-01"));
    assertThat(rows("rsud/a.csv")).containsExactly(2L, 0L, 2L, 0L);
    assertThat(rows("satu")).containsExactly(1L, 1L, 0L, 0L);

    String second = refused("again", "survei/rsud/satu.csv");
    // the header has Prima's columns once, and the guarded cell is guarded once
    assertThat(second).contains(";\"'=Budi;1\";9;").containsOnlyOnce("prima_baris");
    office.put("survei/rsud/dua.csv", second.replace(";9;3;3", ";2;3;3"));

    assertThat(rows("rsud/a.csv")).containsExactly(2L, 0L, 2L, 0L);
    assertThat(rows("satu")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows("dua")).containsExactly(1L, 0L, 0L, 0L);
  }

  @Test
  void a_correction_of_a_row_that_is_not_refused_counts_for_nothing_and_is_told()
      throws IOException {
    String csv = refused("out", "survei/rsud/a.csv");
    String corrected = csv.replace(";9;3;3", ";4;3;3").replace("entah", "2026-08-01");
    office.put("survei/rsud/satu.csv", corrected);
    // a marker of a row of a correction that counts
    String third =
        aimedAt("survei/rsud/satu.csv", 2, corrected.replace("2026-08-01", "2026-08-02"));
    office.put("survei/rsud/dua.csv", third);

    IngestReport report = office.check();

    assertThat(rows(report, "satu")).containsExactly(2L, 0L, 0L, 0L);
    assertThat(rows(report, "dua")).containsExactly(0L, 0L, 1L, 0L);
    assertThat(String.join("\n", report.lines()))
        .contains("1 baris perbaikan untuk baris yang tidak ditolak; baris aslinya tetap dihitung")
        .contains("Perbaikan untuk baris yang tidak ditolak; baris aslinya tetap.");
  }

  /** The first of these corrections, with the marker of a row of a file. */
  private String aimedAt(String path, int row, String corrections) throws IOException {
    try (InputStream in = Files.newInputStream(office.folder().resolve(path))) {
      String marker = RowMarker.of(FileFacts.read(in).sha256(), row).toString();
      String[] lines = corrections.split("\r\n", -1);
      return lines[0] + "\r\n" + lines[1].replaceFirst("p[^;]*", marker) + "\r\n";
    } catch (UnreadableFileException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_marker_that_leads_nowhere_makes_a_new_row_and_is_told() throws IOException {
    String csv = refused("out", "survei/rsud/a.csv").replace(";9;3;3", ";4;3;3");
    String[] lines = csv.split("\r\n", -1);
    String typedWrong = lines[1].replaceFirst("-3-", "-4-");
    office.put("survei/rsud/salah.csv", lines[0] + "\n" + typedWrong + "\n");

    IngestReport report = office.check();
    assertThat(rows(report, "rsud/a.csv")).containsExactly(2L, 2L, 0L, 0L);
    assertThat(rows(report, "salah")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(String.join("\n", report.lines()))
        .contains("1 baris dengan prima_baris salah ketik atau kosong");

    Files.move(office.folder().resolve("survei/rsud/a.csv"), temp.resolve("elsewhere.csv"));
    office.put("survei/rsud/salah.csv", csv.replace("entah", "2026-08-01"));
    assertThat(rows("salah")).containsExactly(2L, 0L, 0L, 0L);
    assertThat(String.join("\n", office.check().lines()))
        .contains("2 baris perbaikan untuk berkas yang tidak ada di folder ini");
  }

  @Test
  void the_same_corrections_dropped_twice_count_once() throws IOException {
    String asWritten = refused("out", "survei/rsud/a.csv");
    String csv = asWritten.replace(";9;3;3", ";4;3;3").replace("entah", "2026-08-01");
    office.put("survei/rsud/perbaikan.csv", csv);
    office.put("survei/rsud/perbaikan (1).csv", csv);
    office.put("survei/rsud/perbaikan-lagi.csv", csv.replace("\r\n", "\n"));
    // and the same rows once more, untouched
    office.put("survei/rsud/tak-diubah.csv", asWritten);

    IngestReport report = office.check();

    assertThat(report.accepted()).isEqualTo(4);
    assertThat(report.files().stream().mapToLong(FeedQuality::rejected).sum()).isZero();
    assertThat(report.read()).isEqualTo(4 + 4 * 2);
    assertThat(rows(report, "tak-diubah")).containsExactly(0L, 0L, 2L, 0L);
  }

  @Test
  void complaints_come_back_alike_though_their_layout_wants_its_own_column_first()
      throws IOException {
    String good = Desk.row("7000001", "3 Jul 2026", "Pengaduan", "rsud", "Arsip");
    String bad = Desk.row("7000002", "3 Jul 2026", "Pengaduan", "rsud", "Entah");
    office.put("pengaduan/lapor-2026-10-01.csv", Desk.LAPOR + good + bad);
    Desk desk = Desk.of(office);
    assertThat(rows(desk.check(), "lapor")).containsExactly(1L, 1L, 0L, 0L);

    String csv = refused("out", "pengaduan/lapor-2026-10-01.csv");
    office.put("pengaduan/perbaikan-2026-10-01.csv", csv.replace("Entah", "Arsip"));

    assertThat(rows(desk.check(), "lapor")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows(desk.check(), "perbaikan")).containsExactly(1L, 0L, 0L, 0L);
    // handed back as it was, it is refused once
    office.put("pengaduan/perbaikan-2026-10-01.csv", csv);
    assertThat(rows(desk.check(), "lapor")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows(desk.check(), "perbaikan")).containsExactly(0L, 1L, 0L, 0L);
  }

  @Test
  void what_came_out_of_an_archive_goes_beside_it_and_is_its_owners_alone() throws IOException {
    office.put(
        "survei/kiriman.zip", new ZipFixture().add("dinkes/b.csv", HEADER + GOOD + BAD).bytes());
    String csv = refused("out", "survei/kiriman.zip.dinkes.b.csv");

    assertThat(csv).contains(";survei/kiriman.zip/dinkes/b.csv;;3;");
    for (String ending : List.of(".csv", ".xlsx")) {
      assertThat(
              Files.getPosixFilePermissions(temp.resolve("out/survei/rsud/a.csv.ditolak" + ending)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    // dropped back there it is of the unit of the folder in the archive
    office.put("survei/kiriman.zip.dinkes.b.csv.ditolak.csv", csv.replace(";9;3;3", ";4;3;3"));
    assertThat(rows("zip.dinkes")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(office.check().outcomes())
        .filteredOn(o -> "accepted".equals(o.outcome()) && "dinkes".equals(o.unitId()))
        .extracting(o -> o.rows())
        .containsExactlyInAnyOrder(1L, 1L);
  }

  @Test
  void a_correction_of_a_correction_is_still_of_the_first_file() throws IOException {
    String first = refused("out", "survei/rsud/a.csv");
    office.put("survei/rsud/satu.csv", first.replace(";9;3;3", ";8;3;3"));
    String second = refused("again", "survei/rsud/satu.csv");
    // now the same as the two good ones of a.csv: a third person, not one of them again
    office.put(
        "survei/rsud/dua.csv",
        second.replace(";8;3;3", ";3;3;3").replace("2026-07-02", "2026-07-01"));

    assertThat(rows("rsud/a.csv")).containsExactly(2L, 0L, 2L, 0L);
    assertThat(rows("satu")).containsExactly(0L, 0L, 2L, 0L);
    assertThat(rows("dua")).containsExactly(1L, 1L, 0L, 0L);
  }
}
