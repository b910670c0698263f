package id.prima.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Lake;
import id.prima.ingest.clean.ComplaintPrivacyTest.Secrets;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.merit.MeritDesk;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPrivacyTest;
import id.prima.ingest.merit.MeritReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four feeds through real Spark: the same rows as without it, and the same bytes again. */
@Tag("slow")
class MeritIngestTest {

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

  private <R extends Record> MeritIngest<R>.Reading read(
      Office office, Lake lake, MeritFeed<R> feed) throws IOException {
    Progress quiet =
        new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
    MeritDesk desk = MeritDesk.of(office);
    return new MeritIngest<>(spark, files, lake, quiet, feed)
        .read(office.source(), desk.plans(feed), desk.context());
  }

  private <R extends Record> String write(Office office, Lake lake, MeritFeed<R> feed)
      throws IOException {
    MeritIngest<R>.Reading reading = read(office, lake, feed);
    Segment segment = reading.write();
    assertThat(reading.write().name()).isEqualTo(segment.name());
    MeritReading<R> check = MeritDesk.of(office).read(feed);
    List<R> rows = new ArrayList<>();
    segment.rows().collectAsList().forEach(r -> rows.add(RowCodec.record(feed.table(), r)));
    assertThat(rows).containsExactlyElementsOf(check.rows()).isEqualTo(reading.rows());
    assertThat(reading.report()).isEqualTo(check.report());
    long refused =
        spark
            .read()
            .parquet(LakeFiles.sparkPath(lake.rejections(feed.feed().code(), segment.name())))
            .count();
    assertThat(refused).isEqualTo(check.refused().size()).isPositive();
    return segment.name();
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        bytes.put(folder.relativize(path.getParent()).toString(), Files.readAllBytes(path));
      }
    }
    return bytes;
  }

  @Test
  void spark_writes_what_was_read_the_same_bytes_each_time_and_no_secret() throws IOException {
    Office office = new Office(Files.createDirectories(temp.resolve("in")));
    Secrets secrets = MeritPrivacyTest.plant(office);
    for (MeritFeed<?> feed : MeritFeed.all()) {
      String name = write(office, Lake.of(temp.resolve("lake")), feed);
      Segment again = read(office, Lake.of(temp.resolve("again")), feed).write();
      assertThat(again.name()).isEqualTo(name);
    }
    Map<String, byte[]> first = bytes(temp.resolve("lake"));
    Map<String, byte[]> again = bytes(temp.resolve("again"));

    assertThat(first).hasSize(2 * MeritFeed.all().size());
    assertThat(again.keySet()).isEqualTo(first.keySet());
    first.forEach((path, content) -> assertThat(again.get(path)).isEqualTo(content));
    for (String table : List.of("silver", "rejections")) {
      for (MeritFeed<?> feed : MeritFeed.all()) {
        String all =
            spark
                .read()
                .parquet(temp.resolve("lake").resolve(table) + "/" + feed + "/*")
                .collectAsList()
                .toString();
        assertThat(all).containsAnyOf("rsud", "dinkes");
        assertThat(secrets.in(all)).isEmpty();
      }
    }
  }

  @Test
  void a_feed_whose_rows_all_belong_elsewhere_is_an_empty_segment() throws IOException {
    Office office = new Office(Files.createDirectories(temp.resolve("in")));
    office.put("kinerja/a.csv", "unit_id,periode,predikat,jumlah\nrsud,2019,Baik,3\n");
    MeritIngest<?>.Reading reading = read(office, Lake.of(temp.resolve("lake")), MeritFeed.KINERJA);

    assertThat(reading.write().rows().count()).isZero();
    assertThat(reading.report().files().get(0).otherPeriod()).isEqualTo(1);
  }

  @Test
  void a_segment_is_named_by_the_scale_too() throws IOException {
    Office office = new Office(Files.createDirectories(temp.resolve("in")));
    Path file =
        office.put(
            "berakhlak/rsud/a.csv",
            "tanggal" + MeritDesk.items() + "\n2026-08-01" + MeritDesk.all(3) + "\n");
    Lake lake = Lake.of(temp.resolve("lake"));
    String name = read(office, lake, MeritFeed.BERAKHLAK).write().name();
    Files.move(file, file.resolveSibling("a-skala-1-5.csv"));

    assertThat(read(office, lake, MeritFeed.BERAKHLAK).write().name()).isNotEqualTo(name);
  }

  @Test
  void an_office_without_files_has_absent_feeds() throws IOException {
    Office office = new Office(Files.createDirectories(temp.resolve("in")));
    for (MeritFeed<?> feed : MeritFeed.all()) {
      IngestReport report = read(office, Lake.of(temp.resolve("lake")), feed).report();
      assertThat(report.isAbsent()).isTrue();
      assertThat(report).isEqualTo(IngestReport.absent(feed.feed(), Office.QUARTER));
    }
  }
}
