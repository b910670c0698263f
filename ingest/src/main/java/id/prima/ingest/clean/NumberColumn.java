package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the column that numbers the respondents: one before the answers, headed No or the like, or
 * not at all, that holds whole numbers in most rows with answers. What bears words there is no
 * respondent.
 */
final class NumberColumn {

  /** Of which the header may consist. */
  private static final Set<String> HEADER =
      Set.of(
          "", "no", "nomor", "nomer", "urut", "resp", "res", "responden", "kuesioner", "kuisioner");

  private static final int FEWEST = 3;

  private final List<Integer> candidates = new ArrayList<>();
  private final int[] filled;
  private final int[] whole;

  NumberColumn(SurveyColumns columns) {
    for (int c = 0; c < columns.firstUnsurColumn(); c++) {
      String header = Words.normalise(columns.headers().get(c));
      if (!columns.fields().containsValue(c)
          && HEADER.containsAll(List.of(header.split(" ", -1)))) {
        candidates.add(c);
      }
    }
    filled = new int[candidates.size()];
    whole = new int[candidates.size()];
  }

  /** Takes a row into account that holds an answer. */
  void add(RawRow row) {
    for (int i = 0; i < filled.length; i++) {
      String cell = row.cell(candidates.get(i));
      filled[i] += cell.isEmpty() ? 0 : 1;
      whole[i] += isWhole(cell) ? 1 : 0;
    }
  }

  /** The leftmost such column; -1 where there is none. */
  int column() {
    for (int i = 0; i < filled.length; i++) {
      if (whole[i] >= FEWEST && whole[i] * 2 > filled[i]) {
        return candidates.get(i);
      }
    }
    return -1;
  }

  /** Whether a text begins with a digit, behind quotes and brackets. */
  static boolean startsWithDigit(String cell) {
    int c = 0;
    while (c < cell.length() && "('[#\u2018\u2019".indexOf(cell.charAt(c)) >= 0) {
      c++;
    }
    return c < cell.length() && Character.isDigit(cell.charAt(c));
  }

  private static boolean isWhole(String cell) {
    int end = cell.endsWith(".") ? cell.length() - 1 : cell.length();
    for (int i = 0; i < end; i++) {
      if (!Character.isDigit(cell.charAt(i))) {
        return false;
      }
    }
    return end > 0;
  }
}
