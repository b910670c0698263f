package id.prima.ingest.spark;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Reads a quarter's survey files into a silver segment. */
public final class SurveyIngest {

  private final SparkSession spark;
  private final LakeFiles files;
  private final FeedSegments segments;

  public SurveyIngest(SparkSession spark, LakeFiles files, Lake lake, Progress progress) {
    this.spark = spark;
    this.files = files;
    this.segments =
        new FeedSegments(spark, files, lake, progress, Feed.SURVEI, Tables.SURVEY_RESPONSE);
  }

  /** Counted rows before they become a segment of the lake; closing frees them. */
  public final class Reading implements AutoCloseable {
    private final JudgedFeed judged;
    private final DroppedRows dropped;
    private final IngestReport report;
    private final long bytes;
    private final String fingerprint;

    private Reading(
        JudgedFeed judged,
        DroppedRows dropped,
        IngestReport report,
        long bytes,
        String fingerprint) {
      this.judged = judged;
      this.dropped = dropped;
      this.report = report;
      this.bytes = bytes;
      this.fingerprint = fingerprint;
    }

    public IngestReport report() {
      return report;
    }

    /** Writes the segment, unless it is there already. */
    public Segment write() throws IOException {
      return segments.write(
          BlockFiles.of(
              new JavaSparkContext(spark.sparkContext()),
              files,
              judged.judged(),
              dropped,
              Tables.SURVEY_RESPONSE,
              FeedSegments.parts(bytes)),
          FeedSegments.refused(judged.refused(dropped)),
          report,
          report.accepted(),
          fingerprint);
    }

    @Override
    public void close() {
      judged.close();
    }
  }

  /** Reads all planned files once and counts what became of their rows. */
  public Reading read(LandingSource source, SurveyPlanner.Plans plans, SurveyContext context) {
    List<SurveyPlan> inputs = OutcomeCounts.withoutCopies(plans.plans());
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, context.quarter());
    JudgedFeed judged =
        segments.judge(
            inputs,
            RowCodec.nullableSchema(Tables.SURVEY_RESPONSE),
            rows -> new JudgedAnswers(source, context, rows),
            counts);
    ExportOrder exports = ExportOrder.of(plans.plans(), judged.newest());
    HandedRows handed = HandedRows.settle(judged, true, inputs, exports, counts);
    DroppedRows dropped =
        new AnswerCandidates(spark, judged, handed).settle(inputs, exports, counts);
    IngestReport report = counts.report(plans, List.of());
    boolean anyRefused = report.files().stream().anyMatch(f -> f.rejected() > 0);
    return new Reading(
        judged,
        dropped,
        anyRefused ? counts.report(plans, FeedSegments.examples(judged.refused(dropped))) : report,
        inputs.stream().mapToLong(p -> p.facts().bytes()).sum(),
        context.fingerprint());
  }
}
