package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.col;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.ComplaintCheck;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.ComplaintPlan;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Reads all files of complaints into the silver segment of a quarter. */
public final class ComplaintIngest {

  private final SparkSession spark;
  private final FeedSegments segments;

  public ComplaintIngest(SparkSession spark, LakeFiles files, Lake lake, Progress progress) {
    this.spark = spark;
    this.segments =
        new FeedSegments(spark, files, lake, progress, Feed.PENGADUAN, Tables.COMPLAINT);
  }

  /** Counted cases before they become a segment of the lake; closing frees them. */
  public final class Reading implements AutoCloseable {
    private final JudgedFeed judged;
    private final Dataset<Row> refused;
    private final Dataset<Row> merged;
    private final IngestReport report;
    private final long bytes;
    private final String fingerprint;

    private Reading(
        JudgedFeed judged,
        Dataset<Row> refused,
        Dataset<Row> merged,
        IngestReport report,
        long bytes,
        String fingerprint) {
      this.judged = judged;
      this.refused = refused;
      this.merged = merged;
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
          FeedSegments.rows(
              with(merged, Outcome.ACCEPTED), Tables.COMPLAINT, FeedSegments.parts(bytes)),
          FeedSegments.refused(refused),
          report,
          report.accepted(),
          fingerprint);
    }

    @Override
    public void close() {
      merged.unpersist();
      judged.close();
    }
  }

  /** Reads all planned files once and tells what became of their rows. */
  public Reading read(
      LandingSource source, ComplaintPlanner.Plans plans, ComplaintContext context) {
    List<ComplaintPlan> inputs = OutcomeCounts.withoutCopies(plans.plans());
    OutcomeCounts counts = new OutcomeCounts(Feed.PENGADUAN, context.quarter());
    JudgedFeed judged =
        segments.judge(
            inputs,
            SightingColumns.schema(),
            rows -> new JudgedComplaints(source, context, rows),
            counts);
    DroppedRows.Builder corrected = new DroppedRows.Builder();
    HandedRows.settle(judged, false, inputs, ComplaintCheck.exports(plans.plans()), counts)
        .addTo(corrected);
    DroppedRows dropped = corrected.build();
    Dataset<Row> merged = merged(judged.kept(dropped), inputs, context);
    count(merged, counts);
    Dataset<Row> refused = refused(judged.refused(dropped), merged);
    IngestReport report = counts.report(plans, List.of());
    boolean anyRefused = report.files().stream().anyMatch(f -> f.rejected() > 0);
    return new Reading(
        judged,
        refused,
        merged,
        anyRefused ? counts.report(plans, FeedSegments.examples(refused)) : report,
        inputs.stream().mapToLong(p -> p.facts().bytes()).sum(),
        context.fingerprint() + dates(inputs));
  }

  /** The days of the files decide as much as what stands in them. */
  private static String dates(List<ComplaintPlan> inputs) {
    return inputs.stream()
        .map(p -> p.facts().sha256() + p.fileDate() + p.firstDate())
        .sorted()
        .collect(Collectors.joining());
  }

  private Dataset<Row> merged(
      Dataset<Row> sightings, List<ComplaintPlan> inputs, ComplaintContext context) {
    Map<String, String> headers = new HashMap<>();
    inputs.forEach(p -> headers.put(p.facts().sha256(), p.receivedHeader()));
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return spark
        .createDataFrame(
            sightings
                .repartition(partitions, col("case_key"))
                .sortWithinPartitions("case_key", "file_date", "source_file", "source_row")
                .javaRDD()
                .mapPartitions(new MergedCases(context, headers)),
            MergedCases.schema())
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static void count(Dataset<Row> merged, OutcomeCounts counts) {
    Map<String, Boolean> news = new TreeMap<>();
    merged
        .groupBy(
            "source_file",
            "unit_id",
            MergedCases.OUTCOME,
            "code",
            MergedCases.FLAGS,
            MergedCases.NEWS)
        .count()
        .collectAsList()
        .forEach(
            row -> {
              String file = row.getString(0);
              Outcome outcome = FeedSegments.outcome(row.getString(2));
              long rows = row.getLong(6);
              counts.add(file, row.getString(1), outcome, row.getString(3), rows);
              news.merge(file, row.getBoolean(5), Boolean::logicalOr);
              String flags = row.getString(4);
              if (outcome == Outcome.ACCEPTED && flags != null && !flags.isEmpty()) {
                for (String flag : flags.split(",", -1)) {
                  counts.addFlag(file, flag, rows);
                }
              }
            });
    news.forEach(
        (file, any) -> {
          if (!any) {
            counts.addRemark(file, ComplaintCheck.NOTHING_NEW);
          }
        });
  }

  private static Dataset<Row> with(Dataset<Row> merged, Outcome outcome) {
    return merged.filter(col(MergedCases.OUTCOME).equalTo(outcome.code()));
  }

  private static Dataset<Row> refused(Dataset<Row> refused, Dataset<Row> merged) {
    String[] columns =
        Tables.REJECTION.columns().stream().map(c -> c.name()).toArray(String[]::new);
    return refused.selectExpr(columns).union(with(merged, Outcome.REJECTED).selectExpr(columns));
  }
}
