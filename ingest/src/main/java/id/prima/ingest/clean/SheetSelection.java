package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.TableFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Of the sheets of a workbook that have the same columns, those that count: a recap of the others
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
                + " tidak dihitung: semua jawabannya ada di lembar ke-"
                + number(tables.get(holder))
                + "; bila memang jawaban orang lain, simpan sebagai berkas sendiri");
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
      if (i != of && more && !isOfOthers(tables.get(i), tables.get(of)) && look.isWithin(other)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether two sheets say that they are of two units, or of periods that share no quarter. */
  private static boolean isOfOthers(Looked one, Looked other) {
    String unit = unit(one);
    Period period = one.plan().folderPeriod();
    Period otherPeriod = other.plan().folderPeriod();
    return (unit != null && unit(other) != null && !unit.equals(unit(other)))
        || (period != null
            && otherPeriod != null
            && Collections.disjoint(period.quarters(), otherPeriod.quarters()));
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

  private static int number(Looked table) {
    return table.plan().format() instanceof TableFormat.Sheet sheet ? sheet.number() : 1;
  }
}
