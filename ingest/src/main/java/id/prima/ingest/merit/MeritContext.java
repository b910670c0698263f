package id.prima.ingest.merit;

import id.prima.data.CodeVersion;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.ingest.landing.ThemeDirectory;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.rules.Ketentuan;
import java.time.LocalDate;
import java.util.List;

/**
 * What the reading of a quarter's files for merit rests on, beside the files themselves.
 *
 * @param quarter the quarter that is computed
 * @param asOf today, or the date the user gave: later dates are impossible
 * @param units units in force
 * @param everUnits units that are or were in force at any time
 * @param layanan layanan of the units
 * @param themes themes into which suggestions are sorted
 * @param ketentuan asked only where a file of the feed concerns the quarter
 * @param fingerprint hash of the lists that decide how a row is read
 */
public record MeritContext(
    Period quarter,
    LocalDate asOf,
    UnitDirectory units,
    UnitDirectory everUnits,
    LayananDirectory layanan,
    ThemeDirectory themes,
    Ketentuan ketentuan,
    String fingerprint) {

  /** A figure at most twelve months older than the quarter may stand in. */
  private static final int EARLIER_MONTHS = 12;

  /** The context of a quarter from the office's lists and the ketentuan. */
  public static MeritContext of(
      Period quarter, LocalDate asOf, Landing landing, Ketentuan ketentuan) {
    return new MeritContext(
        quarter,
        asOf,
        UnitDirectory.of(landing, quarter),
        UnitDirectory.ever(landing),
        LayananDirectory.of(landing, quarter),
        landing.themes(),
        ketentuan,
        landing.fingerprint() + CodeVersion.TEXT);
  }

  /** Whether a period ends in this quarter or in the four before it. */
  boolean isInWindow(Period period) {
    return !period.lastDay().isAfter(quarter.lastDay())
        && !period.lastDay().isBefore(quarter.firstDay().minusMonths(EARLIER_MONTHS));
  }

  /** Whether a period lies in this quarter, or in the longest period that ends with it. */
  boolean isInCompleted(Period period) {
    List<Period> completed = quarter.completed();
    Period longest = completed.isEmpty() ? quarter : completed.get(completed.size() - 1);
    return longest.holds(period.firstDay()) && longest.holds(period.lastDay());
  }

  /** The last day that anything may be known of: the quarter's last, or today before that. */
  LocalDate until() {
    return asOf.isBefore(quarter.lastDay()) ? asOf : quarter.lastDay();
  }

  /** Share of the panduan perilaku that a sheet must answer. */
  double minAnsweredShare() {
    return ketentuan.number("berakhlak.jawaban.min_bagian", quarter.lastDay()).doubleValue();
  }
}
