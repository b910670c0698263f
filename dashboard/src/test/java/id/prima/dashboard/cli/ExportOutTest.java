package id.prima.dashboard.cli;

import static id.prima.dashboard.TestLake.row;
import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.TestLake;
import id.prima.data.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --out: a file that is either complete or not there. */
class ExportOutTest {

  @TempDir private Path folder;
  private TestLake lake;
  private Path out;

  @BeforeEach
  void publish() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q3.r1").with(Tables.UNIT, row(Tables.UNIT, "nama", "Désa")).publish();
    out = Files.createDirectory(folder.resolve("keluar")).resolve("unit.csv");
  }

  private Ran exportTo(Path file) {
    return prima("export", "unit", "--lake", lake.root().toString(), "--out", file.toString());
  }

  private String[] files(Path parent) throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(p -> p.getFileName().toString()).toArray(String[]::new);
    }
  }

  @Test
  void theFileHoldsWhatStdoutWould() throws IOException {
    Ran ran = exportTo(out);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEqualTo("unit: 1 baris -> " + out + "\n");
    assertThat(Files.readString(out))
        .isEqualTo(prima("export", "unit", "--lake", lake.root().toString()).out())
        .contains("Désa");
    assertThat(files(out.getParent())).containsExactly("unit.csv");
  }

  @Test
  void anOlderFileIsReplaced() throws IOException {
    Files.writeString(out, "lama");
    assertThat(exportTo(out).exitCode()).isZero();
    assertThat(Files.readString(out)).startsWith("unit_id,");
  }

  @Test
  void aFailureLeavesTheOlderFileAlone() throws IOException {
    Files.writeString(out, "lama");
    Files.delete(lake.file("2026-Q3.r1", "unit"));
    assertThat(exportTo(out).exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(Files.readString(out)).isEqualTo("lama");
    assertThat(files(out.getParent())).containsExactly("unit.csv");
  }

  @Test
  void nothingIsWrittenIntoALake() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("tautan"), lake.root());
    for (Path file :
        new Path[] {
          lake.root().resolve("unit.csv"),
          lake.root().resolve("current.json"),
          lake.folder("2026-Q3.r1").resolve("unit/part-00000.parquet"),
          lake.root().resolve("../lake/releases/unit.csv"),
          link.resolve("unit.csv")
        }) {
      Ran ran = exportTo(file);
      assertThat(ran.exitCode()).as(file.toString()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
      assertThat(ran.err()).contains("--out tidak boleh menulis ke dalam lake");
    }
    assertThat(prima("verify", "--lake", lake.root().toString()).exitCode()).isZero();
  }

  @Test
  void aPlaceThatCannotBeAFile() {
    assertThat(exportTo(out.getParent()).err()).contains("adalah folder; sebutkan berkas");
    Ran ran = exportTo(folder.resolve("tidak/ada/unit.csv"));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("folder " + folder.resolve("tidak/ada") + " tidak ada");
  }

  @Test
  void aFolderThatRefusesIsNamed() {
    Ran ran = exportTo(Path.of("/proc/unit.csv"));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("tidak dapat menulis /proc/unit.csv");
  }
}
