package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder {@code standar}: what every layanan has of its fourteen components, stated in the
 * first quarter of the sample and anew in every fourth quarter after it.
 */
final class StandardFolder implements OfficeFolder {

  static final List<String> HEADER =
      List.of(
          "unit_id",
          "layanan_id",
          "komponen",
          "tanggal",
          "terpenuhi",
          "tanggal_bukti",
          "berlaku_sampai");

  static final String UNKNOWN_COMPONENT = "maklumat_antrean";

  /** Months for which evidence holds unless the row says otherwise. */
  private static final int HOLDS = 36;

  private final SampleOrder order;
  private final List<SampleUnit> units;
  private final Standards standards;
  private final LandingFolder landing;
  private final Progress progress;

  StandardFolder(
      SampleOrder order, List<SampleUnit> units, LandingFolder landing, Progress progress) {
    this.order = order;
    this.units = units.stream().filter(Standards::has).toList();
    this.landing = landing;
    this.progress = progress;
    standards = new Standards(order.seed());
  }

  private List<Period> stated() {
    List<Period> periods = order.periods();
    List<Period> stated = new ArrayList<>();
    for (int q = 0; q < periods.size(); q += 4) {
      stated.add(periods.get(q));
    }
    return stated;
  }

  static String file(Period period) {
    return "standar/" + period + "/standar.csv";
  }

  @Override
  public List<String> files() {
    return stated().stream().map(StandardFolder::file).toList();
  }

  @Override
  public List<WrongCase> write() throws IOException {
    List<WrongCase> wrong = new ArrayList<>();
    List<Period> stated = stated();
    for (Period period : stated) {
      boolean messy = order.messy() && period.equals(stated.get(stated.size() - 1));
      long rows = 0;
      try (CsvWriter csv = Csv.open(landing.resolve(file(period)))) {
        csv.writeRecord(HEADER);
        for (SampleUnit unit : units) {
          for (int l = 0; l < unit.layanan().size(); l++) {
            for (KomponenStandar komponen : KomponenStandar.values()) {
              csv.writeRecord(cells(unit, l, komponen, period));
              rows++;
            }
          }
          if (messy && wrong.isEmpty()) {
            rows += writeMess(csv, unit, period, rows + 1, wrong);
          }
        }
      }
      progress.step(file(period) + ": " + Progress.number(rows) + " komponen");
    }
    return wrong;
  }

  private static int writeMess(
      CsvWriter csv, SampleUnit unit, Period period, long lastRow, List<WrongCase> wrong) {
    String stated = period.firstDay().toString();
    String day = period.firstDay().minusDays(40).toString();
    String layanan = unit.layanan().get(0).id();
    csv.writeRecord(unit.id(), layanan, UNKNOWN_COMPONENT, stated, "ya", day, "");
    wrong.add(
        new WrongCase(
            file(period), lastRow + 1, Reason.COMPONENT_UNKNOWN.code(), "komponen tidak dikenal"));
    csv.writeRecord(Mess.UNKNOWN_UNIT, "", KomponenStandar.PROSEDUR.code(), stated, "ya", day, "");
    wrong.add(
        new WrongCase(
            file(period), lastRow + 2, Reason.UNIT_UNKNOWN.code(), "unit tidak terdaftar"));
    return 2;
  }

  private String[] cells(SampleUnit unit, int layanan, KomponenStandar komponen, Period period) {
    ComponentStatus status = standards.status(unit, layanan, komponen);
    Draws draws = standards.draws(unit, layanan, komponen);
    draws.uniform();
    // Evidence of at most twenty months ago still holds when the next statement comes.
    int monthsAgo = 1 + draws.below(20);
    boolean saysUntil = draws.chance(0.3);
    int days = draws.below(28);
    LocalDate start = period.firstDay();
    LocalDate evidence = start.minusMonths(monthsAgo).plusDays(days);
    String until = saysUntil ? evidence.plusMonths(HOLDS).toString() : "";
    if (status == ComponentStatus.KEDALUWARSA) {
      evidence = evidence.minusMonths(saysUntil ? 12 : HOLDS + 1);
      until = saysUntil ? start.minusDays(1 + days).toString() : "";
    }
    boolean fulfilled = status != ComponentStatus.TIDAK_ADA;
    return new String[] {
      unit.id(),
      unit.layanan().get(layanan).id(),
      komponen.code(),
      start.toString(),
      fulfilled ? "ya" : "tidak",
      fulfilled ? evidence.toString() : "",
      fulfilled ? until : ""
    };
  }
}
