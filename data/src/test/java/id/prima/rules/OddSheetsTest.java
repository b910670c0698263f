package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.rules.OddSheets.Excess;
import id.prima.rules.OddSheets.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When sheets are odd, and when a unit has more of them than its peers. */
class OddSheetsTest {

  private static final OddSheets RULE =
      OddSheets.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 9, 30));

  /** Newcombe, Statistics in Medicine 17 (1998) 873-890, Table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "10, 10, 0, 10, 0.6075, 1",
  })
  void newcombesExamples(long a, long ofA, long b, long ofB, double low, double high) {
    Excess excess = RULE.excess(Share.of(a, ofA), Share.of(b, ofB));

    assertThat(excess.low()).isCloseTo(low, within(0.00005));
    assertThat(excess.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void theConstantsAreThoseOfTheKetentuan() {
    assertThat(RULE.minSheets()).isEqualTo(30);
    assertThat(RULE.minSide()).isEqualTo(10);
    assertThat(RULE.significance()).isEqualTo(0.01);
    assertThat(RULE.drawn()).isEqualTo(15);
  }

  @Test
  void anExcessIsNotableByAOneSidedTestAtTheDeclaredLevel() {
    // 20 of 40 beside 4 of 120 is far above, 2 of 40 beside 6 of 120 the same
    assertThat(RULE.excess(Share.of(20, 40), Share.of(4, 120)).notable()).isTrue();
    assertThat(RULE.excess(Share.of(2, 40), Share.of(6, 120)).notable()).isFalse();
    // fewer than the peers is never notable
    assertThat(RULE.excess(Share.of(0, 40), Share.of(60, 120)).notable()).isFalse();
    // 35 of 100 beside 2,000 of 10,000: at 98% the lower end of 35 of 100 is 0.2487 (Wilson with
    // z = 2.3263), so the excess is above 0.15 - hypot(0.1013, 0.0095) = 0.048; 29 of 100 gives
    // 0.09 - hypot(0.0926, 0.0095), below 0 although the 95% interval alone lies above 0.005
    assertThat(RULE.excess(Share.of(35, 100), Share.of(2000, 10_000)).notable()).isTrue();
    Excess between = RULE.excess(Share.of(29, 100), Share.of(2000, 10_000));
    assertThat(between.low()).isPositive();
    assertThat(between.notable()).isFalse();
  }

  @Test
  void burstsAndTheEndOfAPeriod() {
    assertThat(RULE.isBurst(5)).isTrue();
    assertThat(RULE.isBurst(4)).isFalse();
    assertThat(RULE.isBurstDay(20, 40)).isTrue();
    assertThat(RULE.isBurstDay(20, 41)).isFalse();
    assertThat(RULE.endFrom(LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 9, 28));
  }

  private static SortedMap<Long, Long> patterns(long... sheetsOfEach) {
    SortedMap<Long, Long> patterns = new TreeMap<>();
    for (long sheets : sheetsOfEach) {
      patterns.merge(sheets, 1L, Long::sum);
    }
    return patterns;
  }

  /** Sheets a, a, b, c: of the six pairs one is of twins; of the four triples two hold both a. */
  @Test
  void twinsAreCountedAmongSheetsDrawn() {
    assertThat(TwinShare.of(patterns(2, 1, 1), 2).share()).isCloseTo(1.0 / 12, within(1e-12));
    assertThat(TwinShare.of(patterns(2, 1, 1), 3).share()).isCloseTo(1.0 / 6, within(1e-12));
    // without an a no pair of three is of twins, without b or c one of three is: shares 0, 0, 1/6,
    // 1/6 with mean 1/12; 3/4 of the sum of four squares of 1/12 is 1/48
    assertThat(TwinShare.of(patterns(2, 1, 1), 2).variance()).isCloseTo(1.0 / 48, within(1e-12));
    assertThat(TwinShare.of(patterns(2, 1, 1), 2).asShare().size())
        .as("(1/12)(11/12) / (1/48)")
        .isCloseTo(44.0 / 12, within(1e-9));
  }

  @Test
  void sheetsThatAreAllAlikeOrNeverAlikeHaveNoSpread() {
    TwinShare alike = TwinShare.of(patterns(40), 15);
    assertThat(alike.share()).isCloseTo(14.0 / 15, within(1e-12));
    assertThat(alike.variance()).isZero();
    assertThat(alike.asShare().size()).isEqualTo(40);

    SortedMap<Long, Long> unique = new TreeMap<>(Map.of(1L, 100_000L));
    TwinShare never = TwinShare.of(unique, 15);
    assertThat(never.share()).isCloseTo(0, within(1e-9));
    assertThat(never.variance()).isZero();
    assertThat(never.asShare().size()).isEqualTo(100_000);
  }

  @Test
  void asManySheetsAsAreDrawnTellNoSpread() {
    assertThatThrownBy(() -> TwinShare.of(patterns(15), 15))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** 10 sheets with share 0.1 and 30 with 0.3: 0.25; variance (0.1 * 100 + 0.2 * 900) / 1600. */
  @Test
  void peersAreWeighedByTheirSheets() {
    TwinShare pooled =
        TwinShare.NONE.with(new TwinShare(10, 0.1, 0.1)).with(new TwinShare(30, 0.3, 0.2));

    assertThat(pooled.share()).isCloseTo(0.25, within(1e-12));
    assertThat(pooled.variance()).isCloseTo(0.11875, within(1e-12));
  }

  /**
   * Honest units of 40 to 2,000 sheets of one kind: larger ones have many more twins, and yet are
   * not more often called notable than the level of the test says.
   */
  @Test
  void aLargeHonestUnitIsNotCalledOdd() {
    int groups = 60;
    int[] sizes = {40, 40, 60, 80, 120, 200, 400, 700, 1200, 2000};
    Random random = new Random(5);
    int notable = 0;
    int notableOfTheLargest = 0;
    int rawOfTheLargest = 0;
    for (int g = 0; g < groups; g++) {
      List<SortedMap<Long, Long>> units = new ArrayList<>();
      for (int size : sizes) {
        units.add(honest(size, random));
      }
      for (int i = 0; i < sizes.length; i++) {
        TwinShare others = TwinShare.NONE;
        long rawOfOthers = 0;
        long sheetsOfOthers = 0;
        for (int j = 0; j < sizes.length; j++) {
          if (j != i) {
            others = others.with(TwinShare.of(units.get(j), RULE.drawn()));
            rawOfOthers += twins(units.get(j), sizes[j]);
            sheetsOfOthers += sizes[j];
          }
        }
        Share own = TwinShare.of(units.get(i), RULE.drawn()).asShare();
        boolean odd = RULE.excess(own, others.asShare()).notable();
        notable += odd ? 1 : 0;
        if (i == sizes.length - 1) {
          notableOfTheLargest += odd ? 1 : 0;
          Share raw = Share.of(twins(units.get(i), sizes[i]), sizes[i]);
          rawOfTheLargest +=
              RULE.excess(raw, Share.of(rawOfOthers, sheetsOfOthers)).notable() ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "twins, honest units: %d of %d notable (level %.0f%%); of the largest %d of %d, by raw"
            + " shares %d%n",
        notable,
        groups * sizes.length,
        100 * RULE.significance(),
        notableOfTheLargest,
        groups,
        rawOfTheLargest);
    // 1% of 600 is 6; 15 and more has a probability of 0.2%
    assertThat(notable).isLessThan(15);
    assertThat(notableOfTheLargest).isLessThan(5);
    assertThat(rawOfTheLargest).as("what plain shares would say").isGreaterThan(groups / 2);
  }

  private static long twins(SortedMap<Long, Long> patterns, long sheets) {
    return sheets - patterns.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Sheets of nine answers that a mood pulls together; no two copied. */
  private static SortedMap<Long, Long> honest(int sheets, Random random) {
    Map<String, Long> patterns = new HashMap<>();
    for (int i = 0; i < sheets; i++) {
      double mood = random.nextGaussian();
      StringBuilder pattern = new StringBuilder();
      for (int u = 0; u < 9; u++) {
        double latent = 0.75 * mood + 0.66 * random.nextGaussian();
        pattern.append(latent < -1.6 ? 1 : latent < -0.9 ? 2 : latent < 0.4 ? 3 : 4);
      }
      patterns.merge(pattern.toString(), 1L, Long::sum);
    }
    SortedMap<Long, Long> bySheets = new TreeMap<>();
    patterns.values().forEach(count -> bySheets.merge(count, 1L, Long::sum));
    return bySheets;
  }
}
