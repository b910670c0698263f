package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quality below which a quarter is not published. An office that keeps one feed alone is judged
 * by that; one that surveys once a year still has complaints in the other quarters.
 *
 * @param ketentuan asked for a feed's floor only where the office keeps that feed: an older copy of
 *     its own may not have the other's
 * @param quarter the quarter to be published
 */
public record ReleaseFloor(Ketentuan ketentuan, Period quarter) {

  /** Why the quarter may not be published; empty where it may. */
  public Optional<String> below(List<IngestReport> reports) {
    List<IngestReport> present = reports.stream().filter(report -> !report.isAbsent()).toList();
    if (present.isEmpty()) {
      return Optional.of(reports.get(0).withoutFiles());
    }
    List<String> reasons = new ArrayList<>();
    present.stream()
        .filter(report -> report.feed() == Feed.SURVEI || concernsQuarter(report))
        .forEach(report -> report.belowFloor(maxRejected(report.feed())).ifPresent(reasons::add));
    List<IngestReport> deciding = deciding(present);
    boolean nothing = deciding.stream().allMatch(report -> report.accepted() == 0);
    if (reasons.isEmpty() && nothing) {
      deciding.forEach(report -> reasons.add(report.withoutRows()));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  /**
   * The feeds of which one must tell of the quarter. Standards, cases and assessments hold on for
   * quarters in which nothing happened, and are no reason for a release by themselves.
   */
  private static List<IngestReport> deciding(List<IngestReport> present) {
    List<IngestReport> deciding =
        present.stream()
            .filter(report -> report.feed() == Feed.SURVEI || report.feed() == Feed.PENGADUAN)
            .toList();
    return deciding.isEmpty() ? present : deciding;
  }

  /** Whether any of its rows or files may; before a feed began no floor is in force either. */
  private static boolean concernsQuarter(IngestReport report) {
    return !report.problems().isEmpty()
        || report.files().stream().anyMatch(f -> f.read() > f.otherPeriod());
  }

  /** Largest share of refused rows, of those that concern the quarter, at its end. */
  private BigDecimal maxRejected(Feed feed) {
    String start = feed == Feed.SURVEI ? "skm" : feed.code();
    return ketentuan.number(start + ".lantai.ditolak", quarter.lastDay());
  }
}
