package id.prima.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.OverlappingExports;
import id.prima.ingest.cli.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlapping, repeated and corrected survey files through real Spark. */
class SurveyIngestTest {

  private static SparkSession spark;
  private static LakeFiles files;

  @TempDir Path temp;

  @BeforeAll
  static void start() {
    spark = BatchSession.start(ZoneId.of("Asia/Makassar"), Map.of("spark.master", "local[2]"));
    files = new LakeFiles(HadoopSettings.configuration(Map.of()));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private record Result(IngestReport report, List<String> lines, long refused) {}

  private Result read(Office office, String lakeName, int partitions) throws IOException {
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    Lake lake = Lake.of(temp.resolve(lakeName));
    Progress quiet =
        new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
    try (SurveyIngest.Reading reading =
        new SurveyIngest(spark, files, lake, quiet)
            .read(office.source(), office.plans(), office.context())) {
      Segment segment = reading.write();
      List<String> lines =
          segment.rows().collectAsList().stream()
              .map(row -> line(RowCodec.record(Tables.SURVEY_RESPONSE, row)))
              .sorted()
              .toList();
      Path rejections = Path.of(lake.rejections("survei", segment.name()));
      long refused =
          Files.exists(rejections) ? spark.read().parquet(rejections.toString()).count() : 0;
      return new Result(reading.report(), lines, refused);
    }
  }

  private static String line(SurveyResponse r) {
    return r.unitId()
        + ","
        + (r.responseDate() == null ? "" : r.responseDate())
        + ","
        + Unsur.DAFTAR.stream()
            .map(
                unsur ->
                    switch (unsur) {
                      case PERSYARATAN -> r.persyaratan();
                      case PROSEDUR -> r.prosedur();
                      case WAKTU -> r.waktu();
                      case BIAYA -> r.biaya();
                      case PRODUK -> r.produk();
                      case KOMPETENSI -> r.kompetensi();
                      case PERILAKU -> r.perilaku();
                      case PENGADUAN -> r.pengaduan();
                      case SARANA -> r.sarana();
                    })
            .map(String::valueOf)
            .collect(Collectors.joining());
  }

  @Tag("slow")
  @Test
  void random_exports_give_the_truth_and_the_same_as_without_spark() throws IOException {
    for (long seed = 1000; seed < 1003; seed++) {
      List<String> inOrder = null;
      for (boolean otherNames : new boolean[] {false, true}) {
        String name = seed + "-" + otherNames;
        Office office = new Office(Files.createDirectories(temp.resolve("in-" + name)));
        OverlappingExports exports = new OverlappingExports(seed, otherNames);
        exports.write(office);

        Result result = read(office, "lake-" + name, otherNames ? 5 : 2);
        IngestReport check = office.check();

        assertThat(result.lines()).as("seed %s", seed).isEqualTo(exports.counted());
        assertThat(result.refused()).isEqualTo(exports.refused);
        assertThat(result.report().files()).isEqualTo(check.files());
        assertThat(result.report().outcomes()).isEqualTo(check.outcomes());
        assertThat(result.report().flags()).isEqualTo(check.flags());
        assertThat(inOrder == null || inOrder.equals(result.lines())).isTrue();
        inOrder = result.lines();
      }
    }
  }

  @Test
  void files_that_share_nothing_are_left_as_they_are() throws IOException {
    Office office = new Office(Files.createDirectories(temp.resolve("in")));
    office.put("survei/rsud/a.csv", Office.HEADER + Office.GOOD_ROW.repeat(3));

    Result result = read(office, "lake", 2);

    assertThat(result.lines()).hasSize(3);
    assertThat(result.report().flags()).singleElement().extracting(f -> f.rows()).isEqualTo(2L);
  }
}
