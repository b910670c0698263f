package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.Population;
import id.prima.data.Tables;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trend goes on under a new name, and begins anew after a merger. */
class UnitLineTest {

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q2.r1")
        .with(Tables.UNIT, unit("lama", "Loket Lama", null), unit("timur", "Timur", null))
        .withPublic(Tables.UNIT, unit("lama", "Loket Lama", null), unit("timur", "Timur", null))
        .withPublic(
            Tables.UNIT_IKM, ikm("2026-Q2", "lama", "81.00"), ikm("2026-Q2", "timur", "70.00"))
        .readable()
        .publish();
    UnitInfo renamed = unit("baru", "Loket Baru", "lama");
    UnitInfo merged = unit("gabung", "Gabungan", null);
    lake.release("2026-Q3.r1")
        .with(Tables.UNIT, renamed, merged)
        .withPublic(Tables.UNIT, renamed, merged)
        .withPublic(
            Tables.UNIT_IKM, ikm("2026-Q3", "baru", "83.50"), ikm("2026-Q3", "gabung", "72.00"))
        .readable()
        .publish();
  }

  private static UnitInfo unit(String id, String name, String before) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        name,
        "frekuensi",
        "triwulan",
        "berlaku_sejak",
        before == null ? null : LocalDate.of(2026, 7, 1),
        "unit_sebelumnya",
        before,
        "nama_sebelumnya",
        before == null ? null : "Loket Lama");
  }

  private static UnitIkm ikm(String period, String unit, String ikm) {
    return TestLake.row(
        Tables.UNIT_IKM,
        "period",
        period,
        "tingkat",
        "unit",
        "unit_id",
        unit,
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "ikm",
        new BigDecimal(ikm),
        "mutu",
        "B",
        "respondents",
        100L);
  }

  private Optional<Chart> chart(String unitId) {
    Scene scene = Scenes.of(lake, "2026-Q3");
    return TrendChart.of(scene, UnitLine.of(scene.view(), unitId, Population.USUAL), "tren");
  }

  @Test
  void a_figure_of_before_stands_under_the_id_of_then() {
    View view = Scenes.of(lake, "2026-Q3").view();

    assertThat(UnitLine.of(view, "baru", Population.USUAL).apply(Period.quarter(2026, 2)).unitId())
        .isEqualTo("lama");
    assertThat(UnitLine.of(view, "baru", Population.USUAL).apply(Period.quarter(2026, 3)).unitId())
        .isEqualTo("baru");
    assertThat(
            UnitLine.of(view, "gabung", Population.USUAL).apply(Period.quarter(2026, 2)).unitId())
        .isEqualTo("gabung");
  }

  @Test
  void the_chart_of_a_renamed_unit_says_its_earlier_name() {
    Chart chart = chart("baru").orElseThrow();

    assertThat(chart.toString()).contains("81", "83").contains("sebelumnya bernama Loket Lama");
  }

  @Test
  void the_chart_of_a_merged_unit_begins_with_it() {
    assertThat(chart("gabung")).isEmpty();
  }
}
