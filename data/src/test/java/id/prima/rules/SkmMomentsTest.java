package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkmMomentsTest {

  /** The integers from the rows, each by its definition, with no thought of speed. */
  private static long[] naive(int unsur, List<int[]> sheets) {
    List<Long> both = new ArrayList<>();
    List<Long> products = new ArrayList<>();
    List<Long> firstSums = new ArrayList<>();
    List<Long> secondSums = new ArrayList<>();
    List<Long> all = new ArrayList<>(List.of((long) sheets.size()));
    for (int u = 0; u < unsur; u++) {
      int first = u;
      for (int answer = 1; answer <= 4; answer++) {
        int wanted = answer;
        all.add(sheets.stream().filter(s -> s[first] == wanted).count());
      }
      for (int v = u + 1; v < unsur; v++) {
        int second = v;
        List<int[]> pair = sheets.stream().filter(s -> s[first] > 0 && s[second] > 0).toList();
        both.add((long) pair.size());
        products.add(pair.stream().mapToLong(s -> (long) s[first] * s[second]).sum());
        firstSums.add(pair.stream().mapToLong(s -> s[first]).sum());
        secondSums.add(pair.stream().mapToLong(s -> s[second]).sum());
      }
    }
    for (List<Long> part : List.of(both, products, firstSums, secondSums)) {
      all.addAll(part);
    }
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<int[]> randomSheets(Random random, int unsur, int n, double missing) {
    List<int[]> sheets = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int[] sheet = new int[unsur];
      for (int u = 0; u < unsur; u++) {
        sheet[u] = random.nextDouble() < missing ? 0 : 1 + random.nextInt(4);
      }
      sheets.add(sheet);
    }
    return sheets;
  }

  private static long[] accumulated(int unsur, List<int[]> sheets) {
    SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(unsur);
    sheets.forEach(accumulator::add);
    return accumulator.integers();
  }

  // --- counting ---

  @ParameterizedTest
  @CsvSource({
    "9, 500, 0.0", "9, 500, 0.02", "9, 500, 0.3", "9, 500, 0.9", "9, 1, 0.0", "9, 0, 0.0",
    "9, 50, 1.0", "1, 200, 0.1", "2, 200, 0.1", "8, 300, 0.1", "14, 300, 0.05", "14, 300, 0.0"
  })
  void countingAgreesWithTheDefinitions(int unsur, int n, double missing) {
    for (int seed = 0; seed < 5; seed++) {
      List<int[]> sheets = randomSheets(new Random(seed), unsur, n, missing);
      assertThat(accumulated(unsur, sheets)).as("seed " + seed).isEqualTo(naive(unsur, sheets));
    }
  }

  @Test
  void theIntegersOfTwoSheetsByHand() {
    // u1: 4 and 2; u2: 3 and not answered; u3: 1 and 4
    SkmMoments two = Sheets.moments("431", "204");
    assertThat(two.integers())
        .containsExactly(
            2, // respondents
            0, 1, 0, 1, // u1
            0, 0, 1, 0, // u2
            1, 0, 0, 1, // u3
            1, 2, 1, // both answered: 12, 13, 23
            12, 4 + 8, 3, // products
            4, 4 + 2, 3, // sums of the first
            3, 1 + 4, 1); // sums of the second
    assertThat(two.answers(1)).isEqualTo(1);
    assertThat(two.sum(0)).isEqualTo(6);
    assertThat(two.squares(0)).isEqualTo(20);
    assertThat(two.count(2, 4)).isEqualTo(1);
    assertThat(two.fewestAnswers()).isEqualTo(1);
  }

  @Test
  void oneUnsurSeenAloneHasItsAnswersAsRespondents() {
    assertThat(Sheets.moments("431", "204").only(1)).isEqualTo(Sheets.moments("3"));
    assertThat(Sheets.moments("431", "204").only(2)).isEqualTo(Sheets.moments("1", "4"));
  }

  @Test
  void codeviationCountsOnlyThoseWhoAnsweredBoth() {
    // means 3 and 1.5 of all answers; both answered: (4-3)(2-1.5) + (3-3)(1-1.5)
    SkmMoments three = Sheets.moments("42", "20", "31");
    assertThat(three.codeviation(0, 1)).isEqualTo(0.5);
    assertThat(three.codeviation(1, 0)).isEqualTo(0.5);
    assertThat(three.codeviation(0, 0)).isEqualTo(2);
    assertThat(three.codeviation(1, 1)).isEqualTo(0.5);
  }

  @Test
  void nineUnsurHave181Integers() {
    assertThat(SkmMoments.length(9)).isEqualTo(181);
    int place = 0;
    for (int u = 0; u < 9; u++) {
      for (int v = u + 1; v < 9; v++) {
        assertThat(SkmMoments.pair(9, u, v)).isEqualTo(place++);
      }
    }
    assertThat(SkmMoments.pairs(9)).isEqualTo(place).isEqualTo(36);
  }

  // --- merging ---

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1})
  void anyGroupingOfThePiecesGivesTheWhole(double missing) {
    Random random = new Random(20260715);
    List<int[]> sheets = randomSheets(random, 9, 400, missing);
    SkmMoments whole = Sheets.moments(sheets);
    for (int round = 0; round < 30; round++) {
      Collections.shuffle(sheets, random);
      List<SkmMoments> pieces = new ArrayList<>();
      for (int from = 0; from < sheets.size(); ) {
        int to = Math.min(sheets.size(), from + 1 + random.nextInt(80));
        pieces.add(Sheets.moments(sheets.subList(from, to)));
        from = to;
      }
      assertThat(SkmMoments.sum(9, pieces)).isEqualTo(whole);
      while (pieces.size() > 1) {
        SkmMoments one = pieces.remove(random.nextInt(pieces.size()));
        SkmMoments other = pieces.remove(random.nextInt(pieces.size()));
        pieces.add(one.plus(other));
      }
      assertThat(pieces.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole);
      assertThat(pieces.get(0).integers()).isEqualTo(whole.integers());
    }
  }

  @Test
  void nothingAddedChangesNothing() {
    SkmMoments some = Sheets.moments("443434434", "343434403");
    assertThat(SkmMoments.empty(9).plus(some)).isEqualTo(some);
    assertThat(some.plus(SkmMoments.empty(9))).isEqualTo(some);
    assertThat(SkmMoments.sum(9, List.of())).isEqualTo(SkmMoments.empty(9));
  }

  @Test
  void questionnairesOfDifferentLengthNeverMerge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkmMoments.empty(9).plus(SkmMoments.empty(8)))
        .withMessageContaining("9")
        .withMessageContaining("8");
    assertThat(SkmMoments.empty(9)).isNotEqualTo(SkmMoments.empty(8));
  }

  // --- beyond a long ---

  @Test
  void sumsBeyondALongStayExact() {
    Random random = new Random(7);
    int length = SkmMoments.length(9);
    BigInteger[] oracle = new BigInteger[length];
    Arrays.fill(oracle, BigInteger.ZERO);
    List<SkmMoments> cells = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      long[] integers = random.longs(length, Long.MAX_VALUE - 1000, Long.MAX_VALUE).toArray();
      cells.add(SkmMoments.of(9, integers));
      Arrays.setAll(oracle, k -> oracle[k].add(BigInteger.valueOf(integers[k])));
    }
    SkmMoments right = SkmMoments.sum(9, cells);
    SkmMoments left =
        cells
            .get(5)
            .plus(cells.get(4))
            .plus(cells.get(3).plus(cells.get(2)))
            .plus(cells.get(1).plus(cells.get(0)));
    assertThat(left).isEqualTo(right);
    assertThat(right.respondents()).isEqualTo(oracle[0]);
    BigFraction nrrSum = BigFraction.ZERO;
    for (int u = 0; u < 9; u++) {
      BigInteger answers = BigInteger.ZERO;
      BigInteger sum = BigInteger.ZERO;
      for (int answer = 1; answer <= 4; answer++) {
        BigInteger count = oracle[4 * u + answer];
        assertThat(right.count(u, answer)).isEqualTo(count);
        answers = answers.add(count);
        sum = sum.add(count.multiply(BigInteger.valueOf(answer)));
      }
      assertThat(right.answers(u)).isEqualTo(answers);
      assertThat(right.sum(u)).isEqualTo(sum);
      nrrSum = nrrSum.add(new BigFraction(sum, answers));
    }
    assertThat(Skm.ikm(right, Skm.Bobot.EXACT)).contains(nrrSum.multiply(new BigFraction(25, 9)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(right::integers);
  }

  @Test
  void oneIntegerBeyondALongIsEnough() {
    long[] almost = new long[SkmMoments.length(1)];
    almost[0] = Long.MAX_VALUE;
    almost[4] = Long.MAX_VALUE;
    SkmMoments two = SkmMoments.of(1, almost).plus(Sheets.moments("4"));
    BigInteger expected = BigInteger.TWO.pow(63);
    assertThat(two.respondents()).isEqualTo(expected);
    assertThat(two.count(0, 4)).isEqualTo(expected);
    assertThat(two.count(0, 1)).isZero();
    assertThat(two.sum(0)).isEqualTo(expected.shiftLeft(2));
    assertThat(Skm.ikm(two, Skm.Bobot.EXACT)).contains(new BigFraction(100));
  }

  @Test
  void setsBeyondALongKeepTheirStandardError() {
    // 5 x 2^62 sheets "23" and as many "41": two unsur, pair integers beyond a long as well
    long[] integers = SkmMoments.sum(2, List.of(Sheets.moments("23", "41"))).integers();
    long many = 1L << 59;
    SkmMoments large = SkmMoments.of(2, Arrays.stream(integers).map(i -> i * many).toArray());
    SkmMoments sum = SkmMoments.sum(2, Collections.nCopies(40, large));
    assertThat(sum.respondents()).isEqualTo(BigInteger.valueOf(10).shiftLeft(62));
    // rows 62.5 and 62.5: no spread at all; without the co-moments each unsur would add 1/n
    assertThat(Skm.ikm(sum, Skm.Bobot.EXACT)).contains(new BigFraction(125, 2));
    assertThat(Skm.linearisedVariance(sum).orElseThrow()).isBetween(0.0, 1e-30);
  }

  // --- refused ---

  @Test
  void integersThatNoSheetsCanHaveAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SkmMoments.of(9, new long[180]));
    assertThatIllegalArgumentException().isThrownBy(() -> SkmMoments.of(9, new long[182]));
    assertThatIllegalArgumentException().isThrownBy(() -> SkmMoments.of(8, new long[181]));
    long[] negative = new long[181];
    negative[180] = -1;
    assertThatIllegalArgumentException().isThrownBy(() -> SkmMoments.of(9, negative));
  }

  @Test
  void aSetDoesNotChangeWithTheArrayItCameFrom() {
    long[] integers = Sheets.moments("443434434").integers();
    SkmMoments set = SkmMoments.of(9, integers);
    integers[0] = 99;
    assertThat(set.respondents()).isEqualTo(1);
    set.integers()[0] = 99;
    assertThat(set.respondents()).isEqualTo(1);
  }

  @Test
  void aSheetOutsideTheScaleIsRefused() {
    for (String sheet : List.of("45", "54", "4", "444")) {
      SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(2);
      assertThatExceptionOfType(RuntimeException.class)
          .as(sheet)
          .isThrownBy(() -> accumulator.add(Sheets.of(sheet).get(0)));
    }
  }
}
