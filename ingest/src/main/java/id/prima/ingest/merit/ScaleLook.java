package id.prima.ingest.merit;

import id.prima.ingest.profile.Scale;
import id.prima.ingest.read.UnreadableFileException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the answers of a file are of the scale that is declared. A scale of 1 to 5 taken for one
 * of 1 to 4 would give an index that looks right and is wrong. What cannot be told: a longer scale
 * of which nobody chose the upper end, and a shorter one declared too long.
 */
final class ScaleLook {

  /** One sheet in twenty with an answer above the scale is no slip of the pen. */
  private static final int SHEETS_PER_WRONG_ONE = 20;

  /** Of one unit, which may be the only one of its scale in a file of many. */
  private static final int UNIT_SHEETS_PER_WRONG_ONE = 5;

  private static final int LEAST_WRONG_OF_UNIT = 3;
  private static final int SHEETS_OF_LARGE_FILE = 50;

  /** A few answers above the scale are slips of the pen and no other scale. */
  private static final int MOST_SLIPS = 3;

  private final Scale scale;
  private final ScaledAnswers answers;
  private final Set<String> sheets = new HashSet<>();
  private final Set<String> wrong = new HashSet<>();
  private final Map<String, int[]> units = new HashMap<>();
  private int above;
  private int highest;
  private int highestAbove;

  ScaleLook(Scale scale, ScaledAnswers answers) {
    this.scale = scale;
    this.answers = answers;
  }

  /**
   * Takes answers of one sheet into account.
   *
   * @param unit as the row names it
   * @param sheet what tells the sheet from the others
   */
  void add(String unit, String sheet, List<String> cells) {
    boolean isNew = sheets.add(sheet);
    boolean wasWrong = wrong.contains(sheet);
    for (String cell : cells) {
      int answer = answers.read(cell);
      highest = Math.max(highest, answer);
      if (answer == ScaledAnswers.ABOVE) {
        above++;
        wrong.add(sheet);
        highestAbove = Math.max(highestAbove, number(cell));
      }
    }
    int[] counts = units.computeIfAbsent(unit, u -> new int[2]);
    counts[0] += isNew ? 1 : 0;
    counts[1] += !wasWrong && wrong.contains(sheet) ? 1 : 0;
  }

  private static int number(String cell) {
    String digits = cell.replaceAll("\\D.*", "");
    return digits.isEmpty() || digits.length() > 2 ? 0 : Integer.parseInt(digits);
  }

  /**
   * Refuses the file as a whole where its scale is plainly another.
   *
   * @throws UnreadableFileException saying which it seems to be, and what to do
   */
  void check() throws UnreadableFileException {
    boolean many = above > 1 && (long) wrong.size() * SHEETS_PER_WRONG_ONE >= sheets.size();
    boolean ofOneUnit =
        units.values().stream()
            .anyMatch(
                n ->
                    n[1] >= LEAST_WRONG_OF_UNIT && (long) n[1] * UNIT_SHEETS_PER_WRONG_ONE >= n[0]);
    if (many || ofOneUnit) {
      throw new UnreadableFileException(
          seems()
              + "; "
              + wrong.size()
              + " dari "
              + sheets.size()
              + " lembar berisi jawaban di atas "
              + scale.high()
              + (many ? "" : ", sebagian besar dari satu unit")
              + ". Taruh di folder berakhlak/skala-"
              + apparent()
              + "/, atau sebut skala-"
              + apparent()
              + " pada nama berkasnya; bila skalanya memang "
              + scale
              + ", perbaiki jawaban itu");
    }
  }

  private String seems() {
    return "berkas ini tampaknya berskala " + apparent() + ", dinyatakan " + scale;
  }

  private String apparent() {
    int least = Math.max(highestAbove, scale.high() + 1);
    int top = Scale.TOPS.stream().filter(t -> t >= least).findFirst().orElse(Scale.HIGHEST);
    return scale.low() + "-" + top;
  }

  /** What is odd about answers that are read all the same. */
  Optional<String> remark() {
    if (above > 0) {
      String sheetsRefused =
          wrong.size() + " lembar berisi jawaban di atas skala " + scale + ", dan ditolak";
      return Optional.of(above > MOST_SLIPS ? seems() + "? " + sheetsRefused : sheetsRefused);
    } else if (sheets.size() >= SHEETS_OF_LARGE_FILE && highest < scale.high() && highest > 0) {
      return Optional.of(
          "tidak satu pun dari "
              + sheets.size()
              + " lembar berisi jawaban "
              + scale.high()
              + " pada skala "
              + scale
              + " yang dinyatakan; jawaban tertinggi "
              + highest
              + ". Periksa skalanya");
    }
    return Optional.empty();
  }

  /** The scale that is declared. */
  Scale scale() {
    return scale;
  }
}
