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
        .endsWith("aduan-jam", "aduan-tepat", "aduan-bukti", "aduan-target");
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
        .containsExactly("Pengaduan", "Survei kepuasan");
  }
}
