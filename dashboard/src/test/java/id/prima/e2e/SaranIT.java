package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Suggestions planted in survey files and in those sorted into themes: the counts are in the
 * release, and no word of them is in any byte of the lake or in what a command prints.
 */
@Tag("slow")
class SaranIT {

  /** In every planted text, and in nothing that Prima may keep. */
  private static final String SECRET = "zulkarnaen";

  private static final String PHONE = "081299887766";

  @TempDir static Path folder;
  private static Path lake;
  private static final List<Prima.Result> PRINTED = new ArrayList<>();

  @BeforeAll
  static void run() throws IOException {
    Path in = folder.resolve("masuk");
    lake = folder.resolve("lake");
    Prima.write(in, "unit.csv", "unit_id,nama\nrsud,RSUD Bengawan\npkm,Puskesmas Melati\n");
    StringBuilder survey =
        new StringBuilder(
            "unit_id,tanggal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,"
                + "pengaduan,sarana,saran\n");
    for (int i = 0; i < 40; i++) {
      survey.append("rsud,2026-07-%02d,3,3,3,3,3,3,3,3,3,".formatted(1 + i % 28));
      survey.append("petugas %s nomor %d galak hubungi %s%n".formatted(SECRET, i, PHONE));
    }
    Prima.write(in, "survei/a.csv", survey.toString());
    StringBuilder sorted = new StringBuilder("nomor,unit_id,periode,tema,saran\n");
    sort(sorted, "rsud", "Waktu tunggu", 25);
    sort(sorted, "rsud", "parkir", 15);
    sort(sorted, "rsud", "Biaya atau tarif", 3);
    sort(sorted, "rsud", "", 2);
    sort(sorted, "rsud", "Pak " + SECRET, 1);
    sort(sorted, "pkm", "parkir", 4);
    Prima.write(in, "tema-saran/saran-2026-10-05.csv", sorted.toString());
    PRINTED.add(
        Prima.run(
            "saran", "--in", in, "--out", folder.resolve("saran.xlsx"), "--period", "2026-Q3"));
    PRINTED.add(Prima.run("check", "--in", in, "--period", "2026-Q3", "--as-of", "2026-10-06"));
    PRINTED.add(
        Prima.run(
            "run", "--in", in, "--lake", lake, "--period", "2026-Q3", "--as-of", "2026-10-06"));
    PRINTED.forEach(Prima.Result::succeeds);
  }

  @AfterAll
  static void forget() {
    PRINTED.clear();
  }

  private static void sort(StringBuilder file, String unit, String theme, int times) {
    IntStream.range(0, times)
        .forEach(i -> file.append("7,%s,2026-Q3,%s,%s %s%n".formatted(unit, theme, SECRET, PHONE)));
  }

  private static List<String> themes(String unit, String... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("export", "unit_theme", "--lake", lake, "--period", "2026-Q3"));
    arguments.addAll(List.of(options));
    List<Map<String, String>> rows = Prima.run(arguments.toArray()).succeeds().rows();
    return rows.stream()
        .filter(row -> row.get("unit_id").equals(unit))
        .map(row -> row.get("tema") + " " + row.get("mentions") + " " + row.get("share"))
        .toList();
  }

  @Test
  void the_office_sees_all_themes_and_the_public_none_of_fewer_than_ten() {
    assertThat(themes("rsud"))
        .containsExactly("waktu_tunggu 25 58.14", "parkir 15 34.88", "biaya 3 6.98");
    assertThat(themes("pkm")).containsExactly("parkir 4 100.00");
    assertThat(themes("*"))
        .containsExactly("waktu_tunggu 25 53.19", "parkir 19 40.43", "biaya 3 6.38");
    assertThat(themes("rsud", "--public"))
        .containsExactly("waktu_tunggu 25 58.14", "lainnya 18 41.86");
    assertThat(themes("pkm", "--public")).isEmpty();
    // the office less rsud would be pkm
    assertThat(themes("*", "--public")).isEmpty();
  }

  @Test
  void no_word_of_a_suggestion_is_printed() {
    assertThat(PRINTED)
        .hasSize(3)
        .allSatisfy(
            printed ->
                assertThat(printed.out() + printed.err())
                    .doesNotContainIgnoringCase(SECRET, PHONE, "galak"));
    assertThat(PRINTED.get(1).out())
        .contains("(mungkin: ", "Saran belum digolongkan", "1 berkas tema-saran");
  }

  @Test
  void no_word_of_a_suggestion_is_in_any_file_of_the_lake() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(folder.resolve("masuk")))
              .filter(file -> !file.endsWith("saran.xlsx"))
              .toList();
    }
    int tables = 0;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Path file : files) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContainIgnoringCase(SECRET, PHONE);
        if (file.toString().endsWith(".parquet")) {
          tables++;
          try (ResultSet found =
              statement.executeQuery(
                  "select count(*) from read_parquet('%s') t where lower(t::varchar) similar to '.*(%s|%s|galak).*'"
                      .formatted(file, SECRET, PHONE))) {
            found.next();
            assertThat(found.getLong(1)).as(file.toString()).isZero();
          }
        }
      }
      // the search would find something: the masked cell of the refused theme is there
      try (ResultSet found =
          statement.executeQuery(
              "select count(*) from read_parquet('%s/rejections/tema-saran/*/*.parquet') t where lower(t::varchar) similar to '.*disamarkan.*'"
                  .formatted(lake))) {
        found.next();
        assertThat(found.getLong(1)).isEqualTo(1);
      }
    }
    assertThat(tables).isGreaterThan(20);
  }
}
