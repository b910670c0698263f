package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlan;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/** Reads a quarter's survey files into a silver segment. */
public final class SurveyIngest {

  private static final int MOST_SLICES = 400;
  private static final int MOST_EXAMPLES = 5_000;
  private static final long BYTES_PER_FILE = 64L << 20;

  private final SparkSession spark;
  private final LakeFiles files;
  private final Lake lake;
  private final Progress progress;

  public SurveyIngest(SparkSession spark, LakeFiles files, Lake lake, Progress progress) {
    this.spark = spark;
    this.files = files;
    this.lake = lake;
    this.progress = progress;
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

    /** Writes the segment, unless it is there already, and returns its name. */
    public String write() throws IOException {
      String segment = segmentName(report, fingerprint);
      int parts = (int) Math.max(1, bytes / BYTES_PER_FILE);
      URI silver = lake.silver(SurveyPlanner.FEED, segment);
      if (!files.exists(silver)) {
        put(accepted, Tables.SURVEY_RESPONSE, silver, parts);
      }
      URI refused = lake.rejections(SurveyPlanner.FEED, segment);
      boolean any = report.files().stream().anyMatch(f -> f.rejected() > 0);
      if (any && !files.exists(refused)) {
        put(
            judged
                .filter(col(JudgedRows.KIND).equalTo(Outcome.REJECTED.code()))
                .sort("source_file", "source_row"),
            Tables.REJECTION,
            refused,
            1);
      }
      return segment;
    }

    @Override
    public void close() {
      judged.unpersist();
    }
  }

  /** Reads all planned files once and counts what became of their rows. */
  public Reading read(LandingSource source, SurveyPlanner.Plans plans, SurveyContext context) {
    List<SurveyPlan> inputs = OutcomeCounts.withoutCopies(plans.plans());
    Dataset<Row> judged = judge(source, inputs, context);
    boolean numbered = inputs.stream().anyMatch(p -> p.columns().hasResponseIds());
    Dataset<Row> candidates = judged.filter(col(JudgedRows.KIND).equalTo(Outcome.ACCEPTED.code()));
    Dataset<Row> accepted = numbered ? withoutCopies(candidates, true) : candidates;
    OutcomeCounts counts = new OutcomeCounts(context.quarter());
    count(judged, counts, 1);
    if (numbered) {
      Dataset<Row> copies = withoutCopies(candidates, false);
      count(copies, counts, -1);
      count(copies.withColumn(JudgedRows.KIND, lit(Outcome.DUPLICATE.code())), counts, 1);
    }
    accepted
        .filter(col("period_from_folder"))
        .groupBy("source_file")
        .count()
        .collectAsList()
        .forEach(row -> counts.addPeriodFromFolder(row.getString(0), row.getLong(1)));
    IngestReport report = counts.report(plans, List.of());
    boolean refused = report.files().stream().anyMatch(f -> f.rejected() > 0);
    long bytes = inputs.stream().mapToLong(p -> p.facts().bytes()).sum();
    return new Reading(
        judged,
        accepted,
        refused ? counts.report(plans, examples(judged)) : report,
        bytes,
        context.fingerprint());
  }

  private static void count(Dataset<Row> rows, OutcomeCounts counts, int sign) {
    rows.groupBy("source_file", "unit_id", JudgedRows.KIND, "code")
        .agg(sum(JudgedRows.ROWS))
        .collectAsList()
        .forEach(
            row -> {
              String kind = row.getString(2);
              long count = sign * row.getLong(4);
              if (kind.equals(JudgedRows.READ)) {
                counts.addRead(row.getString(0), count);
              } else {
                counts.add(
                    row.getString(0), row.getString(1), outcome(kind), row.getString(3), count);
              }
            });
  }

  private static Outcome outcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Dataset<Row> judge(LandingSource source, List<SurveyPlan> plans, SurveyContext context) {
    LongAccumulator rowsDone = spark.sparkContext().longAccumulator("rows");
    LongAccumulator filesDone = spark.sparkContext().longAccumulator("files");
    List<SurveyPlan> largestFirst =
        plans.stream()
            .sorted(Comparator.comparingLong((SurveyPlan p) -> -p.facts().bytes()))
            .toList();
    int slices = Math.max(1, Math.min(MOST_SLICES, plans.size()));
    Dataset<Row> judged =
        spark
            .createDataFrame(
                new JavaSparkContext(spark.sparkContext())
                    .parallelize(largestFirst, slices)
                    .flatMap(new JudgedRows(source, context, rowsDone, filesDone)),
                JudgedRows.schema())
            .persist(StorageLevel.MEMORY_AND_DISK());
    progress.during(
        () ->
            String.format(
                Locale.forLanguageTag("id-ID"),
                "  membaca %d dari %d berkas, %,d baris",
                filesDone.value(),
                plans.size(),
                rowsDone.value()),
        judged::count);
    return judged;
  }

  /** Rows that bear a number once, or only the repeated ones. */
  private static Dataset<Row> withoutCopies(Dataset<Row> candidates, boolean counted) {
    Column copy =
        row_number()
            .over(
                Window.partitionBy(JudgedRows.KEY)
                    .orderBy(
                        col("response_date").desc_nulls_last(),
                        col("source_file"),
                        col("source_row")));
    Dataset<Row> numbered =
        candidates.filter(col(JudgedRows.KEY).isNotNull()).withColumn("copy", copy);
    return counted
        ? numbered
            .filter(col("copy").equalTo(1))
            .drop("copy")
            .union(candidates.filter(col(JudgedRows.KEY).isNull()))
        : numbered.filter(col("copy").gt(1)).drop("copy");
  }

  private static List<Rejection> examples(Dataset<Row> judged) {
    return judged
        .filter(col(JudgedRows.KIND).equalTo(Outcome.REJECTED.code()))
        .select(columns(Tables.REJECTION))
        .orderBy("source_file", "source_row")
        .limit(MOST_EXAMPLES)
        .collectAsList()
        .stream()
        .map(row -> RowCodec.record(Tables.REJECTION, row))
        .toList();
  }

  private static Column[] columns(Table<?> table) {
    return table.columns().stream().map(c -> col(c.name())).toArray(Column[]::new);
  }

  private void put(Dataset<Row> rows, Table<?> table, URI folder, int parts) throws IOException {
    URI beside = folder.resolve("../.tmp-" + UUID.randomUUID() + "/");
    rows.select(columns(table)).coalesce(parts).write().parquet(LakeFiles.sparkPath(beside));
    files.moveFolder(beside, folder);
  }

  /** Names a segment by its inputs and what became of them. */
  private static String segmentName(IngestReport report, String fingerprint) {
    String content =
        report.files().stream()
                .map(FeedQuality::toString)
                .sorted()
                .collect(Collectors.joining("\n"))
            + report.outcomes().stream()
                .map(FeedOutcome::toString)
                .sorted()
                .collect(Collectors.joining("\n"))
            + fingerprint;
    return report.quarter()
        + "-"
        + ReleaseJson.sha256(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** The silver rows of segments. */
  public static Dataset<Row> silver(SparkSession spark, Lake lake, List<String> segments) {
    String[] folders =
        segments.stream()
            .map(s -> LakeFiles.sparkPath(lake.silver(SurveyPlanner.FEED, s)))
            .toArray(String[]::new);
    Dataset<Row> rows = spark.read().parquet(folders);
    List<String> differences =
        Tables.SURVEY_RESPONSE.differences(
            Arrays.stream(rows.schema().fields()).map(SparkTypes::describe).toList());
    if (!differences.isEmpty()) {
      throw new IllegalStateException(Tables.SURVEY_RESPONSE + ": " + differences);
    }
    return rows;
  }
}
