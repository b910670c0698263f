package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.vocab.Outcome;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/** Reads a quarter's survey files into a silver segment. */
public final class SurveyIngest {

  private static final String COPY = "copy";

  private final FeedSegments segments;

  public SurveyIngest(SparkSession spark, LakeFiles files, Lake lake, Progress progress) {
    this.segments =
        new FeedSegments(spark, files, lake, progress, Feed.SURVEI, Tables.SURVEY_RESPONSE);
  }

  /** Counted rows before they become a segment of the lake; closing frees them. */
  public final class Reading implements AutoCloseable {
    private final Dataset<Row> judged;
    private final Dataset<Row> accepted;
    private final IngestReport report;
    private final long bytes;
    private final String fingerprint;

    private Reading(
        Dataset<Row> judged,
        Dataset<Row> accepted,
        IngestReport report,
        long bytes,
        String fingerprint) {
      this.fingerprint = fingerprint;
      this.judged = judged;
      this.accepted = accepted;
      this.report = report;
      this.bytes = bytes;
    }

    public IngestReport report() {
      return report;
    }

    /** Writes the segment, unless it is there already. */
    public Segment write() throws IOException {
      return segments.write(
          accepted,
          refused(judged),
          report,
          report.accepted(),
          FeedSegments.parts(bytes),
          fingerprint);
    }

    @Override
    public void close() {
      judged.unpersist();
    }
  }

  /** Reads all planned files once and counts what became of their rows. */
  public Reading read(LandingSource source, SurveyPlanner.Plans plans, SurveyContext context) {
    List<SurveyPlan> inputs = OutcomeCounts.withoutCopies(plans.plans());
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, context.quarter());
    Dataset<Row> judged =
        segments.judge(
            inputs,
            JudgedAnswers.schema(),
            (rows, files) -> new JudgedAnswers(source, context, rows, files),
            counts);
    Dataset<Row> answers = judged.filter(col(JudgedRows.KIND).equalTo(JudgedRows.KEPT));
    boolean numbered = inputs.stream().anyMatch(p -> p.columns().hasResponseIds());
    if (numbered) {
      countCopies(answers, counts);
    }
    IngestReport report = counts.report(plans, List.of());
    boolean anyRefused = report.files().stream().anyMatch(f -> f.rejected() > 0);
    long bytes = inputs.stream().mapToLong(p -> p.facts().bytes()).sum();
    return new Reading(
        judged,
        numbered ? withoutCopies(answers) : answers,
        anyRefused ? counts.report(plans, FeedSegments.examples(refused(judged))) : report,
        bytes,
        context.fingerprint());
  }

  private static Dataset<Row> refused(Dataset<Row> judged) {
    return judged.filter(col(JudgedRows.KIND).equalTo(JudgedRows.REFUSED));
  }

  /** Answers that repeat another were tallied as accepted; here they become duplicates. */
  private static void countCopies(Dataset<Row> answers, OutcomeCounts counts) {
    numbered(answers)
        .filter(col(COPY).gt(1))
        .groupBy("source_file", "unit_id", "period_from_folder")
        .count()
        .collectAsList()
        .forEach(
            row -> {
              long copies = row.getLong(3);
              counts.add(row.getString(0), row.getString(1), Outcome.ACCEPTED, null, -copies);
              counts.add(row.getString(0), row.getString(1), Outcome.DUPLICATE, null, copies);
              counts.addPeriodFromFolder(row.getString(0), row.getBoolean(2) ? -copies : 0);
            });
  }

  /** Answers that bear a number, each with its place among those of the same number. */
  private static Dataset<Row> numbered(Dataset<Row> answers) {
    return answers
        .filter(col(JudgedRows.KEY).isNotNull())
        .withColumn(
            COPY,
            row_number()
                .over(
                    Window.partitionBy(JudgedRows.KEY)
                        .orderBy(
                            col("response_date").desc_nulls_last(),
                            col("source_file"),
                            col("source_row"))));
  }

  private static Dataset<Row> withoutCopies(Dataset<Row> answers) {
    return numbered(answers)
        .filter(col(COPY).equalTo(1))
        .drop(COPY)
        .union(answers.filter(col(JudgedRows.KEY).isNull()));
  }
}
