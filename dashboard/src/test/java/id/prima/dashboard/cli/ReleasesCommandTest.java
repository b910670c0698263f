package id.prima.dashboard.cli;

import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prima.cli.ExitCode;
import id.prima.dashboard.TestLake;
import id.prima.data.release.Current;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesCommandTest {

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private Ran releases(String... more) {
    List<String> all = new ArrayList<>(List.of("releases", "--lake", lake.root().toString()));
    all.addAll(List.of(more));
    return prima(all.toArray(String[]::new));
  }

  private void history() throws IOException {
    lake.release("2026-Q2.r1").counted(1200, 34).publish("2026-07-03T23:30:00Z");
    lake.release("2026-Q3.r1")
        .counted(10)
        .without("2026-Q1")
        .using("2026-Q2.r1")
        .publish("2026-10-05T02:15:30Z");
    lake.release("2026-Q2.r2").counted(1300, 34).publish("2026-10-06T02:00:00Z");
    lake.release("2026-Q3.r2").counted(11).madeUp().draft();
    Files.createDirectories(lake.root().resolve("releases/.tmp-2026-Q3.r3"));
    Files.writeString(lake.root().resolve("releases/2026-Q4.r1"), "bukan folder");
  }

  @Test
  void theTableSaysWhatAReaderOfTheFiguresNeeds() throws IOException {
    history();
    Ran ran = releases();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            RILIS       PERIODE            KEADAAN     TERBIT PADA           JAWABAN  BERKAS  CATATAN
            2026-Q2.r1  Triwulan II 2026   digantikan  4 Jul 2026 06.30 WIB    1.234       2
            2026-Q2.r2  Triwulan II 2026   terbit      6 Okt 2026 09.00 WIB    1.334       2
            2026-Q3.r1  Triwulan III 2026  terbit      5 Okt 2026 09.15 WIB       10       1  \
            tanpa 2026-Q1; memakai 2026-Q2.r1, kini terbit r2
            2026-Q3.r2  Triwulan III 2026  draf        -                          11       1  \
            contoh data
            """);
  }

  @Test
  void jsonLinesSayTheSame() throws IOException {
    history();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : releases("--format", "jsonl").out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"id": "2026-Q3.r1", "period": "2026-Q3", "state": "terbit",
                     "published_at": "2026-10-05T02:15:30Z", "answers": 10, "files": 1,
                     "synthetic": false, "missing_quarters": ["2026-Q1"],
                     "replaced_earlier": ["2026-Q2.r1"],
                     "remarks": ["tanpa 2026-Q1", "memakai 2026-Q2.r1, kini terbit r2"]}
                    """));
    assertThat(lines.get(3).get("published_at").isNull()).isTrue();
  }

  @Test
  void aReleaseMayBePublishedAgain() {
    lake.release("2026-Q2.r1").publish("2026-07-01T00:00:00Z");
    lake.release("2026-Q2.r2").publish("2026-07-02T00:00:00Z");
    lake.publish("2026-Q2.r1", "2026-07-03T00:00:00Z");
    assertThat(releases().out())
        .contains("2026-Q2.r1  Triwulan II 2026  terbit      3 Jul 2026 07.00 WIB")
        .contains("2026-Q2.r2  Triwulan II 2026  digantikan  2 Jul 2026 07.00 WIB");
  }

  @Test
  void aReleaseThatCannotBeReadDoesNotHideTheOthers() throws IOException {
    history();
    Path manifest = lake.folder("2026-Q2.r2").resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest) + " ");
    lake.release("2026-Q4.r2").format(9).draft();
    Files.delete(lake.folder("2026-Q3.r1").resolve("manifest.json"));
    Files.delete(lake.folder("2026-Q3.r1"));
    Ran ran = releases();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().filter(l -> l.startsWith("2026-Q2.r2")))
        .singleElement()
        .asString()
        .endsWith("?       ?  rilis 2026-Q2.r2: manifest.json berubah sejak rilis terbit");
    assertThat(ran.out().lines().filter(l -> l.startsWith("2026-Q3.r1")))
        .singleElement()
        .asString()
        .contains("terbit")
        .endsWith("manifest.json tidak ada");
    assertThat(ran.out()).contains("ditulis oleh Prima yang lebih baru");
    assertThat(ran.out().lines()).hasSize(6);
  }

  @Test
  void draftsAreListedBeforeAnythingWasPublished() {
    lake.release("2026-Q2.r1").draft();
    assertThat(releases().out()).contains("2026-Q2.r1").contains("draf");
  }

  @Test
  void withoutLakeOrReleaseItSaysHowToMakeOne() throws IOException {
    assertThat(releases().exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(releases().err()).contains("tidak ada lake").contains("./prima run");
    Files.createDirectories(lake.root());
    assertThat(releases().exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(releases().err()).contains("belum ada rilis yang terbit").contains("./prima run");
    lake.writeCurrent(Current.empty());
    assertThat(releases().out()).isEqualTo("Belum ada rilis di lake " + lake.root() + ".\n");
  }
}
