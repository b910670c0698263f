package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.ComplaintStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * How often the interval holds the true share on time (statistics, section 8, acceptance): on
 * average over shares of 0.05 to 0.95 within 93-97%, each at least 88%, for 10 to 400 cases. More
 * rounds with {@code -Dprima.soak=10}; the random numbers are the same in each run.
 */
@Tag("slow")
class OnTimeCoverageTest {

  private static final int ROUNDS = 600 * Integer.getInteger("prima.soak", 1);
  private static final List<Integer> SIZES = List.of(10, 30, 100, 400);
  private static final double[] SHARES =
      IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0).toArray();

  /**
   * A class of cases.
   *
   * @param tenths of the cases
   * @param shift of its share on time on the logit scale
   */
  private record Kind(int limit, int tenths, double shift) {

    private double onTime(double middle) {
      return 1 / (1 + (1 / middle - 1) * Math.exp(-shift));
    }
  }

  private static final List<Kind> ONE = List.of(new Kind(14, 10, 0));
  private static final List<Kind> APART =
      List.of(new Kind(5, 5, 2), new Kind(14, 3, 0), new Kind(60, 2, -2));
  private static final List<Kind> THREE =
      List.of(new Kind(5, 5, 0.7), new Kind(14, 3, 0), new Kind(60, 2, -0.7));

  /**
   * What happens to cases.
   *
   * @param archived share of the cases archived within the limit
   * @param watched limits for which a case is watched at least, and up to three more; negative
   *     where all are watched to their end
   */
  private record World(String title, List<Kind> kinds, double archived, double watched) {

    /** Share on time of those not archived by the limit. */
    private double truth(double middle) {
      return kinds.stream().mapToDouble(k -> k.tenths() * k.onTime(middle) / 10).sum();
    }

    private List<OnTime.Stratum> draw(RandomGenerator random, int cases, double middle) {
      List<OnTime.Stratum> strata = new ArrayList<>();
      for (Kind kind : kinds) {
        int of = cases * kind.tenths() / 10;
        strata.add(new OnTime.Stratum(kind.limit(), draw(random, kind, of, middle), of));
      }
      return strata;
    }

    private List<Spell> draw(RandomGenerator random, Kind kind, int cases, double middle) {
      Map<ComplaintStatus, long[]> ends = new EnumMap<>(ComplaintStatus.class);
      for (ComplaintStatus status : ComplaintStatus.values()) {
        ends.put(status, new long[5 * kind.limit()]);
      }
      for (int i = 0; i < cases; i++) {
        ComplaintStatus ending = ComplaintStatus.RESOLVED;
        int day = kind.limit() + 1 + (int) (3 * kind.limit() * random.nextDouble());
        if (random.nextDouble() < archived) {
          ending = ComplaintStatus.ARCHIVED;
          day = random.nextInt(kind.limit() + 1);
        } else if (random.nextDouble() < kind.onTime(middle)) {
          double early = random.nextDouble();
          day = (int) ((kind.limit() + 1) * early * early);
        }
        int seen = (int) ((watched + 3 * random.nextDouble()) * kind.limit());
        boolean lost = watched >= 0 && seen < day;
        ends.get(lost ? ComplaintStatus.OPEN : ending)[lost ? seen : day]++;
      }
      List<Spell> spells = new ArrayList<>();
      ends.forEach(
          (ending, days) ->
              IntStream.range(0, days.length)
                  .filter(day -> days[day] > 0)
                  .forEach(
                      day -> spells.add(new Spell(Spell.SINCE_RECEIPT, day, ending, days[day]))));
      return spells;
    }
  }

  static final List<World> WORLDS =
      List.of(
          new World("all watched to their end", ONE, 0, -1),
          new World("up to a quarter lost from sight before the limit", ONE, 0, 0.25),
          new World("a fifth archived", ONE, 0.2, -1),
          new World("archived and lost from sight", ONE, 0.2, 0.25),
          new World("three classes with their own limits", THREE, 0, -1),
          new World("three classes, archived and lost from sight", THREE, 0.2, 0.25),
          new World("three classes far apart", APART, 0, -1),
          new World("three classes far apart, archived and lost from sight", APART, 0.2, 0.25));

  /** How often intervals held the truth. */
  private static final class Tally {
    private int covered;
    private int intervals;
    private double width;

    private double coverage() {
      return (double) covered / intervals;
    }
  }

  private static Tally simulate(
      double truth, long minRiskSet, Supplier<List<OnTime.Stratum>> drawn) {
    Tally tally = new Tally();
    for (int round = 0; round < ROUNDS; round++) {
      Optional<OnTime.Estimate> found = OnTime.estimate(drawn.get(), 0.95, minRiskSet);
      if (found.isPresent()) {
        OnTime.Estimate estimate = found.get();
        tally.intervals++;
        tally.covered += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
        tally.width += estimate.high() - estimate.low();
      }
    }
    return tally;
  }

  @ParameterizedTest
  @FieldSource("WORLDS")
  void theIntervalHoldsTheTruth(World world) {
    RandomGenerator random = new SplittableRandom(20261104);
    Table table = new Table(world.title());
    for (int cases : SIZES) {
      List<Tally> row = new ArrayList<>();
      for (double middle : SHARES) {
        row.add(simulate(world.truth(middle), 0, () -> world.draw(random, cases, middle)));
      }
      assertThat(row).allMatch(tally -> tally.intervals > ROUNDS / 2);
      table.add(cases, row);
    }
    table.check();
  }

  // --- the synthetic rate of a period: what was open before it enters late ---

  private static final int LIMIT = 14;
  private static final int LATEST = 4 * LIMIT;
  private static final int PERIOD = 64;

  /** Cases received evenly over the period and long before, seen only in the period. */
  private static List<OnTime.Stratum> period(RandomGenerator random, int received, double share) {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < received * (LATEST + PERIOD) / PERIOD; i++) {
      int receipt = random.nextInt(-LATEST, PERIOD);
      double early = random.nextDouble();
      int closing =
          random.nextDouble() < share
              ? (int) ((LIMIT + 1) * early * early)
              : random.nextInt(LIMIT + 1, LATEST);
      int entry = Math.max(Spell.SINCE_RECEIPT, -receipt - 1);
      int end = PERIOD - 1 - receipt;
      if (closing > entry) {
        spells.add(
            closing > end
                ? new Spell(entry, end, ComplaintStatus.OPEN, 1)
                : new Spell(entry, closing, ComplaintStatus.RESOLVED, 1));
      }
    }
    return List.of(new OnTime.Stratum(LIMIT, spells, received));
  }

  @Test
  void theIntervalOfTheRateOfAPeriodHoldsTheTruth() {
    RandomGenerator random = new SplittableRandom(20261105);
    Table table = new Table("rate of a period, backlog enters late, risk sets of 10 at least");
    for (int cases : List.of(100, 400)) {
      List<Tally> row = new ArrayList<>();
      for (double share : SHARES) {
        row.add(simulate(share, 10, () -> period(random, cases, share)));
      }
      table.add(cases, row);
    }
    table.check();
  }

  /** Prints percentages, by number of cases. */
  private static final class Table {
    private final StringBuilder text = new StringBuilder();
    private final SoftAssertions softly = new SoftAssertions();

    Table(String title) {
      append("%nCoverage of the 95%% interval: %s%n", title);
      append("    n   mean  least (at)  mean width, most and least   none%n");
    }

    void add(int cases, List<Tally> row) {
      int[] given = IntStream.range(0, row.size()).filter(i -> row.get(i).intervals > 99).toArray();
      double mean =
          IntStream.of(given).mapToDouble(i -> row.get(i).coverage()).average().orElseThrow();
      int worst =
          IntStream.of(given)
              .boxed()
              .min(Comparator.comparingDouble(i -> row.get(i).coverage()))
              .orElseThrow();
      DoubleSummaryStatistics widths =
          IntStream.of(given)
              .mapToDouble(i -> 100 * row.get(i).width / row.get(i).intervals)
              .summaryStatistics();
      append(
          "%5d %6.2f %6.2f (%.2f) %12.1f %8.1f %10d%n",
          cases,
          100 * mean,
          100 * row.get(worst).coverage(),
          SHARES[worst],
          widths.getMax(),
          widths.getMin(),
          row.stream().mapToInt(t -> ROUNDS - t.intervals).sum());
      softly.assertThat(mean).as("n = %d, mean", cases).isBetween(0.93, 0.97);
      softly
          .assertThat(row.get(worst).coverage())
          .as("n = %d, least", cases)
          .isGreaterThanOrEqualTo(0.88);
    }

    void check() {
      System.out.print(text);
      softly.assertAll();
    }

    private void append(String format, Object... values) {
      text.append(String.format(Locale.ROOT, format, values));
    }
  }
}
