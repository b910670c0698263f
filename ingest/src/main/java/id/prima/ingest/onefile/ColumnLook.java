package id.prima.ingest.onefile;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.profile.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands in one column: whether it holds answers, and words whose value is not known. */
final class ColumnLook {

  /** Rows in which a word must stand to be nobody's own. */
  static final int ROWS = 5;

  private static final int WORDS_SHOWN = 6;
  private static final int MOST_SPELLINGS = 10_000;
  private static final int MOST_KNOWN = 50;

  /** Words, a code such as A4 or AO04, "4 bintang", or what others make of 1 to 4 by 25. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L} ,/-]{1,40}|\\p{L}{1,2}0?[1-9]|[1-9] \\p{L}{1,20}|25|50|75|100");

  /** How the lowest answer begins where "tidak ..." is the second. */
  private static final String OPPOSED = "sangat tidak ";

  private static final int LONGEST_ANSWER = 60;

  /** Answers to statements, whose values only their scale tells: nobody's name, however rare. */
  private static final Pattern AGREEMENT =
      Pattern.compile("(?:(?:sangat )?tidak |kurang |sangat )?setuju");

  private static final Pattern ANSWER_CODE = Pattern.compile("\\p{L}{1,2}0?[1-4]");

  private static final Pattern CODE = Pattern.compile(".*\\d|\\d .*");

  private final AnswerWords words;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final Map<String, Integer> known = new TreeMap<>();
  private boolean opposed;
  private long filled;
  private long answers;
  private long codes;

  ColumnLook(AnswerWords words) {
    this.words = words;
  }

  /** Takes a cell into account. */
  void add(String cell) {
    if (cell.isEmpty()) {
      return;
    }
    filled++;
    opposed |= cell.length() <= LONGEST_ANSWER && Words.normalise(cell).startsWith(OPPOSED);
    String key = Words.normalise(cell);
    if (AGREEMENT.matcher(key).matches()) {
      answers++;
      unknown.merge(key, 1, Integer::sum);
    } else if (isAnswer(cell)) {
      answers++;
      if (key.length() > 1 && (known.size() < MOST_KNOWN || known.containsKey(key))) {
        known.merge(key, 1, Integer::sum);
      }
    } else if (PLAIN.matcher(cell).matches()) {
      codes += ANSWER_CODE.matcher(cell).matches() ? 1 : 0;
      if (!key.isEmpty() && (unknown.size() < MOST_SPELLINGS || unknown.containsKey(key))) {
        unknown.merge(key, 1, Integer::sum);
      }
    }
  }

  private boolean isAnswer(String cell) {
    for (Unsur unsur : Unsur.DAFTAR) {
      if (words.answer(unsur, cell) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether most of what stands in it are answers 1-4 in some spelling. */
  boolean holdsAnswers() {
    return filled > 0 && answers * 2 > filled;
  }

  /** Whether most of what stands in it are codes of answers, as LimeSurvey's AO01. */
  boolean holdsCodes() {
    return filled > 0 && codes * 2 > filled;
  }

  /** Whether most of what stands in it are a few words that return, as answers do. */
  boolean holdsFewWords() {
    long repeated = answers;
    for (Map.Entry<String, Integer> word : unknownWords()) {
      repeated += word.getValue();
    }
    return repeated * 2 > filled;
  }

  /** Whether any answer says that the scale begins below "tidak ...". */
  boolean isOpposed() {
    return opposed;
  }

  /** In how many rows words stand that Prima knows as an answer; a digit or letter is none. */
  Map<String, Integer> knownWords() {
    return known;
  }

  /**
   * Words in enough rows that are no answer yet, the most frequent first; none unless the column
   * also holds answers, or one of them is made like one: names return too.
   */
  List<Map.Entry<String, Integer>> unknownWords() {
    List<Map.Entry<String, Integer>> found = new ArrayList<>(unknown.entrySet());
    found.removeIf(e -> e.getValue() < ROWS && !AGREEMENT.matcher(e.getKey()).matches());
    found.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    boolean ofAnswers =
        answers >= ROWS
            || found.stream()
                .map(Map.Entry::getKey)
                .anyMatch(text -> words.hasAnswerWord(text) || CODE.matcher(text).matches());
    return !ofAnswers ? List.of() : found.subList(0, Math.min(WORDS_SHOWN, found.size()));
  }
}
