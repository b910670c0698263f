package id.prima.analytics.skm;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.SkmCell;
import id.prima.data.vocab.Period;
import id.prima.rules.SkmMoments;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which corrections would give a few people away. */
class CorrectionsTest {

  private static final Period QUARTER = Period.quarter(2026, 3);

  /** A cell of people who answer both unsur, and of some who answer the first alone. */
  private static List<SkmCell> cell(String unit, int both, int firstAlone) {
    SkmMoments.Accumulator sheets = new SkmMoments.Accumulator(2);
    for (int i = 0; i < both; i++) {
      sheets.add(new int[] {3, 3});
    }
    for (int i = 0; i < firstAlone; i++) {
      sheets.add(new int[] {4, 0});
    }
    return List.of(
        SkmCells.cell(
            QUARTER,
            new CellKey("SKM", "publik", unit, ""),
            List.of("PERSYARATAN", "PROSEDUR"),
            sheets.moments()));
  }

  private static boolean areSmall(List<SkmCell> after, List<List<SkmCell>> seen) {
    return Corrections.areSmall(seen, after, 10);
  }

  @Test
  void nineMoreAreFewTenAreNot() {
    assertThat(areSmall(cell("a", 29, 0), List.of(cell("a", 20, 0)))).isTrue();
    assertThat(areSmall(cell("a", 30, 0), List.of(cell("a", 20, 0)))).isFalse();
    assertThat(areSmall(cell("a", 20, 0), List.of(cell("a", 20, 0)))).isFalse();
    assertThat(areSmall(cell("b", 20, 0), List.of(cell("a", 20, 0)))).isFalse();
  }

  @Test
  void tenMoreOfWhomFiveAnsweredAnUnsurAreFew() {
    assertThat(areSmall(cell("a", 25, 5), List.of(cell("a", 20, 0)))).isTrue();
    assertThat(areSmall(cell("a", 20, 10), List.of(cell("a", 20, 0)))).isFalse();
  }

  @Test
  void aCellIsComparedWithEveryFigureThatWasPublic() {
    // twelve came, then fifteen went: three fewer than at first
    assertThat(areSmall(cell("a", 17, 0), List.of(cell("a", 20, 0), cell("a", 32, 0)))).isTrue();
    assertThat(areSmall(cell("a", 20, 0), List.of(cell("a", 20, 0), cell("a", 32, 0)))).isFalse();
  }

  @Test
  void butNotAgainWhereItStandsAsItDid() {
    // a change of three was published with a reason; another unit's correction does not undo that
    assertThat(areSmall(cell("a", 23, 0), List.of(cell("a", 20, 0), cell("a", 23, 0)))).isFalse();
  }
}
