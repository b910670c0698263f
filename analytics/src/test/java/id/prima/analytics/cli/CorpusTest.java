package id.prima.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.Cli;
import id.prima.cli.ExitCode;
import id.prima.ingest.cli.CheckCommand;
import id.prima.ingest.cli.HitungCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus of nasty files through the commands themselves: each has its numbers or says what to
 * do, never a stack trace; and what {@code check} says of a file, the release holds.
 */
@Tag("slow")
class CorpusTest {

  /** A row of the report: read, accepted, rejected, duplicate, other period, file. */
  private static final Pattern ROW =
      Pattern.compile(" *(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)  (\\S.*)");

  private static final int GROUPS = 4;

  @TempDir static Path temp;
  private static final List<Case> CASES = new ArrayList<>();

  private record Ended(int code, String out, String err) {

    /** Numbers by file. */
    Map<String, String> numbers() {
      Map<String, String> numbers = new TreeMap<>();
      out.lines()
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .filter(row -> !row.group(6).equals("jumlah"))
          .forEach(
              row ->
                  numbers.put(
                      row.group(6),
                      Stream.of(1, 2, 3, 4, 5).map(row::group).collect(Collectors.joining("/"))));
      return numbers;
    }
  }

  /** A case of the corpus and how {@code check} ended on it. */
  private record Case(
      int number,
      String name,
      Path folder,
      Map<String, String> tables,
      Map<String, String> refusals,
      Ended check) {

    boolean isReleasable() {
      return check.code() == ExitCode.DONE;
    }
  }

  @BeforeAll
  static void writeAndCheckAll() throws Exception {
    Path corpus = temp.resolve("corpus");
    writeCorpus(corpus);
    try (Stream<Path> folders = Files.list(corpus)) {
      for (Path folder : folders.sorted().toList()) {
        Map<String, String> tables = new TreeMap<>();
        Map<String, String> refusals = new TreeMap<>();
        String name = "";
        for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
          String[] cells = line.split("\t", -1);
          switch (cells[0]) {
            case "name" -> name = cells[1];
            case "table" -> tables.put(cells[1], cells[2]);
            default -> refusals.put(cells[1], cells[2]);
          }
        }
        Path in = folder.resolve("masuk");
        CASES.add(new Case(CASES.size(), name, in, tables, refusals, check(in)));
      }
    }
  }

  /** Test classes of another module are in no jar: the corpus writes itself from where they lie. */
  private static void writeCorpus(Path folder) throws Exception {
    URL classes =
        Path.of(System.getProperty("prima.root"), "ingest/target/test-classes/").toUri().toURL();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes}, CorpusTest.class.getClassLoader())) {
      loader
          .loadClass("id.prima.ingest.clean.DroppedFolders")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {folder.toString()});
    }
  }

  private static Ended check(Path in) {
    return typed(
        new CheckCommand(), "--in", in.toString(), "--period", "2026-Q3", "--as-of", "2026-10-05");
  }

  private static Ended run(Path in, Path lake) {
    return typed(
        new RunCommand(),
        "--in",
        in.toString(),
        "--lake",
        lake.toString(),
        "--period",
        "2026-Q3",
        "--as-of",
        "2026-10-05",
        "--spark",
        "spark.master=local[2]");
  }

  /** What a command prints and how it ends; whatever it is, no stack trace. */
  private static Ended typed(Object command, String... arguments) {
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Ended ended;
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int code = Cli.run(command, arguments);
      ended =
          new Ended(
              code,
              written.toString(StandardCharsets.UTF_8),
              told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
    assertThat(ended.out() + ended.err())
        .as(Arrays.toString(arguments))
        .doesNotContain("Exception", "\tat ", "tidak terduga");
    return ended;
  }

  @Test
  void check_gives_each_table_its_numbers_and_each_refused_file_its_reason() {
    assertThat(CASES).hasSizeGreaterThan(100);
    for (Case one : CASES) {
      assertThat(one.check().numbers()).as(one.name()).isEqualTo(one.tables());
      one.refusals()
          .forEach((path, why) -> assertThat(one.check().out()).as(one.name()).contains(path, why));
      int expected =
          one.refusals().isEmpty() && one.check().code() == ExitCode.DONE
              ? ExitCode.DONE
              : ExitCode.BELOW_FLOOR;
      assertThat(one.check().code()).as(one.name()).isEqualTo(expected);
    }
  }

  @Test
  void hitung_counts_each_file_or_says_why_not() throws IOException {
    int counted = 0;
    for (Case one : CASES) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(one.folder().resolve("survei"))) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        Ended ended = typed(new HitungCommand(), file.toString(), "--as-of", "2026-10-05");
        assertThat(ended.code()).as(one.name()).isIn(ExitCode.DONE, ExitCode.BELOW_FLOOR);
        if (ended.code() == ExitCode.DONE) {
          assertThat(ended.out()).as(one.name()).contains("IKM");
          counted++;
        } else {
          assertThat(ended.err() + ended.out()).as(one.name()).isNotBlank();
        }
        // a file that is called .gz and is none can be read by itself
        boolean alone = files.size() == 1 && !file.toString().endsWith(".gz");
        if (alone && one.refusals().size() == 1 && one.tables().isEmpty()) {
          assertThat(ended.code()).as(one.name()).isEqualTo(ExitCode.BELOW_FLOOR);
        }
      }
    }
    assertThat(counted).isGreaterThan(50);
  }

  @Test
  void a_file_that_nobody_can_read_stops_a_run_before_anything_is_written() {
    int stopped = 0;
    for (Case one : CASES) {
      if (!one.refusals().isEmpty()) {
        Path lake = temp.resolve("lake-" + one.number());
        Ended ended = run(one.folder(), lake);
        assertThat(ended.code()).as(one.name()).isEqualTo(ExitCode.BELOW_FLOOR);
        one.refusals()
            .forEach((path, why) -> assertThat(ended.err()).as(one.name()).contains(path, why));
        assertThat(lake.resolve("current.json")).doesNotExist();
        stopped++;
      }
    }
    assertThat(stopped).isGreaterThan(40);
  }

  /** Cases together in one folder, each with a unit of its own where its folder says the unit. */
  private static Path together(String name, List<Case> cases) throws IOException {
    Path in = temp.resolve(name);
    StringBuilder units =
        new StringBuilder(Files.readString(cases.get(0).folder().resolve("unit.csv")));
    for (Case one : cases) {
      String unit = "u" + one.number();
      units.append(unit).append(",Dinas ").append(one.number()).append(",,\n");
      try (Stream<Path> all = Files.walk(one.folder().resolve("survei"))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String path = one.folder().relativize(file).toString();
          Path moved = in.resolve(path.replaceFirst("^survei/rsud/", "survei/" + unit + "/"));
          Files.createDirectories(moved.getParent());
          Files.copy(file, moved);
        }
      }
    }
    Files.writeString(in.resolve("unit.csv"), units);
    return in;
  }

  /** Cases that can be released, dealt so that no two of a group write to one path. */
  private static List<List<Case>> groups() {
    List<List<Case>> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS; g++) {
      groups.add(new ArrayList<>());
    }
    Map<String, Integer> shared = new LinkedHashMap<>();
    for (Case one : CASES) {
      if (one.isReleasable()) {
        String loose =
            one.tables().keySet().stream()
                .filter(label -> !label.startsWith("survei/rsud/"))
                .findFirst()
                .map(label -> label.split(" ", 2)[0].split("\\.", 2)[0])
                .orElse(null);
        int group = loose == null ? one.number() : shared.merge(loose, 1, Integer::sum);
        groups.get(group % GROUPS).add(one);
      }
    }
    return groups;
  }

  @Test
  void a_release_holds_of_each_file_what_check_said() throws Exception {
    int files = 0;
    List<List<Case>> groups = groups();
    for (int g = 0; g < groups.size(); g++) {
      Path in = together("group-" + g, groups.get(g));
      Path lake = temp.resolve("lake-group-" + g);
      Ended checked = check(in);
      assertThat(checked.code()).as(checked.out()).isEqualTo(ExitCode.DONE);
      Ended ran = run(in, lake);
      assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);

      Map<String, String> released = new TreeMap<>();
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duck.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select file, read, accepted, rejected, duplicate, other_period from"
                      + " read_parquet('"
                      + lake
                      + "/releases/2026-Q3.r1/feed_quality/*.parquet')")) {
        while (rows.next()) {
          long[] n = new long[6];
          for (int c = 1; c <= 5; c++) {
            n[c] = rows.getLong(c + 1);
          }
          assertThat(n[2] + n[3] + n[4] + n[5]).as(rows.getString(1)).isEqualTo(n[1]);
          released.put(rows.getString(1), n[1] + "/" + n[2] + "/" + n[3] + "/" + n[4] + "/" + n[5]);
        }
      }
      assertThat(released).isEqualTo(checked.numbers()).isEqualTo(ran.numbers());
      assertThat(released).hasSizeGreaterThanOrEqualTo(groups.get(g).size());
      files += released.size();
    }
    assertThat(files).isGreaterThan(45);
  }

  @Test
  void files_below_the_floor_stop_a_run_as_check_says() throws IOException {
    List<Case> below =
        CASES.stream().filter(one -> !one.isReleasable() && one.refusals().isEmpty()).toList();
    assertThat(below).hasSizeGreaterThan(2);
    Path in = together("below", below);

    Ended checked = check(in);
    Ended ran = run(in, temp.resolve("lake-below"));

    assertThat(checked.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ran.code()).isEqualTo(ExitCode.BELOW_FLOOR);
    assertThat(ran.numbers()).isEqualTo(checked.numbers()).isNotEmpty();
    assertThat(temp.resolve("lake-below/current.json")).doesNotExist();
  }
}
