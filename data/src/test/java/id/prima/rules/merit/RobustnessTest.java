package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RobustnessTest {

  private static MeritRule rule(double swing) {
    return new MeritRule(0.95, 10, 0.5, 0.05, 2000, swing, 4000, 20260101);
  }

  @Test
  void withoutSwingTheRankIsTheRank() {
    // 0.6 x 50 + 0.4 x 100 = 70; 0.6 x 80 + 0.4 x 40 = 64; 66
    List<Robustness> all =
        Robustness.of(
            List.of(new double[] {50, 100}, new double[] {80, 40}, new double[] {66, 66}),
            new double[] {0.6, 0.4},
            2,
            rule(0));
    assertThat(all)
        .containsExactly(new Robustness(1, 1, 1), new Robustness(3, 3, 0), new Robustness(2, 2, 1));
  }

  @Test
  void whichComponentWeighsMoreDecidesBetweenOpposites() {
    // A is first where the first weight is the larger one, half of the time; C always in the middle
    List<Robustness> all =
        Robustness.of(
            List.of(new double[] {100, 0}, new double[] {0, 100}, new double[] {50, 50}),
            new double[] {0.5, 0.5},
            1,
            rule(0.25));
    assertThat(all.get(0).rankLow()).isEqualTo(1);
    assertThat(all.get(0).rankHigh()).isEqualTo(3);
    assertThat(all.get(0).topK()).isCloseTo(0.5, within(0.03));
    assertThat(all.get(0).topK() + all.get(1).topK()).isEqualTo(1);
    assertThat(all.get(2)).isEqualTo(new Robustness(2, 2, 0));
  }

  @Test
  void aRareWeightingIsOutsideThePercentiles() {
    // A is above B unless w2/w1 > 10/7.2 = 1.389; with a swing of a quarter w2/w1 reaches 1.667,
    // and
    // P(1 + u2 > 1.389 (1 + u1)) for u uniform on +-0.25 is a triangle:
    // u2 <= 0.25 gives u1 < 1.25/1.389 - 1 = -0.1, width 0.15, height 1.25 - 1.389 x 0.75 = 0.2083;
    // area 0.15 x 0.2083 / 2 = 0.015625 of 0.25: 6.25%
    List<Robustness> all =
        Robustness.of(
            List.of(new double[] {60, 50}, new double[] {50, 57.2}),
            new double[] {0.5, 0.5},
            1,
            rule(0.25));
    assertThat(all.get(0).topK()).isCloseTo(0.9375, within(0.012));
    assertThat(all.get(0).rankHigh()).isEqualTo(2);
    // half as rare: w2/w1 > 10/6.6 = 1.515: 1.25/1.515 - 1 = -0.175, 0.075 x 0.1136 / 2 / 0.25 =
    // 1.7%
    Robustness rarer =
        Robustness.of(
                List.of(new double[] {60, 50}, new double[] {50, 56.6}),
                new double[] {0.5, 0.5},
                1,
                rule(0.25))
            .get(0);
    assertThat(rarer.topK()).isCloseTo(0.983, within(0.008));
    assertThat(rarer.rankHigh()).isEqualTo(1);
  }

  @Test
  void tiedUnitsShareTheBetterRank() {
    List<Robustness> all =
        Robustness.of(
            List.of(new double[] {70, 70}, new double[] {70, 70}, new double[] {10, 10}),
            new double[] {0.3, 0.7},
            1,
            rule(0.25));
    assertThat(all)
        .containsExactly(new Robustness(1, 1, 1), new Robustness(1, 1, 1), new Robustness(3, 3, 0));
  }

  @Test
  void nobody() {
    assertThat(Robustness.of(List.of(), new double[] {1}, 1, rule(0.25))).isEmpty();
  }
}
