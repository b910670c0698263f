package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Field;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final SurveyColumns columns;
  private final AnswerWords words;
  private final boolean amongOthers;
  private final NumberColumn numbers;
  private final SaidPeriod said = new SaidPeriod();
  private final MessageDigest content = sha256();
  private final Set<String> different = new HashSet<>();
  private int rows;
  private long answered;
  private int above;

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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
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
      fives |= answer == AnswerWords.INVALID && cell.equals("5");
      text.append(answer).append(' ');
    }
    if (rows < LOOKED_AT) {
      rows++;
      above += fives ? 1 : 0;
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
        content.update(text.append('\0').toString().getBytes(StandardCharsets.UTF_8));
        if (different.size() < DIFFERENT_ROWS_OF_A_COPY) {
          different.add(text.toString());
        }
      }
    }
  }

  /**
   * Refuses answers on a longer scale: left out row by row, the best of them would be lost.
   *
   * @throws UnreadableFileException where they are
   */
  void checkScale() throws UnreadableFileException {
    if (above >= ROWS_ABOVE && (long) above * ONE_IN > above + answered) {
      throw new UnreadableFileException(
          above
              + " baris berisi jawaban 5: tampaknya kuesioner berskala 1-5, sedangkan SKM berskala"
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

  /** The period that name, sheet or title say. */
  Optional<Period> period(String path, TableFormat format) {
    return said.find(path, format);
  }

  /**
   * What two tables share that are copies of each other: all answers, in order. Asked for once.
   *
   * @return empty where there are so few that they may be alike by chance
   */
  Optional<String> contentOnce() {
    return answered < ROWS_OF_A_COPY || different.size() < DIFFERENT_ROWS_OF_A_COPY
        ? Optional.empty()
        : Optional.of(HexFormat.of().formatHex(content.digest()));
  }
}
