package id.prima.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.Complaint;
import id.prima.ingest.clean.ComplaintExports;
import id.prima.ingest.clean.ComplaintPrivacyTest;
import id.prima.ingest.clean.Desk;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.clean.RowMarker;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.profile.RefusedColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Complaints through real Spark: the same cases and counts as without it, whatever the slices. */
@Tag("slow")
class ComplaintIngestTest {

  private static SparkSession spark;
  private static LakeFiles files;

  @TempDir Path temp;
  private Office office;
  private Lake lake;

  @BeforeAll
  static void start() {
    spark = BatchSession.start(ZoneId.of("Asia/Makassar"), Map.of("spark.master", "local[2]"));
    files = new LakeFiles(HadoopSettings.configuration(Map.of()));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private record Result(IngestReport report, String segment, List<Complaint> complaints) {}

  private Result read(Desk desk, int partitions) throws IOException {
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    Progress quiet =
        new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
    ComplaintIngest ingest = new ComplaintIngest(spark, files, lake, quiet);
    try (ComplaintIngest.Reading reading =
        ingest.read(office.source(), desk.plans(), desk.context())) {
      Segment segment = reading.write();
      assertThat(reading.write().name()).isEqualTo(segment.name());
      List<Complaint> rows =
          segment.rows().collectAsList().stream()
              .map(row -> RowCodec.record(Tables.COMPLAINT, row))
              .toList();
      return new Result(reading.report(), segment.name(), rows);
    }
  }

  private void prepare() throws IOException {
    office = new Office(Files.createDirectories(temp.resolve("in")));
    lake = Lake.of(temp.resolve("lake"));
  }

  @Test
  void ten_exports_give_the_truth_and_the_same_as_without_spark() throws IOException {
    prepare();
    ComplaintExports exports = new ComplaintExports(17);
    exports.write(office, 40);
    office.put(
        "pengaduan/rsud/register-2026-10-01.csv",
        "No;Tanggal;Status;Tgl Selesai\n1;2018-07-03;Proses;\n2;2026-07-03;Selesai;2026-07-02\n");
    Desk desk = new Desk(office, ComplaintExports.QUARTER, ComplaintExports.TODAY);
    IngestReport check = desk.check();
    Result two = read(desk, 2);
    lake = Lake.of(temp.resolve("lake-7"));
    Result seven = read(desk, 7);

    assertThat(two.complaints()).containsExactlyInAnyOrderElementsOf(desk.complaints());
    assertThat(
            two.complaints().stream()
                .filter(c -> !c.sourceFile().equals(registerHash(check)))
                .map(ComplaintExports::line)
                .sorted())
        .containsExactlyElementsOf(exports.truth());
    assertThat(two.report().files()).isEqualTo(check.files());
    assertThat(two.report().outcomes()).isEqualTo(check.outcomes());
    assertThat(two.report().flags()).isEqualTo(check.flags());
    assertThat(two.report().flags()).extracting(f -> f.code()).contains("closed_before_received");
    assertThat(two.report().read()).isEqualTo(exports.written + 2);
    assertThat(seven.segment()).isEqualTo(two.segment());
    assertThat(seven.complaints()).containsExactlyInAnyOrderElementsOf(two.complaints());
    assertThat(seven.report()).isEqualTo(two.report());
    long refused =
        spark
            .read()
            .parquet(LakeFiles.sparkPath(lake.rejections("pengaduan", seven.segment())))
            .count();
    // and the case of 2018, whose year has no calendar
    assertThat(refused).isEqualTo(exports.refused + 1);
  }

  private static String registerHash(IngestReport report) {
    return report.files().stream()
        .filter(f -> f.file().contains("register"))
        .findFirst()
        .orElseThrow()
        .fileSha256();
  }

  @Test
  void corrections_that_came_back_are_settled_as_without_spark() throws IOException {
    prepare();
    String bad = Desk.row("7000002", "3 Jul 2026", "Pengaduan", "rsud", "Entah");
    Path file =
        office.put(
            "pengaduan/lapor-2026-10-01.csv",
            Desk.LAPOR + Desk.row("7000001", "3 Jul 2026", "Pengaduan", "rsud", "Arsip") + bad);
    String hash = ReleaseJson.sha256(Files.readAllBytes(file));
    office.put(
        "pengaduan/perbaikan-2026-10-01.csv",
        RefusedColumns.MARKER
            + ","
            + Desk.LAPOR
            + RowMarker.of(hash, 3)
            + ","
            + bad.replace("Entah", "Arsip")
            + RowMarker.of(hash, 2)
            + ","
            + Desk.row("7000001", "3 Jul 2026", "Pengaduan", "dinkes", "Arsip"));
    Desk desk = Desk.of(office);
    IngestReport check = desk.check();

    Result result = read(desk, 3);

    assertThat(result.complaints()).extracting(c -> c.unitId()).containsExactly("rsud", "rsud");
    assertThat(result.report().files()).isEqualTo(check.files());
    assertThat(result.report().outcomes()).isEqualTo(check.outcomes());
    assertThat(result.report().outcomes())
        .filteredOn(o -> o.outcome().equals("duplicate"))
        .extracting(o -> o.code())
        .containsExactlyInAnyOrder("corrected", "correction_not_needed");
  }

  @Test
  void a_segment_is_named_by_the_dates_of_its_files_too() throws IOException {
    prepare();
    String content = Desk.LAPOR + Desk.row("7000001", "3 Jul 2026", "Pengaduan", "rsud", "Arsip");
    Path file = office.put("pengaduan/lapor-2026-10-01.csv", content);
    String first = read(Desk.of(office), 2).segment();
    Files.move(file, file.resolveSibling("lapor-2026-10-02.csv"));

    assertThat(read(Desk.of(office), 2).segment()).isNotEqualTo(first);
  }

  @Test
  void no_secret_reaches_the_lake() throws IOException {
    prepare();
    ComplaintPrivacyTest.Secrets secrets = ComplaintPrivacyTest.plant(office);
    Result result = read(Desk.of(office), 2);

    assertThat(result.complaints()).hasSizeGreaterThan(100);
    assertThat(secrets.in(result.complaints().toString())).isEmpty();
    String refused =
        spark
            .read()
            .parquet(LakeFiles.sparkPath(lake.rejections("pengaduan", result.segment())))
            .collectAsList()
            .toString();
    assertThat(refused).contains("pengaduan");
    assertThat(secrets.in(refused)).isEmpty();
    try (Stream<Path> paths = Files.walk(temp.resolve("lake"))) {
      assertThat(paths.map(Path::toString).filter(p -> !secrets.in(p).isEmpty())).isEmpty();
    }
  }

  @Test
  void an_office_without_complaints_has_an_absent_feed() throws IOException {
    prepare();
    assertThat(Desk.of(office).check().isAbsent()).isTrue();
  }
}
