package id.prima.ingest.spark;

import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FileRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * Reads one file of a feed into rows of one schema: the feed's own columns for rows that are kept,
 * the columns of a rejection for refused ones, and last the numbers: rows by unit, outcome and
 * reason, and rows that were read, counted apart.
 */
abstract class JudgedRows<P extends FilePlan, C> implements FlatMapFunction<P, Row> {

  private static final long serialVersionUID = 1L;

  /** Column: {@link #KEPT}, {@link #REFUSED} or one of the kinds of numbers. */
  static final String KIND = "kind";

  /** Kind: a row that counts unless it repeats another. */
  static final String KEPT = "kept";

  /** Kind: a refused row. */
  static final String REFUSED = "refused";

  /** Kind: a row of another period that corrects one; others of them are only counted. */
  static final String ELSEWHERE = "elsewhere";

  /** Kind: the day of the newest answer of a file, as days since 1970. */
  static final String NEWEST = "newest";

  /** Kind: a number of rows that ended alike. */
  static final String TALLY = "tally";

  /** Kind: the number of rows read. */
  static final String READ = "read";

  /** Kind: the number of answers whose folder overruled their date. */
  static final String OVERRULED = "overruled";

  /** Kind: the number of questions that fit answer sheets were asked. */
  static final String ASKED = "asked";

  /** Kind: the number of those that are not answered. */
  static final String EMPTY = "empty";

  /** Column: the number, 0 for a row. */
  static final String ROWS = "rows";

  /** Column of a tally: its outcome. */
  static final String OUTCOME = "outcome";

  /** Column: what two rows with the same number share; it is never written. */
  static final String KEY = "row_key";

  /** Column: what a row says, as a number; it is never written. */
  static final String CONTENT = "row_content";

  /** Column: which refused row a row corrects, as typed; it is never written. */
  static final String MARKER = "row_marker";

  private static final long REPORT_EVERY = 1_000;
  private static final int OWN_COLUMNS = 11;

  private final int columns;
  private final int fileColumn;
  private final int rowColumn;
  private final int unitColumn;
  private final LongAccumulator rowsDone;
  private final LongAccumulator filesDone;

  /**
   * For a feed whose kept rows have these columns, source_file, source_row and unit_id among them.
   */
  JudgedRows(StructType kept, LongAccumulator rowsDone, LongAccumulator filesDone) {
    this.columns = kept.size();
    this.fileColumn = kept.fieldIndex("source_file");
    this.rowColumn = kept.fieldIndex("source_row");
    this.unitColumn = kept.fieldIndex("unit_id");
    this.rowsDone = rowsDone;
    this.filesDone = filesDone;
  }

  /** Opens the judged rows of a file. */
  abstract FileRows<C> open(P plan) throws IOException;

  /** The row of a kept or refused one; null for one that is only counted. */
  abstract Row row(C judged, Tallies tallies);

  /** The columns of a feed's rows and those of all feeds. */
  static StructType schema(StructType kept) {
    return kept.add(KIND, DataTypes.StringType, false)
        .add(ROWS, DataTypes.LongType, false)
        .add(KEY, DataTypes.StringType, true)
        .add(OUTCOME, DataTypes.StringType, true)
        .add("feed", DataTypes.StringType, true)
        .add("code", DataTypes.StringType, true)
        .add("column_name", DataTypes.StringType, true)
        .add("cell", DataTypes.StringType, true)
        .add("nearest", DataTypes.StringType, true)
        .add(CONTENT, DataTypes.LongType, true)
        .add(MARKER, DataTypes.StringType, true);
  }

  @Override
  public Iterator<Row> call(P plan) throws IOException {
    return new Rows(open(plan), plan.facts().sha256());
  }

  /** A kept row. */
  final Row kept(Object[] own, String key) {
    return kept(own, key, null);
  }

  /** A kept row whose content is compared. */
  final Row kept(Object[] own, String key, Long content) {
    Object[] values = Arrays.copyOf(own, columns + OWN_COLUMNS);
    values[columns] = KEPT;
    values[columns + 1] = 0L;
    values[columns + 2] = key;
    values[columns + 9] = content;
    return RowFactory.create(values);
  }

  /** A refused row, which is tallied. */
  final Row refused(Rejection rejection, Tallies tallies) {
    tallies.add(rejection.unitId(), Outcome.REJECTED, rejection.code());
    Object[] values = new Object[columns + OWN_COLUMNS];
    values[fileColumn] = rejection.sourceFile();
    values[rowColumn] = rejection.sourceRow();
    values[unitColumn] = rejection.unitId();
    values[columns] = REFUSED;
    values[columns + 1] = 0L;
    values[columns + 4] = rejection.feed();
    values[columns + 5] = rejection.code();
    values[columns + 6] = rejection.columnName();
    values[columns + 7] = rejection.cell();
    values[columns + 8] = rejection.nearest();
    return RowFactory.create(values);
  }

  /** The same row with its marker; a row that is only counted becomes one of its own. */
  private Row marked(Row row, String hash, int number, String marker) {
    Object[] values = new Object[columns + OWN_COLUMNS];
    if (row == null) {
      values[fileColumn] = hash;
      values[rowColumn] = number;
      values[columns] = ELSEWHERE;
      values[columns + 1] = 0L;
    } else {
      Arrays.setAll(values, row::get);
    }
    values[columns + 10] = marker;
    return RowFactory.create(values);
  }

  private Row number(String hash, String kind, TallyKey key, long count) {
    Object[] values = new Object[columns + OWN_COLUMNS];
    values[fileColumn] = hash;
    values[columns] = kind;
    values[columns + 1] = count;
    if (key != null) {
      values[unitColumn] = key.unit();
      values[columns + 3] = key.outcome().code();
      values[columns + 5] = key.code();
    }
    return RowFactory.create(values);
  }

  /** What rows are counted by. */
  private record TallyKey(String unit, Outcome outcome, String code) {}

  /** The numbers of one file. */
  static final class Tallies {
    private final Map<TallyKey, Long> rows = new HashMap<>();
    private long overruled;
    private long asked;
    private long empty;
    private LocalDate newest;

    void add(String unit, Outcome outcome, String code) {
      rows.merge(new TallyKey(unit, outcome, code), 1L, Long::sum);
    }

    /** Notes the day of an answer of whatever period; null where it has none. */
    void addDay(LocalDate day) {
      if (day != null && (newest == null || day.isAfter(newest))) {
        newest = day;
      }
    }

    void addAnswers(int questions, int notAnswered) {
      asked += questions;
      empty += notAnswered;
    }

    void addOverruled() {
      overruled++;
    }
  }

  private final class Rows implements Iterator<Row> {
    private final FileRows<C> rows;
    private final String hash;
    private final Tallies tallies = new Tallies();
    private Iterator<Row> numbers;
    private Row next;

    Rows(FileRows<C> rows, String hash) {
      this.rows = rows;
      this.hash = hash;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null && rows.hasNext()) {
        next = row(rows.next(), tallies);
        if (rows.marker() != null) {
          next = marked(next, hash, rows.row(), rows.marker());
        }
        if (rows.read() % REPORT_EVERY == 0) {
          rowsDone.add(REPORT_EVERY);
        }
      }
      if (next == null) {
        if (numbers == null) {
          numbers = finish();
        }
        next = numbers.hasNext() ? numbers.next() : null;
      }
    }

    private Iterator<Row> finish() {
      rowsDone.add(rows.read() % REPORT_EVERY);
      filesDone.add(1);
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      List<Row> last = new ArrayList<>();
      tallies.rows.forEach((key, count) -> last.add(number(hash, TALLY, key, count)));
      last.add(number(hash, READ, null, rows.read()));
      last.add(number(hash, OVERRULED, null, tallies.overruled));
      if (tallies.asked > 0) {
        last.add(number(hash, ASKED, null, tallies.asked));
        last.add(number(hash, EMPTY, null, tallies.empty));
      }
      if (tallies.newest != null) {
        last.add(number(hash, NEWEST, null, tallies.newest.toEpochDay()));
      }
      return last.iterator();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      advance();
      return row;
    }
  }
}
