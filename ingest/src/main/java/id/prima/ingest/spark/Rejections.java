package id.prima.ingest.spark;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.silver.Rejection;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The refused rows that segments left in the lake. */
public final class Rejections {

  private Rejections() {}

  /**
   * The first refused rows of a segment, in order of file hash and row.
   *
   * @param most so many at most
   */
  public static List<Rejection> read(
      SparkSession spark, LakeFiles files, Lake lake, String feed, String segment, int most)
      throws IOException {
    URI folder = lake.rejections(feed, segment);
    if (!files.exists(folder)) {
      return List.of();
    }
    return spark
        .read()
        .parquet(LakeFiles.sparkPath(folder))
        .orderBy("source_file", "source_row")
        .limit(most)
        .collectAsList()
        .stream()
        .map(row -> RowCodec.record(Tables.REJECTION, row))
        .toList();
  }
}
