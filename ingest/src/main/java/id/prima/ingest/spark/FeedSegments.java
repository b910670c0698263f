package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.col;

import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FileTally;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.cli.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/** What the reading of every feed has in common: files to judged rows, rows to a segment. */
final class FeedSegments {

  private static final int MOST_SLICES = 400;
  private static final int MOST_EXAMPLES = 5_000;
  private static final long BYTES_PER_FILE = 64L << 20;
  private static final long BYTES_PER_SLICE = 8L << 20;

  private final SparkSession spark;
  private final LakeFiles files;
  private final Lake lake;
  private final Progress progress;
  private final Feed feed;
  private final Table<?> table;

  FeedSegments(
      SparkSession spark,
      LakeFiles files,
      Lake lake,
      Progress progress,
      Feed feed,
      Table<?> table) {
    this.spark = spark;
    this.files = files;
    this.lake = lake;
    this.progress = progress;
    this.feed = feed;
    this.table = table;
  }

  /**
   * Reads all files once into cached rows, and adds up their numbers.
   *
   * @param judging makes what reads a file, given what counts rows and files
   */
  <P extends FilePlan, C> Dataset<Row> judge(
      List<P> plans,
      StructType schema,
      BiFunction<LongAccumulator, LongAccumulator, JudgedRows<P, C>> judging,
      OutcomeCounts counts) {
    LongAccumulator rowsDone = spark.sparkContext().longAccumulator("rows");
    LongAccumulator filesDone = spark.sparkContext().longAccumulator("files");
    int slices = slices(plans);
    Dataset<Row> judged =
        spark
            .createDataFrame(
                new JavaSparkContext(spark.sparkContext())
                    .parallelize(dealt(plans, slices), slices)
                    .flatMap(judging.apply(rowsDone, filesDone)),
                schema)
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
                        .isin(
                            JudgedRows.TALLY,
                            JudgedRows.READ,
                            JudgedRows.OVERRULED,
                            JudgedRows.ASKED,
                            JudgedRows.EMPTY))
                .collectAsList()
                .forEach(number -> count(number, counts)));
    return judged;
  }

  private static void count(Row number, OutcomeCounts counts) {
    String file = number.getAs("source_file");
    long rows = number.getAs(JudgedRows.ROWS);
    String kind = number.getAs(JudgedRows.KIND);
    switch (kind) {
      case JudgedRows.READ -> counts.addRead(file, rows);
      case JudgedRows.ASKED -> counts.addAnswers(file, rows, 0);
      case JudgedRows.EMPTY -> counts.addAnswers(file, 0, rows);
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

  static Outcome outcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Small files share a slice: a task costs more than reading one. */
  private <P extends FilePlan> int slices(List<P> plans) {
    long bytes = plans.stream().mapToLong(p -> p.facts().bytes()).sum();
    long wanted = Math.max(2L * spark.sparkContext().defaultParallelism(), bytes / BYTES_PER_SLICE);
    return (int) Math.max(1, Math.min(Math.min(MOST_SLICES, plans.size()), wanted));
  }

  /** The files in an order in which every slice gets its share of the large ones. */
  private static <P extends FilePlan> List<P> dealt(List<P> plans, int slices) {
    List<P> largestFirst =
        plans.stream().sorted(Comparator.comparingLong((P p) -> -p.facts().bytes())).toList();
    List<P> dealt = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      for (int i = slice; i < largestFirst.size(); i += slices) {
        dealt.add(largestFirst.get(i));
      }
    }
    return dealt;
  }

  /** Some refused rows, for the report. */
  static List<Rejection> examples(Dataset<Row> refused) {
    return refused
        .select(columns(Tables.REJECTION))
        .orderBy("source_file", "source_row")
        .limit(MOST_EXAMPLES)
        .collectAsList()
        .stream()
        .map(row -> RowCodec.record(Tables.REJECTION, row))
        .toList();
  }

  /**
   * Writes a segment, unless it is there already.
   *
   * @param expected silver rows that must be there: the counted rows, or more where one row of a
   *     file says several things
   * @param parts files of the segment
   */
  Segment write(
      Dataset<Row> accepted,
      Dataset<Row> refused,
      IngestReport report,
      long expected,
      int parts,
      String fingerprint)
      throws IOException {
    String segment = name(report, fingerprint);
    URI silver = lake.silver(feed.code(), segment);
    if (!files.exists(silver)) {
      put(accepted, table, silver, parts);
    }
    Dataset<Row> rows = silver(spark, lake, feed, table, List.of(segment));
    long written = rows.count();
    if (written != expected) {
      throw new FileTally.LostRowsException(
          segment + ": " + written + " baris tertulis, " + expected + " dihitung");
    }
    URI rejections = lake.rejections(feed.code(), segment);
    boolean any = report.files().stream().anyMatch(f -> f.rejected() > 0);
    if (any && !files.exists(rejections)) {
      put(refused.sort("source_file", "source_row"), Tables.REJECTION, rejections, 1);
    }
    return new Segment(segment, rows);
  }

  /** As many files as keep those of a segment of a size that reads well. */
  static int parts(long bytes) {
    return (int) Math.max(1, bytes / BYTES_PER_FILE);
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
  private static String name(IngestReport report, String fingerprint) {
    String content =
        report.files().stream()
                .map(FeedQuality::toString)
                .sorted()
                .collect(Collectors.joining("\n"))
            + report.outcomes().stream()
                .map(FeedOutcome::toString)
                .sorted()
                .collect(Collectors.joining("\n"))
            + report.flags().stream().map(FeedFlag::toString).collect(Collectors.joining("\n"))
            + fingerprint;
    return report.quarter()
        + "-"
        + ReleaseJson.sha256(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** The silver rows of segments. */
  static Dataset<Row> silver(
      SparkSession spark, Lake lake, Feed feed, Table<?> table, List<String> segments) {
    String[] folders =
        segments.stream()
            .map(s -> LakeFiles.sparkPath(lake.silver(feed.code(), s)))
            .toArray(String[]::new);
    Dataset<Row> rows = spark.read().parquet(folders);
    List<String> differences =
        table.differences(Arrays.stream(rows.schema().fields()).map(SparkTypes::describe).toList());
    if (!differences.isEmpty()) {
      throw new IllegalStateException(table + ": " + differences);
    }
    return rows;
  }
}
