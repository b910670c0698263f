package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.RecapVariant;
import id.prima.data.marts.UnitInfo;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recaps made by hand on the pages of units and of the data's quality. */
class RecapPagesTest {

  private static final String QUARTER = "2026-Q3";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private static UnitInfo unit(String id) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        "Unit " + id,
        "frekuensi",
        "semester",
        "berlaku_sejak",
        null);
  }

  private static BigDecimal two(String number) {
    return new BigDecimal(number).setScale(2);
  }

  private static RecapReconciliation recap(
      String unit, String rows, String difference, String cause, boolean explained) {
    return TestLake.row(
        Tables.RECAP_RECONCILIATION,
        "period",
        QUARTER,
        "unit_id",
        unit,
        "has_rows",
        rows != null,
        "sample",
        40L,
        "ikm_stated",
        new BigDecimal("85.2500"),
        "ikm_places",
        2,
        "mutu_stated",
        "B",
        "ikm_recomputed",
        two("86.11"),
        "mutu_recomputed",
        "B",
        "ikm_rows",
        rows == null ? null : two(rows),
        "difference",
        two(difference),
        "causes",
        List.of(),
        "cause_sentence",
        cause,
        "explained",
        explained,
        "findings",
        List.of("gender_sum"));
  }

  private static RecapVariant variant(int number, boolean gives) {
    return TestLake.row(
        Tables.RECAP_VARIANT,
        "period",
        QUARTER,
        "unit_id",
        "beda",
        "number",
        number,
        "of_rows",
        false,
        "bobot",
        gives ? "0.11" : "tepat",
        "chain",
        gives ? "nrr_2" : "exact",
        "nrr_tertimbang",
        new BigDecimal("3.4444"),
        "ikm",
        two("86.11"),
        "difference",
        two("-0.86"),
        "gives_ikm",
        gives);
  }

  private Scene scene() {
    RecapReconciliation[] rows = {
      recap("cocok", "85.25", "0", null, true),
      recap("beda", "86.11", "-0.86", "rekap memakai bobot 0,11", true),
      recap("ketik", null, "-0.86", "angka yang diketik", false)
    };
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("cocok"), unit("beda"), unit("ketik"), unit("tanpa"))
        .withPublic(Tables.RECAP_RECONCILIATION, rows)
        .with(Tables.RECAP_RECONCILIATION, rows)
        .with(Tables.RECAP_VARIANT, variant(1, false), variant(2, true))
        .readable()
        .publish();
    return Scenes.of(lake, QUARTER);
  }

  private Optional<StaffSnapshot> staff(Scene scene) {
    return Optional.of(
        new CatalogueStore(Lake.of(lake.root()), line -> {})
            .staff(scene.view().snapshot(), scene.view().catalogue()));
  }

  @Test
  void theDifferenceAndItsCauseAreOneSentence() {
    Scene scene = scene();
    assertThat(UnitPage.of(scene, "beda").recap().orElseThrow().sentences())
        .containsExactly(
            "Rekap yang dikirim unit menyebut IKM 85,25, kategori B.",
            "Dihitung ulang dari NRR pada rekap itu: 86,11, kategori B.",
            "Jawaban yang ada di Prima menghasilkan 86,11; angka itulah yang berlaku.",
            "Selisih 0,86 (rekap lebih rendah): rekap memakai bobot 0,11.");
    assertThat(UnitPage.of(scene, "cocok").recap().orElseThrow().sentences())
        .endsWith("Selisih 0.");
    assertThat(UnitPage.of(scene, "tanpa").recap()).isEmpty();
  }

  @Test
  void aUnitWithARecapAloneIsMarked() {
    Scene scene = scene();
    assertThat(UnitPage.of(scene, "ketik").recap().orElseThrow().sentences())
        .contains(
            "Unit ini mengirim rekap, tanpa data mentah: angkanya tidak diperingkat dan tidak masuk"
                + " gabungan.");
    List<UnitListPage.Line> lines =
        UnitListPage.of(scene).groups().stream().flatMap(g -> g.lines().stream()).toList();
    assertThat(lines)
        .filteredOn(line -> line.name().equals("Unit ketik"))
        .extracting(UnitListPage.Line::sentence)
        .containsExactly("Rekap, tanpa data mentah: IKM 85,25 menurut rekap.");
    assertThat(lines)
        .filteredOn(line -> !line.name().equals("Unit ketik"))
        .hasSize(3)
        .noneMatch(line -> line.sentence().contains("ekap"));
  }

  @Test
  void thePublicSeesNeitherFindingsNorWaysOfCalculating() {
    UnitPage page = UnitPage.of(scene(), "beda");
    assertThat(page.recap().orElseThrow().variants()).isEmpty();
    assertThat(page.table(UnitRecap.TABLE)).isNull();
  }

  @Test
  void staffSeeFindingsAndTheWaysThatWereTried() {
    Scene scene = scene();
    UnitRecap recap = UnitPage.of(scene, "beda", staff(scene)).recap().orElseThrow();
    assertThat(recap.findings()).containsExactly("L ditambah P tidak sama dengan SAMPEL.");
    assertThat(recap.variants().orElseThrow().rows())
        .extracting(row -> row.stream().map(Cell::text).toList())
        .containsExactly(
            List.of("NRR rekap", "1/9", "tidak ada", "3,4444", "86,11", "−0,86", "–"),
            List.of(
                "NRR rekap",
                "0,11",
                "NRR dibulatkan dua angka lebih dahulu",
                "3,4444",
                "86,11",
                "−0,86",
                "ya"));
  }

  @Test
  void theQualityPageListsWhatNothingExplains() {
    assertThat(MutuDataPage.of(scene()).recaps().orElseThrow().rows())
        .extracting(row -> row.stream().map(Cell::text).toList())
        .containsExactly(
            List.of("Unit ketik", "85,25", "86,11", "–", "−0,86", "angka yang diketik"));
  }
}
