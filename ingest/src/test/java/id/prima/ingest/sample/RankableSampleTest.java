package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Unsur;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether the answers of the default sample can tell its units apart: rankability and Cochran's Q
 * of the index without BIAYA over four quarters, by DerSimonian and Laird, with errors from day
 * totals. Coarser than the ranking itself, and made without it.
 */
class RankableSampleTest {

  private static final SampleOrder DEFAULT =
      new SampleOrder(Path.of("none"), 70, 60_000, 8, 1, UNTIL, false);

  /** What a unit answered in four quarters: mean index and its standard error. */
  private record Measured(double index, double error) {}

  /**
   * How far a group differs.
   *
   * @param rankability share of the differences that is not chance
   * @param p p of Cochran's Q
   */
  private record Verdict(int units, double rankability, double p) {

    boolean isPublished() {
      return units >= 10 && rankability >= 0.5 && p < 0.05;
    }
  }

  private static Map<String, List<Measured>> groups;

  @BeforeAll
  static void measure() {
    groups = groups(DEFAULT);
  }

  private static Map<String, List<Measured>> groups(SampleOrder order) {
    Map<String, List<Measured>> found = new TreeMap<>();
    List<SampleUnit> units = Regency.units(order.units());
    Sizes sizes = Sizes.of(order, order.periods(), units);
    for (int u = 0; u < units.size(); u++) {
      SampleUnit unit = units.get(u);
      Map<LocalDate, double[]> days = new HashMap<>();
      for (int q = order.quarters() - 4; q < order.quarters(); q++) {
        new Respondents(order.seed(), unit, order.periods().get(q), order.until())
            .forEach(
                sizes.rows(q, u),
                response -> {
                  double[] day = days.computeIfAbsent(response.day(), k -> new double[2]);
                  day[0] += index(response);
                  day[1]++;
                });
      }
      double n = days.values().stream().mapToDouble(d -> d[1]).sum();
      if (n >= 30 && unit.successor().isEmpty()) {
        found.computeIfAbsent(unit.kelompok(), k -> new ArrayList<>()).add(measured(days, n));
      }
    }
    return found;
  }

  private static double index(Response response) {
    return Unsur.DAFTAR.stream()
            .filter(u -> u != Unsur.BIAYA)
            .mapToInt(u -> response.answers().of(u))
            .filter(a -> a > 0)
            .average()
            .orElseThrow()
        * 25;
  }

  private static Measured measured(Map<LocalDate, double[]> days, double n) {
    double mean = days.values().stream().mapToDouble(d -> d[0]).sum() / n;
    double squares = days.values().stream().mapToDouble(d -> Math.pow(d[0] - d[1] * mean, 2)).sum();
    double g = days.size();
    return new Measured(mean, Math.sqrt(g / (g - 1) * squares) / n);
  }

  private static Verdict verdict(List<Measured> units) {
    double w = 0;
    double ww = 0;
    double wy = 0;
    for (Measured unit : units) {
      double weight = 1 / (unit.error * unit.error);
      w += weight;
      ww += weight * weight;
      wy += weight * unit.index;
    }
    double q = 0;
    for (Measured unit : units) {
      q += Math.pow((unit.index - wy / w) / unit.error, 2);
    }
    int df = units.size() - 1;
    double between = Math.max(0, (q - df) / (w - ww / w));
    List<Double> errors = units.stream().map(u -> u.error * u.error).sorted().toList();
    double median = errors.get(errors.size() / 2);
    return new Verdict(
        units.size(),
        between / (between + median),
        df == 0 ? 1 : Gamma.regularizedGammaQ(df / 2.0, q / 2));
  }

  @Test
  void the_large_groups_can_be_ranked_with_room_to_spare() {
    for (String group : List.of("perangkat daerah", "puskesmas", "kecamatan dan kelurahan")) {
      Verdict verdict = verdict(groups.get(group));
      assertThat(verdict.isPublished()).as("%s %s", group, verdict).isTrue();
      assertThat(verdict.rankability).as(group).isGreaterThan(0.75);
      assertThat(verdict.p).as(group).isLessThan(1e-6);
    }
  }

  @Test
  void eight_of_ten_units_with_enough_answers_are_in_such_a_group() {
    double all = groups.values().stream().mapToInt(List::size).sum();
    double ranked =
        groups.values().stream().filter(g -> verdict(g).isPublished()).mapToInt(List::size).sum();

    System.out.printf("%.0f of %.0f units with 30 answers can be ranked%n", ranked, all);
    groups.forEach((group, units) -> System.out.println(group + ": " + verdict(units)));
    assertThat(ranked / all).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void the_schools_cannot_be_told_apart() {
    Verdict verdict = verdict(groups.get("sekolah"));

    assertThat(verdict.units).isEqualTo(10);
    assertThat(verdict.isPublished()).as("%s", verdict).isFalse();
    assertThat(verdict.p).isGreaterThan(0.05);
  }

  /** Chance alone publishes schools in a few of a hundred samples, never in most. */
  @Test
  void nor_in_other_samples() {
    int published = 0;
    for (long seed = 2; seed <= 9; seed++) {
      SampleOrder order = new SampleOrder(Path.of("none"), 70, 60_000, 4, seed, UNTIL, false);
      published += verdict(groups(order).get("sekolah")).isPublished() ? 1 : 0;
    }

    assertThat(published).isLessThanOrEqualTo(2);
  }
}
