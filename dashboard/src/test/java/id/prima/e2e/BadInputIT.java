package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong: a clear message, the right exit code, and the earlier release untouched. */
class BadInputIT {

  @TempDir static Path folder;
  private static Path lake;

  @BeforeAll
  static void publishOnce() throws Exception {
    lake = folder.resolve("lake");
    Path in = Sheets.landing(folder.resolve("good"), 20);
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
  }

  /** Every file of the lake with its bytes. */
  private static Map<String, String> content(Path where) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            where.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  private static Arguments bad(String name, byte[] file, String... said) {
    return Arguments.of(name, file, List.of(said));
  }

  static Stream<Arguments> wholeFilesThatAreBad() {
    byte[] binary = new byte[500];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 7);
    }
    return Stream.of(
        bad("kosong.csv", new byte[0], "berkas kosong"),
        bad("biner.csv", binary, "bukan berkas teks"),
        bad("excel.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "arsip atau buku kerja rusak"),
        bad(
            "terpotong.csv",
            (Sheets.file("mawar", 5) + "mawar,2026-07-01,\"3,3").getBytes(StandardCharsets.UTF_8),
            "tidak dapat dibaca sesudah baris",
            "tanda kutip"),
        bad(
            "asing.csv",
            "warna,ukuran,persyaratan\nmerah,XL,3\n".getBytes(StandardCharsets.UTF_8),
            "judul kolom tidak dikenal",
            "warna, ukuran, persyaratan",
            "Profil terdekat"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeFilesThatAreBad")
  void aFileThatNobodyCanReadStopsTheRelease(String name, byte[] file, List<String> said)
      throws Exception {
    Path in = Sheets.landing(folder.resolve("in-" + name), 20);
    Prima.write(in, "survei/mawar/" + name, file);
    Map<String, String> before = content(lake);
    Prima.Result result = Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake);
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("survei/mawar/" + name).contains(said);
    assertThat(content(lake)).isEqualTo(before);
    assertThat(Prima.run("check", "--period", "2026-Q3", "--in", in).exit()).isEqualTo(3);
  }

  @Test
  void onlyBadRowsStopTheReleaseAndSayWhy() throws Exception {
    Path in = folder.resolve("in-all-bad");
    Prima.write(in, "unit.csv", "unit_id,nama\nmawar,Kecamatan Mawar\n");
    Prima.write(
        in,
        "survei/x.csv",
        Sheets.HEADER
            + "\n"
            + Sheets.row("<script>alert(1)</script>", "2026-07-10", 3)
            + Sheets.row("Dinas Entah", "2026-07-10", 3));
    Map<String, String> before = content(lake);
    Prima.Result result = Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake);
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out())
        .contains("baris 2 kolom 'unit_id'", "baris 3 kolom 'unit_id' isi 'Dinas Entah'")
        .doesNotContain("<script>");
    assertThat(result.err()).contains("semua baris ditolak");
    assertThat(content(lake)).isEqualTo(before);
  }

  @Test
  void badRowsAmongGoodOnesAreRefusedOneByOneAndNothingIsLost() throws Exception {
    Path in = Sheets.landing(folder.resolve("in-mixed"), 20);
    Prima.write(
        in,
        "survei/mawar/tambahan.csv",
        Sheets.HEADER
            + "\n"
            + Sheets.row("mawar", "2026-08-03", 4)
            + Sheets.row("mawar", "2026-08-04", 5)
            + Sheets.row("mawar", "2099-01-01", 4)
            + Sheets.row("mawar", "2026-02-30", 4)
            + Sheets.row("tulip", "2026-08-04", 4)
            + Sheets.row("mawar", "2026-05-04", 4)
            + Sheets.row("mawar", "2026-08-05", "x".repeat(1_000_000))
            + "mawar,2026-08-06,4,4,,,,,,,\n"
            + Sheets.row("mawar", "2026-08-07", 3));
    Path own = folder.resolve("lake-mixed");
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", own).succeeds();
    assertThat(Prima.run("export", "feed_quality", "--lake", own).succeeds().rows())
        .filteredOn(r -> r.get("file").endsWith("tambahan.csv"))
        .singleElement()
        .satisfies(
            r ->
                assertThat(r)
                    .containsEntry("read", "9")
                    .containsEntry("accepted", "2")
                    .containsEntry("rejected", "6")
                    .containsEntry("duplicate", "0")
                    .containsEntry("other_period", "1"));
    assertThat(Prima.run("export", "feed_outcome", "--lake", own).succeeds().rows())
        .extracting(r -> r.get("code") + " " + r.get("rows"))
        .contains(
            "answer_invalid 1",
            "date_future 1",
            "date_invalid 1",
            "unit_unknown 1",
            "other_period 1",
            "cell_too_long 1",
            "too_few_answers 1");
    assertThat(Prima.run("export", "unit_ikm", "--lake", own).succeeds().rows())
        .filteredOn(r -> r.get("unit_id").equals("mawar") && r.get("tingkat").equals("unit"))
        .singleElement()
        // 10 times 3 and 10 times 4 from the first file, one 4 and one 3 from the second: 87.50
        .satisfies(
            r -> assertThat(r).containsEntry("respondents", "22").containsEntry("ikm", "87.50"));
  }

  @Test
  void aLakeThatCannotBeWrittenFailsBeforeAnythingIsRead() throws Exception {
    Path in = Sheets.landing(folder.resolve("in-lake"), 20);
    Path file = Files.writeString(folder.resolve("berkas-bukan-folder"), "x");
    Prima.Result result =
        Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", file.resolve("lake"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("tidak dapat ditulisi").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --period 2026-Q5 --in . --lake /tmp/l | 2 | bukan periode
          run --period 2026-Q3 --in /tidak/ada --lake /tmp/l | 2 | folder masuk /tidak/ada tidak ada
          run --period 2026-Q3 --lake /tmp/l | 2 | perlu --in
          run --period 2026-Q3 --in . --lake /tmp/l --darft | 2 | tidak mengenal
          check --in /tidak/ada | 2 | folder masuk /tidak/ada tidak ada
          check --in . --period 2026 | 2 | bukan triwulan
          export unit_ikm --lake /tidak/ada | 1 | prima run
          export bukan_tabel --lake /tidak/ada | 2 | unit_ikm
          terbang | 2 | tidak mengenal perintah
          """)
  void wrongArgumentsAreExplained(String arguments, int exit, String said) {
    Prima.Result result = Prima.run((Object[]) arguments.strip().split(" +"));
    assertThat(result.err()).contains(said).doesNotContain("Exception", "\tat ");
    assertThat(result.exit()).isEqualTo(exit);
  }

  @Test
  void anEmptyLandingFolderIsBelowTheFloor() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("in-empty"));
    Prima.Result result =
        Prima.run("run", "--period", "2026-Q3", "--in", empty, "--lake", folder.resolve("l"));
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("tidak ada berkas survei");
    assertThat(folder.resolve("l/current.json")).doesNotExist();
  }
}
