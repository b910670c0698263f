package id.prima.dashboard.cli;

import static id.prima.dashboard.TestLake.row;
import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.TestLake;
import id.prima.data.Tables;
import id.prima.data.release.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void twoQuarters() {
    lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q2.r1")
        .with(Tables.UNIT, row(Tables.UNIT))
        .withPublic(Tables.UNIT, row(Tables.UNIT))
        .publish();
    lake.release("2026-Q3.r1").with(Tables.UNIT, row(Tables.UNIT)).using("2026-Q2.r1").publish();
    lake.release("2026-Q3.r2").with(Tables.UNIT, row(Tables.UNIT)).draft();
  }

  private Ran verify(String... more) {
    List<String> all = new ArrayList<>(List.of("verify", "--lake", lake.root().toString()));
    all.addAll(List.of(more));
    return prima(all.toArray(String[]::new));
  }

  private void expectProblems(String... lines) {
    Ran ran = verify();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out().lines().filter(l -> l.startsWith("  ")).map(String::strip))
        .containsExactly(lines);
    assertThat(ran.err()).contains(lines.length + " masalah ditemukan").contains("cadangan");
  }

  @Test
  void allIsWell() throws IOException {
    Files.createDirectories(lake.root().resolve("releases/.tmp-x"));
    Ran ran = verify();
    assertThat(ran.out())
        .isEqualTo(
            """
            2026-Q2.r1 (terbit): 2 berkas, utuh
            2026-Q3.r1 (terbit): 1 berkas, utuh
            2026-Q3.r2 (draf): 1 berkas, utuh
            3 rilis, 4 berkas: semuanya utuh.
            """);
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void oneReleaseAlone() throws IOException {
    Files.delete(lake.file("2026-Q2.r1", "unit"));
    assertThat(verify("--release", "2026-Q3.r1").exitCode()).isZero();
    assertThat(verify("--release", "2026-Q2.r1").exitCode()).isEqualTo(ExitCode.FAILED);
    Ran unknown = verify("--release", "2026-Q4.r1");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(unknown.err()).contains("tidak ada rilis 2026-Q4.r1").contains("2026-Q3.r2");
  }

  @Test
  void whatIsMissingChangedOrUnlisted() throws IOException {
    Files.delete(lake.file("2026-Q2.r1", "public/unit"));
    Path changed = lake.file("2026-Q3.r1", "unit");
    byte[] bytes = Files.readAllBytes(changed);
    bytes[7] ^= 1;
    Files.write(changed, bytes);
    Path shorter = lake.file("2026-Q3.r2", "unit");
    byte[] whole = Files.readAllBytes(shorter);
    Files.write(shorter, Arrays.copyOf(whole, whole.length - 1));
    Files.writeString(lake.folder("2026-Q3.r1").resolve("unit/.part-00000.parquet.crc"), "x");
    Files.createSymbolicLink(
        lake.folder("2026-Q3.r1").resolve("tautan"), lake.folder("2026-Q2.r1"));
    expectProblems(
        "hilang: public/unit/part-00000.parquet",
        "berubah: unit/part-00000.parquet (SHA-256 tidak cocok)",
        "tidak tercatat dalam manifest: tautan",
        "tidak tercatat dalam manifest: unit/.part-00000.parquet.crc",
        "berubah: unit/part-00000.parquet (%d byte, seharusnya %d)"
            .formatted(whole.length - 1, whole.length));
  }

  @Test
  void namesOnDiskDoNotSteerTheTerminal() throws IOException {
    Files.writeString(lake.folder("2026-Q3.r1").resolve("a\u001b[2Jb\nc%s"), "x");
    expectProblems("tidak tercatat dalam manifest: a?[2Jb?c%s");
  }

  @Test
  void aManifestOtherThanThePublishedOne() throws IOException {
    Path manifest = lake.folder("2026-Q2.r1").resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("tepat", "0.111"));
    expectProblems(
        "rilis 2026-Q2.r1: manifest.json berubah sejak rilis terbit",
        "dasarnya berubah: rilis ini memakai 2026-Q2.r1 yang dahulu");
  }

  @Test
  void aReleaseThatIsGone() throws IOException {
    Files.delete(lake.file("2026-Q2.r1", "unit"));
    Files.move(lake.folder("2026-Q2.r1"), folder.resolve("dipindah"));
    expectProblems(
        "hilang: folder rilis ini tidak ada", "dasarnya hilang: rilis ini memakai 2026-Q2.r1");
  }

  @Test
  void aManifestMissingNewerOrPointingOutside() throws IOException {
    Files.delete(lake.folder("2026-Q3.r2").resolve("manifest.json"));
    lake.release("2026-Q3.r3").format(2).draft();
    lake.release("2026-Q3.r4")
        .listing(
            new Manifest.Content(
                "unit/", 1, "0", List.of(new Manifest.File("../../../current.json", 1, "0"))))
        .listing(new Manifest.Content("x/", 1, "0", List.of(new Manifest.File("a\u0000b", 1, "0"))))
        .draft();
    expectProblems(
        "rilis 2026-Q3.r2: manifest.json tidak ada",
        "rilis 2026-Q3.r3: manifest.json ditulis oleh Prima yang lebih baru; perbarui Prima di"
            + " komputer ini",
        "berubah: manifest menyebut unit/../../../current.json, di luar folder rilis",
        "berubah: manifest menyebut x/a?b, di luar folder rilis");
  }

  @Test
  void withoutCurrentJsonNothingIsProven() throws IOException {
    Files.delete(lake.root().resolve("current.json"));
    Ran ran = verify();
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("current.json tidak ada");
  }
}
