package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.rules.AalenJohansen.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

  private static final double EXACT = 1e-12;

  // --- by hand ---

  /**
   * Worked by hand. Five are watched since receipt, two since the end of day 2, one since that of
   * day 4.
   *
   * <pre>
   * day  at risk              resolved  archived  S before  F_r             F_a
   *  1   5                    1         0         1         1/5             0
   *  3   5 - 1 - 1 + 2 = 5    1         1         4/5       9/25            4/25
   *  5   3 + 1 = 4            2         0         12/25     15/25           4/25
   *  6   2 (open on day 6)
   * </pre>
   */
  @Test
  void lateEntryByHand() {
    List<Spell> spells =
        List.of(
            new Spell(-1, 1, ComplaintStatus.RESOLVED, 1),
            new Spell(-1, 1, ComplaintStatus.OPEN, 1),
            new Spell(-1, 3, ComplaintStatus.ARCHIVED, 1),
            new Spell(-1, 5, ComplaintStatus.RESOLVED, 1),
            new Spell(-1, 6, ComplaintStatus.OPEN, 1),
            new Spell(2, 3, ComplaintStatus.RESOLVED, 1),
            new Spell(2, 5, ComplaintStatus.RESOLVED, 1),
            new Spell(4, 6, ComplaintStatus.OPEN, 1));
    AalenJohansen estimate = AalenJohansen.of(spells);
    assertThat(estimate.steps()).extracting(Step::day).containsExactly(1, 3, 5);
    assertThat(estimate.steps()).extracting(Step::atRisk).containsExactly(5L, 5L, 4L);
    assertThat(estimate.resolvedBy(3)).isCloseTo(9 / 25.0, within(EXACT));
    assertThat(estimate.archivedBy(3)).isCloseTo(4 / 25.0, within(EXACT));
    assertThat(estimate.resolvedBy(5)).isCloseTo(15 / 25.0, within(EXACT));
    assertThat(estimate.openAt(5)).isCloseTo(6 / 25.0, within(EXACT));
    // Day 1: 1/5 4/5 / 5 = 4/125. Day 3, with q = 1/5 each and S = 4/5:
    // (4/5)^2 4/125 + (4/5)^2 1/5 4/5 / 5 = 128/3125
    assertThat(estimate.variance(1).resolved()).isCloseTo(4 / 125.0, within(EXACT));
    assertThat(estimate.variance(3).resolved()).isCloseTo(128 / 3125.0, within(EXACT));
    // (1/5)^2 4/125 + (4/5)^2 1/5 4/5 / 5 = 68/3125; -1/5 4/5 4/125 - (4/5)^2 1/25 / 5 = -32/3125
    assertThat(estimate.variance(3).archived()).isCloseTo(68 / 3125.0, within(EXACT));
    assertThat(estimate.variance(3).covariance()).isCloseTo(-32 / 3125.0, within(EXACT));
    assertThat(estimate.smallestRiskSet(0, 2)).isEqualTo(3);
    assertThat(estimate.smallestRiskSet(3, 3)).isEqualTo(5);
    assertThat(estimate.smallestRiskSet(3, 5)).as("on day 4").isEqualTo(3);
    assertThat(estimate.isKnownAt(6)).isTrue();
    assertThat(estimate.isKnownAt(7)).isFalse();
    // 9/25 / (21/25) = 0.43 on day 3, 15/21 = 0.71 on day 5
    assertThat(estimate.quantile(0.7)).hasValue(5);
    assertThat(estimate.quantile(0.72)).isEmpty();
  }

  // --- what can be known ---

  @Test
  void whereNobodyIsWatchedNothingIsKnown() {
    AalenJohansen none = AalenJohansen.of(List.of());
    assertThat(none.steps()).isEmpty();
    assertThat(none.isKnownAt(0)).isFalse();
    assertThat(none.openAt(5)).isEqualTo(1);
    assertThat(none.quantile(0.1)).isEmpty();
    // Watched to day 3, and again from day 6 by one who came late: what happened between?
    AalenJohansen gap =
        AalenJohansen.of(
            List.of(
                new Spell(-1, 2, ComplaintStatus.RESOLVED, 1),
                new Spell(-1, 3, ComplaintStatus.OPEN, 2),
                new Spell(5, 8, ComplaintStatus.RESOLVED, 2)));
    assertThat(gap.isKnownAt(3)).isTrue();
    assertThat(gap.isKnownAt(4)).isFalse();
    assertThat(gap.isKnownAt(8)).isFalse();
    assertThat(gap.quantile(0.3)).hasValue(2);
    assertThat(gap.quantile(0.5)).isEmpty();
  }

  @Test
  void aCaseOpenOnADayStandsTheChanceOfThatDay() {
    AalenJohansen estimate = AalenJohansen.of(SurvivalOracle.spells("5 5+"));
    assertThat(estimate.steps()).extracting(Step::atRisk).containsExactly(2L);
    assertThat(estimate.resolvedBy(5)).isEqualTo(0.5);
  }

  @Test
  void quantilesAreThoseOfTheCasesNotArchived() {
    AalenJohansen estimate = AalenJohansen.of(SurvivalOracle.spells("0 1- 1- 2 3- 3 9+ 9+ 9+ 9+"));
    // 1/10 of 10; 1/8 from day 1; 2/8 from day 2; 3/7 from day 3
    assertThat(estimate.quantile(0.1)).hasValue(0);
    assertThat(estimate.quantile(0.125)).hasValue(1);
    assertThat(estimate.quantile(0.25)).hasValue(2);
    assertThat(estimate.quantile(3 / 7.0)).hasValue(3);
    assertThat(estimate.quantile(0.43)).isEmpty();
    assertThat(AalenJohansen.of(SurvivalOracle.spells("1- 2-")).quantile(0.5)).isEmpty();
    assertThat(AalenJohansen.of(SurvivalOracle.spells("1 1 1 1 1 1 1 1 1 30")).quantile(0.9))
        .hasValue(1);
  }

  // --- against the definition, on made-up cases ---

  /** Up to 60 cases within 20 days, in groups of one to four. */
  private static List<Spell> madeUp(RandomGenerator random, boolean late, boolean lost) {
    List<Spell> spells = new ArrayList<>();
    int groups = 1 + random.nextInt(20);
    int endings = lost ? 3 : 2;
    for (int i = 0; i < groups; i++) {
      int entry = late && random.nextBoolean() ? random.nextInt(10) : Spell.SINCE_RECEIPT;
      spells.add(
          new Spell(
              entry,
              random.nextInt(entry + 1, 21),
              List.of(ComplaintStatus.RESOLVED, ComplaintStatus.ARCHIVED, ComplaintStatus.OPEN)
                  .get(random.nextInt(endings)),
              random.nextInt(4)));
    }
    return spells;
  }

  @Test
  void asDefinedOnFiveHundredSetsOfCases() {
    RandomGenerator random = new SplittableRandom(20261122);
    for (int round = 0; round < 500; round++) {
      List<Spell> spells = madeUp(random, round % 2 == 1, true);
      AalenJohansen estimate = AalenJohansen.of(spells);
      SurvivalOracle.assertDefinition(estimate, spells, 22);
      SurvivalOracle.assertVariances(estimate, spells);
    }
  }

  @Test
  void withoutCensoringTheSharesAreCountsAndTheVariancesThoseOfDraws() {
    RandomGenerator random = new SplittableRandom(20261123);
    for (int round = 0; round < 200; round++) {
      List<Spell> spells = madeUp(random, false, false);
      AalenJohansen estimate = AalenJohansen.of(spells);
      double n = SurvivalOracle.each(spells).count();
      double resolved = 0;
      double archived = 0;
      for (Step step : estimate.steps()) {
        resolved += step.resolved();
        archived += step.archived();
        assertThat(step.resolvedShare()).isEqualTo(resolved / n);
        assertThat(step.archivedShare()).isEqualTo(archived / n);
        double r = resolved / n;
        double a = archived / n;
        AalenJohansen.Variance variance = estimate.variance(step.day());
        assertThat(variance.resolved()).isCloseTo(r * (1 - r) / n, within(EXACT));
        assertThat(variance.archived()).isCloseTo(a * (1 - a) / n, within(EXACT));
        assertThat(variance.covariance()).isCloseTo(-r * a / n, within(EXACT));
      }
    }
  }

  @Test
  void theFirstShareReachedIsTheQuantile() {
    RandomGenerator random = new SplittableRandom(20261124);
    for (int round = 0; round < 200; round++) {
      AalenJohansen estimate = AalenJohansen.of(madeUp(random, round % 2 == 0, true));
      int last = 0;
      for (int percent = 1; percent <= 100; percent++) {
        OptionalInt day = estimate.quantile(percent / 100.0);
        int now = day.orElse(Integer.MAX_VALUE);
        assertThat(now).isGreaterThanOrEqualTo(last);
        last = now;
      }
    }
  }
}
