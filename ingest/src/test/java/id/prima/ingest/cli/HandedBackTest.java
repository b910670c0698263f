package id.prima.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.RecapSheet;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.silver.ThemeMention;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.merit.MeritDesk;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritReading;
import id.prima.ingest.read.XlsxFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Refused rows of every feed go out, are corrected and come back, and are read as the file that
 * they came from; every number by hand.
 */
class HandedBackTest {

  private static final String ANSWERS = "No,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";

  @TempDir Path temp;
  private Office office;
  private MeritDesk desk;

  @BeforeEach
  void open() throws IOException {
    office = new Office(temp.resolve("masuk"));
    desk = MeritDesk.of(office);
  }

  /** The refused rows of a file, as written for the clerk. */
  private String refused(String folder, String path) throws IOException {
    CheckCommandTest.run(
        "--in",
        office.folder().toString(),
        "--as-of",
        "2026-10-05",
        "--period",
        "2026-Q3",
        "--refused",
        temp.resolve(folder).toString());
    return Files.readString(temp.resolve(folder).resolve(path + ".ditolak.csv"));
  }

  private <R extends Record> List<Long> rows(MeritFeed<R> feed, String name) throws IOException {
    return rows(desk.read(feed).report(), name);
  }

  private static List<Long> rows(IngestReport report, String name) {
    assertThat(report.problems()).isEmpty();
    FeedQuality f =
        report.files().stream().filter(q -> q.file().contains(name)).findFirst().orElseThrow();
    assertThat(f.accepted() + f.rejected() + f.duplicate() + f.otherPeriod()).isEqualTo(f.read());
    return List.of(f.accepted(), f.rejected(), f.duplicate(), f.otherPeriod());
  }

  @Test
  void a_corrected_count_completes_the_rows_that_were_refused_with_it() throws IOException {
    office.put(
        "kinerja/a.csv",
        """
        unit_id,periode,predikat,jumlah
        rsud,2026-Q3,Baik,12
        rsud,2026-Q3,Kurang,tiga
        dinkes,2026-Q3,Baik,5
        """);
    // the good row of the unit is refused with the bad one
    String csv = refused("out", "kinerja/a.csv");
    assertThat(csv.lines()).hasSize(3);
    assertThat(rows(MeritFeed.KINERJA, "a.csv")).containsExactly(1L, 2L, 0L, 0L);
    String corrected = csv.replace(";tiga", ";3");

    office.put("kinerja/a.csv.ditolak.csv", corrected);
    assertThat(rows(MeritFeed.KINERJA, "kinerja/a.csv")).containsExactly(1L, 0L, 2L, 0L);
    assertThat(rows(MeritFeed.KINERJA, "ditolak")).containsExactly(2L, 0L, 0L, 0L);

    // the good row need not come back
    String[] lines = corrected.split("\r\n", -1);
    office.put("kinerja/a.csv.ditolak.csv", lines[0] + "\r\n" + lines[2] + "\r\n");
    MeritReading<PredikatCount> reading = desk.read(MeritFeed.KINERJA);
    assertThat(rows(reading.report(), "kinerja/a.csv")).containsExactly(2L, 0L, 1L, 0L);
    assertThat(rows(reading.report(), "ditolak")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(reading.rows().stream().mapToInt(PredikatCount::staff)).containsOnly(12, 3, 5);
    assertThat(reading.refused()).isEmpty();

    // and one that is still wrong refuses the good one as before
    office.put("kinerja/a.csv.ditolak.csv", csv);
    assertThat(rows(MeritFeed.KINERJA, "kinerja/a.csv")).containsExactly(1L, 0L, 2L, 0L);
    assertThat(rows(MeritFeed.KINERJA, "ditolak")).containsExactly(0L, 2L, 0L, 0L);
  }

  @Test
  void a_corrected_answer_is_of_the_month_that_its_sheet_was_called_after() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("JULI").csv(ANSWERS + "1,3,3,3,3,3,3,3,3,3\n2,3,3,3,3,9,3,3,3,3\n");
    office.put("survei/rsud/SKM Tahun 2026.xlsx", book.bytes());
    String csv = refused("out", "survei/rsud/SKM Tahun 2026.xlsx");

    office.put("survei/rsud/SKM Tahun 2026.xlsx.ditolak.csv", csv.replace(";9;", ";4;"));

    // by the name of the file of corrections alone it would be of the year's last quarter
    assertThat(rows(office.check(), "2026.xlsx.ditolak")).containsExactly(1L, 0L, 0L, 0L);
  }

  @Test
  void a_refused_correction_is_corrected_in_its_turn() throws IOException {
    office.put(
        "tema-saran/2026-Q3/a.csv",
        "unit,tema,jumlah\nrsud,antrean,4\nrsud,parkr,2\nrsud,biaya,x\n");
    String csv = refused("out", "tema-saran/2026-Q3/a.csv");
    office.put("tema-saran/2026-Q3/satu.csv", csv.replace(";x", ";1"));
    assertThat(rows(MeritFeed.TEMA_SARAN, "a.csv")).containsExactly(0L, 0L, 3L, 0L);
    assertThat(rows(MeritFeed.TEMA_SARAN, "satu")).containsExactly(0L, 3L, 0L, 0L);

    String second = refused("again", "tema-saran/2026-Q3/satu.csv");
    office.put("tema-saran/2026-Q3/dua.csv", second.replace("parkr", "parkir"));

    MeritReading<ThemeMention> reading = desk.read(MeritFeed.TEMA_SARAN);
    assertThat(rows(reading.report(), "a.csv")).containsExactly(0L, 0L, 3L, 0L);
    assertThat(rows(reading.report(), "satu")).containsExactly(0L, 0L, 3L, 0L);
    assertThat(rows(reading.report(), "dua")).containsExactly(3L, 0L, 0L, 0L);
    assertThat(reading.rows().stream().mapToInt(ThemeMention::mentions)).containsOnly(4, 2, 1);
  }

  @Test
  void a_correction_is_no_older_than_the_row_it_replaces() throws IOException {
    String header = "unit_id,komponen,ada\n";
    office.put("standar/2026-08-01.csv", header + "rsud,biaya,ya\n");
    office.put("standar/2026-09-01.csv", header + "rsud,biaya,entah\nrsud,produk,ya\n");
    String csv = refused("out", "standar/2026-09-01.csv");
    // no day in its name: it is of the day of its rows
    office.put("standar/perbaikan.csv", csv.replace("entah", "tidak"));

    MeritReading<StandardEvidence> reading = desk.read(MeritFeed.STANDAR);

    assertThat(rows(reading.report(), "2026-08-01.csv")).containsExactly(0L, 0L, 1L, 0L);
    assertThat(rows(reading.report(), "2026-09-01.csv")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows(reading.report(), "perbaikan")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(reading.rows())
        .extracting(StandardEvidence::komponen, StandardEvidence::fulfilled)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("biaya", false),
            org.assertj.core.api.Assertions.tuple("produk", true));
  }

  @Test
  void days_of_a_case_are_read_as_in_the_file_they_came_from() throws IOException {
    office.put(
        "integritas/a.csv",
        """
        unit_id,jenis,keadaan,dibuka,ditutup
        rsud,pungli,laporan,04/30/2026,
        rsud,pungli,selsai,05/06/2026,07/08/2026
        """);
    String csv = refused("out", "integritas/a.csv");
    office.put("integritas/perbaikan.csv", csv.replace("selsai", "selesai"));

    MeritReading<IntegrityCase> reading = desk.read(MeritFeed.INTEGRITAS);

    assertThat(rows(reading.report(), "perbaikan")).containsExactly(1L, 0L, 0L, 0L);
    // 6 May, as 30 April tells, not 5 June
    assertThat(reading.rows())
        .extracting(c -> c.openedOn().toString())
        .containsExactlyInAnyOrder("2026-04-30", "2026-05-06");
    assertThat(String.join("\n", reading.report().lines()))
        .contains("tanggal dibaca seperti pada berkas asalnya");
  }

  @Test
  void an_assessment_comes_back_with_the_scale_in_the_name_of_its_file() throws IOException {
    String header = "unit,tanggal" + MeritDesk.items() + "\n";
    office.put(
        "berakhlak/nilai-skala-1-5.csv",
        header
            + "rsud,2026-08-01"
            + MeritDesk.all(5)
            + "\nrsud,2026-08-40"
            + MeritDesk.all(4)
            + "\n");
    String csv = refused("out", "berakhlak/nilai-skala-1-5.csv");
    office.put(
        "berakhlak/nilai-skala-1-5.csv.ditolak.csv", csv.replace("2026-08-40", "2026-08-04"));

    MeritReading<StaffAssessment> reading = desk.read(MeritFeed.BERAKHLAK);

    assertThat(rows(reading.report(), "skala-1-5.csv")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows(reading.report(), "ditolak")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(reading.rows()).extracting(StaffAssessment::scaleHigh).containsOnly(5);
  }

  @Test
  void a_row_of_a_recap_keeps_the_period_of_the_title_that_it_lost() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    book.sheet("REKAP IKM")
        .row("REKAPITULASI SKM TRIWULAN III TAHUN 2026")
        .csv(
            """
            NO,OPD,U1,U2,U3,U4,U5,U6,U7,U8,U9,NILAI IKM
            1,rsud,3,3,3,3,3,3,3,3,3,75
            2,dinkes,3,3,3,3,3,3,3,3,3,tujuh
            """);
    office.put("rekap/rekap.xlsx", book.bytes());
    String csv = refused("out", "rekap/rekap.xlsx");
    assertThat(csv).contains(";rekap/rekap.xlsx;REKAP IKM;4;NRR atau IKM kosong atau bukan angka.");
    office.put("rekap/perbaikan.csv", csv.replace(";tujuh", ";75,00"));

    MeritReading<RecapSheet> reading = desk.read(MeritFeed.REKAP);

    assertThat(rows(reading.report(), "rekap.xlsx")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows(reading.report(), "perbaikan")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(reading.rows()).extracting(RecapSheet::period).containsOnly("2026-Q3");
  }

  @Test
  void of_two_recaps_that_differ_one_is_corrected() throws IOException {
    String header = "OPD,Periode,U1,U2,U3,U4,U5,U6,U7,U8,U9,NILAI IKM\n";
    office.put("rekap/a.csv", header + "rsud,2026-Q3,3,3,3,3,3,3,3,3,3,75\n");
    office.put("rekap/b.csv", header + "rsud,2026-Q3,3,3,3,3,3,3,3,3,4,78\n");
    String csv = refused("out", "rekap/b.csv");
    office.put("rekap/c.csv", csv.replace(";4;78", ";3;75"));

    MeritReading<RecapSheet> reading = desk.read(MeritFeed.REKAP);

    // b is corrected to what a says, and both say it once
    assertThat(rows(reading.report(), "b.csv")).containsExactly(0L, 0L, 1L, 0L);
    assertThat(rows(reading.report(), "a.csv").get(0) + rows(reading.report(), "c.csv").get(0))
        .isEqualTo(1);
    assertThat(reading.rows())
        .singleElement()
        .satisfies(r -> assertThat(r.ikm()).isEqualByComparingTo("75"));
  }

  @Test
  void each_sheet_of_a_workbook_has_a_file_and_its_rows_come_back_to_it() throws IOException {
    XlsxFixture book = XlsxFixture.book();
    for (String unit : List.of("rsud", "dinkes")) {
      book.sheet(unit)
          .csv(
              """
              Tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9
              2026-07-01,3,3,3,3,3,3,3,3,3
              2026-07-02,7,3,3,3,3,3,3,3,3
              """);
    }
    office.put("survei/semua.xlsx", book.bytes());
    assertThat(rows(office.check(), "[rsud]")).containsExactly(1L, 1L, 0L, 0L);

    String first = refused("out", "survei/semua.xlsx.lembar-1");
    String second = Files.readString(temp.resolve("out/survei/semua.xlsx.lembar-2.ditolak.csv"));
    assertThat(first).contains(";rsud;3;Jawaban tidak dikenal.");
    assertThat(second).contains(";dinkes;3;Jawaban tidak dikenal.");
    office.put("survei/semua.csv", second.replace(";7;3;3", ";4;3;3"));

    IngestReport report = office.check();
    assertThat(rows(report, "[rsud]")).containsExactly(1L, 1L, 0L, 0L);
    assertThat(rows(report, "[dinkes]")).containsExactly(1L, 0L, 1L, 0L);
    assertThat(rows(report, "semua.csv")).containsExactly(1L, 0L, 0L, 0L);
    // no column, folder or file says the unit: the sheet did from which the row came
    assertThat(report.outcomes())
        .filteredOn(o -> "corrected".equals(o.code()) || "accepted".equals(o.outcome()))
        .extracting(o -> o.unitId())
        .containsExactlyInAnyOrder("rsud", "dinkes", "dinkes", "dinkes");
    try (InputStream in =
            Files.newInputStream(temp.resolve("out/survei/semua.xlsx.lembar-2.ditolak.xlsx"));
        ReadableWorkbook written = new ReadableWorkbook(in)) {
      assertThat(written.getFirstSheet().getName()).isEqualTo("dinkes");
      Row row = written.getFirstSheet().read().get(1);
      assertThat(row.getCellText(2)).isEqualTo("dinkes");
    }
  }

  @Test
  void few_dates_are_read_in_the_order_that_all_of_their_file_told() throws IOException {
    String header = "tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
    office.put(
        "survei/rsud/a.csv", header + "7/13/2026,3,3,3,3,3,3,3,3,3\n9/10/2026,7,3,3,3,3,3,3,3,3\n");
    String csv = refused("out", "survei/rsud/a.csv");
    office.put("survei/rsud/perbaikan.csv", csv.replace(";7;3", ";4;3"));

    // 10 September; 9 October would be after today
    assertThat(rows(office.check(), "perbaikan")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(rows(office.check(), "a.csv")).containsExactly(1L, 0L, 1L, 0L);
  }

  @Test
  void an_unknown_unit_is_handed_back_with_the_names_it_may_mean() throws IOException {
    office.put(
        "kinerja/a.csv", "unit,periode,predikat,jumlah\nPuskesmas Melatti,2026-Q3,Baik,12\n");

    assertThat(refused("out", "kinerja/a.csv")).contains("(mungkin: Puskesmas Melati");
  }
}
