package id.prima.dashboard.page;

import static id.prima.dashboard.BerakhlakRows.component;
import static id.prima.dashboard.BerakhlakRows.index;
import static id.prima.dashboard.BerakhlakRows.ofLayanan;
import static id.prima.dashboard.BerakhlakRows.standard;
import static id.prima.dashboard.BerakhlakRows.values;
import static id.prima.dashboard.BerakhlakRows.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.BerakhlakRows.Whose;
import id.prima.dashboard.TestLake;
import id.prima.data.Tables;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.KomponenStandar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BerAKHLAK and service standards on a unit's page and on the first page. */
class UnitStandardsTest {

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
        "Unit " + id,
        "induk_id",
        above,
        "frekuensi",
        "triwulan",
        "berlaku_sejak",
        null);
  }

  private static LayananInfo layanan(String id, String nama) {
    return TestLake.row(
        Tables.LAYANAN, "unit_id", "pkm", "layanan_id", id, "nama", nama, "pengguna", "publik");
  }

  /** Of one layanan: the first component expired, the second missing, all others there. */
  private static List<LayananStandar> components(String layanan) {
    List<LayananStandar> rows = new ArrayList<>();
    for (KomponenStandar komponen : KomponenStandar.values()) {
      rows.add(
          switch (komponen) {
            case PERSYARATAN ->
                component(
                    QUARTER,
                    "pkm",
                    layanan,
                    komponen,
                    "kedaluwarsa",
                    LocalDate.of(2020, 1, 31),
                    LocalDate.of(2023, 1, 31));
            case PROSEDUR -> component(QUARTER, "pkm", layanan, komponen, "tidak_ada", null, null);
            default -> component(QUARTER, "pkm", layanan, komponen, "terpenuhi", null, null);
          });
    }
    return rows;
  }

  private Scene scene() {
    List<LayananStandar> rows = new ArrayList<>(components("umum"));
    rows.addAll(components("gigi"));
    lake.release("2026-Q3.r1")
        .withPublic(Tables.UNIT, unit("dinas", null), unit("pkm", "dinas"), unit("sepi", null))
        .withPublic(Tables.LAYANAN, layanan("umum", "Poli umum"), layanan("gigi", "Poli gigi"))
        .withPublic(
            Tables.UNIT_BERAKHLAK,
            index(Whose.office(QUARTER), 120, "72.40", "71.20", "73.60"),
            withheld(Whose.unit(QUARTER, "dinas"), 4),
            index(Whose.instansi(QUARTER, "dinas"), 52, "70.00", "68.00", "72.00"),
            index(Whose.unit(QUARTER, "pkm"), 48, "71.00", "69.00", "73.00"))
        .withPublic(Tables.BERAKHLAK_VALUE, values(Whose.unit(QUARTER, "pkm"), 60))
        .withPublic(
            Tables.UNIT_STANDAR,
            standard(Whose.office(QUARTER), null, 2, 24, 8, 2, "85.71", "66.67"),
            standard(Whose.unit(QUARTER, "pkm"), null, 2, 24, 8, 2, "85.71", "66.67"),
            standard(Whose.instansi(QUARTER, "dinas"), null, 2, 24, 8, 2, "85.71", "66.67"),
            ofLayanan(QUARTER, "pkm", "umum", 12, 4, 1),
            ofLayanan(QUARTER, "pkm", "gigi", 12, 4, 1))
        .withPublic(Tables.LAYANAN_STANDAR, rows.toArray(LayananStandar[]::new))
        .readable()
        .publish();
    return Scenes.of(lake, QUARTER);
  }

  @Test
  void aUnitShowsEachLayananWithItsFourteenComponents() {
    UnitStandards standards = UnitPage.of(scene(), "pkm").standards().orElseThrow();
    assertThat(standards.sentences())
        .containsExactly(
            "85,7% komponen terpenuhi (24 dari 28); yang wajib 66,7% (8 dari 12). 2 komponen"
                + " buktinya sudah kedaluwarsa dan tidak dihitung terpenuhi.",
            "Keadaan 30 September 2026. Setiap layanan punya 14 komponen, enam di antaranya wajib"
                + " (UU 25/2009 pasal 21).");
    assertThat(standards.layanan())
        .extracting(UnitStandards.Part::title, UnitStandards.Part::brief, UnitStandards.Part::open)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Poli gigi", "12 dari 14 terpenuhi, wajib 4 dari 6, 1 kedaluwarsa", false),
            org.assertj.core.groups.Tuple.tuple(
                "Poli umum", "12 dari 14 terpenuhi, wajib 4 dari 6, 1 kedaluwarsa", false));
    assertThat(standards.layanan().get(0).table().rows())
        .hasSize(14)
        .extracting(row -> row.stream().map(cell -> cell.text()).toList())
        .startsWith(
            List.of("Persyaratan", "wajib", "Kedaluwarsa", "31 Januari 2020", "31 Januari 2023"),
            List.of("Sistem, mekanisme, dan prosedur", "wajib", "Tidak ada", "–", "–"),
            List.of(
                "Jangka waktu penyelesaian",
                "wajib",
                "Terpenuhi",
                "tidak disebut",
                "tidak disebut"))
        .endsWith(
            List.of(
                "Evaluasi kinerja pelaksana",
                "pengelolaan",
                "Terpenuhi",
                "tidak disebut",
                "tidak disebut"));
    assertThat(standards.table().csv().lines())
        .startsWith(
            "layanan_id,layanan,komponen,mandatory,status,evidence_on,valid_until",
            "gigi,Poli gigi,persyaratan,true,kedaluwarsa,2020-01-31,2023-01-31");
  }

  @Test
  void aUnitSaysWhatItsStaffSay() {
    UnitPage page = UnitPage.of(scene(), "pkm");
    assertThat(page.staff().orElseThrow().sentences())
        .containsExactly(
            "Triwulan III 2026: indeks BerAKHLAK 71,00, kategori B (Cukup Sehat). Kemungkinan"
                + " antara 69,00 dan 73,00: seluruhnya di B.",
            "48 penilaian; banyaknya pegawai tidak diketahui.",
            "Sejak 2025 indeks resmi terdiri atas 80% survei dan 20% bukti. Angka di sini bagian"
                + " surveinya saja, jadi tidak dibandingkan dengan tahun-tahun sebelumnya.");
    assertThat(page.tables()).containsKeys("berakhlak-nilai", "perilaku", "standar");
  }

  @Test
  void aUnitWithTooFewAnswersShowsThoseOfAllBelowItTogether() {
    UnitPage page = UnitPage.of(scene(), "dinas");
    assertThat(page.staff().orElseThrow().sentences())
        .startsWith(
            "Baru 4 jawaban; indeks belum ditampilkan, perlu paling sedikit 10.",
            "Bersama unit di bawahnya, Triwulan III 2026: 70,00, kategori B (Cukup Sehat)."
                + " Kemungkinan antara 68,00 dan 72,00: seluruhnya di B.");
    assertThat(page.standards().orElseThrow().sentences())
        .containsExactly(
            "Belum ada standar pelayanan yang dikirim unit ini.",
            "Bersama unit di bawahnya: 85,7% komponen terpenuhi (24 dari 28); yang wajib 66,7% (8"
                + " dari 12). 2 komponen buktinya sudah kedaluwarsa dan tidak dihitung terpenuhi.");
  }

  @Test
  void aUnitOfWhichNothingIsKnownSaysSo() {
    UnitPage page = UnitPage.of(scene(), "sepi");
    assertThat(page.staff().orElseThrow().sentences())
        .containsExactly("Belum ada penilaian pegawai.");
    assertThat(page.standards().orElseThrow().sentences())
        .containsExactly("Belum ada standar pelayanan yang dikirim unit ini.");
    assertThat(page.tables()).doesNotContainKeys("standar", "perilaku");
  }

  @Test
  void theFirstPageHasALineOfEach() {
    assertThat(RingkasanPage.of(scene()).opening())
        .contains(
            "Indeks BerAKHLAK menurut pegawai 72,40, kategori B (Cukup Sehat).",
            "Standar pelayanan: 85,7% komponen terpenuhi, yang wajib 66,7%.");
  }

  @Test
  void anOfficeWithNeitherIsSilent() {
    lake.release("2026-Q3.r1").withPublic(Tables.UNIT, unit("sepi", null)).readable().publish();
    Scene scene = Scenes.of(lake, QUARTER);
    assertThat(UnitPage.of(scene, "sepi").staff()).isEmpty();
    assertThat(UnitPage.of(scene, "sepi").standards()).isEmpty();
    assertThat(RingkasanPage.of(scene).opening())
        .noneMatch(s -> s.contains("BerAKHLAK") || s.contains("Standar"));
  }
}
