package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Newcombe, Statistics in Medicine 17 (1998) 857-872, Table I, method 3 (score). */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void newcombesExamples(int count, int of, double low, double high) {
    Proportion interval = Proportion.wilson((double) count / of, of, 0.95);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
    Proportion other = Proportion.wilson((double) (of - count) / of, of, 0.95);
    assertThat(other.low()).isCloseTo(1 - interval.high(), within(1e-12));
    assertThat(other.high()).isCloseTo(1 - interval.low(), within(1e-12));
  }

  @Test
  void endsAreWhereTheShareIsJustNotRefuted() {
    Proportion interval = Proportion.wilson(0.3, 12.5, 0.9);
    // |p - share| / sqrt(p (1 - p) / size) = 1.6449 at both ends
    for (double p : new double[] {interval.low(), interval.high()}) {
      assertThat(Math.abs(p - 0.3) / Math.sqrt(p * (1 - p) / 12.5))
          .isCloseTo(1.644854, within(1e-6));
    }
  }

  @Test
  void noShareIsRefused() {
    assertThatThrownBy(() -> Proportion.wilson(Double.NaN, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proportion.wilson(0.5, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
