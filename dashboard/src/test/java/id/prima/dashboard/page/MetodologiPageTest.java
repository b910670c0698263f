package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.dashboard.chart.TableView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the methodology says of complaints, by the rules of the release. */
class MetodologiPageTest {

  @TempDir Path folder;

  @Test
  void theLimitsStandWithTheirSourceAndHowSureTheyAre() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q3.r1").readable().publish();
    MetodologiPage page = MetodologiPage.of(Scenes.of(lake, "2026-Q3"));
    assertThat(page.sections())
        .extracting(MethodSection::id)
        .containsSubsequence(
            "aduan-jam",
            "aduan-tepat",
            "aduan-bukti",
            "aduan-target",
            "berakhlak",
            "akhlak-kategori",
            "standar",
            "internal");
    TableView limits =
        page.sections().stream()
            .filter(s -> s.id().equals("aduan-jam"))
            .flatMap(s -> s.blocks().stream())
            .filter(MethodSection.Figures.class::isInstance)
            .map(block -> ((MethodSection.Figures) block).table())
            .findFirst()
            .orElseThrow();
    assertThat(limits.rows())
        .extracting(row -> row.stream().map(TableView.Cell::text).toList())
        .containsExactly(
            List.of("Permintaan informasi", "5", "PermenPANRB 62/2018", "dikonfirmasi"),
            List.of(
                "Pengaduan tidak berkadar pengawasan", "14", "PermenPANRB 62/2018", "dikonfirmasi"),
            List.of("Pengaduan berkadar pengawasan", "60", "PermenPANRB 62/2018", "dikonfirmasi"),
            List.of("Aspirasi", "14", "PermenPANRB 62/2018", "belum dikonfirmasi"),
            List.of("Verifikasi", "3", "PermenPANRB 62/2018", "dikonfirmasi"),
            List.of("Tanggapan pertama", "5", "PermenPANRB 62/2018", "dikonfirmasi"));
    assertThat(page.rules().groups())
        .extracting(RuleTable.Group::name)
        .contains(
            "BerAKHLAK",
            "Integritas",
            "Mutu jawaban",
            "Pengaduan",
            "Predikat kinerja",
            "Standar pelayanan",
            "Survei kepuasan");
  }

  @Test
  void theInferredLimitsOfCategoriesAreMarkedUnconfirmed() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q3.r1").readable().publish();
    TableView limits =
        MetodologiPage.of(Scenes.of(lake, "2026-Q3")).sections().stream()
            .filter(s -> s.id().equals("akhlak-kategori"))
            .flatMap(s -> s.blocks().stream())
            .filter(MethodSection.Figures.class::isInstance)
            .map(block -> ((MethodSection.Figures) block).table())
            .findFirst()
            .orElseThrow();
    String source = "Laporan hasil indeks BerAKHLAK yang diumumkan KemenPANRB";
    assertThat(limits.rows())
        .extracting(row -> row.stream().map(TableView.Cell::text).toList())
        .containsExactly(
            List.of("A (Sehat)", "75,00 sampai 100,00", source, "dari satu sumber"),
            List.of("B (Cukup Sehat)", "50,00 sampai 74,99", source, "belum dikonfirmasi"),
            List.of("C (Tidak Sehat)", "0,00 sampai 49,99", source, "belum dikonfirmasi"));
  }

  @Test
  void aReleaseMadeBeforeHasNoSuchSections() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q3.r1").readableBeforeMerit().publish();
    assertThat(MetodologiPage.of(Scenes.of(lake, "2026-Q3")).sections())
        .extracting(MethodSection::id)
        .doesNotContain("berakhlak", "akhlak-kategori", "standar", "internal");
  }
}
