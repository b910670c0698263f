package id.prima.ingest.spark;

import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.Corrections.RowId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;

/** What a task gives that reads files: blocks of rows, and last the numbers of each file. */
sealed interface Judged extends Serializable {

  /** Rows that count unless they repeat others, in columns of the feed's own. */
  final class Kept implements Judged {
    private static final long serialVersionUID = 1L;

    private final RowBlock rows;
    private final long[] same;

    /**
     * Some rows.
     *
     * @param same what two rows with the same number share; null in a feed without such numbers
     */
    Kept(RowBlock rows, long[] same) {
      this.rows = rows;
      this.same = same;
    }

    RowBlock rows() {
      return rows;
    }

    /** The numbers of the rows, not to be changed. */
    long[] same() {
      return same;
    }
  }

  /** Refused rows, in columns of a rejection. */
  record Refused(RowBlock rows) implements Judged {}

  /**
   * The numbers of a file, or of a slice of one.
   *
   * @param file its hash
   * @param read rows read, counted apart from what became of them
   * @param overruled answers whose folder overruled their date
   * @param asked questions that fit answer sheets were asked
   * @param empty those of them that are not answered
   * @param newest day of the newest answer of whatever period, or null
   * @param rows rows by how they ended
   * @param handed rows that correct others; few
   */
  record Numbers(
      String file,
      long read,
      long overruled,
      long asked,
      long empty,
      LocalDate newest,
      HashMap<Ended, Long> rows,
      ArrayList<Handed> handed)
      implements Judged {}

  /**
   * What rows are counted by.
   *
   * @param group what the feed counts apart for its own ends, or null
   */
  record Ended(String unitId, Outcome outcome, String code, String group) implements Serializable {}

  /**
   * A row with a marker, or one that a marker leads to.
   *
   * @param marker as typed; null in a row that a marker leads to
   * @param fromFolder whether its folder overruled its date
   */
  record Handed(
      String file,
      int row,
      Outcome outcome,
      String unitId,
      String code,
      boolean fromFolder,
      String group,
      String marker)
      implements Serializable {
    RowId id() {
      return new RowId(file, row);
    }
  }
}
