package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a change is seen where nothing changed (statistics, section 4, acceptance): 2.5-6% per
 * unit, any Benjamini-Hochberg flag in a family in at most 10% of runs. The 1,000 units x 1,000
 * runs of the acceptance are cut to what runs in some seconds; the Monte Carlo error is printed.
 */
@Tag("slow")
class ChangeSimulationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
  private static final IntervalRule INTERVAL =
      IntervalRule.of(Reference.builtIn().ketentuan(), DAY);
  private static final ChangeRule RULE = ChangeRule.of(Reference.builtIn().ketentuan(), DAY);

  /** Respondents of a unit in the two periods. */
  private static final int[][] SIZES = {{30, 30}, {40, 120}, {200, 60}, {400, 300}};

  /** Draws one unit's period. */
  private interface Draw {
    CellVariance unit(RandomGenerator random, AnswerModel model, int respondents);
  }

  /** Counts of one simulation, by size and model. */
  private static final class Tally {
    private final int[][] tests = new int[SIZES.length][AnswerModel.ALL.size()];
    private final int[][] found = new int[SIZES.length][AnswerModel.ALL.size()];
    private int runs;
    private int runsWithFlag;

    double share() {
      return (double) sum(found) / sum(tests);
    }

    private static int sum(int[][] counts) {
      int sum = 0;
      for (int[] row : counts) {
        for (int count : row) {
          sum += count;
        }
      }
      return sum;
    }

    void print(String title) {
      StringBuilder text = new StringBuilder("\nChange under no change: " + title + "\n   n1   n2");
      AnswerModel.ALL.forEach(m -> append(text, "%12s", m.name()));
      text.append("   found at 5%, per unit\n");
      for (int s = 0; s < SIZES.length; s++) {
        append(text, "%5d%5d", SIZES[s][0], SIZES[s][1]);
        for (int m = 0; m < AnswerModel.ALL.size(); m++) {
          append(text, "%11.2f%%", 100.0 * found[s][m] / tests[s][m]);
        }
        text.append('\n');
      }
      double any = (double) runsWithFlag / runs;
      append(
          text,
          "all: %.2f%% +- %.2f%% of %,d tests; any flag in %.1f%% +- %.1f%% of %d runs%n",
          100 * share(),
          100 * Math.sqrt(share() * (1 - share()) / sum(tests)),
          sum(tests),
          100 * any,
          100 * Math.sqrt(any * (1 - any) / runs),
          runs);
      System.out.print(text);
    }

    void assertAccepted() {
      assertThat(share()).as("found per unit").isBetween(0.025, 0.06);
      assertThat((double) runsWithFlag / runs).as("runs with a flag").isLessThanOrEqualTo(0.10);
    }
  }

  private static void append(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  /**
   * Runs one family again and again.
   *
   * @param units of each size and model in it
   */
  private static Tally simulate(int runs, int units, Draw draw) {
    RandomGenerator random = new SplittableRandom(20260716);
    Tally tally = new Tally();
    for (int run = 0; run < runs; run++) {
      List<CellVariance> now = new ArrayList<>();
      List<CellVariance> then = new ArrayList<>();
      for (int[] size : SIZES) {
        for (AnswerModel model : AnswerModel.ALL) {
          for (int i = 0; i < units; i++) {
            now.add(draw.unit(random, model, size[0]));
            then.add(draw.unit(random, model, size[1]));
          }
        }
      }
      PeerVariance peersNow = PeerVariance.pool(now, now, INTERVAL);
      PeerVariance peersThen = PeerVariance.pool(then, then, INTERVAL);
      List<Double> pValues = new ArrayList<>();
      for (int at = 0; at < now.size(); at++) {
        double p =
            Change.test(figure(now.get(at), peersNow), figure(then.get(at), peersThen), RULE)
                .pValue();
        int cell = at / units;
        tally.tests[cell / 3][cell % 3]++;
        tally.found[cell / 3][cell % 3] += p < RULE.level() ? 1 : 0;
        pValues.add(p);
      }
      tally.runs++;
      tally.runsWithFlag += Change.threshold(pValues, RULE.falseShare()) >= 0 ? 1 : 0;
    }
    return tally;
  }

  /** As a release keeps it: the index in hundredths. */
  private static Change.Figure figure(CellVariance cell, PeerVariance peers) {
    Interval.Estimate estimate = Interval.wilson(cell, peers, 1, INTERVAL).orElseThrow();
    return new Change.Figure(
        cell.respondents(),
        Rounding.index(cell.index()).doubleValue(),
        estimate.varianceFactor(),
        estimate.df());
  }

  private static void run(String title, int runs, int units, Draw draw) {
    Tally tally = simulate(runs, units, draw);
    tally.print(title);
    tally.assertAccepted();
  }

  @Test
  void everyUnsurAnswered() {
    run(
        "996 units, every unsur answered",
        60,
        83,
        (r, model, n) -> MadeUpUnits.respondents(r, model, n, new double[0]).orElseThrow());
  }

  @Test
  void aSmallFamily() {
    run(
        "36 units, every unsur answered",
        1_600,
        3,
        (r, model, n) -> MadeUpUnits.respondents(r, model, n, new double[0]).orElseThrow());
  }

  @Test
  void itemNonResponse() {
    run(
        "120 units, 3% to 30% of an unsur unanswered",
        400,
        10,
        (r, model, n) ->
            MadeUpUnits.respondents(r, model, n, MadeUpUnits.UNANSWERED).orElseThrow());
  }

  @Test
  void dayEffects() {
    run(
        "120 units, answers of a day resemble each other, four a day",
        400,
        10,
        (r, model, n) -> MadeUpUnits.days(r, model, n, 4).orElseThrow());
  }
}
