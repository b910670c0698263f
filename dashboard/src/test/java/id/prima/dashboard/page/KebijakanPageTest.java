package id.prima.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.request.BadRequestException;
import id.prima.data.release.Manifest;
import id.prima.data.release.PolicyLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of policies says: the one in force, the ones before, and what differs. */
class KebijakanPageTest {

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private static Manifest.PolicyUse later() {
    String text =
        MeritRows.builtIn(false)
            .text()
            .replace("bawaan-2026.1", "kab-2026.2")
            .replace("kuota: 3", "kuota: 5");
    return MeritRows.policy("kab-2026.2", "Kebijakan Kabupaten", text, true);
  }

  private static PolicyLog seen() {
    return new PolicyLog(
        PolicyLog.FORMAT,
        List.of(
            new PolicyLog.Seen(
                "bawaan-2026.1",
                MeritRows.builtIn(false).sha256(),
                "2026-07-01T02:00:00Z",
                List.of())));
  }

  private Scene scene(Role role, String... parameters) {
    Viewer viewer =
        new Viewer(
            "sari", role, role == Role.UNIT ? Optional.of("PKM-01") : Optional.empty(), "token");
    return Scenes.of(lake, "2026-Q3", parameters).seenBy(viewer);
  }

  private KebijakanPage both(String... parameters) {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    MeritLake.publish(lake, "2026-Q3.r2", later());
    return KebijakanPage.of(scene(Role.SDM, parameters), seen());
  }

  private static List<String> texts(TableView table, int row) {
    return table.rows().get(row).stream().map(TableView.Cell::text).toList();
  }

  @Test
  void thePolicyInForceIsToldInWords() {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    KebijakanPage page = KebijakanPage.of(scene(Role.PERENCANA), seen());
    assertThat(page.lead())
        .containsExactly(
            "Dasarnya Kebijakan bawaan Prima, versi bawaan-2026.1, berlaku sejak 9 Mei 2017.",
            "Ditetapkan sebelum hasil triwulan ini terlihat.",
            "Diterima Prima pertama kali 1 Juli 2026 pukul 09.00 WIB.");
    TableView components = page.components().orElseThrow();
    assertThat(components.head())
        .extracting(TableView.Head::text)
        .startsWith("Komponen", "Bobot", "Ukuran", "Nilai");
    assertThat(components.rows()).hasSize(5);
    assertThat(texts(components, 0))
        .startsWith(
            "Kepuasan masyarakat (IKM)", "50 persen", "indeks banding: IKM tanpa unsur biaya");
    assertThat(page.sections())
        .extracting(s -> s.title())
        .containsExactly(
            "Kebijakan",
            "Siapa dibandingkan dengan siapa",
            "Yang menghalangi penghargaan",
            "Penghargaan");
    assertThat(page.text()).startsWith("# Kebijakan pemeringkatan unit bawaan Prima.");
    assertThat(page.comparison()).isEmpty();
  }

  @Test
  void theHistoryNamesThePolicyOfEachRelease() {
    KebijakanPage page = both();
    TableView history = page.history().orElseThrow();
    assertThat(texts(history, 0))
        .containsExactly(
            "2026-Q3.r2",
            "Triwulan III 2026",
            "terbit",
            "kab-2026.2",
            "Kebijakan Kabupaten",
            "–",
            "setelah hasil terlihat");
    assertThat(texts(history, 1))
        .containsExactly(
            "2026-Q3.r1",
            "Triwulan III 2026",
            "digantikan",
            "bawaan-2026.1",
            "Kebijakan bawaan Prima",
            "1 Juli 2026 pukul 09.00 WIB",
            "sebelum hasil terlihat");
    assertThat(page.afterResults()).isTrue();
  }

  @Test
  void theLastTwoAreComparedUnlessOthersAreAskedFor() {
    KebijakanPage page = both();
    assertThat(page.comparison().orElseThrow().sentence())
        .isEqualTo("bawaan-2026.1 dan kab-2026.2 berbeda dalam 2 hal.");
    assertThat(texts(page.tables().get("perbedaan"), 1))
        .containsExactly("Penghargaan, Kuota tiap kelompok", "3 unit", "5 unit");
    KebijakanPage turned =
        KebijakanPage.of(scene(Role.SDM, "a", "kab-2026.2", "b", "bawaan-2026.1"), seen());
    assertThat(texts(turned.tables().get("perbedaan"), 1))
        .containsExactly("Penghargaan, Kuota tiap kelompok", "5 unit", "3 unit");
    assertThatThrownBy(() -> KebijakanPage.of(scene(Role.SDM, "a", "tidak-ada"), seen()))
        .isInstanceOf(BadRequestException.class);
  }

  /** The history names a release in each row, the other files are of the release shown. */
  @Test
  void eachRowOfItsFilesSaysOfWhichReleaseAndPolicy() {
    KebijakanPage page = both();
    assertThat(page.filed(page.tables().get("komponen")).csv().lines().toList())
        .hasSize(6)
        .allMatch(
            line ->
                line.startsWith("release,policy_version,komponen_kebijakan,")
                    || line.startsWith("2026-Q3.r2,kab-2026.2,"));
    assertThat(page.filed(page.tables().get("perbedaan")).csv().lines())
        .first()
        .isEqualTo("release,policy_version,hal,sebelum,sesudah");
    assertThat(page.filed(page.tables().get("riwayat")).csv().lines().toList().get(2))
        .startsWith("2026-Q3.r1,2026-Q3,");
  }

  @Test
  void aDraftAndItsPolicyAreNotForAUnit() {
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    lake.release("2026-Q3.r2").following(later()).readable().draft();
    assertThat(KebijakanPage.of(scene(Role.UNIT), seen()).history().orElseThrow().rows())
        .hasSize(1);
    assertThat(KebijakanPage.of(scene(Role.SDM), seen()).history().orElseThrow().rows()).hasSize(2);
    assertThat(KebijakanPage.of(scene(Role.UNIT), seen()).comparison()).isEmpty();
  }

  @Test
  void aReleaseWithoutPolicyAndAFileThatCannotBeReadSaySo() {
    lake.release("2026-Q3.r1").readable().publish();
    assertThat(KebijakanPage.of(scene(Role.SDM), PolicyLog.empty()).absent().orElseThrow())
        .startsWith("Rilis 2026-Q3.r1 tidak memakai kebijakan apa pun");
    lake.release("2026-Q3.r2")
        .following(MeritRows.policy("x-1", "Lain", "versi: [", false))
        .readable()
        .publish();
    KebijakanPage page = KebijakanPage.of(scene(Role.SDM), PolicyLog.empty());
    assertThat(page.absent().orElseThrow()).contains("tidak dapat dibaca oleh Prima versi ini");
    assertThat(page.text()).isEqualTo("versi: [");
  }
}
