package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedFlag;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.QualityMeasure;
import id.prima.rules.WorkingCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 919 requests of an office's own register, as dirty as they were typed; counted outside Prima. */
@Tag("real")
class BmkgTest {

  private static final Path REAL = Path.of(System.getProperty("prima.real", "../../shared/real"));

  @TempDir Path folder;

  private Desk desk(Period quarter) throws IOException {
    Office office = new Office(folder);
    Path file = REAL.resolve("bmkg-semarang-2018-2020/permohonan.csv");
    office.put("pengaduan/rsud/permohonan.csv", Files.readAllBytes(file));
    return new Desk(
        office,
        quarter,
        LocalDate.of(2020, 6, 1),
        WorkingCalendar.of(Set.of(2018, 2019, 2020), List.of()));
  }

  @Test
  void every_row_is_told_apart_and_the_flags_are_those_of_the_count() throws IOException {
    Desk desk = desk(Period.quarter(2020, 1));
    ComplaintPlan plan = desk.plans().plans().get(0);
    List<Sighting> seen = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (ComplaintRows rows =
        ComplaintRows.open(new id.prima.ingest.read.LocalLanding(folder), plan, desk.context())) {
      rows.forEachRemaining(
          row -> {
            if (row instanceof CleanedCase.Seen s) {
              seen.add(s.sighting());
            } else {
              refused.add(((CleanedCase.Refused) row).rejection().toString());
            }
          });
    }
    assertThat(plan.profile()).isEqualTo("register");
    assertThat(plan.fileDate()).extracting(FileDate::date).isEqualTo(LocalDate.of(2020, 1, 16));
    assertThat(plan.fileDate().certain()).isFalse();
    assertThat(seen).hasSize(918);
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0)).contains("date_implausible", "0006-04-10");
    assertThat(flagged(seen, "closed_before_received")).isEqualTo(11);
    // the 760th is the row of the year 0006, which is refused
    assertThat(flagged(seen, "deadline_equals_closing")).isEqualTo(759);
    assertThat(seen.stream().filter(s -> !s.isOpen())).hasSize(910);
    // 908 with start and finish, less 11 finished before and one of the year 0006
    assertThat(seen.stream().filter(s -> s.closedOn() != null)).hasSize(896);
    assertThat(new HashSet<>(seen.stream().map(Sighting::caseKey).toList())).hasSize(918);
  }

  private static long flagged(List<Sighting> seen, String flag) {
    return seen.stream().filter(s -> Set.of(s.flags().split(",", -1)).contains(flag)).count();
  }

  @Test
  void the_report_accounts_for_all_919() throws IOException {
    Desk desk = desk(Period.quarter(2020, 1));
    IngestReport report = desk.check();

    assertThat(report.read()).isEqualTo(919);
    assertThat(
            FeedJudgement.of(
                    report,
                    new FloorLimits(
                        Map.of(QualityMeasure.REJECTED, new BigDecimal("0.5")), Map.of()))
                .stop())
        .isEmpty();
    // counted outside Prima: those not closed on a possible day before 2020
    assertThat(report.accepted()).isEqualTo(48);
    assertThat(desk.complaints()).hasSize(48);
    assertThat(desk.complaints())
        .allMatch(c -> c.closedOn() == null || !c.closedOn().isBefore(LocalDate.of(2020, 1, 1)));
    assertThat(report.files().get(0).rejected()).isEqualTo(1);
    assertThat(report.flags().stream().collect(Collectors.toMap(FeedFlag::code, FeedFlag::rows)))
        .containsEntry("closed_before_received", 11L)
        .containsEntry("date_of_file_unknown", report.accepted());
    assertThat(report.files().get(0).remarks())
        .contains("tidak ada kolom klasifikasi", "tanggal berkas 2020-01-16");
    assertThat(desk.complaints()).extracting(Complaint::klasifikasi).containsOnly("pengaduan");
    assertThat(report.lines()).anyMatch(l -> l.contains("Tanggal selesai mendahului"));
  }
}
