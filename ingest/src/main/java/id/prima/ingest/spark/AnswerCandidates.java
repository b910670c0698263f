package id.prima.ingest.spark;

import id.prima.data.Tables;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.Overlap;
import id.prima.ingest.clean.ResponseContent;
import id.prima.ingest.clean.SurveyPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the answers that may repeat another: those that have their number, or without one their
 * content, in common with another row. Of a large file they are few, and only these are compared.
 */
final class AnswerCandidates {

  private static final StructType COLUMNS = RowCodec.schema(Tables.SURVEY_RESPONSE);
  private static final int FILE = COLUMNS.fieldIndex("source_file");
  private static final int ROW = COLUMNS.fieldIndex("source_row");
  private static final int UNIT = COLUMNS.fieldIndex("unit_id");
  private static final int FROM_FOLDER = COLUMNS.fieldIndex("period_from_folder");
  private static final int DATE = COLUMNS.fieldIndex("response_date");

  private final SparkSession spark;
  private final JudgedFeed judged;
  private final HandedRows handed;

  AnswerCandidates(SparkSession spark, JudgedFeed judged, HandedRows handed) {
    this.spark = spark;
    this.judged = judged;
    this.handed = handed;
  }

  /** Settles which answers count; the rows that do not, corrections among them, are given. */
  DroppedRows settle(List<SurveyPlan> inputs, ExportOrder exports, OutcomeCounts counts) {
    DroppedRows.Builder dropped = new DroppedRows.Builder();
    handed.addTo(dropped);
    JavaRDD<Row> candidates = candidates(dropped.build());
    if (candidates != null) {
      try (RepeatedAnswers repeated =
          new RepeatedAnswers(
              spark,
              spark.createDataFrame(candidates, RepeatedAnswers.columns()),
              exports,
              counts)) {
        if (inputs.stream().anyMatch(p -> p.columns().hasResponseIds())) {
          repeated.findNumbered(inputs.stream().map(plan -> plan.facts().sha256()).toList());
        }
        repeated.findUnnumbered(handed.homes(), unnumbered());
        repeated.settle(dropped);
      }
    }
    return dropped.build();
  }

  /** Null where no two rows have anything in common. */
  private JavaRDD<Row> candidates(DroppedRows corrected) {
    long answers =
        judged.numbers().stream()
            .flatMap(file -> file.rows().entrySet().stream())
            .filter(e -> e.getKey().group() != null)
            .mapToLong(Map.Entry::getValue)
            .sum();
    long[] repeated =
        RepeatedNumbers.find(
            judged
                .judged()
                .filter(block -> block instanceof Judged.Kept)
                .map(block -> ((Judged.Kept) block).same()),
            answers);
    if (repeated.length == 0) {
      return null;
    }
    Broadcast<long[]> known = new JavaSparkContext(spark.sparkContext()).broadcast(repeated);
    return judged.judged().flatMap(new Found(known, corrected));
  }

  /** Finds the rows that bear one of some numbers. */
  private record Found(Broadcast<long[]> repeated, DroppedRows corrected)
      implements FlatMapFunction<Judged, Row> {
    @Override
    public Iterator<Row> call(Judged block) {
      List<Row> found = new ArrayList<>();
      if (block instanceof Judged.Kept kept) {
        long[] same = kept.same();
        for (int row = 0; row < same.length; row++) {
          if (Arrays.binarySearch(repeated.value(), same[row]) >= 0) {
            Object[] values = kept.rows().values(row);
            if (!corrected.holds((String) values[FILE], (Integer) values[ROW])) {
              found.add(row(values, same[row]));
            }
          }
        }
      }
      return found.iterator();
    }

    private static Row row(Object[] values, long same) {
      return RowFactory.create(
          values[FILE],
          values[ROW],
          values[UNIT],
          values[FROM_FOLDER],
          values[DATE],
          JudgedAnswers.isNumbered(same) ? (Object) same : null,
          ResponseContent.of(values));
    }
  }

  /** How many answers without a number each place has, corrections at home. */
  private Map<Overlap.Place, RepeatedAnswers.Unnumbered> unnumbered() {
    Map<Overlap.Place, RepeatedAnswers.Unnumbered> all = new HashMap<>();
    for (Judged.Numbers file : judged.numbers()) {
      file.rows()
          .forEach((ended, rows) -> add(all, file.file(), ended.unitId(), ended.group(), rows));
    }
    for (Judged.Handed row : handed.droppedAnswers()) {
      add(all, row.file(), row.unitId(), row.group(), -1);
    }
    for (Map.Entry<RowId, String> home : handed.homes().entrySet()) {
      Judged.Handed row = handed.handed(home.getKey());
      if (!handed.isDropped(home.getKey())) {
        add(all, row.file(), row.unitId(), row.group(), -1);
        add(all, home.getValue(), row.unitId(), row.group(), 1);
      }
    }
    all.values().removeIf(place -> place.dated() + place.undated() == 0);
    return all;
  }

  private static void add(
      Map<Overlap.Place, RepeatedAnswers.Unnumbered> all,
      String file,
      String unit,
      String group,
      long rows) {
    boolean dated = JudgedAnswers.DATED.equals(group);
    if (dated || JudgedAnswers.UNDATED.equals(group)) {
      all.merge(
          new Overlap.Place(file, unit),
          new RepeatedAnswers.Unnumbered(dated ? rows : 0, dated ? 0 : rows),
          (a, b) ->
              new RepeatedAnswers.Unnumbered(a.dated() + b.dated(), a.undated() + b.undated()));
    }
  }
}
