package id.prima.analytics.complaint;

import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.silver.Complaint;
import id.prima.ingest.spark.RowCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The one scan of the cases: how many ended alike, how many were on the desk alike. Spark adds up
 * exact integers, so the result is the same whatever the partitions and the order of the rows.
 */
final class ComplaintScan {

  /** Keys of one portion of a partition: about 60 MB. */
  private static final int MOST_KEYS = 100_000;

  private final List<ComplaintEvent> events;
  private final List<ComplaintDesk> desk;

  private ComplaintScan(List<ComplaintEvent> events, List<ComplaintDesk> desk) {
    this.events = events;
    this.desk = desk;
  }

  /** Counts the cases in the light of each period. */
  static ComplaintScan of(Dataset<Row> silver, List<CaseInPeriod> periods) {
    JavaRDD<Complaint> cases = silver.javaRDD().map(row -> RowCodec.record(Tables.COMPLAINT, row));
    Map<String, LocalDate> until =
        new HashMap<>(
            cases
                .mapToPair(c -> new Tuple2<>(source(c), c.lastSeen()))
                .reduceByKey((a, b) -> a.isAfter(b) ? a : b)
                .collectAsMap());
    JavaPairRDD<List<Object>, Long> counts =
        cases
            .mapPartitionsToPair(some -> new Counting(some, periods, until))
            .reduceByKey(Long::sum);
    List<ComplaintEvent> events = new ArrayList<>();
    List<ComplaintDesk> desk = new ArrayList<>();
    for (Tuple2<List<Object>, Long> count : counts.collect()) {
      List<Object> key = count._1();
      if (key.get(0).equals(Tables.COMPLAINT_EVENT.name())) {
        events.add(record(Tables.COMPLAINT_EVENT, key, count._2()));
      } else {
        desk.add(record(Tables.COMPLAINT_DESK, key, count._2()));
      }
    }
    return new ComplaintScan(
        sorted(Tables.COMPLAINT_EVENT, events), sorted(Tables.COMPLAINT_DESK, desk));
  }

  /** Of the cases received in each period alone: how many were resolved alike. */
  static List<ComplaintEvent> resolved(Dataset<Row> silver, List<CaseInPeriod> periods) {
    List<ComplaintEvent> events = new ArrayList<>();
    silver
        .javaRDD()
        .map(row -> RowCodec.record(Tables.COMPLAINT, row))
        .flatMap(c -> periods.stream().flatMap(period -> period.resolved(c).stream()).iterator())
        .mapToPair(event -> new Tuple2<>(key(Tables.COMPLAINT_EVENT, event), 1L))
        .reduceByKey(Long::sum)
        .collect()
        .forEach(count -> events.add(record(Tables.COMPLAINT_EVENT, count._1(), count._2())));
    return sorted(Tables.COMPLAINT_EVENT, events);
  }

  List<ComplaintEvent> events() {
    return events;
  }

  List<ComplaintDesk> desk() {
    return desk;
  }

  /** A unit's register and the exports it stands in are files of two sources. */
  private static String source(Complaint c) {
    return c.unitId() + "\n" + c.replyRecorded();
  }

  /** The values of a row but its last, the number of cases; before them the table. */
  private static <R extends Record> List<Object> key(Table<R> table, R row) {
    Object[] values = table.values(row);
    List<Object> key = new ArrayList<>(values.length);
    key.add(table.name());
    key.addAll(Arrays.asList(values).subList(0, values.length - 1));
    return key;
  }

  private static <R extends Record> R record(Table<R> table, List<Object> key, long cases) {
    List<Object> values = new ArrayList<>(key.subList(1, key.size()));
    values.add(cases);
    return table.of(values.toArray());
  }

  private static <R extends Record> List<R> sorted(Table<R> table, List<R> rows) {
    TreeMap<String, R> sorted = new TreeMap<>();
    rows.forEach(row -> sorted.put(Arrays.toString(table.values(row)), row));
    return List.copyOf(sorted.values());
  }

  /** Counts a partition in portions that fit the memory; Spark adds the portions up. */
  private static final class Counting implements Iterator<Tuple2<List<Object>, Long>> {
    private final Iterator<Complaint> cases;
    private final List<CaseInPeriod> periods;
    private final Map<String, LocalDate> until;
    private Iterator<Map.Entry<List<Object>, Long>> portion = Collections.emptyIterator();

    Counting(Iterator<Complaint> cases, List<CaseInPeriod> periods, Map<String, LocalDate> until) {
      this.cases = cases;
      this.periods = periods;
      this.until = until;
    }

    @Override
    public boolean hasNext() {
      while (!portion.hasNext() && cases.hasNext()) {
        portion = count().entrySet().iterator();
      }
      return portion.hasNext();
    }

    private Map<List<Object>, Long> count() {
      Map<List<Object>, Long> counts = new HashMap<>();
      while (cases.hasNext() && counts.size() < MOST_KEYS) {
        Complaint c = cases.next();
        for (CaseInPeriod period : periods) {
          period
              .events(c)
              .forEach(row -> counts.merge(key(Tables.COMPLAINT_EVENT, row), 1L, Long::sum));
          period
              .desk(c, until.get(source(c)))
              .forEach(row -> counts.merge(key(Tables.COMPLAINT_DESK, row), 1L, Long::sum));
        }
      }
      return counts;
    }

    @Override
    public Tuple2<List<Object>, Long> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<List<Object>, Long> next = portion.next();
      return new Tuple2<>(next.getKey(), next.getValue());
    }
  }
}
