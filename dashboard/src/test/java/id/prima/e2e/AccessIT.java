package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.web.Route;
import id.prima.dashboard.web.StaffServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in where: every address, every role, units of one's own and of others. */
class AccessIT {

  /** Whom each rule lets in, by hand. */
  private static final Map<Access, Set<String>> LET_IN =
      Map.of(
          Access.PUBLIC, Set.of("", "ani", "siti", "adi", "melati"),
          Access.SIGNED_IN, Set.of("ani", "siti", "adi", "melati"),
          Access.OFFICE, Set.of("ani", "siti", "adi"),
          Access.PLANNING, Set.of("ani", "adi"),
          Access.MERIT, Set.of("siti", "adi"),
          Access.MERIT_OF_OWN_UNIT, Set.of("siti", "adi", "melati"));

  /** Units, each with whether it is melati's own or below. */
  private static final Map<String, Boolean> UNITS =
      Map.of(
          "pkm-melati", true,
          "pustu-mawar", true,
          "dinkes", false,
          "disdik", false,
          "tidak-ada", false);

  @TempDir static Path folder;
  private static Office office;
  private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();

  @BeforeAll
  static void open() {
    office = new Office(folder);
    for (String name : List.of("", "ani", "siti", "adi", "melati")) {
      BROWSERS.put(name, office.browser(name));
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static List<String> addresses(Route route, String unit) {
    String path =
        route
            .path()
            .replace("{release}", Office.PUBLISHED)
            .replaceAll("\\{unit(_id)?}", unit)
            .replaceAll("\\{[a-z_]+}", "x");
    return List.of(path);
  }

  @Test
  void everyAddressLetsInWhomItsRuleNamesAndNobodyElse() {
    int asked = 0;
    int refused = 0;
    for (Route route : office.routes()) {
      if (!route.method().toString().equals("GET")) {
        continue;
      }
      boolean ofUnit = route.path().matches(".*\\{unit(_id)?}.*");
      for (String unit : ofUnit ? UNITS.keySet() : Set.of("")) {
        for (String path : addresses(route, unit)) {
          for (Map.Entry<String, Browser> browser : BROWSERS.entrySet()) {
            String name = browser.getKey();
            boolean open = route.access() == Access.PUBLIC;
            boolean expected =
                LET_IN.get(route.access()).contains(name)
                    && (open || !ofUnit || !name.equals("melati") || UNITS.get(unit));
            HttpResponse<String> answer = browser.getValue().get(path);
            String what = (name.isEmpty() ? "anonymous" : name) + " " + path + " " + route;
            int status = answer.statusCode();
            boolean toSignIn =
                status == 303
                    && answer.headers().firstValue("Location").orElse("").startsWith("/masuk");
            boolean letIn = status != 401 && status != 403 && !toSignIn;
            assertThat(letIn).as(what + " " + status).isEqualTo(expected);
            assertThat(status).as(what).isNotEqualTo(500);
            if (!expected) {
              int anonymous = path.startsWith("/api/") ? 401 : 303;
              assertThat(status).as(what).isEqualTo(name.isEmpty() ? anonymous : 403);
              assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                  .startsWith(path.startsWith("/api/") ? "application/problem+json" : "");
              assertThat(answer.body()).as(what).doesNotContain(StaffServer.SECRET);
              refused++;
            } else if (route.path().contains("/uji/")) {
              assertThat(answer.body()).as(what).contains(StaffServer.SECRET);
            }
            assertThat(browser.getValue().head(path).statusCode())
                .as("HEAD " + what)
                .isEqualTo(status);
            asked++;
          }
        }
      }
    }
    System.out.printf(
        "Access: %d routes, %d questions by five roles, %d refused%n",
        office.routes().size(), asked, refused);
    assertThat(refused).isGreaterThan(60);
  }

  @Test
  void theMenuLeadsWhereverOneMayGoAndNowhereElse() {
    for (Map.Entry<String, Browser> browser : BROWSERS.entrySet()) {
      String page = browser.getValue().get("/").body();
      Set<String> led =
          Pattern.compile("href=\"([^\"?#]+)")
              .matcher(page.substring(page.indexOf("<header"), page.indexOf("</header>")))
              .results()
              .map(link -> link.group(1))
              .filter(link -> !link.equals("/masuk"))
              .collect(Collectors.toSet());
      Set<String> open =
          office.routes().stream()
              .filter(route -> route.method().toString().equals("GET"))
              .filter(route -> LET_IN.get(route.access()).contains(browser.getKey()))
              .map(Route::path)
              .filter(path -> !path.matches(".*[{.].*|/(api|uji)/.*|/(rilis|masuk|healthz)"))
              .collect(Collectors.toSet());
      assertThat(led).as(browser.getKey()).isEqualTo(open);
    }
  }

  @Test
  void whatChangesSomethingTakesNoFormWithoutItsToken() {
    for (Route route : office.routes()) {
      if (route.method().toString().equals("POST")) {
        for (Map.Entry<String, Browser> browser : BROWSERS.entrySet()) {
          HttpResponse<String> answer = browser.getValue().post(route.path(), Map.of());
          boolean known = LET_IN.get(route.access()).contains(browser.getKey());
          assertThat(answer.statusCode()).as(route.toString()).isEqualTo(known ? 403 : 303);
        }
      }
    }
    assertThat(BROWSERS.get("siti").get("/uji/MERIT").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsAnothersLooksAsIfItWereNotThere() {
    Browser melati = BROWSERS.get("melati");
    HttpResponse<String> others = melati.get("/uji/MERIT_OF_OWN_UNIT/disdik");
    HttpResponse<String> missing = melati.get("/uji/MERIT_OF_OWN_UNIT/tidak-ada");
    assertThat(others.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(403);
    assertThat(others.body()).isEqualTo(missing.body()).doesNotContain("disdik");
  }

  @Test
  void whoIsNotSignedInIsSentToSignInAndBack() {
    HttpResponse<String> answer = BROWSERS.get("").get("/uji/MERIT/disdik?periode=2026-Q3");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/masuk?ke=%2Fuji%2FMERIT%2Fdisdik%3Fperiode%3D2026-Q3");
    Browser siti = office.browser();
    HttpResponse<String> welcome =
        siti.signIn("siti", Office.PASSWORD, "/uji/MERIT/disdik?periode=2026-Q3");
    assertThat(welcome.headers().firstValue("Location"))
        .hasValue("/uji/MERIT/disdik?periode=2026-Q3");
    assertThat(siti.get("/uji/MERIT/disdik?periode=2026-Q3").body()).contains(StaffServer.SECRET);
  }

  @Test
  void aDraftIsThereForTheOfficeAlone() {
    for (Map.Entry<String, Browser> browser : BROWSERS.entrySet()) {
      boolean office = Set.of("ani", "siti", "adi").contains(browser.getKey());
      Browser b = browser.getValue();
      for (String below : List.of("/", "/unit", "/unit/disdik", "/api/v1/units", "/?csv=mutu")) {
        HttpResponse<String> draft = b.get("/rilis/" + Office.DRAFT + below);
        HttpResponse<String> none = b.get("/rilis/" + Office.MISSING + below);
        assertThat(none.statusCode()).as(below).isEqualTo(404);
        if (!office) {
          assertThat(draft.statusCode()).as(browser.getKey() + below).isEqualTo(404);
          assertThat(draft.body()).isEqualTo(none.body().replace(Office.MISSING, Office.DRAFT));
        } else if (!below.contains("csv")) {
          assertThat(draft.statusCode()).as(browser.getKey() + below).isEqualTo(200);
        }
      }
      assertThat(b.get("/rilis").body().contains(Office.DRAFT)).isEqualTo(office);
      assertThat(b.get("/rilis").body()).contains(Office.PUBLISHED);
      assertThat(b.get("/api/v1/releases").body()).doesNotContain(Office.DRAFT);
    }
  }

  @Test
  void whatIsShownIsWrittenDown() {
    long from = office.nextAudit();
    Browser siti = BROWSERS.get("siti");
    siti.get("/uji/MERIT/disdik?periode=2026-Q3");
    siti.get("/uji/MERIT.csv");
    siti.get("/uji/PLANNING");
    siti.get("/");
    siti.get("/uji/MERIT?cari=rahasia");
    siti.get("/uji/PUBLIC");
    siti.get("/uji/MERIT.csv?tabel=usulan");
    BROWSERS.get("melati").get("/uji/MERIT_OF_OWN_UNIT/disdik");
    BROWSERS.get("melati").get("/uji/MERIT_OF_OWN_UNIT/pustu-mawar");
    BROWSERS.get("").get("/uji/MERIT");
    assertThat(office.audit(from))
        .containsExactly(
            "siti lihat /uji/MERIT/disdik " + Office.PUBLISHED,
            "siti unduh /uji/MERIT.csv " + Office.PUBLISHED,
            "siti ditolak /uji/PLANNING",
            "siti unduh /uji/MERIT.csv?tabel=usulan " + Office.PUBLISHED,
            "melati ditolak /uji/MERIT_OF_OWN_UNIT/disdik " + Office.PUBLISHED,
            "melati lihat /uji/MERIT_OF_OWN_UNIT/pustu-mawar " + Office.PUBLISHED);
  }

  @Test
  void whatCannotBeWrittenDownIsNotShown(@TempDir Path other) throws Exception {
    try (Office broken = new Office(other)) {
      Browser siti = broken.browser("siti");
      assertThat(siti.get("/uji/MERIT.csv").body()).contains(StaffServer.SECRET);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + broken.accounts);
          Statement statement = connection.createStatement()) {
        statement.execute("drop trigger audit_head_no_delete");
        statement.execute("delete from audit_head");
      }
      for (String path : List.of("/uji/MERIT", "/uji/MERIT.csv")) {
        HttpResponse<String> answer = siti.get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(StaffServer.SECRET).contains("dicatat");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
      }
      assertThat(siti.get("/").statusCode()).isEqualTo(200);
      assertThat(broken.log).anyMatch(line -> line.contains("prima.db"));
    }
  }

  @Test
  void aPageOfSomebodyIsKeptNowhereAndMeetsNobodyElses() {
    Browser anybody = BROWSERS.get("");
    Browser siti = BROWSERS.get("siti");
    HttpResponse<String> open = anybody.get("/unit");
    String tag = open.headers().firstValue("ETag").orElseThrow();
    assertThat(open.headers().allValues("Vary").toString()).contains("Cookie");
    assertThat(open.body()).contains("Masuk").doesNotContain("siti", "Keluar", "name=\"token\"");
    assertThat(anybody.get("/unit", "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<String> hers = siti.get("/unit", "If-None-Match", tag);
    assertThat(hers.statusCode()).isEqualTo(200);
    assertThat(hers.body()).contains("siti", "SDM", "Keluar");
    assertThat(hers.headers().firstValue("ETag")).isEmpty();
    assertThat(hers.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(hers.headers().allValues("Vary").toString()).contains("Cookie");
    HttpResponse<String> secret = siti.get("/uji/MERIT");
    assertThat(secret.headers().firstValue("ETag")).isEmpty();
    assertThat(secret.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(siti.get("/uji/MERIT", "If-None-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAccountsPublicPagesGoOn(@TempDir Path other) throws Exception {
    try (Office damaged = new Office(other)) {
      Browser siti = damaged.browser("siti");
      List<Path> parts = new ArrayList<>();
      try (var files = Files.list(damaged.accounts.getParent())) {
        files.forEach(parts::add);
      }
      for (Path part : parts) {
        if (part.getFileName().toString().startsWith("prima.db")) {
          Files.delete(part);
        }
      }
      Files.writeString(damaged.accounts, "bukan basis data ".repeat(200));
      assertThat(siti.get("/").statusCode()).isEqualTo(200);
      assertThat(siti.get("/").body()).doesNotContain("siti");
      assertThat(siti.get("/uji/MERIT").statusCode()).isEqualTo(303);
      HttpResponse<String> form = siti.get("/masuk");
      assertThat(form.statusCode()).isEqualTo(503);
      assertThat(form.body())
          .contains("tidak tersedia")
          .doesNotContain("prima.db", "name=\"sandi\"");
      assertThat(damaged.log).filteredOn(line -> line.contains("rusak")).hasSize(1);
    }
  }

  @Test
  void aServerWithoutAccountsSaysSo() {
    try (Served served = Served.over(folder.resolve("lake"))) {
      assertThat(served.get("/").statusCode()).isEqualTo(200);
      assertThat(served.get("/masuk").statusCode()).isEqualTo(503);
      assertThat(served.get("/masuk").body()).contains("tidak tersedia");
    }
  }

  @Test
  void belowABasePathCookiesAndTargetsStayThere(@TempDir Path other) {
    try (Office below = new Office(other, "/prima", true, false)) {
      Browser browser = new Browser(below.root() + "/prima");
      String token = Browser.formToken(browser.get("/masuk"));
      Map<String, String> form =
          Map.of("token", token, "nama", "siti", "sandi", Office.PASSWORD, "ke", "/unit");
      HttpResponse<String> welcome = browser.post("/masuk", form);
      assertThat(welcome.statusCode()).isEqualTo(303);
      assertThat(welcome.headers().firstValue("Location")).hasValue("/prima/");
      assertThat(welcome.headers().allValues("Set-Cookie"))
          .anyMatch(
              c ->
                  c.matches(
                      "prima_session=[A-Za-z0-9_-]{43}; Path=/prima; HttpOnly; SameSite=Lax; Secure"));
      assertThat(browser.get("/").body()).contains("action=\"/prima/keluar\"");
    }
  }
}
