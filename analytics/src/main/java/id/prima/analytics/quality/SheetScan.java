package id.prima.analytics.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.landing.LayananDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Counts the public's SKM sheets of a quarter by unit and pattern, day and minute. Spark adds up
 * exact integers, so the result is the same whatever the partitions and the order of the rows. What
 * it brings back are counts of counts: few rows per unit, however many sheets.
 */
final class SheetScan {

  private static final String UNIT = "unit_id";
  private static final String SHEETS = "sheets";
  private static final String NUMBER = "number";
  private static final String COMPLETE = "complete";
  private static final String STRAIGHT = "straight";
  private static final String END = "end";
  private static final List<String> UNSUR =
      Arrays.stream(Unsur.values()).map(u -> u.code().toLowerCase(Locale.ROOT)).toList();
  private static final int K = UNSUR.size();

  private final Map<String, UnitSheets> units = new TreeMap<>();

  private SheetScan() {}

  /**
   * The sheets of each unit, in order of unit.
   *
   * @param endFrom first day of the end of the period
   */
  static List<UnitSheets> of(Dataset<Row> silver, LayananDirectory layanan, LocalDate endFrom) {
    UserDefinedFunction pengguna =
        udf((UDF2<String, String, String>) layanan::pengguna, DataTypes.StringType);
    Dataset<Row> sheets =
        silver
            .filter(col("instrumen").equalTo(Instrumen.SKM.code()))
            .filter(pengguna.apply(col(UNIT), col("layanan_id")).equalTo(Pengguna.PUBLIK.code()));
    // a date outside the period is the day of typing in, not the day of the service
    Dataset<Row> dated =
        sheets.filter(col("response_date").isNotNull().and(not(col("period_from_folder"))));
    SheetScan scan = new SheetScan();
    scan.patterns(sheets);
    scan.days(dated, endFrom);
    scan.minutes(dated);
    return List.copyOf(scan.units.values());
  }

  private UnitSheets unit(Row row) {
    return units.computeIfAbsent(row.getAs(UNIT), id -> new UnitSheets(id, K));
  }

  private void patterns(Dataset<Row> sheets) {
    Column complete = UNSUR.stream().map(u -> col(u).isNotNull()).reduce(Column::and).orElseThrow();
    Column first = col(UNSUR.get(0));
    Column equal = UNSUR.stream().map(u -> col(u).equalTo(first)).reduce(Column::and).orElseThrow();
    Column[] pattern =
        Stream.concat(Stream.of(UNIT), UNSUR.stream()).map(functions::col).toArray(Column[]::new);
    Dataset<Row> counted =
        sheets
            .groupBy(pattern)
            .agg(count(lit(1)).as(SHEETS))
            .withColumn(COMPLETE, complete)
            // of an answer that is not there nothing is equal, not even false
            .withColumn(STRAIGHT, coalesce(equal, lit(false)));
    for (Row row :
        counted
            .groupBy(col(UNIT), col(COMPLETE), col(STRAIGHT), col(SHEETS))
            .agg(count(lit(1)).as(NUMBER), sumsAndAnswers())
            .collectAsList()) {
      unit(row)
          .add(
              new UnitSheets.Patterns(
                  row.getAs(COMPLETE),
                  row.getAs(STRAIGHT),
                  row.<Long>getAs(SHEETS),
                  tally(row, row.<Long>getAs(NUMBER))));
    }
  }

  private void days(Dataset<Row> dated, LocalDate endFrom) {
    Dataset<Row> days =
        tallied(dated, col(UNIT), col("response_date"))
            .withColumn(END, col("response_date").geq(lit(java.sql.Date.valueOf(endFrom))));
    alike(days).forEach(row -> unit(row).addDays(moments(row)));
  }

  private void minutes(Dataset<Row> dated) {
    Column minute = floor(col("response_second").divide(60)).as("minute");
    Dataset<Row> minutes =
        tallied(
                dated.filter(col("response_second").isNotNull()),
                col(UNIT),
                col("response_date"),
                minute)
            .withColumn(END, lit(false));
    alike(minutes).forEach(row -> unit(row).addMinutes(moments(row)));
  }

  /** Days or minutes of one unit with the same number of sheets, together. */
  private static List<Row> alike(Dataset<Row> moments) {
    List<Column> sums = new ArrayList<>();
    for (String name : columns("s_", "m_")) {
      sums.add(sum(col(name)).as(name));
    }
    return moments
        .groupBy(col(UNIT), col(END), col(SHEETS))
        .agg(count(lit(1)).as(NUMBER), sums.toArray(Column[]::new))
        .collectAsList();
  }

  private static UnitSheets.Moments moments(Row row) {
    long each = row.<Long>getAs(SHEETS);
    long number = row.<Long>getAs(NUMBER);
    return new UnitSheets.Moments(
        row.getAs(END), each, number, tally(row, Math.multiplyExact(each, number)));
  }

  /** Sheets, sums and answers by key. */
  private static Dataset<Row> tallied(Dataset<Row> sheets, Column... key) {
    return sheets.groupBy(key).agg(count(lit(1)).as(SHEETS), sumsAndAnswers());
  }

  private static Column[] sumsAndAnswers() {
    return Stream.concat(
            UNSUR.stream().map(u -> sum(col(u)).as("s_" + u)),
            UNSUR.stream().map(u -> count(col(u)).as("m_" + u)))
        .toArray(Column[]::new);
  }

  private static Tally tally(Row row, long sheets) {
    return new Tally(sheets, longs(row, "s_"), longs(row, "m_"));
  }

  private static List<String> columns(String... prefixes) {
    return Arrays.stream(prefixes).flatMap(p -> UNSUR.stream().map(u -> p + u)).toList();
  }

  /** Per unsur; the sum of no answers is nothing to Spark. */
  private static long[] longs(Row row, String prefix) {
    return columns(prefix).stream()
        .mapToInt(row::fieldIndex)
        .mapToLong(at -> row.isNullAt(at) ? 0 : row.getLong(at))
        .toArray();
  }
}
