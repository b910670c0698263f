package id.prima.ingest.spark;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.merit.MeritCheck;
import id.prima.ingest.merit.MeritContext;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPlans;
import id.prima.ingest.merit.MeritReading;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the files of one feed that merit rests on into the silver segment of a quarter. They are
 * small, so that they are read and written in one place.
 *
 * @param <R> what a counted row is stored as
 */
public final class MeritIngest<R extends Record> {

  private final MeritFeed<R> feed;
  private final FeedSegments segments;
  private final Progress progress;

  public MeritIngest(
      SparkSession spark, LakeFiles files, Lake lake, Progress progress, MeritFeed<R> feed) {
    this.feed = feed;
    this.progress = progress;
    this.segments = new FeedSegments(spark, files, lake, progress, feed.feed(), feed.table());
  }

  /** Counted rows before they become a segment of the lake. */
  public final class Reading {
    private final MeritReading<R> reading;

    private Reading(MeritReading<R> reading) {
      this.reading = reading;
    }

    public IngestReport report() {
      return reading.report();
    }

    /** What counts, in order of file and row. */
    public List<R> rows() {
      return reading.rows();
    }

    /** Writes the segment, unless it is there already. */
    public Segment write() throws IOException {
      return segments.write(
          segments.records(feed.table(), reading.rows()),
          segments.records(Tables.REJECTION, reading.refused()),
          reading.report(),
          reading.rows().size(),
          reading.fingerprint());
    }
  }

  /** Reads all planned files once and tells what became of their rows. */
  public Reading read(LandingSource source, MeritPlans plans, MeritContext context) {
    LongAdder rows = new LongAdder();
    MeritCheck<R> check = new MeritCheck<>(feed, source, context, (path, n) -> rows.increment());
    AtomicReference<MeritReading<R>> reading = new AtomicReference<>();
    progress.during(
        () -> "  membaca " + plans.plans().size() + " berkas " + feed + ", " + rows + " baris",
        () -> {
          try {
            reading.set(check.read(plans));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return new Reading(reading.get());
  }
}
