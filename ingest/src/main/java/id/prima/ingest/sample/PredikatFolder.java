package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Predikat;
import id.prima.data.vocab.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder {@code kinerja}: how many members of staff of each unit had which cell of the matrix
 * of predikat, by year. All of the staff has been appraised.
 */
final class PredikatFolder implements OfficeFolder {

  static final List<String> HEADER = List.of("unit_id", "periode", "hasil", "perilaku", "jumlah");

  /** Calls nearly everybody good. */
  static final String UNIFORM_UNIT = "bapenda";

  private static final List<HasilKerja> LEVELS = List.of(HasilKerja.values());

  /** Above, as and below expectation: rows are results, columns behaviour. */
  private static final double[] SHARES = {0.16, 0.1, 0.01, 0.1, 0.52, 0.02, 0.025, 0.06, 0.005};

  private static final int BEST = 0;
  private static final int AS_EXPECTED = 4;

  private final SampleOrder order;
  private final List<SampleUnit> units;
  private final LandingFolder landing;
  private final Progress progress;

  PredikatFolder(
      SampleOrder order, List<SampleUnit> units, LandingFolder landing, Progress progress) {
    this.order = order;
    this.units = units.stream().filter(u -> u.successor().isEmpty()).toList();
    this.landing = landing;
    this.progress = progress;
  }

  /** Every year that ends in the sample or in the three quarters before it. */
  private List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    int first = order.periods().get(0).firstDay().minusMonths(9).getYear();
    for (int year = first; Period.quarter(year, 4).compareTo(order.until()) <= 0; year++) {
      years.add(year);
    }
    return years;
  }

  static String file(int year) {
    return "kinerja/predikat-" + year + ".csv";
  }

  @Override
  public List<String> files() {
    return years().stream().map(PredikatFolder::file).toList();
  }

  @Override
  public List<WrongCase> write() throws IOException {
    List<WrongCase> wrong = new ArrayList<>();
    List<Integer> years = years();
    for (int year : years) {
      boolean messy = order.messy() && year == years.get(years.size() - 1);
      long rows = 0;
      try (CsvWriter csv = Csv.open(landing.resolve(file(year)))) {
        csv.writeRecord(HEADER);
        for (SampleUnit unit : units) {
          rows += write(csv, unit.id(), year, counts(unit, year));
          if (messy && wrong.isEmpty()) {
            csv.writeRecord(
                Mess.UNKNOWN_UNIT,
                Integer.toString(year),
                LEVELS.get(1).code(),
                LEVELS.get(1).code(),
                "7");
            rows++;
            wrong.add(
                new WrongCase(
                    file(year), rows + 1, Reason.UNIT_UNKNOWN.code(), "unit tidak terdaftar"));
          }
        }
      }
      progress.step(file(year) + ": " + Progress.number(rows) + " hitungan predikat");
    }
    return wrong;
  }

  private static int write(CsvWriter csv, String unitId, int year, int[] counts) {
    int rows = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        csv.writeRecord(
            unitId,
            Integer.toString(year),
            LEVELS.get(cell / LEVELS.size()).code(),
            LEVELS.get(cell % LEVELS.size()).code(),
            Integer.toString(counts[cell]));
        rows++;
      }
    }
    return rows;
  }

  /** Members of staff by cell, results first; they add up to the staff of the unit. */
  int[] counts(SampleUnit unit, int year) {
    int[] counts = new int[SHARES.length];
    if (unit.id().equals(UNIFORM_UNIT)) {
      counts[BEST] = 1;
      counts[AS_EXPECTED] = unit.pegawai() - 1;
      return counts;
    }
    Draws draws = Draws.of(Topic.PREDIKAT, order.seed(), unit.number(), year);
    for (int person = 0; person < unit.pegawai(); person++) {
      counts[draws.pick(SHARES)]++;
    }
    // A handful of people may be alike by chance; the sample shows that of one unit alone.
    if (good(counts) > 0.9 * unit.pegawai() && unit.pegawai() > 1) {
      int moved = 1 + unit.pegawai() / 8;
      for (int cell : new int[] {AS_EXPECTED, 1, 3}) {
        int here = Math.min(moved, counts[cell]);
        counts[cell] -= here;
        counts[BEST] += here;
        moved -= here;
      }
    }
    return counts;
  }

  private static int good(int[] counts) {
    int good = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      Predikat predikat =
          Predikat.of(LEVELS.get(cell / LEVELS.size()), LEVELS.get(cell % LEVELS.size()));
      good += predikat == Predikat.BAIK ? counts[cell] : 0;
    }
    return good;
  }
}
