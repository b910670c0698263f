package id.prima.ingest.onefile;

import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Frekuensi;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.ThemeDirectory;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Field;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The units that a file itself names, in place of {@code unit.csv}: those of its column, else the
 * folder's, else one that bears the file's name.
 *
 * @param names names by id, an id that nobody types
 */
record FileUnits(List<String> names) {

  /** More than any office has: beyond it the column holds something else, perhaps people. */
  static final int MOST = 500;

  private static final String MARK = "#";

  /**
   * Reads the column of units of every table, where it has one.
   *
   * @throws UnreadableFileException where it names more than any office has
   */
  static FileUnits of(LandingSource source, List<SurveyPlan> plans, String fileName)
      throws IOException, UnreadableFileException {
    List<String> names = new ArrayList<>();
    for (SurveyPlan plan : plans) {
      Integer column = plan.columns().fields().get(Field.UNIT);
      if (column != null) {
        addNames(source, plan, column, names);
      } else {
        String name = plan.folderUnit() == null ? fileName : plan.folderUnit();
        if (directory(names).find(name) == null) {
          names.add(name);
        }
      }
    }
    return new FileUnits(names);
  }

  private static void addNames(
      LandingSource source, SurveyPlan plan, int column, List<String> names)
      throws IOException, UnreadableFileException {
    Set<String> seen = new HashSet<>();
    UnitDirectory known = directory(names);
    try (RowReader rows = RowReader.open(source, plan.path(), plan.facts(), plan.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        String cell = row.number() > plan.headerRow() ? row.cell(column) : "";
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

  /** The name that an id stands for. */
  String name(String id) {
    return names.get(Integer.parseInt(id.substring(MARK.length())));
  }
}
