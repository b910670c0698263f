package id.prima.ingest.spark;

import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one place where Spark is set up. */
public final class BatchSession {

  private BatchSession() {}

  /**
   * Starts Spark, or takes the session that runs.
   *
   * @param zone zone of wall-clock times
   * @param settings settings of the user's own; they win
   */
  public static SparkSession start(ZoneId zone, Map<String, String> settings) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("Prima")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.session.timeZone", zone.getId())
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.debug.maxToStringFields", "200");
    HadoopSettings.LOCAL_FILES.forEach(
        (key, value) -> builder.config(HadoopSettings.IN_SPARK + key, value));
    if (!settings.containsKey("spark.master") && System.getProperty("spark.master") == null) {
      int cores = Runtime.getRuntime().availableProcessors();
      builder
          .master("local[*]")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", String.valueOf(cores))
          .config("spark.default.parallelism", String.valueOf(cores));
    }
    settings.forEach(builder::config);
    return builder.getOrCreate();
  }
}
