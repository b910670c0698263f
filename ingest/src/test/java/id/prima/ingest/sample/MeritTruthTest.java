package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the units of the default sample truly deserve. */
class MeritTruthTest {

  /** For tests that cannot make a sample of their own, such as those of the ranking. */
  private static final Path FILE =
      Path.of("src/test/resources/id/prima/ingest/sample/merit-truth.csv");

  private static final SampleOrder DEFAULT =
      new SampleOrder(Path.of("none"), 70, 60_000, 8, 1, UNTIL, false);
  private static final List<MeritTruth> TRUTH = MeritTruth.of(DEFAULT);

  private static MeritTruth of(String unitId) {
    return TRUTH.stream().filter(t -> t.unitId().equals(unitId)).findFirst().orElseThrow();
  }

  private static List<MeritTruth> group(String group) {
    return TRUTH.stream().filter(t -> t.group().equals(group) && t.rankable()).toList();
  }

  private static double deviation(List<MeritTruth> truth, ToDoubleFunction<MeritTruth> figure) {
    double mean = truth.stream().mapToDouble(figure).average().orElseThrow();
    double squares =
        truth.stream().mapToDouble(t -> Math.pow(figure.applyAsDouble(t) - mean, 2)).sum();
    return Math.sqrt(squares / (truth.size() - 1));
  }

  @Test
  void the_file_that_other_tests_read_is_what_the_sample_is_made_from() throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "unit_id,kelompok_banding,responden,dapat_diperingkat,ikm,indeks_banding,perbaikan,"
                + "pengaduan,berakhlak,standar,skor_di_atas_rata_rata,skor_tanpa_ekspor_pengaduan\n");
    List<MeritTruth> registers = MeritTruth.ofRegisters(DEFAULT);
    for (int u = 0; u < TRUTH.size(); u++) {
      MeritTruth t = TRUTH.get(u);
      csv.append(
          String.join(
                  ",",
                  t.unitId(),
                  t.group(),
                  Long.toString(t.respondents()),
                  Boolean.toString(t.rankable()),
                  number(t.ikm()),
                  number(t.banding()),
                  number(t.perbaikan()),
                  number(t.pengaduan()),
                  number(t.berakhlak()),
                  number(t.standar()),
                  number(t.score()),
                  number(registers.get(u).score()))
              + "\n");
    }
    if (System.getProperty("prima.rewrite") != null) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, csv);
    }

    assertThat(FILE).as("run this test again with -Dprima.rewrite=true").hasContent(csv.toString());
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return Double.isNaN(value) ? "" : text.equals("-0.00") ? "0.00" : text;
  }

  /** The integrals against 40,000 invented people; days make them less than independent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pkm-kenanga",
        "rsud",
        "dishub",
        "dinkes",
        "kec-cempaka",
        "kel-cempaka-hilir",
        "smp-negeri-1"
      })
  void the_true_index_is_what_very_many_people_answer(String unitId) {
    SampleUnit unit =
        Regency.units(70).stream().filter(u -> u.id().equals(unitId)).findFirst().orElseThrow();
    int quarters = 10;
    double[] sums = new double[9];
    double[] counts = new double[9];
    double[] expected = new double[9];
    for (int q = 0; q < quarters; q++) {
      Period quarter = Period.quarter(2015 + q, 1);
      new Respondents(1, unit, quarter, UNTIL)
          .forEach(
              4_000,
              r -> {
                for (int u = 0; u < 9; u++) {
                  int answer = r.answers().of(Unsur.DAFTAR.get(u));
                  sums[u] += answer;
                  counts[u] += answer > 0 ? 1 : 0;
                }
              });
      double[] nrr = TrueIndex.nrr(1, unit, quarter, UNTIL);
      for (int u = 0; u < 9; u++) {
        expected[u] += nrr[u] / quarters;
      }
    }
    // A day's standard deviation is about 0.15 of an answer, and 640 days were drawn.
    for (int u = 0; u < 9; u++) {
      assertThat(sums[u] / counts[u])
          .as(Unsur.DAFTAR.get(u).code())
          .isCloseTo(expected[u], within(0.025));
    }
  }

  @Test
  void in_the_large_groups_units_truly_differ_by_three_to_four_points() {
    for (String group : List.of("perangkat daerah", "puskesmas", "kecamatan dan kelurahan")) {
      assertThat(group(group)).as(group).hasSizeGreaterThan(12);
      assertThat(deviation(group(group), MeritTruth::ikm)).as(group).isBetween(2.8, 4.8);
      assertThat(deviation(group(group), MeritTruth::score)).as(group).isGreaterThan(3);
    }
  }

  @Test
  void ten_schools_are_truly_alike() {
    List<MeritTruth> schools = group("sekolah");

    assertThat(schools).hasSize(10);
    assertThat(deviation(schools, MeritTruth::ikm)).isLessThan(1e-9);
    assertThat(deviation(schools, MeritTruth::banding)).isLessThan(1e-9);
    assertThat(deviation(schools, t -> t.berakhlak().orElseThrow())).isLessThan(1e-9);
    assertThat(schools).allMatch(t -> Math.abs(t.score()) < 1e-9);
    assertThat(schools).allMatch(t -> t.standar().orElseThrow() == 100);
    assertThat(schools).allMatch(t -> t.pengaduan().isEmpty());
  }

  @Test
  void at_least_eight_of_ten_units_with_answers_stand_in_a_group_of_ten_that_truly_differ() {
    Map<String, Long> sizes =
        TRUTH.stream()
            .filter(MeritTruth::rankable)
            .collect(Collectors.groupingBy(MeritTruth::group, TreeMap::new, Collectors.counting()));
    long enough = TRUTH.stream().filter(MeritTruth::rankable).count();
    long ranked =
        sizes.entrySet().stream()
            .filter(g -> g.getValue() >= 10 && !g.getKey().equals("sekolah"))
            .mapToLong(Map.Entry::getValue)
            .sum();

    assertThat(ranked / (double) enough).as("%s", sizes).isGreaterThanOrEqualTo(0.8);
    assertThat(sizes).anySatisfy((group, units) -> assertThat(units).isLessThan(10));
  }

  @Test
  void the_gate_bites_one_of_the_best_and_spares_the_others() {
    for (String leader : List.of("pkm-kenanga", "pkm-anggrek", "kec-teratai", "dispusip")) {
      MeritTruth truth = of(leader);
      assertThat(
              group(truth.group()).stream()
                  .sorted(Comparator.comparingDouble(MeritTruth::score).reversed())
                  .limit(3)
                  .map(MeritTruth::unitId))
          .as(leader)
          .contains(leader);
    }
  }

  @Test
  void one_unit_praises_itself_and_serves_badly() {
    MeritTruth slogan = of("dishub");
    List<MeritTruth> peers = group(slogan.group());

    assertThat(peers.stream().filter(t -> t.ikm() < slogan.ikm()).count())
        .isLessThan(peers.size() / 4);
    assertThat(
            peers.stream()
                .filter(t -> t.berakhlak().orElse(0) > slogan.berakhlak().orElseThrow())
                .count())
        .isLessThan(peers.size() / 8);
  }

  @Test
  void culture_goes_with_service_but_is_not_the_same() {
    double sum = 0;
    int samples = 20;
    for (long seed = 1; seed <= samples; seed++) {
      sum += correlation(seed);
    }

    assertThat(sum / samples).isBetween(0.3, 0.65);
  }

  private static double correlation(long seed) {
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (SampleUnit unit : Regency.units(70)) {
      if (unit.role() != SampleUnit.Role.ALIKE) {
        double x = Quality.lasting(seed, unit);
        double y = TrueIndex.berakhlak(seed, unit);
        n++;
        sx += x;
        sy += y;
        sxx += x * x;
        syy += y * y;
        sxy += x * y;
      }
    }
    return (sxy - sx * sy / n) / Math.sqrt((sxx - sx * sx / n) * (syy - sy * sy / n));
  }
}
