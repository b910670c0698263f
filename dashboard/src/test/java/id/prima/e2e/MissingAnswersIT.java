package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are missing: told where some are, and no release where too many are. */
class MissingAnswersIT {

  @TempDir Path folder;

  /** Forty sheets of melati, the last unsur of each left empty. */
  private static void write(Path in, int empty) throws IOException {
    StringBuilder text = new StringBuilder(Sheets.HEADER).append('\n');
    for (int i = 0; i < 40; i++) {
      text.append("melati,2026-07-").append(10 + i % 20);
      text.append((i % 2 == 0 ? ",3" : ",4").repeat(9 - empty));
      text.append(",".repeat(empty)).append('\n');
    }
    Prima.write(in, "survei/melati/jawaban.csv", text.toString());
  }

  @Test
  void aFewAreToldAndTooManyLeaveTheLastReleasePublished() throws IOException {
    Path in = Sheets.landing(folder.resolve("in"), 40);
    Path lake = folder.resolve("lake");
    write(in, 2);

    // 2 x 40 of 360 of the file, of 720 of all: above a tenth and a twentieth
    Prima.Result warned =
        Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
    assertThat(warned.out() + warned.err())
        .contains("80 dari 360 jawaban", "80 dari 720 jawaban", "Jawaban kosong");
    Prima.Result check = Prima.run("check", "--in", in, "--period", "2026-Q3");
    assertThat(check.out() + check.err()).contains("80 dari 360 jawaban");
    assertThat(Prima.run("export", "feed_finding", "--lake", lake).succeeds().rows())
        .extracting(r -> r.get("measure") + " " + r.get("rows") + "/" + r.get("of_rows"))
        .containsExactly("kosong 80/720", "berkas_kosong 80/360");

    // 4 x 40 of 360 are more than four tenths
    write(in, 4);
    Prima.Result stopped = Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake);
    assertThat(stopped.exit()).isEqualTo(3);
    assertThat(stopped.err())
        .contains("160 dari 360 jawaban kosong: survei/melati/jawaban.csv", "lebih dari batas");

    try (Served served = Served.over(lake)) {
      assertThat(served.get("/mutu-data").body())
          .contains(
              "Peringatan mutu data",
              "Jawaban kosong pada satu berkas.",
              "80 jawaban",
              "2026-Q3.r1");
      assertThat(served.get("/unit/mawar").body()).contains("87,50");
      assertThat(served.get("/api/v1/quality?feed=survei").body())
          .contains("\"warnings\":[{", "\"measure\":\"berkas_kosong\"");
      assertThat(served.get("/api/v1/tables/feed_finding").body()).contains("\"of_rows\":720");
    }
  }
}
