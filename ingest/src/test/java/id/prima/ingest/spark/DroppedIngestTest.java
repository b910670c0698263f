package id.prima.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.SurveyResponse;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.XlsxFixture;
import id.prima.ingest.read.ZipFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks and archives through real Spark and Hadoop: the same as without them. */
@Tag("slow")
class DroppedIngestTest {

  @TempDir private Path temp;

  @Test
  void sheets_and_members_are_files_of_the_batch() throws IOException {
    Office office = new Office(temp.resolve("in"));
    XlsxFixture months = XlsxFixture.book();
    months.sheet("Juli").csv(Office.HEADER + Office.GOOD_ROW);
    months.sheet("Agustus").csv(Office.HEADER + Office.GOOD_ROW.replace("-07-", "-08-"));
    String csv = Office.HEADER + Office.GOOD_ROW.replace("-07-", "-09-").repeat(3);
    office.put(
        "survei/kiriman.zip",
        new ZipFixture().add("rsud/a.csv", csv).add("dinkes/b.xlsx", months.bytes()).bytes());
    IngestReport check = office.check();
    Progress quiet =
        new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);

    try (SparkSession spark =
        BatchSession.start(ZoneId.of("Asia/Jakarta"), Map.of("spark.master", "local[2]"))) {
      LandingSource source =
          ArchiveLanding.over(new HadoopLanding(office.folder().toUri(), Map.of()));
      SurveyIngest ingest =
          new SurveyIngest(
              spark,
              new LakeFiles(HadoopSettings.configuration(Map.of())),
              Lake.of(temp.resolve("lake")),
              quiet);
      try (SurveyIngest.Reading reading =
          ingest.read(
              source,
              new SurveyPlanner(source, Profiles.builtIn()).plan(Office.QUARTER),
              office.context())) {
        List<SurveyResponse> rows =
            reading.write().rows().collectAsList().stream()
                .map(row -> RowCodec.record(Tables.SURVEY_RESPONSE, row))
                .toList();

        assertThat(reading.report().problems()).isEmpty();
        assertThat(reading.report().files())
            .extracting(FeedQuality::file)
            .containsExactly(
                "survei/kiriman.zip/dinkes/b.xlsx [Juli]",
                "survei/kiriman.zip/dinkes/b.xlsx [Agustus]",
                "survei/kiriman.zip/rsud/a.csv");
        assertThat(reading.report().files()).isEqualTo(check.files());
        assertThat(rows)
            .extracting(SurveyResponse::unitId)
            .containsExactlyInAnyOrder("dinkes", "dinkes", "rsud", "rsud", "rsud");
        assertThat(rows)
            .filteredOn(r -> r.unitId().equals("dinkes"))
            .extracting(r -> r.sourceFile().substring(64) + " " + r.responseDate())
            .containsExactlyInAnyOrder("#1 2026-07-15", "#2 2026-08-15");
      }
    }
  }
}
