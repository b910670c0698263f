package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on purpose among the complaints of a messy sample. */
class MessyComplaintTest {

  private static final String LAST = "pengaduan/lapor-2026-10-05.csv";
  private static final String REGISTER = "pengaduan/dukcapil/register-2026-10-05.csv";

  @TempDir static Path temp;
  private static Path clean;
  private static Path messy;
  private static ComplaintFolder.Written written;

  @BeforeAll
  static void write() throws IOException {
    clean = temp.resolve("clean");
    messy = temp.resolve("messy");
    Samples.write(new SampleOrder(clean, 40, 60_000, 6, 5, UNTIL, false));
    written = Samples.write(new SampleOrder(messy, 40, 60_000, 6, 5, UNTIL, true)).complaints();
  }

  /** At least 160 cases of the last quarter in the export make two rounds. */
  @Test
  void every_kind_of_wrong_row_is_there() {
    Map<String, Long> counts =
        written.wrong().stream()
            .collect(Collectors.groupingBy(WrongCase::code, Collectors.counting()));
    long rounds = counts.get("status_unknown");
    long registerRounds = counts.get("closed_before_received");

    assertThat(rounds).isGreaterThanOrEqualTo(2);
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("date_implausible", rounds),
                Map.entry("date_future", rounds),
                Map.entry("status_unknown", rounds),
                Map.entry("class_unknown", rounds),
                Map.entry("unit_unknown", rounds),
                Map.entry("id_missing", rounds),
                Map.entry("id_rounded", rounds),
                Map.entry("same_case", rounds),
                Map.entry("summary_row", 1L),
                Map.entry("closed_before_received", registerRounds),
                Map.entry("step_date_impossible", registerRounds),
                Map.entry("closed_without_date", registerRounds),
                Map.entry("date_without_closing", registerRounds),
                Map.entry("deadline_equals_closing", registerRounds)));
  }

  @Test
  void each_wrong_row_is_wrong_where_the_marker_says() throws IOException {
    String marker = Files.readString(messy.resolve(LandingFolder.MARKER));
    List<List<String>> export = Samples.rows(messy.resolve(LAST));
    List<List<String>> register = Samples.rows(messy.resolve(REGISTER));
    for (WrongCase wrong : written.wrong()) {
      assertThat(marker).contains(wrong.file() + "\t" + wrong.row() + "\t" + wrong.code() + "\t");
      assertThat(wrong.file()).isIn(LAST, REGISTER);
      List<List<String>> rows = wrong.file().equals(LAST) ? export : register;
      List<String> row = rows.get((int) wrong.row() - 1);
      switch (wrong.code()) {
        case "date_implausible" -> assertThat(row.get(LaporFile.RECEIVED)).endsWith(" 0006");
        case "date_future" -> assertThat(row.get(LaporFile.RECEIVED)).endsWith(" 2099");
        case "status_unknown" -> assertThat(row.get(LaporFile.STATUS)).contains("Giliran");
        case "class_unknown" -> assertThat(row.get(LaporFile.CLASS)).isEqualTo("Keluh Kesah");
        case "unit_unknown" ->
            assertThat(row.get(LaporFile.AGENCY)).isEqualTo(ComplaintMess.UNKNOWN_UNIT);
        case "id_missing" -> assertThat(row.get(0)).isEmpty();
        case "id_rounded" -> assertThat(row.get(0)).matches("\\d,\\d+E\\+\\d+");
        case "same_case" -> {
          assertThat(row.get(0)).startsWith("006");
          assertThat(wrong.what()).endsWith(" " + row.get(0));
          assertThat(rows)
              .filteredOn(r -> r.get(0).equals(row.get(0).substring(2)))
              .singleElement()
              .satisfies(
                  r -> assertThat(r.subList(1, r.size())).isEqualTo(row.subList(1, row.size())));
        }
        case "summary_row" ->
            assertThat(row).containsOnlyOnce(Long.toString(cases(LAST))).contains("");
        default -> checkRegister(wrong.code(), row);
      }
    }
  }

  private static long cases(String export) throws IOException {
    return Samples.cases(clean.resolve(export)).size();
  }

  private static void checkRegister(String code, List<String> row) {
    String received = row.get(1);
    String closed = row.get(RegisterFile.CLOSED);
    assertThat(row.get(0)).startsWith(ComplaintMess.ID_PREFIX);
    switch (code) {
      case "closed_before_received" -> assertThat(iso(closed)).isLessThan(iso(received));
      case "step_date_impossible" ->
          assertThat(row.get(RegisterFile.VERIFIED)).startsWith("31/02/");
      case "closed_without_date" -> {
        assertThat(closed).isEmpty();
        assertThat(row.get(RegisterFile.STATUS)).isEqualTo("Terdisposisi Selesai");
      }
      case "date_without_closing" -> {
        assertThat(closed).isEqualTo(received);
        assertThat(row.get(RegisterFile.STATUS)).isEqualTo("Terdisposisi Sedang Diproses");
      }
      case "deadline_equals_closing" ->
          assertThat(row.get(RegisterFile.DEADLINE)).isEqualTo(closed).isNotEmpty();
      default -> throw new AssertionError(code);
    }
  }

  private static String iso(String date) {
    return date.substring(6) + date.substring(3, 5) + date.substring(0, 2);
  }

  @Test
  void the_good_rows_are_those_of_the_clean_sample() throws IOException {
    for (String file : List.of(LAST, REGISTER)) {
      Set<Integer> wrong =
          written.wrong().stream()
              .filter(w -> w.file().equals(file))
              .map(w -> (int) w.row() - 1)
              .collect(Collectors.toCollection(HashSet::new));
      List<List<String>> rows = Samples.rows(messy.resolve(file));
      List<List<String>> good =
          java.util.stream.IntStream.range(0, rows.size())
              .filter(r -> !wrong.contains(r))
              .mapToObj(rows::get)
              .toList();

      assertThat(good).isEqualTo(Samples.rows(clean.resolve(file)));
    }
  }

  @Test
  void all_other_files_are_those_of_the_clean_sample() throws IOException {
    Map<String, String> others = Samples.hashes(messy.resolve("pengaduan"));
    Map<String, String> expected = Samples.hashes(clean.resolve("pengaduan"));
    for (String file :
        List.of(
            LAST,
            REGISTER,
            "pengaduan/lapor-2026-10-05 (1).csv",
            "pengaduan/susulan/lapor-2026-07-31.csv")) {
      others.remove(file.substring("pengaduan/".length()));
      expected.remove(file.substring("pengaduan/".length()));
    }

    assertThat(others).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void the_last_export_lies_there_twice_and_an_older_one_comes_late() throws IOException {
    assertThat(written.whole())
        .extracting(ComplaintFolder.WrongFile::file)
        .containsExactly(
            "pengaduan/lapor-2026-10-05 (1).csv", "pengaduan/susulan/lapor-2026-07-31.csv");
    assertThat(messy.resolve(written.whole().get(0).file()))
        .hasSameBinaryContentAs(messy.resolve(LAST));
    List<String> late =
        Samples.cases(messy.resolve(written.whole().get(1).file())).stream()
            .map(r -> r.get(0))
            .toList();
    assertThat(late).hasSize((int) written.whole().get(1).rows()).isNotEmpty();
    assertThat(Samples.cases(messy.resolve(LAST)).stream().map(r -> r.get(0)))
        .containsAll(late)
        .hasSizeGreaterThan(late.size());
    assertThat(messy.resolve(LandingFolder.MARKER))
        .content()
        .contains("(1).csv\tsemua ", "2026-07-31.csv\tsemua " + late.size() + "\tsuperseded");
  }
}
