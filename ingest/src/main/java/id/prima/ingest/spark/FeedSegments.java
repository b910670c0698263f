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
import id.prima.ingest.spark.JudgedRows.Piece;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
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

  private static final int MOST_TASKS = 400;
  private static final int MOST_EXAMPLES = 5_000;
  private static final long BYTES_PER_FILE = 64L << 20;
  private static final long BYTES_PER_TASK = 8L << 20;

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
   * Reads all files once and adds up their numbers.
   *
   * @param columns of the feed's kept rows
   * @param judging makes what reads files, given what counts rows
   */
  <P extends FilePlan, C> JudgedFeed judge(
      List<P> plans,
      StructType columns,
      Function<LongAccumulator, JudgedRows<P, C>> judging,
      OutcomeCounts counts) {
    LongAccumulator rowsDone = spark.sparkContext().longAccumulator("rows");
    List<Piece<P>> pieces =
        plans.stream()
            .flatMap(plan -> plan.slices().stream().map(slice -> new Piece<>(plan, slice)))
            .toList();
    int tasks = tasks(pieces);
    JavaRDD<Judged> judged =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(dealt(pieces, tasks), tasks)
            .mapPartitions(judging.apply(rowsDone))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<Judged.Numbers> numbers = new ArrayList<>();
    progress.during(
        () ->
            String.format(Locale.forLanguageTag("id-ID"), "  membaca %,d baris", rowsDone.value()),
        () ->
            judged
                .filter(part -> part instanceof Judged.Numbers)
                .collect()
                .forEach(part -> numbers.add((Judged.Numbers) part)));
    JudgedFeed feed = new JudgedFeed(spark, columns, judged, numbers);
    feed.count(counts);
    return feed;
  }

  static Outcome outcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Small files share a task: a task costs more than reading one. */
  private <P extends FilePlan> int tasks(List<Piece<P>> pieces) {
    long bytes = pieces.stream().mapToLong(Piece::bytes).sum();
    long wanted = Math.max(2L * spark.sparkContext().defaultParallelism(), bytes / BYTES_PER_TASK);
    return (int) Math.max(1, Math.min(Math.min(MOST_TASKS, pieces.size()), wanted));
  }

  /** The pieces in an order in which every task gets its share of the large ones. */
  private static <P extends FilePlan> List<Piece<P>> dealt(List<Piece<P>> pieces, int tasks) {
    List<Piece<P>> largestFirst =
        pieces.stream().sorted(Comparator.comparingLong((Piece<P> p) -> -p.bytes())).toList();
    List<Piece<P>> dealt = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      for (int i = task; i < largestFirst.size(); i += tasks) {
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
   */
  Segment write(
      Filling accepted, Filling refused, IngestReport report, long expected, String fingerprint)
      throws IOException {
    String segment = name(report, fingerprint);
    URI silver = lake.silver(feed.code(), segment);
    if (!files.exists(silver)) {
      put(accepted, silver);
    }
    long written = new TableFolder(files, silver).count();
    if (written != expected) {
      throw new FileTally.LostRowsException(
          segment + ": " + written + " baris tertulis, " + expected + " dihitung");
    }
    URI rejections = lake.rejections(feed.code(), segment);
    boolean any = report.files().stream().anyMatch(f -> f.rejected() > 0);
    if (any && !files.exists(rejections)) {
      put(refused, rejections);
    }
    return new Segment(segment, () -> silver(spark, lake, feed, table, List.of(segment)));
  }

  /** As many files as keep those of a segment of a size that reads well. */
  static int parts(long bytes) {
    return (int) Math.max(1, bytes / BYTES_PER_FILE);
  }

  private static Column[] columns(Table<?> table) {
    return table.columns().stream().map(c -> col(c.name())).toArray(Column[]::new);
  }

  /** Writes Parquet files into an empty folder. */
  interface Filling {
    void fill(URI folder) throws IOException;
  }

  /** The rows of a table in so many files. */
  static Filling rows(Dataset<Row> rows, Table<?> table, int files) {
    return folder ->
        rows.select(columns(table)).coalesce(files).write().parquet(LakeFiles.sparkPath(folder));
  }

  /** Refused rows in one file, in order of file and row. */
  static Filling refused(Dataset<Row> refused) {
    return rows(
        refused.coalesce(1).sortWithinPartitions("source_file", "source_row"), Tables.REJECTION, 1);
  }

  /** Rows that are here already. */
  <R extends Record> Filling records(Table<R> table, List<R> rows) {
    return folder ->
        TableFile.write(
            table, rows.iterator(), folder.resolve(TableFile.NAME), files.configuration());
  }

  private void put(Filling filling, URI folder) throws IOException {
    URI beside = folder.resolve("../.tmp-" + UUID.randomUUID() + "/");
    boolean named = false;
    try {
      filling.fill(beside);
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
