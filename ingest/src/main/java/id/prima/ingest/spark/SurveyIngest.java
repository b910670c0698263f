package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.col;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads a quarter's survey files into a silver segment. */
public final class SurveyIngest {

  private final SparkSession spark;
  private final FeedSegments segments;

  public SurveyIngest(SparkSession spark, LakeFiles files, Lake lake, Progress progress) {
    this.spark = spark;
    this.segments =
        new FeedSegments(spark, files, lake, progress, Feed.SURVEI, Tables.SURVEY_RESPONSE);
  }

  /** Counted rows before they become a segment of the lake; closing frees them. */
  public final class Reading implements AutoCloseable {
    private final Dataset<Row> judged;
    private final RepeatedAnswers repeated;
    private final Dataset<Row> accepted;
    private final Dataset<Row> refused;
    private final IngestReport report;
    private final long bytes;
    private final String fingerprint;

    private Reading(
        Dataset<Row> judged,
        RepeatedAnswers repeated,
        Dataset<Row> accepted,
        Dataset<Row> refused,
        IngestReport report,
        long bytes,
        String fingerprint) {
      this.fingerprint = fingerprint;
      this.judged = judged;
      this.repeated = repeated;
      this.accepted = accepted;
      this.refused = refused;
      this.report = report;
      this.bytes = bytes;
    }

    public IngestReport report() {
      return report;
    }

    /** Writes the segment, unless it is there already. */
    public Segment write() throws IOException {
      return segments.write(
          accepted, refused, report, report.accepted(), FeedSegments.parts(bytes), fingerprint);
    }

    @Override
    public void close() {
      repeated.close();
      judged.unpersist();
    }
  }

  /** Reads all planned files once and counts what became of their rows. */
  public Reading read(LandingSource source, SurveyPlanner.Plans plans, SurveyContext context) {
    List<SurveyPlan> inputs = OutcomeCounts.withoutCopies(plans.plans());
    OutcomeCounts counts =
        new OutcomeCounts(Feed.SURVEI, context.quarter(), SafeName.of(context.units()));
    Dataset<Row> judged =
        segments.judge(
            inputs,
            JudgedAnswers.schema(),
            (rows, files) -> new JudgedAnswers(source, context, rows, files),
            counts);
    ExportOrder exports = ExportOrder.of(plans.plans(), newestAnswers(judged));
    HandedRows handed = HandedRows.settle(spark, judged, true, inputs, exports, counts);
    Dataset<Row> rows = handed.remaining();
    RepeatedAnswers repeated =
        new RepeatedAnswers(
            spark, rows.filter(col(JudgedRows.KIND).equalTo(JudgedRows.KEPT)), exports, counts);
    if (inputs.stream().anyMatch(p -> p.columns().hasResponseIds())) {
      repeated.findNumbered(inputs.stream().map(plan -> plan.facts().sha256()).toList());
    }
    repeated.findUnnumbered(handed.homes());
    Dataset<Row> accepted = repeated.without();
    Dataset<Row> refused = rows.filter(col(JudgedRows.KIND).equalTo(JudgedRows.REFUSED));
    IngestReport report = counts.report(plans, List.of());
    boolean anyRefused = report.files().stream().anyMatch(f -> f.rejected() > 0);
    long bytes = inputs.stream().mapToLong(p -> p.facts().bytes()).sum();
    return new Reading(
        judged,
        repeated,
        accepted,
        refused,
        anyRefused ? counts.report(plans, FeedSegments.examples(refused)) : report,
        bytes,
        context.fingerprint());
  }

  /** Day of the newest answer of each file, by hash. */
  private static Map<String, LocalDate> newestAnswers(Dataset<Row> judged) {
    Map<String, LocalDate> newest = new HashMap<>();
    judged
        .filter(col(JudgedRows.KIND).equalTo(JudgedRows.NEWEST))
        .select("source_file", JudgedRows.ROWS)
        .collectAsList()
        .forEach(
            row ->
                newest.merge(
                    row.getString(0),
                    LocalDate.ofEpochDay(row.getLong(1)),
                    (a, b) -> a.isAfter(b) ? a : b));
    return newest;
  }
}
