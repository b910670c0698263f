package id.prima.ingest.spark;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A segment of the lake.
 *
 * @param name its folder below that of the feed
 * @param reading opens its silver rows
 */
public record Segment(String name, Supplier<Dataset<Row>> reading) {

  /** Its silver rows; each call opens them anew. */
  public Dataset<Row> rows() {
    return reading.get();
  }
}
