package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the answers resemble real ones where it matters to the formulas. */
class SampleStatisticsTest {

  private static final Period BEFORE = Period.quarter(2026, 2);

  private static List<Response> responses(String unitId, Period quarter, long count, long seed) {
    SampleUnit unit =
        Regency.units(40).stream().filter(u -> u.id().equals(unitId)).findFirst().orElseThrow();
    List<Response> responses = new ArrayList<>();
    new Respondents(seed, unit, quarter, UNTIL).forEach(count, responses::add);
    return responses;
  }

  private static double ikm(List<Response> responses) {
    double sum = 0;
    for (Unsur unsur : Unsur.DAFTAR) {
      sum +=
          responses.stream()
              .mapToInt(r -> r.answers().of(unsur))
              .filter(a -> a > 0)
              .average()
              .orElseThrow();
    }
    return sum / 9 * 25;
  }

  private static double mean(Response response) {
    return Unsur.DAFTAR.stream()
        .filter(u -> u != Unsur.BIAYA)
        .mapToInt(u -> response.answers().of(u))
        .filter(a -> a > 0)
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dukcapil", "rsud", "dpmptsp"})
  void answers_of_one_sheet_resemble_each_other(String unit) {
    List<Response> responses = responses(unit, BEFORE, 4_000, 1);
    double[] waktu = new double[responses.size()];
    double[] sarana = new double[responses.size()];
    for (int i = 0; i < waktu.length; i++) {
      waktu[i] = responses.get(i).answers().of(Unsur.WAKTU);
      sarana[i] = responses.get(i).answers().of(Unsur.SARANA);
    }

    assertThat(correlation(waktu, sarana)).isBetween(0.3, 0.6);
  }

  private static double correlation(double[] x, double[] y) {
    double n = 0;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0 && y[i] > 0) {
        n++;
        sx += x[i];
        sy += y[i];
        sxx += x[i] * x[i];
        syy += y[i] * y[i];
        sxy += x[i] * y[i];
      }
    }
    return (sxy - sx * sy / n) / Math.sqrt((sxx - sx * sx / n) * (syy - sy * sy / n));
  }

  /** One-way analysis of variance by day, averaged over units and seeds. */
  @Test
  void answers_of_one_day_resemble_each_other() {
    double sum = 0;
    int cells = 0;
    for (String unit : List.of("dukcapil", "rsud", "dpmptsp", "disnaker")) {
      for (long seed = 1; seed <= 3; seed++) {
        sum += icc(responses(unit, BEFORE, 3_000, seed));
        cells++;
      }
    }

    assertThat(sum / cells).isBetween(0.05, 0.15);
  }

  private static double icc(List<Response> responses) {
    Map<LocalDate, List<Double>> days =
        responses.stream()
            .collect(
                Collectors.groupingBy(
                    Response::day,
                    TreeMap::new,
                    Collectors.mapping(SampleStatisticsTest::mean, Collectors.toList())));
    double n = responses.size();
    double mean = responses.stream().mapToDouble(SampleStatisticsTest::mean).average().orElse(0);
    double between = 0;
    double within = 0;
    double squares = 0;
    for (List<Double> day : days.values()) {
      double own = day.stream().mapToDouble(d -> d).average().orElse(0);
      between += day.size() * (own - mean) * (own - mean);
      within += day.stream().mapToDouble(d -> (d - own) * (d - own)).sum();
      squares += (double) day.size() * day.size();
    }
    double msb = between / (days.size() - 1);
    double msw = within / (n - days.size());
    double perDay = (n - squares / n) / (days.size() - 1);
    return (msb - msw) / (msb + (perDay - 1) * msw);
  }

  @Test
  void one_unit_truly_falls_and_one_truly_improves() {
    for (long seed = 1; seed <= 5; seed++) {
      double fall =
          ikm(responses("rsud", UNTIL, 3_000, seed)) - ikm(responses("rsud", BEFORE, 3_000, seed));
      double rise =
          ikm(responses("dukcapil", UNTIL, 3_000, seed))
              - ikm(responses("dukcapil", BEFORE, 3_000, seed));

      assertThat(fall).isBetween(-12.0, -3.0);
      assertThat(rise).isBetween(1.0, 9.0);
    }
  }

  @Test
  void free_layanan_cost_nothing_and_paid_ones_are_cheap() {
    assertThat(biaya(responses("dukcapil", BEFORE, 3_000, 1))).isBetween(3.93, 4.0);
    assertThat(biaya(responses("rsud", BEFORE, 3_000, 1))).isBetween(2.7, 3.3);
  }

  private static double biaya(List<Response> responses) {
    return responses.stream()
        .mapToInt(r -> r.answers().of(Unsur.BIAYA))
        .filter(a -> a > 0)
        .average()
        .orElseThrow();
  }

  @Test
  void some_answers_are_missing_and_some_lines_are_straight() {
    List<Response> responses = responses("rsud", BEFORE, 5_000, 1);
    double missing = 0;
    double straight = 0;
    for (Response response : responses) {
      missing += Unsur.DAFTAR.stream().filter(u -> response.answers().of(u) == 0).count() / 9.0;
      straight +=
          Unsur.DAFTAR.stream().map(u -> response.answers().of(u)).distinct().count() == 1 ? 1 : 0;
    }

    assertThat(missing / responses.size()).isBetween(0.01, 0.02);
    assertThat(straight / responses.size()).isBetween(0.03, 0.25);
  }

  @Test
  void time_goes_forward_even_for_a_crowd() {
    List<Response> responses = responses("rsud", BEFORE, 20_000, 1);
    long before = 0;
    for (Response response : responses) {
      long now = response.day().toEpochDay() * 86_400 + response.second();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(responses.stream().map(Response::day).distinct().count()).isGreaterThan(55);
  }
}
