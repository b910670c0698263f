package id.prima.analytics.complaint;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.silver.Complaint;
import id.prima.ingest.spark.RowCodec;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Counts the cases that ended alike. Spark adds up exact integers, so the result is the same
 * whatever the partitions and the order of the rows.
 */
final class ComplaintScan {

  private static final String CASES = "cases";

  private final SparkSession spark;
  private final Dataset<Row> silver;
  private final JavaRDD<Complaint> cases;
  private final List<CaseInPeriod> periods;

  ComplaintScan(SparkSession spark, Dataset<Row> silver, List<CaseInPeriod> periods) {
    this.spark = spark;
    this.silver = silver;
    this.cases = silver.javaRDD().map(row -> RowCodec.record(Tables.COMPLAINT, row));
    this.periods = periods;
  }

  /** What makes rows of a case. */
  private interface Rows<R extends Record> extends Function<Complaint, List<R>>, Serializable {}

  List<ComplaintEvent> events() {
    List<CaseInPeriod> all = periods;
    return counted(
        Tables.COMPLAINT_EVENT, c -> all.stream().flatMap(p -> p.events(c).stream()).toList());
  }

  List<ComplaintDesk> desk() {
    List<CaseInPeriod> all = periods;
    Map<String, LocalDate> until = lastFiles();
    return counted(
        Tables.COMPLAINT_DESK,
        c -> {
          LocalDate last = until.get(source(c.unitId(), c.replyRecorded()));
          return all.stream().flatMap(p -> p.desk(c, last).stream()).toList();
        });
  }

  /** A unit's register and the exports it stands in are files of two sources. */
  private static String source(String unitId, boolean register) {
    return unitId + "\n" + register;
  }

  /** Date of the last file of each source of a unit. */
  private Map<String, LocalDate> lastFiles() {
    HashMap<String, LocalDate> last = new HashMap<>();
    silver
        .groupBy("unit_id", "reply_recorded")
        .agg(max("last_seen"))
        .collectAsList()
        .forEach(
            row ->
                last.put(
                    source(row.getString(0), row.getBoolean(1)),
                    LocalDate.parse(row.get(2).toString())));
    return last;
  }

  private <R extends Record> List<R> counted(Table<R> table, Rows<R> rowsOf) {
    Column[] alike =
        table.columns().stream()
            .map(c -> c.name())
            .filter(name -> !name.equals(CASES))
            .map(name -> col(name))
            .toArray(Column[]::new);
    String name = table.name();
    JavaRDD<Row> rows =
        cases.flatMap(
            c -> rowsOf.apply(c).stream().map(r -> RowCodec.row(table(name), r)).iterator());
    return spark
        .createDataFrame(rows, RowCodec.schema(table))
        .groupBy(alike)
        .agg(sum(CASES).as(CASES))
        .collectAsList()
        .stream()
        .map(row -> RowCodec.record(table, row))
        .sorted(Comparator.comparing(row -> Arrays.toString(table.values(row))))
        .toList();
  }

  /** The table by its name: a table itself does not travel to the executors. */
  @SuppressWarnings("unchecked")
  private static <R extends Record> Table<R> table(String name) {
    return (Table<R>)
        Tables.ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
