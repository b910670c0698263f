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
    present.forEach(
        report -> report.belowFloor(maxRejected(report.feed())).ifPresent(reasons::add));
    boolean nothing = present.stream().allMatch(report -> report.accepted() == 0);
    if (reasons.isEmpty() && nothing) {
      present.forEach(report -> reasons.add(report.withoutRows()));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  /** Largest share of refused rows, of those that concern the quarter, at its end. */
  private BigDecimal maxRejected(Feed feed) {
    String key = feed == Feed.SURVEI ? "skm.lantai.ditolak" : "pengaduan.lantai.ditolak";
    return ketentuan.number(key, quarter.lastDay());
  }
}
