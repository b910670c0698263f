package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.data.Reference;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.UnitInfo;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.RecapSheet;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.merit.MeritCheck;
import id.prima.ingest.merit.MeritContext;
import id.prima.ingest.merit.MeritDesk;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPlanner;
import id.prima.ingest.merit.MeritReading;
import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.ZipFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the readers open is open to every feed, and to the office's own lists. */
class OtherFeedsTest {

  @TempDir private Path folder;

  @Test
  void complaints_in_a_workbook_in_an_archive() throws IOException {
    Office office = new Office(folder);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Register")
        .row("Register pengaduan")
        .row("No Register", "Tanggal", "Klasifikasi", "Status", "Tanggal Selesai")
        .row(
            "R-1",
            XlsxFixture.number(XlsxFixture.DATE, "46218"),
            "Pengaduan",
            "Selesai",
            XlsxFixture.number(XlsxFixture.DATE, "46220"))
        .row("R-2", XlsxFixture.number(XlsxFixture.DATE, "46219"), "Pengaduan", "Proses", "");
    office.put(
        "pengaduan/rsud.zip",
        new ZipFixture().add("rsud/register-2026-10-01.xlsx", book.bytes()).bytes());

    Desk desk = Desk.of(office);
    IngestReport report = desk.check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files())
        .extracting(FeedQuality::file, FeedQuality::read, FeedQuality::accepted)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "pengaduan/rsud.zip/rsud/register-2026-10-01.xlsx", 2L, 2L));
    assertThat(desk.complaints()).extracting(c -> c.unitId()).containsOnly("rsud");
    assertThat(desk.complaints().get(0).closedOn()).isEqualTo(LocalDate.of(2026, 7, 17));
  }

  /** "Tindak lanjut" is a status of some programs, and here a header; "hari/tanggal" is the day. */
  @Test
  void a_register_as_offices_rule_it_by_hand() throws IOException {
    Office office = new Office(folder);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("2026")
        .row("REGISTER PENGADUAN MASYARAKAT TAHUN 2026")
        .gap(1)
        .row(
            "No. Urut",
            "Hari/Tanggal",
            "Nama Pengadu",
            "Substansi Pengaduan",
            "Unit Terlapor",
            "Tindak Lanjut",
            "Tgl Selesai",
            "Status")
        .row(1, "Senin, 6 Juli 2026", "X", "antre", "dinkes", "ditelepon", "8 Juli 2026", "Selesai")
        .row(2, "Selasa, 7 Juli 2026", "Y", "antre", "dinkes", "", "", "Proses");
    office.put("pengaduan/register.xlsx", book.bytes());

    Desk desk = Desk.of(office);

    assertThat(desk.check().problems()).isEmpty();
    assertThat(desk.complaints()).extracting(c -> c.unitId()).containsExactly("dinkes", "dinkes");
    assertThat(desk.complaints().get(0).receivedOn()).isEqualTo(LocalDate.of(2026, 7, 6));
    assertThat(desk.complaints().get(0).closedOn()).isEqualTo(LocalDate.of(2026, 7, 8));
  }

  /** II may be a quarter or a semester, and is not the year. */
  @Test
  void a_numeral_before_the_year_in_a_recaps_name_is_no_recap_of_the_year() throws IOException {
    Office office = new Office(folder);
    office.put("rekap/IKM_III_2026.csv", RECAP_HEADER + RECAP_ROW);
    office.put("rekap/IKM_II_2026.csv", RECAP_HEADER + RECAP_ROW.replace("75,00%", "75"));
    var recaps = MeritDesk.of(office).read(MeritFeed.REKAP);

    assertThat(recaps.rows()).extracting(RecapSheet::period).containsExactly("2026-Q3");
    assertThat(recaps.refused()).extracting(r -> r.code()).containsExactly("date_missing");
  }

  @Test
  void predikat_below_a_header_of_two_rows_with_the_period_in_the_title() throws IOException {
    Office office = new Office(folder);
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Sheet1")
        .row("REKAPITULASI PREDIKAT KINERJA TRIWULAN III TAHUN 2026")
        .row("NO", "PERANGKAT DAERAH", "PREDIKAT KINERJA", "", "", "", "", "JUMLAH")
        .row("", "", "SANGAT BAIK", "BAIK", "BUTUH PERBAIKAN", "KURANG", "SANGAT KURANG")
        .row(1, "RSUD Bengawan Biru", 5, 40, 2, 1, 0, 48)
        .row("", "JUMLAH", 5, 40, 2, 1, 0, 48)
        .merge("A1:H1")
        .merge("A2:A3")
        .merge("B2:B3")
        .merge("C2:G2")
        .merge("H2:H3");
    office.put("kinerja/predikat.xlsx", book.bytes());

    MeritReading<PredikatCount> reading = MeritDesk.of(office).read(MeritFeed.KINERJA);

    assertThat(reading.report().files())
        .extracting(FeedQuality::read, FeedQuality::accepted, FeedQuality::rejected)
        .containsExactly(org.assertj.core.api.Assertions.tuple(2L, 1L, 1L));
  }

  /** As Excel keeps a recap: formulas with the digits of its floating point, not those shown. */
  @Test
  void a_recap_of_formulas_below_two_rows_of_headers() throws IOException {
    Office office = new Office(folder);
    XlsxFixture book = XlsxFixture.book();
    XlsxFixture.Sheet sheet = book.sheet("REKAP");
    sheet.row("REKAPITULASI SKM PERANGKAT DAERAH TRIWULAN III TAHUN 2026").gap(1);
    sheet.row("NO", "OPP", "NILAI RATA-RATA UNSUR", "", "", "", "", "", "", "", "", "SAMPEL");
    sheet.row(
        "",
        "",
        "U1",
        "U2",
        "U3",
        "U4",
        "U5",
        "U6",
        "U7",
        "U8",
        "U9",
        "",
        "NRR TERTIMBANG",
        "NILAI IKM",
        "KATEGORI");
    sheet.row(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    Object[] cells = new Object[15];
    cells[0] = 1;
    cells[1] = "RSUD Bengawan Biru";
    for (int u = 0; u < 9; u++) {
      cells[2 + u] = XlsxFixture.formula("olah!B" + u, u < 7 ? "3.3333333333333335" : "3.0");
    }
    cells[11] = 30;
    cells[12] = XlsxFixture.formula("SUM(C6:K6)/9", "3.2592592592592595");
    cells[13] = XlsxFixture.formula("M6*25", "81.481481481481481");
    cells[14] = "B (Baik)";
    sheet.row(cells).row("", "Jumlah", "", "", "", "", "", "", "", "", "", 30);
    sheet.merge("A1:O1").merge("A3:A4").merge("B3:B4").merge("C3:K3").merge("L3:L4");
    office.put("rekap/rekap.xlsx", book.bytes());

    List<RecapSheet> recaps = MeritDesk.of(office).read(MeritFeed.REKAP).rows();

    assertThat(recaps).hasSize(1);
    RecapSheet recap = recaps.get(0);
    assertThat(recap.unitId()).isEqualTo("rsud");
    assertThat(recap.period()).isEqualTo("2026-Q3");
    assertThat(recap.nrrPersyaratan()).isEqualByComparingTo("3.333333");
    assertThat(recap.nrrSarana()).isEqualByComparingTo("3");
    // four decimals are what NRR of six account for: 81.4814(8)
    assertThat(recap.ikm()).isEqualByComparingTo("81.4815");
    assertThat(recap.ikmPlaces()).isEqualTo(4);
  }

  /** NRR of 3 throughout, whose IKM is 75. */
  private static final String RECAP_HEADER =
      "No;Unit Kerja;U1;U2;U3;U4;U5;U6;U7;U8;U9;NILAI IKM;MUTU\n";

  private static final String RECAP_ROW = "1;RSUD Bengawan Biru;3;3;3;3;3;3;3;3;3;75,00%;C\n";

  @Test
  void a_recap_with_a_sheet_per_quarter_and_the_year_in_its_name() throws IOException {
    Office office = new Office(folder);
    XlsxFixture book = XlsxFixture.book();
    for (String sheet : new String[] {"TW II", "TW III"}) {
      book.sheet(sheet).csv((RECAP_HEADER + RECAP_ROW).replace(',', '.').replace(';', ','));
    }
    office.put("rekap/Rekap SKM 2026.xlsx", book.bytes());

    List<RecapSheet> recaps = MeritDesk.of(office).read(MeritFeed.REKAP).rows();

    assertThat(recaps).extracting(RecapSheet::period).containsExactly("2026-Q3");
    assertThat(recaps.get(0).ikm()).isEqualByComparingTo("75");
  }

  @Test
  void a_recap_whose_quarter_and_year_are_two_titles() throws IOException {
    Office office = new Office(folder);
    office.put("rekap/a.csv", "REKAP SKM\nTRIWULAN III\nTAHUN 2026\n" + RECAP_HEADER + RECAP_ROW);

    assertThat(MeritDesk.of(office).read(MeritFeed.REKAP).rows())
        .extracting(RecapSheet::period)
        .containsExactly("2026-Q3");
  }

  @Test
  void a_figure_of_a_month_is_none_of_its_quarter() throws IOException {
    Office office = new Office(folder);
    office.put("rekap/2026/07 Juli/a.csv", RECAP_HEADER + RECAP_ROW);

    assertThat(MeritDesk.of(office).read(MeritFeed.REKAP).rows()).isEmpty();
  }

  @Test
  void counts_of_predikat_on_a_sheet_per_unit() throws IOException {
    Office office = new Office(folder);
    XlsxFixture book = XlsxFixture.book();
    for (String unit : new String[] {"rsud", "dinkes"}) {
      book.sheet(unit)
          .row("periode", "predikat", "jumlah")
          .row("2026-Q3", "Baik", 5)
          .row("2026-Q3", "Sangat Baik", 2);
    }
    office.put("kinerja/predikat.xlsx", book.bytes());

    IngestReport report =
        new MeritCheck<>(
                MeritFeed.KINERJA,
                office.source(),
                MeritContext.of(
                    Office.QUARTER,
                    Office.TODAY,
                    Landing.read(office.source()),
                    Reference.builtIn().ketentuan()),
                (path, rows) -> {})
            .read(new MeritPlanner(office.source(), MeritFeed.KINERJA).plan())
            .report();

    assertThat(report.problems()).isEmpty();
    assertThat(report.files())
        .extracting(FeedQuality::file, FeedQuality::read, FeedQuality::accepted)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("kinerja/predikat.xlsx [rsud]", 2L, 2L),
            org.assertj.core.api.Assertions.tuple("kinerja/predikat.xlsx [dinkes]", 2L, 2L));
    assertThat(report.files().get(1).fileSha256())
        .isEqualTo(report.files().get(0).fileSha256().replace("#1", "#2"));
  }

  @Test
  void the_list_of_units_is_a_workbook_with_a_title() throws IOException {
    Office office = new Office(folder);
    Files.delete(folder.resolve("unit.csv"));
    XlsxFixture book = XlsxFixture.book();
    book.sheet("Catatan").row("a", "b");
    book.sheet("Unit")
        .row("DAFTAR UNIT")
        .row("Unit ID", "Nama", "Berlaku Sejak", "Jumlah Pegawai")
        .row("rsud", "RSUD, Bengawan", XlsxFixture.number(XlsxFixture.DATE, "46204"), 120);
    office.put("unit.xlsx", book.bytes());

    UnitInfo unit = Landing.read(office.source()).units().get(0);

    assertThat(unit.nama()).isEqualTo("RSUD, Bengawan");
    assertThat(unit.berlakuSejak()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(unit.jumlahPegawai()).isEqualTo(120);
  }

  @Test
  void the_list_decides_however_it_is_kept() throws IOException {
    Office office = new Office(folder);
    String before = Landing.read(office.source()).fingerprint();
    Files.move(folder.resolve("unit.csv"), folder.resolve("unit.tsv"));

    assertThat(Landing.read(office.source()).fingerprint()).isEqualTo(before);
    assertThat(Landing.read(office.source()).units()).hasSize(7);
  }

  @Test
  void two_lists_of_units_are_one_too_many() throws IOException {
    Office office = new Office(folder);
    office.put("unit.xlsx", XlsxFixture.ofCsv("unit_id,nama\nrsud,RSUD\n").bytes());

    assertThatThrownBy(() -> Landing.read(office.source()))
        .hasMessageContaining("ada unit.csv dan unit.xlsx");
  }

  @Test
  void a_list_that_cannot_be_read_says_what_to_do() throws IOException {
    Office office = new Office(folder);
    Files.delete(folder.resolve("unit.csv"));
    office.put("unit.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Landing.read(office.source())).hasMessageContaining("ini PDF");
  }

  @Test
  void without_a_list_of_units_a_row_of_sums_is_no_unit() throws IOException {
    Office office = new Office(folder);
    Files.delete(office.folder().resolve("unit.csv"));
    String header = "unit_id,u1,u2,u3,u4,u5,u6,u7,u8,u9,sampel,ikm\n";
    office.put(
        "rekap/2026-Q3/r.csv",
        header
            + "rsud,3,3,3,3,3,3,3,3,3,30,75\n"
            + "Jumlah,3,3,3,3,3,3,3,3,3,30,75\n"
            + "Rata-rata,3,3,3,3,3,3,3,3,3,30,75\n");
    office.put("tema-saran/2026-Q3/t.csv", "unit_id,tema,jumlah\nrsud,parkir,3\nTotal,parkir,3\n");
    var recaps = MeritDesk.of(office).read(MeritFeed.REKAP);
    var themes = MeritDesk.of(office).read(MeritFeed.TEMA_SARAN);

    assertThat(recaps.rows()).extracting(RecapSheet::unitId).containsExactly("rsud");
    assertThat(recaps.refused()).extracting(r -> r.code()).containsOnly("summary_row").hasSize(2);
    assertThat(themes.rows()).extracting(t -> t.unitId()).containsExactly("rsud");
  }

  @Test
  void a_figure_that_rounds_beyond_four_digits_is_none() throws IOException {
    Office office = new Office(folder);
    String header = "unit_id,u1,u2,u3,u4,u5,u6,u7,u8,u9,sampel,ikm\n";
    office.put(
        "rekap/2026-Q3/r.csv",
        header
            + "rsud,3,3,3,3,3,3,3,3,3,30,9999.9999\n"
            + "dinkes,3,3,3,3,3,3,3,3,3,30,9999.99995\n"
            + "pkm-melati,9999.9999999,3,3,3,3,3,3,3,3,30,75\n");
    var recaps = MeritDesk.of(office).read(MeritFeed.REKAP);

    assertThat(recaps.rows()).extracting(RecapSheet::unitId).containsExactly("rsud");
    assertThat(recaps.refused())
        .extracting(r -> r.code())
        .containsOnly("number_invalid")
        .hasSize(2);
  }

  @Test
  void a_column_of_quarters_in_a_recap_of_a_year_needs_no_year() throws IOException {
    Office office = new Office(folder);
    String header = "Triwulan,unit_id,u1,u2,u3,u4,u5,u6,u7,u8,u9,sampel,ikm\n";
    String figures = ",3,3,3,3,3,3,3,3,3,30,75\n";
    office.put(
        "rekap/Rekap SKM Tahun 2026.csv",
        header
            + ("III,rsud" + figures)
            + ("TW 3,dinkes" + figures)
            + ("II,rsud" + figures)
            + ("Juli,pkm-melati" + figures)
            + ("V,pkm-melati" + figures));
    var recaps = MeritDesk.of(office).read(MeritFeed.REKAP);

    assertThat(recaps.rows())
        .extracting(r -> r.unitId() + " " + r.period())
        .containsExactly("rsud 2026-Q3", "dinkes 2026-Q3");
    assertThat(recaps.report().files().get(0).otherPeriod()).isEqualTo(1);
    // a month is no quarter, and there is no fifth
    assertThat(recaps.refused())
        .extracting(r -> r.code())
        .containsExactly("period_invalid", "period_invalid");
  }

  @Test
  void a_recap_may_tell_year_and_quarter_in_two_columns() throws IOException {
    Office office = new Office(folder);
    String header = "Tahun,Triwulan,unit_id,u1,u2,u3,u4,u5,u6,u7,u8,u9,sampel,ikm\n";
    String figures = ",3,3,3,3,3,3,3,3,3,30,75\n";
    office.put(
        "rekap/rekap.csv",
        header
            + ("2026,III,rsud" + figures)
            + ("2026,TW 3,dinkes" + figures)
            + ("2025,III,rsud" + figures)
            + ("2026,Triwulan III Tahun 2026,pkm-melati" + figures)
            + ("26,III,dukcapil" + figures)
            + (",III,dukcapil" + figures));
    // a year alone is the year, unless the folder knows it more exactly
    String yearly = header.replace("Triwulan,", "");
    office.put("rekap/tahunan.csv", yearly + "2026,rsud" + figures);
    office.put("rekap/2026-Q3/dari-opd.csv", yearly + "2026,loket-1" + figures);
    var recaps = MeritDesk.of(office).read(MeritFeed.REKAP);

    assertThat(recaps.rows())
        .extracting(r -> r.unitId() + " " + r.period())
        .containsExactlyInAnyOrder(
            "rsud 2026-Q3", "dinkes 2026-Q3", "pkm-melati 2026-Q3", "loket-1 2026-Q3");
    assertThat(recaps.report().files().stream().mapToLong(f -> f.otherPeriod()).sum()).isEqualTo(2);
    assertThat(recaps.refused())
        .extracting(r -> r.code() + " " + r.columnName())
        .containsExactly("period_invalid Tahun", "period_invalid Triwulan");
  }
}
