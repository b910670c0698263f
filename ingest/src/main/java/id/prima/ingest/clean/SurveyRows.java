package id.prima.ingest.clean;

import id.prima.ingest.read.CsvRows;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The judged rows of one file, and how many rows it had. */
public final class SurveyRows implements Iterator<Cleaned>, Closeable {

  private final CsvRows rows;
  private final SurveyPlan plan;
  private final SurveyCleaner cleaner;
  private RawRow next;
  private long read;

  private SurveyRows(CsvRows rows, SurveyPlan plan, SurveyCleaner cleaner) {
    this.rows = rows;
    this.plan = plan;
    this.cleaner = cleaner;
    advance();
  }

  /** Opens a planned file. The caller closes it. */
  public static SurveyRows open(
      LandingSource source, SurveyPlan plan, SurveyContext context, AnswerWords words)
      throws IOException {
    return new SurveyRows(
        CsvRows.open(source.open(plan.path()), plan.facts(), plan.separator()),
        plan,
        new SurveyCleaner(plan, context, words));
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
  public Cleaned next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    RawRow row = next;
    read++;
    advance();
    return cleaner.clean(row);
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
