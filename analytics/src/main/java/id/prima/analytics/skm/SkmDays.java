package id.prima.analytics.skm;

import static org.apache.spark.sql.functions.col;

import id.prima.data.Tables;
import id.prima.data.marts.SkmDay;
import id.prima.data.vocab.Period;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.RowCodec;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The answers by day of several releases, as one stream in the order that {@link DayTable} asks.
 */
public final class SkmDays implements Iterator<SkmDay> {

  private final Iterator<Row> rows;

  private SkmDays(Iterator<Row> rows) {
    this.rows = rows;
  }

  /**
   * The days of some quarters.
   *
   * @param tables where they lie
   */
  public static SkmDays read(SparkSession spark, List<URI> tables, Collection<Period> quarters) {
    String[] sort = DayTable.sortColumns().toArray(String[]::new);
    return new SkmDays(
        spark
            .read()
            .schema(RowCodec.schema(Tables.SKM_DAY))
            .parquet(tables.stream().map(LakeFiles::sparkPath).toArray(String[]::new))
            .filter(col("period").isInCollection(quarters.stream().map(Period::toString).toList()))
            .sort(sort[0], Arrays.copyOfRange(sort, 1, sort.length))
            .toLocalIterator());
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public SkmDay next() {
    return RowCodec.record(Tables.SKM_DAY, rows.next());
  }
}
