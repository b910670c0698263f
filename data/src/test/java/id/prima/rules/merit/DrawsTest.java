package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

  private static final int DRAWS = 20_000;

  /** Largest distance between what was drawn and a distribution (Kolmogorov and Smirnov). */
  private static double distance(double df, RealDistribution distribution) {
    SplittableRandom random = Draws.stream(1, "galat", "U1");
    double[] drawn = new double[DRAWS];
    Arrays.setAll(drawn, i -> Draws.t(random, df));
    Arrays.sort(drawn);
    double most = 0;
    for (int i = 0; i < DRAWS; i++) {
      double at = distribution.cumulativeProbability(drawn[i]);
      most = Math.max(most, Math.max(at - (double) i / DRAWS, (i + 1.0) / DRAWS - at));
    }
    return most * Math.sqrt(DRAWS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5, 9, 39, 429, 1e7})
  void drawsAreStudents(double df) {
    // 1.95 is exceeded by one honest sample in a thousand
    assertThat(distance(df, new TDistribution(df))).isLessThan(1.95);
  }

  @Test
  void withoutDegreesOfFreedomTheyAreNormal() {
    assertThat(distance(Double.POSITIVE_INFINITY, new NormalDistribution())).isLessThan(1.95);
  }

  @Test
  void theDistanceSeesTheWrongDistribution() {
    assertThat(distance(9, new NormalDistribution())).isGreaterThan(1.95);
  }

  @Test
  void aStreamBelongsToSeedPurposeAndUnit() {
    long first = Draws.stream(1, "galat", "U1").nextLong();
    assertThat(Draws.stream(1, "galat", "U1").nextLong()).isEqualTo(first);
    assertThat(
            new long[] {
              Draws.stream(2, "galat", "U1").nextLong(),
              Draws.stream(1, "undian", "U1").nextLong(),
              Draws.stream(1, "galat", "U2").nextLong(),
              Draws.stream(1, "galatU", "1").nextLong()
            })
        .doesNotContain(first)
        .doesNotHaveDuplicates();
  }
}
