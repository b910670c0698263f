package id.prima.ingest.clean;

import id.prima.data.CodeVersion;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Profiles;
import id.prima.rules.Ketentuan;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the cleaning of a quarter's answers rests on, beside the file itself.
 *
 * @param quarter the quarter that is computed; of one file alone any period, null = every one
 * @param asOf today, or the date the user gave: later dates are impossible
 * @param units units in force
 * @param layanan their layanan
 * @param minAnsweredShare share of the unsur that a sheet must answer (ketentuan)
 * @param fingerprint hash of the lists and profiles that decide how a row is read
 */
public record SurveyContext(
    Period quarter,
    LocalDate asOf,
    UnitDirectory units,
    LayananDirectory layanan,
    double minAnsweredShare,
    String fingerprint)
    implements Serializable {

  /** The context of a quarter from the office's lists and the ketentuan in force. */
  public static SurveyContext of(
      Period quarter, LocalDate asOf, Landing landing, Ketentuan ketentuan) {
    return new SurveyContext(
        quarter,
        asOf,
        UnitDirectory.of(landing, quarter),
        LayananDirectory.of(landing, quarter),
        ketentuan.number("skm.jawaban.min_bagian", quarter.lastDay()).doubleValue(),
        landing.fingerprint() + Profiles.fingerprint() + CodeVersion.TEXT);
  }

  /**
   * The context of one file alone.
   *
   * @param asOf today: later dates are impossible, and its ketentuan are in force
   * @param period the period whose answers count; null = every one
   */
  public static SurveyContext ofOneFile(
      LocalDate asOf, Period period, Landing units, Ketentuan ketentuan) {
    return new SurveyContext(
        period,
        asOf,
        UnitDirectory.ever(units),
        LayananDirectory.of(units, Period.quarterOf(asOf)),
        ketentuan.number("skm.jawaban.min_bagian", asOf).doubleValue(),
        "");
  }

  /** Whether answers of a quarter are wanted. */
  boolean wants(Period other) {
    return quarter == null || quarter.equals(other) || quarter.quarters().contains(other);
  }
}
