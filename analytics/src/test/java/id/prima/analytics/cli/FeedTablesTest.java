package id.prima.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.spark.BatchSession;
import id.prima.ingest.spark.HadoopSettings;
import id.prima.ingest.spark.LakeFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public is told of the files of feeds. */
class FeedTablesTest {

  private static final String Q3 = "2026-Q3";
  private static SparkSession spark;

  @TempDir Path temp;

  @BeforeAll
  static void start() {
    spark = BatchSession.start(ZoneId.of("Asia/Jakarta"), Map.of("spark.master", "local[1]"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** A report of one file of a feed, with all that a table may say of it. */
  private static IngestReport report(Feed feed, String hash) {
    String code = feed.code();
    return new IngestReport(
        feed,
        Period.parse(Q3).orElseThrow(),
        List.of(
            new FeedQuality(
                Q3,
                code,
                code + "/Sukinah.xlsx",
                hash,
                "p",
                3,
                2,
                1,
                0,
                0,
                0,
                "iso",
                true,
                "-",
                "XLSX",
                null)),
        List.of(new FeedOutcome(Q3, code, hash, "rsud", "rejected", "date_missing", 1)),
        List.of(new FeedFlag(Q3, code, hash, "identical_rows", 2)),
        Map.of(),
        List.of(),
        List.of());
  }

  @Test
  void the_public_knows_no_file_by_name_and_of_kinerja_and_integrity_nothing() throws Exception {
    String sheet = "0123456789abcdef".repeat(4) + "#2";
    String whole = "fedcba9876543210".repeat(4);
    List<IngestReport> reports = new ArrayList<>();
    reports.add(report(Feed.SURVEI, sheet));
    reports.add(report(Feed.KINERJA, whole));
    reports.add(report(Feed.INTEGRITAS, whole));
    List<FeedFinding> findings =
        reports.stream()
            .map(
                r ->
                    new FeedFinding(
                        Q3, r.feed().code(), null, "ditolak", 1, 3, new BigDecimal("0.0500")))
            .toList();
    LakeFiles files = new LakeFiles(HadoopSettings.configuration(Map.of()));
    Releases releases =
        new Releases(
            files,
            Lake.of(temp.resolve("lake")),
            Clock.fixed(Instant.parse("2026-10-05T00:00:00Z"), ZoneOffset.UTC));
    releases.prepare();
    try (ReleaseDraft draft = releases.draft()) {
      new FeedTables(reports, findings, List.of()).write(draft);

      Map<String, Long> rows = new TreeMap<>();
      draft.tables().forEach(t -> rows.put(t.folder(), t.rows()));
      assertThat(rows)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "feed_quality/",
                  3L,
                  "public/feed_quality/",
                  1L,
                  "feed_outcome/",
                  3L,
                  "public/feed_outcome/",
                  1L,
                  "feed_flag/",
                  3L,
                  "public/feed_flag/",
                  1L,
                  "feed_finding/",
                  3L,
                  "public/feed_finding/",
                  1L,
                  "refused_row/",
                  0L));
      URI office = draft.tableFolder(Tables.FEED_QUALITY);
      assertThat(column(office, "file")).contains("survei/Sukinah.xlsx");
      URI open = office.resolve("../public/feed_quality/");
      assertThat(column(open, "file")).containsExactly("survei/01234567#2");
      for (String table : List.of("feed_outcome", "feed_flag", "feed_finding")) {
        assertThat(column(office.resolve("../public/" + table + "/"), "feed"))
            .containsExactly("survei");
      }
    }
  }

  private static List<String> column(URI folder, String name) throws IOException {
    return spark.read().parquet(LakeFiles.sparkPath(folder)).select(name).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
