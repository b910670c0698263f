package id.prima.dashboard.page;

import static id.prima.dashboard.BerakhlakRows.index;
import static id.prima.dashboard.BerakhlakRows.values;
import static id.prima.dashboard.BerakhlakRows.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.BerakhlakRows;
import id.prima.dashboard.BerakhlakRows.Whose;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.request.NotFoundException;
import id.prima.data.Tables;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of BerAKHLAK says of rows made by hand. */
class BerakhlakPageTest {

  private static final String QUARTER = "2026-Q3";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private static UnitInfo unit(String id, String nama) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        nama,
        "jenis",
        "dinas",
        "frekuensi",
        "triwulan",
        "berlaku_sejak",
        null);
  }

  private static UnitIkm ikm(String unit, String ikm, String mutu) {
    return TestLake.row(
        Tables.UNIT_IKM,
        "period",
        QUARTER,
        "tingkat",
        "unit",
        "unit_id",
        unit,
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "quarters",
        List.of(QUARTER),
        "respondents",
        100L,
        "ikm",
        new BigDecimal(ikm),
        "ikm_low",
        new BigDecimal(ikm).subtract(BigDecimal.ONE),
        "ikm_high",
        new BigDecimal(ikm).add(BigDecimal.ONE),
        "mutu",
        mutu,
        "status",
        "cukup");
  }

  private TestLake.Writing release() {
    return lake.release("2026-Q3.r1")
        .withPublic(
            Tables.UNIT,
            unit("sosial", "Dinas Sosial"),
            unit("air", "Dinas Air"),
            unit("jalan", "Dinas Jalan"),
            unit("sepi", "Dinas Sepi"))
        .withPublic(
            Tables.UNIT_BERAKHLAK,
            index(
                Whose.office(QUARTER),
                120,
                "72.40",
                "71.20",
                "73.60",
                "staff",
                160,
                "response_rate",
                BerakhlakRows.decimal("75"),
                "index_by_items",
                BerakhlakRows.decimal("72.10")),
            index(Whose.unit(QUARTER, "sosial"), 60, "78.00", "76.10", "79.90"),
            index(Whose.unit(QUARTER, "air"), 25, "74.20", "71.00", "77.40"),
            withheld(Whose.unit(QUARTER, "jalan"), 7),
            index(Whose.unit(QUARTER, "jalan").by("atasan"), 50, "99.00", "98.00", "100.00"))
        .withPublic(
            Tables.BERAKHLAK_VALUE,
            java.util.stream.Stream.of(
                    values(Whose.office(QUARTER), 70), values(Whose.unit(QUARTER, "air"), 60))
                .flatMap(java.util.Arrays::stream)
                .toArray(id.prima.data.marts.BerakhlakValue[]::new))
        .withPublic(
            Tables.UNIT_IKM,
            ikm("sosial", "74.10", "C"),
            ikm("air", "90.00", "A"),
            ikm("jalan", "80.00", "B"));
  }

  private BerakhlakPage page(String... parameters) {
    release().readable().publish();
    return BerakhlakPage.of(Scenes.of(lake, QUARTER, parameters));
  }

  @Test
  void itOpensWithTheIndexItsCategoryAndHowManyUnitsHaveOne() {
    BerakhlakPage page = page();
    assertThat(page.absent()).isFalse();
    assertThat(page.opening())
        .containsExactly(
            "Triwulan III 2026: indeks BerAKHLAK semua unit 72,40, kategori B (Cukup Sehat)."
                + " Kemungkinan antara 71,20 dan 73,60: seluruhnya di B.",
            "120 penilaian, dari 160 pegawai (75,0%).",
            "2 dari 4 unit punya indeks; 1 lainnya belum cukup penilaiannya.");
    assertThat(page.method())
        .containsExactly(
            "Batas A (75,00) dan B (50,00) disimpulkan dari hasil yang diumumkan, belum"
                + " dikonfirmasi; jangan dikutip sebagai bunyi peraturan.",
            "Sejak 2025 indeks resmi terdiri atas 80% survei dan 20% bukti. Angka di sini bagian"
                + " surveinya saja, jadi tidak dibandingkan dengan tahun-tahun sebelumnya.");
    assertThat(page.details().get(0))
        .isEqualTo(
            "Bila tiap nilai ditimbang menurut banyaknya pertanyaan: 72,10. Yang dipakai rata-rata"
                + " biasa ketujuh nilai.");
  }

  @Test
  void theSevenValuesStandInTheOrderOfTheCircularWithTheirBehaviours() {
    BerakhlakValues values = page().values().orElseThrow();
    Chart.Dots dots = (Chart.Dots) values.chart().orElseThrow().spec();
    assertThat(dots.rows())
        .extracting(Chart.Dots.Dot::label)
        .containsExactly(
            "Berorientasi Pelayanan",
            "Akuntabel",
            "Kompeten",
            "Harmonis",
            "Loyal",
            "Adaptif",
            "Kolaboratif");
    assertThat(dots.rows().get(2).value()).isEqualByComparingTo("72.50");
    assertThat(dots.rows().get(2).text())
        .isEqualTo("Kompeten: 72,50, kemungkinan antara 70,50 dan 74,50.");
    assertThat(dots.limits()).extracting(Chart.Mark::text).containsExactly("B", "A");
    assertThat(dots.earlierLabel()).isNull();
    assertThat(values.groups().get(2).title()).isEqualTo("Kompeten: 72,50");
    assertThat(texts(values.groups().get(2).table(), 1))
        .containsExactly("Membantu orang lain belajar", "72,50", "70,50", "74,50", "48");
    assertThat(values.table().rows()).hasSize(21);
  }

  @Test
  void aUnitIsDrawnBesideTheOffice() {
    BerakhlakPage page = page("unit", "air");
    assertThat(page.valuesTitle()).isEqualTo("Tujuh nilai: Dinas Air");
    assertThat(page.chosen())
        .containsExactly(
            "Dinas Air: 74,20, kategori B (Cukup Sehat). Kemungkinan antara 71,00 dan 77,40,"
                + " melewati batas A (75,00): belum dapat dipastikan A atau B.",
            "25 penilaian; banyaknya pegawai tidak diketahui.");
    Chart.Dots dots = (Chart.Dots) page.values().orElseThrow().chart().orElseThrow().spec();
    assertThat(dots.valueLabel()).isEqualTo("Dinas Air");
    assertThat(dots.earlierLabel()).isEqualTo("Seluruh kantor");
    assertThat(dots.rows().get(0).value()).isEqualByComparingTo("60.50");
    assertThat(dots.rows().get(0).earlier()).isEqualByComparingTo("70.50");
    assertThat(dots.rows().get(0).text()).endsWith("Seluruh kantor: 70,50.");
  }

  @Test
  void aUnitWithTooFewAnswersHasNoValuesAndAnotherRoleNeverStandsIn() {
    BerakhlakPage page = page("unit", "jalan");
    assertThat(page.chosen())
        .containsExactly("Baru 7 jawaban; indeks belum ditampilkan, perlu paling sedikit 10.");
    Chart.Dots dots = (Chart.Dots) page.values().orElseThrow().chart().orElseThrow().spec();
    assertThat(dots.valueLabel()).isEqualTo("Seluruh kantor");
    assertThat(dots.earlierLabel()).isNull();
  }

  @Test
  void anUnknownUnitIsNotFound() {
    assertThatThrownBy(() -> page("unit", "bulan")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void unitsStandInAlphabeticalOrderWithTheIkmBesideTheIndex() {
    BerakhlakPage page = page();
    assertThat(page.table().groups())
        .extracting(BerakhlakUnits.Group::title)
        .containsExactly("Dinas");
    List<BerakhlakUnits.Line> lines = page.table().groups().get(0).lines();
    assertThat(lines)
        .extracting(BerakhlakUnits.Line::name)
        .containsExactly("Dinas Air", "Dinas Jalan", "Dinas Sepi", "Dinas Sosial");
    BerakhlakUnits.Line air = lines.get(0);
    assertThat(air.letter()).isEqualTo("B");
    assertThat(air.unsure()).isTrue();
    assertThat(air.compare()).isEqualTo("/berakhlak?unit=air#nilai");
    assertThat(air.mutu()).isEqualTo("A");
    assertThat(air.answers()).isEqualTo("25");
    // 40-100 over 400: 74.2 lies 34.2 * 400 / 60 from the left
    assertThat(air.strip().dot()).isEqualTo("228.0");
    assertThat(lines.get(1).strip()).isNull();
    assertThat(lines.get(1).instead())
        .isEqualTo("Baru 7 jawaban; indeks belum ditampilkan, perlu paling sedikit 10.");
    assertThat(lines.get(2).instead()).isEqualTo("Belum ada penilaian pegawai.");
    assertThat(lines.get(3).unsure()).isFalse();
    assertThat(page.tables().get("unit").csv().lines())
        .startsWith(
            "unit_id,unit,jenis,period,respondents,staff,response_rate,index,index_low,index_high,"
                + "category,ikm,mutu",
            "air,Dinas Air,dinas,2026-Q3,25,,,74.20,71.00,77.40,cukup_sehat,90.00,A",
            "jalan,Dinas Jalan,dinas,2026-Q3,7,,,,,,,80.00,B");
  }

  @Test
  void whatStaffSayStandsBesideWhatUsersSayAndClaimsNoCause() {
    SloganService slogan = page().slogan().orElseThrow();
    assertThat(slogan.sentences().get(0))
        .isEqualTo(
            "Dari 2 unit yang punya kedua angka, 1 unit Sehat menurut pegawainya; 1 di antaranya"
                + " bermutu C atau D menurut penggunanya. Sebaliknya, 1 unit belum Sehat menurut"
                + " pegawainya, tetapi mutunya A atau B.");
    assertThat(slogan.sentences().get(2)).contains("bukan bukti");
    assertThat(texts(slogan.table(), 0)).containsExactly("A (Sehat)", "0", "0", "1", "0");
    assertThat(texts(slogan.table(), 1)).containsExactly("B (Cukup Sehat)", "1", "0", "0", "0");
    Chart.Pairs pairs = (Chart.Pairs) slogan.chart().orElseThrow().spec();
    assertThat(pairs.pairs())
        .extracting(Chart.Pairs.Pair::text)
        .containsExactly(
            "Dinas Air: indeks BerAKHLAK 74,20 (B), IKM 90,00 (A).",
            "Dinas Sosial: indeks BerAKHLAK 78,00 (A), IKM 74,10 (C).");
  }

  @Test
  void aQuarterWithoutMeasurementShowsTheLatestOfTheYearBeforeAndNamesIt() {
    lake.release("2025-Q4.r1")
        .withPublic(Tables.UNIT, unit("air", "Dinas Air"))
        .withPublic(
            Tables.UNIT_BERAKHLAK,
            index(Whose.office("2025-Q4"), 90, "70.00", "69.00", "71.00"),
            index(Whose.unit("2025-Q4", "air"), 40, "70.00", "69.00", "71.00"))
        .readable()
        .publish();
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("air", "Dinas Air"))
        .withPublic(Tables.UNIT_BERAKHLAK, withheld(Whose.unit(QUARTER, "air"), 3))
        .readable()
        .publish();
    BerakhlakPage page = BerakhlakPage.of(Scenes.of(lake, QUARTER));
    assertThat(page.opening().subList(0, 2))
        .containsExactly(
            "Untuk Triwulan III 2026 belum ada penilaian; yang ditampilkan Triwulan IV 2025, karena"
                + " umurnya paling lama setahun.",
            "Triwulan IV 2025: indeks BerAKHLAK semua unit 70,00, kategori B (Cukup Sehat)."
                + " Kemungkinan antara 69,00 dan 71,00: seluruhnya di B.");
    // one that can be shown rather than the three answers since
    assertThat(page.table().groups().get(0).lines().get(0).index()).isEqualTo("70,00");
    assertThat(RingkasanPage.of(Scenes.of(lake, QUARTER)).opening())
        .contains(
            "Indeks BerAKHLAK menurut pegawai 70,00, kategori B (Cukup Sehat) (Triwulan IV 2025).");
  }

  @Test
  void aMeasurementOlderThanAYearStandsInForNothing() {
    lake.release("2025-Q3.r1")
        .withPublic(
            Tables.UNIT_BERAKHLAK, index(Whose.office("2025-Q3"), 90, "70.00", "69.00", "71.00"))
        .readable()
        .publish();
    lake.release("2026-Q3.r1").readable().publish();
    BerakhlakPage page = BerakhlakPage.of(Scenes.of(lake, QUARTER));
    assertThat(page.absent()).isTrue();
    assertThat(page.opening().get(0))
        .startsWith("Tidak ada penilaian BerAKHLAK untuk Triwulan III");
  }

  @Test
  void noLineRunsOverTheChangeOfMethod() {
    for (String quarter : List.of("2023-Q4", "2024-Q4", "2025-Q4", "2026-Q3")) {
      boolean old = quarter.compareTo("2025") < 0;
      lake.release(quarter + ".r1")
          .withPublic(
              Tables.UNIT_BERAKHLAK,
              index(
                  Whose.office(quarter),
                  90,
                  old ? "60.00" : "70.00",
                  old ? "58.00" : "69.00",
                  old ? "62.00" : "71.00",
                  "method",
                  old ? "survei" : "survei80_bukti20",
                  "method_break",
                  quarter.startsWith("2025")))
          .readable()
          .publish();
    }
    Chart chart = BerakhlakPage.of(Scenes.of(lake, QUARTER)).trend().orElseThrow();
    assertThat(((Chart.Trend) chart.spec()).points())
        .extracting(Chart.Trend.Point::label, Chart.Trend.Point::breakBefore)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Tw IV 2023", false),
            org.assertj.core.groups.Tuple.tuple("Tw IV 2024", false),
            org.assertj.core.groups.Tuple.tuple("Tw IV 2025", true),
            org.assertj.core.groups.Tuple.tuple("Tw III 2026", false));
    assertThat(chart.caption()).contains("cara mengukur berganti");
  }

  @Test
  void anOldReleaseIsToldFromOneWithoutAnswers() {
    lake.release("2026-Q3.r1").readableBeforeMerit().publish();
    assertThat(BerakhlakPage.of(Scenes.of(lake, QUARTER)).opening())
        .containsExactly(
            "Rilis 2026-Q3.r1 tidak memuat BerAKHLAK: rilis ini dihitung sebelum Prima"
                + " membacanya.");
  }

  private static List<String> texts(TableView table, int row) {
    return table.rows().get(row).stream().map(TableView.Cell::text).toList();
  }
}
