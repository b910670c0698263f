package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand people are planted in every place of a landing folder, which then goes through every
 * command and the served pages: no name, phone, NIK or NIP of any of them is in any file of the
 * lake, in the accounts or on a page, nor in what a command or the server says, but for those whom
 * the clerk wrote into names of files and columns and into his own lists. What the clerk asks for
 * as a local file, suggestions and refused rows, lies elsewhere and is not looked at.
 */
@Tag("slow")
@Timeout(900)
class PlantedIT {

  private static final List<Person> PEOPLE = Person.all(1_000, 20260715);
  private static final LeakSearch SEARCH = new LeakSearch(PEOPLE);
  private static final int MOST_PAGES = 250;

  @TempDir static Path folder;
  private static Path in;
  private static Path lake;
  private static Path temporary;
  private static final Map<String, String> SAID = new LinkedHashMap<>();
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  /** People whom the clerk himself wrote into names and lists: what he is told may name those. */
  private static final Set<Integer> NAMED = new TreeSet<>();

  private static WarmPrima warm;
  private static final Map<String, Integer> EXITS = new LinkedHashMap<>();

  @BeforeAll
  static void throughEverything() throws Exception {
    in = folder.resolve("masuk");
    lake = folder.resolve("data/lake");
    temporary = Files.createDirectories(folder.resolve("tmp"));
    PlantedOffice office = new PlantedOffice(in, PEOPLE);
    office.write();
    NAMED.addAll(office.named());
    NAMED.add(PEOPLE.get(100).number());
    NAMED.add(PEOPLE.get(101).number());
    warm = new WarmPrima("-Djava.io.tmpdir=" + temporary);
    light();
    prima("run", "--in", in, "--lake", lake, "--period", "2026-Q3", "--as-of", "2026-10-06");
    prima("releases", "--lake", lake);
    prima("verify", "--lake", lake);
    for (String table : List.of("feed_quality", "refused_row", "feed_outcome", "unit_ikm")) {
      prima("export", table, "--lake", lake, "--period", "2026-Q3", "--format", "jsonl");
    }
    serve();
    prima("audit", "show", "--lake", lake);
    whatStopsARun();
    warm.end();
  }

  /** The commands that know no Spark. */
  private static void light() throws IOException {
    prima("check", "--in", in, "--period", "2026-Q3", "--as-of", "2026-10-06", "--explain");
    prima("check", "--in", in, "--period", "2026-Q3", "--refused", folder.resolve("perbaikan"));
    prima("saran", "--in", in, "--out", folder.resolve("saran.xlsx"), "--period", "2026-Q3");
    prima("policy", "check", "--file", in.resolve("policy.yml"));
    prima("policy", "show", "--file", in.resolve("policy.yml"));
    int made = 0;
    for (Path file : files(in.resolve("survei"))) {
      prima("hitung", file);
      prima("hitung", file, "--json");
      prima("init", "--in", folder.resolve("data/baru" + made++), "--from", file);
      prima("profile", "--from", file);
    }
    prima(
        "init",
        "--in",
        folder.resolve("data/baru-rekap"),
        "--from",
        files(in.resolve("rekap")).get(0));
  }

  private static List<Path> files(Path where) throws IOException {
    try (Stream<Path> all = Files.walk(where)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Runs a command with a place of its own for what it leaves behind. */
  private static Prima.Result prima(Object... arguments) {
    String typed = Arrays.toString(arguments);
    Prima.Result result =
        WarmPrima.has(arguments[0].toString())
            ? warm.run(Arrays.stream(arguments).map(Object::toString).toList())
            : alone(arguments);
    SAID.put(SAID.size() + " " + typed, result.out() + "\n" + result.err());
    EXITS.put(typed, result.exit());
    return result;
  }

  private static Prima.Result alone(Object... arguments) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "PRIMA_JAVA_OPTS=-Djava.io.tmpdir=" + temporary, Prima.root().resolve("prima")));
    all.addAll(Arrays.asList(arguments));
    return Prima.runIn(Prima.root(), "env", all.toArray());
  }

  // --- folders that cannot be counted ---

  private interface Trouble {
    void in(Path folder) throws IOException;
  }

  private static Map<String, Trouble> troubles() {
    Person a = PEOPLE.get(100);
    Person b = PEOPLE.get(101);
    String rows = Sheets.file("mawar", 20);
    Map<String, Trouble> all = new TreeMap<>();
    all.put(
        "a header nobody knows",
        at ->
            Prima.write(
                at,
                "survei/mawar/" + a.name() + ".csv",
                "kode,kata " + b.name() + ",telp " + b.typedPhone() + "\nx,y,z\n"));
    all.put(
        "no header",
        at ->
            Prima.write(
                at, "survei/mawar/a.csv", (a.name() + ";" + b.name() + ";3;4\n").repeat(3)));
    all.put(
        "broken off under a name",
        at ->
            Prima.write(
                at,
                "survei/mawar/" + a.name() + " " + a.phone() + ".csv",
                rows + "mawar,\"" + b.name()));
    all.put(
        "a PDF under a name",
        at -> Prima.write(at, "survei/" + a.nip() + "/" + b.name() + ".pdf", "%PDF-1"));
    all.put(
        "a folder named after somebody",
        at -> Prima.write(at, "survei/" + a.name() + "/a.csv", rows.replace("mawar,", ",")));
    all.put(
        "units that are people",
        at -> Prima.write(at, "survei/a.csv", rows.replace("mawar", a.name().replace(",", ""))));
    all.put(
        "a wrong unit list",
        at ->
            Prima.write(
                at,
                "unit.csv",
                "unit_id,nama,jumlah_pegawai\nmawar,Kecamatan Mawar," + a.name() + "\n"));
    all.put(
        "a unit that is a phone",
        at -> Prima.write(at, "unit.csv", "unit_id,nama\n" + a.typedPhone() + ",Kecamatan\n"));
    all.put(
        "a unit list without a header",
        at -> Prima.write(at, "unit.csv", "mawar," + a.name() + "," + a.typedPhone() + "\n"));
    all.put(
        "a unit above that is nobody",
        at ->
            Prima.write(at, "unit.csv", "unit_id,nama,induk_id\nmawar,Mawar," + a.family() + "\n"));
    all.put(
        "an alias of nobody",
        at -> Prima.write(at, "unit-alias.csv", "alias,unit_id\nX," + a.family() + "\n"));
    all.put(
        "an alias twice",
        at ->
            Prima.write(
                at,
                "unit-alias.csv",
                "alias,unit_id\n" + a.family() + ",mawar\n" + a.family() + ",melati\n"));
    all.put(
        "a wrong service list",
        at ->
            Prima.write(
                at,
                "layanan.csv",
                "unit_id,layanan_id,nama,tarif\nmawar,l1,KTP," + a.family() + "\n"));
    all.put(
        "a wrong target",
        at -> Prima.write(at, "target.csv", "unit_id,tahun,ikm\nmawar,2026," + a.phone() + "\n"));
    all.put(
        "a wrong theme list",
        at -> Prima.write(at, "tema.csv", "kode,tema\n" + a.family() + " x!,Tema\n"));
    all.put(
        "a wrong layout",
        at ->
            Prima.write(
                at,
                "profil/" + a.family() + ".yml",
                "profil: "
                    + b.name()
                    + "\nurutan: "
                    + b.typedPhone()
                    + "\n"
                    + a.family()
                    + ": 3\n"));
    all.put(
        "a wrong policy",
        at ->
            Prima.write(
                at, "policy.yml", "versi: " + a.typedPhone() + "\njudul: [" + b.family() + "\n"));
    all.put(
        "cases of people",
        at ->
            Prima.write(
                at,
                "integritas/a.csv",
                "unit_id,jenis,keadaan,dibuka_oleh,dibuka,nama\nmawar,"
                    + a.family()
                    + ",laporan,x,2026-08-01,y\nmawar,pungli,"
                    + b.name()
                    + ",x,2026-08-01,y\n"
                    + a.name()
                    + ",pungli,laporan,x,2026-08-01,y\nmawar,pungli,laporan,x,"
                    + b.typedPhone()
                    + ",y\n"));
    all.put(
        "staff one by one",
        at ->
            Prima.write(
                at,
                "kinerja/" + a.family() + ".csv",
                "nip,nama,predikat\n" + a.nip() + "," + a.family() + ",Baik\n"));
    all.put(
        "a recap that contradicts itself",
        at ->
            Prima.write(
                at,
                "rekap/" + a.family() + ".csv",
                "NO;" + b.family() + ";U1\n1;" + b.phone() + ";3\n"));
    return all;
  }

  private static void whatStopsARun() throws IOException {
    for (Map.Entry<String, Trouble> trouble : troubles().entrySet()) {
      Path at = folder.resolve("sulit/" + trouble.getKey().replace(' ', '-'));
      Sheets.landing(at, 20);
      trouble.getValue().in(at);
      prima("check", "--in", at, "--period", "2026-Q3", "--as-of", "2026-10-06");
      prima("run", "--in", at, "--lake", lake, "--period", "2026-Q3", "--as-of", "2026-10-06");
      for (Path file : files(at.resolve("survei"))) {
        if (!file.endsWith("jawaban.csv")) {
          prima("hitung", file);
          prima("profile", "--from", file);
        }
      }
    }
  }

  // --- pages ---

  private static void serve() throws Exception {
    String password = "benteng kuda laut 7";
    Process user =
        start("user", "add", "--lake", lake, "--role", "admin", "--password-stdin", "adi");
    try (OutputStream to = user.getOutputStream()) {
      to.write((password + "\n").getBytes(StandardCharsets.UTF_8));
    }
    SAID.put("user add", new String(user.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertThat(user.waitFor()).isZero();
    Process server =
        start("serve", "--lake", lake, "--port", "0", "--access-log", "--log-addresses");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder said = new StringBuilder();
      String line = out.readLine();
      while (line != null && !line.contains("Prima siap: ")) {
        said.append(line).append('\n');
        line = out.readLine();
      }
      assertThat(line).as(said.toString()).isNotNull();
      String root =
          "http://localhost:"
              + URI.create(line.replaceFirst(".*Prima siap: (\\S+).*", "$1")).getPort();
      CompletableFuture<String> rest =
          CompletableFuture.supplyAsync(
              () -> out.lines().collect(java.util.stream.Collectors.joining("\n")));
      Browser admin = new Browser(root);
      assertThat(admin.signIn("adi", password).statusCode()).isEqualTo(303);
      readAll(new Browser(root), "public ");
      readAll(admin, "staff ");
      attack(root, admin);
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
      SAID.put("serve", said + rest.get());
    } finally {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
      server.waitFor();
    }
  }

  private static Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Prima.root().resolve("prima").toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PRIMA_NO_BUILD", "1");
    builder.environment().put("PRIMA_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    return builder.start();
  }

  /** Follows the links of every page, files among them. */
  private static void readAll(Browser browser, String who) {
    Deque<String> open = new ArrayDeque<>(List.of("/", "/mutu-data", "/pengaduan", "/berakhlak"));
    Set<String> seen = new LinkedHashSet<>(open);
    Pattern link = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
      String path = open.poll();
      HttpResponse<String> answer = browser.get(path);
      PAGES.put(who + path, answer.body());
      link.matcher(answer.body())
          .results()
          .map(m -> m.group(1).replace("&amp;", "&").replace("&#34;", "%22").replace(" ", "%20"))
          .filter(next -> !next.startsWith("/aset/") && !next.startsWith("/keluar"))
          .filter(seen::add)
          .forEach(open::add);
    }
  }

  /** What visitors type, of themselves and others, must not stay in the logs. */
  private static void attack(String root, Browser admin) {
    for (Person person : PEOPLE.subList(0, 12)) {
      for (String typed :
          List.of(person.name(), person.typedPhone(), person.nik(), person.typedNip())) {
        String coded = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
        for (Browser browser : List.of(admin, new Browser(root))) {
          browser.get("/unit?cari=" + coded);
          browser.get("/unit/" + coded);
          browser.get("/" + coded);
          browser.get("/staf/kinerja?unit=" + coded, "User-Agent", coded, "Referer", "/" + coded);
          browser.get("/rilis/" + coded + "/unit");
        }
        new Browser(root).signIn(typed, typed, "/" + coded);
      }
    }
  }

  // --- the search ---

  private static Map<String, Set<String>> found(Map<String, String> texts) {
    Map<String, Set<String>> found = new TreeMap<>();
    texts.forEach(
        (what, text) -> {
          Set<String> here = SEARCH.in(text);
          if (!here.isEmpty()) {
            found.put(what, here);
          }
        });
    return found;
  }

  @Test
  void everybodyIsInTheLandingFolderUnderEveryFormAndIsFoundThere() throws Exception {
    Set<String> planted = new TreeSet<>();
    SEARCH.below(in).values().forEach(planted::addAll);
    for (Person person : PEOPLE) {
      assertThat(planted)
          .contains(
              person.number() + " name", person.number() + " phone", person.number() + " nik");
    }
  }

  @Test
  void theFolderWasReadAndReleased() {
    assertThat(lake.resolve("current.json")).exists();
    assertThat(EXITS.entrySet())
        .filteredOn(e -> e.getKey().startsWith("[run") || e.getKey().startsWith("[check"))
        .filteredOn(e -> e.getKey().contains("masuk"))
        .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).isZero());
    assertThat(PAGES).hasSizeGreaterThan(60);
    assertThat(SAID.values()).noneMatch(text -> text.contains("Exception"));
  }

  @Test
  void nobodyIsInAnyFileOfTheLakeOrOfTheAccounts() throws Exception {
    long before = SEARCH.values();
    assertThat(SEARCH.below(folder.resolve("data"))).isEmpty();
    assertThat(SEARCH.values() - before).isGreaterThan(10_000);
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws Exception {
    assertThat(SEARCH.below(temporary)).isEmpty();
  }

  @Test
  void nobodyIsInWhatTheCommandsAndTheServerSay() {
    Map<String, Set<String>> found = found(SAID);
    found
        .values()
        .forEach(
            who -> who.removeIf(one -> NAMED.contains(Integer.valueOf(one.replaceAll(" .*", "")))));
    found.values().removeIf(Set::isEmpty);
    assertThat(NAMED).hasSizeLessThan(120);
    assertThat(found).isEmpty();
  }

  @Test
  void nobodyIsOnAPageOrInAFileOfThePages() {
    assertThat(found(PAGES)).isEmpty();
  }

  @Test
  void theSearchFindsOneWhoIsPlantedInACopyOfTheLake() throws Exception {
    Path copy = folder.resolve("salinan");
    copy(folder.resolve("data"), copy);
    Person person = PEOPLE.get(3);
    Path parquet =
        files(copy).stream()
            .filter(f -> f.toString().endsWith(".parquet"))
            .findFirst()
            .orElseThrow();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "copy (select repeat('x', 500) || '%s' as a from range(9)) to '%s' (format parquet, codec zstd)"
              .formatted(person.typedPhone(), parquet));
    }
    Path database =
        files(copy).stream().filter(f -> f.toString().endsWith(".db")).findFirst().orElseThrow();
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = sqlite.createStatement()) {
      statement.execute("create table planted as select '" + person.typedNik() + "' as a");
    }
    Path gz = copy.resolve("log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(person.name().getBytes(StandardCharsets.UTF_16LE));
    }

    Map<String, Set<String>> found = SEARCH.below(copy);

    assertThat(found)
        .containsEntry(copy.relativize(parquet).toString(), Set.of("3 phone"))
        .containsEntry(copy.relativize(database).toString(), Set.of("3 nik"))
        .containsEntry("log.gz", Set.of("3 name"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted(Comparator.naturalOrder()).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
