package id.prima.ingest.sample;

import static id.prima.ingest.sample.Samples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the recaps of a sample are made of its answers in the ways that they should be. */
class RecapSampleTest {

  @TempDir static Path temp;
  private static Map<String, String[]> recaps;
  private static Map<String, double[]> answers;

  @BeforeAll
  static void write() throws IOException {
    Samples.write(new SampleOrder(temp, 70, 7_000, 5, 1, UNTIL, false));
    recaps = new HashMap<>();
    for (String line : Files.readAllLines(temp.resolve("rekap/2026-Q3/rekap-skm.csv"))) {
      String[] cells = line.split(";", -1);
      if (cells[0].matches("\\d+")) {
        recaps.put(cells[1], cells);
      }
    }
    answers = answers();
  }

  /** Per unit's name, read back from its file of answers: nine sums, nine counts, respondents. */
  private static Map<String, double[]> answers() throws IOException {
    Map<String, String> names = new HashMap<>();
    Samples.read(temp.resolve("unit.csv"))
        .forEach(u -> names.put(u.getField("unit_id"), u.getField("nama")));
    Map<String, double[]> totals = new HashMap<>();
    List<String> unsur =
        List.of(
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
            "kompetensi",
            "perilaku",
            "sarana",
            "pengaduan");
    for (NamedCsvRecord row : Samples.read(temp.resolve("survei/2026-Q3/skm.csv"))) {
      double[] of = totals.computeIfAbsent(names.get(row.getField("unit_id")), k -> new double[19]);
      of[18]++;
      for (int u = 0; u < 9; u++) {
        String cell = row.getField(unsur.get(u));
        of[u] += cell.isEmpty() ? 0 : Integer.parseInt(cell);
        of[9 + u] += cell.isEmpty() ? 0 : 1;
      }
    }
    return totals;
  }

  private static double number(String cell) {
    return Double.parseDouble(cell.replace(',', '.'));
  }

  /** 25 times the bobot times the sum of the means; blanks as 0 where divided by all. */
  private static double ikm(String unit, double bobot, boolean byAll) {
    double[] of = answers.get(unit);
    double sum = 0;
    for (int u = 0; u < 9; u++) {
      sum += of[u] / of[byAll ? 18 : 9 + u];
    }
    return 25 * bobot * sum;
  }

  private static boolean is(String[] recap, double bobot, boolean byAll) {
    return Math.abs(number(recap[30]) - ikm(recap[1], bobot, byAll)) < 0.0051;
  }

  @Test
  void one_departs_in_each_way_and_the_others_follow_the_rule() {
    List<String[]> own = recaps.values().stream().filter(r -> answers.containsKey(r[1])).toList();
    double ninth = 1.0 / 9;

    assertThat(own).hasSizeGreaterThanOrEqualTo(6);
    assertThat(own).filteredOn(r -> is(r, ninth, false)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(own).filteredOn(r -> is(r, 0.11, false)).isNotEmpty();
    assertThat(own).filteredOn(r -> is(r, ninth, true) && !is(r, ninth, false)).hasSize(1);
    // of the form of a unit of its own: the sum of its stated NRR
    assertThat(recaps.values())
        .filteredOn(r -> r[2].length() == 4)
        .hasSize(2)
        .allMatch(r -> Math.abs(number(r[30]) - 25 * sum(r, 2, 11) / 9) < 0.0051);
  }

  @Test
  void the_people_of_a_recap_are_those_who_answered() {
    for (String[] recap : recaps.values()) {
      if (answers.containsKey(recap[1])) {
        double people = answers.get(recap[1])[18];
        assertThat(number(recap[28])).isEqualTo(people);
        assertThat(number(recap[11]) + number(recap[12])).isEqualTo(people);
        assertThat(sum(recap, 13, 20)).isEqualTo(people);
        assertThat(sum(recap, 20, 27)).isEqualTo(people);
      }
    }
  }

  private static double sum(String[] recap, int from, int to) {
    double sum = 0;
    for (int c = from; c < to; c++) {
      sum += number(recap[c]);
    }
    return sum;
  }

  /** 28.80 / 9 x 25 = 80.00. */
  @Test
  void one_unit_has_a_recap_alone() {
    List<String[]> alone = recaps.values().stream().filter(r -> r[11].isEmpty()).toList();

    assertThat(alone).hasSize(1);
    assertThat(number(alone.get(0)[30])).isCloseTo(80.00, within(1e-9));
    assertThat(answers).doesNotContainKey(alone.get(0)[1]);
  }

  @Test
  void the_quarters_are_those_that_end_a_year_and_the_last() {
    assertThat(temp.resolve("rekap").toFile().list())
        .containsExactlyInAnyOrder("2025-Q4", "2026-Q3");
  }
}
