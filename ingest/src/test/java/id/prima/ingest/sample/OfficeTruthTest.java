package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.Rejection;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.merit.MeritCheck;
import id.prima.ingest.merit.MeritContext;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPlanner;
import id.prima.ingest.merit.MeritReading;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what Prima reads of the office's own folders is what is true of the sample. */
class OfficeTruthTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int UNITS = 70;

  @TempDir static Path temp;
  private static SampleOrder clean;
  private static SampleOrder messy;
  private static List<WrongCase> wrong;
  private static List<SampleUnit> units;

  @BeforeAll
  static void write() throws IOException {
    clean = new SampleOrder(temp.resolve("clean"), UNITS, 700, 8, 1, UNTIL, false);
    messy = new SampleOrder(temp.resolve("messy"), UNITS, 700, 8, 1, UNTIL, true);
    Samples.write(clean);
    wrong = Samples.write(messy).office();
    units = Regency.units(UNITS);
  }

  private static <R extends Record> MeritReading<R> read(
      MeritFeed<R> feed, SampleOrder order, Period quarter) throws IOException {
    LandingSource source = new LocalLanding(order.out());
    MeritContext context =
        MeritContext.of(quarter, TODAY, Landing.read(source), Reference.builtIn().ketentuan());
    var plans = new MeritPlanner(source, feed).plan();
    return new MeritCheck<>(feed, source, context, (path, rows) -> {}).read(plans);
  }

  /** Each recap ends with the sum of its rows. */
  private static boolean isTotal(Rejection refused) {
    return refused.feed().equals("rekap") && refused.code().equals("summary_row");
  }

  @Test
  void of_the_clean_sample_nothing_is_refused() throws IOException {
    for (Period quarter : List.of(clean.periods().get(0), UNTIL)) {
      for (MeritFeed<?> feed : MeritFeed.all()) {
        MeritReading<?> reading = read(feed, clean, quarter);
        assertThat(reading.report().problems()).isEmpty();
        assertThat(reading.refused()).allMatch(OfficeTruthTest::isTotal);
      }
    }
  }

  @Test
  void of_the_messy_sample_the_wrong_rows_are_refused_for_their_reasons() throws IOException {
    List<String> refused = new ArrayList<>();
    for (MeritFeed<?> feed : MeritFeed.all()) {
      MeritReading<?> reading = read(feed, messy, UNTIL);
      assertThat(reading.report().problems()).isEmpty();
      reading.refused().stream()
          .filter(r -> !isTotal(r))
          .forEach(r -> refused.add(r.sourceRow() + " " + r.code()));
    }

    assertThat(refused)
        .containsExactlyInAnyOrderElementsOf(
            wrong.stream().map(w -> w.row() + " " + w.code()).toList());
  }

  @ParameterizedTest
  @CsvSource({"2026-Q3, 2026-Q3", "2026-Q2, 2025-Q3", "2025-Q2, 2024-Q4", "2024-Q4, 2024-Q4"})
  void every_sheet_of_the_last_round_is_read(String quarter, String round) throws IOException {
    Period asked = Period.parse(round).orElseThrow();
    Map<String, Long> truth = new TreeMap<>();
    Staff staff = new Staff(clean, units);
    for (SampleUnit unit : staff.units()) {
      staff.forEach(
          unit, asked, sheet -> truth.merge(unit.id() + " " + sheet.role().code(), 1L, Long::sum));
    }
    MeritReading<StaffAssessment> reading =
        read(MeritFeed.BERAKHLAK, clean, Period.parse(quarter).orElseThrow());
    Map<String, Long> found =
        reading.rows().stream()
            .filter(r -> r.period().equals(round))
            .collect(
                Collectors.groupingBy(
                    r -> r.unitId() + " " + r.role(),
                    TreeMap::new,
                    Collectors.mapping(
                        r -> r.sourceFile() + r.assessment(),
                        Collectors.collectingAndThen(
                            Collectors.toSet(), sheets -> (long) sheets.size()))));

    assertThat(found).isEqualTo(truth);
  }

  @Test
  void suggestions_are_counted_by_unit_and_theme() throws IOException {
    // it writes nothing here, so that it needs neither folder nor progress
    SuggestionFolder folder = new SuggestionFolder(clean, units, null, null);
    Map<String, Integer> truth = new TreeMap<>();
    for (SampleUnit unit : folder.units(UNTIL)) {
      int[] counts = folder.counts(unit, UNTIL);
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          truth.put(unit.id() + " " + SuggestionFolder.THEMES.get(i), counts[i]);
        }
      }
    }
    Map<String, Integer> found = new TreeMap<>();
    read(MeritFeed.TEMA_SARAN, clean, UNTIL)
        .rows()
        .forEach(row -> found.put(row.unitId() + " " + row.tema(), row.mentions()));

    assertThat(found).isEqualTo(truth).hasSizeGreaterThan(20);
  }

  @Test
  void predikat_add_up_to_the_staff() throws IOException {
    Map<String, Integer> found =
        read(MeritFeed.KINERJA, clean, UNTIL).rows().stream()
            .collect(
                Collectors.groupingBy(
                    PredikatCount::unitId,
                    TreeMap::new,
                    Collectors.summingInt(PredikatCount::staff)));
    Map<String, Integer> truth =
        units.stream()
            .filter(u -> u.successor().isEmpty())
            .collect(
                Collectors.toMap(SampleUnit::id, SampleUnit::pegawai, (a, b) -> a, TreeMap::new));

    assertThat(found).isEqualTo(truth);
  }

  @Test
  void components_that_are_there_are_read_as_there() throws IOException {
    Set<String> truth = new HashSet<>();
    Standards standards = new Standards(1);
    for (SampleUnit unit : units) {
      for (int l = 0; l < unit.layanan().size() && Standards.has(unit); l++) {
        for (KomponenStandar komponen : KomponenStandar.values()) {
          if (standards.status(unit, l, komponen) != ComponentStatus.TIDAK_ADA) {
            truth.add(unit.layanan().get(l).id() + " " + komponen.code());
          }
        }
      }
    }
    Set<String> found =
        read(MeritFeed.STANDAR, clean, UNTIL).rows().stream()
            .filter(StandardEvidence::fulfilled)
            .map(r -> r.layananId() + " " + r.komponen())
            .collect(Collectors.toSet());

    assertThat(found).isEqualTo(truth);
  }

  @Test
  void cases_are_read_as_they_were_known_then() throws IOException {
    assertThat(cases(UNTIL))
        .containsExactlyInAnyOrder(
            "pkm-kenanga terbukti",
            "pkm-anggrek tidak_terbukti",
            "kec-teratai laporan",
            "dispusip selesai",
            "rsud selesai",
            "dukcapil laporan");
    assertThat(cases(Period.quarter(2026, 1)))
        .containsExactlyInAnyOrder("pkm-anggrek laporan", "dispusip selesai", "rsud selesai");
    assertThat(cases(Period.quarter(2025, 4)))
        .containsExactlyInAnyOrder("pkm-anggrek laporan", "dispusip selesai", "rsud terbukti");
  }

  private static List<String> cases(Period quarter) throws IOException {
    List<IntegrityCase> rows = read(MeritFeed.INTEGRITAS, clean, quarter).rows();
    assertThat(rows).allMatch(r -> !r.openedBy().equals("lainnya"));
    return rows.stream().map(r -> r.unitId() + " " + r.state()).toList();
  }
}
