package id.prima.ingest.sample;

import static id.prima.ingest.sample.ComplaintCase.NEVER;
import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whether the true complaints resemble those of life where it matters to the clocks. */
class ComplaintStatisticsTest {

  private static final LocalDate END = ComplaintExport.printed(UNTIL);
  private static final List<ComplaintCase> DEFAULT = cases(40, 60_000, 8, 1);

  /** Three seeds together, so that no share hangs on a handful of cases. */
  private static final List<ComplaintCase> MANY = new ArrayList<>(DEFAULT);

  static {
    MANY.addAll(cases(40, 60_000, 8, 2));
    MANY.addAll(cases(40, 60_000, 8, 3));
  }

  private static List<ComplaintCase> cases(int units, long responses, int quarters, long seed) {
    return new Complaints(
            new SampleOrder(Path.of("none"), units, responses, quarters, seed, UNTIL, false),
            Regency.units(units))
        .cases();
  }

  private static double share(List<ComplaintCase> cases, Predicate<ComplaintCase> wanted) {
    return cases.stream().filter(wanted).count() / (double) cases.size();
  }

  private static List<ComplaintCase> of(String unitId) {
    return MANY.stream().filter(c -> c.unit().id().equals(unitId)).toList();
  }

  private static List<Integer> durations(List<ComplaintCase> cases) {
    return cases.stream()
        .filter(c -> !c.closed().equals(NEVER))
        .map(c -> Weekdays.between(c.received(), c.closed()))
        .sorted()
        .toList();
  }

  private static double median(List<Integer> sorted) {
    int n = sorted.size();
    return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(v -> v).average().orElseThrow();
  }

  @Test
  void the_default_sample_has_some_3500_cases_and_a_backlog() {
    assertThat(DEFAULT).hasSizeBetween(3_000, 4_000);

    LocalDate start = Period.quarter(2024, 4).firstDay();
    assertThat(DEFAULT.stream().filter(c -> c.received().isBefore(start)).count()).isPositive();
    assertThat(
            DEFAULT.stream()
                .filter(c -> c.received().isBefore(start))
                .filter(c -> c.statusOn(start) == ComplaintStatus.OPEN)
                .count())
        .isBetween(40L, 400L);
  }

  @Test
  void classes_come_in_their_usual_shares() {
    Map<Klasifikasi, Double> usual =
        Map.of(
            Klasifikasi.PENGADUAN,
            0.78,
            Klasifikasi.PERMINTAAN_INFORMASI,
            0.12,
            Klasifikasi.ASPIRASI,
            0.08,
            Klasifikasi.BERKADAR_PENGAWASAN,
            0.02);

    usual.forEach(
        (klasifikasi, expected) ->
            assertThat(share(MANY, c -> c.klasifikasi() == klasifikasi))
                .as(klasifikasi.code())
                .isCloseTo(expected, within(expected < 0.05 ? 0.007 : 0.02)));
  }

  @Test
  void few_are_archived_reopened_or_closed_at_once() {
    assertThat(share(MANY, c -> !c.archived().equals(NEVER))).isBetween(0.05, 0.08);
    assertThat(share(MANY, c -> !c.reopened().equals(NEVER))).isBetween(0.02, 0.04);
    assertThat(share(of("dukcapil"), ComplaintStatisticsTest::isWithinTenMinutes))
        .isBetween(0.005, 0.03);
    assertThat(share(of("dpupr"), ComplaintStatisticsTest::isWithinTenMinutes)).isZero();
    assertThat(share(MANY, c -> c.category().isIntegrity())).isBetween(0.01, 0.04);
  }

  private static boolean isWithinTenMinutes(ComplaintCase c) {
    return c.closed().equals(c.received()) && c.closedSecond() - c.receivedSecond() < 600;
  }

  @Test
  void a_reopening_comes_after_its_closing_and_some_within_thirty_days() {
    List<Long> days =
        MANY.stream()
            .filter(c -> !c.reopened().equals(NEVER))
            .map(c -> c.reopened().toEpochDay() - c.firstClosed().toEpochDay())
            .toList();

    assertThat(days).allMatch(d -> d >= 1).anyMatch(d -> d > 30);
    assertThat(days.stream().filter(d -> d <= 30).count()).isGreaterThan(days.size() / 2);
  }

  @Test
  void durations_are_skewed_to_the_right() {
    for (String unit : List.of("dukcapil", "rsud", "dpupr", "dishub", "dlh")) {
      List<Integer> durations = durations(of(unit));

      assertThat(mean(durations)).as(unit).isGreaterThan(1.25 * median(durations));
    }
  }

  @Test
  void units_differ_as_they_do_in_life() {
    double slow = median(durations(of("dpupr")));
    List<Integer> mixed = durations(of("dlh"));

    assertThat(median(durations(of("dukcapil")))).isBetween(1.0, 4.0);
    assertThat(slow).isBetween(14.0, 28.0);
    assertThat(share(of("dpupr"), c -> c.statusOn(END) == ComplaintStatus.OPEN))
        .isGreaterThan(0.12);
    assertThat(share(of("dukcapil"), c -> c.statusOn(END) == ComplaintStatus.OPEN))
        .isLessThan(0.03);
    assertThat(median(mixed)).isLessThan(9);
    assertThat(mixed.get(mixed.size() * 9 / 10)).isGreaterThan(20);
  }

  @Test
  void closed_cases_alone_make_a_slow_unit_look_fast() {
    List<ComplaintCase> last = of("dpupr").stream().filter(c -> c.quarter().equals(UNTIL)).toList();
    List<Integer> closed =
        durations(last.stream().filter(c -> c.statusOn(END) == ComplaintStatus.RESOLVED).toList());

    assertThat(median(closed)).isLessThan(0.8 * median(durations(last)));
  }

  @Test
  void one_unit_improves() {
    Period middle = Period.quarter(2025, 3);
    List<Integer> early =
        durations(of("rsud").stream().filter(c -> c.quarter().compareTo(middle) < 0).toList());
    List<Integer> late =
        durations(of("rsud").stream().filter(c -> c.quarter().compareTo(middle) > 0).toList());

    assertThat(median(late)).isLessThan(0.75 * median(early));
  }

  @Test
  void the_rain_brings_complaints_about_roads() {
    assertThat(inMonths("dpupr", 12, 1, 2)).isGreaterThan(1.3 * inMonths("dpupr", 6, 7, 8));
    assertThat(inMonths("dukcapil", 12, 1, 2)).isLessThan(1.3 * inMonths("dukcapil", 6, 7, 8));
  }

  /** Cases of the two years 2024-Q4 to 2026-Q3, so that every month counts twice. */
  private static double inMonths(String unitId, Integer... months) {
    LocalDate start = Period.quarter(2024, 4).firstDay();
    return of(unitId).stream()
        .filter(c -> !c.received().isBefore(start))
        .filter(c -> List.of(months).contains(c.received().getMonthValue()))
        .count();
  }

  @Test
  void most_small_units_hear_of_no_more_than_three_a_year() {
    int units = 300;
    Map<String, Integer> inOneYear = new HashMap<>();
    for (ComplaintCase c : cases(units, 400_000, 4, 1)) {
      if (c.received().isAfter(LocalDate.of(2025, 9, 30))) {
        inOneYear.merge(c.unit().id(), 1, Integer::sum);
      }
    }
    long few = Regency.units(units).stream().filter(u -> at(inOneYear, u) <= 3).count();
    long none = Regency.units(units).stream().filter(u -> at(inOneYear, u) == 0).count();

    assertThat(few).isGreaterThan(units * 85 / 100);
    assertThat(none).isBetween(units * 30L / 100, units * 70L / 100);
    assertThat(inOneYear.get("dpupr")).isGreaterThan(300);
  }

  private static int at(Map<String, Integer> counts, SampleUnit unit) {
    return counts.getOrDefault(unit.id(), 0);
  }

  @Test
  void steps_come_one_after_the_other() {
    assertThat(DEFAULT)
        .allSatisfy(
            c -> {
              LocalDate end = c.archived().equals(NEVER) ? c.firstClosed() : c.archived();
              assertThat(c.quarter().holds(c.received())).isTrue();
              assertThat(c.receivedSecond()).isBetween(0, 86_340);
              assertThat(c.receivedSecond() % 60).isZero();
              assertThat(c.verified()).isBetween(c.received(), end);
              assertThat(c.replied()).isAfterOrEqualTo(c.verified());
              assertThat(c.replied().equals(NEVER) || !c.replied().isAfter(end)).isTrue();
              assertThat(c.closed()).isAfterOrEqualTo(c.firstClosed());
              assertThat(c.archived().equals(NEVER) || c.closed().equals(NEVER)).isTrue();
              if (c.closed().equals(c.received())) {
                assertThat(c.closedSecond()).isBetween(c.receivedSecond() + 60, 86_399);
              }
              if (!c.closed().equals(NEVER)) {
                assertThat(Weekdays.isWeekend(c.closed())).isFalse();
              }
            });
  }

  @Test
  void ids_are_unique_and_say_where_the_case_lies() {
    Set<String> ids = new HashSet<>();
    for (ComplaintCase c : DEFAULT) {
      assertThat(ids.add(c.id())).isTrue();
      assertThat(c.id()).matches("\\d{7}|[A-Z-]+/20\\d\\d/\\d{4}");
    }
    assertThat(of("rsud")).allMatch(c -> c.id().startsWith("RSUD/"));
    assertThat(of("dpupr")).allMatch(c -> c.id().matches("\\d{7}"));
  }

  @Test
  void weekdays_are_those_of_a_loop() {
    LocalDate monday = LocalDate.of(2026, 6, 1);
    for (int start = 0; start < 14; start++) {
      LocalDate from = monday.plusDays(start);
      LocalDate day = from;
      for (int passed = 0; passed < 40; ) {
        day = day.plusDays(1);
        passed += Weekdays.isWeekend(day) ? 0 : 1;

        assertThat(Weekdays.between(from, day)).isEqualTo(passed);
        if (!Weekdays.isWeekend(day)) {
          assertThat(Weekdays.plus(from, passed)).isEqualTo(day);
        }
      }
      assertThat(Weekdays.plus(from, 0)).isEqualTo(from);
    }
  }

  @Test
  void complaints_lie_only_in_years_with_a_calendar() {
    SampleOrder order = new SampleOrder(Path.of("none"), 40, 60_000, 40, 1, UNTIL, false);
    SampleOrder far =
        new SampleOrder(Path.of("none"), 40, 60_000, 4, 1, Period.quarter(2029, 4), false);

    assertThat(new Complaints(order, Regency.units(40)).quarters().get(0))
        .isEqualTo(Period.quarter(2020, 1));
    assertThat(new Complaints(far, Regency.units(40)).cases()).isEmpty();
  }
}
