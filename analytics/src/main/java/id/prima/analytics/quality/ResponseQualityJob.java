package id.prima.analytics.quality;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.data.Tables;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.rules.Ketentuan;
import id.prima.rules.OddSheets;
import id.prima.rules.Skm.Bobot;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Quality of the answers of a quarter: straight lines, twins, bursts, heaping at the end
 * (statistics, section 9). Spark counts sheets that are alike, rules compare units with their
 * peers.
 */
public final class ResponseQualityJob {

  /**
   * What the figures rest on.
   *
   * @param quarter the quarter
   * @param silver its accepted answers
   * @param layanan its layanan
   * @param units units in force, with their peer groups
   * @param ketentuan dated numbers
   */
  public record Input(
      Period quarter,
      Dataset<Row> silver,
      LayananDirectory layanan,
      List<UnitInfo> units,
      Ketentuan ketentuan) {}

  private ResponseQualityJob() {}

  /** Computes the mart into the draft. */
  public static void run(Input input, ReleaseDraft draft) throws IOException {
    LocalDate date = input.quarter().lastDay();
    OddSheets rule = OddSheets.of(input.ketentuan(), date);
    Bobot bobot = Bobot.parse(input.ketentuan().text("skm.bobot.utama", date));
    List<UnitSheets> sheets = SheetScan.of(input.silver(), input.layanan(), rule.endFrom(date));
    draft.write(
        Tables.RESPONSE_QUALITY,
        new QualityFigures(input.quarter(), rule, bobot).rows(input.units(), sheets).iterator());
  }
}
