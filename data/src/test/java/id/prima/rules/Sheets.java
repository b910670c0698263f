package id.prima.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answer sheets for the tests of the rules. */
final class Sheets {

  private Sheets() {}

  /** Sheets written as digits, 0 where not answered: {@code "443434434"}. */
  static List<int[]> of(String... sheets) {
    List<int[]> rows = new ArrayList<>();
    for (String sheet : sheets) {
      rows.add(sheet.chars().map(digit -> digit - '0').toArray());
    }
    return rows;
  }

  static SkmMoments moments(String... sheets) {
    return moments(of(sheets));
  }

  static SkmMoments moments(List<int[]> sheets) {
    SkmMoments.Accumulator accumulator = new SkmMoments.Accumulator(sheets.get(0).length);
    sheets.forEach(accumulator::add);
    return accumulator.moments();
  }

  /** Sheets where every unsur of one sheet has the same answer. */
  static SkmMoments alike(int unsur, int answer, int respondents) {
    int[] sheet = new int[unsur];
    java.util.Arrays.fill(sheet, answer);
    return respondents == 0
        ? SkmMoments.empty(unsur)
        : moments(Collections.nCopies(respondents, sheet));
  }

  static List<int[]> all(Map<LocalDate, List<int[]>> byDay) {
    return byDay.values().stream().flatMap(List::stream).toList();
  }

  /** The 201 complete sheets of the SKCK unit of Polres Gianyar, 2020, by day. */
  static SortedMap<LocalDate, List<int[]>> gianyar() {
    String folder = System.getProperty("prima.real");
    Path real =
        folder == null
            ? Path.of(System.getProperty("basedir", "."), "../../shared/real")
            : Path.of(folder);
    SortedMap<LocalDate, List<int[]>> sheets = new TreeMap<>();
    try {
      List<String> lines = Files.readAllLines(real.resolve("gianyar-skck-2020/survei.csv"));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        int[] answers = new int[9];
        for (int u = 0; u < 9; u++) {
          answers[u] = Integer.parseInt(cells[7 + u]);
        }
        sheets.computeIfAbsent(LocalDate.parse(cells[1]), day -> new ArrayList<>()).add(answers);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "needs the real data in " + real.toAbsolutePath() + "; set -Dprima.real=FOLDER", e);
    }
    return sheets;
  }

  /** The days of a unit. */
  static DayClusters days(Collection<List<int[]>> days, SkmMoments moments) {
    DayClusters.Accumulator accumulator = new DayClusters.Accumulator(moments);
    for (List<int[]> day : days) {
      long[] sums = new long[moments.unsur()];
      long[] answers = new long[moments.unsur()];
      for (int[] sheet : day) {
        for (int u = 0; u < sheet.length; u++) {
          sums[u] += sheet[u];
          answers[u] += sheet[u] == 0 ? 0 : 1;
        }
      }
      accumulator.add(sums, answers);
    }
    return accumulator.clusters();
  }
}
