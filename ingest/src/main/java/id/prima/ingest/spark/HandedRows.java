package id.prima.ingest.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Corrections;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.RowMarker;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Corrections of refused rows that a clerk handed in. They were typed by hand, so there are few:
 * the decision is made on the driver, and rows that are duplicates now are taken out by a small
 * join.
 */
final class HandedRows {

  private static final StructType ROW =
      new StructType()
          .add("source_file", DataTypes.StringType)
          .add("source_row", DataTypes.IntegerType);

  private final SparkSession spark;
  private final boolean keptAreCounted;
  private final Map<String, String> homes = new HashMap<>();
  private Dataset<Row> judged;

  private HandedRows(SparkSession spark, Dataset<Row> judged, boolean keptAreCounted) {
    this.spark = spark;
    this.keptAreCounted = keptAreCounted;
    this.judged = judged;
  }

  /**
   * Finds and settles the corrections among judged rows.
   *
   * @param keptAreCounted whether kept rows were counted as accepted already
   */
  static HandedRows settle(
      SparkSession spark,
      Dataset<Row> judged,
      boolean keptAreCounted,
      Collection<? extends FilePlan> plans,
      ExportOrder exports,
      OutcomeCounts counts) {
    HandedRows rows = new HandedRows(spark, judged, keptAreCounted);
    if (RowMarker.isInAny(plans)) {
      Set<String> files =
          plans.stream().map(plan -> plan.facts().sha256()).collect(Collectors.toSet());
      rows.settle(files, exports, counts);
    }
    return rows;
  }

  /** The judged rows without those that are duplicates of this kind. */
  Dataset<Row> remaining() {
    return judged;
  }

  /** The file to which a correction belongs, by its row as {@link #row} says; few, or none. */
  Map<String, String> homes() {
    return homes;
  }

  /** How a row is told in {@link #homes}. */
  static String row(String file, int row) {
    return file + ":" + row;
  }

  private void settle(Set<String> files, ExportOrder exports, OutcomeCounts counts) {
    Map<RowId, Row> known = new HashMap<>();
    List<Corrections.Handed> handed =
        judged.filter(col(JudgedRows.MARKER).isNotNull()).collectAsList().stream()
            .map(
                row -> {
                  known.put(id(row), row);
                  return new Corrections.Handed(
                      id(row), row.getAs(JudgedRows.MARKER), outcome(row));
                })
            .toList();
    Set<RowId> targets =
        handed.stream()
            .flatMap(h -> Corrections.find(h.marker(), files).stream())
            .collect(Collectors.toSet());
    judged
        .filter(col(JudgedRows.KIND).equalTo(JudgedRows.REFUSED))
        .join(broadcast(frame(targets)), usingRow(), "left_semi")
        .collectAsList()
        .forEach(row -> known.put(id(row), row));
    Corrections corrections =
        Corrections.of(
            handed,
            files,
            id -> known.containsKey(id) && outcome(known.get(id)) == Outcome.REJECTED,
            exports);
    corrections.addRemarks(counts);
    corrections.duplicates().forEach((id, reason) -> count(known.get(id), reason, counts));
    corrections
        .replacing()
        .forEach(id -> homes.put(row(id.file(), id.row()), corrections.home(id)));
    judged =
        judged.join(broadcast(frame(corrections.duplicates().keySet())), usingRow(), "left_anti");
  }

  private Dataset<Row> frame(Collection<RowId> rows) {
    return spark.createDataFrame(
        rows.stream().map(id -> RowFactory.create(id.file(), id.row())).toList(), ROW);
  }

  private static String[] usingRow() {
    return ROW.fieldNames();
  }

  private static RowId id(Row row) {
    return new RowId(row.getAs("source_file"), row.<Integer>getAs("source_row"));
  }

  private static Outcome outcome(Row row) {
    return switch (row.<String>getAs(JudgedRows.KIND)) {
      case JudgedRows.KEPT -> Outcome.ACCEPTED;
      case JudgedRows.REFUSED -> Outcome.REJECTED;
      default -> Outcome.OTHER_PERIOD;
    };
  }

  /** A row that was tallied as what it is by itself becomes a duplicate. */
  private void count(Row row, Reason reason, OutcomeCounts counts) {
    String file = row.getAs("source_file");
    String unit = row.getAs("unit_id");
    Outcome outcome = outcome(row);
    if (outcome == Outcome.REJECTED || keptAreCounted) {
      counts.add(file, unit, outcome, row.getAs("code"), -1);
    }
    counts.add(file, unit, Outcome.DUPLICATE, reason.code(), 1);
    if (outcome == Outcome.ACCEPTED
        && keptAreCounted
        && Boolean.TRUE.equals(row.getAs("period_from_folder"))) {
      counts.addPeriodFromFolder(file, -1);
    }
  }
}
