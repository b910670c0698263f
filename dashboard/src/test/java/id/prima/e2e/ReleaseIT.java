package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases: the same input gives the same bytes; corrections, drafts and roll-ups stand apart. */
class ReleaseIT {

  @TempDir static Path folder;
  private static Path in;
  private static Path lake;

  @BeforeAll
  static void publishTwoQuarters() throws Exception {
    in = folder.resolve("in");
    lake = folder.resolve("lake");
    Prima.run("sample", "--out", in, "--units", "12", "--responses", "3000", "--quarters", "2")
        .succeeds();
    Prima.run("run", "--period", "2026-Q2..2026-Q3", "--in", in, "--lake", lake).succeeds();
  }

  private static Map<String, String> release(Path ofLake, String id) throws IOException {
    Path where = ofLake.resolve("releases").resolve(id);
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(
            where.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  @Test
  void anotherMachineWithOtherPartitionsWritesTheSameBytes() throws Exception {
    Path other = folder.resolve("other");
    Prima.run(
            "run",
            "--period",
            "2026-Q2..2026-Q3",
            "--in",
            in.toUri(),
            "--lake",
            other.toUri(),
            "--spark",
            "spark.master=local[3]",
            "--spark",
            "spark.sql.shuffle.partitions=7",
            "--spark",
            "spark.default.parallelism=5")
        .succeeds();
    for (String id : new String[] {"2026-Q2.r1", "2026-Q3.r1"}) {
      assertThat(release(other, id)).hasSizeGreaterThan(15).isEqualTo(release(lake, id));
    }
    assertThat(other.resolve("releases")).isDirectoryNotContaining("glob:**/.tmp*");
  }

  @Test
  void aRerunChangesNothingADraftIsNotPublishedAndACorrectionIsANewRevision() throws Exception {
    Path corrected = folder.resolve("corrected");
    Path own = folder.resolve("own");
    Prima.run("sample", "--out", corrected, "--units", "8", "--responses", "900", "--quarters", "1")
        .succeeds();
    run(corrected, own);
    Map<String, String> first = release(own, "2026-Q3.r1");
    String current = Files.readString(own.resolve("current.json"));
    assertThat(run(corrected, own)).contains("2026-Q3.r1 tidak berubah");
    assertThat(own.resolve("current.json")).hasContent(current);

    Prima.write(
        corrected,
        "survei/2026-Q3/susulan.csv",
        Sheets.HEADER + "\n" + Sheets.row("dukcapil", "2026-09-30", 1).repeat(40));
    assertThat(run(corrected, own, "--draft")).contains("2026-Q3.r2 ditulis sebagai draf");
    assertThat(own.resolve("current.json")).hasContent(current);
    long before = respondents(own);
    assertThat(respondents(own, "--release", "2026-Q3.r2")).isEqualTo(before + 40);

    assertThat(run(corrected, own)).contains("2026-Q3.r2 terbit");
    assertThat(respondents(own)).isEqualTo(before + 40);
    assertThat(respondents(own, "--release", "2026-Q3.r1")).isEqualTo(before);
    assertThat(release(own, "2026-Q3.r1")).isEqualTo(first);
    Prima.run("verify", "--lake", own).succeeds();
  }

  @Test
  void aCorrectionOfAFewAnswersDoesNotShowThePublicWhoseTheyAre() throws Exception {
    Path landing = Sheets.landing(folder.resolve("few"), 20);
    Path own = folder.resolve("lake-few");
    run(landing, own);
    Prima.write(
        landing,
        "survei/mawar/susulan.csv",
        Sheets.HEADER + "\n" + Sheets.row("mawar", "2026-09-30", 1).repeat(3));
    assertThat(run(landing, own)).contains("2026-Q3.r2 terbit", "tetap seperti rilis 2026-Q3.r1");
    assertThat(mawar(own)).containsEntry("respondents", "23");
    assertThat(mawar(own, "--public")).containsEntry("respondents", "20");
    // a rerun says the same; only a recorded reason lets the change through
    assertThat(run(landing, own)).contains("2026-Q3.r2 tidak berubah");
    assertThat(run(landing, own, "--allow-small-correction", "salah ketik diperbaiki"))
        .contains("2026-Q3.r3 terbit");
    assertThat(mawar(own, "--public")).containsEntry("respondents", "23");
    assertThat(Files.readString(own.resolve("releases/2026-Q3.r3/manifest.json")))
        .contains("salah ketik diperbaiki");
  }

  @Test
  void oneMoreFileGivesWhatAllFilesAtOnceGiveWhateverTheyAreCalled() throws Exception {
    Path landing = Sheets.landing(folder.resolve("growing"), 40);
    Path own = folder.resolve("lake-growing");
    run(landing, own);
    // a newer export of the same answers, with 30 more, and one of equal days that has fewer
    String newer = Sheets.file("mawar", 40) + Sheets.row("mawar", "2026-09-30", 2).repeat(30);
    String part = Sheets.file("mawar", 11) + "\n";
    Prima.write(landing, "survei/mawar/z-lengkap.csv", newer);
    Prima.write(landing, "survei/mawar/sebagian.csv", part);
    run(landing, own);

    Path fresh = folder.resolve("lake-at-once");
    run(landing, fresh);
    Path renamed = Sheets.landing(folder.resolve("renamed"), 40);
    Prima.write(renamed, "survei/mawar/a-lengkap.csv", newer);
    Prima.write(renamed, "survei/mawar/zz-sebagian.csv", part);
    Path other = folder.resolve("lake-renamed");
    run(renamed, other);

    assertThat(mawar(own)).containsEntry("respondents", "70");
    Map<String, String> grown = marts(release(own, "2026-Q3.r2"));
    assertThat(grown).hasSizeGreaterThan(15).isEqualTo(marts(release(fresh, "2026-Q3.r1")));
    Map<String, String> byOtherNames = marts(release(other, "2026-Q3.r1"));
    // the names of the files are all that differs
    grown.keySet().removeIf(name -> name.startsWith("feed_quality"));
    byOtherNames.keySet().removeIf(name -> name.startsWith("feed_quality"));
    assertThat(byOtherNames).isEqualTo(grown);
  }

  /** The tables of a release; its manifest and its public copy know what was published before. */
  private static Map<String, String> marts(Map<String, String> release) {
    Map<String, String> marts = new TreeMap<>(release);
    marts.keySet().removeIf(name -> name.startsWith("public/") || name.endsWith(".json"));
    return marts;
  }

  private static Map<String, String> mawar(Path ofLake, Object... options) {
    Object[] arguments =
        Stream.concat(Stream.of("export", "unit_ikm", "--lake", ofLake), Stream.of(options))
            .toArray();
    return Prima.run(arguments).succeeds().rows().stream()
        .filter(r -> r.get("unit_id").equals("mawar") && r.get("layanan_id").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String run(Path landing, Path ofLake, Object... options) {
    Object[] arguments =
        Stream.concat(
                Stream.of("run", "--period", "2026-Q3", "--in", landing, "--lake", ofLake),
                Stream.of(options))
            .toArray();
    return Prima.run(arguments).succeeds().out();
  }

  private static long respondents(Path ofLake, Object... options) {
    Object[] arguments =
        Stream.concat(
                Stream.of("export", "unit_ikm", "--lake", ofLake, "--period", "2026-Q3"),
                Stream.of(options))
            .toArray();
    return Prima.run(arguments).succeeds().rows().stream()
        .filter(r -> r.get("unit_id").equals("dukcapil") && r.get("tingkat").equals("unit"))
        .mapToLong(r -> Long.parseLong(r.get("respondents")))
        .sum();
  }

  @Test
  void aSemesterWithoutItsFirstQuarterSaysSo() {
    // the sample's first quarter is 2026-Q2, so semester I lacks 2026-Q1
    assertThat(Prima.run("export", "unit_ikm", "--lake", lake, "--period", "2026-S1").rows())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r).containsEntry("quarters", "2026-Q2"));
    assertThat(Prima.run("releases", "--lake", lake).succeeds().out()).contains("2026-Q1");
  }
}
