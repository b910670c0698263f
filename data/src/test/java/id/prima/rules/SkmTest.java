package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.prima.data.Reference;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Status;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkmTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
  private static final Ketentuan KETENTUAN = Reference.builtIn().ketentuan();
  private static final MutuBands BANDS = MutuBands.of(KETENTUAN, TODAY);
  private static final Bobot TWO_PLACES = Bobot.parse("0.11");
  private static final Bobot THREE_PLACES = Bobot.parse("0.111");

  /**
   * Three respondents; the second did not answer pengaduan (8), the third not produk (5). Sums 11
   * 11 8 12 6 12 11 7 11 over answers 3 3 3 3 2 3 3 2 3: the NRR add up to 191/6.
   */
  private static final SkmMoments THREE_SHEETS =
      Sheets.moments("443434434", "343434403", "432404344");

  private static BigDecimal ikm(SkmMoments moments, Bobot bobot) {
    return Rounding.index(Skm.ikm(moments, bobot).orElseThrow());
  }

  /** Complete sheets whose answers to unsur u add up to sums[u]: only threes and fours. */
  private static SkmMoments sheetsWithSums(int respondents, int... sums) {
    List<int[]> sheets = new ArrayList<>();
    for (int i = 0; i < respondents; i++) {
      int respondent = i;
      sheets.add(Arrays.stream(sums).map(s -> respondent < s - 3 * respondents ? 4 : 3).toArray());
    }
    return Sheets.moments(sheets);
  }

  private static int[] nineTimes(int sum) {
    int[] sums = new int[9];
    Arrays.fill(sums, sum);
    return sums;
  }

  // --- NRR and IKM ---

  @Test
  void nrrDividesByTheAnswersGivenToThatUnsur() {
    List<BigFraction> nrr = new ArrayList<>();
    for (int u = 0; u < 9; u++) {
      nrr.add(Skm.nrr(THREE_SHEETS, u).orElseThrow());
    }
    assertThat(nrr)
        .containsExactly(
            new BigFraction(11, 3),
            new BigFraction(11, 3),
            new BigFraction(8, 3),
            new BigFraction(4),
            new BigFraction(3),
            new BigFraction(4),
            new BigFraction(11, 3),
            new BigFraction(7, 2),
            new BigFraction(11, 3));
    assertThat(Rounding.nrr(nrr.get(0))).hasToString("3.6667");
    assertThat(Rounding.nrr(nrr.get(2))).hasToString("2.6667");
  }

  @Test
  void nrrTertimbangIsNrrTimesBobot() {
    assertThat(Skm.weightedNrr(THREE_SHEETS, 0, Bobot.EXACT)).contains(new BigFraction(11, 27));
    assertThat(Skm.weightedNrr(THREE_SHEETS, 0, TWO_PLACES)).contains(new BigFraction(121, 300));
    assertThat(Skm.weightedNrr(THREE_SHEETS, 7, THREE_PLACES)).contains(new BigFraction(777, 2000));
    assertThat(Rounding.nrr(Skm.weightedNrr(THREE_SHEETS, 0, Bobot.EXACT).orElseThrow()))
        .hasToString("0.4074");
  }

  @Test
  void ikmUnderEachOfTheThreeBobotInUse() {
    // 191/6 x 25/9 = 88.4259; x 2.75 = 87.5417; x 2.775 = 88.3375
    assertThat(Skm.ikm(THREE_SHEETS, Bobot.EXACT)).contains(new BigFraction(4775, 54));
    assertThat(ikm(THREE_SHEETS, Bobot.EXACT)).hasToString("88.43");
    assertThat(ikm(THREE_SHEETS, TWO_PLACES)).hasToString("87.54");
    assertThat(ikm(THREE_SHEETS, THREE_PLACES)).hasToString("88.34");
  }

  @Test
  void theHighestIndexDependsOnTheBobot() {
    SkmMoments best = Sheets.alike(9, 4, 10);
    assertThat(ikm(best, Bobot.EXACT)).hasToString("100.00");
    assertThat(ikm(best, THREE_PLACES)).hasToString("99.90");
    assertThat(ikm(best, TWO_PLACES)).hasToString("99.00");
    SkmMoments worst = Sheets.alike(9, 1, 10);
    assertThat(ikm(worst, Bobot.EXACT)).hasToString("25.00");
    assertThat(ikm(worst, TWO_PLACES)).hasToString("24.75");
    assertThat(BANDS.of(ikm(worst, TWO_PLACES))).isEqualTo(Mutu.D);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 13, 14})
  void theExactBobotIsOneOverTheNumberOfUnsur(int unsur) {
    assertThat(Skm.ikm(Sheets.alike(unsur, 3, 7), Bobot.EXACT)).contains(new BigFraction(75));
  }

  @Test
  void anUnsurThatNobodyAnsweredLeavesNoIndex() {
    SkmMoments noSarana = Sheets.moments("44343443" + "0", "34343440" + "0");
    assertThat(Skm.nrr(noSarana, 8)).isEmpty();
    assertThat(Skm.weightedNrr(noSarana, 8, Bobot.EXACT)).isEmpty();
    assertThat(Skm.ikm(noSarana, Bobot.EXACT)).isEmpty();
    assertThat(Skm.ikm(noSarana, TWO_PLACES)).isEmpty();
    assertThat(Skm.nrr(noSarana, 0)).contains(new BigFraction(7, 2));
    assertThat(Skm.ikm(SkmMoments.empty(9), Bobot.EXACT)).isEmpty();
  }

  @Test
  @Tag("real")
  void gianyar2020() {
    SkmMoments unit = Sheets.moments(Sheets.all(Sheets.gianyar()));
    assertThat(unit.respondents()).isEqualTo(201);
    long[] sums = {693, 726, 672, 598, 683, 686, 683, 706, 765};
    for (int u = 0; u < 9; u++) {
      assertThat(unit.sum(u)).isEqualTo(BigInteger.valueOf(sums[u]));
    }
    assertThat(ikm(unit, Bobot.EXACT)).hasToString("85.85");
    assertThat(ikm(unit, THREE_PLACES)).hasToString("85.76");
    assertThat(ikm(unit, TWO_PLACES)).hasToString("84.99");
    assertThat(BANDS.of(ikm(unit, Bobot.EXACT))).isEqualTo(Mutu.B);
  }

  // --- rounding ---

  @ParameterizedTest
  @CsvSource({"25, 78.13", "27, 84.38", "29, 90.63", "31, 96.88"})
  void aTieIsRoundedUp(int sum, String ikm) {
    // 25 x 25/8 = 78.125, 84.375, 90.625, 96.875: half even would give 78.12 and 90.62
    assertThat(ikm(sheetsWithSums(8, sum), Bobot.EXACT)).hasToString(ikm);
  }

  @Test
  void aTieThatBinaryNumbersCannotHoldIsRoundedUp() {
    // 1501 / 50 x 2.75 = 82.555 exactly
    SkmMoments tie = sheetsWithSums(50, 167, 167, 167, 167, 167, 167, 167, 166, 166);
    assertThat(Skm.ikm(tie, TWO_PLACES)).contains(new BigFraction(16511, 200));
    assertThat(ikm(tie, TWO_PLACES)).hasToString("82.56");
  }

  @Test
  void oneAnswerDecidesBetweenAAndB() {
    // 9 x 17661 / 5000 x 25/9 = 88.305 exactly; one point less is 88.30444
    int[] sums = nineTimes(17661);
    assertThat(ikm(sheetsWithSums(5000, sums), Bobot.EXACT)).hasToString("88.31");
    sums[3]--;
    assertThat(ikm(sheetsWithSums(5000, sums), Bobot.EXACT)).hasToString("88.30");
    assertThat(BANDS.of(new BigDecimal("88.31"))).isEqualTo(Mutu.A);
    assertThat(BANDS.of(new BigDecimal("88.30"))).isEqualTo(Mutu.B);
  }

  @Test
  void whatIsShownWithFourPlacesIsNeverCalculatedWith() {
    // From NRR cut to two places (3.67 3.67 2.67 4 3 4 3.67 3.5 3.67) the index would be 88.47.
    assertThat(ikm(THREE_SHEETS, Bobot.EXACT)).hasToString("88.43");
    assertThat(Rounding.round(new BigFraction(-1, 8), 2)).hasToString("-0.13");
    assertThat(Rounding.round(0.125, 2)).hasToString("0.13");
    assertThat(Rounding.index(88.305)).hasToString("88.31");
  }

  @Test
  void everyTrueIndexFrom8831To8919DropsFromAToBUnderBobot011() {
    for (int hundredths = 8831; hundredths <= 8919; hundredths++) {
      SkmMoments unit = sheetsWithSums(2500, nineTimes(hundredths));
      BigDecimal exact = ikm(unit, Bobot.EXACT);
      assertThat(exact).isEqualTo(BigDecimal.valueOf(hundredths, 2));
      assertThat(BANDS.of(exact)).as(exact.toString()).isEqualTo(Mutu.A);
      assertThat(BANDS.of(ikm(unit, TWO_PLACES))).as(exact.toString()).isEqualTo(Mutu.B);
    }
  }

  @Test
  void at8920TheDropDependsOnWhatRoundingHides() {
    // 89.20 x 0.99 = 88.308, still A; 89.196 is published as 89.20 too, and x 0.99 = 88.30404, B
    SkmMoments exactly = sheetsWithSums(2500, nineTimes(8920));
    assertThat(BANDS.of(ikm(exactly, TWO_PLACES))).isEqualTo(Mutu.A);
    SkmMoments justUnder = sheetsWithSums(6250, nineTimes(22299));
    assertThat(Skm.ikm(justUnder, Bobot.EXACT)).contains(new BigFraction(22299, 250));
    assertThat(ikm(justUnder, Bobot.EXACT)).hasToString("89.20");
    assertThat(BANDS.of(ikm(justUnder, TWO_PLACES))).isEqualTo(Mutu.B);
  }

  // --- sample ---

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "10, 10",
    "15, 14",
    "20, 19",
    "50, 44",
    "100, 80",
    "200, 132",
    "500, 217",
    "1000, 278",
    "5000, 357",
    "10000, 370",
    "75000, 382",
    "1000000, 384"
  })
  void theRequiredSampleIsThatOfKrejcieAndMorgan(long users, long sample) {
    assertThat(Skm.requiredSample(users, KETENTUAN, TODAY)).isEqualTo(sample);
  }

  @Test
  void theRequiredSampleNeverExceedsTheUsersNorTheLimit() {
    // X2 P (1-P) / d2 = 384.1
    for (long users = 0; users <= 400; users++) {
      assertThat(Skm.requiredSample(users, KETENTUAN, TODAY)).isBetween(0L, users);
    }
    assertThat(Skm.requiredSample(Long.MAX_VALUE, KETENTUAN, TODAY)).isEqualTo(384);
    assertThatIllegalArgumentException().isThrownBy(() -> Skm.requiredSample(-1, KETENTUAN, TODAY));
  }

  // --- status ---

  private static Status status(int respondents, OptionalLong users) {
    OptionalLong required =
        users.isPresent()
            ? OptionalLong.of(Skm.requiredSample(users.getAsLong(), KETENTUAN, TODAY))
            : users;
    return SampleStatus.of(KETENTUAN, TODAY).of(Sheets.alike(9, 4, respondents), required);
  }

  @ParameterizedTest
  @CsvSource({
    "1, BELUM_CUKUP",
    "9, BELUM_CUKUP",
    "10, SEMENTARA",
    "29, SEMENTARA",
    "30, CUKUP",
    "201, CUKUP"
  })
  void withoutKnownUsersThirtyRespondentsAreEnough(int respondents, Status status) {
    assertThat(status(respondents, OptionalLong.empty())).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "9, 9, BELUM_CUKUP", // everybody answered, but nine are too few to be shown
    "13, 15, SEMENTARA", // 14 are required
    "14, 15, CUKUP",
    "10, 10, CUKUP",
    "29, 500, SEMENTARA",
    "30, 500, CUKUP" // far from 217, but thirty are enough
  })
  void aSmallServiceNeedsNoMoreThanItsRequiredSample(int n, long users, Status status) {
    assertThat(status(n, OptionalLong.of(users))).isEqualTo(status);
  }

  @Test
  void anUnsurWithoutAnswersMakesTheIndexImpossible() {
    SampleStatus rule = SampleStatus.of(KETENTUAN, TODAY);
    List<int[]> sheets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sheets.addAll(Sheets.of("444444440"));
    }
    assertThat(rule.of(Sheets.moments(sheets), OptionalLong.empty()))
        .isEqualTo(Status.TIDAK_DAPAT_DIHITUNG);
    assertThat(rule.of(SkmMoments.empty(9), OptionalLong.empty()))
        .isEqualTo(Status.TIDAK_DAPAT_DIHITUNG);
    sheets.addAll(Sheets.of("444444444"));
    assertThat(rule.of(Sheets.moments(sheets), OptionalLong.of(20))).isEqualTo(Status.SEMENTARA);
  }

  @Test
  void tenAnswersPerUnsurLiftTheMarkSementara() {
    SampleStatus rule = SampleStatus.of(KETENTUAN, TODAY);
    SkmMoments nine = Sheets.alike(9, 4, 9);
    SkmMoments ten = Sheets.alike(9, 4, 10);
    SkmMoments without =
        Sheets.moments(java.util.Collections.nCopies(25, Sheets.of("444444440").get(0)));
    assertThat(rule.of(without.plus(nine), OptionalLong.empty())).isEqualTo(Status.SEMENTARA);
    assertThat(rule.of(without.plus(ten), OptionalLong.empty())).isEqualTo(Status.CUKUP);
  }
}
