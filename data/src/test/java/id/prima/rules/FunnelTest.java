package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.data.vocab.FunnelPosition;
import id.prima.rules.Funnel.Limits;
import id.prima.rules.Funnel.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {

  private static final FunnelRule RULE =
      FunnelRule.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 7, 15));

  /** Ten units round 85 with 100 respondents each and f = 0.25. */
  private static List<Unit> units(double stretch, double... deviations) {
    return Arrays.stream(deviations).mapToObj(d -> new Unit(100, 85 + stretch * d, 0.25)).toList();
  }

  private static List<Unit> ten(double stretch) {
    return units(stretch, 3, -3, 2, -2, 1, -1, 0.5, -0.5, 0, 0);
  }

  private static Limits limits(String farLow, String low, String high, String farHigh) {
    return new Limits(
        new BigDecimal(farLow), new BigDecimal(low), new BigDecimal(high), new BigDecimal(farHigh));
  }

  @Test
  void theRuleIsTheOneOfKetentuan() {
    assertThat(RULE).isEqualTo(new FunnelRule(10, 10, 0.1, 0.679, 0.95, 0.998));
  }

  @Test
  void theExpectedMeanIsThatOfTheNormalDistributionWithItsEndsPulledIn() {
    // inside q = 1.281552: 0.8 - 2 q phi(q) = 0.8 - 2 x 1.281552 x 0.175498 = 0.350180;
    // outside: 0.2 q^2 = 0.328475; together 0.678655
    NormalDistribution normal = new NormalDistribution();
    double q = normal.inverseCumulativeProbability(1 - RULE.winsor());
    double inside = 1 - 2 * RULE.winsor() - 2 * q * normal.density(q);
    assertThat(inside + 2 * RULE.winsor() * q * q).isCloseTo(RULE.expected(), within(0.0005));
  }

  @Test
  void moreSpreadThanChanceExplainsByHand() {
    // p = 0.8, s^2 = 5625 x 0.16 x 0.25 / 100 = 2.25, z = +-2, +-4/3, +-2/3, +-1/3, 0, 0;
    // the 10% quantile of ten lies 0.9 of the way from -2 to -4/3: -1.4; mean of z^2 so pulled in
    // = 2 (1.96 + 16/9 + 4/9 + 1/9) / 10 = 0.858667 > 0.679, so s^2 + tau^2 = 2.25 x 0.858667 /
    // 0.679 = 2.845361, tau^2 = 0.595361
    Funnel funnel = Funnel.of(ten(1), RULE).orElseThrow();
    assertThat(funnel.centre()).isEqualTo(85);
    assertThat(funnel.tau()).isCloseTo(0.771596, within(1e-6));
    // sqrt 2.845361 = 1.686820; x 1.959964 = 3.306106; t of 99.9% with 9 df, 4.296806: 7.247938
    assertThat(funnel.limits(ten(1).get(0), RULE, 1))
        .isEqualTo(limits("77.75", "81.69", "88.31", "92.25"));
    // with 400 respondents sqrt(0.5625 + 0.595361) = 1.076039: 2.108998 and 4.623531
    assertThat(funnel.limits(new Unit(400, 85, 0.25), RULE, 1))
        .isEqualTo(limits("80.38", "82.89", "87.11", "89.62"));
    // bobot 0.11 and nine unsur: 0.99 of each limit
    assertThat(funnel.limits(ten(1).get(0), RULE, 0.99))
        .isEqualTo(limits("76.97", "80.88", "87.42", "91.33"));
  }

  @Test
  void noMoreSpreadThanChanceExplains() {
    // half the deviations: a quarter of 0.858667; 1.5 x 1.959964 = 2.939946, x 3.090232 = 4.635349
    Funnel funnel = Funnel.of(ten(0.5), RULE).orElseThrow();
    assertThat(funnel.tau()).isZero();
    assertThat(funnel.limits(ten(1).get(0), RULE, 1))
        .isEqualTo(limits("80.36", "82.06", "87.94", "89.64"));
  }

  @Test
  void oneOutlierDoesNotWidenTheFunnelItIsJudgedBy() {
    // the first of ten far away or at the edge: the quantile hardly moves the mean
    List<Unit> far = units(0.5, 12, -3, 2, -2, 1, -1, 0.5, -0.5, 0, 0);
    Funnel funnel = Funnel.of(far, RULE).orElseThrow();
    assertThat(funnel.tau()).isLessThan(0.5);
    assertThat(funnel.limits(far.get(0), RULE, 1).position(new BigDecimal("91.00")))
        .isEqualTo(FunnelPosition.FAR_ABOVE);
  }

  @Test
  void limitsStayOnTheScale() {
    Funnel funnel = new Funnel(98, 3, 10);
    assertThat(funnel.limits(new Unit(10, 98, 1), RULE, 1).farHigh())
        .isEqualByComparingTo("100.00");
    assertThat(funnel.limits(new Unit(10, 98, 1), RULE, 0.99).farHigh())
        .isEqualByComparingTo("99.00");
    assertThat(new Funnel(26, 3, 10).limits(new Unit(10, 26, 1), RULE, 1).farLow())
        .isEqualByComparingTo("25.00");
  }

  @Test
  void smallGroupsAndGroupsWithoutSpreadHaveNone() {
    assertThat(Funnel.of(ten(1).subList(0, 9), RULE)).isEmpty();
    List<Unit> full = units(1, 15, 15, 15, 15, 15, 15, 15, 0, 1, 2);
    assertThat(Funnel.of(full, RULE)).isEmpty();
    assertThat(Funnel.of(ten(1).stream().map(u -> new Unit(100, u.index(), 0)).toList(), RULE))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "79.78, FAR_BELOW",
    "79.79, BELOW",
    "81.68, BELOW",
    "81.69, WITHIN",
    "85.00, WITHIN",
    "88.31, WITHIN",
    "88.32, ABOVE",
    "90.21, ABOVE",
    "90.22, FAR_ABOVE"
  })
  void aLimitItselfIsWithin(BigDecimal ikm, FunnelPosition position) {
    assertThat(limits("79.79", "81.69", "88.31", "90.21").position(ikm)).isEqualTo(position);
  }
}
