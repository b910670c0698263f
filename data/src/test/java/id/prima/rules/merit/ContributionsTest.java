package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContributionsTest {

  private static List<String> rounded(String total, Double... parts) {
    return Contributions.rounded(new BigDecimal(total), List.of(parts), 2).stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }

  @Test
  void theLargestRemainderGetsWhatIsMissing() {
    // down: 1.11 + 2.22 + 3.33 = 6.66; 0.01 is missing, and 2.226 lost most
    assertThat(rounded("6.67", 1.113, 2.226, 3.331)).containsExactly("1.11", "2.23", "3.33");
    // 0.02 missing: 2.226, then 1.114
    assertThat(rounded("6.68", 1.114, 2.226, 3.331)).containsExactly("1.12", "2.23", "3.33");
  }

  @Test
  void ofTwoAlikeTheEarlierGetsIt() {
    assertThat(rounded("1.01", 0.25, 0.755, 0.005)).containsExactly("0.25", "0.76", "0.00");
    assertThat(rounded("1.00", 1 / 3.0, 1 / 3.0, 1 / 3.0)).containsExactly("0.34", "0.33", "0.33");
  }

  @Test
  void partsMayTakeAway() {
    // down: -1.24 + 3.45 = 2.21; total 2.22: -1.2355 lost 0.0045, 3.4567 lost 0.0067
    assertThat(rounded("2.22", -1.2355, 3.4567)).containsExactly("-1.24", "3.46");
    assertThat(rounded("-0.01", -0.005, -0.005)).containsExactly("0.00", "-0.01");
    assertThat(rounded("0.00", 0.004, -0.004)).containsExactly("0.00", "0.00");
  }

  @Test
  void whatIsNothingStaysNothing() {
    // both sides were rounded before, and differ by more than their parts explain
    assertThat(rounded("2.03", 1.0, 0.0, 1.0)).containsExactly("1.02", "0.00", "1.01");
    assertThat(rounded("1.97", 1.0, 0.0, 1.0)).containsExactly("0.99", "0.00", "0.98");
    assertThat(rounded("0.01", 0.0, 0.0)).containsExactly("0.01", "0.00");
    assertThat(rounded("0.00", 0.0, 0.0)).containsExactly("0.00", "0.00");
  }

  @Test
  void withoutPartsThereIsNothingToCarryATotal() {
    assertThat(rounded("0.00")).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> rounded("0.01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rounded("0.001", 0.001))
        .withMessageContaining("decimals");
  }

  @Test
  void tenThousandCasesAddUpAndNonePartMovesByMoreThanOneStep() {
    SplittableRandom random = new SplittableRandom(20260930);
    for (int n = 0; n < 10_000; n++) {
      int scale = random.nextInt(4);
      List<Double> parts = new ArrayList<>();
      double sum = 0;
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        double part = random.nextInt(5) == 0 ? 0 : 40 * random.nextGaussian();
        parts.add(part);
        sum += part;
      }
      BigDecimal total = BigDecimal.valueOf(sum).setScale(scale, RoundingMode.HALF_UP);
      List<BigDecimal> rounded = Contributions.rounded(total, parts, scale);
      assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
      BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
      for (int i = 0; i < parts.size(); i++) {
        assertThat(rounded.get(i).scale()).isEqualTo(scale);
        assertThat(rounded.get(i).subtract(new BigDecimal(parts.get(i))).abs())
            .isLessThanOrEqualTo(step);
      }
    }
  }
}
