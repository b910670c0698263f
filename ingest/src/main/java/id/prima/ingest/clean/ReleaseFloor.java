package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The quality below which a quarter is not published. An office that keeps one feed alone is judged
 * by that; one that surveys once a year still has complaints in the other quarters.
 *
 * @param maxRejected largest share of refused rows among those that concern the quarter, by feed
 */
public record ReleaseFloor(Map<Feed, BigDecimal> maxRejected) {

  /** The floor in force at the end of a quarter. */
  public static ReleaseFloor of(Ketentuan ketentuan, Period quarter) {
    return new ReleaseFloor(
        Map.of(
            Feed.SURVEI, ketentuan.number("skm.lantai.ditolak", quarter.lastDay()),
            Feed.PENGADUAN, ketentuan.number("pengaduan.lantai.ditolak", quarter.lastDay())));
  }

  /** Why the quarter may not be published; empty where it may. */
  public Optional<String> below(List<IngestReport> reports) {
    List<IngestReport> present = reports.stream().filter(report -> !report.isAbsent()).toList();
    if (present.isEmpty()) {
      return Optional.of(reports.get(0).withoutFiles());
    }
    List<String> reasons = new ArrayList<>();
    present.forEach(
        report -> report.belowFloor(maxRejected.get(report.feed())).ifPresent(reasons::add));
    boolean nothing = present.stream().allMatch(report -> report.accepted() == 0);
    if (reasons.isEmpty() && nothing) {
      present.forEach(report -> reasons.add(report.withoutRows()));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }
}
