package id.prima.ingest.onefile;

import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Frekuensi;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.NameWords;
import id.prima.ingest.landing.ThemeDirectory;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Field;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The units that a file itself names, in place of {@code unit.csv}: those of its column, else the
 * folder's, else the one that a labelled line above the table names, else one that bears the name
 * of the sheet, where there are several, or of the file.
 *
 * @param names names by id, an id that nobody types
 * @param rare those that stand in the column in a few rows only: one may be somebody's
 */
record FileUnits(List<String> names, Set<String> rare) {

  /** More than any office has: beyond it the column holds something else, perhaps people. */
  static final int MOST = 500;

  private static final String MARK = "#";

  /** A text in so many rows is no respondent's own name. */
  private static final int FREQUENT = 5;

  /**
   * Reads the column of units of every table, where it has one.
   *
   * @throws UnreadableFileException where it names more than any office has
   */
  static FileUnits of(LandingSource source, List<SurveyPlan> plans, String fileName)
      throws IOException, UnreadableFileException {
    List<String> names = new ArrayList<>();
    Map<String, Integer> rows = new HashMap<>();
    for (SurveyPlan plan : plans) {
      Integer column = plan.columns().fields().get(Field.UNIT);
      if (column != null) {
        addNames(source, plan, column, names, rows);
      } else {
        String folder = plan.folderUnit();
        boolean said = folder != null && !NameWords.isKindAlone(folder);
        String name = said ? folder : titled(plan, plans, fileName);
        if (directory(names).find(name) == null) {
          names.add(name);
        }
      }
    }
    Set<String> rare = new HashSet<>();
    rows.forEach(
        (name, n) -> {
          if (n < FREQUENT) {
            rare.add(name);
          }
        });
    return new FileUnits(names, rare);
  }

  private static String titled(SurveyPlan plan, List<SurveyPlan> plans, String fileName) {
    return plan.saidTitles().labelled().stream()
        .findFirst()
        .orElseGet(() -> named(plan, plans, fileName));
  }

  /** What stands for the unit where nothing says it: the sheet where there are several. */
  private static String named(SurveyPlan plan, List<SurveyPlan> plans, String fileName) {
    return plans.size() > 1 && plan.format() instanceof TableFormat.Sheet sheet
        ? SafeCell.printable(sheet.name())
        : fileName;
  }

  private static void addNames(
      LandingSource source,
      SurveyPlan plan,
      int column,
      List<String> names,
      Map<String, Integer> frequency)
      throws IOException, UnreadableFileException {
    Set<String> seen = new HashSet<>();
    UnitDirectory known = directory(names);
    try (RowReader rows = RowReader.open(source, plan.path(), plan.facts(), plan.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        String cell = row.number() > plan.headerRow() ? row.cell(column) : "";
        if (!cell.isEmpty()) {
          frequency.merge(cell, 1, Integer::sum);
        }
        if (!cell.isEmpty() && seen.add(cell) && known.find(cell) == null) {
          if (names.size() == MOST) {
            throw new UnreadableFileException(
                "kolom '"
                    + SafeCell.printable(plan.columns().headers().get(column))
                    + "' memuat lebih dari "
                    + MOST
                    + " unit; mungkin isinya hal lain. Tulis kolom unit yang benar dalam profil"
                    + " kantor, atau unit: folder");
          }
          names.add(cell);
          known = directory(names);
        }
      }
    }
  }

  private static UnitDirectory directory(List<String> names) {
    return UnitDirectory.ever(landing(names));
  }

  /** The units as a landing folder would list them. */
  Landing landing() {
    return landing(names);
  }

  private static Landing landing(List<String> names) {
    List<UnitInfo> units = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      units.add(
          new UnitInfo(
              MARK + i,
              names.get(i),
              null,
              null,
              "semua",
              Frekuensi.TRIWULAN.code(),
              null,
              null,
              null,
              null));
    }
    return new Landing(units, List.of(), List.of(), Map.of(), ThemeDirectory.builtIn(), false, "");
  }

  /** The id of the unit that a text names; null where it names none. */
  String find(String text) {
    return directory(names).find(text);
  }

  /**
   * The name that an id stands for, as it may be shown: without a list of units anything can stand
   * in their column. Of what is rare and plainly no office the first letters stay, and which it
   * was.
   */
  String label(String id) {
    return label(Integer.parseInt(id.substring(MARK.length())));
  }

  /** All names as they may be shown. */
  List<String> labels() {
    return IntStream.range(0, names.size()).mapToObj(this::label).toList();
  }

  private String label(int number) {
    String name = names.get(number);
    return !rare.contains(name) || SafeCell.isOffice(name) || SafeName.isPlain(name)
        ? name
        : SafeName.plain(name) + " (ke-" + (number + 1) + ")";
  }
}
