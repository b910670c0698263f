package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.data.vocab.Outcome;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.OutcomeCounts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** All judged rows of a feed, which wait until it is known which of them count. */
final class JudgedFeed implements AutoCloseable {

  private static final StructType REFUSED = RowCodec.nullableSchema(Tables.REJECTION);
  private static final int REFUSED_FILE = REFUSED.fieldIndex("source_file");
  private static final int REFUSED_ROW = REFUSED.fieldIndex("source_row");
  private static final int REFUSED_UNIT = REFUSED.fieldIndex("unit_id");
  private static final int REFUSED_CODE = REFUSED.fieldIndex("code");

  private final SparkSession spark;
  private final StructType columns;
  private final JavaRDD<Judged> judged;
  private final List<Judged.Numbers> numbers;

  /**
   * Of a feed.
   *
   * @param columns of its kept rows
   * @param judged is read again and again, so that it lies ready somewhere
   * @param numbers of all its files
   */
  JudgedFeed(
      SparkSession spark,
      StructType columns,
      JavaRDD<Judged> judged,
      List<Judged.Numbers> numbers) {
    this.spark = spark;
    this.columns = columns;
    this.judged = judged;
    this.numbers = numbers;
  }

  JavaRDD<Judged> judged() {
    return judged;
  }

  List<Judged.Numbers> numbers() {
    return numbers;
  }

  void count(OutcomeCounts counts) {
    for (Judged.Numbers file : numbers) {
      counts.addRead(file.file(), file.read());
      counts.addPeriodFromFolder(file.file(), file.overruled());
      if (file.asked() > 0) {
        counts.addAnswers(file.file(), file.asked(), file.empty());
      }
      file.rows()
          .forEach(
              (ended, rows) ->
                  counts.add(file.file(), ended.unitId(), ended.outcome(), ended.code(), rows));
    }
  }

  /** Day of the newest answer of each file, by hash. */
  Map<String, LocalDate> newest() {
    Map<String, LocalDate> newest = new HashMap<>();
    for (Judged.Numbers file : numbers) {
      if (file.newest() != null) {
        newest.merge(file.file(), file.newest(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return newest;
  }

  /** The rows that correct others. */
  List<Judged.Handed> handed() {
    return numbers.stream().flatMap(file -> file.handed().stream()).toList();
  }

  /** Those of some rows that were refused. */
  List<Judged.Handed> refused(Collection<RowId> ids) {
    DroppedRows.Builder wanted = new DroppedRows.Builder();
    ids.forEach(wanted::add);
    return judged.flatMap(new Found(wanted.build())).collect();
  }

  /** Finds some refused rows. */
  private record Found(DroppedRows wanted) implements FlatMapFunction<Judged, Judged.Handed> {
    @Override
    public Iterator<Judged.Handed> call(Judged block) {
      List<Judged.Handed> found = new ArrayList<>();
      if (block instanceof Judged.Refused refused) {
        RowBlock rows = refused.rows();
        for (int row = 0; row < rows.rows(); row++) {
          String file = (String) rows.column(REFUSED_FILE).value(row);
          int number = rows.column(REFUSED_ROW).number(row);
          if (wanted.holds(file, number)) {
            found.add(
                new Judged.Handed(
                    file,
                    number,
                    Outcome.REJECTED,
                    (String) rows.column(REFUSED_UNIT).value(row),
                    (String) rows.column(REFUSED_CODE).value(row),
                    false,
                    null,
                    null));
          }
        }
      }
      return found.iterator();
    }
  }

  /** Kept rows but the dropped ones. */
  Dataset<Row> kept(DroppedRows dropped) {
    return spark.createDataFrame(
        judged.flatMap(
            new AsRows(
                Judged.Kept.class,
                dropped,
                columns.fieldIndex("source_file"),
                columns.fieldIndex("source_row"))),
        columns);
  }

  /** Refused rows but the dropped ones. */
  Dataset<Row> refused(DroppedRows dropped) {
    return spark.createDataFrame(
        judged.flatMap(new AsRows(Judged.Refused.class, dropped, REFUSED_FILE, REFUSED_ROW)),
        REFUSED);
  }

  private record AsRows(
      Class<? extends Judged> kind, DroppedRows dropped, int fileColumn, int rowColumn)
      implements FlatMapFunction<Judged, Row>, Serializable {
    @Override
    public Iterator<Row> call(Judged block) {
      if (!kind.isInstance(block)) {
        return List.<Row>of().iterator();
      }
      RowBlock rows =
          block instanceof Judged.Kept kept ? kept.rows() : ((Judged.Refused) block).rows();
      return rows.asRows(dropped, fileColumn, rowColumn).iterator();
    }
  }

  @Override
  public void close() {
    judged.unpersist();
  }
}
