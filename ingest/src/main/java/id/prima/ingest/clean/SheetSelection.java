package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.landing.NameWords;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.TableFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Of the sheets of a workbook that ask the same questions, those that count: a recap of the others
 * holds no answers, and a copy, or a sheet of all months beside them, would count respondents
 * twice. Sheets of two units or quarters are no copies, however alike their answers.
 */
final class SheetSelection {

  /** What a spreadsheet puts behind the name of a copied sheet. */
  private static final Pattern COPY = Pattern.compile("\\s*\\(\\d+\\)\\s*$");

  /**
   * Of all tables of a file, in order of sheets.
   *
   * @param remarksOnFile what is said of the file as a whole, with its first table that counts
   */
  static List<SurveyPlan> of(List<Looked> tables, List<String> remarksOnFile) {
    boolean anyAnswers = tables.stream().anyMatch(t -> t.look().answered() > 0);
    int most = tables.stream().mapToInt(SheetSelection::fields).max().orElse(0);
    List<SurveyPlan> plans = new ArrayList<>();
    List<String> remarks = new ArrayList<>(remarksOnFile);
    for (int i = 0; i < tables.size(); i++) {
      Looked table = tables.get(i);
      int holder = holder(tables, i);
      if (anyAnswers && table.look().answered() == 0) {
        remarks.add(
            "lembar ke-"
                + number(table)
                + " tidak dihitung: tidak satu pun barisnya berisi jawaban 1-4; tampaknya rekap");
      } else if (holder >= 0) {
        remarks.add(
            "lembar ke-"
                + number(table)
                + " tidak dihitung: "
                + (fields(table) < fields(tables.get(holder)) ? "setengah atau lebih" : "semua")
                + " jawabannya ada di lembar ke-"
                + number(tables.get(holder))
                + "; bila memang jawaban orang lain, simpan sebagai berkas sendiri");
      } else if (fields(table) < most && !table.plan().saysPeriod()) {
        remarks.add(
            "lembar ke-"
                + number(table)
                + " tidak dihitung: kolomnya lebih sedikit daripada lembar lain dan tidak ada tanggal"
                + " atau periodenya; bila isinya data lain, sebut periodenya pada nama lembarnya");
      } else {
        plans.add(table.plan());
      }
    }
    if (!remarks.isEmpty()) {
      remarks.addAll(plans.get(0).remarks());
      plans.set(0, plans.get(0).withRemarks(remarks));
    }
    return List.copyOf(plans);
  }

  private SheetSelection() {}

  /** A planned table and what a look at it told. */
  record Looked(SurveyPlan plan, TableLook look) {}

  /** The table that holds all of another's answers, of two copies the first; -1 where none does. */
  private static int holder(List<Looked> tables, int of) {
    TableLook look = tables.get(of).look();
    for (int i = 0; i < tables.size(); i++) {
      TableLook other = tables.get(i).look();
      boolean more = other.answered() > look.answered() || i < of;
      boolean fuller = fields(tables.get(i)) > fields(tables.get(of));
      if (i != of
          && !isOfOthers(tables.get(i), tables.get(of))
          && (fuller ? look.isMostlyIn(other) : more && look.isWithin(other))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two sheets say that they are of two units, or of periods that share no quarter. */
  private static boolean isOfOthers(Looked one, Looked other) {
    String unit = unit(one);
    String title = title(one);
    Period period = one.plan().folderPeriod();
    Period otherPeriod = other.plan().folderPeriod();
    return (unit != null && unit(other) != null && !unit.equals(unit(other)))
        || (title != null && title(other) != null && !title.equals(title(other)))
        || (period != null
            && otherPeriod != null
            && Collections.disjoint(period.quarters(), otherPeriod.quarters()));
  }

  /** The unit that labelled lines above a table name; null where there are none. */
  private static String title(Looked table) {
    List<String> names = table.plan().titles().labelled();
    return names.isEmpty()
        ? null
        : names.stream().map(n -> NameWords.loose(NameWords.of(n), null)).toList().toString();
  }

  /** What says the unit of a sheet, its own name perhaps; null where nothing does. */
  private static String unit(Looked table) {
    String said = table.plan().folderUnit();
    String name =
        table.plan().format() instanceof TableFormat.Sheet sheet
            ? COPY.matcher(sheet.name()).replaceFirst("")
            : "";
    return said == null && SafeCell.isOffice(name) ? Words.normalise(name) : said;
  }

  /** How much a table tells of its respondents. */
  private static int fields(Looked table) {
    Set<Field> told = new HashSet<>(table.plan().columns().fields().keySet());
    told.removeAll(Set.of(Field.PERIOD, Field.YEAR));
    return told.size();
  }

  private static int number(Looked table) {
    return table.plan().format() instanceof TableFormat.Sheet sheet ? sheet.number() : 1;
  }
}
