package id.prima.ingest.clean;

import id.prima.ingest.read.TableFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the sheets of a workbook that have the same columns, those that count: a recap of the others
 * holds no answers, and a copy would count every respondent twice.
 */
final class SheetSelection {

  private final List<SurveyPlan> plans = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Integer> byContent = new HashMap<>();
  private final boolean anyAnswers;

  /** Of all tables of a file, in order of sheets. */
  static List<SurveyPlan> of(List<Looked> tables) {
    SheetSelection selection =
        new SheetSelection(tables.stream().anyMatch(t -> t.look().answered() > 0));
    tables.forEach(selection::add);
    return selection.plans();
  }

  /** A planned table and what a look at it told. */
  record Looked(SurveyPlan plan, TableLook look) {}

  private SheetSelection(boolean anyAnswers) {
    this.anyAnswers = anyAnswers;
  }

  private void add(Looked table) {
    int number = table.plan().format() instanceof TableFormat.Sheet sheet ? sheet.number() : 1;
    if (anyAnswers && table.look().answered() == 0) {
      remarks.add(
          "lembar ke-"
              + number
              + " tidak dihitung: tidak satu pun barisnya berisi jawaban 1-4; tampaknya rekap");
      return;
    }
    Integer same =
        table
            .look()
            .contentOnce()
            .map(content -> byContent.putIfAbsent(content, number))
            .orElse(null);
    if (same == null) {
      plans.add(table.plan());
    } else {
      remarks.add(
          "lembar ke-"
              + number
              + " tidak dihitung: semua jawabannya sama, berurutan, dengan lembar ke-"
              + same
              + "; bila memang jawaban orang lain, simpan sebagai berkas sendiri");
    }
  }

  private List<SurveyPlan> plans() {
    if (!remarks.isEmpty()) {
      List<String> all = new ArrayList<>(plans.get(0).remarks());
      all.addAll(remarks);
      plans.set(0, plans.get(0).withRemarks(all));
    }
    return List.copyOf(plans);
  }
}
