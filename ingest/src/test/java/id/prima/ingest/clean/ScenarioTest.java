package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair {@code NN_name_input.csv}, {@code NN_name_expected.csv}: the file as it lies in the
 * landing folder, and what becomes of each of its rows. In the expected file {@code #path} says
 * where the input lies, {@code #counts} read, accepted, rejected, duplicate and other_period,
 * {@code #remark} a remark on the file, {@code #from_folder} the rows whose folder overruled their
 * date. Answers stand in the order of the form, U1 to U9, {@code -} for none; a refused row has
 * there its column and cell.
 */
class ScenarioTest {

  private static final String INPUT = "_input.csv";

  @TempDir Path temp;

  private static Path folder() throws URISyntaxException {
    return Path.of(ScenarioTest.class.getResource("/scenarios").toURI());
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
    assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void becomes_what_is_expected(String name) throws IOException, URISyntaxException {
    List<String> directives = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve(name + "_expected.csv"))) {
      (line.startsWith("#") ? directives : rows).add(line);
    }
    Office office = new Office(temp);
    String path = directive(directives, "#path ").get(0);
    office.put(path, Files.readAllBytes(folder().resolve(name + INPUT)));

    SurveyPlanner.Plans plans = office.plans();
    assertThat(plans.problems()).isEmpty();
    SurveyPlan plan = plans.plans().get(0);
    assertThat(actual(office, plan)).containsExactlyElementsOf(rows.subList(1, rows.size()));

    FeedQuality file = office.check().files().get(0);
    assertThat(
            file.read()
                + ","
                + file.accepted()
                + ","
                + file.rejected()
                + ","
                + file.duplicate()
                + ","
                + file.otherPeriod())
        .isEqualTo(directive(directives, "#counts ").get(0));
    assertThat(file.periodFromFolder())
        .isEqualTo(directive(directives, "#from_folder ").stream().mapToLong(Long::valueOf).sum());
    assertThat(directive(directives, "#remark "))
        .allSatisfy(remark -> assertThat(file.remarks()).contains(remark));
  }

  private static List<String> directive(List<String> directives, String start) {
    return directives.stream()
        .filter(d -> d.startsWith(start))
        .map(d -> d.substring(start.length()))
        .toList();
  }

  private static List<String> actual(Office office, SurveyPlan plan) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (RowReader rows =
        RowReader.open(office.source(), plan.path(), plan.facts(), plan.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        if (row.number() > plan.headerRow() && !row.isBlank()) {
          numbers.add(row.number());
        }
      }
    }
    List<Cleaned> cleaned = office.cleaned(plan);
    assertThat(cleaned).hasSameSizeAs(numbers);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < cleaned.size(); i++) {
      lines.add(line(numbers.get(i), plan, cleaned.get(i)));
    }
    return lines;
  }

  private static String line(int number, SurveyPlan plan, Cleaned cleaned) {
    if (cleaned instanceof Cleaned.Accepted accepted) {
      SurveyResponse r = accepted.response();
      assertThat(r.sourceRow()).isEqualTo(number);
      assertThat(r.sourceFile()).isEqualTo(plan.facts().sha256());
      assertThat(r.period()).isEqualTo("2026-Q3");
      return number
          + ",accepted,,"
          + r.unitId()
          + ","
          + (r.responseDate() == null ? "" : r.responseDate())
          + ","
          + answers(r);
    } else if (cleaned instanceof Cleaned.Rejected rejected) {
      Rejection r = rejected.rejection();
      assertThat(r.sourceRow()).isEqualTo(number);
      assertThat(r.sourceFile()).isEqualTo(plan.facts().sha256());
      assertThat(r.feed()).isEqualTo("survei");
      String cell =
          r.columnName() == null && r.cell() == null
              ? ""
              : text(r.columnName()) + "=" + text(r.cell());
      String quote = cell.contains(",") ? "\"" : "";
      return number
          + ",rejected,"
          + r.code()
          + ","
          + text(r.unitId())
          + ",,"
          + quote
          + cell
          + quote;
    }
    return number + ",other_period,," + text(((Cleaned.OtherPeriod) cleaned).unitId()) + ",,";
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  static String answers(SurveyResponse r) {
    StringBuilder digits = new StringBuilder();
    for (Integer answer :
        new Integer[] {
          r.persyaratan(),
          r.prosedur(),
          r.waktu(),
          r.biaya(),
          r.produk(),
          r.kompetensi(),
          r.perilaku(),
          r.sarana(),
          r.pengaduan()
        }) {
      digits.append(answer == null ? "-" : answer);
    }
    return digits.toString();
  }
}
