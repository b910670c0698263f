package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a look over a table of answers tells, beyond its headers and the order of its dates. */
final class TableLook {

  /** Rows that tell enough of all. */
  private static final int LOOKED_AT = 1_000;

  /** Fewer rows, or fewer different ones, may be alike in two tables by chance. */
  private static final int ROWS_OF_A_COPY = 10;

  private static final int DIFFERENT_ROWS_OF_A_COPY = 5;

  private final SurveyColumns columns;
  private final AnswerWords words;
  private final boolean amongOthers;
  private final NumberColumn numbers;
  private final AnswerScale scale;
  private final TwinTable twin;
  private final OtherColumns otherColumns;
  private final UnsurLegend legend;
  private final SaidPeriod said = new SaidPeriod();
  private final TitleLines titles = new TitleLines();
  private final StackedTables stacked = new StackedTables();
  private final LongCounts content = new LongCounts();
  private final LongCounts answersAlone = new LongCounts();
  private int different;
  private int rows;
  private long answered;
  private boolean dated;

  /**
   * For a table.
   *
   * @param match its headers
   * @param amongOthers whether the file has several, which may be copies of each other
   */
  TableLook(SurveyColumns columns, HeaderMatch match, AnswerWords words, boolean amongOthers) {
    this.columns = columns;
    this.words = words;
    this.amongOthers = amongOthers;
    this.numbers = new NumberColumn(columns);
    this.scale = new AnswerScale(words, columns.answers());
    this.twin = new TwinTable(columns, words);
    this.legend = new UnsurLegend(columns.unsur());
    this.otherColumns =
        new OtherColumns(columns, words, match.profile().own() ? Map.of() : match.others());
  }

  /** Whether it has not seen enough of a table that has no others beside it. */
  boolean wantsMore() {
    return rows < LOOKED_AT;
  }

  /** Looks at a row, a title above the header or content below it. */
  void add(RawRow row, int headerRow) {
    if (row.number() != headerRow) {
      legend.add(row, headerRow);
    }
    if (row.number() < headerRow) {
      said.addTitle(row);
      titles.add(row);
      stacked.addTitle(row);
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
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Unsur, Integer> unsur : columns.unsur().entrySet()) {
      String cell = row.cell(unsur.getValue());
      int answer = columns.answer(words, unsur.getKey(), cell);
      answers += answer > AnswerWords.MISSING ? 1 : 0;
      others += answer == AnswerWords.INVALID && !cell.isEmpty() ? 1 : 0;
      if (rows < LOOKED_AT && !isHeader(cell, unsur.getValue())) {
        scale.add(cell, answer);
      }
      text.append(answer).append(' ');
    }
    if (rows < LOOKED_AT) {
      rows++;
      stacked.add(row, answers > 0);
      String date = columns.cell(row, Field.DATE);
      dated |=
          NumberColumn.startsWithDigit(date)
              || DateText.read(date, DateOrder.DAY_FIRST).isPresent();
      scale.endRow();
      twin.add(row);
      otherColumns.add(row);
      if (answers > 0) {
        numbers.add(row);
      }
    }
    if (answers > 0 && others == 0) {
      answered++;
      if (amongOthers) {
        answersAlone.add(hash(text));
        for (Field field : columns.fields().keySet()) {
          text.append('\n').append(columns.cell(row, field));
        }
        long hash = hash(text);
        different += content.count(hash) == 0 ? 1 : 0;
        content.add(hash);
      }
    }
  }

  /** Whether a cell repeats the header of its column, as above each part of a long table. */
  private boolean isHeader(String cell, int column) {
    return cell.equalsIgnoreCase(columns.headers().get(column).strip());
  }

  /**
   * Refuses answers on another scale or in other words, two tables side by side, and two forms one
   * below the other.
   *
   * @throws UnreadableFileException where they are
   */
  void check() throws UnreadableFileException {
    scale.check();
    twin.check();
    stacked.check(isUndated());
    otherColumns.check();
  }

  /** What a reader should know of how its answers were taken; nothing where a layout says it. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>(scale.remarks());
    otherColumns.remark().ifPresent(remarks::add);
    return remarks;
  }

  /** The order of U8 and U9 that the table itself says, if it is read in that of the form. */
  Optional<Profile.Order> legend() {
    return legend.order();
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
   * The period that name, sheet or title say.
   *
   * @param folder period that the folders say in full, or null
   */
  Optional<Period> period(Period folder, String path, TableFormat format) {
    return said.find(folder, path, format);
  }

  /** What the lines above the table say of the unit. */
  TitleLines titles() {
    return titles;
  }

  /** Whether no answer has a date: there is no column for it, or nobody filled that one in. */
  boolean isUndated() {
    return !columns.fields().containsKey(Field.DATE) || (!dated && rows < LOOKED_AT);
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

  /**
   * Whether at least half of the answers of this table stand in another that tells more of the
   * respondents: then it is that one's, worked over.
   */
  boolean isMostlyIn(TableLook other) {
    long[] same = {0};
    answersAlone.forEach(
        (hash, found) -> same[0] += Math.min(found, other.answersAlone.count(hash)));
    return answered > 0 && 2 * same[0] >= answered;
  }

  private static long hash(CharSequence text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
