package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What an office tells about itself: unit.csv, layanan.csv, target.csv. */
final class MasterFiles {

  private static final LocalDate SINCE = LocalDate.of(2016, 1, 1);

  private final SampleOrder order;
  private final List<Period> periods;
  private final List<SampleUnit> units;

  MasterFiles(SampleOrder order, List<Period> periods, List<SampleUnit> units) {
    this.order = order;
    this.periods = periods;
    this.units = units;
  }

  /** Writes unit.csv and returns the number of rows. */
  long writeUnits(Path file) throws IOException {
    LocalDate first = periods.get(0).firstDay();
    String since = (first.isBefore(SINCE) ? first : SINCE).toString();
    try (CsvWriter csv = Csv.open(file)) {
      csv.writeRecord(Landing.UNIT_COLUMNS);
      for (SampleUnit unit : units) {
        csv.writeRecord(
            unit.id(),
            unit.nama(),
            unit.induk(),
            unit.jenis(),
            unit.kelompok(),
            unit.frekuensi().code(),
            Integer.toString(unit.pegawai()),
            since,
            unit.successor().isEmpty() ? "" : unit.lastDay(order.until()).toString(),
            unit.successor());
      }
    }
    return units.size();
  }

  /** Writes layanan.csv and returns the number of rows. */
  long writeLayanan(Path file, Sizes sizes) throws IOException {
    long rows = 0;
    try (CsvWriter csv = Csv.open(file)) {
      csv.writeRecord(Landing.LAYANAN_COLUMNS);
      for (int u = 0; u < units.size(); u++) {
        SampleUnit unit = units.get(u);
        for (int l = 0; l < unit.layanan().size(); l++) {
          if (counts(unit)) {
            rows += writeCounted(csv, sizes, u, l);
          } else {
            writeLayanan(csv, unit, l, "", "");
            rows++;
          }
        }
      }
    }
    return rows;
  }

  /** One unit in seven does not know how many people it serves. */
  static boolean counts(SampleUnit unit) {
    return unit.number() % 7 != 6;
  }

  private long writeCounted(CsvWriter csv, Sizes sizes, int u, int l) {
    SampleUnit unit = units.get(u);
    // From units that ask a third of their users to units that ask one in twelve.
    double perAnswer = 3 + 9 * Draws.of(Topic.USERS, order.seed(), unit.number()).uniform();
    long rows = 0;
    for (int q = 0; q < periods.size(); q++) {
      Period period = periods.get(q);
      if (!period.lastDay().isAfter(unit.lastDay(order.until()))) {
        double noise =
            Draws.of(Topic.USERS, order.seed(), unit.number(), l, SampleOrder.key(period))
                .logNormal(0.08);
        long users = 25 + Math.round(sizes.expected(q, u) * unit.share(l) * perAnswer * noise);
        writeLayanan(csv, unit, l, period.toString(), Long.toString(users));
        rows++;
      }
    }
    return rows;
  }

  private static void writeLayanan(
      CsvWriter csv, SampleUnit unit, int l, String period, String users) {
    SampleLayanan layanan = unit.layanan().get(l);
    csv.writeRecord(
        unit.id(),
        layanan.id(),
        layanan.nama(),
        layanan.tarif().code(),
        layanan.pengguna().code(),
        period,
        users);
  }

  /** Writes target.csv and returns the number of rows. */
  long writeTargets(Path file) throws IOException {
    long rows = 0;
    try (CsvWriter csv = Csv.open(file)) {
      csv.writeRecord(Landing.TARGET_COLUMNS);
      int first = periods.get(0).year();
      for (int year = first; year <= order.until().year(); year++) {
        // Targets rise by half a point a year towards the last one.
        double office = 84 - 0.5 * (order.until().year() - year);
        csv.writeRecord("*", Integer.toString(year), points(office));
        rows++;
        for (SampleUnit unit : units) {
          if (unit.number() % 5 == 2) {
            double own = office + unit.number() % 4 - 1;
            csv.writeRecord(unit.id(), Integer.toString(year), points(own));
            rows++;
          }
        }
      }
    }
    return rows;
  }

  private static String points(double ikm) {
    return String.format(Locale.ROOT, "%.2f", ikm);
  }
}
