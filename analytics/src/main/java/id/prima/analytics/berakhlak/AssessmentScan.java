package id.prima.analytics.berakhlak;

import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakCell;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.vocab.CoreValue;
import id.prima.ingest.spark.RowCodec;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The one scan of BerAKHLAK assessments: exact integers by unit, role and quarter. Rows of one
 * assessment (the long layout has one for each answer) are put together first, for the spread of an
 * index is that of whole assessments.
 */
final class AssessmentScan {

  /** Value of a cell that counts all items together. */
  static final String ALL = "semua";

  private static final List<CoreValue> VALUES = List.of(CoreValue.values());
  private static final int ITEMS = VALUES.size() * CoreValue.BEHAVIOURS;

  /** Where the first of the items stands in the record. */
  private static final int FIRST_ITEM = firstItem();

  static final Comparator<BerakhlakCell> ORDER =
      Comparator.comparing(BerakhlakCell::period)
          .thenComparing(BerakhlakCell::unitId)
          .thenComparing(BerakhlakCell::role)
          .thenComparing(BerakhlakCell::scaleLow)
          .thenComparing(BerakhlakCell::scaleHigh)
          .thenComparing(BerakhlakCell::coreValue)
          .thenComparing(BerakhlakCell::behaviour)
          .thenComparing(BerakhlakCell::answered);

  private AssessmentScan() {}

  private static int firstItem() {
    Table<StaffAssessment> table = Tables.STAFF_ASSESSMENT;
    String first = VALUES.get(0).code() + "_1";
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).name().equals(first))
        .findFirst()
        .orElseThrow();
  }

  /** Whose assessment it is; the answers of its rows are put together. */
  private record Sheet(String file, int assessment) implements Serializable {}

  /** A cell without its counts. */
  private record Key(
      String period,
      String unitId,
      String role,
      int scaleLow,
      int scaleHigh,
      String coreValue,
      int behaviour,
      int answered)
      implements Serializable {

    BerakhlakCell cell(long[] counts) {
      return new BerakhlakCell(
          period, unitId, role, scaleLow, scaleHigh, coreValue, behaviour, answered, counts[0],
          counts[1], counts[2]);
    }
  }

  /** Counts the assessments. */
  static List<BerakhlakCell> cells(Dataset<Row> silver) {
    JavaRDD<StaffAssessment> rows =
        silver.javaRDD().map(row -> RowCodec.record(Tables.STAFF_ASSESSMENT, row));
    List<BerakhlakCell> cells = new ArrayList<>();
    rows.mapToPair(r -> new Tuple2<>(new Sheet(r.sourceFile(), r.assessment()), new Answers(r)))
        .reduceByKey(Answers::plus)
        .flatMapToPair(sheet -> sheet._2().counts().iterator())
        .reduceByKey((a, b) -> new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]})
        .collect()
        .forEach(count -> cells.add(count._1().cell(count._2())));
    cells.sort(ORDER);
    return cells;
  }

  /** The answers of one assessment. */
  private static final class Answers implements Serializable {

    private static final long serialVersionUID = 1;

    private final String period;
    private final String unitId;
    private final String role;
    private final int scaleLow;
    private final int scaleHigh;
    private final Integer[] items;

    Answers(StaffAssessment row) {
      this(row, IntStream.range(0, ITEMS).mapToObj(i -> item(row, i)).toArray(Integer[]::new));
    }

    private Answers(StaffAssessment row, Integer[] items) {
      this(row.period(), row.unitId(), row.role(), row.scaleLow(), row.scaleHigh(), items);
    }

    private Answers(
        String period, String unitId, String role, int scaleLow, int scaleHigh, Integer[] items) {
      this.period = period;
      this.unitId = unitId;
      this.role = role;
      this.scaleLow = scaleLow;
      this.scaleHigh = scaleHigh;
      this.items = items;
    }

    private static Integer item(StaffAssessment row, int i) {
      return (Integer) Tables.STAFF_ASSESSMENT.value(row, FIRST_ITEM + i);
    }

    /** Together with another row; what both answer, which no reader lets through, once. */
    Answers plus(Answers other) {
      Integer[] all = new Integer[ITEMS];
      Arrays.setAll(
          all,
          i ->
              items[i] == null
                  ? other.items[i]
                  : other.items[i] == null ? items[i] : least(items[i], other.items[i]));
      return new Answers(period, unitId, role, scaleLow, scaleHigh, all);
    }

    private static Integer least(Integer a, Integer b) {
      return a.compareTo(b) <= 0 ? a : b;
    }

    List<Tuple2<Key, long[]>> counts() {
      List<Tuple2<Key, long[]>> counts = new ArrayList<>();
      add(ALL, 0, 0, ITEMS, counts);
      for (int v = 0; v < VALUES.size(); v++) {
        String value = VALUES.get(v).code();
        int from = v * CoreValue.BEHAVIOURS;
        add(value, 0, from, from + CoreValue.BEHAVIOURS, counts);
        for (int b = 0; b < CoreValue.BEHAVIOURS; b++) {
          add(value, b + 1, from + b, from + b + 1, counts);
        }
      }
      return counts;
    }

    private void add(
        String value, int behaviour, int from, int to, List<Tuple2<Key, long[]>> counts) {
      int answered = 0;
      long sum = 0;
      for (int i = from; i < to; i++) {
        if (items[i] != null) {
          answered++;
          sum += items[i];
        }
      }
      if (answered > 0) {
        counts.add(
            new Tuple2<>(
                new Key(period, unitId, role, scaleLow, scaleHigh, value, behaviour, answered),
                new long[] {1, sum, sum * sum}));
      }
    }
  }
}
