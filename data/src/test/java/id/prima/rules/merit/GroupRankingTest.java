package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.data.vocab.RankingReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRankingTest {

  private static final MeritRule RULE =
      MeritRule.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 9, 30));

  private static Scored unit(String id, double score, double error) {
    return new Scored(id, score, error * error, Double.POSITIVE_INFINITY);
  }

  private static List<Scored> units(int units, IntToDoubleFunction score, double error) {
    return IntStream.range(0, units)
        .mapToObj(i -> unit(String.format("U%03d", i), score.applyAsDouble(i), error))
        .toList();
  }

  private static Place place(GroupRanking ranking, String id) {
    return ranking.places().stream().filter(p -> p.unitId().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theRuleIsTheOneOfKetentuan() {
    assertThat(RULE).isEqualTo(new MeritRule(0.95, 10, 0.5, 0.05, 2000, 0.25, 1000, 20260101));
  }

  // --- the figures of a group ---

  @Test
  void fiveUnitsByHand() {
    // mean 78, variance 40, errors squared 10: tau^2 = 30, rankability 30/40, its ends from
    // tau^2 = 4.358420 and 320.292879; Q = 160/10 with 4 degrees of freedom: p = e^-8 (1 + 8)
    List<Scored> units = units(5, i -> 70 + 4 * i, Math.sqrt(10));
    GroupRanking ranking = GroupRanking.of(units, 2, RULE);
    assertThat(ranking.tau2()).isCloseTo(30, within(1e-5));
    assertThat(ranking.rankability()).isCloseTo(0.75, within(1e-6));
    assertThat(ranking.rankabilityLow()).isCloseTo(0.303545, within(1e-5));
    assertThat(ranking.rankabilityHigh()).isCloseTo(0.969724, within(1e-5));
    assertThat(ranking.heterogeneity().orElseThrow()).isCloseTo(16, within(1e-9));
    assertThat(ranking.heterogeneityDf()).isEqualTo(4);
    assertThat(ranking.heterogeneityP()).isCloseTo(0.0030191637, within(1e-9));
    assertThat(ranking.medianError()).isCloseTo(Math.sqrt(10), within(1e-9));
    assertThat(ranking.mean()).isCloseTo(78, within(1e-6));
    assertThat(ranking.places())
        .extracting(Place::unitId)
        .containsExactly("U004", "U003", "U002", "U001", "U000");
    assertThat(ranking.places().get(2).shrunken()).isCloseTo(78, within(1e-6));
    assertThat(ranking.places().get(0).shrunken()).isBetween(78.0, 86.0);
    assertThat(ranking.places().stream().mapToDouble(Place::topK).sum()).isCloseTo(2, within(1e-9));
    // J = 5 alone speaks against it
    assertThat(ranking.reasons()).containsExactly(RankingReason.FEW_UNITS);
  }

  @Test
  void theMedianErrorOfAnEvenNumberLiesBetween() {
    List<Scored> units =
        List.of(unit("A", 70, 1), unit("B", 75, 2), unit("C", 80, 3), unit("D", 85, 9));
    // (4 + 9) / 2
    assertThat(GroupRanking.of(units, 1, RULE).medianError())
        .isCloseTo(Math.sqrt(6.5), within(1e-9));
  }

  @Test
  void respondentsThatAReliabilityNeeds() {
    // tau^2 = 30: 225 / 30 = 7.5, and three times that
    GroupRanking ranking = GroupRanking.of(units(5, i -> 70 + 4 * i, Math.sqrt(10)), 2, RULE);
    assertThat(ranking.respondentsNeeded(0.5, 225, 0)).hasValue(8);
    assertThat(ranking.respondentsNeeded(0.75, 225, 0)).hasValue(23);
    // 10 that more respondents do not make smaller leave 20 of the 30: 225 / 20 = 11.25
    assertThat(ranking.respondentsNeeded(0.5, 225, 10)).hasValue(12);
    assertThat(ranking.respondentsNeeded(0.5, 225, 30)).isEmpty();
    assertThat(
            GroupRanking.of(units(5, i -> 70 + 4 * i, 9), 2, RULE).respondentsNeeded(0.5, 225, 0))
        .isEmpty();
  }

  // --- places ---

  @Test
  void unitsFarApartHaveOnePlaceEach() {
    GroupRanking ranking = GroupRanking.of(units(12, i -> 90 - 5 * i, 0.4), 3, RULE);
    assertThat(ranking.published()).isTrue();
    assertThat(ranking.reasons()).isEmpty();
    for (int i = 0; i < 12; i++) {
      Place place = ranking.places().get(i);
      assertThat(place.rankLow()).isEqualTo(i + 1);
      assertThat(place.rankHigh()).isEqualTo(i + 1);
      assertThat(place.posteriorRankLow()).isEqualTo(i + 1);
      assertThat(place.posteriorRankHigh()).isEqualTo(i + 1);
      assertThat(place.tieGroup()).isEqualTo(i + 1);
      assertThat(place.topK()).isEqualTo(i < 3 ? 1 : 0);
    }
  }

  @Test
  void fourUnitsInTwoTieGroups() {
    // four like errors of 1: apart from 3.633 on
    GroupRanking ranking =
        GroupRanking.of(
            List.of(unit("A", 90, 1), unit("B", 88, 1), unit("C", 80, 1), unit("D", 79, 1)),
            2,
            RULE);
    assertThat(ranking.places()).extracting(Place::tieGroup).containsExactly(1, 1, 2, 2);
    assertThat(ranking.places()).extracting(Place::rankLow).containsExactly(1, 1, 3, 3);
    assertThat(ranking.places()).extracting(Place::rankHigh).containsExactly(2, 2, 4, 4);
    assertThat(place(ranking, "A").topK()).isGreaterThan(0.99);
    assertThat(place(ranking, "C").topK()).isLessThan(0.01);
  }

  @Test
  void aChainOfNeighboursIsOneTieGroup() {
    // A and C are 6 apart, more than 3.633, but each neighbour is only 3 apart
    GroupRanking ranking =
        GroupRanking.of(
            List.of(unit("A", 90, 1), unit("B", 87, 1), unit("C", 84, 1), unit("D", 81, 1)),
            2,
            RULE);
    assertThat(ranking.places()).extracting(Place::tieGroup).containsExactly(1, 1, 1, 1);
    assertThat(ranking.places()).extracting(Place::rankLow).containsExactly(1, 1, 2, 3);
    assertThat(ranking.places()).extracting(Place::rankHigh).containsExactly(2, 3, 4, 4);
  }

  @Test
  void oneUnitThatNobodyKnowsTiesThoseAroundIt() {
    GroupRanking ranking =
        GroupRanking.of(
            List.of(unit("A", 90, 0.1), unit("B", 85, 5), unit("C", 80, 0.1), unit("D", 60, 0.1)),
            1,
            RULE);
    assertThat(ranking.places()).extracting(Place::tieGroup).containsExactly(1, 1, 1, 2);
    assertThat(place(ranking, "A").rankHigh()).isEqualTo(2);
    assertThat(place(ranking, "B").rankLow()).isEqualTo(1);
    assertThat(place(ranking, "B").rankHigh()).isEqualTo(3);
    assertThat(place(ranking, "C").rankLow()).isEqualTo(2);
  }

  @Test
  void aScoreIsDrawnTowardsTheMeanByItsUncertainty() {
    List<Scored> units = new ArrayList<>(units(10, i -> 75 + i, 1));
    units.add(unit("V-LARGE", 90, 1));
    units.add(unit("W-SMALL", 90, 6));
    GroupRanking ranking = GroupRanking.of(units, 3, RULE);
    assertThat(place(ranking, "V-LARGE").shrunken())
        .isGreaterThan(place(ranking, "W-SMALL").shrunken() + 3);
    assertThat(place(ranking, "V-LARGE").topK()).isGreaterThan(place(ranking, "W-SMALL").topK());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0})
  void withoutRewardsNobodyIsAmongTheBest(int k) {
    assertThat(GroupRanking.of(units(12, i -> 70 + i, 1), k, RULE).places())
        .extracting(Place::topK)
        .containsOnly(0.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 99})
  void withRewardsForAllEverybodyIs(int k) {
    assertThat(GroupRanking.of(units(12, i -> 70 + i, 1), k, RULE).places())
        .extracting(Place::topK)
        .containsOnly(1.0);
  }

  // --- when no ranking is published ---

  @Test
  void nineUnitsAreTooFew() {
    assertThat(GroupRanking.of(units(9, i -> 60 + 4 * i, 1), 3, RULE).reasons())
        .containsExactly(RankingReason.FEW_UNITS);
    assertThat(GroupRanking.of(units(10, i -> 60 + 4 * i, 1), 3, RULE).reasons()).isEmpty();
  }

  @Test
  void chanceAloneIsNoRanking() {
    // variance of 80 .. 91 is 13, errors squared 16: tau^2 = 0; Q = 143/16 = 8.9 of 11
    GroupRanking ranking = GroupRanking.of(units(12, i -> 80 + i, 4), 3, RULE);
    assertThat(ranking.published()).isFalse();
    assertThat(ranking.rankability()).isZero();
    assertThat(ranking.reasons())
        .containsExactly(RankingReason.LOW_RELIABILITY, RankingReason.NO_DIFFERENCE);
    assertThat(ranking.places()).hasSize(12);
  }

  @Test
  void whatDiffersNeedNotBeReliable() {
    // 40 units: variance of 80 and 84 by turns 4 x 40/39 = 4.103, errors squared 2.25:
    // tau^2 = 1.853, rankability 0.45; Q = 160/2.25 = 71 of 39, p = 0.001
    GroupRanking ranking = GroupRanking.of(units(40, i -> 80 + 4 * (i % 2), 1.5), 3, RULE);
    assertThat(ranking.rankability()).isCloseTo(1.852564 / 4.102564, within(1e-6));
    assertThat(ranking.reasons()).containsExactly(RankingReason.LOW_RELIABILITY);
  }

  @Test
  void allTied() {
    GroupRanking ranking = GroupRanking.of(units(12, i -> 80, 2), 3, RULE);
    assertThat(ranking.reasons()).containsExactly(RankingReason.ALL_TIED);
    assertThat(ranking.rankability()).isZero();
    assertThat(ranking.places()).allMatch(p -> p.tieGroup() == 1 && p.rankHigh() == 12);
    assertThat(ranking.places()).allMatch(p -> Math.abs(p.shrunken() - 80) < 1e-9);
  }

  @Test
  void aGroupOfNobodyOrOne() {
    GroupRanking nobody = GroupRanking.of(List.of(), 3, RULE);
    assertThat(nobody.published()).isFalse();
    assertThat(nobody.reasons()).containsExactly(RankingReason.FEW_UNITS);
    assertThat(nobody.places()).isEmpty();
    GroupRanking one = GroupRanking.of(units(1, i -> 80, 2), 3, RULE);
    assertThat(one.reasons()).containsExactly(RankingReason.FEW_UNITS);
    assertThat(one.mean()).isEqualTo(80);
    assertThat(one.places()).isEmpty();
  }

  @Test
  void twoUnitsHavePlacesButNoRanking() {
    // apart from 1.96 sqrt(2) = 2.77 on
    GroupRanking apart = GroupRanking.of(List.of(unit("A", 83.2, 1), unit("B", 80, 1)), 1, RULE);
    assertThat(apart.published()).isFalse();
    assertThat(apart.places()).extracting(Place::rankHigh).containsExactly(1, 2);
    GroupRanking tied = GroupRanking.of(List.of(unit("A", 82.4, 1), unit("B", 80, 1)), 1, RULE);
    assertThat(tied.places()).extracting(Place::rankHigh).containsExactly(2, 2);
  }

  @Test
  void aUnitTwiceIsAMistake() {
    List<Scored> units = List.of(unit("A", 83, 1), unit("B", 80, 1), unit("A", 83, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupRanking.of(units, 1, RULE))
        .withMessageContaining("A");
  }

  // --- errors of zero ---

  @Test
  void whereNoScoreHasAnErrorTheScoresDecide() {
    GroupRanking ranking = GroupRanking.of(units(12, i -> 80 + i / 2, 0), 4, RULE);
    assertThat(ranking.heterogeneity()).isEmpty();
    assertThat(ranking.published()).isTrue();
    assertThat(ranking.rankability()).isCloseTo(1, within(1e-6));
    // pairs of like scores share a tie group
    assertThat(ranking.places())
        .extracting(Place::tieGroup)
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
    assertThat(ranking.places().subList(0, 4)).allMatch(p -> p.topK() == 1);
  }

  @Test
  void whereNoScoreHasAnErrorAndAllAreTied() {
    assertThat(GroupRanking.of(units(12, i -> 80, 0), 4, RULE).reasons())
        .containsExactly(RankingReason.ALL_TIED);
  }

  @Test
  void aUnitWithoutErrorIsNoSurerThanTheSurest() {
    List<Scored> zero = new ArrayList<>(units(12, i -> 80 + i, 3));
    List<Scored> least = new ArrayList<>(zero);
    zero.add(unit("Z", 100, 0));
    least.add(unit("Z", 100, 3));
    assertThat(GroupRanking.of(zero, 3, RULE)).isEqualTo(GroupRanking.of(least, 3, RULE));
  }

  // --- the same input gives the same ranking ---

  private static List<Scored> mixed(int units) {
    SplittableRandom random = new SplittableRandom(11);
    List<Scored> group = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      double error = 1 + 3 * random.nextDouble();
      group.add(
          new Scored(
              "U" + i, 80 + 4 * random.nextGaussian(), error * error, 30 + random.nextInt(90)));
    }
    return group;
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 260})
  void theOrderOfTheListChangesNothing(int units) {
    List<Scored> group = mixed(units);
    GroupRanking ranking = GroupRanking.of(group, 3, RULE);
    Collections.shuffle(group, new Random(3));
    assertThat(GroupRanking.of(group, 3, RULE)).isEqualTo(ranking);
  }

  @Test
  void anotherSeedDrawsOtherNumbers() {
    MeritRule other = new MeritRule(0.95, 10, 0.5, 0.05, 2000, 0.25, 1000, 1);
    List<Scored> group = mixed(30);
    assertThat(GroupRanking.of(group, 3, other).places())
        .extracting(Place::topK)
        .isNotEqualTo(GroupRanking.of(group, 3, RULE).places().stream().map(Place::topK).toList());
  }

  @Test
  void rankIntervalsFitTogether() {
    List<Scored> group = mixed(260);
    GroupRanking ranking = GroupRanking.of(group, 20, RULE);
    assertThat(ranking.places()).hasSize(260);
    for (int i = 0; i < 260; i++) {
      Place place = ranking.places().get(i);
      assertThat(i + 1).isBetween(place.rankLow(), place.rankHigh());
      assertThat(place.posteriorRankLow()).isLessThanOrEqualTo(place.posteriorRankHigh());
    }
    assertThat(ranking.places()).extracting(Place::tieGroup).isSorted();
    assertThat(ranking.places().stream().mapToDouble(Place::topK).sum())
        .isCloseTo(20, within(1e-9));
  }

  // --- scores ---

  @Test
  void theIntervalOfAScoreIsCutToTheScale() {
    // t of 5 degrees of freedom: 2.570582 x 2
    assertThat(new Scored("A", 70, 4, 5).interval(0.95).low())
        .isCloseTo(70 - 5.141164, within(1e-5));
    assertThat(new Scored("A", 98, 4, 5).interval(0.95).high()).isEqualTo(100);
    assertThat(new Scored("A", 1, 4, Double.POSITIVE_INFINITY).interval(0.95).low()).isZero();
    assertThat(new Scored("A", 70, 4, Double.POSITIVE_INFINITY).interval(0.95).high())
        .isCloseTo(73.919928, within(1e-5));
    assertThat(new Scored("A", 70, 0, 5).interval(0.95).low()).isEqualTo(70);
  }

  @Test
  void aScoreHasToBeANumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scored("A", Double.NaN, 1, 1))
        .withMessageContaining("A");
    assertThatIllegalArgumentException().isThrownBy(() -> new Scored("A", 80, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scored("A", 80, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scored("A", 80, 1, 0));
  }
}
