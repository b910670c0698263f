package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.rules.AalenJohansen.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/** Says by the definitions, case by case, what the Aalen-Johansen estimate should be. */
final class SurvivalOracle {

  private static final double EXACT = 1e-12;

  private SurvivalOracle() {}

  /** One case each: {@code 6} ended on day 6, {@code 6+} was open then, {@code 6-} was archived. */
  static List<Spell> spells(String days) {
    return Arrays.stream(days.split(" ")).map(SurvivalOracle::spell).toList();
  }

  private static Spell spell(String day) {
    if (day.endsWith("+")) {
      return spell(day, ComplaintStatus.OPEN);
    }
    return day.endsWith("-")
        ? spell(day, ComplaintStatus.ARCHIVED)
        : spell(day + " ", ComplaintStatus.RESOLVED);
  }

  private static Spell spell(String day, ComplaintStatus ending) {
    return new Spell(
        Spell.SINCE_RECEIPT, Integer.parseInt(day.substring(0, day.length() - 1)), ending, 1);
  }

  /** One case each. */
  static Stream<Spell> each(List<Spell> spells) {
    return spells.stream()
        .flatMap(
            s ->
                Stream.generate(() -> new Spell(s.entry(), s.exit(), s.ending(), 1))
                    .limit(s.cases()));
  }

  private static int count(List<Spell> cases, int day, ComplaintStatus ending) {
    return (int) cases.stream().filter(s -> s.exit() == day && s.ending() == ending).count();
  }

  private static int atRisk(List<Spell> cases, int day) {
    return (int) cases.stream().filter(s -> s.entry() < day && day <= s.exit()).count();
  }

  /** F(t) is the sum of S(u-) d(u) / n(u), S the product of 1 - d(u) / n(u), in whole numbers. */
  static void assertDefinition(AalenJohansen estimate, List<Spell> spells, int lastDay) {
    List<Spell> cases = each(spells).toList();
    BigFraction open = BigFraction.ONE;
    BigFraction resolved = BigFraction.ZERO;
    BigFraction archived = BigFraction.ZERO;
    boolean known = true;
    int steps = 0;
    double before = 0;
    for (int day = 0; day <= lastDay; day++) {
      int n = atRisk(cases, day);
      known &= n > 0 || open.equals(BigFraction.ZERO);
      int r = count(cases, day, ComplaintStatus.RESOLVED);
      int a = count(cases, day, ComplaintStatus.ARCHIVED);
      if (r + a > 0) {
        resolved = resolved.add(open.multiply(new BigFraction(r, n)));
        archived = archived.add(open.multiply(new BigFraction(a, n)));
        open = open.multiply(new BigFraction(n - r - a, n));
        Step step = estimate.steps().get(steps++);
        assertThat(step.day()).isEqualTo(day);
        assertThat(step.atRisk()).isEqualTo(n);
        assertThat(step.resolved()).isEqualTo(r);
        assertThat(step.archived()).isEqualTo(a);
      }
      assertThat(estimate.resolvedBy(day)).isCloseTo(resolved.doubleValue(), within(EXACT));
      assertThat(estimate.archivedBy(day)).isCloseTo(archived.doubleValue(), within(EXACT));
      assertThat(estimate.openAt(day)).isCloseTo(open.doubleValue(), within(EXACT));
      assertThat(estimate.isKnownAt(day)).isEqualTo(known);
      double rest = resolved.add(open).doubleValue();
      double share = rest > 0 ? resolved.doubleValue() / rest : before;
      assertThat(share).isGreaterThanOrEqualTo(before);
      if (known && share > before) {
        assertThat(estimate.quantile(share)).hasValue(day);
        assertThat(estimate.quantile((share + before) / 2)).hasValue(day);
      }
      before = share;
    }
    assertThat(estimate.steps()).hasSize(steps);
  }

  /**
   * The variance of a cumulative incidence as Marubini and Valsecchi write it (Analysing Survival
   * Data from Clinical Trials and Observational Studies, 1995, chapter 10; also PROC LIFETEST,
   * ERROR=DELTA, and mstate's Greenwood): not a recursion, so an independent oracle.
   */
  static double marubini(List<Spell> cases, int until, List<ComplaintStatus> endings) {
    int last = cases.stream().mapToInt(Spell::exit).max().orElseThrow();
    double[] incidence = new double[last + 2];
    double[] before = new double[last + 2];
    before[0] = 1;
    double sum = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int day = 0; day <= until; day++) {
        double n = atRisk(cases, day);
        int of = day;
        double own = endings.stream().mapToDouble(ending -> count(cases, of, ending)).sum();
        double all =
            count(cases, day, ComplaintStatus.RESOLVED)
                + count(cases, day, ComplaintStatus.ARCHIVED);
        double s = before[day];
        if (pass == 0) {
          incidence[day] = (day == 0 ? 0 : incidence[day - 1]) + (own > 0 ? s * own / n : 0);
          before[day + 1] = all > 0 ? s * (1 - all / n) : s;
        } else if (all > 0) {
          double later = incidence[until] - incidence[day];
          sum += all < n ? later * later * all / n / (n - all) : 0;
          sum += s * s * (n - own) / n * own / n / n - 2 * later * s * own / n / n;
        }
      }
    }
    return sum;
  }

  static void assertVariances(AalenJohansen estimate, List<Spell> spells) {
    List<Spell> cases = each(spells).toList();
    List<ComplaintStatus> both = List.of(ComplaintStatus.RESOLVED, ComplaintStatus.ARCHIVED);
    for (Step step : estimate.steps()) {
      AalenJohansen.Variance variance = estimate.variance(step.day());
      assertThat(variance.resolved())
          .isCloseTo(marubini(cases, step.day(), both.subList(0, 1)), within(EXACT));
      assertThat(variance.archived())
          .isCloseTo(marubini(cases, step.day(), both.subList(1, 2)), within(EXACT));
      assertThat(variance.resolved() + variance.archived() + 2 * variance.covariance())
          .as("variance of the share open")
          .isCloseTo(marubini(cases, step.day(), both), within(EXACT));
    }
  }
}
