package id.prima.rules;

import id.prima.data.vocab.CoreValue;
import id.prima.rules.Berakhlak.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** BerAKHLAK sheets for the tests, counted the slow way. */
final class BerakhlakSheets {

  static final int ITEMS = CoreValue.values().length * CoreValue.BEHAVIOURS;

  private BerakhlakSheets() {}

  /** A sheet with one answer to every item. */
  static int[] alike(int answer) {
    int[] sheet = new int[ITEMS];
    Arrays.fill(sheet, answer);
    return sheet;
  }

  /** The same sheet with some items, numbered from 0, answered otherwise; 0 = not answered. */
  static int[] but(int[] sheet, int answer, int... items) {
    int[] other = sheet.clone();
    for (int item : items) {
      other[item] = answer;
    }
    return other;
  }

  /** The cells of sheets of one scale. */
  static List<Cell> cells(int scaleLow, int scaleHigh, List<int[]> sheets) {
    List<Cell> cells = new ArrayList<>();
    add(cells, scaleLow, scaleHigh, sheets, Optional.empty(), 0, 0, ITEMS);
    int first = -CoreValue.BEHAVIOURS;
    for (CoreValue value : CoreValue.values()) {
      first += CoreValue.BEHAVIOURS;
      int end = first + CoreValue.BEHAVIOURS;
      add(cells, scaleLow, scaleHigh, sheets, Optional.of(value), 0, first, end);
      for (int b = 1; b <= CoreValue.BEHAVIOURS; b++) {
        int item = first + b - 1;
        add(cells, scaleLow, scaleHigh, sheets, Optional.of(value), b, item, item + 1);
      }
    }
    return cells;
  }

  private static void add(
      List<Cell> cells,
      int scaleLow,
      int scaleHigh,
      List<int[]> sheets,
      Optional<CoreValue> value,
      int behaviour,
      int first,
      int end) {
    for (int answered = 0; answered <= end - first; answered++) {
      long respondents = 0;
      long sum = 0;
      long squares = 0;
      for (int[] sheet : sheets) {
        int[] part = Arrays.stream(sheet, first, end).filter(answer -> answer != 0).toArray();
        if (part.length == answered) {
          long ofSheet = Arrays.stream(part).sum();
          respondents++;
          sum += ofSheet;
          squares += ofSheet * ofSheet;
        }
      }
      if (respondents > 0) {
        cells.add(
            new Cell(scaleLow, scaleHigh, value, behaviour, answered, respondents, sum, squares));
      }
    }
  }
}
