package id.prima.ingest.spark;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Hadoop's settings, the same for the lake, the landing folder and Spark. */
public final class HadoopSettings {

  /** Plain local files: Hadoop's own would put a .crc file beside each. */
  static final Map<String, String> LOCAL_FILES =
      Map.of(
          "fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem",
          "mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");

  /** Prefix of a Hadoop setting among Spark's. */
  static final String IN_SPARK = "spark.hadoop.";

  private HadoopSettings() {}

  /**
   * A configuration.
   *
   * @param spark settings of the user's own for Spark; those for Hadoop count here
   */
  public static Configuration configuration(Map<String, String> spark) {
    Configuration configuration = new Configuration();
    LOCAL_FILES.forEach(configuration::set);
    spark.forEach(
        (key, value) -> {
          if (key.startsWith(IN_SPARK)) {
            configuration.set(key.substring(IN_SPARK.length()), value);
          }
        });
    return configuration;
  }
}
