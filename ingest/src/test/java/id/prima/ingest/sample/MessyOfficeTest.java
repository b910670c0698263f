package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on purpose in the office's own files of a messy sample. */
class MessyOfficeTest {

  private static final List<String> FOLDERS =
      List.of("berakhlak", "kinerja", "standar", "integritas", "tema-saran");

  @TempDir static Path temp;
  private static Path clean;
  private static Path messy;
  private static List<WrongCase> wrong;

  @BeforeAll
  static void write() throws IOException {
    clean = temp.resolve("clean");
    messy = temp.resolve("messy");
    Samples.write(new SampleOrder(clean, 20, 500, 6, 5, UNTIL, false));
    wrong = Samples.write(new SampleOrder(messy, 20, 500, 6, 5, UNTIL, true)).office();
  }

  @Test
  void every_kind_of_wrong_row_is_there() {
    assertThat(wrong)
        .extracting(w -> w.file().replaceAll("/.*", "") + " " + w.code())
        .containsExactlyInAnyOrder(
            "berakhlak answer_invalid",
            "berakhlak too_few_answers",
            "berakhlak unit_unknown",
            "kinerja unit_unknown",
            "standar component_unknown",
            "standar unit_unknown",
            "tema-saran unit_unknown");
  }

  @Test
  void each_wrong_row_is_wrong_where_the_marker_says() throws IOException {
    String marker = Files.readString(messy.resolve(LandingFolder.MARKER));
    for (WrongCase w : wrong) {
      assertThat(marker)
          .contains(w.file() + "\t" + w.row() + "\t" + w.code() + "\t" + w.what() + "\n");
      NamedCsvRecord row = Samples.read(messy.resolve(w.file())).get((int) w.row() - 2);
      switch (w.code()) {
        case "answer_invalid" -> assertThat(row.getField("akuntabel_2")).isEqualTo("9");
        case "too_few_answers" ->
            assertThat(row.getFields().subList(3, 24)).containsOnly("4", "").containsOnlyOnce("4");
        case "unit_unknown" ->
            assertThat(row.getField("unit_id")).isEqualTo("unit-tidak-terdaftar");
        case "component_unknown" ->
            assertThat(row.getField("komponen")).isEqualTo("maklumat_antrean");
        default -> throw new AssertionError(w);
      }
    }
  }

  @Test
  void the_other_rows_are_those_of_the_clean_sample() throws IOException {
    for (String folder : FOLDERS) {
      for (Path file : Samples.files(messy.resolve(folder))) {
        String path = messy.relativize(file).toString().replace('\\', '/');
        List<String> lines = Files.readAllLines(file);
        List<Long> rows =
            wrong.stream().filter(w -> w.file().equals(path)).map(WrongCase::row).toList();
        List<String> good =
            Stream.iterate(1L, r -> r + 1)
                .limit(lines.size())
                .filter(r -> !rows.contains(r))
                .map(r -> lines.get((int) (r - 1)))
                .toList();
        assertThat(good).as(path).isEqualTo(Files.readAllLines(clean.resolve(path)));
      }
    }
  }

  /** One refused case stops a release, and the demo is made of a messy sample. */
  @Test
  void no_case_is_wrong() {
    assertThat(wrong).noneMatch(w -> w.file().startsWith("integritas"));
    assertThat(messy.resolve("integritas/perkara.csv"))
        .hasSameBinaryContentAs(clean.resolve("integritas/perkara.csv"));
  }

  /** A file of which one sheet in twenty goes beyond the scale is not read at all. */
  @Test
  void the_sheet_with_a_nine_is_one_of_many_even_in_the_smallest_sample(@TempDir Path folder)
      throws IOException {
    Samples.write(new SampleOrder(folder, 1, 0, 1, 3, UNTIL, true));

    assertThat(Samples.read(folder.resolve("berakhlak/2026-Q3/berakhlak.csv")))
        .hasSizeGreaterThan(40);
  }
}
