package id.prima.analytics.predikat;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.silver.PredikatCount;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.Predikat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Predikat of a few units, counted by hand. */
class PredikatFiguresTest {

  private final List<PredikatCount> counts = new ArrayList<>();

  private void count(String unit, HasilKerja hasil, HasilKerja perilaku, int staff) {
    counts.add(
        new PredikatCount(
            "f".repeat(64),
            2,
            "2025",
            unit,
            hasil.code(),
            perilaku.code(),
            Predikat.of(hasil, perilaku).code(),
            staff));
  }

  private List<UnitPredikat> rows() {
    PredikatFigures figures = new PredikatFigures("2025", counts, new BigDecimal("0.95"), 5);
    UnitTree tree =
        new UnitTree(List.of(unit("dinas", null), unit("a", "dinas"), unit("b", "dinas")));
    List<UnitPredikat> rows = new ArrayList<>();
    Set<String> units = new TreeSet<>();
    counts.forEach(c -> units.add(c.unitId()));
    for (Place place : Place.of(units, tree)) {
      rows.addAll(figures.rows(place));
    }
    return rows;
  }

  private static UnitInfo unit(String id, String above) {
    return new UnitInfo(id, id, above, "dinas", "dinas", "triwulan", null, null, null, null);
  }

  private static List<String> told(List<UnitPredikat> rows, String tingkat, String unit) {
    return rows.stream()
        .filter(r -> r.tingkat().equals(tingkat) && r.unitId().equals(unit))
        .map(r -> r.predikat() + " " + r.staff() + (r.hasil() == null ? "" : " matriks"))
        .toList();
  }

  @Test
  void cellsOfFiveAndMoreAreShownAsTheyAre() {
    count("a", HasilKerja.SESUAI, HasilKerja.SESUAI, 20);
    count("a", HasilKerja.DI_ATAS, HasilKerja.DI_ATAS, 5);
    assertThat(told(rows(), "unit", "a"))
        .containsExactly("baik 20 matriks", "sangat_baik 5 matriks");
  }

  @Test
  void smallCellsArePutTogetherUntilNoneIsSmall() {
    // cells of three and four make seven baik
    count("a", HasilKerja.SESUAI, HasilKerja.DI_ATAS, 3);
    count("a", HasilKerja.DI_ATAS, HasilKerja.SESUAI, 4);
    count("a", HasilKerja.DI_ATAS, HasilKerja.DI_ATAS, 6);
    assertThat(told(rows(), "unit", "a")).containsExactly("baik 7", "sangat_baik 6");
    // three of butuh perbaikan and two of kurang make five below baik
    count("a", HasilKerja.DI_BAWAH, HasilKerja.SESUAI, 3);
    count("a", HasilKerja.SESUAI, HasilKerja.DI_BAWAH, 2);
    assertThat(told(rows(), "unit", "a"))
        .containsExactly("baik 7", "di_bawah_baik 5", "sangat_baik 6");
  }

  @Test
  void whereOneIsSmallHoweverItIsPutTogetherOnlyTheNumberIsTold() {
    count("a", HasilKerja.SESUAI, HasilKerja.SESUAI, 38);
    count("a", HasilKerja.DI_BAWAH, HasilKerja.DI_BAWAH, 1);
    List<UnitPredikat> rows = rows();
    assertThat(told(rows, "unit", "a")).containsExactly("semua 39");
    // 38 of 39 are 97.4%
    assertThat(rows.get(0).concentrated()).isTrue();
  }

  @Test
  void ninetyFivePercentExactlyAreNotMoreThanNinetyFive() {
    count("a", HasilKerja.SESUAI, HasilKerja.SESUAI, 95);
    count("a", HasilKerja.DI_ATAS, HasilKerja.DI_ATAS, 5);
    assertThat(rows().get(0).concentrated()).isFalse();
    count("a", HasilKerja.SESUAI, HasilKerja.SESUAI, 1);
    assertThat(rows().get(0).concentrated()).isTrue();
  }

  @Test
  void whatAUnitWithholdsCannotBeComputedFromWhatHoldsIt() {
    count("a", HasilKerja.SESUAI, HasilKerja.SESUAI, 20);
    count("b", HasilKerja.SESUAI, HasilKerja.SESUAI, 20);
    count("b", HasilKerja.DI_BAWAH, HasilKerja.DI_BAWAH, 2);
    List<UnitPredikat> rows = rows();
    assertThat(told(rows, "unit", "a")).containsExactly("baik 20 matriks");
    assertThat(told(rows, "unit", "b")).containsExactly("semua 22");
    // 40 and 2 less a's 20 and 0 would tell b's 2
    assertThat(told(rows, "instansi", "dinas")).containsExactly("semua 42");
  }
}
