package id.prima.ingest.sample;

import static id.prima.ingest.sample.ComplaintCase.NEVER;
import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.ComplaintCheck;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what Prima reads of the default sample is what truly happened. */
class SampleTruthTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int UNITS = 40;

  private static final List<LocalDate> EXPORTS =
      Stream.of(
              "2024-11-14",
              "2025-01-05",
              "2025-04-05",
              "2025-07-05",
              "2025-08-14",
              "2025-10-05",
              "2026-01-05",
              "2026-04-05",
              "2026-05-15",
              "2026-07-05",
              "2026-10-05")
          .map(LocalDate::parse)
          .toList();

  @TempDir static Path temp;
  private static Path clean;
  private static Path messy;
  private static ComplaintFolder.Written written;
  private static Map<String, ComplaintCase> truth;

  @BeforeAll
  static void write() throws IOException {
    clean = temp.resolve("clean");
    messy = temp.resolve("messy");
    Samples.write(order(clean, false));
    written = Samples.write(order(messy, true)).complaints();
    truth =
        new Complaints(order(clean, false), Regency.units(UNITS))
            .cases().stream().collect(Collectors.toMap(ComplaintCase::id, Function.identity()));
  }

  private static SampleOrder order(Path folder, boolean messy) {
    return new SampleOrder(folder, UNITS, 60_000, 8, 1, UNTIL, messy);
  }

  /** What a check found. */
  private record Found(IngestReport report, List<Complaint> complaints) {

    Map<String, Long> rejected() {
      return rows(Outcome.REJECTED);
    }

    Map<String, Long> rows(Outcome outcome) {
      return report.outcomes().stream()
          .filter(o -> o.outcome().equals(outcome.code()))
          .collect(
              Collectors.groupingBy(
                  FeedOutcome::code, TreeMap::new, Collectors.summingLong(FeedOutcome::rows)));
    }

    Map<String, Long> flags() {
      return report.flags().stream()
          .collect(
              Collectors.groupingBy(
                  FeedFlag::code, TreeMap::new, Collectors.summingLong(FeedFlag::rows)));
    }
  }

  private static Found read(Path folder, Period quarter) throws IOException {
    LandingSource source = new LocalLanding(folder);
    ComplaintPlanner.Plans plans =
        new ComplaintPlanner(source, ComplaintProfiles.builtIn(), TODAY, Map.of()).plan();
    assertThat(plans.problems()).isEmpty();
    ComplaintContext context =
        ComplaintContext.of(
            quarter, TODAY, Landing.read(source), Reference.builtIn().workingCalendar());
    ComplaintCheck check = new ComplaintCheck(source, context, (path, rows) -> {});
    IngestReport report = check.read(plans);
    return new Found(report, check.complaints());
  }

  @Test
  void of_the_clean_sample_only_footers_are_refused() throws IOException {
    Found found = read(clean, UNTIL);
    long exports = Samples.complaints(clean, "lapor-").size();

    assertThat(found.rejected()).containsExactlyEntriesOf(Map.of("summary_row", 2 * exports));
    assertThat(found.rows(Outcome.DUPLICATE)).containsOnlyKeys("superseded");
    assertThat(found.flags().keySet())
        .isSubsetOf("class_changed", "unit_changed", "deadline_equals_closing");
  }

  @Test
  void of_the_messy_sample_the_wrong_rows_are_refused_and_the_odd_ones_flagged()
      throws IOException {
    Found found = read(messy, UNTIL);
    Found before = read(clean, UNTIL);
    Map<String, Long> wrong =
        written.wrong().stream()
            .collect(Collectors.groupingBy(WrongCase::code, Collectors.counting()));
    // the copy's footers are in the copy
    long exports = Samples.complaints(messy, "lapor-").size() - 1L;
    wrong.merge("summary_row", 2 * exports, Long::sum);

    found.rejected().forEach((code, rows) -> assertThat(wrong).containsEntry(code, rows));
    found
        .flags()
        .forEach(
            (code, rows) -> {
              // what the older export shows of changes is no mess
              if (!code.endsWith("_changed")) {
                assertThat(rows - before.flags().getOrDefault(code, 0L))
                    .as(code)
                    .isEqualTo(wrong.get(code));
              }
            });
    assertThat(found.rows(Outcome.DUPLICATE)).containsEntry("same_case", wrong.get("same_case"));
    wrong.keySet().removeAll(found.rejected().keySet());
    wrong.keySet().removeAll(found.flags().keySet());
    assertThat(wrong).containsOnlyKeys("same_case");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q3", "2026-Q2", "2025-Q4"})
  void every_case_is_read_as_it_truly_went(String quarter) throws IOException {
    Found found = read(clean, Period.parse(quarter).orElseThrow());
    Map<String, String> ids = new HashMap<>();
    for (Map.Entry<String, String> file : Samples.hashes(clean.resolve("pengaduan")).entrySet()) {
      List<List<String>> rows = Samples.rows(clean.resolve("pengaduan").resolve(file.getKey()));
      for (int r = 0; r < rows.size(); r++) {
        ids.put(file.getValue() + " " + (r + 1), rows.get(r).get(0));
      }
    }

    assertThat(found.complaints()).hasSizeGreaterThan(400);
    SoftAssertions softly = new SoftAssertions();
    for (Complaint c : found.complaints()) {
      check(softly, c, truth.get(ids.get(c.sourceFile() + " " + c.sourceRow())));
    }
    softly.assertAll();
  }

  private static void check(SoftAssertions softly, Complaint c, ComplaintCase t) {
    LocalDate day = c.lastSeen();
    boolean isOpen = t.statusOn(day) == ComplaintStatus.OPEN;
    softly.assertThat(c.unitId()).as(t.id()).isEqualTo(t.unitOn(day).id());
    softly.assertThat(c.klasifikasi()).as(t.id()).isEqualTo(t.klasifikasiOn(day).code());
    softly.assertThat(c.kanal()).as(t.id()).isEqualTo(t.kanal().code());
    softly.assertThat(c.receivedOn()).as(t.id()).isEqualTo(t.received());
    softly.assertThat(c.receivedSecond()).as(t.id()).isEqualTo(t.receivedSecond());
    softly.assertThat(c.status()).as(t.id()).isEqualTo(t.statusOn(day).code());
    LocalDate ended = closing(t, day);
    if (t.id().contains("/")) {
      softly.assertThat(c.tipeLaporan()).as(t.id()).isNull();
      softly.assertThat(or(c.verifiedOn())).as(t.id()).isEqualTo(known(t.verified(), day));
      softly.assertThat(or(c.repliedOn())).as(t.id()).isEqualTo(known(t.replied(), day));
      softly.assertThat(or(c.reopenedOn())).as(t.id()).isEqualTo(known(t.reopened(), day));
      softly.assertThat(or(c.closedOn())).as(t.id()).isEqualTo(isOpen ? NEVER : ended);
    } else {
      softly.assertThat(c.tipeLaporan()).as(t.id()).isEqualTo(t.tipe().code());
      softly.assertThat(c.closedOn()).as(t.id()).isNull();
      if (!isOpen) {
        // Exports cannot tell that a case was open again for a while between two of them.
        boolean hidden =
            EXPORTS.stream().noneMatch(e -> t.reopened().isBefore(e) && !t.closed().isBefore(e));
        softly
            .assertThat(hidden && t.archived().equals(NEVER) ? t.firstClosed() : ended)
            .as(t.id())
            .isBetween(c.closedAfter(), c.closedBy());
      }
    }
  }

  /** The last closing before a day. */
  private static LocalDate closing(ComplaintCase t, LocalDate day) {
    if (!t.archived().equals(NEVER)) {
      return t.archived();
    }
    return t.closed().isBefore(day) ? t.closed() : t.firstClosed();
  }

  private static LocalDate known(LocalDate truth, LocalDate day) {
    return truth.isBefore(day) ? truth : NEVER;
  }

  private static LocalDate or(LocalDate day) {
    return day == null ? NEVER : day;
  }
}
