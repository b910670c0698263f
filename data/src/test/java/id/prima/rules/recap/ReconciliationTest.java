package id.prima.rules.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.RecapCause;
import id.prima.data.vocab.RecapFinding;
import id.prima.rules.Ketentuan;
import id.prima.rules.MutuBands;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

  private static final List<Bobot> BOBOT =
      List.of(Bobot.EXACT, Bobot.parse("0.11"), Bobot.parse("0.111"));

  /** Their sum is 31.00. */
  private static final String NRR = "3.40 3.35 3.25 3.90 3.30 3.45 3.50 3.20 3.65";

  /** Nine times this. */
  private static final String SAME = "%s ".repeat(9);

  private static StatedIndex stated(String nrr, String weighted, String ikm) {
    return new StatedIndex(
        Stream.of(nrr.strip().split(" ")).map(BigDecimal::new).toList(),
        Optional.ofNullable(weighted).map(BigDecimal::new),
        new BigDecimal(ikm),
        Optional.empty());
  }

  private static Reconciliation reconcile(String nrr, String weighted, String ikm) {
    return Reconciliation.of(stated(nrr, weighted, ikm), Optional.empty(), BOBOT);
  }

  private static RowTotals rows(int respondents, List<Integer> sums, List<Integer> answers) {
    return new RowTotals(
        BigInteger.valueOf(respondents),
        sums.stream().map(BigInteger::valueOf).toList(),
        answers.stream().map(BigInteger::valueOf).toList());
  }

  /** 31.00 / 9 = 3.4444; each way worked out by hand from the nine NRR above. */
  @ParameterizedTest
  @CsvSource({
    "86.11, ''", // 25 x 3.44444
    "86.1, ''", // the same in one digit
    "85.25, bobot_011", // 25 x 31.00 x 0.11
    "86.03, bobot_0111", // 25 x 3.441 = 86.025
    "86.00, total_2", // 25 x 3.44
    "86.10, total_3", // 25 x 3.444
    // .38 .37 .36 .43 .37 .38 .39 .36 .41 are 3.45
    "86.25, each_2",
    // .378 .372 .361 .433 .367 .383 .389 .356 .406 are 3.445, 86.125
    "86.13, each_3",
    // nine NRR of two digits leave 0.125 open on either side of 86.111
    "86.20, hidden_digits",
    // and 0.12375 on either side of 85.25
    "85.33, bobot_011 hidden_digits",
    "86.26, typed",
    "90.00, typed"
  })
  void aFigureWithoutAnswersIsAttributedToTheSimplestWay(String ikm, String causes) {
    Reconciliation found = reconcile(NRR, null, ikm);
    assertThat(found.recomputed()).isEqualByComparingTo("86.11");
    assertThat(found.ofRows()).isEmpty();
    assertThat(codes(found)).isEqualTo(causes);
  }

  private static String codes(Reconciliation found) {
    return String.join(" ", found.causes().stream().map(RecapCause::code).toList());
  }

  @Test
  void nrrOfThreeDigitsTellWhetherTheyWereRoundedFirst() {
    // nine times 3.446: 86.15; 3.45: 86.25; under 0.11 85.2885 and 85.3875
    assertThat(codes(reconcile(SAME.formatted(nine("3.446")), null, "86.15"))).isEmpty();
    assertThat(codes(reconcile(SAME.formatted(nine("3.446")), null, "86.25"))).isEqualTo("nrr_2");
    assertThat(codes(reconcile(SAME.formatted(nine("3.446")), null, "85.29")))
        .isEqualTo("bobot_011");
    assertThat(codes(reconcile(SAME.formatted(nine("3.446")), null, "85.39")))
        .isEqualTo("bobot_011 nrr_2");
    // nine times 3.4286: 85.715; 3.429: 85.725
    assertThat(codes(reconcile(SAME.formatted(nine("3.4286")), null, "85.73"))).isEqualTo("nrr_3");
  }

  private static Object[] nine(String nrr) {
    return Collections.nCopies(9, nrr).toArray();
  }

  @Test
  void theDifferenceIsTheStatedFigureLessTheRecomputed() {
    assertThat(reconcile(NRR, null, "85.25").difference()).isEqualByComparingTo("-0.86");
    assertThat(reconcile(NRR, null, "86.11").difference()).isEqualByComparingTo("0");
    assertThat(reconcile(NRR, null, "86.1").difference()).isEqualByComparingTo("-0.01");
    assertThat(reconcile(NRR, null, "85.25").sentence()).contains("rekap memakai bobot 0,11");
    assertThat(reconcile(NRR, null, "86.11").sentence()).isEmpty();
  }

  @Test
  void nrrTertimbangTellsWaysApartThatGiveTheSameIkm() {
    // the sum of the NRR is 30.90: 0.111 gives 3.4299 and 85.7475, two digits 3.43 and 85.75
    String nrr = "3.40 3.35 3.25 3.90 3.30 3.45 3.50 3.20 3.55";
    assertThat(codes(reconcile(nrr, null, "85.75"))).isEqualTo("bobot_0111");
    assertThat(codes(reconcile(nrr, "3.4299", "85.75"))).isEqualTo("bobot_0111");
    assertThat(codes(reconcile(nrr, "3.4300", "85.75"))).isEqualTo("total_2");
  }

  @Test
  void anNrrTertimbangOfAnotherWayIsSaid() {
    // 31.00 x 0.11 beside an IKM by 1/9
    Reconciliation found = reconcile(NRR, "3.41", "86.11");
    assertThat(codes(found)).isEmpty();
    assertThat(found.weightedExplained()).isFalse();
    assertThat(reconcile(NRR, "3.44", "86.11").weightedExplained()).isTrue();
  }

  @Test
  void anIkmFromATypedNrrTertimbangIsToldFromATypedIkm() {
    assertThat(codes(reconcile(NRR, "3.60", "90.00"))).isEqualTo("weighted_typed");
    assertThat(reconcile(NRR, "3.60", "90.00").isExplained()).isFalse();
    assertThat(codes(reconcile(NRR, "3.44", "90.00"))).isEqualTo("typed");
  }

  @Test
  void anOfficeThatSignedByAnotherBobotDoesNotDepartFromIt() {
    Reconciliation found =
        Reconciliation.of(
            stated(NRR, null, "85.25"),
            Optional.empty(),
            List.of(Bobot.parse("0.11"), Bobot.EXACT, Bobot.parse("0.111")));
    assertThat(found.causes()).isEmpty();
    assertThat(found.recomputed()).isEqualByComparingTo("85.25");
    Reconciliation exact =
        Reconciliation.of(
            stated(NRR, null, "86.11"),
            Optional.empty(),
            List.of(Bobot.parse("0.11"), Bobot.EXACT, Bobot.parse("0.111")));
    assertThat(codes(exact)).isEqualTo("bobot_tepat");
  }

  /** Seven respondents and a sum of 24: NRR 24/7 = 3.428571, IKM 85.714. */
  @ParameterizedTest
  @CsvSource({
    "85.71, ''",
    "85.75, nrr_2", // 25 x 3.43
    "85.73, nrr_3", // 25 x 3.429 = 85.725
    "85.50, each_2", // 0.380952 is 0.38, nine times 3.42
    "84.86, bobot_011", // 30.857143 x 0.11 x 25 = 84.857
    "80.00, typed"
  })
  void withAnswersTheirExactNrrStandBehindTheRoundedOnes(String ikm, String causes) {
    RowTotals rows = rows(7, Collections.nCopies(9, 24), Collections.nCopies(9, 7));
    Reconciliation found =
        Reconciliation.of(
            stated(SAME.formatted(nine("3.43")), null, ikm), Optional.of(rows), BOBOT);
    assertThat(found.ofRows()).contains(new BigDecimal("85.71"));
    assertThat(found.difference())
        .isEqualByComparingTo(new BigDecimal(ikm).subtract(new BigDecimal("85.71")));
    assertThat(codes(found)).isEqualTo(causes);
  }

  /**
   * Twenty respondents; one left WAKTU empty: 65 / 19 = 3.421053 rather than 65 / 20 = 3.25. By the
   * rule the NRR add up to 31.171053, IKM 86.5863; with 0 for the empty one 31.00 and 86.11.
   */
  @Test
  void missingAnswersThatWereCountedAsZeroAreFound() {
    RowTotals rows =
        rows(
            20,
            List.of(68, 67, 65, 78, 66, 69, 70, 64, 73),
            List.of(20, 20, 19, 20, 20, 20, 20, 20, 20));
    Reconciliation zero = Reconciliation.of(stated(NRR, null, "86.11"), Optional.of(rows), BOBOT);
    assertThat(codes(zero)).isEqualTo("blank_as_zero");
    assertThat(zero.ofRows()).contains(new BigDecimal("86.59"));
    assertThat(zero.difference()).isEqualByComparingTo("-0.48");
    Reconciliation both = Reconciliation.of(stated(NRR, null, "85.25"), Optional.of(rows), BOBOT);
    assertThat(codes(both)).isEqualTo("blank_as_zero bobot_011");
    Reconciliation right =
        Reconciliation.of(
            stated("3.40 3.35 3.42 3.90 3.30 3.45 3.50 3.20 3.65", null, "86.59"),
            Optional.of(rows),
            BOBOT);
    assertThat(codes(right)).isEmpty();
  }

  @Test
  void anotherOrderOfTheUnsurIsFoundThoughTheIkmIsTheSame() {
    RowTotals rows =
        rows(20, List.of(68, 67, 65, 78, 66, 69, 70, 64, 73), Collections.nCopies(9, 20));
    assertThat(codes(Reconciliation.of(stated(NRR, null, "86.11"), Optional.of(rows), BOBOT)))
        .isEmpty();
    String swapped = "3.40 3.35 3.25 3.90 3.30 3.45 3.50 3.65 3.20";
    assertThat(codes(Reconciliation.of(stated(swapped, null, "86.11"), Optional.of(rows), BOBOT)))
        .isEqualTo("swapped_last_two");
    String turned = "3.65 3.35 3.25 3.90 3.30 3.45 3.50 3.20 3.40";
    assertThat(codes(Reconciliation.of(stated(turned, null, "85.25"), Optional.of(rows), BOBOT)))
        .isEqualTo("other_order bobot_011");
  }

  @Test
  void aRecapOfOtherAnswersIsSaidToBeThat() {
    RowTotals rows = rows(20, Collections.nCopies(9, 60), Collections.nCopies(9, 20));
    Reconciliation found = Reconciliation.of(stated(NRR, null, "85.25"), Optional.of(rows), BOBOT);
    assertThat(codes(found)).isEqualTo("other_answers bobot_011");
    assertThat(found.ofRows()).contains(new BigDecimal("75.00"));
    assertThat(found.difference()).isEqualByComparingTo("10.25");
    assertThat(found.sentence())
        .contains("jawabannya tidak sama dengan yang ada di Prima; rekap memakai bobot 0,11");
  }

  @Test
  void digitsOfASpreadsheetBeyondTheSixthAreNoise() {
    RowTotals rows = rows(7, Collections.nCopies(9, 24), Collections.nCopies(9, 7));
    Reconciliation found =
        Reconciliation.of(
            stated(SAME.formatted(nine("3.42857142857143")), "3.4285714285714", "85.7142857142859"),
            Optional.of(rows),
            BOBOT);
    assertThat(found.causes()).isEmpty();
    assertThat(found.difference()).isEqualByComparingTo("0");
  }

  private static List<RecapFinding> findings(
      StatedIndex stated, StatedCounts counts, Optional<RowTotals> rows, Long required) {
    Ketentuan ketentuan = id.prima.data.Reference.builtIn().ketentuan();
    MutuBands bands = MutuBands.of(ketentuan, LocalDate.of(2026, 9, 30));
    return Reconciliation.of(stated, rows, BOBOT)
        .findings(stated, counts, rows, bands, Optional.ofNullable(required));
  }

  private static final StatedCounts NOTHING =
      new StatedCounts(null, null, List.of(), List.of(), List.of());

  @Test
  void aConsistentRecapHasNoFindings() {
    StatedIndex stated =
        new StatedIndex(
            stated(NRR, null, "86.11").nrr(),
            Optional.of(new BigDecimal("3.444")),
            new BigDecimal("86.11"),
            Optional.of(Mutu.B));
    StatedCounts counts =
        new StatedCounts(
            40L, 36L, List.of(20L, 16L), Arrays.asList(null, 36L), List.of(30L, 6L, 0L));
    assertThat(findings(stated, counts, Optional.empty(), 36L)).isEmpty();
    assertThat(findings(stated, NOTHING, Optional.empty(), null)).isEmpty();
  }

  @Test
  void everyContradictionIsFound() {
    StatedIndex stated =
        new StatedIndex(
            stated("0.99 3.35 3.25 4.01 3.30 3.45 3.50 3.20 3.65", null, "100.01").nrr(),
            Optional.empty(),
            new BigDecimal("100.01"),
            Optional.of(Mutu.B));
    StatedCounts counts =
        new StatedCounts(
            30L, 36L, List.of(20L, 15L), Arrays.asList(null, 37L), List.of(30L, 6L, 1L));
    RowTotals rows = rows(20, Collections.nCopies(9, 60), Collections.nCopies(9, 20));
    assertThat(findings(stated, counts, Optional.of(rows), 37L))
        .containsExactly(
            RecapFinding.NRR_OUT_OF_RANGE,
            RecapFinding.IKM_OUT_OF_RANGE,
            RecapFinding.CATEGORY_DIFFERS,
            RecapFinding.GENDER_SUM,
            RecapFinding.EDUCATION_SUM,
            RecapFinding.WORK_SUM,
            RecapFinding.SAMPLE_OVER_POPULATION,
            RecapFinding.SAMPLE_BELOW_REQUIRED,
            RecapFinding.SAMPLE_DIFFERS_FROM_ROWS);
  }

  @Test
  void aCategoryIsThatOfTheStatedIkmRoundedToHundredths() {
    StatedIndex limit =
        new StatedIndex(
            stated(NRR, null, "88.305").nrr(),
            Optional.empty(),
            new BigDecimal("88.305"),
            Optional.of(Mutu.A));
    assertThat(findings(limit, NOTHING, Optional.empty(), null)).isEmpty();
  }

  /** Without answers 83.30 lies in what nine times 3.33 leave open; with them 3.333... is known. */
  @Test
  void whereAnswersTellTheNrrNoHiddenDigitsAreGuessed() {
    String nrr = SAME.formatted(nine("3.33"));
    RowTotals rows = rows(3, Collections.nCopies(9, 10), Collections.nCopies(9, 3));
    Reconciliation known = Reconciliation.of(stated(nrr, null, "83.30"), Optional.of(rows), BOBOT);

    assertThat(codes(reconcile(nrr, null, "83.30"))).isEqualTo("hidden_digits");
    assertThat(codes(known)).isEqualTo("typed");
    assertThat(codes(Reconciliation.of(stated(nrr, null, "83.33"), Optional.of(rows), BOBOT)))
        .isEmpty();
  }
}
