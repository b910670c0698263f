package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ClearlyLowestTest {

  private static final ClearlyLowest RULE =
      ClearlyLowest.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 7, 15));

  /** Twenty sheets of three unsur: half 2, 3, 4 and half 3, 4, 4. */
  private static SkmMoments twenty() {
    List<int[]> sheets = new ArrayList<>(Collections.nCopies(10, new int[] {2, 3, 4}));
    sheets.addAll(Collections.nCopies(10, new int[] {3, 4, 4}));
    return Sheets.moments(sheets);
  }

  private static List<Integer> lowest(SkmMoments moments, double designEffect, double df) {
    return RULE.of(moments, List.of(0, 1, 2), designEffect, df);
  }

  @Test
  void theRuleIsTheOneOfKetentuan() {
    assertThat(RULE).isEqualTo(new ClearlyLowest(0.05, 10));
  }

  @Test
  void twoThatAreBothBelowTheThirdByHand() {
    // NRR 2.5, 3.5, 4. The second differs from the third by 1 or 0, ten times each: variance
    // 20 x 0.25 / 19 = 5/19, of the mean 1/76, t = 0.5 / 0.114708 = 4.36; it has to pass the
    // quantile of 0.975 with 19 df, 2.093; the first has t = 13.1
    assertThat(lowest(twenty(), 1, 100)).containsExactly(0, 1);
  }

  @Test
  void oneWhereTheSecondIsNotClear() {
    // design effect 5: t = 4.36 / 2.236 = 1.95 < 2.093; the first keeps 5.85, and it is below the
    // second on every single sheet
    assertThat(lowest(twenty(), 5, 100)).containsExactly(0);
  }

  @Test
  void noneWhereTheDaysAreTooFew() {
    // one degree of freedom: the quantile is tan(pi 0.475) = 12.7; t = 13.1 / 1.414 = 9.2
    assertThat(lowest(twenty(), 2, 1)).isEmpty();
  }

  @Test
  void equalUnsurAreNotClear() {
    List<int[]> sheets = new ArrayList<>(Collections.nCopies(30, new int[] {2, 2, 2}));
    assertThat(lowest(Sheets.moments(sheets), 1, 100)).isEmpty();
    sheets = Collections.nCopies(30, new int[] {2, 2, 4});
    assertThat(lowest(Sheets.moments(sheets), 1, 100)).containsExactly(0, 1);
    sheets = Collections.nCopies(30, new int[] {4, 3, 4});
    assertThat(lowest(Sheets.moments(sheets), 1, 100)).containsExactly(1);
  }

  @Test
  void whatIsNoCandidateIsNeitherNamedNorCompared() {
    assertThat(RULE.of(twenty(), List.of(1, 2), 1, 100)).containsExactly(1);
    assertThat(RULE.of(twenty(), List.of(2), 1, 100)).isEmpty();
    assertThat(RULE.of(twenty(), List.of(), 1, 100)).isEmpty();
  }

  @Test
  void fewerThanTenAnswersNameNone() {
    assertThat(lowest(Sheets.moments(Collections.nCopies(9, new int[] {1, 4, 4})), 1, 100))
        .isEmpty();
    assertThat(lowest(Sheets.moments(Collections.nCopies(10, new int[] {1, 4, 4})), 1, 100))
        .containsExactly(0);
    // ten sheets, but one of them leaves the second unsur out
    List<int[]> sheets = new ArrayList<>(Collections.nCopies(9, new int[] {1, 4, 4}));
    sheets.add(new int[] {1, 0, 4});
    assertThat(lowest(Sheets.moments(sheets), 1, 100)).isEmpty();
  }

  @Test
  void thePairedVarianceIsThatOfTheSheetsOneByOne() {
    RandomGenerator random = new SplittableRandom(7);
    List<int[]> sheets = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int mood = random.nextInt(3);
      sheets.add(
          new int[] {
            random.nextInt(5), Math.min(4, mood + random.nextInt(3)), Math.min(4, mood + 1)
          });
    }
    SkmMoments moments = Sheets.moments(sheets);
    double[] mean = {moments.mean(0), moments.mean(1), moments.mean(2)};
    for (int u = 0; u < 3; u++) {
      for (int v = 0; v < 3; v++) {
        double sum = 0;
        for (int[] sheet : sheets) {
          double e = deviation(moments, sheet, u) - deviation(moments, sheet, v);
          sum += e * e;
        }
        assertThat(ClearlyLowest.pairedVariance(moments, mean, u, v))
            .isCloseTo(u == v ? 0 : sum, within(1e-12));
      }
    }
  }

  private static double deviation(SkmMoments moments, int[] sheet, int u) {
    double m = moments.answers(u).doubleValue();
    return sheet[u] == 0 ? 0 : (sheet[u] - moments.mean(u)) / Math.sqrt(m * (m - 1));
  }
}
