package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * How often the interval holds the true index (statistics, section 2, acceptance): peer groups of
 * 45 or 48 units of three answer models, at least 20,000 intervals for each number of respondents.
 */
@Tag("slow")
class IntervalCoverageTest {

  private static final IntervalRule RULE =
      IntervalRule.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 7, 15));
  private static final List<Integer> SIZES = List.of(10, 30, 100, 400);
  static final List<AnswerModel> MODELS = AnswerModel.ALL;

  /** Draws one unit's period. */
  private interface Draw {
    Optional<CellVariance> unit(RandomGenerator random, AnswerModel model, int respondents);
  }

  /**
   * Draws peer groups and counts.
   *
   * @param sizes numbers of respondents in one peer group
   * @param units of each size and model in one peer group
   */
  private static void simulate(
      CoverageTable table, int rounds, List<Integer> sizes, int units, Draw draw) {
    RandomGenerator random = new SplittableRandom(20260715);
    for (int round = 0; round < rounds; round++) {
      List<Optional<CellVariance>> drawn = new ArrayList<>();
      for (int size : sizes) {
        for (AnswerModel model : MODELS) {
          for (int i = 0; i < units; i++) {
            drawn.add(draw.unit(random, model, size));
          }
        }
      }
      List<CellVariance> group = drawn.stream().flatMap(Optional::stream).toList();
      PeerVariance peers = PeerVariance.pool(group, group, RULE);
      table.addDesignEffect(peers.designEffect());
      int at = 0;
      for (int size : sizes) {
        for (AnswerModel model : MODELS) {
          for (int i = 0; i < units; i++) {
            table.add(
                size, model, drawn.get(at++).flatMap(c -> Interval.wilson(c, peers, 1, RULE)));
          }
        }
      }
    }
  }

  // --- one respondent after the other ---

  @Test
  void everyUnsurAnswered() {
    CoverageTable table = new CoverageTable("every unsur answered, peers of one size");
    for (int n : SIZES) {
      simulate(
          table,
          1334,
          List.of(n),
          15,
          (r, m, size) -> MadeUpUnits.respondents(r, m, size, new double[0]));
    }
    table.print();
    table.assertAccepted();
  }

  @Test
  void itemNonResponse() {
    CoverageTable table = new CoverageTable("3% to 30% of an unsur unanswered, peers of one size");
    for (int n : SIZES) {
      simulate(
          table,
          450,
          List.of(n),
          15,
          (r, m, size) -> MadeUpUnits.respondents(r, m, size, MadeUpUnits.UNANSWERED));
    }
    table.print();
    table.assertAccepted();
  }

  // --- day after day ---

  private static void dayEffects(String title, Map<Integer, Double> perDay) {
    CoverageTable table = new CoverageTable(title + ", " + perDay + " respondents a day");
    simulate(table, 1670, SIZES, 4, (r, m, size) -> MadeUpUnits.days(r, m, size, perDay.get(size)));
    table.print();
    table.assertAccepted();
  }

  @Test
  void dayEffectsWhereLargeUnitsSeeMoreRespondentsADay() {
    dayEffects(
        "day effects, busy units are busy every day",
        new TreeMap<>(Map.of(10, 2.0, 30, 3.0, 100, 4.0, 400, 6.5)));
  }

  @Test
  void dayEffectsWhereSmallUnitsAskOnAFewDays() {
    dayEffects(
        "day effects, small units ask on a few days",
        new TreeMap<>(Map.of(10, 5.0, 30, 6.0, 100, 4.0, 400, 3.0)));
  }

  // --- the made-up respondents are what they claim to be ---

  private static double index(int[] sheet) {
    return 25.0 * Arrays.stream(sheet).sum() / sheet.length;
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void theTrueIndexIsThatOfManyRespondents(AnswerModel model) {
    RandomGenerator random = new SplittableRandom(1);
    int[] sheet = new int[AnswerModel.UNSUR];
    int n = 1_000_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      model.answer(random, random.nextGaussian(), sheet);
      sum += index(sheet);
      squares += index(sheet) * index(sheet);
    }
    double mean = sum / n;
    double error = Math.sqrt((squares / n - mean * mean) / n);
    assertThat(mean).isCloseTo(model.trueIndex(), within(4 * error));
    assertThat(error).isLessThan(0.02);
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void twoRespondentsOfOneDayCorrelateAsStated(AnswerModel model) {
    RandomGenerator random = new SplittableRandom(2);
    int[] one = new int[AnswerModel.UNSUR];
    int[] other = new int[AnswerModel.UNSUR];
    double mean = model.trueIndex();
    double together = 0;
    double alone = 0;
    for (int i = 0; i < 1_000_000; i++) {
      double day = Math.sqrt(MadeUpUnits.DAY_SHARE) * random.nextGaussian();
      model.answer(random, day + Math.sqrt(1 - MadeUpUnits.DAY_SHARE) * random.nextGaussian(), one);
      model.answer(
          random, day + Math.sqrt(1 - MadeUpUnits.DAY_SHARE) * random.nextGaussian(), other);
      together += (index(one) - mean) * (index(other) - mean);
      alone += (index(one) - mean) * (index(one) - mean);
    }
    assertThat(together / alone).isBetween(0.045, 0.175);
  }
}
