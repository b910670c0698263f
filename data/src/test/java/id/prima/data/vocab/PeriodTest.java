package id.prima.data.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.prima.data.vocab.Period.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-Q1, 2026-01-01, 2026-03-31, Triwulan I 2026",
    "2026-Q2, 2026-04-01, 2026-06-30, Triwulan II 2026",
    "2026-Q3, 2026-07-01, 2026-09-30, Triwulan III 2026",
    "2026-Q4, 2026-10-01, 2026-12-31, Triwulan IV 2026",
    "2026-S1, 2026-01-01, 2026-06-30, Semester I 2026",
    "2026-S2, 2026-07-01, 2026-12-31, Semester II 2026",
    "2026,    2026-01-01, 2026-12-31, Tahun 2026",
    "2024-Q1, 2024-01-01, 2024-03-31, Triwulan I 2024"
  })
  void aPeriodReadsAndSpeaks(String text, LocalDate first, LocalDate last, String spoken) {
    Period period = period(text);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.spoken()).isEqualTo(spoken);
    assertThat(period).hasToString(text);
    assertThat(period.holds(first)).isTrue();
    assertThat(period.holds(last)).isTrue();
    assertThat(period.holds(first.minusDays(1))).isFalse();
    assertThat(period.holds(last.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026-Q0",
        "2026-Q5",
        "2026-S0",
        "2026-S3",
        "2026-q3",
        "2026Q3",
        "2026-Q",
        "26-Q3",
        "2026-Q33",
        "1899",
        "3000",
        "2026-Q3 ",
        "2026-Q\u0663",
        "2026-M7",
        "TW III 2026"
      })
  void otherTextIsNoPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void noPeriodOutsideItsYear() {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2026, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(2026, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(2026, Kind.SEMESTER, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(2026, Kind.YEAR, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Period.quarter(6, 1));
  }

  @Test
  void everyDayOfAYearLiesInExactlyOneQuarter() {
    List<Period> quarters = period("2024").quarters();
    assertThat(quarters).hasToString("[2024-Q1, 2024-Q2, 2024-Q3, 2024-Q4]");
    IntStream.rangeClosed(1, 366)
        .mapToObj(day -> LocalDate.ofYearDay(2024, day))
        .forEach(
            day -> {
              assertThat(quarters).filteredOn(q -> q.holds(day)).hasSize(1);
              assertThat(Period.quarterOf(day).holds(day)).isTrue();
            });
  }

  @Test
  void quartersMakeUpSemestersAndYears() {
    assertThat(period("2026-S1").quarters()).hasToString("[2026-Q1, 2026-Q2]");
    assertThat(period("2026-S2").quarters()).hasToString("[2026-Q3, 2026-Q4]");
    assertThat(period("2026-Q3").quarters()).hasToString("[2026-Q3]");
    assertThat(period("2026-S1").completingQuarter()).hasToString("2026-Q2");
    assertThat(period("2026").completingQuarter()).hasToString("2026-Q4");
  }

  @Test
  void aQuarterCompletesTheSemesterAndYearThatEndWithIt() {
    assertThat(period("2026-Q1").completed()).isEmpty();
    assertThat(period("2026-Q2").completed()).hasToString("[2026-S1]");
    assertThat(period("2026-Q3").completed()).isEmpty();
    assertThat(period("2026-Q4").completed()).hasToString("[2026-S2, 2026]");
    assertThat(period("2026-S2").completed()).isEmpty();
  }

  @Test
  void theNextQuarterCrossesTheYear() {
    assertThat(period("2026-Q3").next()).hasToString("2026-Q4");
    assertThat(period("2026-Q4").next()).hasToString("2027-Q1");
  }

  @Test
  void periodsSortByTheirEndTheLongerLast() {
    assertThat(
            List.of("2027-Q1", "2026", "2026-S2", "2026-Q4", "2026-Q3", "2026-S1", "2026-Q2")
                .stream()
                .map(PeriodTest::period)
                .sorted()
                .map(Period::toString))
        .containsExactly("2026-Q2", "2026-S1", "2026-Q3", "2026-Q4", "2026-S2", "2026", "2027-Q1");
  }
}
