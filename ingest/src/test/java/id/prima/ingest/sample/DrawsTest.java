package id.prima.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class DrawsTest {

  /** A change here changes every sample. */
  private static final double FIRST = 0.08846269663491851;

  @Test
  void the_same_keys_give_the_same_numbers_on_every_java() {
    Draws draws = Draws.of(Topic.RESPONSE, 1, 2, 3);

    assertThat(draws.uniform()).isEqualTo(FIRST);
    assertThat(Draws.of(Topic.RESPONSE, 1, 2, 3).uniform()).isEqualTo(FIRST);
  }

  @Test
  void other_topics_and_keys_give_other_numbers() {
    assertThat(
            new double[] {
              Draws.of(Topic.RESPONSE, 1, 2).uniform(),
              Draws.of(Topic.RESPONSE, 2, 1).uniform(),
              Draws.of(Topic.RESPONSE, 1, 2, 0).uniform(),
              Draws.of(Topic.PERSON, 1, 2).uniform()
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void a_normal_draw_is_the_normal_quantile_of_a_uniform_one() {
    NormalDistribution normal = new NormalDistribution();
    for (long key = 0; key < 20_000; key++) {
      double uniform = Draws.of(Topic.QUALITY, key).uniform();
      double quantile = Draws.of(Topic.QUALITY, key).normal();

      assertThat(quantile).isCloseTo(normal.inverseCumulativeProbability(uniform), within(1e-7));
    }
  }

  @Test
  void picks_in_proportion_to_the_weights() {
    Draws draws = Draws.of(Topic.RESPONSE, 7);
    int[] picked = new int[3];
    for (int i = 0; i < 30_000; i++) {
      picked[draws.pick(1, 0, 2)]++;
    }

    assertThat(picked[0]).isCloseTo(10_000, within(300));
    assertThat(picked[1]).isZero();
    assertThat(picked[2]).isCloseTo(20_000, within(300));
  }
}
