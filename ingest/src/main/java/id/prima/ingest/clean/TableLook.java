package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a look over a table of answers tells, beyond its headers and the order of its dates. */
final class TableLook {

  /** Rows that tell enough of all. */
  private static final int LOOKED_AT = 1_000;

  /** From so many rows on an answer above the scale is no slip, */
  private static final int ROWS_ABOVE = 5;

  /** if also one row in so many has one. */
  private static final int ONE_IN = 10;

  /** Fewer rows, or fewer different ones, may be alike in two tables by chance. */
  private static final int ROWS_OF_A_COPY = 10;

  private static final int DIFFERENT_ROWS_OF_A_COPY = 5;

  private static final int LONGEST_ANSWER = 60;

  /** The fifth answer as digits or the fifth letter, perhaps with words behind it. */
  private static final Pattern FIVE = Pattern.compile("(?:5(?:[.,]0+)?|[eE])(?:\\W.{0,80})?");

  private final SurveyColumns columns;
  private final AnswerWords words;
  private final boolean amongOthers;
  private final NumberColumn numbers;
  private final SaidPeriod said = new SaidPeriod();
  private final LongCounts content = new LongCounts();
  private int different;
  private int rows;
  private long answered;
  private int above;
  private int fit;
  private boolean opposed;

  /**
   * For a table.
   *
   * @param amongOthers whether the file has several, which may be copies of each other
   */
  TableLook(SurveyColumns columns, AnswerWords words, boolean amongOthers) {
    this.columns = columns;
    this.words = words;
    this.amongOthers = amongOthers;
    this.numbers = new NumberColumn(columns);
  }

  /** Whether it has not seen enough of a table that has no others beside it. */
  boolean wantsMore() {
    return rows < LOOKED_AT;
  }

  /** Looks at a row, a title above the header or content below it. */
  void add(RawRow row, int headerRow) {
    if (row.number() < headerRow) {
      said.addTitle(row);
    } else if (row.number() > headerRow) {
      add(row);
    }
  }

  private void add(RawRow row) {
    if ((rows == LOOKED_AT && !amongOthers) || row.isBlank()) {
      return;
    }
    int answers = 0;
    int others = 0;
    boolean fives = false;
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Unsur, Integer> unsur : columns.unsur().entrySet()) {
      String cell = row.cell(unsur.getValue());
      int answer = columns.answer(words, unsur.getKey(), cell);
      answers += answer > AnswerWords.MISSING ? 1 : 0;
      others += answer == AnswerWords.INVALID && !cell.isEmpty() ? 1 : 0;
      fives |= answer == AnswerWords.INVALID && FIVE.matcher(cell).matches();
      opposed |= answer == AnswerWords.INVALID && isOpposed(cell);
      text.append(answer).append(' ');
    }
    if (rows < LOOKED_AT) {
      rows++;
      above += fives ? 1 : 0;
      fit += answers > 0 && others == 0 ? 1 : 0;
      if (answers > 0) {
        numbers.add(row);
      }
    }
    if (answers > 0 && others == 0) {
      answered++;
      if (amongOthers) {
        for (Field field : columns.fields().keySet()) {
          text.append('\n').append(columns.cell(row, field));
        }
        long hash = hash(text);
        different += content.count(hash) == 0 ? 1 : 0;
        content.add(hash);
      }
    }
  }

  /** Whether an answer is the lowest of a scale in which "tidak puas" is but the second. */
  private static boolean isOpposed(String cell) {
    String text = Words.normalise(cell);
    return text.startsWith("sangat tidak ") && text.length() <= LONGEST_ANSWER;
  }

  /**
   * Refuses answers on another scale: left out row by row, the best or the worst of them would be
   * lost.
   *
   * @throws UnreadableFileException where they are
   */
  void checkScale() throws UnreadableFileException {
    if (opposed) {
      throw new UnreadableFileException(
          "ada jawaban yang diawali 'sangat tidak': skala kuesioner ini lain dari SKM (tidak,"
              + " kurang, ..., sangat), sehingga arti 'tidak ...' pun lain. Tulis arti tiap kata"
              + " dalam profil kantor (prima profile)");
    }
    if (above >= ROWS_ABOVE && above * ONE_IN > above + fit) {
      throw new UnreadableFileException(
          above
              + " baris berisi jawaban 5 (atau e): tampaknya kuesioner berskala 1-5, sedangkan SKM berskala"
              + " 1-4 (PermenPANRB 14/2017). Bila memang salah ketik, perbaiki; bila angkanya"
              + " berarti lain, tulis arti tiap angka dalam profil kantor (prima profile)");
    }
  }

  /** Column that numbers the respondents; -1 where none does. */
  int numbers() {
    return numbers.column();
  }

  /** Rows with answers and nothing else in their columns; of a long table those looked at. */
  long answered() {
    return answered;
  }

  /**
   * The period that folder, name, sheet or title say.
   *
   * @param folder what the folder says, or null
   */
  Optional<Period> period(Period folder, String path, TableFormat format) {
    return said.find(folder, path, format);
  }

  /**
   * Whether all answers of this table stand in another, each as often: then it is a copy of it, or
   * a month beside the whole quarter. Never where they are few or alike, as by chance.
   */
  boolean isWithin(TableLook other) {
    if (answered < ROWS_OF_A_COPY
        || different < DIFFERENT_ROWS_OF_A_COPY
        || answered > other.answered) {
      return false;
    }
    boolean[] within = {true};
    content.forEach((hash, rows) -> within[0] &= rows <= other.content.count(hash));
    return within[0];
  }

  private static long hash(CharSequence text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
