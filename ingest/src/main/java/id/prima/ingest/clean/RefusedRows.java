package id.prima.ingest.clean;

import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The refused rows of one landing file as a table to correct: the office's own cells, and before
 * them where each row stands, why it was refused and what to do. They hold whatever the file holds,
 * names too, so they go where the clerk says and nowhere else.
 *
 * @param path of the landing file
 * @param sheet name of the sheet; null where the file has none
 * @param name how the file of them is called, without its ending
 * @param header Prima's columns and those of the file
 * @param rows in order of the file, cells guarded against formulas
 */
public record RefusedRows(
    String path, String sheet, String name, List<String> header, List<List<String>> rows) {

  private static final String SUFFIX = ".ditolak";
  private static final Pattern IN_ARCHIVE = Pattern.compile("(?i)(.+?\\.zip)/(.+)");

  /** Most rows of a file that are handed back at once; a sheet holds ten times as many. */
  public static final int MOST_ROWS = 100_000;

  /**
   * Reads the rows again from the file.
   *
   * @param rejections those of the file; rows of sums and the like need no correction
   */
  public static RefusedRows read(LandingSource source, FilePlan plan, List<Rejection> rejections)
      throws IOException {
    Map<Integer, Rejection> byRow = new HashMap<>();
    for (Rejection rejection : rejections) {
      if (!rejection.code().equals(Reason.SUMMARY_ROW.code())) {
        byRow.put(rejection.sourceRow(), rejection);
      }
    }
    List<String> header = new ArrayList<>(RefusedColumns.NAMES);
    header.addAll(own(plan, plan.headers()));
    List<List<String>> rows = new ArrayList<>();
    if (!byRow.isEmpty()) {
      try (RowReader reader = RowReader.open(source, plan.path(), plan.facts(), plan.format())) {
        while (reader.hasNext() && rows.size() < MOST_ROWS) {
          RawRow row = reader.next();
          Rejection rejection = byRow.get(row.number());
          if (rejection != null) {
            rows.add(row(plan, row, rejection));
          }
        }
      }
    }
    return new RefusedRows(plan.path(), sheet(plan), name(plan), header, rows);
  }

  private static String sheet(FilePlan plan) {
    return plan.format() instanceof TableFormat.Sheet sheet ? sheet.name() : null;
  }

  /** Each sheet of which rows are refused has a file of its own. */
  private static String name(FilePlan plan) {
    String path = besideArchive(plan.path());
    boolean ofMany = plan.format() instanceof TableFormat.Sheet sheet && !sheet.alone();
    return ofMany
        ? path + ".lembar-" + ((TableFormat.Sheet) plan.format()).number() + SUFFIX
        : path + SUFFIX;
  }

  /** Nobody can put a file back into an archive, so what came out of one goes beside it. */
  private static String besideArchive(String path) {
    Matcher in = IN_ARCHIVE.matcher(path);
    return in.matches() ? in.group(1) + "." + in.group(2).replace('/', '.') : path;
  }

  private static List<String> row(FilePlan plan, RawRow row, Rejection rejection) {
    Reason reason = Reason.of(rejection.code());
    List<String> cells = new ArrayList<>();
    cells.add(RowMarker.of(rejection.sourceFile(), row.number()).toString());
    cells.add(plan.path());
    cells.add(Objects.requireNonNullElse(sheet(plan), ""));
    cells.add(String.valueOf(row.number()));
    cells.add(
        rejection.columnName() == null
            ? reason.sentence()
            : reason.sentence() + at(SafeCell.printable(rejection.columnName())));
    cells.add(reason.remedy() + IngestReport.meant(rejection));
    boolean cameBack = RowMarker.isIn(plan);
    for (String cell : own(plan, row.cells())) {
      cells.add(cameBack ? GuardedCell.bare(cell) : cell);
    }
    cells.replaceAll(GuardedCell::guarded);
    return List.copyOf(cells);
  }

  private static String at(String place) {
    return (place.startsWith(TitleUnits.PLACE) ? " Lihat " : " Kolom: ") + place;
  }

  /** The office's own cells of a row: a file that came back has Prima's columns already. */
  private static List<String> own(FilePlan plan, List<String> cells) {
    List<String> own = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      if (!RefusedColumns.isOne(plan.headers(), c)) {
        own.add(cells.get(c));
      }
    }
    return own;
  }
}
