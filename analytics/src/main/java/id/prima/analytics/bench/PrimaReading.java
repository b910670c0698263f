package id.prima.analytics.bench;

import id.prima.data.Lake;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.spark.HadoopLanding;
import id.prima.ingest.spark.HadoopSettings;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.SurveyIngest;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Prima's own way, from the first look at the file to the segment in the lake.
 *
 * @param spark the session, started before
 * @param today later dates are impossible
 */
public record PrimaReading(
    SparkSession spark, LocalDate today, Ketentuan ketentuan, Progress progress)
    implements Reading {

  @Override
  public String name() {
    return "Prima";
  }

  @Override
  public long read(BenchFile file, Path out) throws IOException {
    LandingSource source =
        ArchiveLanding.over(new HadoopLanding(Lake.of(file.folder().toString()).root(), Map.of()));
    SurveyContext context =
        SurveyContext.of(BenchFile.QUARTER, today, Landing.read(source), ketentuan);
    SurveyPlanner.Plans plans =
        new SurveyPlanner(source, Profiles.builtIn()).plan(BenchFile.QUARTER);
    LakeFiles files = new LakeFiles(HadoopSettings.configuration(Map.of()));
    try (SurveyIngest.Reading reading =
        new SurveyIngest(spark, files, Lake.of(out), progress).read(source, plans, context)) {
      return reading.write().rows().count();
    }
  }
}
