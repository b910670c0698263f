package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.rules.OnTime.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class OnTimeTest {

  private static final double EXACT = 1e-12;

  private static Stratum stratum(int limit, Spell... spells) {
    long cases = Arrays.stream(spells).mapToLong(Spell::cases).sum();
    return new Stratum(limit, List.of(spells), cases);
  }

  private static Spell resolved(int day, long cases) {
    return new Spell(Spell.SINCE_RECEIPT, day, ComplaintStatus.RESOLVED, cases);
  }

  private static Spell archived(int day, long cases) {
    return new Spell(Spell.SINCE_RECEIPT, day, ComplaintStatus.ARCHIVED, cases);
  }

  private static Spell open(int day, long cases) {
    return new Spell(Spell.SINCE_RECEIPT, day, ComplaintStatus.OPEN, cases);
  }

  private static Optional<OnTime.Estimate> estimate(Stratum... strata) {
    return OnTime.estimate(List.of(strata), 0.95, 0);
  }

  private static void assertInterval(OnTime.Estimate estimate, double size) {
    Proportion interval = Proportion.wilson(estimate.share(), size, 0.95);
    assertThat(estimate.low()).isCloseTo(interval.low(), within(EXACT));
    assertThat(estimate.high()).isCloseTo(interval.high(), within(EXACT));
  }

  // --- nobody lost from sight ---

  @Test
  void withoutCensoringTheShareIsACountAndTheIntervalThatOfDraws() {
    RandomGenerator random = new SplittableRandom(20261122);
    for (int round = 0; round < 500; round++) {
      int onTime = 1 + random.nextInt(200);
      int late = 1 + random.nextInt(200);
      int out = random.nextInt(50);
      OnTime.Estimate estimate =
          estimate(
                  stratum(
                      14,
                      resolved(random.nextInt(15), onTime),
                      resolved(15 + random.nextInt(20), late - 1),
                      archived(15, 1),
                      archived(random.nextInt(15), out)))
              .orElseThrow();
      assertThat(estimate.share()).isEqualTo((double) onTime / (onTime + late));
      assertThat(estimate.resolved()).isEqualTo((double) onTime / (onTime + late + out));
      assertThat(estimate.archived()).isEqualTo((double) out / (onTime + late + out));
      assertInterval(estimate, onTime + late);
    }
  }

  @Test
  void eachClassHasItsOwnLimit() {
    OnTime.Estimate estimate =
        estimate(
                stratum(5, resolved(5, 3), resolved(6, 1)),
                stratum(14, resolved(14, 4), resolved(15, 2), archived(3, 2)),
                stratum(60, resolved(60, 1), open(61, 3)))
            .orElseThrow();
    assertThat(estimate.share()).isEqualTo(8.0 / 14);
    assertThat(estimate.resolved()).isEqualTo(8.0 / 16);
    assertThat(estimate.archived()).isEqualTo(2.0 / 16);
  }

  @Test
  void aClassCountsByItsWeight() {
    OnTime.Estimate estimate =
        estimate(
                new Stratum(5, List.of(resolved(1, 2), resolved(9, 2)), 30),
                new Stratum(14, List.of(resolved(1, 3), archived(1, 1)), 20),
                new Stratum(60, List.of(resolved(80, 7)), 0))
            .orElseThrow();
    // (30 * 2/4 + 20 * 3/4) / (30 + 20 * 3/4)
    assertThat(estimate.share()).isCloseTo(30 / 45.0, within(EXACT));
    assertThat(estimate.resolved()).isCloseTo(30 / 50.0, within(EXACT));
    assertThat(estimate.archived()).isCloseTo(5 / 50.0, within(EXACT));
  }

  // --- some lost from sight ---

  /** The variance by the delta method from that of Marubini and Valsecchi. */
  @Test
  void theIntervalRestsOnTheVarianceOfBothEndings() {
    List<Spell> spells = SurvivalOracle.spells(PublishedSurvivalTest.TRANSPLANTS);
    OnTime.Estimate estimate = estimate(new Stratum(13, spells, 35)).orElseThrow();
    double share = 0.3758875 / (1 - 0.27283899);
    assertThat(estimate.share()).isCloseTo(share, within(1e-7));
    assertThat(estimate.resolved()).isCloseTo(0.3758875, within(1e-7));
    assertThat(estimate.archived()).isCloseTo(0.27283899, within(1e-7));
    ComplaintStatus r = ComplaintStatus.RESOLVED;
    ComplaintStatus a = ComplaintStatus.ARCHIVED;
    double ofResolved = SurvivalOracle.marubini(spells, 13, List.of(r));
    double ofArchived = SurvivalOracle.marubini(spells, 13, List.of(a));
    double ofBoth = SurvivalOracle.marubini(spells, 13, List.of(r, a));
    double h = estimate.share();
    double covariance = (ofBoth - ofResolved - ofArchived) / 2;
    double variance =
        (ofResolved + 2 * h * covariance + h * h * ofArchived)
            / Math.pow(1 - estimate.archived(), 2);
    assertInterval(estimate, h * (1 - h) / variance);
    assertThat(Math.sqrt(variance)).isCloseTo(bootstrap(spells, 13), within(0.005));
  }

  /** Standard deviation of the share over samples of the cases. */
  private static double bootstrap(List<Spell> spells, int limit) {
    RandomGenerator random = new SplittableRandom(20261122);
    double sum = 0;
    double squares = 0;
    int rounds = 20_000;
    for (int round = 0; round < rounds; round++) {
      List<Spell> sample = new ArrayList<>();
      for (int i = 0; i < spells.size(); i++) {
        sample.add(spells.get(random.nextInt(spells.size())));
      }
      double share = estimate(new Stratum(limit, sample, 1)).orElseThrow().share();
      sum += share;
      squares += share * share;
    }
    return Math.sqrt(squares / rounds - sum / rounds * sum / rounds);
  }

  /**
   * At 0 and 1 the estimate has no variance: the cases followed to the limit say how sure it is.
   */
  @Test
  void atTheEndsTheCasesFollowedSayHowSureItIs() {
    OnTime.Estimate all =
        estimate(stratum(14, resolved(2, 8), open(1, 2), archived(3, 3))).orElseThrow();
    assertThat(all.share()).isEqualTo(1);
    // Wilson at 1: n / (n + z^2) = 8 / (8 + 3.8415)
    assertThat(all.low()).isCloseTo(0.67559, within(0.00001));
    assertThat(all.high()).isEqualTo(1);
    OnTime.Estimate none =
        estimate(stratum(14, open(14, 5), archived(20, 3), open(13, 4))).orElseThrow();
    assertThat(none.share()).isZero();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(1 - 0.67559, within(0.00001));
    // Two classes of weight 10 each, one known from ten cases, the other from two:
    // 20^2 / (10^2 / 10 + 10^2 / 2)
    OnTime.Estimate two =
        estimate(
                new Stratum(5, List.of(resolved(2, 10)), 10),
                new Stratum(14, List.of(resolved(2, 2), open(1, 8)), 10))
            .orElseThrow();
    assertInterval(two, 400 / 60.0);
  }

  /**
   * Two classes, five of five on time and none of five: by themselves they leave nothing to chance.
   * Each is drawn by one case to the share of all: 5.5 of 6, 0.5 of 6, so that the variance is 5.5
   * * 0.5 / 36 / 5 for each and the share of one half is worth 1/4 / (1/4 * 2 * 5.5 * 0.5 / 36 / 5)
   * cases.
   */
  @Test
  void aClassThatAgreesLeavesSomethingToChance() {
    OnTime.Estimate estimate =
        estimate(stratum(5, resolved(2, 5)), stratum(14, resolved(15, 5))).orElseThrow();
    assertThat(estimate.share()).isEqualTo(0.5);
    assertInterval(estimate, 36 * 5 / 5.5);
  }

  /**
   * Two classes, of 10 and 8 cases: 4 on time, 4 late, 2 archived; 6 on time, 2 late. The share is
   * 10/16. The variance, times the square of 16:
   *
   * <pre>
   * first:  that of its share, drawn to (4 + 5/8) / 9 = 37/72:     8 * 37/72 * 35/72 = 1.998457
   *         that of its part in the mixture: 10^2 (0.02025 - 0.02)                   = 0.025
   *         (0.24 - 2 h 0.08 + h^2 0.16) / 10 at h = 5/8, and at its own h = 1/2
   * second: drawn to (6 + 5/8) / 9 = 53/72:                        8 * 53/72 * 19/72 = 1.554012
   * </pre>
   */
  @Test
  void whereOneClassIsArchivedMoreThanTheOtherTheMixtureIsUnsureToo() {
    OnTime.Estimate estimate =
        estimate(
                stratum(14, resolved(3, 4), resolved(15, 4), archived(2, 2)),
                stratum(5, resolved(3, 6), resolved(15, 2)))
            .orElseThrow();
    assertThat(estimate.share()).isEqualTo(10.0 / 16);
    assertThat(estimate.low())
        .isCloseTo(
            Proportion.wilson(0.625, 0.625 * 0.375 * 256 / 3.577469, 0.95).low(), within(1e-7));
  }

  // --- not known ---

  @Test
  void notKnownAtTheLimit() {
    assertThat(estimate(stratum(14, resolved(3, 20), open(13, 5)))).isEmpty();
    assertThat(estimate(stratum(14, resolved(3, 20), open(14, 1)))).isPresent();
    assertThat(estimate(stratum(14, resolved(3, 20)))).isPresent();
    Stratum known = stratum(5, resolved(3, 20));
    assertThat(estimate(known, stratum(14, open(2, 1)))).isEmpty();
    assertThat(estimate(known, new Stratum(14, List.of(), 1))).isEmpty();
    assertThat(estimate(known, new Stratum(14, List.of(), 0))).isPresent();
    assertThat(estimate()).isEmpty();
  }

  @Test
  void noShareOfCasesThatWereAllArchived() {
    assertThat(estimate(stratum(14, archived(3, 20)))).isEmpty();
    OnTime.Estimate one =
        estimate(stratum(14, archived(3, 20)), stratum(5, resolved(1, 3))).orElseThrow();
    assertThat(one.share()).isEqualTo(1);
    assertThat(one.archived()).isEqualTo(20 / 23.0);
    assertInterval(one, 3);
  }

  @Test
  void riskSetsWithLateEntryMustHaveSomeSize() {
    // Nine received in the period, thirty that were carried over and are 4 days old when it starts.
    Stratum backlog =
        stratum(
            14,
            resolved(6, 4),
            open(20, 5),
            new Spell(3, 10, ComplaintStatus.RESOLVED, 10),
            new Spell(3, 20, ComplaintStatus.OPEN, 20));
    assertThat(OnTime.estimate(List.of(backlog), 0.95, 9)).isPresent();
    assertThat(OnTime.estimate(List.of(backlog), 0.95, 10)).isEmpty();
    // Fifty are closed on day 3 and nobody is left: there is no risk set to ask for after that.
    Stratum quick = stratum(14, resolved(3, 50));
    assertThat(OnTime.estimate(List.of(quick), 0.95, 50)).isPresent();
    assertThat(OnTime.estimate(List.of(quick), 0.95, 51)).isEmpty();
  }

  @Test
  void casesThatCameLateDoNotMakeTheBeginningSure() {
    // Ten are watched since receipt, ninety from day 13 on; none is closed by day 14.
    OnTime.Estimate estimate =
        estimate(
                new Stratum(
                    14, List.of(open(20, 10), new Spell(12, 20, ComplaintStatus.OPEN, 90)), 100))
            .orElseThrow();
    assertThat(estimate.share()).isZero();
    assertInterval(estimate, 10);
  }

  @Test
  void theShareLiesWithinItsIntervalWhateverTheCases() {
    RandomGenerator random = new SplittableRandom(20261125);
    int found = 0;
    for (int round = 0; round < 5000; round++) {
      List<Stratum> strata = new ArrayList<>();
      for (int limit : new int[] {2, 5, 14}) {
        List<Spell> spells = new ArrayList<>();
        for (int i = random.nextInt(25); i >= 0; i--) {
          int entry = random.nextInt(3) == 0 ? random.nextInt(8) : Spell.SINCE_RECEIPT;
          ComplaintStatus[] endings = ComplaintStatus.values();
          spells.add(
              new Spell(
                  entry,
                  random.nextInt(entry + 1, 20),
                  endings[random.nextInt(endings.length)],
                  random.nextInt(4)));
        }
        strata.add(new Stratum(limit, spells, random.nextInt(20)));
      }
      Optional<OnTime.Estimate> estimate = OnTime.estimate(strata, 0.95, 0);
      found += estimate.isPresent() ? 1 : 0;
      estimate.ifPresent(
          e -> {
            assertThat(e.low()).isBetween(0.0, e.share());
            assertThat(e.high()).isBetween(e.share(), 1.0);
            assertThat(e.high() - e.low()).isGreaterThan(0.01);
            assertThat(e.resolved() + e.archived()).isBetween(0.0, 1 + EXACT);
          });
    }
    assertThat(found).isGreaterThan(2500);
  }

  // --- what this is for ---

  /** One case a day for a hundred days, seen on the last; each takes what {@code days} says. */
  private static List<Spell> unit(int... days) {
    List<Spell> spells = new ArrayList<>();
    for (int receipt = 0; receipt < 100; receipt++) {
      int takes = days[receipt % days.length];
      int age = 99 - receipt;
      spells.add(takes <= age ? resolved(takes, 1) : open(age, 1));
    }
    return spells;
  }

  private static double[] closed(List<Spell> spells) {
    return spells.stream()
        .filter(spell -> spell.ending() == ComplaintStatus.RESOLVED)
        .mapToDouble(Spell::exit)
        .sorted()
        .toArray();
  }

  private static double naiveMedian(List<Spell> spells) {
    double[] closed = closed(spells);
    return closed[closed.length / 2];
  }

  private static double naiveShare(List<Spell> spells, int limit) {
    double[] closed = closed(spells);
    return (double) Arrays.stream(closed).filter(day -> day <= limit).count() / closed.length;
  }

  /**
   * The slow unit closes three of ten cases within four days and lets the others lie. The steady
   * one closes seven of ten in time and each other in thirty days. Whoever looks at closed cases
   * alone sees the slow one as the faster: median 3 days against 10, all on time against 70-80%.
   */
  @Test
  void aSlowUnitIsNotMadeToLookFast() {
    List<Spell> slow = unit(2, 400, 400, 3, 400, 400, 4, 400, 400, 400);
    List<Spell> steady = unit(8, 30, 9, 10, 30, 10, 12, 12, 30, 13);
    assertThat(naiveMedian(slow)).isEqualTo(3);
    assertThat(naiveMedian(steady)).isGreaterThanOrEqualTo(10);
    assertThat(naiveShare(slow, 14)).isEqualTo(1);
    assertThat(naiveShare(steady, 14)).isBetween(0.7, 0.8);

    OnTime.Estimate ofSlow = estimate(new Stratum(14, slow, 100)).orElseThrow();
    OnTime.Estimate ofSteady = estimate(new Stratum(14, steady, 100)).orElseThrow();
    assertThat(ofSlow.share()).isCloseTo(0.3, within(0.02));
    assertThat(ofSteady.share()).isCloseTo(0.7, within(0.02));
    assertThat(ofSlow.high()).isLessThan(ofSteady.low());
    assertThat(AalenJohansen.of(slow).quantile(0.5)).as("belum tercapai").isEmpty();
    assertThat(AalenJohansen.of(steady).quantile(0.5)).hasValue(12);
    assertThat(AalenJohansen.of(steady).quantile(0.9)).hasValue(30);
  }
}
