package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FileTally;
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
import java.util.ArrayList;
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
  private static final String COPY = "copy";

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
      long written = silver(spark, lake, List.of(segment)).count();
      if (written != report.accepted()) {
        throw new FileTally.LostRowsException(
            segment + ": " + written + " baris tertulis, " + report.accepted() + " dihitung");
      }
      URI refused = lake.rejections(SurveyPlanner.FEED, segment);
      boolean any = report.files().stream().anyMatch(f -> f.rejected() > 0);
      if (any && !files.exists(refused)) {
        put(
            judged
                .filter(col(JudgedRows.KIND).equalTo(JudgedRows.REFUSED))
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
    OutcomeCounts counts = new OutcomeCounts(Feed.SURVEI, context.quarter());
    Dataset<Row> judged = judge(source, inputs, context, counts);
    Dataset<Row> answers = judged.filter(col(JudgedRows.KIND).equalTo(JudgedRows.ANSWER));
    boolean numbered = inputs.stream().anyMatch(p -> p.columns().hasResponseIds());
    if (numbered) {
      countCopies(answers, counts);
    }
    IngestReport report = counts.report(plans, List.of());
    boolean refused = report.files().stream().anyMatch(f -> f.rejected() > 0);
    long bytes = inputs.stream().mapToLong(p -> p.facts().bytes()).sum();
    return new Reading(
        judged,
        numbered ? withoutCopies(answers) : answers,
        refused ? counts.report(plans, examples(judged)) : report,
        bytes,
        context.fingerprint());
  }

  private static void count(Row number, OutcomeCounts counts) {
    String file = number.getAs("source_file");
    long rows = number.getAs(JudgedRows.ROWS);
    String kind = number.getAs(JudgedRows.KIND);
    switch (kind) {
      case JudgedRows.READ -> counts.addRead(file, rows);
      case JudgedRows.OVERRULED -> counts.addPeriodFromFolder(file, rows);
      default ->
          counts.add(
              file,
              number.getAs("unit_id"),
              outcome(number.getAs(JudgedRows.OUTCOME)),
              number.getAs("code"),
              rows);
    }
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

  private static Outcome outcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Dataset<Row> judge(
      LandingSource source, List<SurveyPlan> plans, SurveyContext context, OutcomeCounts counts) {
    LongAccumulator rowsDone = spark.sparkContext().longAccumulator("rows");
    LongAccumulator filesDone = spark.sparkContext().longAccumulator("files");
    int slices = Math.max(1, Math.min(MOST_SLICES, plans.size()));
    Dataset<Row> judged =
        spark
            .createDataFrame(
                new JavaSparkContext(spark.sparkContext())
                    .parallelize(dealt(plans, slices), slices)
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
        () ->
            judged
                .filter(
                    col(JudgedRows.KIND)
                        .isin(JudgedRows.TALLY, JudgedRows.READ, JudgedRows.OVERRULED))
                .collectAsList()
                .forEach(number -> count(number, counts)));
    return judged;
  }

  /** The files in an order in which every slice gets its share of the large ones. */
  private static List<SurveyPlan> dealt(List<SurveyPlan> plans, int slices) {
    List<SurveyPlan> largestFirst =
        plans.stream()
            .sorted(Comparator.comparingLong((SurveyPlan p) -> -p.facts().bytes()))
            .toList();
    List<SurveyPlan> dealt = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      for (int i = slice; i < largestFirst.size(); i += slices) {
        dealt.add(largestFirst.get(i));
      }
    }
    return dealt;
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

  private static List<Rejection> examples(Dataset<Row> judged) {
    return judged
        .filter(col(JudgedRows.KIND).equalTo(JudgedRows.REFUSED))
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
    boolean named = false;
    try {
      rows.select(columns(table)).coalesce(parts).write().parquet(LakeFiles.sparkPath(beside));
      named = files.moveFolder(beside, folder);
    } finally {
      if (!named) {
        files.deleteFolder(beside);
      }
    }
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
