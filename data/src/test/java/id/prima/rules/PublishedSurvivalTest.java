package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.rules.AalenJohansen.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The estimate of data and results that others have published. */
class PublishedSurvivalTest {

  private static double error(AalenJohansen estimate, int day) {
    return Math.sqrt(estimate.variance(day).resolved());
  }

  // --- Kaplan-Meier and Greenwood, published ---

  /**
   * Weeks in remission under 6-mercaptopurine: Freireich et al. 1963, as in Cox 1972. Estimates
   * with Greenwood's errors in Klein and Moeschberger, Survival Analysis, section 4.2, and
   * Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data.
   */
  private static final String SIX_MP =
      "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

  @Test
  void freireichTreated() {
    AalenJohansen estimate = AalenJohansen.of(SurvivalOracle.spells(SIX_MP));
    Map<Integer, double[]> published = new TreeMap<>();
    published.put(6, new double[] {0.857, 0.0764});
    published.put(7, new double[] {0.807, 0.0869});
    published.put(10, new double[] {0.753, 0.0963});
    published.put(13, new double[] {0.690, 0.1068});
    published.put(16, new double[] {0.627, 0.1141});
    published.put(22, new double[] {0.538, 0.1282});
    published.put(23, new double[] {0.448, 0.1346});
    assertThat(estimate.steps())
        .extracting(Step::day)
        .containsExactlyElementsOf(published.keySet());
    assertThat(estimate.steps())
        .extracting(Step::atRisk)
        .containsExactly(21L, 17L, 15L, 12L, 11L, 7L, 6L);
    published.forEach(
        (day, row) -> {
          assertThat(estimate.openAt(day)).isCloseTo(row[0], within(0.0005));
          assertThat(error(estimate, day)).isCloseTo(row[1], within(0.00005));
        });
    assertThat(estimate.quantile(0.5)).hasValue(23);
    assertThat(estimate.quantile(0.9)).isEmpty();
    assertThat(estimate.isKnownAt(35)).isTrue();
    assertThat(estimate.isKnownAt(36)).isFalse();
    assertThat(estimate.openAt(9)).isEqualTo(estimate.openAt(7));
    assertThat(estimate.openAt(5)).isEqualTo(1);
  }

  /** The placebo arm of the same trial: median 8; without censoring the share is the plain one. */
  @Test
  void freireichPlacebo() {
    AalenJohansen estimate =
        AalenJohansen.of(
            SurvivalOracle.spells("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"));
    assertThat(estimate.quantile(0.5)).hasValue(8);
    assertThat(estimate.resolvedBy(10)).isEqualTo(13.0 / 21);
    // Cox and Oakes, Analysis of Survival Data, Table 1.1: S(10) = 0.381 with error 0.106
    assertThat(estimate.openAt(10)).isCloseTo(0.381, within(0.0005));
    assertThat(error(estimate, 10)).isCloseTo(0.106, within(0.0005));
    assertThat(estimate.openAt(23)).isZero();
    assertThat(estimate.variance(23).resolved()).isCloseTo(0, within(1e-12));
    assertThat(estimate.isKnownAt(1000)).isTrue();
  }

  // --- two ways of ending, published ---

  /**
   * Bone marrow transplants: relapse or death of the treatment, in months. Scrucca, Santucci and
   * Aversa, Bone Marrow Transplantation 40 (2007) 381-387; the estimates of all 35 patients as in
   * the tests of scikit-survival (cumulative_incidence_competing_risks). Relapse here is resolved,
   * death of the treatment archived.
   */
  static final String TRANSPLANTS =
      "13 1- 72+ 7 8 67+ 9 5 70+ 4+ 7+ 68+ 1 10 7 3- 4- 4- 3- 3- 22 8- 2 0 0- 35+ 35+ 4 14 26 3 2+"
          + " 8+ 32+ 12-";

  @Test
  void scruccaTransplants() {
    AalenJohansen estimate = AalenJohansen.of(SurvivalOracle.spells(TRANSPLANTS));
    int[] days = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 22, 26};
    double[] archived = {
      0.02857143, 0.05714286, 0.05714286, 0.14581281, 0.20492611, 0.20492611, 0.20492611,
      0.23771164, 0.23771164, 0.23771164, 0.27283899, 0.27283899, 0.27283899, 0.27283899,
      0.27283899
    };
    double[] resolved = {
      0.02857143, 0.05714286, 0.08571429, 0.11527094, 0.14482759, 0.1757917, 0.23771992,
      0.27050544, 0.30563279, 0.34076015, 0.34076015, 0.3758875, 0.41101485, 0.4461422,
      0.48126955
    };
    assertThat(estimate.steps()).extracting(Step::day).containsExactly(box(days));
    for (int i = 0; i < days.length; i++) {
      Step step = estimate.steps().get(i);
      assertThat(step.resolvedShare()).isCloseTo(resolved[i], within(1e-8));
      assertThat(step.archivedShare()).isCloseTo(archived[i], within(1e-8));
      assertThat(estimate.resolvedBy(days[i])).isEqualTo(step.resolvedShare());
      assertThat(estimate.archivedBy(days[i])).isEqualTo(step.archivedShare());
    }
    SurvivalOracle.assertVariances(estimate, SurvivalOracle.spells(TRANSPLANTS));
    // F_r / (1 - F_a) = 0.5 is first passed on day 13: 0.3759 / 0.7272 = 0.517; before 0.469
    assertThat(estimate.quantile(0.5)).hasValue(13);
  }

  private static Integer[] box(int[] days) {
    return IntStream.of(days).boxed().toArray(Integer[]::new);
  }

  // --- late entry ---

  /**
   * AIDS by transfusion, children: Lagakos, Barraj and De Gruttola, Biometrika 75 (1988) 515-523;
   * Klein and Moeschberger, Survival Analysis, section 5.3. Quarters of a year, counted backwards
   * from the eighth year, so that a case is at risk after its infection. Estimates and lower limits
   * (log-log, from Greenwood's errors) as in the tests of scikit-survival. The pairs are year of
   * infection and years to the disease; two who fell ill at the very end were never at risk.
   */
  private static final String CHILDREN =
      "1 5.5 1.5 2.25 2.25 3 2.75 1 3 1.75 3.5 0.75 3.75 0.75 3.75 1 3.75 2.75 3.75 3 3.75 3.5"
          + " 3.75 4.25 4 1 4.25 1.75 4.5 3.25 4.75 1 4.75 2.25 5 0.5 5 0.75 5 1.5 5 2.5 5.25 0.25 5.25 1"
          + " 5.25 1.5 5.5 0.5 5.5 1.5 5.5 2.5 5.75 1.75 6 0.5 6 1.25 6.25 0.5 6.25 1.25 6.5 0.75"
          + " 6.75 0.5 6.75 0.75 7 0.75 7.25 0.25";

  @Test
  void lagakosChildren() {
    double[] years = Arrays.stream(CHILDREN.split(" ")).mapToDouble(Double::parseDouble).toArray();
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < years.length; i += 2) {
      int entry = (int) (4 * years[i]);
      int exit = (int) (4 * (8 - years[i + 1]));
      if (exit > entry) {
        spells.add(new Spell(entry, exit, ComplaintStatus.RESOLVED, 1));
      }
    }
    AalenJohansen estimate = AalenJohansen.of(spells);
    double[][] published = {
      {4.5, 0.611111, 0.074768}, {4.75, 0.560185, 0.08619}, {5, 0.474003, 0.092039},
      {5.25, 0.442403, 0.091389}, {5.5, 0.416379, 0.090003}, {5.75, 0.370115, 0.085444},
      {6.25, 0.311675, 0.076545}, {6.5, 0.25973, 0.066127}, {6.75, 0.227263, 0.058612},
      {7, 0.156244, 0.040298}, {7.25, 0.078122, 0.017862}, {7.5, 0.022321, 0.002822}
    };
    for (double[] row : published) {
      int day = (int) (4 * row[0]);
      double open = estimate.openAt(day);
      assertThat(open).isCloseTo(row[1], within(1e-6));
      double spread = error(estimate, day) / open / -Math.log(open);
      assertThat(Math.pow(open, Math.exp(1.959964 * spread))).isCloseTo(row[2], within(1e-6));
    }
    assertThat(estimate.openAt(31)).isZero();
    SurvivalOracle.assertVariances(estimate, spells);
    // Nobody is watched before the first infection: the share itself is not known, only what
    // became of those whom nothing had befallen by then.
    assertThat(estimate.isKnownAt(4)).isFalse();
    assertThat(estimate.quantile(0.5)).isEmpty();
    assertThat(estimate.smallestRiskSet(10, 31)).isEqualTo(2);
  }

  /**
   * Channing House, men: the first rows of Klein and Moeschberger, section 4.6 (data set channing
   * of KMsurv), in months of age. Two are watched when the first dies at 777, one when he dies at
   * 781: the estimate is 0 from then on, whatever the 95 who came later did. This is why a share
   * with late entry needs risk sets of some size.
   */
  @Test
  void channingHouseMen() {
    List<Spell> spells =
        List.of(
            new Spell(751, 777, ComplaintStatus.RESOLVED, 1),
            new Spell(759, 781, ComplaintStatus.RESOLVED, 1),
            new Spell(782, 909, ComplaintStatus.RESOLVED, 1),
            new Spell(806, 943, ComplaintStatus.OPEN, 1),
            new Spell(817, 843, ComplaintStatus.OPEN, 1));
    AalenJohansen estimate = AalenJohansen.of(spells);
    assertThat(estimate.openAt(777)).isEqualTo(0.5);
    assertThat(estimate.openAt(781)).isZero();
    assertThat(estimate.openAt(909)).isZero();
    assertThat(estimate.smallestRiskSet(760, 943)).isEqualTo(1);
    assertThat(estimate.smallestRiskSet(760, 777)).isEqualTo(2);
  }
}
