package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.rules.merit.Improvement.Pair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class ImprovementTest {

  private static final MeritRule RULE =
      MeritRule.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 9, 30));

  /** Units A, B, C, D with y1 = 70, 74, 78, 82: mean 76, variance 80/3. */
  private static List<Improvement> of(double s1, double s2, double... now) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < now.length; i++) {
      pairs.add(new Pair("ABCD".substring(i, i + 1), 70 + 4 * i, s1, now[i], s2));
    }
    return Improvement.of(pairs, RULE);
  }

  @Test
  void byHandWithLikeErrors() {
    // s1^2 = 20/3: tau1^2 = 20. y2 = 74, 79, 75, 88: mean 79, variance 122/3; s2^2 = 2/3: tau2^2 =
    // 40. Covariance (30 + 0 - 8 + 54) / 3 = 76/3, below sqrt(800) = 28.3. b = 76/3 / (80/3) =
    // 0.95;
    // expected 79 + 0.95 (y1 - 76); v = 40 - 0.95 x 76/3 = 15.93333; B = 15.93333/16.6 = 0.959839
    List<Improvement> improvements = of(20 / 3.0, 2 / 3.0, 74, 79, 75, 88);
    double[] expected = {73.3, 77.1, 80.9, 84.7};
    double[] value = {0.7 * 0.959839, 1.9 * 0.959839, -5.9 * 0.959839, 3.3 * 0.959839};
    for (int i = 0; i < 4; i++) {
      Improvement improvement = improvements.get(i);
      assertThat(improvement.unitId()).isEqualTo("ABCD".substring(i, i + 1));
      assertThat(improvement.expected()).isCloseTo(expected[i], within(1e-4));
      assertThat(improvement.value()).isCloseTo(value[i], within(1e-4));
      assertThat(improvement.variance()).isCloseTo(0.959839 * 2 / 3, within(1e-4));
      assertThat(improvement.loadingNow()).isCloseTo(0.959839, within(1e-5));
      assertThat(improvement.loadingThen()).isCloseTo(-0.959839 * 0.95, within(1e-5));
    }
    // sqrt(0.639893) = 0.799933: 0.671887 / 0.799933 = 0.839929, and 1.959964 of it each way
    Improvement first = improvements.get(0);
    assertThat(first.probabilityUp())
        .isCloseTo(new NormalDistribution().cumulativeProbability(0.839929), within(1e-4));
    assertThat(first.interval().low()).isCloseTo(0.671887 - 1.567840, within(1e-3));
    assertThat(first.interval().high()).isCloseTo(0.671887 + 1.567840, within(1e-3));
  }

  @Test
  void theCovarianceIsAtMostWhatTheSpreadsAllow() {
    // y2 = 72, 79, 77, 88: variance 134/3, s2^2 = 14/3: tau2^2 = 40; covariance 92/3 is cut to
    // sqrt(800) = 28.284271; b = 1.060660, v = 40 - 30 = 10, B = 10 / (10 + 14/3) = 0.681818
    Improvement first = of(20 / 3.0, 14 / 3.0, 72, 79, 77, 88).get(0);
    assertThat(first.expected()).isCloseTo(79 - 6 * 1.060660, within(1e-4));
    assertThat(first.loadingNow()).isCloseTo(0.681818, within(1e-4));
    assertThat(first.value()).isCloseTo(0.681818 * (72 - 72.636039), within(1e-4));
  }

  @Test
  void whereNothingButChanceIsFoundNobodyImproved() {
    List<Improvement> improvements = of(100, 100, 74, 79, 75, 88);
    assertThat(improvements).hasSize(4);
    for (Improvement improvement : improvements) {
      assertThat(improvement.expected()).isCloseTo(79, within(1e-9));
      assertThat(improvement.value()).isZero();
      assertThat(improvement.probabilityUp()).isEqualTo(0.5);
      assertThat(improvement.interval().high()).isZero();
    }
  }

  @Test
  void whereIndicesHaveNoErrorsTheyAreTakenAsTheyAre() {
    // b = 76/3 / (80/3) again, and B = 1
    Improvement first = of(0, 0, 74, 79, 75, 88).get(0);
    assertThat(first.value()).isCloseTo(0.7, within(1e-4));
    assertThat(first.probabilityUp()).isCloseTo(1, within(1e-9));
  }

  @Test
  void twoUnitsSayNothingOfTheirPeers() {
    assertThat(of(1, 1, 74, 79)).isEmpty();
    assertThat(Improvement.of(List.of(), RULE)).isEmpty();
  }

  @Test
  void theOrderOfTheListChangesNothing() {
    List<Pair> pairs = new ArrayList<>(world(30, 3));
    List<Improvement> improvements = Improvement.of(pairs, RULE);
    Collections.reverse(pairs);
    assertThat(Improvement.of(pairs, RULE)).isEqualTo(improvements);
  }

  /** Units whose truth did not change, with errors about as large as their spread. */
  private static List<Pair> world(int units, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      double truth = 80 + 3 * random.nextGaussian();
      double s1 = 2 + 2 * random.nextDouble();
      double s2 = 2 + 2 * random.nextDouble();
      pairs.add(
          new Pair(
              "U" + i,
              truth + s1 * random.nextGaussian(),
              s1 * s1,
              truth + s2 * random.nextGaussian(),
              s2 * s2));
    }
    return pairs;
  }

  @Test
  void thoseWhoWereLuckyOnceAreNotPunishedForIt() {
    List<Pair> pairs = world(3000, 1);
    List<String> lucky =
        pairs.stream()
            .sorted(Comparator.comparingDouble(Pair::before).reversed())
            .limit(600)
            .map(Pair::unitId)
            .toList();
    double plain =
        pairs.stream()
            .filter(p -> lucky.contains(p.unitId()))
            .mapToDouble(p -> p.now() - p.before())
            .average()
            .orElseThrow();
    double improvement =
        Improvement.of(pairs, RULE).stream()
            .filter(i -> lucky.contains(i.unitId()))
            .mapToDouble(Improvement::value)
            .average()
            .orElseThrow();
    // the pull towards the mean is 1.4 x 4.24 x (1 - 9/18) = 3
    assertThat(plain).isBetween(-3.5, -2.5);
    assertThat(improvement).isBetween(-0.2, 0.2);
  }
}
