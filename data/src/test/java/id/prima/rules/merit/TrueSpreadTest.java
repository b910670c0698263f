package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrueSpreadTest {

  /** Mean 78, sum of squares 64 + 16 + 0 + 16 + 64 = 160, variance 40. */
  private static final double[] SCORES = {70, 74, 78, 82, 86};

  private static double[] errors(double squared) {
    double[] s2 = new double[SCORES.length];
    Arrays.fill(s2, squared);
    return s2;
  }

  @Test
  void withLikeErrorsTheSpreadIsWhatTheErrorsLeave() {
    // 40 - 10
    TrueSpread spread = TrueSpread.of(SCORES, errors(10));
    assertThat(spread.tau2()).isCloseTo(30, within(1e-5));
    assertThat(spread.mean(30)).isCloseTo(78, within(1e-9));
    assertThat(spread.heterogeneity(0)).isCloseTo(16, within(1e-9));
    assertThat(spread.heterogeneity(30)).isCloseTo(4, within(1e-9));
    assertThat(spread.precision(30)).isCloseTo(5 / 40.0, within(1e-12));
  }

  @Test
  void itIsNeverNegative() {
    assertThat(TrueSpread.of(SCORES, errors(50)).tau2()).isZero();
  }

  @Test
  void theIntervalIsThatOfChiSquaredWithLikeErrors() {
    // 160 / 11.14328678 - 10 and 160 / 0.48441856 - 10
    assertThat(TrueSpread.of(SCORES, errors(10)).interval(0.95))
        .containsExactly(new double[] {4.358420, 320.292879}, within(1e-4));
    // Q at 0 is 3.2, below 11.14: the lower end is 0
    assertThat(TrueSpread.of(SCORES, errors(50)).interval(0.95))
        .containsExactly(new double[] {0, 280.292879}, within(1e-4));
  }

  @Test
  void whereQIsBelowBothQuantilesThereIsNoSpreadAtAll() {
    // Q = 160 / 400 = 0.4, below 0.484
    assertThat(TrueSpread.of(SCORES, errors(400)).interval(0.95)).containsExactly(0, 0);
  }

  @Test
  void unlikeErrorsWeighTheScores() {
    // precisions 1, 1/4 and 1/9 at tau 0: (80 + 84/4 + 71/9) / (1 + 1/4 + 1/9) = 3920/49 = 80
    TrueSpread spread = TrueSpread.of(new double[] {80, 84, 71}, new double[] {1, 4, 9});
    assertThat(spread.mean(0)).isCloseTo(80, within(1e-9));
    // 0 + 16/4 + 81/9
    assertThat(spread.heterogeneity(0)).isCloseTo(13, within(1e-9));
  }

  @Test
  void aLargeGroupIsFoundThoughItsPosteriorIsNarrow() {
    // 10,000 scores at the quantiles of two values: variance 25 x 10000/9999
    double[] y = new double[10_000];
    double[] s2 = new double[10_000];
    Arrays.setAll(y, i -> i % 2 == 0 ? 75 : 85);
    Arrays.fill(s2, 5);
    TrueSpread spread = TrueSpread.of(y, s2);
    assertThat(spread.tau2()).isCloseTo(25 * 10000 / 9999.0 - 5, within(1e-4));
    // the posterior of tau is close to normal with sd = 25 / (2 tau) sqrt(2 / J)
    double sd = 25 / (2 * Math.sqrt(20)) * Math.sqrt(2 / 10_000.0);
    assertThat((spread.quantile(0.975) - spread.quantile(0.025)) / 2 / 1.959964)
        .isCloseTo(sd, within(0.02 * sd));
  }

  @Test
  void noUnitIsSurerThanTheSurestThatHasAnError() {
    assertThat(TrueSpread.positive(SCORES, new double[] {4, 0, 9, 2, 0}))
        .containsExactly(4, 2, 9, 2, 2);
  }

  @Test
  void withoutAnyErrorTheSpreadIsThatOfTheScores() {
    double[] s2 = TrueSpread.positive(SCORES, new double[5]);
    assertThat(Arrays.stream(s2).allMatch(s -> s > 0 && s < 1e-8)).isTrue();
    assertThat(TrueSpread.of(SCORES, s2).tau2()).isCloseTo(40, within(1e-4));
  }
}
