package id.prima.ingest.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Tables;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.silver.PredikatCount;
import id.prima.data.silver.RecapSheet;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.silver.StandardEvidence;
import id.prima.data.silver.ThemeMention;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair {@code NN_name_input.txt}, {@code NN_name_expected.txt}: files as they lie in the
 * landing folder, each below a line {@code ### path}, and what becomes of them, looked at on 30
 * November 2026 for the third quarter. An expected line {@code file} has read, accepted, rejected,
 * duplicate and other_period; {@code problem path: text} is a file that is not read at all and a
 * part of the reason; {@code #remark path: text} a part of a file's remarks.
 */
class MeritScenarioTest {

  private static final String INPUT = "_input.txt";

  @TempDir Path temp;
  private final Map<String, String> pathByHash = new HashMap<>();

  private static Path folder() throws URISyntaxException {
    return Path.of(MeritScenarioTest.class.getResource("/scenarios-merit").toURI());
  }

  static List<String> scenarios() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(INPUT))
          .map(f -> f.substring(0, f.length() - INPUT.length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void every_file_belongs_to_a_pair() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files).hasSize(2 * scenarios().size());
    }
    assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void becomes_what_is_expected(String name) throws IOException, URISyntaxException {
    Office office = new Office(temp);
    for (String part : Files.readString(folder().resolve(name + INPUT)).split("(?m)^### ", -1)) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        office.put(part.substring(0, end).strip(), part.substring(end + 1));
      }
    }
    List<String> expected = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve(name + "_expected.txt"))) {
      (line.startsWith("#remark ") ? remarks : line.startsWith("problem ") ? problems : expected)
          .add(line);
    }
    List<String> actual = new ArrayList<>();
    List<String> problemsFound = new ArrayList<>();
    Map<String, String> remarksFound = new HashMap<>();
    for (MeritReading<?> reading : MeritDesk.of(office).readAll()) {
      IngestReport report = reading.report();
      report.files().forEach(f -> pathByHash.putIfAbsent(f.fileSha256(), f.file()));
      report.files().forEach(f -> remarksFound.put(f.file(), String.valueOf(f.remarks())));
      report.problems().forEach(p -> problemsFound.add(p.path() + ": " + p.message()));
      actual.addAll(lines(report));
      reading.rows().forEach(row -> actual.add(line(row)));
    }

    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(problemsFound).hasSameSizeAs(problems);
    for (String problem : problems) {
      String[] wanted = problem.substring("problem ".length()).split(": ", 2);
      assertThat(problemsFound)
          .anyMatch(p -> p.startsWith(wanted[0] + ": ") && p.contains(wanted[1]));
    }
    for (String remark : remarks) {
      String[] wanted = remark.substring("#remark ".length()).split(": ", 2);
      assertThat(remarksFound.get(wanted[0])).contains(wanted[1]);
    }
  }

  private List<String> lines(IngestReport report) {
    List<String> lines = new ArrayList<>();
    report
        .files()
        .forEach(
            f ->
                lines.add(
                    "file "
                        + f.file()
                        + " "
                        + Stream.of(
                                f.read(),
                                f.accepted(),
                                f.rejected(),
                                f.duplicate(),
                                f.otherPeriod())
                            .map(String::valueOf)
                            .collect(Collectors.joining(","))));
    report.outcomes().stream()
        .filter(o -> o.outcome().equals("duplicate"))
        .forEach(
            o ->
                lines.add(
                    "duplicate "
                        + pathByHash.get(o.fileSha256())
                        + " "
                        + o.code()
                        + " "
                        + o.rows()));
    report
        .examples()
        .forEach(
            r ->
                lines.add(
                    "refused "
                        + pathByHash.get(r.sourceFile())
                        + ":"
                        + r.sourceRow()
                        + " "
                        + r.code()
                        + (r.columnName() == null ? "" : " " + r.columnName() + "=" + r.cell())
                        + (r.code().equals("theme_unknown")
                            ? "; terdekat: " + r.nearest().replace("; ", " / ")
                            : "")));
    return lines;
  }

  private static String in(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String said(Object value) {
    return value == null ? "-" : value.toString();
  }

  private static String said(List<Long> group) {
    return group.stream().map(MeritScenarioTest::said).collect(Collectors.joining(" "));
  }

  private String line(Record row) {
    if (row instanceof StaffAssessment a) {
      Object[] values = Tables.STAFF_ASSESSMENT.values(a);
      StringBuilder answers = new StringBuilder();
      for (int i = values.length - 21; i < values.length; i++) {
        answers.append(values[i] == null ? "-" : values[i]);
      }
      return join(
          "sheet",
          at(a.sourceFile(), a.sourceRow()),
          a.assessment(),
          a.period(),
          a.unitId(),
          a.role(),
          a.scaleLow() + "-" + a.scaleHigh(),
          answers);
    } else if (row instanceof PredikatCount c) {
      return join(
          "count",
          at(c.sourceFile(), c.sourceRow()),
          c.period(),
          c.unitId(),
          c.hasil(),
          c.perilaku(),
          c.predikat(),
          c.staff());
    } else if (row instanceof StandardEvidence e) {
      return join(
          "komponen",
          at(e.sourceFile(), e.sourceRow()),
          e.unitId(),
          e.layananId(),
          e.komponen(),
          e.fulfilled() ? "ya" : "tidak",
          e.evidenceOn(),
          e.validUntil());
    } else if (row instanceof RecapSheet r) {
      return join(
          "recap",
          at(r.sourceFile(), r.sourceRow()),
          r.period(),
          r.unitId(),
          r.nrr().stream().map(n -> in(n, r.nrrPlaces())).collect(Collectors.joining(" ")),
          r.nrrTertimbang() == null ? "-" : in(r.nrrTertimbang(), r.nrrTertimbangPlaces()),
          in(r.ikm(), r.ikmPlaces()),
          said(r.mutu()),
          said(r.population()),
          said(r.sample()),
          said(r.gender()),
          said(r.education()),
          said(r.work()));
    }
    if (row instanceof ThemeMention m) {
      return join(
          "theme", pathByHash.get(m.sourceFile()), m.period(), m.unitId(), m.tema(), m.mentions());
    }
    IntegrityCase c = (IntegrityCase) row;
    return join(
        "case",
        at(c.sourceFile(), c.sourceRow()),
        c.unitId(),
        c.type(),
        c.state(),
        c.openedBy().replace(' ', '_'),
        c.openedOn(),
        c.closedBy() == null ? null : c.closedBy().replace(' ', '_'),
        c.closedOn());
  }

  private String at(String hash, int row) {
    return pathByHash.get(hash) + ":" + row;
  }

  private static String join(Object... values) {
    return Stream.of(values)
        .map(v -> v == null ? "." : String.valueOf(v))
        .collect(Collectors.joining(" "));
  }
}
