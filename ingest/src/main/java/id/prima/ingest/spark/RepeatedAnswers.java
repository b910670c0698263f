package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.Overlap;
import id.prima.ingest.clean.ResponseOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Answers that repeat another: the engine groups them, {@link ResponseOrder} and {@link Overlap}
 * decide. It sees only the rows whose number came more than once, and of all others how many there
 * are.
 */
final class RepeatedAnswers implements AutoCloseable {

  private static final String KEY = "row_key";
  private static final String CONTENT = "row_content";
  private static final String HOME = "home";
  private static final String PLACE = "place";
  private static final String DATED = "dated";
  private static final String N = "n";
  private static final String REASON = "reason";

  private static final StructType LOST =
      new StructType()
          .add(PLACE, DataTypes.IntegerType, false)
          .add(CONTENT, DataTypes.LongType, false)
          .add(N, DataTypes.LongType, false);

  private final SparkSession spark;
  private final Dataset<Row> answers;
  private final ExportOrder exports;
  private final OutcomeCounts counts;
  private final List<Dataset<Row>> cached = new ArrayList<>();
  private final List<Dataset<Row>> surplus = new ArrayList<>();

  /**
   * Among these answers.
   *
   * @param answers accepted rows, counted as such, in columns of {@link #columns}: at least all
   *     that have a number or content in common with another
   * @param exports which file is the newer one
   * @param counts is told which of them are none
   */
  RepeatedAnswers(
      SparkSession spark, Dataset<Row> answers, ExportOrder exports, OutcomeCounts counts) {
    this.spark = spark;
    this.answers = answers;
    this.exports = exports;
    this.counts = counts;
    cache(answers);
  }

  /**
   * What of an answer is compared: where it stands, its unit, whether its folder overruled its
   * date, its date, a number for the office's own number, a number for what it says.
   */
  static StructType columns() {
    return new StructType()
        .add("source_file", DataTypes.StringType, false)
        .add("source_row", DataTypes.IntegerType, false)
        .add("unit_id", DataTypes.StringType, false)
        .add("period_from_folder", DataTypes.BooleanType, false)
        .add("response_date", DataTypes.DateType, true)
        .add(KEY, DataTypes.LongType, true)
        .add(CONTENT, DataTypes.LongType, false);
  }

  /** Finds answers whose number another one bears. */
  void findNumbered(List<String> files) {
    // beside the number the unit: so two of different units are never taken for one
    WindowSpec countedFirst =
        Window.partitionBy(KEY, "unit_id")
            .orderBy(
                col("exported_on").desc_nulls_last(),
                col("response_date").desc_nulls_last(),
                col("source_file"),
                col("source_row"));
    surplus.add(
        answers
            .filter(col(KEY).isNotNull())
            .join(broadcast(exportDates(files)), "source_file")
            .withColumn("copy", row_number().over(countedFirst))
            .withColumn("counted", first(CONTENT).over(countedFirst))
            .filter(col("copy").gt(1))
            .withColumn(
                REASON,
                when(col("counted").equalTo(col(CONTENT)), ResponseOrder.notCounted(true).code())
                    .otherwise(ResponseOrder.notCounted(false).code()))
            .select(surplusColumns()));
  }

  private Dataset<Row> exportDates(List<String> files) {
    return spark.createDataFrame(
        files.stream()
            .map(
                file ->
                    RowFactory.create(
                        file, exports.date(file).map(java.sql.Date::valueOf).orElse(null)))
            .toList(),
        new StructType()
            .add("source_file", DataTypes.StringType)
            .add("exported_on", DataTypes.DateType));
  }

  private static Column[] surplusColumns() {
    return new Column[] {
      col("source_file"), col("source_row"), col("unit_id"), col("period_from_folder"), col(REASON)
    };
  }

  /**
   * How many answers of a place have no number.
   *
   * @param dated those with a date
   * @param undated those without
   */
  record Unnumbered(long dated, long undated) {}

  /**
   * Finds answers without a number that stand in several files.
   *
   * @param homes file to which a correction belongs, by row
   * @param all every place that has any, with their number
   */
  void findUnnumbered(Map<RowId, String> homes, Map<Overlap.Place, Unnumbered> all) {
    List<Overlap.Place> places =
        all.keySet().stream()
            .sorted(Comparator.comparing(Overlap.Place::file).thenComparing(Overlap.Place::unit))
            .toList();
    if (!places.isEmpty()) {
      Dataset<Row> unnumbered =
          withHome(answers.filter(col(KEY).isNull()), homes)
              .withColumn(DATED, col("response_date").isNotNull());
      new Search(withPlace(unnumbered, places), places, all).find();
    }
  }

  private Dataset<Row> withHome(Dataset<Row> rows, Map<RowId, String> homes) {
    if (homes.isEmpty()) {
      return rows.withColumn(HOME, col("source_file"));
    }
    Dataset<Row> known =
        spark.createDataFrame(
            homes.entrySet().stream()
                .map(e -> RowFactory.create(e.getKey().file(), e.getKey().row(), e.getValue()))
                .toList(),
            new StructType()
                .add("source_file", DataTypes.StringType)
                .add("source_row", DataTypes.IntegerType)
                .add("corrected_home", DataTypes.StringType));
    return rows.join(broadcast(known), new String[] {"source_file", "source_row"}, "left")
        .withColumn(HOME, coalesce(col("corrected_home"), col("source_file")));
  }

  private Dataset<Row> withPlace(Dataset<Row> rows, List<Overlap.Place> places) {
    if (places.size() == 1) {
      return rows.withColumn(PLACE, lit(0));
    }
    Dataset<Row> numbers =
        spark.createDataFrame(
            IntStream.range(0, places.size())
                .mapToObj(i -> RowFactory.create(places.get(i).file(), places.get(i).unit(), i))
                .toList(),
            new StructType()
                .add(HOME, DataTypes.StringType)
                .add("unit_id", DataTypes.StringType)
                .add(PLACE, DataTypes.IntegerType));
    return rows.join(broadcast(numbers), new String[] {HOME, "unit_id"});
  }

  private void cache(Dataset<Row> rows) {
    cached.add(rows.persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /** Looks through answers without a number, each with its place. */
  private final class Search {
    private final Dataset<Row> rows;
    private final List<Overlap.Place> places;
    private final Overlap overlap;
    private final Map<Integer, Long> identical = new HashMap<>();
    private final Map<Integer, Long> identicalUndated = new HashMap<>();
    private final Map<Integer, Long> undated = new TreeMap<>();
    private final Map<Integer, Long> undatedContents = new HashMap<>();

    Search(Dataset<Row> rows, List<Overlap.Place> places, Map<Overlap.Place, Unnumbered> all) {
      this.rows = rows;
      this.places = places;
      this.overlap = new Overlap(places, exports);
      for (int place = 0; place < places.size(); place++) {
        long undatedRows = all.get(places.get(place)).undated();
        if (undatedRows > 0) {
          undated.put(place, undatedRows);
          undatedContents.put(place, undatedRows);
        }
      }
    }

    void find() {
      Set<String> units = overlap.sharedUnits();
      Dataset<Row> alike = rows.groupBy(PLACE, CONTENT, DATED).agg(count(lit(1)).as(N));
      if (!units.isEmpty()) {
        cache(alike);
      }
      countIdentical(alike);
      if (!units.isEmpty()) {
        Object[] shared =
            IntStream.range(0, places.size())
                .filter(i -> units.contains(places.get(i).unit()))
                .boxed()
                .toArray();
        undated.keySet().retainAll(List.of(shared));
        findDated(alike.filter(col(DATED).and(col(PLACE).isin(shared))));
        if (undated.size() > 1) {
          findUndated(alike.filter(col(DATED).equalTo(false).and(col(PLACE).isin(shared))));
        }
      }
      identical.forEach(
          (place, n) -> {
            if (n > 0) {
              counts.addFlag(places.get(place).file(), Flag.IDENTICAL_ROWS.code(), n);
            }
          });
    }

    private void countIdentical(Dataset<Row> alike) {
      alike
          .groupBy(PLACE, DATED)
          .agg(sum(N), count(lit(1)))
          .collectAsList()
          .forEach(
              row -> {
                int place = row.getInt(0);
                long copies = row.getLong(2) - row.getLong(3);
                identical.merge(place, copies, Long::sum);
                if (!row.getBoolean(1)) {
                  identicalUndated.put(place, copies);
                  undatedContents.merge(place, -copies, Long::sum);
                }
              });
    }

    private void findDated(Dataset<Row> alike) {
      Dataset<Row> lost =
          alike
              .groupBy(CONTENT)
              .agg(collect_list(struct(PLACE, N)).as("shares"))
              .filter(size(col("shares")).gt(1))
              .flatMap(new Losing(overlap), Encoders.row(LOST));
      cache(lost);
      List<Row> byPlace = lost.groupBy(PLACE).agg(sum(N), count(lit(1))).collectAsList();
      byPlace.forEach(
          row -> identical.merge(row.getInt(0), row.getLong(2) - row.getLong(1), Long::sum));
      if (!byPlace.isEmpty()) {
        add(rows.join(lost, new String[] {PLACE, CONTENT}, "left_semi"));
      }
    }

    private void findUndated(Dataset<Row> alike) {
      Map<List<Integer>, Long> within = new HashMap<>();
      Dataset<Row> a = alike.as("a");
      Dataset<Row> b = alike.as("b");
      a.join(
              b,
              col("a." + CONTENT)
                  .equalTo(col("b." + CONTENT))
                  .and(col("a." + PLACE).notEqual(col("b." + PLACE)))
                  .and(col("a." + N).leq(col("b." + N))))
          .groupBy("a." + PLACE, "b." + PLACE)
          .count()
          .collectAsList()
          .forEach(row -> within.put(List.of(row.getInt(0), row.getInt(1)), row.getLong(2)));
      Set<Integer> repeated =
          overlap.repeated(
              undated, (p, o) -> undatedContents.get(p).equals(within.get(List.of(p, o))));
      repeated.forEach(
          place -> {
            identical.merge(place, -identicalUndated.getOrDefault(place, 0L), Long::sum);
            counts.addRemark(places.get(place).file(), Overlap.remark(undated.get(place)));
          });
      if (!repeated.isEmpty()) {
        add(rows.filter(col(DATED).equalTo(false).and(col(PLACE).isin(repeated.toArray()))));
      }
    }

    private void add(Dataset<Row> lost) {
      surplus.add(
          lost.withColumn(REASON, lit(Reason.OVERLAPPING_EXPORT.code())).select(surplusColumns()));
    }
  }

  /** Of equal dated rows in several places, those that do not count. */
  private record Losing(Overlap overlap) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row group) {
      List<Overlap.Share> shares =
          group.<Row>getList(1).stream()
              .map(share -> new Overlap.Share(share.getInt(0), share.getLong(1)))
              .toList();
      Overlap.Share counted = overlap.counted(shares);
      return shares.stream()
          .filter(share -> !share.equals(counted))
          .map(share -> RowFactory.create(share.place(), group.getLong(0), share.rows()))
          .iterator();
    }
  }

  /** Counts what was found as duplicates, and adds it to the rows that are dropped. */
  void settle(DroppedRows.Builder dropped) {
    if (surplus.isEmpty()) {
      return;
    }
    Dataset<Row> all = surplus.stream().reduce(Dataset::union).orElseThrow();
    cache(all);
    all.groupBy("source_file", "unit_id", "period_from_folder", REASON)
        .count()
        .collectAsList()
        .forEach(
            row -> {
              String file = row.getString(0);
              long n = row.getLong(4);
              counts.add(file, row.getString(1), Outcome.ACCEPTED, null, -n);
              counts.add(file, row.getString(1), Outcome.DUPLICATE, row.getString(3), n);
              counts.addPeriodFromFolder(file, row.getBoolean(2) ? -n : 0);
            });
    all.select("source_file", "source_row")
        .toLocalIterator()
        .forEachRemaining(row -> dropped.add(row.getString(0), row.getInt(1)));
  }

  @Override
  public void close() {
    cached.forEach(Dataset::unpersist);
  }
}
