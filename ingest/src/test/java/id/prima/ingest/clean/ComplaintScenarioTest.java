package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import id.prima.data.silver.Complaint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair {@code NN_name_input.txt}, {@code NN_name_expected.txt}: the files of complaints as
 * they lie in the landing folder, each below a line {@code ### path}, and what becomes of them,
 * looked at on 30 November 2026 for the third quarter. An expected line {@code file} has read,
 * accepted, rejected, duplicate and other_period; {@code #remark path: text} is a remark on a file,
 * {@code #export_date name=date} an option, {@code #later path} a file that is left out.
 */
class ComplaintScenarioTest {

  private static final String INPUT = "_input.txt";

  @TempDir Path temp;
  private final Map<String, String> pathByHash = new HashMap<>();

  private static Path folder() throws URISyntaxException {
    return Path.of(ComplaintScenarioTest.class.getResource("/scenarios-pengaduan").toURI());
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

  @ParameterizedTest
  @MethodSource("scenarios")
  void becomes_what_is_expected(String name) throws IOException, URISyntaxException {
    Office office = new Office(temp);
    putFiles(office, Files.readString(folder().resolve(name + INPUT)));
    List<String> directives = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve(name + "_expected.txt"))) {
      (line.startsWith("#") ? directives : expected).add(line);
    }
    Map<String, LocalDate> dates = new HashMap<>();
    directive(directives, "#export_date ")
        .forEach(d -> dates.put(d.split("=", -1)[0], LocalDate.parse(d.split("=", -1)[1])));

    Desk desk = Desk.of(office);
    ComplaintPlanner.Plans plans = desk.plans(dates);
    assertThat(plans.problems()).isEmpty();
    assertThat(plans.later()).containsExactlyElementsOf(directive(directives, "#later "));
    plans.plans().forEach(p -> pathByHash.putIfAbsent(p.facts().sha256(), p.path()));
    IngestReport report = desk.check(plans);

    assertThat(actual(report, desk.complaints())).containsExactlyInAnyOrderElementsOf(expected);
    for (String remark : directive(directives, "#remark ")) {
      String path = remark.substring(0, remark.indexOf(": "));
      FeedQuality file =
          report.files().stream().filter(f -> f.file().endsWith(path)).findFirst().orElseThrow();
      assertThat(file.remarks()).contains(remark.substring(path.length() + 2));
    }
  }

  private static void putFiles(Office office, String input) throws IOException {
    for (String part : input.split("(?m)^### ", -1)) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        String content = part.substring(end + 1).replace("@LAPOR\n", Desk.LAPOR);
        office.put(part.substring(0, end).strip(), content);
      }
    }
  }

  private static List<String> directive(List<String> directives, String start) {
    return directives.stream()
        .filter(d -> d.startsWith(start))
        .map(d -> d.substring(start.length()))
        .toList();
  }

  private List<String> actual(IngestReport report, List<Complaint> complaints) {
    List<String> lines = new ArrayList<>();
    report
        .files()
        .forEach(
            f ->
                lines.add(
                    String.join(
                        " ",
                        "file",
                        name(f.file()),
                        String.join(
                            ",",
                            Stream.of(
                                    f.read(),
                                    f.accepted(),
                                    f.rejected(),
                                    f.duplicate(),
                                    f.otherPeriod())
                                .map(String::valueOf)
                                .toList()))));
    report.outcomes().stream()
        .filter(o -> o.outcome().equals("duplicate"))
        .forEach(
            o -> lines.add("duplicate " + path(o.fileSha256()) + " " + o.code() + " " + o.rows()));
    report
        .examples()
        .forEach(
            r ->
                lines.add(
                    "refused "
                        + path(r.sourceFile())
                        + ":"
                        + r.sourceRow()
                        + " "
                        + r.code()
                        + (r.columnName() == null ? "" : " " + r.columnName() + "=" + r.cell())));
    report
        .flags()
        .forEach(f -> lines.add("flag " + path(f.fileSha256()) + " " + f.code() + " " + f.rows()));
    complaints.forEach(c -> lines.add(line(c)));
    return lines;
  }

  private String path(String hash) {
    return name(pathByHash.get(hash));
  }

  private static String name(String path) {
    return path.substring("pengaduan/".length());
  }

  private String line(Complaint c) {
    StringBuilder line = new StringBuilder("case ");
    line.append(path(c.sourceFile())).append(':').append(c.sourceRow());
    line.append(' ').append(c.unitId()).append(' ').append(c.klasifikasi());
    line.append(' ').append(c.status()).append(" received=").append(c.receivedOn());
    add(line, "verified", c.verifiedOn());
    add(line, "replied", c.repliedOn());
    add(line, "closed", c.closedOn());
    add(line, "at", c.closedSecond());
    if (c.closedBy() != null) {
      line.append(" between=").append(c.closedAfter()).append("..").append(c.closedBy());
      line.append(c.closedByCertain() ? "" : "?");
    }
    line.append(c.seenOpen() ? " seen_open" : "");
    add(line, "reopened", c.reopenedOn());
    add(line, "after", c.reopenedAfterDays());
    add(line, "kategori", c.kategori());
    add(line, "kanal", c.kanal());
    add(line, "signal", c.signal());
    return line.append(" last_seen=").append(c.lastSeen()).toString();
  }

  private static void add(StringBuilder line, String name, Object value) {
    if (value != null) {
      line.append(' ').append(name).append('=').append(value);
    }
  }
}
