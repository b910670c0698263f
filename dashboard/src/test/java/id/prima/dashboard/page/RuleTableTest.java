package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.text.Labels;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of ketentuan as people read them. */
class RuleTableTest {

  private static final Labels LABELS = Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta"));

  @ParameterizedTest
  @CsvSource({
    "88.31..100.00, '88,31 sampai 100,00'",
    "0.05, '0,05'",
    "3.841, '3,841'",
    "10, 10",
    "tepat, tepat",
    "a..b, a..b"
  })
  void numbersHaveACommaAndWordsStay(String value, String spoken) {
    assertThat(RuleTable.value(value, LABELS)).isEqualTo(spoken);
  }
}
