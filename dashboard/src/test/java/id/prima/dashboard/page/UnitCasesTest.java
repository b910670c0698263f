package id.prima.dashboard.page;

import static id.prima.dashboard.ComplaintRows.age;
import static id.prima.dashboard.ComplaintRows.figures;
import static id.prima.dashboard.ComplaintRows.flow;
import static id.prima.dashboard.ComplaintRows.percent;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.ComplaintRows.Whose;
import id.prima.dashboard.TestLake;
import id.prima.data.Tables;
import id.prima.data.marts.UnitInfo;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints on a unit's page and on the first page. */
class UnitCasesTest {

  private static final String QUARTER = "2026-Q3";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private static UnitInfo unit(String id, String above) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        id,
        "induk_id",
        above,
        "frekuensi",
        "triwulan",
        "berlaku_sejak",
        null);
  }

  private Scene scene() {
    Whose dinas = Whose.unit(QUARTER, "dinas");
    Whose whole = new Whose(QUARTER, "instansi", "dinas", "semua", "semua");
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("dinas", null), unit("pkm", "dinas"), unit("sepi", null))
        .withPublic(
            Tables.COMPLAINT_FLOW,
            flow(Whose.office(QUARTER), 6, 40, 30, 2, 5),
            flow(dinas, 1, 2, 1, 0, 1),
            flow(whole, 6, 40, 30, 2, 5))
        .withPublic(
            Tables.UNIT_COMPLAINTS,
            figures(dinas, 2, "satu_ekspor", "belum_cukup"),
            figures(
                whole,
                40,
                "antara_dua_ekspor",
                "batas",
                "on_time_low",
                percent("50"),
                "on_time_high",
                percent("70"),
                "surely_on_time",
                20L,
                "surely_late",
                12L,
                "undecided",
                8L))
        .withPublic(Tables.COMPLAINT_AGE, age(dinas, "0-5", 1, 0), age(dinas, "15-60", 1, 1))
        .readable()
        .publish();
    return Scenes.of(lake, QUARTER);
  }

  @Test
  void aUnitSaysItsOwnAndThoseOfAllBelowIt() {
    UnitPage page = UnitPage.of(scene(), "dinas");
    assertThat(page.cases().orElseThrow().sentences())
        .containsExactly(
            "2 laporan diterima, 1 terbawa dari sebelumnya; 1 selesai, 2 masih terbuka, 1 di"
                + " antaranya lewat batas. Bagian yang selesai tepat waktu belum dapat dihitung:"
                + " terlalu sedikit laporan yang sudah dapat diikuti sampai batasnya.",
            "Bersama unit di bawahnya: 40 laporan diterima, 6 terbawa dari sebelumnya; 30 selesai,"
                + " 2 diarsipkan, 14 masih terbuka, 5 di antaranya lewat batas. Selesai tepat waktu"
                + " antara 50,0% dan 70,0%: ekspor SP4N-LAPOR! tidak memuat tanggal selesai.",
            "Yang tertua sudah 143 hari kerja.");
    assertThat(page.tables()).containsKeys("pengaduan-umur", "pengaduan-alur");
    assertThat(page.tables().get("pengaduan-alur").rows().get(0).get(1).value()).isEqualTo(1L);
  }

  @Test
  void aUnitWithoutComplaintsSaysSo() {
    UnitPage page = UnitPage.of(scene(), "sepi");
    assertThat(page.cases().orElseThrow().sentences())
        .containsExactly("Tidak ada laporan pada periode ini.");
    assertThat(page.charts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | Tidak ada laporan baru, 1 terbawa dari sebelumnya; 0 selesai, 1 masih terbuka,"
            + " tidak ada di antaranya yang pasti lewat batas.",
        "1 | 1 | Tidak ada laporan baru, 1 terbawa dari sebelumnya; 0 selesai, 1 masih terbuka,"
            + " sudah lewat batas.",
        "3 | 2 | Tidak ada laporan baru, 3 terbawa dari sebelumnya; 0 selesai, 3 masih terbuka, 2 di"
            + " antaranya lewat batas.",
        "3 | 3 | Tidak ada laporan baru, 3 terbawa dari sebelumnya; 0 selesai, 3 masih terbuka,"
            + " semuanya sudah lewat batas.",
      })
  void aSentenceOfItsOwnBeginsWithACapitalAndSaysHowManyAreLate(
      long open, long late, String sentence) {
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("sepi", null))
        .withPublic(Tables.COMPLAINT_FLOW, flow(Whose.unit(QUARTER, "sepi"), open, 0, 0, 0, late))
        .readable()
        .publish();
    assertThat(UnitPage.of(Scenes.of(lake, QUARTER), "sepi").cases().orElseThrow().sentences())
        .startsWith(sentence);
  }

  @Test
  void anOfficeWithoutComplaintsIsSilent() {
    lake.release("2026-Q3.r1").withPublic(Tables.UNIT, unit("sepi", null)).readable().publish();
    Scene scene = Scenes.of(lake, QUARTER);
    assertThat(UnitPage.of(scene, "sepi").cases()).isEmpty();
    assertThat(RingkasanPage.of(scene).opening()).noneMatch(s -> s.contains("laporan"));
  }

  @Test
  void theFirstPageNamesLateComplaintsOfTheOfficeAndNoUnit() {
    RingkasanPage page = RingkasanPage.of(scene());
    assertThat(page.opening()).contains("40 laporan pengaduan diterima, 14 masih terbuka.");
    assertThat(page.talk().get(0))
        .isEqualTo(
            new RingkasanPage.Talk(
                "5 laporan pengaduan masih terbuka dan sudah lewat batas; yang tertua 143 hari"
                    + " kerja.",
                "/pengaduan",
                "Pengaduan"));
    assertThat(page.talk()).hasSizeLessThanOrEqualTo(5);
  }
}
