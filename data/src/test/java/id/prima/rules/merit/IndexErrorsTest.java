package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.rules.merit.IndexErrors.Index;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexErrorsTest {

  @Test
  void likeIndicesAreAtTheirOwnPlace() {
    // p = 0.8: 5625 x 0.16 x 0.25 / 100 = 2.25
    List<Scored> scored =
        IndexErrors.of(
            List.of(
                new Index("B", 85, 100, 0.25, 129),
                new Index("A", 85, 400, 0.25, 429),
                new Index("C", 85, 100, 0.5, 129)));
    assertThat(scored).extracting(Scored::unitId).containsExactly("A", "B", "C");
    assertThat(scored.get(0).squaredError()).isCloseTo(0.5625, within(1e-9));
    assertThat(scored.get(1).squaredError()).isCloseTo(2.25, within(1e-9));
    assertThat(scored.get(2).squaredError()).isCloseTo(4.5, within(1e-9));
    assertThat(scored.get(0).df()).isEqualTo(429);
    assertThat(scored.get(0).score()).isEqualTo(85);
  }

  @Test
  void whereUnitsDifferByChanceAloneAllErrorsAreThoseOfTheMean() {
    // thirty of 84, 85 and 86 with errors of 4.7: p = 0.8 for each, 900 x 0.25 / 10
    List<Index> indices = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      indices.add(new Index(String.format("U%02d", i), 84 + i % 3, 10, 0.25, 39));
    }
    List<Scored> scored = IndexErrors.of(indices);
    assertThat(scored.get(1).squaredError()).isCloseTo(22.5, within(0.01));
    // at its own index U02 had 5625 x 61/75 x 14/75 x 0.025 = 21.35
    assertThat(scored.get(2).squaredError()).isBetween(22.4, 22.5);
  }

  @Test
  void whereUnitsReallyDifferEachIsNearItsOwn() {
    List<Index> indices = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      indices.add(new Index(String.format("U%02d", i), 60 + 2 * i, 40_000, 0.25, 40_029));
    }
    List<Scored> scored = IndexErrors.of(indices);
    // U10 at 80: p = 11/15, 5625 x 44/225 x 0.25 / 40000
    assertThat(scored.get(10).squaredError()).isCloseTo(0.006875, within(1e-6));
  }

  @Test
  void aPerfectIndexIsNotWithoutError() {
    List<Index> indices = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      indices.add(new Index("U" + i, 90 + i % 3, 50, 0.3, 79));
    }
    indices.add(new Index("V", 100, 50, 0.3, 79));
    // at the mean of 91.7 it had 1.9, at its own index none
    Scored perfect =
        IndexErrors.of(indices).stream().filter(s -> s.unitId().equals("V")).findFirst().get();
    assertThat(perfect.score()).isEqualTo(100);
    assertThat(perfect.error()).isBetween(0.8, 1.9);
  }

  @Test
  void oneUnitAloneMustDo() {
    assertThat(IndexErrors.of(List.of(new Index("A", 85, 100, 0.25, 129))).get(0).squaredError())
        .isCloseTo(2.25, within(1e-12));
    assertThat(IndexErrors.of(List.of())).isEmpty();
  }

  @Test
  void theOrderDoesNotMatter() {
    List<Index> indices = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      indices.add(new Index("U" + i, 80 + i, 30 + 10 * i, 0.3, 79));
    }
    List<Scored> scored = IndexErrors.of(indices);
    Collections.reverse(indices);
    assertThat(IndexErrors.of(indices)).isEqualTo(scored);
  }
}
