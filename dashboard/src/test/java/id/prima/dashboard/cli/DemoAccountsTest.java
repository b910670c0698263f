package id.prima.dashboard.cli;

import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.data.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Accounts whose passwords are printed open made-up data, and nothing else. */
@Timeout(120)
class DemoAccountsTest {

  @TempDir Path folder;

  private TestLake lake() {
    return new TestLake(folder.resolve("lake"));
  }

  private void isRefused(TestLake lake, String said) {
    Ran ran = prima("serve", "--lake", lake.root().toString(), "--port", "0", "--demo-accounts");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("--demo-accounts hanya untuk data contoh", said);
    assertThat(ran.out()).doesNotContain("demo-");
  }

  @Test
  void oneRealReleaseIsEnoughToRefuse() {
    TestLake lake = lake();
    lake.release("2026-Q2.r1").readable().publish();
    lake.release("2026-Q3.r1").readable().madeUp().publish();
    isRefused(lake, "rilis 2026-Q2.r1 bukan data contoh");
  }

  @Test
  void aRealDraftIsEnoughToRefuse() {
    TestLake lake = lake();
    lake.release("2026-Q3.r1").readable().madeUp().publish();
    lake.release("2026-Q3.r2").readable().draft();
    isRefused(lake, "rilis 2026-Q3.r2 bukan data contoh");
  }

  @Test
  void whatCannotBeReadMayBeReal() throws Exception {
    TestLake lake = lake();
    lake.release("2026-Q2.r1").readable().madeUp().publish();
    lake.release("2026-Q3.r1").readable().madeUp().publish();
    Files.writeString(lake.folder("2026-Q2.r1").resolve("manifest.json"), "{");
    isRefused(lake, "rilis 2026-Q2.r1 bukan data contoh");
  }

  @Test
  void aLakeWithoutReleasesMayComeToHoldRealOnes() throws Exception {
    Files.createDirectories(folder.resolve("lake"));
    isRefused(lake(), "belum berisi rilis");
  }

  @Test
  void theOfficesOwnAccountsAreNotMixedWithThem() {
    TestLake lake = lake();
    lake.release("2026-Q3.r1").readable().madeUp().publish();
    Ran ran =
        prima(
            "serve",
            "--lake",
            lake.root().toString(),
            "--demo-accounts",
            "--accounts",
            folder.resolve("prima.db").toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("--accounts");
    assertThat(folder.resolve("prima.db")).doesNotExist();
  }

  @Test
  void madeUpReleasesAloneAreOpened() {
    TestLake lake = lake();
    lake.release("2026-Q3.r1").readable().madeUp().publish();
    CatalogueStore store = new CatalogueStore(Lake.of(lake.root()), line -> {});
    store.refresh();
    Catalogue catalogue = store.catalogue();
    try (DemoAccounts demo = DemoAccounts.of(catalogue)) {
      assertThat(demo.file()).exists();
    }
  }
}
