package id.prima.ingest.merit;

import id.prima.ingest.profile.Scale;
import id.prima.ingest.profile.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers on a declared scale: a number, words, or a number beside words that agree. */
final class ScaledAnswers {

  /** What {@link #read} gives for a cell that answers nothing. */
  static final int MISSING = 0;

  /** What it gives for a cell that is no answer. */
  static final int INVALID = -1;

  /** What it gives for an answer of a longer scale than the declared one. */
  static final int ABOVE = -2;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:[.,]0+)?");
  private static final Pattern MARKED = Pattern.compile("(\\d{1,2})\\D.*|.*\\D(\\d{1,2})\\D?");

  private final Scale scale;
  private final MeritWords words;

  ScaledAnswers(Scale scale, MeritWords words) {
    this.scale = scale;
    this.words = words;
  }

  /** The answer in a cell, or one of the three words above. */
  int read(String cell) {
    if (words.isBlank(cell)) {
      return MISSING;
    }
    Matcher number = NUMBER.matcher(cell);
    if (number.matches()) {
      return number(Integer.parseInt(number.group(1)));
    }
    Matcher marked = MARKED.matcher(cell);
    return marked.matches() ? marked(cell, marked) : worded(Words.normalise(cell));
  }

  private int number(int value) {
    if (value == 0) {
      return MISSING;
    } else if (scale.holds(value)) {
      return value;
    }
    return value <= Scale.HIGHEST ? ABOVE : INVALID;
  }

  private int worded(String text) {
    Integer value = words.answer(scale, text);
    if (value != null) {
      return value;
    }
    return words.answerOnLonger(scale, text) == null ? INVALID : ABOVE;
  }

  /** A number with words: both must mean the same. */
  private int marked(String cell, Matcher m) {
    int mark = Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1));
    int start = m.group(1) == null ? m.start(2) : m.start(1);
    int end = m.group(1) == null ? m.end(2) : m.end(1);
    String text = Words.normalise(cell.substring(0, start) + " " + cell.substring(end));
    Integer here = words.answer(scale, text);
    if (here != null && here == mark) {
      return mark;
    }
    Integer longer = words.answerOnLonger(scale, text);
    return longer != null && longer == mark ? ABOVE : INVALID;
  }
}
