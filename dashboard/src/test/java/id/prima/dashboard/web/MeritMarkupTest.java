package id.prima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.Access;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.page.Chrome;
import id.prima.dashboard.page.KebijakanPage;
import id.prima.dashboard.page.Page;
import id.prima.dashboard.page.PenjelasanListPage;
import id.prima.dashboard.page.PenjelasanPage;
import id.prima.dashboard.page.PeringkatPage;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.page.Scenes;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.data.Lake;
import id.prima.data.release.Manifest;
import id.prima.data.release.PolicyLog;
import id.prima.data.release.ReleaseId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The markup of the pages of merit: what people typed stays text. */
class MeritMarkupTest {

  private static final String SCRIPT = "<script>alert(1)</script>";

  @TempDir Path folder;
  private Scene scene;
  private Merit merit;

  @BeforeEach
  void openLake() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    Manifest.PolicyUse policy =
        MeritRows.policy(
            "v\"><img src=x onerror=alert(1)>",
            "Judul " + SCRIPT,
            MeritRows.builtIn(false).text() + "# " + SCRIPT + "\n",
            true);
    MeritLake.publish(lake, "2026-Q3.r1", policy);
    scene = Scenes.of(lake, "2026-Q3");
    merit =
        Merit.of(
            StaffSnapshot.of(
                ReleaseStore.open(Lake.of(lake.root()))
                    .open(ReleaseId.parse("2026-Q3.r1").orElseThrow(), lake.current())));
  }

  private String markup(Page page, String path) {
    return new String(
        new Renderer().render(page, Chrome.of(scene, path, Access.MERIT)), StandardCharsets.UTF_8);
  }

  @Test
  void namesAndPoliciesStayText() {
    List<String> pages =
        List.of(
            markup(PeringkatPage.of(scene, merit), "/peringkat"),
            markup(PenjelasanPage.of(scene, merit, MeritLake.id(12), true), "/peringkat/PKM-12"),
            markup(KebijakanPage.of(scene, PolicyLog.empty()), "/kebijakan"));
    assertThat(pages)
        .allSatisfy(
            html ->
                assertThat(html)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain(SCRIPT)
                    .doesNotContain("<img src=x"));
  }

  @Test
  void aStaffPageDoesNotCallItsFiguresPublic() {
    assertThat(markup(PeringkatPage.of(scene, merit), "/peringkat"))
        .contains("Halaman ini hanya untuk pegawai")
        .doesNotContain("Semua angka di sini adalah angka untuk publik");
  }

  @Test
  void theRankingIsATableWithHeadersForRowsAndColumnsAndNoNumberOfOrder() {
    String html = markup(PeringkatPage.of(scene, merit), "/peringkat");
    assertThat(html)
        .contains("<th scope=\"row\"><a href=\"/peringkat/PKM-01\">Melati</a></th>")
        .contains("<th colspan=\"4\" scope=\"rowgroup\">Kelompok setara teratas: 4 unit</th>")
        .contains("<caption class=\"visually-hidden\">Peringkat kelompok Puskesmas, 12 unit.")
        .doesNotContain("<ol");
  }

  @Test
  void whoIsNotSignedInFindsNoUnitToExplain() {
    PenjelasanListPage page = PenjelasanListPage.of(scene, merit);
    assertThat(page.units()).isEmpty();
  }
}
