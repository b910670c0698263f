package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.rules.Interval.Estimate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expected values come from Python (numpy, scipy) or from the formulas by hand. */
@Tag("real")
class IntervalTest {

  private static final IntervalRule RULE =
      IntervalRule.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 7, 15));
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static CellVariance cell(SkmMoments moments) {
    return CellVariance.of(moments, Optional.empty()).orElseThrow();
  }

  private static Estimate wilson(CellVariance cell, PeerVariance peers, double finitePopulation) {
    return Interval.wilson(cell, peers, finitePopulation, RULE).orElseThrow();
  }

  private static void assertInterval(Interval interval, double low, double high, double precision) {
    assertThat(interval.low()).isCloseTo(low, within(precision));
    assertThat(interval.high()).isCloseTo(high, within(precision));
  }

  // --- a real unit ---

  private static final List<List<int[]>> GIANYAR = List.copyOf(Sheets.gianyar().values());
  private static final SkmMoments UNIT =
      Sheets.moments(GIANYAR.stream().flatMap(List::stream).toList());
  private static final CellVariance GIANYAR_CELL =
      CellVariance.of(UNIT, Optional.of(Sheets.days(GIANYAR, UNIT))).orElseThrow();
  private static final PeerVariance ALONE =
      PeerVariance.pool(List.of(GIANYAR_CELL), List.of(GIANYAR_CELL), RULE);

  @Test
  void theUnitInGianyarHasItsIndexAndStandardError() {
    assertThat(GIANYAR_CELL.respondents()).isEqualTo(201);
    assertThat(GIANYAR_CELL.index()).isCloseTo(85.84853510226644, within(1e-11));
    assertThat(Math.sqrt(GIANYAR_CELL.variance())).isCloseTo(0.4634886415976693, within(1e-11));
  }

  @Test
  void answersOfOneDayInGianyarResembleEachOther() {
    assertThat(GIANYAR_CELL.clusters().orElseThrow().days()).isEqualTo(13);
    assertThat(ALONE.designEffect()).isCloseTo(4.667484881041681, within(1e-9));
    assertThat(ALONE.clusterDf()).isEqualTo(12);
    assertThat(ALONE.phi()).isCloseTo(0.05013192612137205, within(1e-12));
  }

  @Test
  void theIntervalInGianyarCountsTheDays() {
    Estimate estimate = wilson(GIANYAR_CELL, ALONE, 1);
    assertThat(estimate.df()).isEqualTo(12);
    assertInterval(estimate.interval(), 83.54097747691159, 87.89944509414255, 1e-6);
  }

  @Test
  void theFootnoteInGianyarIsThatOfASimpleRandomSample() {
    Estimate estimate = wilson(GIANYAR_CELL, ALONE.withoutClusters(), 1);
    assertThat(estimate.df()).isEqualTo(230);
    assertInterval(estimate.interval(), 84.91300, 86.73889, 1e-5);
  }

  // --- linearised variance ---

  @Test
  void withEveryAnswerItIsTheVarianceOfTheRowMeans() {
    // rows 50 and 100: variance 1250, of the mean 625
    assertThat(cell(Sheets.moments("2", "4")).variance()).isCloseTo(625, within(1e-10));
    // rows 87.5, 62.5, 62.5, 100: mean 78.125, squares 1054.6875, / (4 x 3)
    assertThat(cell(Sheets.moments("43", "32", "14", "44")).variance())
        .isCloseTo(87.890625, within(1e-10));
    // the real unit, from its rows
    List<Double> rows =
        GIANYAR.stream()
            .flatMap(List::stream)
            .map(sheet -> 25.0 / 9 * java.util.Arrays.stream(sheet).sum())
            .toList();
    double mean = rows.stream().mapToDouble(r -> r).average().orElseThrow();
    double squares = rows.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum();
    assertThat(GIANYAR_CELL.variance()).isCloseTo(squares / (201 * 200), within(1e-12));
  }

  @Test
  void withMissingAnswersItAddsTheLinearisedDeviations() {
    // Unsur 1: 4 2 3, mean 3, m = 3. Unsur 2: 3 - 4, mean 3.5, m = 2. With a = 1/sqrt 6 and
    // b = 1/sqrt 2: e = 12.5 (a - b/2), -12.5 a, 12.5 b/2; sum of squares
    // 156.25 (2/6 + 1/4 - 1/sqrt 12) = 156.25 x 0.2946581987
    assertThat(cell(Sheets.moments("43", "20", "34")).variance())
        .isCloseTo(46.0403435, within(1e-6));
  }

  @Test
  void theOrderOfTheUnsurDoesNotMatter() {
    double variance = cell(Sheets.moments("4310", "2043", "3422", "1143")).variance();
    assertThat(cell(Sheets.moments("0134", "3402", "2243", "3411")).variance())
        .isCloseTo(variance, within(1e-12));
  }

  @Test
  void oneRespondentOrOneAnswerHasNoStandardError() {
    assertThat(Skm.linearisedVariance(Sheets.moments("443434434"))).isEmpty();
    assertThat(Skm.linearisedVariance(SkmMoments.empty(9))).isEmpty();
    assertThat(Skm.linearisedVariance(Sheets.moments("43", "20", "30"))).isEmpty();
    assertThat(CellVariance.of(Sheets.moments("43", "20"), Optional.empty())).isEmpty();
  }

  // --- interval ---

  @Test
  void twoRespondentsByHand() {
    // p = 2/3, V = 1250, phi_i = 1250 / (1250 + 625) = 2/3, phi* = (2/3 + 30 x 0.2) / 31
    CellVariance two = cell(Sheets.moments("2", "4"));
    Estimate alone = wilson(two, new PeerVariance(0.2, 1, Double.NaN, INFINITE), 1);
    assertThat(alone.df()).isEqualTo(31);
    assertThat(alone.squaredError()).isCloseTo(134.40860215053766, within(1e-9));
    assertInterval(alone.interval(), 51.10626344955966, 91.16763318913391, 1e-6);
    // deff 3 with 7 degrees of freedom, half of all users asked
    Estimate clustered = wilson(two, new PeerVariance(0.2, 3, Double.NaN, 7), 0.5);
    assertThat(clustered.df()).isEqualTo(7);
    assertThat(clustered.squaredError()).isCloseTo(201.6129032258065, within(1e-9));
    assertInterval(clustered.interval(), 44.015055651034174, 94.13006460525, 1e-6);
  }

  @Test
  void fewerThanTwoRespondentsHaveNoInterval() {
    CellVariance one = new CellVariance(1, 75, 10, Optional.empty());
    assertThat(Interval.wilson(one, PeerVariance.UNKNOWN, 1, RULE)).isEmpty();
  }

  @Test
  void whereAllAnswersAreTheHighestThePeersSayHowUnsureItIs() {
    CellVariance best = cell(Sheets.alike(9, 4, 10));
    assertThat(best.variance()).isZero();
    Estimate estimate = wilson(best, new PeerVariance(0.05, 1, Double.NaN, INFINITE), 1);
    assertInterval(estimate.interval(), 98.49652619152593, 100, 1e-6);
    assertThat(estimate.interval().high()).isLessThanOrEqualTo(100 + 1e-9);
    CellVariance worst = cell(Sheets.alike(9, 1, 10));
    assertInterval(
        wilson(worst, new PeerVariance(0.05, 1, Double.NaN, INFINITE), 1).interval(),
        25,
        125 - 98.49652619152593,
        1e-6);
  }

  @Test
  void whereEveryUserWasAskedNothingIsUnsure() {
    Estimate estimate = wilson(GIANYAR_CELL, ALONE, 0);
    assertThat(estimate.squaredError()).isZero();
    assertInterval(estimate.interval(), 85.84853510226644, 85.84853510226644, 1e-11);
  }

  @Test
  void moreClusteringWidensAndMoreUsersAskedNarrows() {
    Interval plain = wilson(GIANYAR_CELL, ALONE.withoutClusters(), 1).interval();
    Interval clustered = wilson(GIANYAR_CELL, ALONE, 1).interval();
    Interval finite = wilson(GIANYAR_CELL, ALONE, 0.25).interval();
    assertThat(clustered.low()).isLessThan(plain.low());
    assertThat(clustered.high()).isGreaterThan(plain.high());
    assertThat(finite.low()).isGreaterThan(clustered.low());
    assertThat(finite.high()).isLessThan(clustered.high());
  }

  // --- peers ---

  /** A cell with p = 2/3, so that the largest variance is 1250 + its V / n. */
  private static CellVariance unit(double n, double perRespondent, DayClusters days) {
    return new CellVariance(n, 75, perRespondent / n, Optional.ofNullable(days));
  }

  @Test
  void aLargeGroupStandsAloneASmallOneBorrowsFromAll() {
    List<CellVariance> forty = Collections.nCopies(40, unit(20, 100, null));
    List<CellVariance> others = Collections.nCopies(60, unit(10, 400, null));
    List<CellVariance> all = new java.util.ArrayList<>(forty);
    all.addAll(others);
    assertThat(PeerVariance.pool(forty, all, RULE).phi())
        .isCloseTo(100 / (1250 + 5.0), within(1e-12));
    // 39 units: all count, each with n - 1: above 40 x 19 x 100 + 60 x 9 x 400 = 292000,
    // below 40 x 19 x 1255 + 60 x 9 x 1290 = 1650400
    assertThat(PeerVariance.pool(forty.subList(0, 39), all, RULE).phi())
        .isCloseTo(292000.0 / 1650400, within(1e-12));
  }

  @Test
  void unitsWithFewRespondentsOrFewDaysDoNotDecideForOthers() {
    CellVariance small = unit(9, 900, new DayClusters(9, 900, 2));
    CellVariance large = unit(20, 100, new DayClusters(10, 9, 2));
    PeerVariance pooled = PeerVariance.pool(List.of(small, large), List.of(small, large), RULE);
    assertThat(pooled.phi()).isCloseTo(100 / 1255.0, within(1e-12));
    // 10/9 x 9 = 10 against a variance of 100/20 = 5
    assertThat(pooled.designEffect()).isCloseTo(2, within(1e-12));
    assertThat(pooled.clusterDf()).isEqualTo(9);
    // n x 10 - 100 = 100 over (2 - 1) x 100
    assertThat(pooled.likeness()).isCloseTo(1, within(1e-12));
  }

  @Test
  void daysThatDifferLessThanByChanceDoNotNarrowTheInterval() {
    CellVariance calm = unit(20, 100, new DayClusters(10, 1, 2));
    PeerVariance pooled = PeerVariance.pool(List.of(calm), List.of(calm), RULE);
    assertThat(pooled.designEffect()).isEqualTo(1);
  }

  @Test
  void aUnitsOwnDaysWeighAgainstWhatThePeersLikenessMakesOfThem() {
    // likeness 0.1, three on an average respondent's day: 1.2 expected. Own: 11/10 x 10 = 11
    // against 100/20 = 5, so 2.2. Ten degrees of freedom against thirty: (22 + 36) / 40
    PeerVariance peers = new PeerVariance(0.08, 1.5, 0.1, 500);
    CellVariance dated = unit(20, 100, new DayClusters(11, 10, 3));
    assertThat(peers.designEffect(dated, RULE)).isCloseTo(1.45, within(1e-12));
    assertThat(wilson(dated, peers, 1).df()).isEqualTo(40);
    // one day only: what is expected; days not known: the group's
    assertThat(peers.designEffect(unit(20, 100, new DayClusters(1, 0, 3)), RULE))
        .isCloseTo(1.2, within(1e-12));
    CellVariance undated = unit(20, 100, null);
    assertThat(peers.designEffect(undated, RULE)).isEqualTo(1.5);
    assertThat(wilson(undated, peers, 1).df()).isEqualTo(49);
    assertThat(peers.withoutClusters().designEffect(dated, RULE)).isEqualTo(1);
  }

  @Test
  void withoutPeersTheWidestSpreadIsAssumed() {
    assertThat(PeerVariance.pool(List.of(), List.of(), RULE)).isEqualTo(PeerVariance.UNKNOWN);
    CellVariance best = cell(Sheets.alike(9, 4, 12));
    assertThat(PeerVariance.pool(List.of(best), List.of(best), RULE))
        .isEqualTo(PeerVariance.UNKNOWN);
  }

  @Test
  void dayTotalsByHand() {
    // One unsur: 4 4 on the first day, 1 3 on the second; mean 3, scale 25 / sqrt(4 x 3).
    // Day totals +2 and -2, times the scale: squares 2 x 4 x 625/12
    List<List<int[]>> days = List.of(Sheets.of("4", "4"), Sheets.of("1", "3"));
    DayClusters clusters =
        Sheets.days(days, Sheets.moments(days.stream().flatMap(List::stream).toList()));
    assertThat(clusters.days()).isEqualTo(2);
    assertThat(clusters.sumOfSquares()).isCloseTo(5000 / 12.0, within(1e-9));
    assertThat(clusters.variance()).isCloseTo(10000 / 12.0, within(1e-9));
    assertThat(clusters.daySize()).isEqualTo(2);
  }

  // --- mean of units ---

  private static Estimate estimate(double squaredError, double df) {
    return new Estimate(squaredError, 1, df, new Interval(25, 100));
  }

  @Test
  void theMeanOfUnitsByHand() {
    // SE^2 4 and 1: df = 5^2 / (16/10 + 1/40) = 15.3846, t = 2.1268178, reach = t sqrt 5 / 2
    List<Estimate> units = List.of(estimate(4, 10), estimate(1, 40));
    assertInterval(
        Interval.ofMean(80, 30, units, RULE).interval(),
        77.62214536320384,
        82.37785463679616,
        1e-6);
    assertInterval(Interval.ofMean(99, 30, units, RULE).interval(), 96.62214536320384, 100, 1e-6);
    assertInterval(Interval.ofMean(26, 30, units, RULE).interval(), 25, 28.37785463679616, 1e-6);
    // p = 55/75, SE^2 = 5/4: f = 30 x 1.25 / (5625 x 0.19556) = 37.5 / 1100
    Estimate mean = Interval.ofMean(80, 30, units, RULE);
    assertThat(mean.squaredError()).isCloseTo(1.25, within(1e-12));
    assertThat(mean.varianceFactor()).isCloseTo(37.5 / 1100, within(1e-12));
    assertThat(mean.df()).isCloseTo(25 / 1.625, within(1e-12));
  }

  @Test
  void theMeanOfUnitsThatAskedEverybodyIsSure() {
    List<Estimate> units = List.of(estimate(0, 10), estimate(0, 40));
    assertThat(Interval.ofMean(80, 30, units, RULE).interval()).isEqualTo(new Interval(80, 80));
  }
}
