package id.prima.ingest.clean;

import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.QualityMeasure;
import id.prima.rules.Ketentuan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The quality below which a quarter is not published. An office that keeps one feed alone is judged
 * by that; one that surveys once a year still has complaints in the other quarters.
 *
 * @param ketentuan asked for a feed's floor only where the office keeps that feed: an older copy of
 *     its own may not have the other's
 * @param quarter the quarter to be published
 */
public record ReleaseFloor(Ketentuan ketentuan, Period quarter) {

  /**
   * Feeds of which one must tell of the quarter, the first that the office keeps. Standards and
   * cases hold on for quarters in which nothing happened, and are no reason for a release. Recaps
   * are where there is nothing else to tell.
   */
  private static final List<Set<Feed>> DECIDING =
      List.of(
          Set.of(Feed.SURVEI, Feed.PENGADUAN),
          Set.of(Feed.BERAKHLAK, Feed.KINERJA),
          Set.of(Feed.REKAP));

  /** Why the quarter may not be published; empty where it may. */
  public Optional<String> below(List<IngestReport> reports) {
    List<IngestReport> present = reports.stream().filter(report -> !report.isAbsent()).toList();
    List<IngestReport> deciding = deciding(present);
    if (deciding.isEmpty()) {
      return Optional.of(reports.get(0).withoutFiles());
    }
    List<String> reasons = new ArrayList<>();
    present.stream()
        .filter(report -> report.feed() == Feed.SURVEI || concernsQuarter(report))
        .forEach(report -> judged(report).stop().ifPresent(reasons::add));
    if (reasons.isEmpty() && tellsNothing(reports)) {
      deciding.forEach(report -> reasons.add(report.withoutRows()));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  /** Whether nothing happened in the quarter, as far as files that can be read tell. */
  public static boolean tellsNothing(List<IngestReport> reports) {
    return reports.stream().allMatch(report -> report.problems().isEmpty())
        && deciding(reports.stream().filter(report -> !report.isAbsent()).toList()).stream()
            .allMatch(report -> report.accepted() == 0);
  }

  private static List<IngestReport> deciding(List<IngestReport> present) {
    return DECIDING.stream()
        .map(feeds -> present.stream().filter(r -> feeds.contains(r.feed())).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether any of its rows or files may; before a feed began no floor is in force either. */
  private static boolean concernsQuarter(IngestReport report) {
    return !report.problems().isEmpty()
        || report.files().stream().anyMatch(f -> f.read() > f.otherPeriod());
  }

  /** What is above a limit of warning, of the feeds that concern the quarter. */
  public List<FeedFinding> warnings(List<IngestReport> reports) {
    return reports.stream()
        .filter(report -> !report.isAbsent() && concernsQuarter(report))
        .flatMap(report -> judged(report).warnings().stream())
        .toList();
  }

  /** The same in words, for a terminal. */
  public List<String> warningLines(List<IngestReport> reports) {
    return warnings(reports).stream().map(finding -> spoken(finding, reports)).toList();
  }

  private static String spoken(FeedFinding finding, List<IngestReport> reports) {
    QualityMeasure measure =
        Arrays.stream(QualityMeasure.values())
            .filter(m -> m.code().equals(finding.measure()))
            .findFirst()
            .orElseThrow();
    String where =
        reports.stream()
            .filter(report -> report.feed().code().equals(finding.feed()))
            .flatMap(report -> report.files().stream())
            .filter(file -> file.fileSha256().equals(finding.fileSha256()))
            .map(FeedQuality::file)
            .findFirst()
            .orElse(finding.feed());
    return "Peringatan, "
        + where
        + ": "
        + finding.rows()
        + " dari "
        + finding.ofRows()
        + " "
        + measure.unit()
        + ". "
        + measure.sentence()
        + " "
        + measure.remedy();
  }

  private FeedJudgement judged(IngestReport report) {
    return FeedJudgement.of(report, FloorLimits.of(ketentuan, report.feed(), quarter.lastDay()));
  }
}
