package id.prima.dashboard.page;

import static id.prima.dashboard.ComplaintRows.age;
import static id.prima.dashboard.ComplaintRows.band;
import static id.prima.dashboard.ComplaintRows.figures;
import static id.prima.dashboard.ComplaintRows.flow;
import static id.prima.dashboard.ComplaintRows.percent;
import static id.prima.dashboard.ComplaintRows.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.ComplaintRows.Whose;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.request.BadRequestException;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of complaints says of rows made by hand. */
class PengaduanPageTest {

  private static final Whose OFFICE = Whose.office("2026-Q3");

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  /** 312 received, 78.4% on time with exact days. */
  private static UnitComplaints estimate(Object... more) {
    Object[] usual = {
      "on_time",
      percent("78.4"),
      "on_time_low",
      percent("73.1"),
      "on_time_high",
      percent("82.9"),
      "resolved_by_limit",
      percent("76.5"),
      "archived_by_limit",
      percent("2.4")
    };
    Object[] all = new Object[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return figures(OFFICE, 312, "tanggal_pasti", "taksiran", all);
  }

  private static ComplaintFlow usualFlow() {
    return flow(OFFICE, 96, 312, 287, 9, 31);
  }

  private PengaduanPage page(ComplaintFlow flow, UnitComplaints row, String... parameters) {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, flow)
        .withPublic(Tables.UNIT_COMPLAINTS, row)
        .readable()
        .publish();
    return PengaduanPage.of(Scenes.of(lake, "2026-Q3", parameters));
  }

  private static List<Object> values(TableView table, int row) {
    return table.rows().get(row).stream().map(TableView.Cell::value).toList();
  }

  private static List<String> texts(TableView table, int row) {
    return table.rows().get(row).stream().map(TableView.Cell::text).toList();
  }

  @Test
  void itOpensWithWhatCameAndWhatEndedAndTheShareOnTime() {
    assertThat(page(usualFlow(), estimate()).opening())
        .containsExactly(
            "Triwulan III 2026: 312 laporan diterima, 96 terbawa dari sebelumnya; 287 selesai,"
                + " 9 diarsipkan, 112 masih terbuka, 31 di antaranya lewat batas.",
            "Selesai tepat waktu 78,4%, kemungkinan antara 73,1% dan 82,9%.");
  }

  @Test
  void aRangeWithoutWidthIsACount() {
    UnitComplaints row =
        figures(
            OFFICE,
            20,
            "satu_ekspor",
            "batas",
            "on_time_low",
            percent("93.75"),
            "on_time_high",
            percent("93.75"),
            "surely_on_time",
            15L,
            "surely_late",
            1L,
            "not_yet_due",
            4L);
    assertThat(page(usualFlow(), row).opening().get(1))
        .isEqualTo(
            "Dari 16 laporan yang batas waktunya sudah lewat, 15 pasti selesai tepat waktu"
                + " (93,8%).");
  }

  @Test
  void ofExportsItSaysARangeAndWhy() {
    UnitComplaints row =
        figures(
            OFFICE,
            312,
            "satu_ekspor",
            "batas",
            "on_time_low",
            percent("61"),
            "on_time_high",
            percent("83.5"),
            "surely_on_time",
            64L,
            "surely_late",
            18L,
            "undecided",
            38L,
            "not_yet_due",
            192L);
    PengaduanPage page = page(usualFlow(), row);
    assertThat(page.opening().get(1))
        .isEqualTo(
            "Selesai tepat waktu antara 61,0% dan 83,5%: ekspor SP4N-LAPOR! tidak memuat tanggal"
                + " selesai.");
    assertThat(page.byClass().evidence())
        .contains(
            "Paling sedikit 18 dari 120 laporan melewati batas; 64 pasti tepat waktu, 38 tidak"
                + " diketahui.")
        .anyMatch(s -> s.startsWith("Satu ekspor:"))
        .noneMatch(s -> s.startsWith("Tanggal pasti:"));
    assertThat(texts(page.byClass().table().orElseThrow(), 0))
        .containsExactly(
            "Semua laporan",
            "–",
            "312",
            "antara",
            "61,00",
            "83,50",
            "satu ekspor",
            "tidak diketahui",
            "tidak diketahui");
  }

  @Test
  void filesThatEndBeforeThePeriodDoesAreNamed() {
    LocalDate july = LocalDate.of(2026, 7, 31);
    ComplaintFlow f = usualFlow();
    ComplaintFlow early =
        new ComplaintFlow(
            f.period(),
            f.tingkat(),
            f.unitId(),
            f.dimension(),
            f.category(),
            f.carriedOver(),
            f.received(),
            f.resolved(),
            f.archived(),
            f.open(),
            f.unplaced(),
            f.openNotSeen(),
            f.openLate(),
            f.oldestOpenDays(),
            july);
    PengaduanPage page = page(early, estimate("known_until", july));
    assertThat(page.opening().get(2))
        .isEqualTo(
            "Berkas terakhir bertanggal 31 Juli 2026, sebelum periode ini berakhir: yang masuk dan"
                + " yang selesai sesudahnya belum terhitung.");
    assertThat(page.open().sentences().get(0)).startsWith("Menurut keadaan 31 Juli 2026, 112 ");
  }

  @Test
  void aCategoryThatNoFileHasIsNoChart() {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, usualFlow())
        .withPublic(Tables.UNIT_COMPLAINTS, estimate(), received("kecamatan", "tidak_diisi", 312))
        .readable()
        .publish();
    CaseBreakdown kecamatan = PengaduanPage.of(Scenes.of(lake, "2026-Q3")).breakdowns().get(2);
    assertThat(kecamatan.chart()).isEqualTo(Optional.empty());
    assertThat(kecamatan.sentence()).isEqualTo("Berkas yang dibaca tidak menyebut kecamatan.");
  }

  @Test
  void whereLittleIsKnownItSaysSo() {
    UnitComplaints row = figures(OFFICE, 312, "tanggal_pasti", "belum_cukup");
    assertThat(page(usualFlow(), row).opening().get(1))
        .isEqualTo(
            "Bagian yang selesai tepat waktu belum dapat dihitung: terlalu sedikit laporan yang"
                + " sudah dapat diikuti sampai batasnya.");
  }

  @Test
  void ofCasesThatAreAllYoungItSaysThatNoneIsDue() {
    UnitComplaints row = figures(OFFICE, 12, "satu_ekspor", "belum_cukup", "not_yet_due", 12L);
    assertThat(page(flow(OFFICE, 0, 12, 0, 0, 0), row).opening())
        .containsExactly(
            "Triwulan III 2026: 12 laporan diterima; 0 selesai, 12 masih terbuka, tidak ada di"
                + " antaranya yang pasti lewat batas.",
            "Bagian yang selesai tepat waktu belum dapat dihitung: belum ada laporan yang batas"
                + " waktunya sudah lewat.");
  }

  @Test
  void anOfficeWithOldCasesOnlyHasNoShareOnTime() {
    UnitComplaints row = figures(OFFICE, 0, null, "belum_cukup");
    assertThat(page(flow(OFFICE, 4, 0, 4, 0, 0), row).opening())
        .containsExactly(
            "Triwulan III 2026: tidak ada laporan baru, 4 terbawa dari sebelumnya; 4 selesai,"
                + " tidak ada yang masih terbuka.",
            "Tidak ada laporan baru, jadi tidak ada bagian tepat waktu.");
  }

  @Test
  void withoutComplaintsItSaysSoAndShowsNothing() {
    PengaduanPage page = page(flow(OFFICE, 0, 0, 0, 0, 0), figures(OFFICE, 0, null, "belum_cukup"));
    assertThat(page.opening())
        .containsExactly("Tidak ada laporan pengaduan pada Triwulan III 2026.");
    assertThat(page.absent()).isTrue();
    assertThat(page.charts()).isEmpty();
    assertThat(page.tables()).isEmpty();
  }

  @Test
  void withoutFilesItSaysWhereToPutThem() {
    lake.release("2026-Q3.r1").readable().publish();
    assertThat(PengaduanPage.of(Scenes.of(lake, "2026-Q3")).opening().get(0))
        .startsWith("Tidak ada laporan pengaduan pada Triwulan III 2026. Belum ada berkas");
  }

  @Test
  void aReleaseMadeBeforeComplaintsOpensAndSaysSo() {
    lake.release("2026-Q3.r1").readableBeforeComplaints().publish();
    Scene scene = Scenes.of(lake, "2026-Q3");
    assertThat(PengaduanPage.of(scene).opening().get(0))
        .startsWith("Rilis 2026-Q3.r1 tidak memuat pengaduan");
    assertThat(MetodologiPage.of(scene).sections())
        .noneMatch(section -> section.id().startsWith("aduan"));
    assertThat(RingkasanPage.of(scene).opening()).noneMatch(s -> s.contains("pengaduan"));
    assertThat(MutuDataPage.of(scene).feeds())
        .extracting(FeedFiles::feed)
        .containsExactly(FeedFiles.SURVEYS);
  }

  @Test
  void everyRowOfTheFlowReconciles() {
    lake.release("2026-Q2.r1")
        .withPublic(Tables.COMPLAINT_FLOW, flow(Whose.office("2026-Q2"), 80, 240, 214, 6, 20, 4, 0))
        .readable()
        .publish();
    PengaduanPage page = page(usualFlow(), estimate());
    TableView table = page.flow().chart().orElseThrow().table();
    assertThat(values(table, 0))
        .containsExactly("2026-Q2", 80L, 240L, 320L, 214L, 6L, 96L, 4L, 20L);
    assertThat(values(table, 1))
        .containsExactly("2026-Q3", 96L, 312L, 408L, 287L, 9L, 112L, 0L, 31L);
    Chart.Counts counts = (Chart.Counts) page.flow().chart().orElseThrow().spec();
    assertThat(counts.rows().get(0).text())
        .isEqualTo(
            "Triwulan II 2026: 80 terbawa + 240 diterima = 214 selesai + 6 diarsipkan + 96 terbuka"
                + " + 4 tidak dapat ditempatkan.");
    assertThat(counts.rows().get(1).counts()).containsExactly(287L, 9L, 112L, 0L);
    // 96 open and 4 not placed are not the 96 carried over: files came since
    assertThat(page.flow().sentences())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("selesai + diarsipkan + terbuka + tidak dapat ditempatkan.");
  }

  @Test
  void openCasesStandByAgeWithTheLateOnesApart() {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, flow(OFFICE, 96, 312, 287, 9, 31, 0, 12))
        .withPublic(Tables.UNIT_COMPLAINTS, estimate())
        .withPublic(
            Tables.COMPLAINT_AGE,
            age(OFFICE, "0-5", 40, 0),
            age(OFFICE, "6-14", 38, 2),
            age(OFFICE, "15-60", 24, 20),
            age(OFFICE, "121+", 10, 9))
        .readable()
        .publish();
    OpenCases open = PengaduanPage.of(Scenes.of(lake, "2026-Q3")).open();
    assertThat(open.sentences())
        .containsExactly(
            "Pada akhir periode, menurut keadaan 30 September 2026, 112 laporan masih terbuka dan 31 di antaranya sudah"
                + " lewat batas.",
            "Yang tertua sudah 143 hari kerja.",
            "12 di antaranya tidak terlihat lagi di ekspor terakhir: mungkin sudah selesai, mungkin"
                + " berpindah instansi.");
    Chart.Counts counts = (Chart.Counts) open.chart().orElseThrow().spec();
    assertThat(counts.rows())
        .extracting(Chart.Counts.Row::counts)
        .containsExactly(
            List.of(40L, 0L), List.of(36L, 2L), List.of(4L, 20L), List.of(0L, 0L), List.of(1L, 9L));
    assertThat(counts.parts().get(1).hatched()).isTrue();
    assertThat(texts(open.chart().orElseThrow().table(), 4))
        .containsExactly("121 atau lebih hari kerja", "10", "9");
  }

  @Test
  void theCurveIsALineOfExactDaysWithTheLimitsOfTheRelease() {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, usualFlow())
        .withPublic(Tables.UNIT_COMPLAINTS, estimate())
        .withPublic(
            Tables.COMPLAINT_CURVE,
            step(OFFICE, 2, "0.25", "0.01"),
            step(OFFICE, 9, "0.5", "0.02"),
            step(OFFICE, 30, "0.75", "0.02"))
        .readable()
        .publish();
    PengaduanPage page = PengaduanPage.of(Scenes.of(lake, "2026-Q3"));
    Chart.Curve curve = (Chart.Curve) page.curve().orElseThrow().spec();
    assertThat(curve.band()).isFalse();
    assertThat(curve.limits()).extracting(Chart.Curve.Limit::at).containsExactly(5, 14, 60);
    assertThat(curve.limits().get(1).text()).isEqualTo("14: pengaduan, aspirasi");
    assertThat(curve.steps()).extracting(Chart.Curve.Step::day).containsExactly(0, 2, 9, 30);
    assertThat(curve.steps().get(1).text()).isEqualTo("Sampai hari kerja ke-2: 25,0% selesai.");
    TableView table = page.curve().orElseThrow().table();
    assertThat(table.rows())
        .filteredOn(row -> List.of(0, 5, 14, 60).contains(row.get(0).value()))
        .extracting(row -> row.get(2).text())
        .containsExactly("0,0%", "25,0%", "50,0%", "–");
    assertThat(page.classes()).isEmpty();
  }

  @Test
  void ofExportsTheCurveIsABandAndAClassCanBeChosen() {
    Whose class1 = OFFICE.by("klasifikasi", "berkadar_pengawasan");
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, usualFlow(), flow(class1, 5, 20, 5, 0, 3))
        .withPublic(Tables.UNIT_COMPLAINTS, estimate())
        .withPublic(
            Tables.COMPLAINT_CURVE, band(class1, 0, "0", "0.1"), band(class1, 60, "0.4", "0.85"))
        .readable()
        .publish();
    PengaduanPage page =
        PengaduanPage.of(Scenes.of(lake, "2026-Q3", "klasifikasi", "berkadar_pengawasan"));
    Chart chart = page.curve().orElseThrow();
    Chart.Curve curve = (Chart.Curve) chart.spec();
    assertThat(curve.band()).isTrue();
    assertThat(curve.limits()).extracting(Chart.Curve.Limit::at).containsExactly(60);
    assertThat(curve.steps().get(1).text())
        .isEqualTo("Sampai hari kerja ke-60: antara 40,0% dan 85,0% selesai.");
    assertThat(chart.caption()).startsWith("Pengaduan berkadar pengawasan: ");
    assertThat(page.tables()).containsKey("kurva-berkadar_pengawasan").doesNotContainKey("kurva");
    assertThat(PengaduanPage.of(Scenes.of(lake, "2026-Q3")).curve()).isEmpty();
    assertThatThrownBy(() -> PengaduanPage.of(Scenes.of(lake, "2026-Q3", "klasifikasi", "x")))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void aClassWhoseLimitIsDisputedBearsAMark() {
    Whose aspirasi = OFFICE.by("klasifikasi", "aspirasi");
    Whose both = OFFICE.by("klasifikasi", "pengaduan|berkadar_pengawasan");
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, usualFlow())
        .withPublic(
            Tables.UNIT_COMPLAINTS,
            figures(both, 212, "antara_dua_ekspor", "belum_cukup"),
            figures(aspirasi, 100, "tanggal_pasti", "taksiran", "on_time", percent("40.5")),
            estimate("median_days", 8))
        .readable()
        .publish();
    PengaduanPage page = PengaduanPage.of(Scenes.of(lake, "2026-Q3"));
    TableView table = page.byClass().table().orElseThrow();
    assertThat(texts(table, 0))
        .containsExactly(
            "Aspirasi (batas belum dikonfirmasi)",
            "14",
            "100",
            "40,50",
            "–",
            "–",
            "tanggal pasti",
            "belum tercapai",
            "belum tercapai");
    assertThat(texts(table, 1))
        .startsWith(
            "Pengaduan tidak berkadar pengawasan / Pengaduan berkadar pengawasan", "14 / 60");
    assertThat(values(table, 2)).startsWith("semua", null, 312L).contains(8);
    assertThat(page.byClass().evidence()).hasSize(2);
  }

  @Test
  void theShareCompletedStandsApartFromTheShareOnTime() {
    UnitComplaints without = estimate("completed", percent("71.93"));
    assertThat(page(usualFlow(), without).target())
        .containsExactly(
            "Dari 399 laporan yang harus ditangani (terbawa dan diterima, tanpa yang diarsipkan),"
                + " 287 diselesaikan: 71,9%.",
            "Belum ada target nasional untuk 2026 di ketentuan.",
            "Bagian yang diselesaikan tidak berkata apa-apa tentang waktu: tepat waktu adalah angka"
                + " lain.");
    UnitComplaints with =
        estimate("completed", percent("71.93"), "completed_target", percent("70"));
    lake = new TestLake(folder.resolve("with"));
    assertThat(page(usualFlow(), with).target().get(1))
        .isEqualTo("Target nasional 2026 sebesar 70,0% tercapai.");
  }

  @Test
  void whatElseIsCountedIsShownAndNotScored() {
    UnitComplaints row =
        estimate(
            "reopened",
            7L,
            "reopened_soon",
            5L,
            "closed_in_minutes",
            3L,
            "users",
            135_000L,
            "per_thousand_users",
            new BigDecimal("2.31"));
    assertThat(page(usualFlow(), row).others())
        .containsExactly(
            "7 laporan dibuka kembali, 5 di antaranya dalam 30 hari sesudah dinyatakan selesai.",
            "3 laporan ditutup kurang dari 10 menit sesudah diterima; perlu dilihat apakah memang"
                + " sudah dijawab.",
            "2,31 laporan tiap 1.000 pengguna layanan (135.000 pengguna). Ini bukan nilai: banyak"
                + " laporan bukan tanda layanan buruk.");
  }

  @Test
  void repliesAndVerificationsAreClocksOfTheirOwn() {
    UnitComplaints row =
        estimate(
            "reply_cases",
            300L,
            "reply_on_time",
            percent("88"),
            "reply_on_time_low",
            percent("84"),
            "reply_on_time_high",
            percent("91.2"),
            "reply_median_days",
            2);
    CaseClocks clocks = page(usualFlow(), row).clocks().orElseThrow();
    assertThat(clocks.table().orElseThrow().rows()).hasSize(1);
    assertThat(texts(clocks.table().orElseThrow(), 0))
        .containsExactly(
            "Tanggapan pertama", "5", "300", "88,00", "84,00", "91,20", "2", "belum tercapai");
    assertThat(clocks.sentences())
        .containsExactly("Berkas yang dibaca tidak mencatat tanggal verifikasi.");
  }

  private static UnitComplaints received(String by, String one, long cases) {
    return figures(
        OFFICE.by(by, one),
        cases,
        "satu_ekspor",
        "batas",
        "on_time_low",
        percent("40"),
        "on_time_high",
        percent("90"));
  }

  @Test
  void breakdownsAreAlphabeticalAndHostileNamesStayNames() {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.COMPLAINT_FLOW, usualFlow())
        .withPublic(
            Tables.UNIT_COMPLAINTS,
            estimate(),
            received("kategori", "tidak_diisi", 10),
            received("kategori", "lainnya", 11),
            received("kategori", "{0} <b>'x'", 91),
            received("kategori", "Air | sampah", 200),
            received("kanal", "media_sosial", 312))
        .readable()
        .publish();
    List<CaseBreakdown> all = PengaduanPage.of(Scenes.of(lake, "2026-Q3")).breakdowns();
    assertThat(all).extracting(CaseBreakdown::id).containsExactly("kategori", "kanal", "kecamatan");
    Chart.Counts counts = (Chart.Counts) all.get(0).chart().orElseThrow().spec();
    assertThat(counts.rows())
        .extracting(Chart.Counts.Row::label)
        .containsExactly("{0} <b>'x'", "Air | sampah", "Lainnya", "Tidak diisi");
    assertThat(all.get(0).sentence()).contains("digabung ke dalam Lainnya");
    assertThat(texts(all.get(1).chart().orElseThrow().table(), 0))
        .containsExactly("Media sosial", "312", "antara", "40,00", "90,00");
    assertThat(all.get(2).chart()).isEqualTo(Optional.empty());
    assertThat(all.get(2).sentence()).contains("kurang dari 10 laporan");
  }

  @Test
  void everyTableCanBeTakenAlong() {
    PengaduanPage page = page(usualFlow(), estimate("verification_cases", 300L));
    assertThat(page.tables()).containsOnlyKeys("alur", "klasifikasi", "jam");
    assertThat(page.tables().get("alur").csv())
        .isEqualToIgnoringNewLines(
            "period,carried_over,received,on_desk,resolved,archived,open,open_late"
                + "2026-Q3,96,312,408,287,9,112,31");
  }
}
