package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.vocab.FunnelPosition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a unit that is like its peers falls outside their funnel (statistics, section 5,
 * acceptance): outside 99.8% at most 0.6%, outside 95% 2.5-6.5%, with and without 5% true outliers,
 * which are not counted. From answers the bounds hold for three answer models together, as the
 * coverage of the interval does; in groups of ten or twenty they leave fewer outside 95%, down to
 * 2%, for the spread between so few units is overestimated.
 */
@Tag("slow")
class FunnelSimulationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
  private static final IntervalRule INTERVAL =
      IntervalRule.of(Reference.builtIn().ketentuan(), DAY);
  private static final FunnelRule RULE = FunnelRule.of(Reference.builtIn().ketentuan(), DAY);
  private static final int[] SIZES = {10, 20, 30, 50, 80, 120, 200, 300, 400, 60};
  private static final StringBuilder TABLE = new StringBuilder();

  /** One peer group: its units, and which of them are true outliers. */
  private record Group(List<Funnel.Unit> units, List<Boolean> outliers) {}

  private interface Draw {
    Group group(RandomGenerator random);
  }

  /** Counts of one simulation. */
  private static final class Tally {
    private int ordinary;
    private int outside;
    private int farOutside;
    private int outliers;
    private int outliersSeen;

    void add(Group group) {
      Funnel funnel = Funnel.of(group.units(), RULE).orElseThrow();
      for (int i = 0; i < group.units().size(); i++) {
        Funnel.Unit unit = group.units().get(i);
        BigDecimal ikm = Rounding.index(unit.index());
        FunnelPosition position = funnel.limits(unit, RULE, 1).position(ikm);
        boolean far = position == FunnelPosition.FAR_BELOW || position == FunnelPosition.FAR_ABOVE;
        if (group.outliers().get(i)) {
          outliers++;
          outliersSeen += far ? 1 : 0;
        } else {
          ordinary++;
          outside += position == FunnelPosition.WITHIN ? 0 : 1;
          farOutside += far ? 1 : 0;
        }
      }
    }

    private double share() {
      return (double) outside / ordinary;
    }

    private double farShare() {
      return (double) farOutside / ordinary;
    }

    void print(String title) {
      TABLE.append(
          String.format(
              Locale.ROOT,
              "%-58s %,9d %7.2f%% +-%5.2f%% %7.3f%% +-%6.3f%% %9s%n",
              title,
              ordinary,
              100 * share(),
              100 * Math.sqrt(share() / ordinary),
              100 * farShare(),
              100 * Math.sqrt(farShare() / ordinary),
              outliers == 0 ? "-" : Math.round(100.0 * outliersSeen / outliers) + "%"));
    }

    void assertAccepted(double floor) {
      SoftAssertions softly = new SoftAssertions();
      softly.assertThat(ordinary).isGreaterThan(9_000);
      softly.assertThat(farShare()).as("outside 99.8%").isLessThanOrEqualTo(0.006);
      softly.assertThat(share()).as("outside 95%").isBetween(floor, 0.065);
      softly.assertAll();
    }

    void assertFarBelow(double bound) {
      assertThat(farShare()).as("outside 99.8%").isLessThanOrEqualTo(bound);
    }

    void add(Tally other) {
      ordinary += other.ordinary;
      outside += other.outside;
      farOutside += other.farOutside;
      outliers += other.outliers;
      outliersSeen += other.outliersSeen;
    }
  }

  @AfterAll
  static void print() {
    System.out.printf(
        "%n%-58s %9s %16s %18s %9s%n%s",
        "Funnel: units like their peers",
        "units",
        "outside 95%",
        "outside 99.8%",
        "outliers",
        TABLE);
  }

  private static Tally run(String title, int groups, Draw draw) {
    RandomGenerator random = new SplittableRandom(20260717);
    Tally tally = new Tally();
    for (int g = 0; g < groups; g++) {
      tally.add(draw.group(random));
    }
    tally.print(title);
    return tally;
  }

  // --- what the statistics page measures: normal indices, known variance ---

  @ParameterizedTest(name = "{0} units, tau/s {1}, outliers {2}")
  @CsvSource({
    "10, 0, 0",
    "10, 1, 0",
    "10, 2, 0",
    "20, 0, 0",
    "20, 1, 0",
    "20, 1, 0.05",
    "40, 0, 0",
    "40, 0, 0.05",
    "40, 1, 0",
    "40, 1, 0.05",
    "40, 2, 0.05",
    "300, 0, 0.05",
    "300, 1, 0",
    "300, 1, 0.05",
    "300, 2, 0.05"
  })
  void normalIndices(int units, double tauOverS, double outliers) {
    run(
            String.format(
                Locale.ROOT,
                "normal, %d units, tau/s %.0f, %.0f%% outliers",
                units,
                tauOverS,
                100 * outliers),
            40_000 / units,
            random -> normal(random, units, tauOverS, outliers))
        .assertAccepted(0.025);
  }

  private static Group normal(RandomGenerator random, int units, double tauOverS, double outliers) {
    Group group = new Group(new ArrayList<>(), new ArrayList<>());
    // at 85 and n = 60 a variance factor of 0.25 makes s = 1.94
    double tau = tauOverS * 1.94;
    for (int i = 0; i < units; i++) {
      int n = SIZES[i % SIZES.length];
      double s = Math.sqrt(5625 * 0.16 * 0.25 / n);
      boolean outlier = random.nextDouble() < outliers;
      double truth = 85 + tau * random.nextGaussian();
      if (outlier) {
        truth += (random.nextBoolean() ? 1 : -1) * 5 * Math.hypot(s, tau);
      }
      double index = Math.max(25, Math.min(100, truth + s * random.nextGaussian()));
      group.units().add(new Funnel.Unit(n, index, 0.25));
      group.outliers().add(outlier);
    }
    return group;
  }

  // --- answers on 1-4 ---

  @ParameterizedTest(name = "{0} units, spread {1}, outliers {2}")
  @CsvSource({"10, 0, 0", "10, 0.2, 0", "20, 0, 0.05", "40, 0, 0", "40, 0.2, 0", "40, 0.2, 0.05"})
  void answersFromOneToFour(int units, double spread, double outliers) {
    Tally all = new Tally();
    for (AnswerModel model : AnswerModel.ALL) {
      Tally tally =
          run(
              String.format(
                  Locale.ROOT,
                  "%s, %d units, spread %.1f, %.0f%% outliers",
                  model.name(),
                  units,
                  spread,
                  100 * outliers),
              10_000 / units,
              random -> answers(random, model, units, spread, outliers));
      // near the end of the scale indices are skewed: twice what an average group may have
      tally.assertFarBelow(0.012);
      all.add(tally);
    }
    all.print("the three models together");
    all.assertAccepted(units < 40 ? 0.02 : 0.025);
  }

  private static Group answers(
      RandomGenerator random, AnswerModel model, int units, double spread, double outliers) {
    List<CellVariance> cells = new ArrayList<>();
    List<Boolean> isOutlier = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      boolean outlier = random.nextDouble() < outliers;
      double liked = spread * random.nextGaussian() - (outlier ? 1.5 : 0);
      SkmMoments moments =
          MadeUpUnits.sheets(random, model, SIZES[i % SIZES.length], liked, new double[0]);
      cells.add(CellVariance.of(moments, Optional.empty()).orElseThrow());
      isOutlier.add(outlier);
    }
    PeerVariance peers = PeerVariance.pool(cells, cells, INTERVAL);
    return new Group(
        cells.stream()
            .map(
                c ->
                    new Funnel.Unit(
                        c.respondents(), c.index(), peers.phi() * peers.designEffect(c, INTERVAL)))
            .toList(),
        isOutlier);
  }

  @Test
  void daysThatResembleEachOther() {
    AnswerModel model = AnswerModel.ALL.get(1);
    run(
            "skewed, 40 units, answers of a day alike, four a day",
            500,
            random -> {
              List<CellVariance> cells = new ArrayList<>();
              for (int i = 0; i < 40; i++) {
                cells.add(
                    MadeUpUnits.days(random, model, SIZES[i % SIZES.length], 4).orElseThrow());
              }
              PeerVariance peers = PeerVariance.pool(cells, cells, INTERVAL);
              return new Group(
                  cells.stream()
                      .map(
                          c ->
                              new Funnel.Unit(
                                  c.respondents(),
                                  c.index(),
                                  peers.phi() * peers.designEffect(c, INTERVAL)))
                      .toList(),
                  cells.stream().map(c -> false).toList());
            })
        .assertAccepted(0.025);
  }
}
