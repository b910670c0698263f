package id.prima.dashboard.page;

import static id.prima.dashboard.BerakhlakRows.decimal;
import static id.prima.dashboard.BerakhlakRows.index;
import static id.prima.dashboard.BerakhlakRows.value;
import static id.prima.dashboard.BerakhlakRows.withheld;
import static id.prima.dashboard.ComplaintRows.figures;
import static id.prima.dashboard.ComplaintRows.flow;
import static id.prima.dashboard.ComplaintRows.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.prima.dashboard.BerakhlakRows;
import id.prima.dashboard.ComplaintRows.Whose;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.request.ForbiddenException;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.RefusedRow;
import id.prima.data.marts.ResponseQuality;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.Predikat;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages for staff say of rows made by hand, and to whom. */
class StaffPagesTest {

  private static final String QUARTER = "2026-Q3";
  private static final Viewer SDM = new Viewer("ani", Role.SDM, Optional.empty(), "token");
  private static final Viewer PLANNER =
      new Viewer("budi", Role.PERENCANA, Optional.empty(), "token");
  private static final Viewer OF_DINAS =
      new Viewer("cici", Role.UNIT, Optional.of("dinas"), "token");

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private static UnitInfo unit(String id, String nama, String above) {
    return TestLake.row(
        Tables.UNIT, "unit_id", id, "nama", nama, "induk_id", above, "frekuensi", "triwulan");
  }

  private TestLake.Writing release() {
    UnitInfo[] units = {
      unit("dinas", "Dinas Air", null),
      unit("pkm", "Puskesmas Melati", "dinas"),
      unit("camat", "Kecamatan Mawar", null)
    };
    return lake.release("2026-Q3.r1").with(Tables.UNIT, units).withPublic(Tables.UNIT, units);
  }

  private Scene scene(Viewer viewer, String... parameters) {
    return Scenes.of(lake, QUARTER, parameters).seenBy(viewer);
  }

  private StaffSnapshot staff(Scene scene) {
    return new CatalogueStore(Lake.of(lake.root()), line -> {})
        .staff(scene.view().snapshot(), scene.view().catalogue());
  }

  private static Section section(StaffPage page, String id) {
    return page.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<List<String>> texts(TableView table) {
    return table.rows().stream()
        .map(row -> row.stream().map(TableView.Cell::text).toList())
        .toList();
  }

  private static List<List<String>> texts(StaffPage page, String id) {
    return texts(section(page, id).table().orElseThrow());
  }

  // ---- Complaints behind.

  private void backlog() {
    release()
        .with(
            Tables.COMPLAINT_FLOW,
            flow(Whose.unit(QUARTER, "dinas"), 5, 20, 5, 0, 12),
            flow(Whose.unit(QUARTER, "pkm"), 0, 2, 2, 0, 0),
            flow(Whose.unit(QUARTER, "camat"), 0, 1300, 100, 0, 30))
        .with(
            Tables.UNIT_COMPLAINTS,
            figures(
                Whose.unit(QUARTER, "dinas"),
                20,
                "tanggal_pasti",
                "taksiran",
                "on_time",
                percent("40.25"),
                "on_time_low",
                percent("20"),
                "on_time_high",
                percent("61.66")))
        .with(
            Tables.COMPLAINT_SIGNAL,
            TestLake.row(
                Tables.COMPLAINT_SIGNAL,
                "period",
                QUARTER,
                "tingkat",
                "unit",
                "unit_id",
                "pkm",
                "signal",
                "pungli",
                "received",
                2L,
                "open",
                0L))
        .readable()
        .publish();
  }

  @Test
  void lateComplaintsStandWithTheMostLateUnitFirst() {
    backlog();
    Scene scene = scene(PLANNER);
    StaffPage page = TertinggalPage.of(scene, staff(scene));
    assertThat(page.opening())
        .containsExactly(
            "Triwulan III 2026: 2 unit punya laporan yang masih terbuka; pada 2 di antaranya ada"
                + " yang lewat batas.");
    assertThat(texts(page, "tertinggal"))
        .containsExactly(
            List.of("Kecamatan Mawar", "1.200", "30", "143", "belum cukup", "–", "–"),
            List.of("Dinas Air", "20", "12", "143", "40,25", "20,00", "61,66"));
    assertThat(page.workbook()).isEqualTo("/staf/laporan-tertinggal.xlsx");
    assertThat(page.tables().get("tertinggal").csv().lines())
        .startsWith(
            "unit,open,open_late,oldest_open_days,on_time,on_time_low,on_time_high,release",
            "Kecamatan Mawar,1200,30,143,,,,2026-Q3.r1");
  }

  @Test
  void onlyThoseWhoWorkOnIntegritySeeWhatComplaintsPointTo() {
    backlog();
    Scene scene = scene(SDM);
    StaffPage page = TertinggalPage.of(scene, staff(scene));
    assertThat(texts(page, "tertinggal").get(2))
        .containsExactly(
            "Puskesmas Melati",
            "0",
            "0",
            "–",
            "belum cukup",
            "–",
            "–",
            "pungli: 2 diterima, 0 terbuka");
  }

  @Test
  void aUnitSeesItsOwnLateComplaintsAndThoseBelowItAlone() {
    backlog();
    Scene scene = scene(OF_DINAS);
    assertThat(texts(TertinggalPage.of(scene, staff(scene)), "tertinggal"))
        .extracting(row -> row.get(0))
        .containsExactly("Dinas Air");
  }

  // ---- Quality of answers.

  private static ResponseQuality quality(String unit, String signal, boolean notable) {
    return TestLake.row(
        Tables.RESPONSE_QUALITY,
        "period",
        QUARTER,
        "unit_id",
        unit,
        "signal",
        signal,
        "respondents",
        120L,
        "odd",
        notable ? 60L : 12L,
        "share",
        decimal(notable ? "50" : "10"),
        "peer_share",
        decimal("15"),
        "excess_low",
        decimal(notable ? "22.10" : "-9"),
        "excess_high",
        decimal(notable ? "47.90" : "1"),
        "notable",
        notable,
        "ikm",
        decimal("88.40"),
        "ikm_without",
        notable ? decimal("81.20") : null);
  }

  @Test
  void oddAnswersAreShownAsAnExcessOverThePeersAndAccuseNobody() {
    release()
        .with(
            Tables.RESPONSE_QUALITY,
            quality("pkm", "seragam", true),
            quality("pkm", "kembar", false),
            quality("camat", "seragam", false))
        .readable()
        .publish();
    Scene scene = scene(PLANNER);
    StaffPage page = MutuJawabanPage.of(scene, staff(scene));
    assertThat(page.opening())
        .containsExactly(
            "2 unit diperiksa; pada 1 unit ada pola yang lebih sering daripada di kelompoknya,"
                + " melebihi kebetulan.",
            "Dari 3 pemeriksaan, karena kebetulan saja kira-kira 0,0 akan ditandai.");
    assertThat(page.caution()).startsWith("Daftar ini tidak menuduh siapa pun.");
    assertThat(texts(page, "melebihi"))
        .containsExactly(
            List.of(
                "Puskesmas Melati",
                "Lembar seragam",
                "120",
                "60",
                "50,00",
                "15,00",
                "+22,10",
                "+47,90",
                "88,40",
                "81,20"));
    assertThat(section(page, "tanda").points())
        .contains(
            "Lembar kembar: semua jawaban dan keterangan respondennya sama dengan lembar lain unit"
                + " itu. Bagiannya bukan jumlah itu dibagi jumlah lembar: di unit besar lebih"
                + " banyak yang kebetulan sama. Bagiannya dihitung seandainya dari tiap unit hanya"
                + " 15 lembar diambil, supaya unit besar dan kecil dapat dibandingkan.",
            "Serentak dalam satu menit: 5 lembar atau lebih terisi pada menit yang sama.",
            "Serentak dalam satu hari: 50% atau lebih dari lembar unit itu terisi pada satu hari.",
            "Menumpuk di akhir periode: lembar yang terisi pada 3 hari terakhir.");
    assertThat(section(page, "semua").shown()).isFalse();
    assertThat(page.tables().get("semua").rows()).hasSize(3);
  }

  /** 12 of 120 sheets are 10%, but the share of twins is that of 15 sheets, here 4%. */
  @Test
  void theShareOfTwinsIsThatOfTheMartAndNoDivision() {
    release()
        .with(
            Tables.RESPONSE_QUALITY,
            TestLake.row(
                Tables.RESPONSE_QUALITY,
                "period",
                QUARTER,
                "unit_id",
                "pkm",
                "signal",
                "kembar",
                "respondents",
                120L,
                "odd",
                12L,
                "share",
                decimal("4"),
                "peer_share",
                decimal("1"),
                "excess_low",
                decimal("0.5"),
                "excess_high",
                decimal("5.5"),
                "notable",
                true))
        .readable()
        .publish();
    Scene scene = scene(PLANNER);
    StaffPage page = MutuJawabanPage.of(scene, staff(scene));
    assertThat(texts(page, "melebihi").get(0))
        .startsWith("Puskesmas Melati", "Lembar kembar", "120", "12", "4,00", "1,00", "+0,50");
    assertThat(section(page, "melebihi").sentences().get(0))
        .contains("Bagian lembar kembar tidak dihitung dari semua lembar");
  }

  // ---- Refused rows.

  private static RefusedRow refused(String feed, String file, int row, String code, String cell) {
    return TestLake.row(
        Tables.REFUSED_ROW,
        "period",
        QUARTER,
        "feed",
        feed,
        "file",
        file,
        "file_sha256",
        "aa" + file,
        "source_row",
        row,
        "code",
        code,
        "column_name",
        cell == null ? null : "U9",
        "cell",
        cell);
  }

  @Test
  void refusedRowsSayWhereTheyStandAndWhatToDoAndThoseOfCasesAreNotShown() {
    release()
        .with(
            Tables.REFUSED_ROW,
            refused("integritas", "integritas/x.csv", 2, "type_unknown", null),
            refused("survei", "survei/pkm/a.csv", 1205, "answer_invalid", "5"),
            refused("survei", "survei/pkm/b.csv", 7, "row_broken", null))
        .readable()
        .publish();
    Scene scene = scene(PLANNER);
    StaffPage page = BarisDitolakPage.of(scene, staff(scene));
    assertThat(page.opening().get(0)).startsWith("2 baris dari 2 berkas ditolak.");
    assertThat(page.sections()).extracting(StaffPage.Section::id).containsExactly("survei");
    assertThat(texts(page, "survei"))
        .extracting(row -> row.subList(0, 5))
        .containsExactly(
            List.of("survei/pkm/a.csv", "1.205", "U9", "5", "Jawaban tidak dikenal."),
            List.of(
                "survei/pkm/b.csv", "7", "–", "–", "Jumlah kolom tidak sama dengan judul kolom."));
    assertThat(page.workbook()).contains("/staf/baris-ditolak.xlsx");
  }

  @Test
  void theQualityOfDataLeadsPlannersToTheRefusedRowsOfEachFileAndNobodyElse() {
    release()
        .withPublic(
            Tables.FEED_QUALITY, quality("aasurvei/a#2", 3), quality("bb", 0), quality("cc", 1))
        .with(
            Tables.REFUSED_ROW,
            refused("survei", "survei/a#2", 5, "answer_invalid", "5"),
            refused("survei", "survei/c", 7, "row_broken", null))
        .readable()
        .publish();

    List<FeedFiles.Link> links = MutuDataPage.of(scene(PLANNER)).feeds().get(0).refused();
    assertThat(links)
        .extracting(FeedFiles.Link::text)
        .containsExactly("survei/aasurvei/a#2: 3 baris ditolak", "survei/cc: 1 baris ditolak");
    assertThat(links.get(0).link()).contains("/staf/baris-ditolak?", "berkas=aasurvei%2Fa%232");
    for (Viewer other : List.of(Viewer.ANYBODY, SDM, OF_DINAS)) {
      assertThat(MutuDataPage.of(scene(other)).feeds().get(0).refused()).isEmpty();
    }

    Scene one = scene(PLANNER, "berkas", "aasurvei/a#2");
    StaffPage page = BarisDitolakPage.of(one, staff(one));
    assertThat(page.opening().get(0)).startsWith("1 baris dari 1 berkas ditolak.");
    assertThat(texts(page, "survei"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("survei/a#2", "5"));
  }

  @Test
  void aRowRefusedForItsUnitNamesTheUnitsThatMayBeMeant() {
    RefusedRow unknown =
        TestLake.row(
            Tables.REFUSED_ROW,
            "period",
            QUARTER,
            "feed",
            "survei",
            "file",
            "survei/a",
            "source_row",
            2,
            "code",
            "unit_unknown",
            "nearest",
            "Puskesmas Melati; Puskesmas Mawar");
    release().with(Tables.REFUSED_ROW, unknown).readable().publish();

    Scene scene = scene(PLANNER);

    assertThat(texts(BarisDitolakPage.of(scene, staff(scene)), "survei").get(0).get(5))
        .endsWith("Mungkin: Puskesmas Melati; Puskesmas Mawar.");
  }

  private static FeedQuality quality(String sha256, long rejected) {
    return TestLake.row(
        Tables.FEED_QUALITY,
        "feed",
        "survei",
        "file",
        "survei/" + sha256,
        "file_sha256",
        sha256,
        "read",
        10L,
        "accepted",
        10L - rejected,
        "rejected",
        rejected);
  }

  // ---- Integrity.

  private static UnitIntegrity integrity(String unit, String state, LocalDate closed) {
    return TestLake.row(
        Tables.UNIT_INTEGRITY,
        "period",
        QUARTER,
        "unit_id",
        unit,
        "type",
        "pungli",
        "state",
        state,
        "opened_by",
        "Inspektorat",
        "opened_on",
        LocalDate.of(2026, 2, 3),
        "closed_by",
        closed == null ? null : "Inspektorat",
        "closed_on",
        closed,
        "gates",
        state.equals("terbukti"));
  }

  private static UnitUnsur biaya(String unit, String layanan, long low, long high) {
    return TestLake.row(
        Tables.UNIT_UNSUR,
        "period",
        QUARTER,
        "tingkat",
        "layanan",
        "unit_id",
        unit,
        "layanan_id",
        layanan,
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "unsur",
        "BIAYA",
        "answers",
        low + high,
        "answers_1",
        0L,
        "answers_2",
        0L,
        "answers_3",
        low,
        "answers_4",
        high);
  }

  @Test
  void integrityTellsCasesFromSignalsAndShowsFewAnswersToNobody() {
    release()
        .with(
            Tables.UNIT_INTEGRITY,
            integrity("pkm", "terbukti", null),
            integrity("camat", "laporan", null),
            integrity("dinas", "tidak_terbukti", LocalDate.of(2026, 5, 4)))
        .with(
            Tables.LAYANAN,
            TestLake.row(
                Tables.LAYANAN,
                "unit_id",
                "camat",
                "layanan_id",
                "ktp",
                "nama",
                "KTP",
                "tarif",
                "gratis"),
            TestLake.row(
                Tables.LAYANAN,
                "unit_id",
                "camat",
                "layanan_id",
                "kk",
                "nama",
                "KK",
                "tarif",
                "gratis"),
            TestLake.row(
                Tables.LAYANAN,
                "unit_id",
                "pkm",
                "layanan_id",
                "gigi",
                "nama",
                "Gigi",
                "tarif",
                "diatur"))
        .with(
            Tables.UNIT_UNSUR,
            biaya("camat", "ktp", 6, 34),
            biaya("camat", "kk", 2, 2),
            biaya("pkm", "gigi", 20, 5))
        .readable()
        .publish();
    Scene scene = scene(SDM);
    StaffPage page = IntegritasPage.of(scene, staff(scene));
    assertThat(page.opening())
        .containsExactly(
            "3 perkara: 1 masih laporan, 1 terbukti, dan 1 tidak terbukti. 1 di antaranya"
                + " menghalangi penghargaan menurut kebijakan.");
    assertThat(texts(page, "perkara"))
        .containsExactly(
            List.of(
                "Dinas Air",
                "pungutan liar",
                "tidak terbukti",
                "Inspektorat",
                "3 Februari 2026",
                "Inspektorat",
                "4 Mei 2026",
                "tidak"),
            List.of(
                "Kecamatan Mawar",
                "pungutan liar",
                "masih laporan",
                "Inspektorat",
                "3 Februari 2026",
                "–",
                "–",
                "tidak"),
            List.of(
                "Puskesmas Melati",
                "pungutan liar",
                "terbukti",
                "Inspektorat",
                "3 Februari 2026",
                "–",
                "–",
                "ya"));
    assertThat(section(page, "sinyal").table()).isEmpty();
    assertThat(texts(page, "gratis"))
        .containsExactly(List.of("Kecamatan Mawar", "KTP", "6", "40", "15%"));
    assertThat(page.tables().get("gratis").rows().get(0).get(4).value())
        .isEqualTo(new BigDecimal("15.00"));
  }

  // ---- Predikat kinerja.

  private static UnitPredikat predikat(
      String period,
      String unit,
      HasilKerja results,
      HasilKerja behaviour,
      long staff,
      long appraised,
      boolean same) {
    return TestLake.row(
        Tables.UNIT_PREDIKAT,
        "period",
        period,
        "tingkat",
        unit.equals("*") ? "semua" : "unit",
        "unit_id",
        unit,
        "hasil",
        results == null ? null : results.code(),
        "perilaku",
        behaviour == null ? null : behaviour.code(),
        "predikat",
        results == null ? "baik" : Predikat.of(results, behaviour).code(),
        "staff",
        staff,
        "appraised",
        appraised,
        "concentrated",
        same);
  }

  private void appraisals() {
    HasilKerja above = HasilKerja.DI_ATAS;
    HasilKerja met = HasilKerja.SESUAI;
    HasilKerja below = HasilKerja.DI_BAWAH;
    release()
        .with(
            Tables.UNIT_PREDIKAT,
            predikat("2025", "pkm", above, above, 5, 25, false),
            predikat("2025", "pkm", met, above, 12, 25, false),
            predikat("2025", "pkm", met, met, 6, 25, false),
            predikat("2025", "pkm", below, met, 2, 25, false),
            predikat("2024", "pkm", met, met, 25, 25, true),
            predikat("2025", "camat", null, null, 40, 40, true),
            predikat("2026", "camat", null, null, 41, 41, true),
            predikat("2025", "*", met, met, 65, 65, false))
        .readable()
        .publish();
  }

  @Test
  void aSpreadThatTellsNobodyApartIsMarked() {
    appraisals();
    Scene scene = scene(SDM);
    StaffPage page = KinerjaPage.of(scene, staff(scene));
    assertThat(page.opening())
        .containsExactly(
            "Dari 2 unit, pada 1 unit lebih dari 95% pegawai berpredikat sama: penilaian seperti"
                + " itu tidak membedakan orang.");
    Chart chart = section(page, "unit").chart().orElseThrow();
    Chart.Bars bars = (Chart.Bars) chart.spec();
    assertThat(bars.rows())
        .extracting(Chart.Bars.Bar::label)
        .containsExactly("Kecamatan Mawar (seragam)", "Puskesmas Melati");
    assertThat(bars.rows().get(1).parts()).containsExactly(5L, 18L, 2L);
    assertThat(bars.rows().get(1).text())
        .isEqualTo(
            "Puskesmas Melati, Tahun 2025: 25 pegawai dinilai; 5 Sangat baik, 18 Baik, dan 2 Butuh"
                + " perbaikan.");
    assertThat(texts(chart.table()).get(0))
        .containsExactly(
            "Kecamatan Mawar", "2025", "40", "0 (0%)", "40 (100%)", "0 (0%)", "seragam");
  }

  private static UnitPredikat band(String unit, String band, long staff, long appraised) {
    return TestLake.row(
        Tables.UNIT_PREDIKAT,
        "period",
        "2025",
        "tingkat",
        "unit",
        "unit_id",
        unit,
        "predikat",
        band,
        "staff",
        staff,
        "appraised",
        appraised,
        "concentrated",
        false);
  }

  /** Where a predikat would be of fewer than five people the marts hold bands of them. */
  @Test
  void bandsAreCountedAsTheyAreToldAndNotAsThePredikatInsideThem() {
    release()
        .with(
            Tables.UNIT_PREDIKAT,
            band("pkm", "baik_ke_atas", 21, 30),
            band("pkm", "di_bawah_baik", 9, 30),
            band("camat", "semua", 12, 12),
            band("dinas", "baik", 40, 46),
            band("dinas", "di_bawah_baik", 6, 46))
        .readable()
        .publish();
    Scene scene = scene(SDM);
    StaffPage page = KinerjaPage.of(scene, staff(scene));
    Chart chart = section(page, "unit").chart().orElseThrow();
    Chart.Bars bars = (Chart.Bars) chart.spec();
    assertThat(bars.series())
        .extracting(Chart.Bars.Series::label)
        .containsExactly("Baik", "Baik ke atas", "Di bawah baik", "Sebaran ditahan");
    assertThat(bars.rows())
        .extracting(Chart.Bars.Bar::label, Chart.Bars.Bar::parts)
        .containsExactly(
            tuple("Dinas Air", List.of(40L, 0L, 6L, 0L)),
            tuple("Kecamatan Mawar", List.of(0L, 0L, 0L, 12L)),
            tuple("Puskesmas Melati", List.of(0L, 21L, 9L, 0L)));
    assertThat(texts(chart.table()).get(2))
        .containsExactly(
            "Puskesmas Melati", "2025", "30", "0 (0%)", "21 (70%)", "9 (30%)", "0 (0%)", "–");
  }

  @Test
  void theNineCellsOfAUnitStandWithTheirPredikat() {
    appraisals();
    Scene scene = scene(SDM, "unit", "pkm");
    StaffPage page = KinerjaPage.of(scene, staff(scene));
    assertThat(texts(page, "matriks"))
        .containsExactly(
            List.of("Di atas ekspektasi", "5 (Sangat baik)", "0 (Baik)", "0 (Kurang)"),
            List.of("Sesuai ekspektasi", "12 (Baik)", "6 (Baik)", "0 (Kurang)"),
            List.of(
                "Di bawah ekspektasi",
                "0 (Butuh perbaikan)",
                "2 (Butuh perbaikan)",
                "0 (Sangat kurang)"));
    Scene camat = scene(SDM, "unit", "camat");
    assertThat(section(KinerjaPage.of(camat, staff(camat)), "matriks").sentences())
        .containsExactly(
            "Matriksnya tidak ditampilkan: berkasnya hanya menyebut predikat, atau ada sel yang"
                + " terlalu kecil.");
  }

  // ---- Assessors.

  private void assessors() {
    BerakhlakRows.Whose pkm = BerakhlakRows.Whose.unit(QUARTER, "pkm");
    BerakhlakRows.Whose camat = BerakhlakRows.Whose.unit(QUARTER, "camat");
    release()
        .with(
            Tables.UNIT_BERAKHLAK,
            index(pkm, 60, "72.00", "70.00", "74.00"),
            index(
                pkm.by("diri"),
                20,
                "84.00",
                "80.00",
                "88.00",
                "gap",
                decimal("12.00"),
                "gap_low",
                decimal("7.50"),
                "gap_high",
                decimal("16.50")),
            index(pkm.by("atasan"), 8, "70.00", "64.00", "76.00"),
            withheld(pkm.by("bawahan"), 3),
            index(
                camat.by("diri"),
                20,
                "70.00",
                "66.00",
                "74.00",
                "gap",
                decimal("-1.00"),
                "gap_low",
                decimal("-5.00"),
                "gap_high",
                decimal("3.00")))
        .with(
            Tables.BERAKHLAK_VALUE,
            value(
                pkm.by("diri"),
                CoreValue.KOMPETEN,
                0,
                "85.00",
                "gap",
                decimal("13.00"),
                "gap_low",
                decimal("6.00"),
                "gap_high",
                decimal("20.00")),
            value(pkm.by("atasan"), CoreValue.KOMPETEN, 0, "70.00"))
        .readable()
        .publish();
  }

  @Test
  void staffSeeHowTheyRateThemselvesBesideHowOthersDo() {
    assessors();
    Scene scene = scene(SDM, "unit", "pkm");
    StaffPage page = PenilaiPage.of(scene, staff(scene));
    assertThat(page.opening())
        .containsExactly(
            "Di 2 unit pegawai juga menilai dirinya sendiri: di 1 unit lebih tinggi daripada"
                + " penilaian orang lain, di 0 unit lebih rendah, melebihi kebetulan; di 1 unit"
                + " tidak dapat dibedakan.");
    assertThat(texts(page, "peran"))
        .containsExactly(
            List.of(
                "Kecamatan Mawar",
                "Diri sendiri",
                "20",
                "70,00",
                "66,00",
                "74,00",
                "−1,00",
                "−5,00",
                "+3,00"),
            List.of("Puskesmas Melati", "Atasan", "8", "70,00", "64,00", "76,00", "–", "–", "–"),
            List.of(
                "Puskesmas Melati", "Bawahan", "3 (terlalu sedikit)", "–", "–", "–", "–", "–", "–"),
            List.of(
                "Puskesmas Melati",
                "Diri sendiri",
                "20",
                "84,00",
                "80,00",
                "88,00",
                "+12,00",
                "+7,50",
                "+16,50"));
    assertThat(texts(page, "nilai"))
        .containsExactly(
            List.of("Kompeten", "85,00", "83,00", "87,00", "+13,00", "+6,00", "+20,00"));
    assertThat(page.caution()).contains("kurang dari 5 penilai");
  }

  @Test
  void aUnitSeesItsOwnAssessorsAndThoseBelowItAlone() {
    assessors();
    Scene scene = scene(OF_DINAS);
    assertThat(texts(PenilaiPage.of(scene, staff(scene)), "peran"))
        .extracting(row -> row.get(0))
        .containsOnly("Puskesmas Melati");
    Scene other = scene(OF_DINAS, "unit", "camat");
    assertThatThrownBy(() -> PenilaiPage.of(other, staff(other)))
        .isInstanceOf(ForbiddenException.class);
  }

  /** The release was made when the unit of the account was not yet in the list. */
  @Test
  void anAccountOfAUnitThatTheReleaseDoesNotListSeesNobodysValues() {
    BerakhlakRows.Whose office = BerakhlakRows.Whose.office(QUARTER);
    release()
        .with(Tables.UNIT_BERAKHLAK, index(office.by("diri"), 90, "84.00", "80.00", "88.00"))
        .with(Tables.BERAKHLAK_VALUE, value(office.by("diri"), CoreValue.KOMPETEN, 0, "85.00"))
        .readable()
        .publish();
    Scene sdm = scene(SDM);
    assertThat(texts(PenilaiPage.of(sdm, staff(sdm)), "nilai").get(0))
        .startsWith("Kompeten", "85,00");
    Scene scene = scene(new Viewer("dedi", Role.UNIT, Optional.of("baru"), "token"));
    StaffPage page = PenilaiPage.of(scene, staff(scene));
    assertThat(page.sections()).isEmpty();
    assertThat(page.tables()).isEmpty();
  }

  @Test
  void aReleaseMadeBeforeSaysSo() {
    release().readable().publish();
    Scene scene = scene(SDM);
    StaffSnapshot staff = staff(scene);
    assertThat(TertinggalPage.of(scene, staff).opening().get(0)).contains("tidak memuat pengaduan");
    assertThat(MutuJawabanPage.of(scene, staff).opening().get(0)).contains("tidak memuat");
    assertThat(KinerjaPage.of(scene, staff).opening().get(0)).contains("tidak memuat");
    assertThat(PenilaiPage.of(scene, staff).opening().get(0)).contains("tidak memuat");
    assertThat(section(IntegritasPage.of(scene, staff), "perkara").sentences())
        .containsExactly("Rilis ini dihitung sebelum Prima membaca perkara integritas.");
  }
}
