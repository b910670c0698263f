package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FileRows;
import id.prima.ingest.read.FileSlice;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** Reads files of a feed, or slices of large ones, into blocks of judged rows and numbers. */
abstract class JudgedRows<P extends FilePlan, C>
    implements FlatMapFunction<Iterator<JudgedRows.Piece<P>>, Judged> {

  private static final long serialVersionUID = 1L;
  private static final long REPORT_EVERY = 1_000;

  private final StructType columns;
  private final LongAccumulator rowsDone;

  /**
   * What is read in one go.
   *
   * @param plan how the file is read
   * @param slice which part of it
   */
  record Piece<P extends FilePlan>(P plan, FileSlice slice) implements Serializable {
    long bytes() {
      return slice.bytes(plan.facts().bytes());
    }
  }

  /**
   * For a feed.
   *
   * @param columns of its kept rows
   */
  JudgedRows(StructType columns, LongAccumulator rowsDone) {
    this.columns = columns;
    this.rowsDone = rowsDone;
  }

  /** Opens the judged rows of a piece. */
  abstract FileRows<C> open(P plan, FileSlice slice) throws IOException;

  /** Says what became of a row. */
  abstract void judge(C judged, Verdicts verdicts);

  @Override
  public Iterator<Judged> call(Iterator<Piece<P>> pieces) {
    return new Blocks(pieces);
  }

  /** Takes what becomes of the rows of a task, one after the other. */
  static final class Verdicts {
    private final RowBlock.Builder kept;
    private final RowBlock.Builder refused =
        new RowBlock.Builder(RowCodec.nullableSchema(Tables.REJECTION));
    private final ArrayDeque<Judged> ready;
    private final HashMap<Judged.Ended, long[]> rows = new HashMap<>();
    private final ArrayList<Judged.Handed> handed = new ArrayList<>();
    private final long[] same = new long[RowBlock.Builder.MOST_ROWS];
    private boolean hasSame;
    private long overruled;
    private long asked;
    private long empty;
    private LocalDate newest;
    private Judged.Ended last;
    private boolean lastOverruled;

    private Verdicts(StructType columns, ArrayDeque<Judged> ready) {
      this.kept = new RowBlock.Builder(columns);
      this.ready = ready;
    }

    /** A row is kept of which only others can tell whether it counts. */
    void keep(Object[] values, String unitId) {
      if (kept.add(values)) {
        flushKept();
      }
      last = new Judged.Ended(unitId, Outcome.ACCEPTED, null, null);
      lastOverruled = false;
    }

    /**
     * A row is accepted.
     *
     * @param number what it shares with rows that it repeats
     * @param group what such rows are counted by
     * @param fromFolder whether its folder overruled its date
     */
    void accept(Object[] values, String unitId, long number, String group, boolean fromFolder) {
      same[kept.rows()] = number;
      hasSame = true;
      if (kept.add(values)) {
        flushKept();
      }
      ended(unitId, Outcome.ACCEPTED, null, group);
      overruled += fromFolder ? 1 : 0;
      lastOverruled = fromFolder;
    }

    void refuse(Rejection rejection) {
      if (refused.add(Tables.REJECTION.values(rejection))) {
        ready.add(new Judged.Refused(refused.build()));
      }
      ended(rejection.unitId(), Outcome.REJECTED, rejection.code(), null);
    }

    void elsewhere(String unitId) {
      ended(unitId, Outcome.OTHER_PERIOD, null, null);
    }

    private void ended(String unitId, Outcome outcome, String code, String group) {
      if (last == null
          || outcome != last.outcome()
          || !Objects.equals(unitId, last.unitId())
          || !Objects.equals(code, last.code())
          || !Objects.equals(group, last.group())) {
        last = new Judged.Ended(unitId, outcome, code, group);
      }
      rows.computeIfAbsent(last, key -> new long[1])[0]++;
      lastOverruled = false;
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

    private void mark(String file, int row, String marker) {
      handed.add(
          new Judged.Handed(
              file,
              row,
              last.outcome(),
              last.unitId(),
              last.code(),
              lastOverruled,
              last.group(),
              marker));
    }

    private void flushKept() {
      int size = kept.rows();
      ready.add(new Judged.Kept(kept.build(), hasSame ? Arrays.copyOf(same, size) : null));
    }

    /** The numbers of a file, which begin anew. */
    private Judged.Numbers numbers(String file, long read) {
      HashMap<Judged.Ended, Long> counted = new HashMap<>();
      rows.forEach((key, count) -> counted.put(key, count[0]));
      Judged.Numbers numbers =
          new Judged.Numbers(
              file, read, overruled, asked, empty, newest, counted, new ArrayList<>(handed));
      rows.clear();
      handed.clear();
      overruled = 0;
      asked = 0;
      empty = 0;
      newest = null;
      return numbers;
    }

    private void flush() {
      if (kept.rows() > 0) {
        flushKept();
      }
      if (refused.rows() > 0) {
        ready.add(new Judged.Refused(refused.build()));
      }
    }
  }

  private final class Blocks implements Iterator<Judged> {
    private final Iterator<Piece<P>> pieces;
    private final ArrayDeque<Judged> ready = new ArrayDeque<>();
    private final Verdicts verdicts = new Verdicts(columns, ready);
    private FileRows<C> rows;
    private String file;
    private boolean finished;

    Blocks(Iterator<Piece<P>> pieces) {
      this.pieces = pieces;
    }

    @Override
    public boolean hasNext() {
      try {
        while (ready.isEmpty() && !finished) {
          advance();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return !ready.isEmpty();
    }

    /** Reads on to the end of a block or of a piece. */
    private void advance() throws IOException {
      if (rows == null) {
        if (!pieces.hasNext()) {
          verdicts.flush();
          finished = true;
          return;
        }
        Piece<P> piece = pieces.next();
        file = piece.plan().facts().sha256();
        rows = open(piece.plan(), piece.slice());
      }
      while (ready.isEmpty() && rows.hasNext()) {
        judge(rows.next(), verdicts);
        if (rows.marker() != null) {
          verdicts.mark(file, rows.row(), rows.marker());
        }
        if (rows.read() % REPORT_EVERY == 0) {
          rowsDone.add(REPORT_EVERY);
        }
      }
      if (!rows.hasNext()) {
        rowsDone.add(rows.read() % REPORT_EVERY);
        ready.add(verdicts.numbers(file, rows.read()));
        rows.close();
        rows = null;
      }
    }

    @Override
    public Judged next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
