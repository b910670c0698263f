package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake that is missing, empty, newer than this Prima, or damaged: what a reader then sees. */
@Tag("slow")
class LakeTroubleIT {

  @TempDir static Path folder;
  private static Path whole;

  @TempDir Path scratch;

  @BeforeAll
  static void twoQuartersAndACorrection() throws Exception {
    whole = folder.resolve("lake");
    Path in = Sheets.landing(folder.resolve("in"), 60);
    Prima.write(
        in, "survei/mawar/lama.csv", Sheets.file("mawar", 40).replace("2026-07", "2026-05"));
    Prima.run("run", "--period", "2026-Q2..2026-Q3", "--in", in, "--lake", whole).succeeds();
    Prima.write(in, "survei/tambahan.csv", Sheets.file("melati", 60));
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", whole).succeeds();
    assertThat(whole.resolve("releases/2026-Q3.r2")).exists();
  }

  private Path copy() throws IOException {
    Path copy = scratch.resolve("lake");
    try (Stream<Path> paths = Files.walk(whole)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(whole.relativize(path).toString()));
      }
    }
    return copy;
  }

  private static void damage(Path lake, String release) throws IOException {
    try (Stream<Path> files =
        Files.list(lake.resolve("releases/" + release + "/public/unit_ikm"))) {
      Path file = files.findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
  }

  @Test
  void aMissingLakeIsSaidAndFillsWhenItComes() throws Exception {
    Path lake = scratch.resolve("belum");
    try (Served served = Served.over(lake)) {
      assertThat(served.get("/").statusCode()).isEqualTo(503);
      assertThat(served.get("/").body()).contains("Belum ada").doesNotContain(lake.toString());
      assertThat(served.get("/healthz").statusCode()).isEqualTo(503);
      assertThat(served.log()).anyMatch(line -> line.contains(lake.toString()));
      Files.move(copy(), lake);
      served.refresh();
      assertThat(served.get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anEmptyLakeIsSaid() throws Exception {
    try (Served served = Served.over(Files.createDirectory(scratch.resolve("kosong")))) {
      assertThat(served.get("/unit").statusCode()).isEqualTo(503);
      assertThat(served.get("/api/v1/summary").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aDamagedReleaseLeavesTheLastWholeOneAndSaysSo() throws Exception {
    Path lake = copy();
    damage(lake, "2026-Q3.r2");
    try (Served served = Served.over(lake)) {
      String page = served.get("/").body();
      assertThat(page).contains("Rilis 2026-Q3.r1 ", "2026-Q3.r2 rusak");
      assertThat(served.get("/healthz").body()).contains("degraded");
      assertThat(served.get("/rilis/2026-Q3.r2/").statusCode()).isEqualTo(404);
      assertThat(served.get("/rilis").body()).contains("2026-Q3.r2");
    }
  }

  @Test
  void aQuarterWithoutAnyWholeReleaseLeavesTheOthers() throws Exception {
    Path lake = copy();
    damage(lake, "2026-Q3.r1");
    damage(lake, "2026-Q3.r2");
    try (Served served = Served.over(lake)) {
      assertThat(served.get("/").body()).contains("Rilis 2026-Q2.r1 ", "rusak");
      assertThat(served.get("/?periode=2026-Q3").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aLakeThatTurnsNewerOrUnreadableKeepsWhatWasServed() throws Exception {
    Path lake = copy();
    Path current = lake.resolve("current.json");
    String json = Files.readString(current);
    try (Served served = Served.over(lake)) {
      for (String broken :
          new String[] {
            json.replaceFirst("\"format\"\\s*:\\s*1", "\"format\": 99"), "{", "", "[1,2]"
          }) {
        Files.writeString(current, broken);
        served.refresh();
        String page = served.get("/").body();
        assertThat(page).as(broken).contains("Rilis 2026-Q3.r2 ", "utuh yang terakhir");
        assertThat(served.get("/healthz").body()).contains("degraded");
      }
      Files.writeString(current, json);
      served.refresh();
      assertThat(served.get("/").body()).doesNotContain("utuh yang terakhir");
      assertThat(served.get("/healthz").body()).contains("\"ok\"");
    }
  }

  @Test
  void aDraftShowsToNobodyWhoIsNotSignedIn() throws Exception {
    Path lake = copy();
    try (Served served = Served.over(lake)) {
      assertThat(served.get("/").body()).contains("Rilis 2026-Q3.r2 ");
      Path in = folder.resolve("in");
      Prima.write(in, "survei/lagi.csv", Sheets.file("melati", 90));
      Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake, "--draft").succeeds();
      served.refresh();
      assertThat(served.get("/").body()).contains("Rilis 2026-Q3.r2 ");
      assertThat(served.get("/rilis/2026-Q3.r3/").statusCode()).isEqualTo(404);
      assertThat(served.get("/rilis").body()).contains("2026-Q3.r2").doesNotContain("2026-Q3.r3");
    }
  }

  @Test
  void aBusyPortIsExplained() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Prima.Result result =
          Prima.run("serve", "--lake", whole, "--port", taken.getLocalPort(), "--host", "0.0.0.0");
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.err()).contains("sudah dipakai", "--port").doesNotContain("Exception");
    }
  }
}
