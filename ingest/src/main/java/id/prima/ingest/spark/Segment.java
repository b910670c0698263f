package id.prima.ingest.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A segment of the lake.
 *
 * @param name its folder below that of the feed
 * @param rows its silver rows
 */
public record Segment(String name, Dataset<Row> rows) {}
