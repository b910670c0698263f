package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** How many decimals a reader with a calculator needs. */
class WorkedExampleTest {

  private static BigFraction sum(long hundredThousandths) {
    return new BigFraction(hundredThousandths, 100_000);
  }

  @Test
  void fourDecimalsSufficeAwayFromAnEdge() {
    // 30 x 25 / 9 = 83.33
    assertThat(WorkedExample.decimals(sum(3_000_000), 9, Bobot.EXACT, new BigDecimal("83.33")))
        .contains(new BigDecimal("30.0000"));
  }

  @Test
  void nearAnEdgeThereAreMore() {
    // 30.33536 x 25 / 9 = 84.2649: 84.26; its four decimals 30.3354 would give 84.265: 84.27
    assertThat(WorkedExample.decimals(sum(3_033_536), 9, Bobot.EXACT, new BigDecimal("84.26")))
        .contains(new BigDecimal("30.33536"));
  }

  @Test
  void aRoundedBobotMultiplies() {
    // 30 x 0.11 x 25 = 82.50
    assertThat(
            WorkedExample.decimals(sum(3_000_000), 9, Bobot.parse("0.11"), new BigDecimal("82.50")))
        .contains(new BigDecimal("30.0000"));
  }

  @Test
  void anIndexThatDoesNotFollowFromTheUnsurIsNoExample() {
    assertThat(WorkedExample.decimals(sum(3_000_000), 9, Bobot.EXACT, new BigDecimal("83.40")))
        .isEmpty();
  }
}
