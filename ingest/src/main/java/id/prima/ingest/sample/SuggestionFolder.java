package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder {@code tema-saran}: what the office sorted the suggestions of each quarter into. Every
 * unit that surveys in a quarter gets some; a few get too few to be public.
 */
final class SuggestionFolder implements OfficeFolder {

  static final List<String> HEADER = List.of("unit_id", "periode", "tema", "jumlah");

  /** Codes of {@code tema-saran.csv} that the sample uses. */
  static final List<String> THEMES =
      List.of(
          "waktu_tunggu",
          "antrean",
          "sikap_petugas",
          "ruang_tunggu",
          "parkir",
          "persyaratan",
          "informasi",
          "layanan_daring",
          "pujian",
          "lainnya");

  private static final double[] SHARES = {
    0.24, 0.14, 0.12, 0.12, 0.08, 0.07, 0.07, 0.05, 0.08, 0.03
  };

  private static final int FEWEST = 4;
  private static final int SPREAD = 90;

  private final SampleOrder order;
  private final List<SampleUnit> units;
  private final LandingFolder landing;
  private final Progress progress;

  SuggestionFolder(
      SampleOrder order, List<SampleUnit> units, LandingFolder landing, Progress progress) {
    this.order = order;
    this.units = units;
    this.landing = landing;
    this.progress = progress;
  }

  static String file(Period quarter) {
    return "tema-saran/tema-saran-" + quarter + ".csv";
  }

  @Override
  public List<String> files() {
    return order.periods().stream().map(SuggestionFolder::file).toList();
  }

  @Override
  public List<WrongCase> write() throws IOException {
    List<WrongCase> wrong = new ArrayList<>();
    for (Period quarter : order.periods()) {
      boolean messy = order.messy() && quarter.equals(order.until());
      long rows = 0;
      try (CsvWriter csv = Csv.open(landing.resolve(file(quarter)))) {
        csv.writeRecord(HEADER);
        for (SampleUnit unit : units(quarter)) {
          rows += write(csv, unit, quarter);
        }
        if (messy) {
          csv.writeRecord(Mess.UNKNOWN_UNIT, quarter.toString(), THEMES.get(0), "7");
          rows++;
          wrong.add(
              new WrongCase(
                  file(quarter), rows + 1, Reason.UNIT_UNKNOWN.code(), "unit tidak terdaftar"));
        }
      }
      progress.step(file(quarter) + ": " + Progress.number(rows) + " hitungan tema saran");
    }
    return wrong;
  }

  /** The units that survey in a quarter and exist in it. */
  List<SampleUnit> units(Period quarter) {
    return units.stream()
        .filter(unit -> unit.surveysIn(quarter))
        .filter(unit -> !unit.lastDay(order.until()).isBefore(quarter.lastDay()))
        .toList();
  }

  private long write(CsvWriter csv, SampleUnit unit, Period quarter) {
    long rows = 0;
    int[] counts = counts(unit, quarter);
    for (int theme = 0; theme < counts.length; theme++) {
      if (counts[theme] > 0) {
        csv.writeRecord(
            unit.id(), quarter.toString(), THEMES.get(theme), Integer.toString(counts[theme]));
        rows++;
      }
    }
    return rows;
  }

  /** Suggestions by theme. */
  int[] counts(SampleUnit unit, Period quarter) {
    int[] counts = new int[SHARES.length];
    Draws draws =
        Draws.of(Topic.SUGGESTION, order.seed(), unit.number(), quarter.year(), quarter.number());
    int all = FEWEST + draws.below(SPREAD);
    for (int suggestion = 0; suggestion < all; suggestion++) {
      counts[draws.pick(SHARES)]++;
    }
    return counts;
  }
}
