package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.data.vocab.Verdict;
import id.prima.rules.Change.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

  private static final ChangeRule RULE =
      ChangeRule.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 7, 15));

  @Test
  void theRuleIsTheOneOfKetentuan() {
    assertThat(RULE).isEqualTo(new ChangeRule(0.05, 0.05, 0.8, 30, new BigDecimal("1")));
  }

  // --- the test ---

  @Test
  void twoPeriodsOfOneSizeByHand() {
    // p = 0.72 and 0.68, together 0.70; SE^2 = 5625 x 0.21 x (0.25/100 + 0.25/100) = 5.90625;
    // t^2 = 9 / 5.90625 = 32/21; two degrees of freedom, where P(|T| > t) = 1 - t / sqrt(2 + t^2)
    //   = 1 - sqrt(32/74) = 1 - 4 / sqrt(37) = 0.342404
    // and the quantiles are 0.95 / sqrt(2 x 0.975 x 0.025) = 4.302653, 0.6 / sqrt(0.32) = 1.060660:
    //   sqrt(5.90625) x 5.363313 = 13.0343
    Change.Test test =
        Change.test(new Figure(100, 79, 0.25, 1), new Figure(100, 76, 0.25, 1), RULE);
    assertThat(test.pValue()).isCloseTo(0.342404, within(1e-6));
    assertThat(test.detectable()).isCloseTo(13.0343, within(1e-4));
  }

  @Test
  void theCommonShareIsWeighedByRespondents() {
    // p = (200 x 0.82 + 50 x 0.78) / 250 = 0.812, p(1-p) = 0.152656;
    // SE^2 = 5625 x 0.152656 x (0.1456778/200 + 0.1/50) = 858.69 x 0.002728389 = 2.342840;
    // 3 / 1.530634 = 1.959964, the normal quantile of 97.5%
    Change.Test test =
        Change.test(new Figure(200, 86.5, 0.1456778, 1e9), new Figure(50, 83.5, 0.1, 1e9), RULE);
    assertThat(test.pValue()).isCloseTo(0.05, within(1e-6));
    // 1.530634 x (1.959964 + 0.841621)
    assertThat(test.detectable()).isCloseTo(4.288202, within(1e-5));
  }

  @Test
  void theOrderOfThePeriodsDoesNotMatter() {
    Figure now = new Figure(40, 91.2, 0.4, 69);
    Figure then = new Figure(310, 84.9, 1.3, 339);
    assertThat(Change.test(now, then, RULE)).isEqualTo(Change.test(then, now, RULE));
  }

  @Test
  void atTheEndOfTheScaleNothingChanged() {
    Figure full = new Figure(40, 100, 0.2, 69);
    assertThat(Change.test(full, full, RULE)).isEqualTo(new Change.Test(1, 0));
    // a rounded bobot may put the top a hair above 100
    assertThat(Change.test(new Figure(40, 100.0000001, 0.2, 69), full, RULE).pValue()).isFinite();
  }

  @Test
  void whereNobodysAnswersVaryEveryDifferenceIsReal() {
    assertThat(Change.test(new Figure(40, 75, 0, 69), new Figure(40, 50, 0, 69), RULE).pValue())
        .isZero();
  }

  // --- the family ---

  @Test
  void theExampleOfBenjaminiAndHochberg() {
    // their table of 15 p-values: at q = 0.05 four are found, for 0.0095 <= 4 x 0.05/15 = 0.0133,
    // while 0.0201 > 5 x 0.05/15 = 0.0167 and so on; Bonferroni would find three
    List<Double> pValues =
        List.of(
            .3240, .0001, .0459, .0095, .0201, .0004, .0278, .0298, .0019, .0344, .4262, .5719,
            .6528, .7590, 1.0);
    assertThat(Change.threshold(pValues, 0.05)).isEqualTo(0.0095);
  }

  @Test
  void theLastThatIsSmallEnoughTakesThoseBeforeItAlong() {
    // 0.04 > 0.0167 and 0.045 > 0.0333, but 0.05 <= 0.05
    assertThat(Change.threshold(List.of(.04, .05, .045), 0.05)).isEqualTo(0.05);
    assertThat(Change.threshold(List.of(.04, .051, .045), 0.05)).isNegative();
    assertThat(Change.threshold(List.of(), 0.05)).isNegative();
  }

  // --- the verdict ---

  @ParameterizedTest
  @CsvSource({
    "true,   2.50, true,  NAIK",
    "true,  -2.50, true,  TURUN",
    "true,   1.00, true,  NAIK",
    "true,  -1.00, true,  TURUN",
    "true,   0.99, true,  TETAP",
    "true,  -0.99, true,  TETAP",
    "true,   9.00, false, TETAP",
    "false,  9.00, true,  BELUM_CUKUP",
  })
  void aChangeIsSaidWhereItIsFoundAndWorthAWord(
      boolean enough, BigDecimal difference, boolean significant, Verdict verdict) {
    Optional<Change.Test> test = Optional.of(new Change.Test(0.01, 3));
    assertThat(RULE.verdict(enough, test, difference, significant)).isEqualTo(verdict);
    assertThat(RULE.verdict(enough, Optional.empty(), difference, significant))
        .isEqualTo(Verdict.BELUM_CUKUP);
  }

  @Test
  void bothPeriodsNeedThirtyRespondents() {
    assertThat(RULE.hasEnough(30, 30)).isTrue();
    assertThat(RULE.hasEnough(29, 500)).isFalse();
    assertThat(RULE.hasEnough(500, 29)).isFalse();
  }
}
