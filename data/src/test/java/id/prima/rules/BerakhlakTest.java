package id.prima.rules;

import static id.prima.data.vocab.AssessorRole.ATASAN;
import static id.prima.data.vocab.AssessorRole.BAWAHAN;
import static id.prima.data.vocab.AssessorRole.DIRI;
import static id.prima.data.vocab.AssessorRole.PEGAWAI;
import static id.prima.data.vocab.AssessorRole.REKAN;
import static id.prima.data.vocab.CoreValue.ADAPTIF;
import static id.prima.data.vocab.CoreValue.AKUNTABEL;
import static id.prima.data.vocab.CoreValue.BERORIENTASI_PELAYANAN;
import static id.prima.data.vocab.CoreValue.KOLABORATIF;
import static id.prima.rules.BerakhlakSheets.alike;
import static id.prima.rules.BerakhlakSheets.but;
import static id.prima.rules.BerakhlakSheets.cells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.rules.Berakhlak.Cell;
import id.prima.rules.Berakhlak.Figure;
import id.prima.rules.Berakhlak.Gap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerakhlakTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final BerakhlakRule RULE = BerakhlakRule.of(Reference.builtIn().ketentuan(), DAY);
  private static final IntervalRule INTERVAL =
      IntervalRule.of(Reference.builtIn().ketentuan(), DAY);

  private static String shown(Optional<Figure> figure) {
    return Rounding.index(figure.orElseThrow().index()).toPlainString();
  }

  // --- one unit, one role, one scale ---

  /** On 1-4: all 4; all 3; all 4 but 2 for the three items of the first value. */
  private static final List<Cell> FULL =
      cells(1, 4, List.of(alike(4), alike(3), but(alike(4), 2, 0, 1, 2)));

  @Test
  void fullSheets() {
    // items of the first value: 100, 66.67, 33.33, mean 66.67; the others 100, 66.67, 100: 88.89;
    // (66.67 + 6 x 88.89) / 7 = 600/7
    Figure figure = Berakhlak.index(FULL).orElseThrow();
    assertThat(figure.index()).isEqualTo(new BigFraction(600, 7));
    assertThat(figure.byItems()).isEqualTo(new BigFraction(600, 7));
    assertThat(figure.respondents()).isEqualTo(3);
    // sheets: 100, 66.67 and 1900/21; less their mean 600/7: 300/21, -400/21, 100/21;
    // (9 + 16 + 1) x 10000/441 / 2 / 3
    assertThat(figure.variance()).isCloseTo(260_000 / 441.0 / 6, within(1e-9));
    assertThat(figure.df()).isEqualTo(2);
  }

  @Test
  void valuesAndBehavioursOfFullSheets() {
    assertThat(shown(Berakhlak.value(FULL, BERORIENTASI_PELAYANAN))).isEqualTo("66.67");
    assertThat(shown(Berakhlak.value(FULL, ADAPTIF))).isEqualTo("88.89");
    assertThat(shown(Berakhlak.behaviour(FULL, BERORIENTASI_PELAYANAN, 3))).isEqualTo("66.67");
    // 100, 66.67, 33.33: variance 1111.1, over 3
    assertThat(Berakhlak.value(FULL, BERORIENTASI_PELAYANAN).orElseThrow().variance())
        .isCloseTo(1111.1111 / 3, within(1e-3));
    assertThat(Berakhlak.behaviour(FULL, BERORIENTASI_PELAYANAN, 3).orElseThrow().variance())
        .isCloseTo(1111.1111 / 3, within(1e-3));
  }

  /**
   * On 1-5: all 5; all 3 but nothing for the last value; all 5 but 1 for the first item and nothing
   * for the second.
   */
  private static final List<Cell> MISSING =
      cells(1, 5, List.of(alike(5), but(alike(3), 0, 18, 19, 20), but(but(alike(5), 1, 0), 0, 1)));

  @Test
  void missingItems() {
    // first value: items (100 + 50 + 0)/3 = 50, (100 + 50)/2 = 75, (100 + 50 + 100)/3 = 83.33:
    // 69.44; five values 83.33; the last (100 + 100)/2: (69.44 + 416.67 + 100) / 7 = 83.7302
    Figure figure = Berakhlak.index(MISSING).orElseThrow();
    assertThat(Rounding.round(figure.index(), 4)).isEqualTo(new BigDecimal("83.7302"));
    assertThat(figure.respondents()).isEqualTo(3);
    // sheets: 100, 50, 19 x 100 / 20 = 95; mean 81.67; (336.11 + 1002.78 + 177.78) / 2 / 3
    assertThat(figure.variance()).isCloseTo(252.7778, within(1e-3));
    assertThat(shown(Berakhlak.value(MISSING, BERORIENTASI_PELAYANAN))).isEqualTo("69.44");
    assertThat(Berakhlak.behaviour(MISSING, BERORIENTASI_PELAYANAN, 2).orElseThrow().respondents())
        .isEqualTo(2);
    assertThat(Berakhlak.value(MISSING, KOLABORATIF).orElseThrow().respondents()).isEqualTo(2);
  }

  @Test
  void aValueOfFewerItemsWeighsAsMuchInTheIndexButNotByItems() {
    // the first value was asked with one item, answered 1; all else 4: 600/7, and 18 of 19 items
    List<Cell> cells =
        cells(1, 4, List.of(but(but(alike(4), 1, 0), 0, 1, 2), but(but(alike(4), 1, 0), 0, 1, 2)));
    Figure figure = Berakhlak.index(cells).orElseThrow();
    assertThat(figure.index()).isEqualTo(new BigFraction(600, 7));
    assertThat(figure.byItems()).isEqualTo(new BigFraction(1800, 19));
    assertThat(Berakhlak.behaviour(cells, BERORIENTASI_PELAYANAN, 2)).isEmpty();
  }

  @Test
  void aValueThatWasNotAskedIsLeftOut() {
    List<Cell> cells = cells(1, 4, List.of(but(alike(4), 0, 0, 1, 2), but(alike(1), 0, 0, 1, 2)));
    assertThat(Berakhlak.index(cells).orElseThrow().index()).isEqualTo(new BigFraction(50));
    assertThat(Berakhlak.value(cells, BERORIENTASI_PELAYANAN)).isEmpty();
  }

  @Test
  void nobodyAnswered() {
    assertThat(Berakhlak.index(List.of())).isEmpty();
    assertThat(Berakhlak.index(cells(1, 4, List.of(alike(0))))).isEmpty();
  }

  @Test
  void oneSheetHasAnIndexAndNoInterval() {
    Figure figure = Berakhlak.index(cells(1, 4, List.of(alike(3)))).orElseThrow();
    assertThat(shown(Optional.of(figure))).isEqualTo("66.67");
    assertThat(figure.interval(PeerVariance.UNKNOWN, OptionalInt.empty(), INTERVAL)).isEmpty();
  }

  @Test
  void theOrderOfTheCellsChangesNothing() {
    List<Cell> turned = new ArrayList<>(MISSING);
    Collections.reverse(turned);
    assertThat(Berakhlak.index(turned)).isEqualTo(Berakhlak.index(MISSING));
  }

  @Test
  void aScaleRunsUpwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell(4, 4, Optional.empty(), 0, 21, 1, 84, 7056));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell(1, 4, Optional.of(ADAPTIF), 4, 1, 1, 4, 16));
  }

  // --- scales ---

  @Test
  void twoScalesAreBroughtToOne() {
    // on 1-4 all 4: 100; on 1-6 all 4: 60; one item more answered on 1-4 alone
    List<Cell> cells = new ArrayList<>(cells(1, 4, List.of(alike(4))));
    cells.addAll(cells(1, 6, List.of(but(alike(4), 0, 0))));
    // first item 100; the other 20: 80; first value (100 + 80 + 80)/3, six values 80
    Figure figure = Berakhlak.index(cells).orElseThrow();
    assertThat(figure.index()).isEqualTo(new BigFraction(260, 3).add(480).divide(7));
    assertThat(shown(Berakhlak.behaviour(cells, BERORIENTASI_PELAYANAN, 1))).isEqualTo("100.00");
    assertThat(shown(Berakhlak.value(cells, AKUNTABEL))).isEqualTo("80.00");
    // sheets 100 and 60: 800 / 2
    assertThat(figure.variance()).isCloseTo(400, within(1e-9));
  }

  @Test
  void answersWeighAlikeWhateverTheirScale() {
    // two on 1-4 with 4 and one on 1-6 with 1: (100 + 100 + 0) / 3
    List<Cell> cells = new ArrayList<>(cells(1, 4, List.of(alike(4), alike(4))));
    cells.addAll(cells(1, 6, List.of(alike(1))));
    assertThat(shown(Berakhlak.index(cells))).isEqualTo("66.67");
    assertThat(Berakhlak.index(cells).orElseThrow().respondents()).isEqualTo(3);
  }

  // --- the interval ---

  @Test
  void theIntervalIsTheOneOfTheIkm() {
    // p = 1/2 and phi = 1/4 of the peers; own V = 626.566 on 0-100 is 352.4436 on 25-100, which
    // over
    // 1406.25 + 3.524436 is 1/4 too. n_eff = 400, t of 129: 1.978524; half of the interval is
    // 100 t / (2 sqrt(400 + t^2)) = 4.92226
    Figure figure =
        new Figure(new BigFraction(50), new BigFraction(50), 100, 352.4436 / 0.5625 / 100, 99);
    PeerVariance peers = new PeerVariance(0.25, 1, Double.NaN, Double.POSITIVE_INFINITY);
    Interval.Estimate estimate =
        figure.interval(peers, OptionalInt.empty(), INTERVAL).orElseThrow();
    assertThat(estimate.interval().low()).isCloseTo(50 - 4.92226, within(1e-4));
    assertThat(estimate.interval().high()).isCloseTo(50 + 4.92226, within(1e-4));
    // 10000 x 1/4 x 1/4 / 100
    assertThat(estimate.squaredError()).isCloseTo(6.25, within(1e-4));
    assertThat(estimate.df()).isEqualTo(129);
    // fewer members of staff than sheets: not known after all
    assertThat(figure.interval(peers, OptionalInt.of(99), INTERVAL)).contains(estimate);
    // 100 of 400: n_eff = 533.33, half is 100 t / (2 sqrt(533.33 + t^2))
    Interval known = figure.interval(peers, OptionalInt.of(400), INTERVAL).orElseThrow().interval();
    assertThat(known.high())
        .isCloseTo(50 + 50 * 1.978524 / Math.sqrt(400 / 0.75 + 1.978524 * 1.978524), within(1e-4));
    // everybody answered: nothing is left to chance
    Interval all = figure.interval(peers, OptionalInt.of(100), INTERVAL).orElseThrow().interval();
    assertThat(all.low()).isCloseTo(50, within(1e-9));
    assertThat(all.high()).isCloseTo(50, within(1e-9));
  }

  @Test
  void theIntervalStaysOnTheScale() {
    Figure figure = Berakhlak.index(cells(1, 4, Collections.nCopies(12, alike(4)))).orElseThrow();
    Interval interval =
        figure
            .interval(PeerVariance.UNKNOWN, OptionalInt.empty(), INTERVAL)
            .orElseThrow()
            .interval();
    assertThat(interval.high()).isCloseTo(100, within(1e-9));
    assertThat(interval.low()).isBetween(50.0, 99.0);
  }

  // --- roles ---

  @Test
  void theRuleIsTheOneOfKetentuan() {
    assertThat(RULE.weights())
        .containsOnly(
            Map.entry(PEGAWAI, BigDecimal.ONE),
            Map.entry(ATASAN, BigDecimal.ONE),
            Map.entry(REKAN, BigDecimal.ONE),
            Map.entry(BAWAHAN, BigDecimal.ONE),
            Map.entry(DIRI, BigDecimal.ZERO));
    assertThat(RULE.minRole()).isEqualTo(5);
    assertThat(RULE.minPublic()).isEqualTo(10);
    assertThat(RULE.minEnough()).isEqualTo(30);
  }

  private static BerakhlakRule weighing(String atasan, String rekan) {
    return new BerakhlakRule(
        Map.of(ATASAN, new BigDecimal(atasan), REKAN, new BigDecimal(rekan)),
        5,
        10,
        30,
        RULE.categories());
  }

  @Test
  void whichRolesCount() {
    assertThat(Berakhlak.roleWeights(Map.of(ATASAN, 5L, REKAN, 90L, DIRI, 90L), RULE))
        .containsOnly(
            Map.entry(ATASAN, new BigFraction(1, 2)), Map.entry(REKAN, new BigFraction(1, 2)));
    // four are too few to be seen
    assertThat(Berakhlak.roleWeights(Map.of(ATASAN, 4L, REKAN, 90L), RULE))
        .containsOnly(Map.entry(REKAN, BigFraction.ONE));
    assertThat(Berakhlak.roleWeights(Map.of(DIRI, 5L), RULE))
        .containsOnly(Map.entry(DIRI, BigFraction.ONE));
    assertThat(Berakhlak.roleWeights(Map.of(DIRI, 40L, ATASAN, 4L), RULE))
        .containsOnly(Map.entry(DIRI, BigFraction.ONE));
    assertThat(Berakhlak.roleWeights(Map.of(DIRI, 4L, ATASAN, 4L), RULE)).isEmpty();
    assertThat(Berakhlak.roleWeights(Map.of(ATASAN, 5L, REKAN, 5L), weighing("0.5", "1.5")))
        .containsOnly(
            Map.entry(ATASAN, new BigFraction(1, 4)), Map.entry(REKAN, new BigFraction(3, 4)));
  }

  private static Figure figure(int index, long respondents, double variance) {
    return new Figure(
        new BigFraction(index),
        new BigFraction(index + 1),
        respondents,
        variance,
        respondents - 1.0);
  }

  @Test
  void twoRolesTogether() {
    // superiors 60, colleagues 80, weights 1/4 and 3/4: 75; 1/16 x 16 + 9/16 x 4 = 3.25;
    // df 3.25^2 / (1/5 + 2.25^2/20) = 10.5625 / 0.453125 = 23.310345
    Map<AssessorRole, BigFraction> weights =
        Berakhlak.roleWeights(Map.of(ATASAN, 6L, REKAN, 21L), weighing("1", "3"));
    Figure together =
        Berakhlak.together(Map.of(ATASAN, figure(60, 6, 16), REKAN, figure(80, 21, 4)), weights)
            .orElseThrow();
    assertThat(together.index()).isEqualTo(new BigFraction(75));
    assertThat(together.byItems()).isEqualTo(new BigFraction(76));
    assertThat(together.respondents()).isEqualTo(27);
    assertThat(together.variance()).isCloseTo(3.25, within(1e-12));
    assertThat(together.df()).isCloseTo(23.310345, within(1e-5));
  }

  @Test
  void aRoleThatWasNotAskedLeavesItsWeightToTheOthers() {
    Map<AssessorRole, BigFraction> weights =
        Map.of(
            ATASAN,
            new BigFraction(1, 2),
            REKAN,
            new BigFraction(1, 4),
            BAWAHAN,
            new BigFraction(1, 4));
    // (1/2 x 60 + 1/4 x 90) / (3/4)
    assertThat(
            Berakhlak.together(
                    Map.of(ATASAN, figure(60, 6, 16), BAWAHAN, figure(90, 6, 16)), weights)
                .orElseThrow()
                .index())
        .isEqualTo(new BigFraction(70));
    assertThat(Berakhlak.together(Map.of(DIRI, figure(60, 6, 16)), weights)).isEmpty();
    assertThat(Berakhlak.together(Map.of(), weights)).isEmpty();
  }

  @Test
  void oneRoleAloneIsItself() {
    Figure figure = Berakhlak.index(FULL).orElseThrow();
    assertThat(Berakhlak.together(Map.of(PEGAWAI, figure), Map.of(PEGAWAI, BigFraction.ONE)))
        .contains(figure);
  }

  // --- self against others ---

  @Test
  void theGapByWelch() {
    // variances 9 of 10 and 16 of 17 sheets: df 25^2 / (81/9 + 256/16) = 25, t 2.059539: 5 t
    Gap gap = Berakhlak.gap(figure(90, 10, 9), figure(70, 17, 16), 0.95).orElseThrow();
    assertThat(gap.value()).isEqualTo(20);
    assertThat(gap.interval().low()).isCloseTo(20 - 10.297693, within(1e-4));
    assertThat(gap.interval().high()).isCloseTo(20 + 10.297693, within(1e-4));
  }

  @Test
  void aGapWithoutSpreadAndAGapOfOneSheet() {
    assertThat(Berakhlak.gap(figure(90, 10, 0), figure(70, 17, 0), 0.95))
        .contains(new Gap(20, new Interval(20, 20)));
    assertThat(Berakhlak.gap(figure(90, 10, 9), figure(70, 1, 0), 0.95)).isEmpty();
    assertThat(
            Berakhlak.gap(figure(100, 5, 2500), figure(0, 5, 2500), 0.95)
                .orElseThrow()
                .interval()
                .high())
        .isEqualTo(100);
  }

  // --- categories ---

  @ParameterizedTest
  @CsvSource({
    "100.00, SEHAT",
    "75.00, SEHAT",
    "74.99, CUKUP_SEHAT",
    "50.00, CUKUP_SEHAT",
    "49.99, TIDAK_SEHAT",
    "0.00, TIDAK_SEHAT"
  })
  void categoriesOfTheRoundedIndex(BigDecimal index, BerakhlakCategory category) {
    assertThat(RULE.categories().of(index)).isEqualTo(category);
  }
}
