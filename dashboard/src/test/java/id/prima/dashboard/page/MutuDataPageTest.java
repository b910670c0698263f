package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.Query;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of data quality says of files to mend, of deadlines and of absent quarters. */
class MutuDataPageTest {

  private static final LocalDate DEADLINE = LocalDate.of(2026, 10, 10);

  @TempDir Path folder;

  private MutuDataPage page(TestLake lake, LocalDate today, String... parameters) {
    CatalogueStore store = new CatalogueStore(Lake.of(lake.root()), line -> {});
    store.refresh();
    Period period = Period.quarter(2026, 3);
    View view =
        new View(
            store.catalogue(),
            store.catalogue().find(period).orElseThrow(),
            period,
            Population.USUAL,
            false,
            today);
    Labels labels = Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta"));
    Map<String, List<String>> given =
        parameters.length == 0 ? Map.of() : Map.of(parameters[0], List.of(parameters[1]));
    Query query = Query.of(given, MutuDataPage.PARAMETERS);
    return MutuDataPage.of(Scene.of(view, query, Links.of("", "v", view), labels));
  }

  private static UnitInfo unit(String id, String frekuensi) {
    return TestLake.row(
        Tables.UNIT, "unit_id", id, "nama", id, "frekuensi", frekuensi, "jenis", "puskesmas");
  }

  private static UnitIkm answers(String period, String unit, long respondents) {
    return TestLake.row(
        Tables.UNIT_IKM,
        "period",
        period,
        "tingkat",
        "unit",
        "unit_id",
        unit,
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "respondents",
        respondents);
  }

  private static FeedQuality file(String sha256, long read, long rejected, long duplicate) {
    return TestLake.row(
        Tables.FEED_QUALITY,
        "feed",
        "survei",
        "file",
        "survei/" + sha256,
        "file_sha256",
        sha256,
        "read",
        read,
        "accepted",
        read - rejected - duplicate,
        "rejected",
        rejected,
        "duplicate",
        duplicate,
        "other_period",
        0L);
  }

  private static FeedOutcome outcome(String sha256, String outcome, String code, long rows) {
    return TestLake.row(
        Tables.FEED_OUTCOME,
        "feed",
        "survei",
        "file_sha256",
        sha256,
        "outcome",
        outcome,
        "code",
        code,
        "rows",
        rows);
  }

  private static UnitInfo[] units() {
    return new UnitInfo[] {
      unit("mawar", "triwulan"), unit("melati", "triwulan"), unit("anggrek", "semester")
    };
  }

  /** Mawar sent, Melati did not, Anggrek need not until December. */
  private TestLake.Writing third(TestLake lake) {
    return lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, units())
        .withPublic(Tables.UNIT_IKM, answers("2026-Q3", "mawar", 1234));
  }

  private TestLake lake() {
    return new TestLake(folder.resolve("lake"));
  }

  @Test
  void aFileIsToBeMendedForRowsThatSomebodyCanMend() {
    TestLake lake =
        third(lake())
            .withPublic(
                Tables.FEED_QUALITY,
                file("aa", 100, 1, 0),
                file("bb", 100, 3, 0),
                file("cc", 100, 0, 100),
                file("bb", 100, 0, 100))
            .withPublic(
                Tables.FEED_OUTCOME,
                outcome("aa", "rejected", "summary_row", 1),
                outcome("bb", "rejected", "summary_row", 1),
                outcome("bb", "rejected", "answer_invalid", 2),
                outcome("bb", "duplicate", "same_file", 100),
                outcome("cc", "duplicate", "same_response", 100))
            .readable()
            .publish();

    MutuDataPage page = page(lake, DEADLINE);

    assertThat(page.opening())
        .isEqualTo("1 unit belum mengirim; 1 berkas perlu diperbaiki. Batasnya 10 Oktober 2026.");
    assertThat(page.feeds().get(0).reconciliation())
        .hasValue("400 baris dibaca = 196 dihitung + 4 ditolak + 200 ganda + 0 periode lain.");
    Chart.Bars bars = (Chart.Bars) page.charts().get(0).spec();
    assertThat(bars.rows())
        .extracting(Chart.Bars.Bar::label)
        .containsExactly("survei/bb (perbaiki)", "survei/aa", "survei/cc", "survei/bb (salinan)");
    assertThat(bars.rows().get(0).parts()).containsExactly(97L, 0L, 0L, 3L);
    assertThat(page.feeds().get(0).reasons().rows())
        .extracting(cells -> cells.stream().map(TableView.Cell::value).limit(4).toList())
        .containsExactly(
            Arrays.asList("same_file", "ganda", 100L, 1),
            Arrays.asList("same_response", "ganda", 100L, 1),
            Arrays.asList("answer_invalid", "ditolak", 2L, 1),
            Arrays.asList("summary_row", "ditolak", 2L, 2));
  }

  private static FeedFinding finding(
      String feed, String sha256, String measure, long rows, long ofRows, String share) {
    return TestLake.row(
        Tables.FEED_FINDING,
        "period",
        "2026-Q3",
        "feed",
        feed,
        "file_sha256",
        sha256,
        "measure",
        measure,
        "rows",
        rows,
        "of_rows",
        ofRows,
        "warning_share",
        new BigDecimal(share));
  }

  @Test
  void whatIsAboveALimitOfWarningIsShownOfItsFeedAlone() {
    TestLake lake =
        third(lake())
            .withPublic(Tables.FEED_QUALITY, file("aa", 100, 1, 0), file("bb", 100, 30, 0))
            .withPublic(
                Tables.FEED_FINDING,
                finding("survei", null, "kosong", 1600, 17000, "0.0500"),
                finding("survei", "bb", "berkas_ditolak", 30, 100, "0.2000"),
                finding("pengaduan", null, "ditolak", 7, 70, "0.0500"))
            .readable()
            .publish();

    MutuDataPage page = page(lake, DEADLINE);

    assertThat(page.feeds().get(0).warnings().rows())
        .extracting(cells -> cells.stream().map(TableView.Cell::text).toList())
        .containsExactly(
            List.of(
                "Jawaban kosong pada lembar yang dihitung, semua berkas.",
                "semua berkas",
                "1.600 jawaban",
                "17.000 jawaban",
                "5%",
                "Periksa apakah semua kolom unsur terisi; jawaban kosong tidak dihitung sebagai"
                    + " nilai."),
            List.of(
                "Baris ditolak pada satu berkas.",
                "survei/bb",
                "30 baris",
                "100 baris",
                "20%",
                "Periksa berkas itu; mungkin susunan kolomnya salah dikenal."));
  }

  @Test
  void filesOfComplaintsAreCountedApartAndWhatIsOddInThemIsNamed() {
    FeedQuality lapor =
        TestLake.row(
            Tables.FEED_QUALITY,
            "feed",
            "pengaduan",
            "file",
            "pengaduan/dd",
            "file_sha256",
            "dd",
            "read",
            50L,
            "accepted",
            30L,
            "rejected",
            1L,
            "duplicate",
            19L,
            "other_period",
            0L);
    TestLake lake =
        third(lake())
            .withPublic(Tables.FEED_QUALITY, file("aa", 100, 1, 0), lapor)
            .withPublic(
                Tables.FEED_OUTCOME,
                outcome("aa", "rejected", "summary_row", 1),
                TestLake.row(
                    Tables.FEED_OUTCOME,
                    "feed",
                    "pengaduan",
                    "file_sha256",
                    "dd",
                    "outcome",
                    "duplicate",
                    "code",
                    "superseded",
                    "rows",
                    19L))
            .withPublic(
                Tables.FEED_FLAG,
                flag("dd", "unit_changed", 3),
                flag("dd", "closed_without_date", 12),
                flag("ee", "closed_without_date", 1))
            .readable()
            .publish();

    MutuDataPage page = page(lake, DEADLINE);

    assertThat(page.opening()).contains("1 berkas perlu diperbaiki");
    assertThat(page.feeds().get(0).reconciliation())
        .hasValue("100 baris dibaca = 99 dihitung + 1 ditolak + 0 ganda + 0 periode lain.");
    FeedFiles complaints = page.feeds().get(1);
    assertThat(complaints.reconciliation())
        .hasValue("50 baris dibaca = 30 dihitung + 1 ditolak + 19 ganda + 0 periode lain.");
    assertThat(complaints.reasons().rows()).hasSize(1);
    assertThat(complaints.reasons().rows().get(0).get(0).value()).isEqualTo("superseded");
    assertThat(complaints.flags().rows())
        .extracting(cells -> cells.stream().map(TableView.Cell::value).limit(3).toList())
        .containsExactly(List.of("closed_without_date", 13L, 2L), List.of("unit_changed", 3L, 1L));
    assertThat(complaints.flags().rows().get(0).get(3).text()).startsWith("Isi tanggal selesai");
    assertThat(complaints.chart().orElseThrow().table().rows().get(0))
        .extracting(TableView.Cell::text)
        .contains("berpindah unit 3; tanpa tanggal selesai 12");
    assertThat(page.tables())
        .containsKeys("berkas", "pengaduan", "alasan", "alasan-pengaduan", "tanda-pengaduan");
  }

  private static FeedFlag flag(String sha256, String code, long rows) {
    return TestLake.row(
        Tables.FEED_FLAG, "feed", "pengaduan", "file_sha256", sha256, "code", code, "rows", rows);
  }

  @Test
  void theDayAfterTheDeadlineIsLate() {
    TestLake lake = third(lake()).readable().publish();

    assertThat(page(lake, DEADLINE).opening())
        .isEqualTo(
            "1 unit belum mengirim; tidak ada berkas yang perlu diperbaiki."
                + " Batasnya 10 Oktober 2026.");
    assertThat(page(lake, DEADLINE.plusDays(1)).opening())
        .isEqualTo(
            "1 unit belum mengirim; tidak ada berkas yang perlu diperbaiki."
                + " Batasnya, 10 Oktober 2026, sudah lewat.");
    assertThat(states(page(lake, DEADLINE))).containsExactly("bebas", "sudah", "belum");
    assertThat(states(page(lake, DEADLINE.plusDays(1))))
        .containsExactly("bebas", "sudah", "terlambat");
    assertThat(page(lake, DEADLINE, "hanya", "belum").matrix().groups().get(0).rows())
        .extracting(SubmissionMatrix.Row::name)
        .containsExactly("melati");
  }

  /** Of the quarter shown, in the order of the alphabet. */
  private static List<String> states(MutuDataPage page) {
    return page.matrix().groups().get(0).rows().stream()
        .map(row -> row.cells().get(row.cells().size() - 1).state())
        .toList();
  }

  @Test
  void withoutFilesThePageSaysSo() {
    MutuDataPage page = page(third(lake()).readable().publish(), DEADLINE);

    assertThat(page.feeds().get(0).sentence())
        .isEqualTo("Tidak ada berkas survei yang dibaca ketika menghitung Triwulan III 2026.");
    assertThat(page.feeds().get(0).reconciliation()).isEmpty();
    assertThat(page.charts()).isEmpty();
    assertThat(page.feeds().get(0).reasons().rows()).isEmpty();
  }

  @Test
  void theLastEightQuartersStandThoughReleasesAreAbsent() {
    TestLake lake = lake();
    lake.release("2024-Q3.r1").withPublic(Tables.UNIT, units()).readable().publish();
    lake.release("2025-Q4.r1")
        .withPublic(Tables.UNIT, units())
        .withPublic(Tables.UNIT_IKM, answers("2025-Q4", "melati", 45))
        .readable()
        .publish();
    third(lake).readable().publish();

    SubmissionMatrix matrix = page(lake, DEADLINE).matrix();

    assertThat(matrix.quarters()).hasSize(8).startsWith("Tw IV 2024").endsWith("Tw III 2026");
    assertThat(matrix.absent())
        .hasSize(6)
        .contains("Triwulan IV 2024", "Triwulan II 2026")
        .doesNotContain("Triwulan IV 2025");
    assertThat(matrix.groups().get(0).rows().get(2).cells())
        .extracting(SubmissionMatrix.Cell::text)
        .containsExactly(
            "belum ada rilis",
            "belum ada rilis",
            "belum ada rilis",
            "belum ada rilis",
            "45",
            "belum ada rilis",
            "belum ada rilis",
            "belum");
  }
}
