package id.prima.analytics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.release.Releases;
import id.prima.data.Lake;
import id.prima.data.Reference;
import id.prima.data.Tables;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.ResponseQuality;
import id.prima.data.marts.UnitInfo;
import id.prima.data.release.Manifest;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.LayananDirectory;
import id.prima.ingest.landing.ThemeDirectory;
import id.prima.ingest.spark.BatchSession;
import id.prima.ingest.spark.HadoopSettings;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.RowCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Odd answer sheets of three counters, counted by real Spark, worked out by hand. */
@Tag("slow")
class ResponseQualityJobTest {

  private static final Period QUARTER = Period.quarter(2026, 3);
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private static SparkSession spark;

  @TempDir Path temp;

  private final List<SurveyResponse> sheets = new ArrayList<>();

  @BeforeAll
  static void start() {
    spark = BatchSession.start(ZoneId.of("Asia/Jakarta"), Map.of("spark.master", "local[2]"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private void sheet(
      String instrumen, String unit, String layanan, LocalDate date, Integer second, Integer... x) {
    boolean fromFolder = date != null && !QUARTER.holds(date);
    sheets.add(
        new SurveyResponse(
            "f".repeat(64),
            sheets.size() + 2,
            QUARTER.toString(),
            fromFolder,
            unit,
            layanan,
            instrumen,
            null,
            date,
            second,
            null,
            null,
            null,
            null,
            x[0],
            x[1],
            x[2],
            x[3],
            x[4],
            x[5],
            x[6],
            x[7],
            x[8],
            null,
            null));
  }

  private void sheet(String unit, LocalDate date, Integer second, Integer... answers) {
    sheet("SKM", unit, null, date, second, answers);
  }

  private static Integer[] all(int answer) {
    return Collections.nCopies(9, answer).toArray(Integer[]::new);
  }

  /** All 4 but for one answer: no two alike for i below 27. */
  private static Integer[] but(int i) {
    Integer[] answers = all(4);
    answers[i % 9] = 1 + i / 9;
    return answers;
  }

  /** Nine answers none of which are alike for i below 255, and none straight: i in base 2. */
  private static Integer[] binary(int i) {
    Integer[] answers = new Integer[9];
    for (int u = 0; u < 9; u++) {
      answers[u] = 3 + ((i + 1) >> u & 1);
    }
    return answers;
  }

  /**
   * Unit a: 20 sheets of 3 throughout on 10 July, six of them in the minute from 9:00; 20 sheets of
   * which no two are alike, on days of their own, two of them in the last three days of September;
   * one that was typed in later and lacks biaya. Units b and c: 60 sheets each, two of them
   * straight, no two alike, on days of their own, three of them in the last three days; c tells no
   * times.
   */
  private void fill() {
    for (int i = 0; i < 20; i++) {
      int second = i < 6 ? 9 * 3600 + 7 * i : 9 * 3600 + 60 * (i + 1);
      sheet("a", LocalDate.of(2026, 7, 10), second, all(3));
    }
    for (int i = 0; i < 20; i++) {
      LocalDate date =
          i == 0
              ? LocalDate.of(2026, 9, 28)
              : i == 1 ? LocalDate.of(2026, 9, 30) : FIRST.plusDays(10 + 2L * i);
      sheet("a", date, 36_000, but(i));
    }
    sheet("a", LocalDate.of(2026, 10, 9), 36_000, 2, 2, 2, null, 2, 2, 2, 2, 2);
    for (String unit : List.of("b", "c")) {
      for (int i = 0; i < 60; i++) {
        LocalDate date = i < 3 ? LocalDate.of(2026, 9, 28).plusDays(i) : FIRST.plusDays(i);
        Integer second = unit.equals("b") ? 30_000 : null;
        sheet(unit, date, second, i < 2 ? all(1 + i) : binary(i));
      }
    }
    // d has nobody beside it but e, which has too few sheets to be looked at or compared with
    for (int i = 0; i < 30; i++) {
      sheet("d", FIRST.plusDays(i), 30_000, all(4));
    }
    for (int i = 0; i < 29; i++) {
      sheet("e", FIRST.plusDays(i), 30_000, all(4));
    }
    // these survey on few days of a quarter; p on one
    for (int i = 0; i < 40; i++) {
      sheet("p", FIRST, null, binary(i));
      sheet("q", FIRST.plusDays(i % 4), null, binary(i));
      sheet("r", FIRST.plusDays(i % 4), null, binary(i));
    }
    // another questionnaire, and a service of the office's own staff: not the public's SKM
    for (int i = 0; i < 50; i++) {
      sheet("SPAK", "b", null, FIRST, 30_000, all(4));
      sheet("SKM", "b", "internal", FIRST, 30_000, all(4));
    }
  }

  private static UnitInfo unit(String id, String group) {
    return new UnitInfo(id, id, null, null, group, "triwulan", null, null, null, null);
  }

  private static LayananDirectory layanan() {
    List<Landing.LayananRow> rows =
        List.of(
            new Landing.LayananRow(
                new LayananInfo("b", "internal", "Internal", null, "internal", null), null),
            new Landing.LayananRow(
                new LayananInfo("b", "loket", "Loket", null, "publik", null), null));
    return LayananDirectory.of(
        new Landing(List.of(), List.of(), rows, Map.of(), ThemeDirectory.builtIn(), true, ""),
        QUARTER);
  }

  private record Written(List<ResponseQuality> rows, String hash) {}

  private Written run(List<SurveyResponse> silver, int partitions, String lakeName)
      throws IOException {
    spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
    LakeFiles files = new LakeFiles(HadoopSettings.configuration(Map.of()));
    Lake lake = Lake.of(temp.resolve(lakeName));
    Releases releases =
        new Releases(
            files, lake, Clock.fixed(Instant.parse("2026-10-05T00:00:00Z"), ZoneOffset.UTC));
    releases.prepare();
    List<Row> rows =
        silver.stream().map(sheet -> RowCodec.row(Tables.SURVEY_RESPONSE, sheet)).toList();
    try (ReleaseDraft draft = releases.draft()) {
      ResponseQualityJob.run(
          new ResponseQualityJob.Input(
              QUARTER,
              spark
                  .createDataFrame(rows, RowCodec.schema(Tables.SURVEY_RESPONSE))
                  .repartition(partitions),
              layanan(),
              List.of(
                  unit("a", "loket"), unit("b", "loket"), unit("c", "loket"), unit("d", "lain")),
              Reference.builtIn().ketentuan()),
          draft);
      List<ResponseQuality> written =
          spark
              .read()
              .parquet(LakeFiles.sparkPath(draft.tableFolder(Tables.RESPONSE_QUALITY)))
              .collectAsList()
              .stream()
              .map(row -> RowCodec.record(Tables.RESPONSE_QUALITY, row))
              .toList();
      Manifest.Content content = draft.tables().get(0);
      return new Written(written, content.contentHash() + content.files());
    }
  }

  private static String line(ResponseQuality row) {
    return String.join(
        " ",
        row.unitId(),
        row.signal(),
        row.odd() + "/" + row.respondents(),
        row.share() + "",
        row.peerShare() + "",
        row.excessLow() + ".." + row.excessHigh(),
        row.notable() ? "!" : "-",
        row.ikm() + "",
        row.ikmWithout() + "");
  }

  /**
   * IKM of a: per unsur 60 from the straight sheets, 80 less what is missing to 4 (5, for the first
   * two unsur 6), 2 from the incomplete one: 136, 136, 135 of 40 for biaya, six times 137, of 41.
   * Sum of NRR 1094/41 + 135/40 = 30.05793, times 25/9 = 83.49. Without the straight ones 614/21 +
   * 75/20 = 32.98810: 91.63. Without the 19 that repeat 638/22 + 78/21 = 32.71429: 90.87.
   *
   * <p>Shares of a: 20 of 40 straight beside 4 of 120; among 15 of its 40 sheets 43.33% repeat an
   * earlier one (1 - (1 - C(20,15)/C(40,15) + 20 * 15/40) / 15) beside none; 6 of 40 in a burst
   * beside 0 of the 60 that b tells the time of; 20 of 40 on one day beside none; 2 of 40 at the
   * end beside 6 of 120. The intervals are Newcombe's, worked out outside of Prima; for twins with
   * 38.31 sheets, 0.43333 * 0.56667 over the jackknife's 0.0064102.
   */
  @Test
  void oddSheetsAreCountedAndComparedWithThePeers() throws IOException {
    fill();

    List<ResponseQuality> rows = run(sheets, 3, "lake").rows();

    assertThat(rows).allSatisfy(row -> assertThat(row.period()).isEqualTo("2026-Q3"));
    assertThat(rows.stream().filter(r -> r.unitId().equals("a")).map(ResponseQualityJobTest::line))
        .containsExactly(
            "a seragam 20/40 50.00 3.33 31.07..61.61 ! 83.49 91.63",
            "a kembar 19/40 43.33 0.00 28.64..58.91 ! 83.49 90.87",
            "a serentak_menit 6/40 15.00 0.00 5.04..29.07 ! 83.49 null",
            "a serentak_hari 20/40 50.00 0.00 34.88..64.80 ! 83.49 91.63",
            "a menumpuk_di_akhir 2/40 5.00 5.00 -6.57..11.81 - 83.49 null");
    assertThat(rows)
        .filteredOn(r -> "bc".contains(r.unitId()))
        .extracting(r -> r.unitId() + " " + r.signal() + " " + r.odd() + "/" + r.respondents())
        .containsExactly(
            "b seragam 2/60",
            "b kembar 0/60",
            "b serentak_menit 0/60",
            "b serentak_hari 0/60",
            "b menumpuk_di_akhir 3/60",
            "c seragam 2/60",
            "c kembar 0/60",
            "c serentak_hari 0/60",
            "c menumpuk_di_akhir 3/60");
    assertThat(rows).filteredOn(r -> !r.unitId().equals("a")).noneMatch(ResponseQuality::notable);
    // without peers a unit is described, and compared with nobody
    assertThat(
            rows.stream().filter(r -> "de".contains(r.unitId())).map(ResponseQualityJobTest::line))
        .containsExactly(
            "d seragam 30/30 100.00 null null..null - 100.00 null",
            "d kembar 29/30 93.33 null null..null - 100.00 null",
            "d serentak_menit 0/30 0.00 null null..null - 100.00 null",
            "d serentak_hari 0/30 0.00 null null..null - 100.00 null",
            "d menumpuk_di_akhir 0/30 0.00 null null..null - 100.00 null");
    // where all survey on a few days, all on one day is no burst
    assertThat(rows)
        .filteredOn(r -> "pqr".contains(r.unitId()))
        .extracting(ResponseQuality::signal)
        .contains("menumpuk_di_akhir")
        .doesNotContain("serentak_hari", "serentak_menit");
  }

  @Test
  void theSameSheetsGiveTheSameBytesInAnyOrder() throws IOException {
    fill();
    Written three = run(sheets, 3, "lake");
    List<SurveyResponse> shuffled = new ArrayList<>(sheets);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(run(shuffled, 7, "other").hash()).isEqualTo(three.hash());
  }

  @Test
  void aQuarterWithoutSheetsHasNoRows() throws IOException {
    assertThat(run(List.of(), 2, "lake").rows()).isEmpty();
  }
}
