package id.prima.ingest.clean;

import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The judged rows of one file of whatever feed, and how many rows it had. */
public class FileRows<C> implements Iterator<C>, Closeable {

  private final RowReader rows;
  private final FilePlan plan;
  private final Function<RawRow, C> judge;
  private final int markerColumn;
  private RawRow next;
  private RawRow current;
  private long read;

  /** Opens a planned file. The caller closes it. */
  protected FileRows(LandingSource source, FilePlan plan, Function<RawRow, C> judge)
      throws IOException {
    this(source, plan, FileSlice.WHOLE, judge);
  }

  /** The same of a slice. */
  protected FileRows(
      LandingSource source, FilePlan plan, FileSlice slice, Function<RawRow, C> judge)
      throws IOException {
    this.rows = RowReader.open(source, plan.path(), plan.facts(), plan.format(), slice);
    this.plan = plan;
    this.judge = judge;
    this.markerColumn = RefusedColumns.marker(plan.headers());
    advance();
  }

  private void advance() {
    next = null;
    while (next == null && rows.hasNext()) {
      RawRow row = rows.next();
      if (row.number() > plan.headerRow() && !row.isBlank()) {
        next = row;
      }
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public C next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    current = next;
    read++;
    advance();
    return judge.apply(
        markerColumn < 0 ? current : GuardedCell.asOriginal(current, plan.headers()));
  }

  /** Row of what was handed out last. */
  public int row() {
    return current.number();
  }

  /**
   * The {@link RowMarker} of what was handed out last, as typed; null in a file without markers.
   */
  public String marker() {
    return markerColumn < 0 ? null : current.cell(markerColumn);
  }

  /** Rows handed out so far; counted apart from what became of them. */
  public long read() {
    return read;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
