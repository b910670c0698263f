package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparationTest {

  private static MeritRule rule(int draws) {
    return new MeritRule(0.95, 10, 0.5, 0.05, draws, 0.25, 1000, 1);
  }

  private static double[][] normal(int draws, int units, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[][] t = new double[draws][units];
    for (double[] draw : t) {
      Arrays.setAll(draw, i -> random.nextGaussian());
    }
    return t;
  }

  private static Separation separation(double[] s2, double[][] t) {
    Separation separation = new Separation(s2, rule(t.length));
    Arrays.stream(t).forEach(separation::add);
    return separation;
  }

  @ParameterizedTest
  @CsvSource({"2, 2.771808", "3, 3.314493", "10, 4.474124", "20, 5.011689"})
  void withLikeErrorsItIsTheStudentizedRange(int units, double range) {
    // the 95% quantile of the studentized range, from tables, over the square root of 2
    double[] s2 = new double[units];
    Arrays.fill(s2, 7);
    assertThat(separation(s2, normal(60_000, units, units)).critical(0.95))
        .isCloseTo(range / Math.sqrt(2), within(0.02));
  }

  /** Largest T over all pairs of one draw. */
  private static double largest(double[] s2, double[] t) {
    double most = 0;
    for (int i = 0; i < t.length; i++) {
      for (int j = 0; j < t.length; j++) {
        if (i != j) {
          double difference = Math.sqrt(s2[i]) * t[i] - Math.sqrt(s2[j]) * t[j];
          most = Math.max(most, difference / Math.sqrt(s2[i] + s2[j]));
        }
      }
    }
    return most;
  }

  private static double critical(double[] s2, double[][] t) {
    double[] all = Arrays.stream(t).mapToDouble(draw -> largest(s2, draw)).sorted().toArray();
    return all[(int) Math.ceil(0.95 * (all.length + 1)) - 1];
  }

  private static double[] errors(int units) {
    RandomGenerator random = new SplittableRandom(units);
    return random.doubles(units).map(u -> Math.pow(1 + 4 * u, 2)).toArray();
  }

  @Test
  void fewUnitsAreComparedPairByPair() {
    double[] s2 = errors(60);
    double[][] t = normal(400, 60, 3);
    assertThat(separation(s2, t).critical(0.95)).isCloseTo(critical(s2, t), within(1e-12));
  }

  @Test
  void manyUnitsAreBoundFromAboveAndClosely() {
    double[] s2 = errors(900);
    double[][] t = normal(200, 900, 3);
    double exact = critical(s2, t);
    assertThat(separation(s2, t).critical(0.95)).isBetween(exact, 1.02 * exact);
  }

  // --- step-down ---

  /** By the book: all hypotheses "i is not above j" that are left, until none more is refused. */
  private static boolean[][] stepDown(double[] y, double[] s2, double[][] t) {
    int n = y.length;
    boolean[][] refused = new boolean[n][n];
    for (int found = 1; found > 0; ) {
      double[] most = new double[t.length];
      for (int d = 0; d < t.length; d++) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            if (i != j && !refused[i][j]) {
              double difference = Math.sqrt(s2[i]) * t[d][i] - Math.sqrt(s2[j]) * t[d][j];
              most[d] = Math.max(most[d], difference / Math.sqrt(s2[i] + s2[j]));
            }
          }
        }
      }
      Arrays.sort(most);
      double critical = most[(int) Math.ceil(0.95 * (most.length + 1)) - 1];
      found = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (!refused[i][j] && (y[i] - y[j]) / Math.sqrt(s2[i] + s2[j]) > critical) {
            refused[i][j] = true;
            found++;
          }
        }
      }
    }
    return refused;
  }

  @Test
  void smallGroupsAreSteppedDown() {
    double[] s2 = errors(12);
    int single = 0;
    int stepped = 0;
    for (int example = 0; example < 30; example++) {
      double[] y = new SplittableRandom(example).doubles(12).map(u -> 50 + 50 * u).toArray();
      double[][] t = normal(500, 12, 4);
      boolean[][] expected = stepDown(y, s2, t);
      Separation separation = separation(s2, t);
      Separation.Pairs pairs = separation.pairs(y, 0.95);
      for (int i = 0; i < 12; i++) {
        for (int j = 0; j < 12; j++) {
          assertThat(pairs.above(i, j)).as("%d above %d", i, j).isEqualTo(expected[i][j]);
          double ratio = (y[i] - y[j]) / Math.sqrt(s2[i] + s2[j]);
          single += ratio > separation.critical(0.95) ? 1 : 0;
          stepped += expected[i][j] ? 1 : 0;
        }
      }
    }
    // among the examples are some where stepping down finds more
    assertThat(stepped).isGreaterThan(single);
  }

  // --- the joint region of Klein, Wright and Wieczorek is wider ---

  @ParameterizedTest
  @CsvSource({"20", "150", "250", "600"})
  void whatTheJointRegionTellsApartIsToldApart(int units) {
    RandomGenerator random = new SplittableRandom(units);
    double[] s2 = random.doubles(units).map(u -> 1 + 3 * u).toArray();
    double[] y = random.doubles(units).map(u -> 60 + 40 * u).toArray();
    Separation.Pairs pairs = separation(s2, normal(1000, units, 4)).pairs(y, 0.95);
    double c =
        new NormalDistribution()
            .inverseCumulativeProbability((1 + Math.pow(0.95, 1.0 / units)) / 2);
    int apart = 0;
    int more = 0;
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        boolean disjoint = y[i] - c * Math.sqrt(s2[i]) > y[j] + c * Math.sqrt(s2[j]);
        if (disjoint) {
          apart++;
          assertThat(pairs.above(i, j)).isTrue();
        } else if (pairs.above(i, j)) {
          more++;
        }
      }
    }
    assertThat(apart).isPositive();
    assertThat(more).isPositive();
  }
}
