package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code berakhlak}: a wide file for each round, one row per assessment, and the answers
 * of one unit in the long layout, one row per answer.
 */
final class StaffFolder implements OfficeFolder {

  /** Exports its answers one below the other. */
  static final String LONG_UNIT = "dpmptsp";

  static final String LONG_FILE = "berakhlak/" + LONG_UNIT + "/jawaban.csv";
  static final List<String> LONG_HEADER =
      List.of("unit_id", "tanggal", "responden", "peran", "nilai", "butir", "skor");

  private static final List<CoreValue> VALUES = List.of(CoreValue.values());

  /** Columns of a wide row before the first answer. */
  static final int FIRST_ITEM = 3;

  private final SampleOrder order;
  private final Staff staff;
  private final LandingFolder landing;
  private final Progress progress;
  private final List<WrongCase> wrong = new ArrayList<>();

  StaffFolder(SampleOrder order, List<SampleUnit> units, LandingFolder landing, Progress progress) {
    this.order = order;
    this.landing = landing;
    this.progress = progress;
    staff = new Staff(order, units);
  }

  /** Header of the wide layout. */
  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("unit_id", "tanggal", "peran"));
    for (CoreValue value : VALUES) {
      for (int b = 1; b <= CoreValue.BEHAVIOURS; b++) {
        header.add(value.code() + "_" + b);
      }
    }
    return header;
  }

  static String wide(Period round) {
    return "berakhlak/" + round + "/berakhlak.csv";
  }

  @Override
  public List<String> files() {
    List<String> files = new ArrayList<>();
    staff.rounds().forEach(round -> files.add(wide(round)));
    longUnit().ifPresent(unit -> files.add(LONG_FILE));
    return files;
  }

  private Optional<SampleUnit> longUnit() {
    return staff.units().stream().filter(u -> u.id().equals(LONG_UNIT)).findFirst();
  }

  @Override
  public List<WrongCase> write() throws IOException {
    List<Period> rounds = staff.rounds();
    for (Period round : rounds) {
      // Only the last round is sure to count in the last release.
      boolean messy = order.messy() && round.equals(rounds.get(rounds.size() - 1));
      writeWide(round, messy);
    }
    if (longUnit().isPresent()) {
      writeLong(longUnit().get());
    }
    return wrong;
  }

  private void writeWide(Period round, boolean messy) throws IOException {
    List<StaffSheet> sheets = new ArrayList<>();
    long rows = 0;
    try (CsvWriter csv = Csv.open(landing.resolve(wide(round)))) {
      csv.writeRecord(header());
      for (SampleUnit unit : staff.units()) {
        if (!unit.id().equals(LONG_UNIT)) {
          staff.forEach(unit, round, sheets::add);
          for (StaffSheet sheet : sheets) {
            csv.writeRecord(cells(sheet));
          }
          rows += sheets.size();
          if (messy && rows == sheets.size()) {
            // After the first unit: a row that is wrong stands among others.
            rows += writeMess(csv, sheets.get(0), round, rows + 1);
          }
          sheets.clear();
        }
      }
    }
    done(wide(round), rows, "penilaian");
  }

  private static String[] cells(StaffSheet sheet) {
    String[] cells = new String[FIRST_ITEM + StaffSheet.ITEMS];
    cells[0] = sheet.unit().id();
    cells[1] = sheet.day().toString();
    cells[2] = sheet.role().code();
    for (int item = 0; item < StaffSheet.ITEMS; item++) {
      cells[FIRST_ITEM + item] = sheet.text(item);
    }
    return cells;
  }

  private int writeMess(CsvWriter csv, StaffSheet model, Period round, long lastRow) {
    String[] nine = cells(model);
    nine[FIRST_ITEM + 4] = "9";
    String[] one = cells(model);
    Arrays.fill(one, FIRST_ITEM, one.length, "");
    one[FIRST_ITEM] = "4";
    String[] unknown = cells(model);
    unknown[0] = Mess.UNKNOWN_UNIT;
    csv.writeRecord(nine);
    wrong(round, lastRow + 1, Reason.ANSWER_INVALID, "nilai 9 pada skala 1-4");
    csv.writeRecord(one);
    wrong(round, lastRow + 2, Reason.TOO_FEW_ANSWERS, "hanya satu perilaku dinilai");
    csv.writeRecord(unknown);
    wrong(round, lastRow + 3, Reason.UNIT_UNKNOWN, "unit tidak terdaftar");
    return 3;
  }

  private void wrong(Period round, long row, Reason reason, String what) {
    wrong.add(new WrongCase(wide(round), row, reason.code(), what));
  }

  private void writeLong(SampleUnit unit) throws IOException {
    long[] rows = {0};
    try (CsvWriter csv = Csv.open(landing.resolve(LONG_FILE))) {
      csv.writeRecord(LONG_HEADER);
      for (Period round : staff.rounds()) {
        staff.forEach(unit, round, sheet -> rows[0] += writeLong(csv, sheet));
      }
    }
    done(LONG_FILE, rows[0], "jawaban");
  }

  private static int writeLong(CsvWriter csv, StaffSheet sheet) {
    int rows = 0;
    for (int item = 0; item < StaffSheet.ITEMS; item++) {
      if (!sheet.text(item).isEmpty()) {
        csv.writeRecord(
            sheet.unit().id(),
            sheet.day().toString(),
            sheet.round() + "-" + sheet.number(),
            sheet.role().code(),
            VALUES.get(item / CoreValue.BEHAVIOURS).code(),
            Integer.toString(1 + item % CoreValue.BEHAVIOURS),
            sheet.text(item));
        rows++;
      }
    }
    return rows;
  }

  private void done(String file, long rows, String what) {
    progress.step(file + ": " + Progress.number(rows) + " " + what);
  }
}
