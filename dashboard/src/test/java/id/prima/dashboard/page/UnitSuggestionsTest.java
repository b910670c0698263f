package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.Chart;
import id.prima.data.Tables;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitTheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions on a unit's page. */
class UnitSuggestionsTest {

  private static final String QUARTER = "2026-Q3";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private static UnitInfo unit(String id, String above) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        "Unit " + id,
        "induk_id",
        above,
        "frekuensi",
        "triwulan",
        "berlaku_sejak",
        null);
  }

  private static UnitTheme theme(
      String tingkat, String unit, String tema, String nama, String unsur, long n, String share) {
    return new UnitTheme(QUARTER, tingkat, unit, tema, nama, unsur, n, 52, new BigDecimal(share));
  }

  private Scene scene(UnitTheme... themes) {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("dinas", null), unit("pkm", "dinas"), unit("sepi", null))
        .withPublic(Tables.UNIT_THEME, themes)
        .readable()
        .publish();
    return Scenes.of(lake, QUARTER);
  }

  private Scene scene() {
    return scene(
        theme("unit", "pkm", "waktu_tunggu", "Waktu tunggu", "WAKTU", 26, "50.00"),
        theme("unit", "pkm", "parkir", "Parkir", "SARANA", 14, "26.92"),
        theme("unit", "pkm", "lainnya", "Tema lain", null, 12, "23.08"),
        theme("instansi", "dinas", "lainnya", "Tema lain", null, 52, "100.00"));
  }

  @Test
  void aUnitShowsItsThemesInASentenceABarAndATable() {
    UnitPage page = UnitPage.of(scene(), "pkm");
    assertThat(page.suggestions().orElseThrow().sentences())
        .startsWith(
            "52 saran sudah digolongkan; terbanyak tentang Waktu tunggu (26) dan Parkir (14).");
    Chart chart = page.chart("saran").orElseThrow();
    assertThat(chart.table().rows())
        .extracting(row -> row.stream().map(cell -> cell.text()).toList())
        .containsExactly(
            List.of("Waktu tunggu", "Waktu", "26", "50,0"),
            List.of("Parkir", "Sarana", "14", "26,9"),
            List.of("Tema lain", "–", "12", "23,1"));
    assertThat(chart.json()).contains("Waktu tunggu: 26 dari 52 saran");
    assertThat(page.tables()).containsKey("saran");
  }

  @Test
  void whatIsPutTogetherOrWithheldIsSaidSo() {
    Scene scene = scene();
    assertThat(UnitPage.of(scene, "dinas").suggestions().orElseThrow().sentences())
        .contains(
            "Belum ada saran unit ini yang digolongkan, atau terlalu sedikit untuk ditampilkan.",
            "Bersama unit di bawahnya: 52 saran sudah digolongkan; tidak ada tema yang disebut paling"
                + " sedikit 10 kali tanpa membuka tema yang kecil.");
    UnitSuggestions alone = UnitPage.of(scene, "sepi").suggestions().orElseThrow();
    assertThat(alone.sentences()).hasSize(1);
    assertThat(alone.chart()).isEmpty();
  }

  @Test
  void aReleaseWithoutThemesHasNoSuchSection() {
    assertThat(UnitPage.of(scene(new UnitTheme[0]), "pkm").suggestions()).isEmpty();
  }

  @Test
  void theWeakestUnsurIsNamedTogetherWithWhatSuggestionsAreAbout() {
    Scene scene = scene();
    assertThat(UnitSuggestions.about(scene, "pkm", List.of("WAKTU")))
        .contains("Saran yang banyak masuk juga tentang hal ini: Waktu tunggu (26 dari 52).");
    assertThat(UnitSuggestions.about(scene, "pkm", List.of("BIAYA"))).isEmpty();
    assertThat(UnitSuggestions.about(scene, "pkm", List.of())).isEmpty();
  }
}
