package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.web.StaffServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in under attack, over HTTP as an attacker would. */
class SignInAttackIT {

  private static final String STAFF = "/uji/MERIT";
  private static final String SESSION = "prima_session";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private boolean isLetIn(Browser browser) {
    HttpResponse<String> answer = browser.get(STAFF);
    boolean in = answer.statusCode() == 200;
    assertThat(answer.statusCode()).isIn(200, 303);
    assertThat(answer.body().contains(StaffServer.SECRET)).isEqualTo(in);
    return in;
  }

  private static Map<String, String> form(String token, String name, String password) {
    return Map.of("token", token, "nama", name, "sandi", password, "ke", "/");
  }

  // --- sessions -------------------------------------------------------------------------------

  @Test
  void aSessionThatTheAttackerChoseIsNeverTakenOver() {
    String chosen = "A".repeat(43);
    Browser victim = office.browser();
    victim.cookies.put(SESSION, chosen);
    assertThat(victim.signIn("siti", Office.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(victim.cookies.get(SESSION)).hasSize(43).isNotEqualTo(chosen);
    Browser attacker = office.browser();
    attacker.cookies.put(SESSION, chosen);
    assertThat(isLetIn(victim)).isTrue();
    assertThat(isLetIn(attacker)).isFalse();
  }

  @Test
  void theAttackersOwnSessionEndsWhenTheVictimSignsInOverIt() {
    Browser attacker = office.browser("ani");
    String planted = attacker.cookies.get(SESSION);
    Browser victim = office.browser();
    String token = Browser.formToken(victim.get("/masuk"));
    victim.cookies.put(SESSION, planted);
    // the form was shown before the cookie was planted: it is not this session's
    assertThat(victim.post("/masuk", form(token, "siti", Office.PASSWORD)).statusCode())
        .isEqualTo(403);
    assertThat(victim.cookies.get(SESSION)).isEqualTo(planted);
  }

  @Test
  void afterSigningOutTheCookieIsWorthNothing() {
    Browser siti = office.browser("siti");
    String kept = siti.cookies.get(SESSION);
    assertThat(isLetIn(siti)).isTrue();
    HttpResponse<String> bye = siti.signOut();
    assertThat(bye.statusCode()).isEqualTo(303);
    assertThat(siti.cookies).doesNotContainKey(SESSION);
    Browser replay = office.browser();
    replay.cookies.put(SESSION, kept);
    assertThat(isLetIn(replay)).isFalse();
  }

  @Test
  void aCookieEndsWithItsTimeWithItsPasswordAndWithItsAccount() {
    Browser siti = office.browser("siti");
    office.clock.advance(Duration.ofMinutes(30));
    assertThat(isLetIn(siti)).isFalse();
    Browser again = office.browser("siti");
    try (AccountBook book = AccountBook.open(office.accounts, office.clock)) {
      book.changePassword("siti", "benteng kuda laut 8");
      assertThat(isLetIn(again)).isFalse();
      Browser adi = office.browser("adi");
      book.disable("adi");
      assertThat(isLetIn(adi)).isFalse();
    }
  }

  @Test
  void madeUpCookiesAreNobodys() throws Exception {
    Browser siti = office.browser("siti");
    String real = siti.cookies.get(SESSION);
    List<String> forged =
        new ArrayList<>(
            List.of(
                "",
                "siti",
                "admin",
                "1",
                "A".repeat(42),
                "A".repeat(10_000),
                "' or '1'='1",
                "%27%20or%201=1--",
                real.substring(0, 42),
                real + "A",
                real.toLowerCase(java.util.Locale.ROOT),
                new StringBuilder(real).reverse().toString()));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + office.accounts);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select token_sha256, password from session, account")) {
      while (rows.next()) {
        // what a thief of the file would have
        forged.add(rows.getString(1));
        forged.add(rows.getString(1).substring(0, 43));
        forged.add(rows.getString(2));
      }
    }
    for (String cookie : forged) {
      Browser attacker = office.browser();
      attacker.cookies.put(SESSION, cookie);
      assertThat(isLetIn(attacker)).as(cookie).isFalse();
      assertThat(attacker.get("/").statusCode()).as(cookie).isEqualTo(200);
    }
    Browser twice = office.browser();
    twice.cookies.put("x", "y; " + SESSION + "=" + "A".repeat(43));
    assertThat(isLetIn(twice)).isFalse();
    assertThat(isLetIn(siti)).isTrue();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    Browser browser = office.browser();
    HttpResponse<String> welcome = browser.signIn("siti", Office.PASSWORD);
    assertThat(welcome.headers().allValues("Set-Cookie"))
        .anyMatch(
            c -> c.matches("prima_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
    assertThat(browser.get("/").body()).doesNotContain(browser.cookies.get(SESSION));
    assertThat(office.log.toString()).doesNotContain(browser.cookies.get(SESSION));
    // nobody is believed about https who was not put in front of Prima
    Browser other = office.browser();
    String token = Browser.formToken(other.get("/masuk"));
    HttpResponse<String> claimed =
        other.post("/masuk", form(token, "siti", Office.PASSWORD), "X-Forwarded-Proto", "https");
    assertThat(claimed.headers().allValues("Set-Cookie").toString()).doesNotContain("Secure");
  }

  // --- forms of other sites -------------------------------------------------------------------

  @Test
  void aFormWithoutTheSessionsOwnTokenDoesNothing() {
    Browser siti = office.browser("siti");
    String hers = Browser.formToken(siti.get("/"));
    String anis = Browser.formToken(office.browser("ani").get("/"));
    List<Map<String, String>> forms =
        List.of(
            Map.of(),
            Map.of("token", ""),
            Map.of("token", "A".repeat(43)),
            Map.of("token", anis),
            Map.of("token", siti.cookies.get(SESSION)),
            Map.of("token", hers + "A"),
            Map.of("TOKEN", hers));
    for (Map<String, String> form : forms) {
      assertThat(siti.post("/keluar", form).statusCode()).as(form.toString()).isEqualTo(403);
    }
    assertThat(siti.post("/keluar?token=" + hers, Map.of()).statusCode()).isEqualTo(403);
    assertThat(isLetIn(siti)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin|https://jahat.example",
        "Origin|null",
        "Origin|http://127.0.0.1",
        "Origin|http://127.0.0.1.jahat.example",
        "Sec-Fetch-Site|cross-site",
        "Sec-Fetch-Site|same-site"
      })
  void aFormThatABrowserSaysIsAnotherSitesDoesNothing(String header) {
    Browser siti = office.browser("siti");
    String token = Browser.formToken(siti.get("/"));
    String[] headers = header.split("\\|", 2);
    assertThat(siti.post("/keluar", Map.of("token", token), headers).statusCode()).isEqualTo(403);
    assertThat(isLetIn(siti)).isTrue();
    Browser other = office.browser();
    String before = Browser.formToken(other.get("/masuk"));
    assertThat(other.post("/masuk", form(before, "siti", Office.PASSWORD), headers).statusCode())
        .isEqualTo(403);
    assertThat(isLetIn(other)).isFalse();
  }

  @Test
  void aFormOfThisSiteIsTaken() {
    for (String[] headers :
        new String[][] {{"Sec-Fetch-Site", "same-origin"}, {"Origin", office.root()}, {}}) {
      Browser siti = office.browser("siti");
      String token = Browser.formToken(siti.get("/"));
      assertThat(siti.post("/keluar", Map.of("token", token), headers).statusCode()).isEqualTo(303);
      assertThat(isLetIn(siti)).isFalse();
    }
  }

  @Test
  void theSignInFormIsTiedToTheBrowserThatAskedForIt() {
    String elsewhere = Browser.formToken(office.browser().get("/masuk"));
    Browser victim = office.browser();
    assertThat(victim.post("/masuk", form(elsewhere, "ani", Office.PASSWORD)).statusCode())
        .isEqualTo(403);
    victim.get("/masuk");
    assertThat(victim.post("/masuk", form(elsewhere, "ani", Office.PASSWORD)).statusCode())
        .isEqualTo(403);
    assertThat(victim.cookies).doesNotContainKey(SESSION);
  }

  @Test
  void onlyPlainFormsOfModestSizeAreRead() {
    Browser browser = office.browser();
    String token = Browser.formToken(browser.get("/masuk"));
    Map<String, String> form = form(token, "siti", Office.PASSWORD);
    for (String type :
        List.of("application/json", "text/plain", "multipart/form-data; boundary=x")) {
      assertThat(
              browser
                  .send(
                      "POST",
                      "/masuk",
                      BodyPublishers.ofString(Browser.encoded(form)),
                      "Content-Type",
                      type)
                  .statusCode())
          .as(type)
          .isEqualTo(403);
    }
    Map<String, String> large = new HashMap<>(form);
    large.put("lagi", "x".repeat(100_000));
    assertThat(browser.post("/masuk", large).statusCode()).isEqualTo(413);
    assertThat(browser.cookies).doesNotContainKey(SESSION);
    assertThat(browser.post("/masuk", form).statusCode()).isEqualTo(303);
  }

  // --- guessing -------------------------------------------------------------------------------

  /** An answer without what is random in it. */
  private static String shape(HttpResponse<String> answer) {
    String headers =
        answer.headers().map().entrySet().stream()
            .filter(e -> !e.getKey().equals("date"))
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString();
    return answer.statusCode()
        + headers
        + answer.body().replaceAll("name=\"token\" value=\"[^\"]*\"", "");
  }

  @Test
  void nobodyLearnsWhichAccountsThereAre() {
    try (AccountBook book = AccountBook.open(office.accounts, office.clock)) {
      book.disable("adi");
    }
    for (int i = 0; i < 5; i++) {
      office.browser().signIn("ani", "salah sekali ini");
    }
    Map<String, String> attempts =
        Map.of(
            "siti", "salah sekali ini",
            "tidak-ada", "salah sekali ini",
            "bukan nama!", "salah sekali ini",
            "adi", Office.PASSWORD,
            "ani", Office.PASSWORD,
            "", "");
    List<String> shapes = new ArrayList<>();
    attempts.forEach(
        (name, password) -> shapes.add(shape(office.browser().signIn(name, password))));
    assertThat(shapes).hasSize(6);
    assertThat(new TreeSet<>(shapes)).hasSize(1);
    assertThat(shapes.get(0)).startsWith("403").contains("tidak cocok");
  }

  @Test
  void guessingStopsAndGoesOnAfterTheWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(office.browser().signIn("siti", "salah ke-" + i + " ini").statusCode())
          .isEqualTo(403);
    }
    assertThat(office.browser().signIn("siti", Office.PASSWORD).statusCode()).isEqualTo(403);
    assertThat(office.browser().signIn("ani", Office.PASSWORD).statusCode()).isEqualTo(303);
    office.clock.advance(Duration.ofMinutes(1));
    assertThat(office.browser().signIn("siti", Office.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void anAddressThatTriesManyNamesIsSlowedDown() {
    HttpResponse<String> last = null;
    for (int i = 0; i < 31; i++) {
      Browser browser = office.browser();
      String token = Browser.formToken(browser.get("/masuk"));
      // a header that anybody can write makes no new address
      last =
          browser.post(
              "/masuk",
              form(token, "pegawai" + i, "salah sekali ini"),
              "X-Forwarded-For",
              "192.0.2." + i);
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(last.body()).contains("Tunggu 1 menit");
  }

  @Test
  void whatIsTypedWronglyIsShownAndKeptNowhere() {
    String typed = "<script>alert(1)</script>" + Office.PASSWORD;
    HttpResponse<String> answer = office.browser().signIn(typed, typed);
    assertThat(answer.body()).doesNotContain("alert(1)", "benteng");
    assertThat(office.audit(1).toString()).doesNotContain("alert(1)", "benteng");
    assertThat(office.log.toString()).doesNotContain("alert(1)", "benteng");
  }

  // --- addresses ------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jahat.example",
        "//jahat.example",
        "/\\jahat.example",
        "\\\\jahat.example",
        "/\t/jahat.example",
        "/ /jahat.example",
        "javascript:alert(1)",
        "jahat.example",
        "http:/jahat.example",
        "/x\r\nSet-Cookie: a=b",
        "/x\r\n\r\n<script>",
        "/masuk",
        "/keluar",
        "\u2215jahat.example",
        ""
      })
  void signingInLeadsNowhereElse(String target) {
    Browser browser = office.browser();
    HttpResponse<String> welcome = browser.signIn("siti", Office.PASSWORD, target);
    assertThat(welcome.statusCode()).isEqualTo(303);
    assertThat(welcome.headers().firstValue("Location")).hasValue("/");
    assertThat(welcome.headers().allValues("Set-Cookie").toString()).doesNotContain("a=b");
    String asked = java.net.URLEncoder.encode(target, StandardCharsets.UTF_8).replace("+", "%20");
    HttpResponse<String> again = browser.get("/masuk?ke=" + asked);
    assertThat(again.headers().firstValue("Location")).hasValue("/");
    assertThat(office.browser().get("/masuk?ke=" + asked).body())
        .contains("name=\"ke\" value=\"/\"");
  }

  @Test
  void noOtherSpellingOfAnAddressGetsPastItsRule() {
    for (String path :
        List.of(
            "/uji/MERIT/",
            "/uji//MERIT",
            "//uji/MERIT",
            "/uji/./MERIT",
            "/x/../uji/MERIT",
            "/uji/%4dERIT",
            "/uji/MERIT%2f",
            "/uji/MERIT;a=b",
            "/uji;/MERIT",
            "/uji/MERIT%00",
            "/uji/MERIT%20",
            "/UJI/MERIT",
            "/uji/merit",
            "/uji/MERIT?periode=2026-Q3",
            "/uji/MERIT#x",
            "/uji/MERIT.csv",
            "/uji/MERIT%2ecsv",
            "/rilis/" + Office.PUBLISHED + "/../../uji/MERIT",
            "/aset/../uji/MERIT",
            "/aset/x/..%2f..%2fuji%2fMERIT")) {
      for (String method : List.of("GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE")) {
        String answer =
            raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
            .as(method + " " + path)
            .matches("(?s)HTTP/1.1 (303|400|404|405|501) .*")
            .doesNotContain(StaffServer.SECRET);
      }
    }
  }

  @Test
  void noFileOfTheServerIsInReach() {
    Browser siti = office.browser("siti");
    String cookie = "Cookie: " + SESSION + "=" + siti.cookies.get(SESSION) + "\r\n";
    for (String path :
        List.of(
            "/aset/x/..%2f..%2f..%2flake.akun%2fprima.db",
            "/aset/../../lake.akun/prima.db",
            "/aset/x/%2e%2e%2f%2e%2e%2fdb%2fmigration%2fV1__accounts.sql",
            "/rilis/..%2f..%2flake.akun/",
            "/rilis/%2e%2e/",
            "/api/v1/tables/..%2f..%2flake.akun",
            "/uji/MERIT/..%2f..%2fetc%2fpasswd",
            "/lake.akun/prima.db",
            "/prima.db")) {
      String answer =
          raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + cookie + "Connection: close\r\n\r\n");
      assertThat(answer)
          .as(path)
          .doesNotContain("SQLite format", "create table", "root:", "argon2");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-HTTP-Method-Override|HEAD",
        "X-Original-URL|/uji/PUBLIC",
        "X-Rewrite-URL|/uji/PUBLIC",
        "X-Forwarded-User|siti",
        "Remote-User|siti",
        "Authorization|Basic c2l0aTpiZW50ZW5nIGt1ZGEgbGF1dCA3",
        "X-Forwarded-For|127.0.0.1",
        "X-Prima-Role|admin"
      })
  void noHeaderMakesAnybodySomebody(String header) {
    String[] headers = header.split("\\|", 2);
    assertThat(office.browser().get(STAFF, headers).statusCode()).isEqualTo(303);
    Browser melati = office.browser("melati");
    assertThat(melati.get(STAFF, headers).statusCode()).isEqualTo(403);
    assertThat(melati.get("/uji/MERIT_OF_OWN_UNIT/disdik", headers).statusCode()).isEqualTo(403);
  }

  @Test
  void aMethodThatAHeaderNamesIsUnderTheRuleOfThatMethod() {
    // Javalin believes the header: a GET that says POST is refused as a POST would be
    for (String method : List.of("GET", "POST", "PUT", "DELETE", "get", "x")) {
      for (String real : List.of("GET", "POST")) {
        Browser melati = office.browser("melati");
        HttpResponse<String> answer =
            melati.send(real, STAFF, BodyPublishers.noBody(), "X-HTTP-Method-Override", method);
        assertThat(answer.statusCode()).as(real + " as " + method).isIn(403, 404, 405);
        assertThat(answer.body()).doesNotContain(StaffServer.SECRET);
        melati.send(real, "/keluar", BodyPublishers.noBody(), "X-HTTP-Method-Override", method);
        assertThat(melati.get("/").body()).contains("melati");
      }
    }
  }

  @Test
  void noParameterMakesAUnitAnother() {
    Browser melati = office.browser("melati");
    melati.cookies.put("role", "admin");
    melati.cookies.put("unit", "disdik");
    for (String path :
        List.of(
            "/uji/MERIT_OF_OWN_UNIT/disdik",
            "/uji/MERIT_OF_OWN_UNIT/disdik?unit=pkm-melati",
            "/uji/MERIT_OF_OWN_UNIT/disdik?role=admin",
            "/uji/MERIT_OF_OWN_UNIT/%64isdik",
            "/uji/MERIT_OF_OWN_UNIT/pkm-melati%2f..%2fdisdik",
            "/uji/MERIT_OF_OWN_UNIT/pkm-melati%00disdik",
            "/uji/MERIT_OF_OWN_UNIT/PKM-MELATI",
            "/uji/MERIT_OF_OWN_UNIT/pkm-melati%20",
            "/uji/MERIT_OF_OWN_UNIT/dinkes",
            "/uji/MERIT/pkm-melati")) {
      HttpResponse<String> answer = melati.get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 403);
      assertThat(answer.body()).as(path).doesNotContain(StaffServer.SECRET);
    }
    assertThat(melati.get("/uji/MERIT_OF_OWN_UNIT/pkm-melati").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingIsSignedOutByALink() {
    Browser siti = office.browser("siti");
    assertThat(siti.get("/keluar").statusCode()).isEqualTo(405);
    assertThat(siti.head("/keluar").statusCode()).isEqualTo(405);
    assertThat(isLetIn(siti)).isTrue();
  }

  @Test
  void behindAProxyItsHeadersAreBelieved(@TempDir Path other) {
    try (Office behind = new Office(other, "", false, true)) {
      Browser browser = behind.browser();
      String token = Browser.formToken(browser.get("/masuk"));
      HttpResponse<String> welcome =
          browser.post(
              "/masuk",
              form(token, "siti", Office.PASSWORD),
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-Host",
              "prima.kab.go.id",
              "Origin",
              "https://prima.kab.go.id");
      assertThat(welcome.statusCode()).isEqualTo(303);
      assertThat(welcome.headers().allValues("Set-Cookie").toString()).contains("; Secure");
      HttpResponse<String> last = null;
      for (int i = 0; i < 31; i++) {
        Browser guesser = behind.browser();
        String before = Browser.formToken(guesser.get("/masuk"));
        // what the guesser writes himself stands before what the proxy saw
        last =
            guesser.post(
                "/masuk",
                form(before, "pegawai" + i, "salah sekali ini"),
                "X-Forwarded-For",
                "198.51.100." + i + ", 203.0.113.5");
      }
      assertThat(last.statusCode()).isEqualTo(429);
      Browser neighbour = behind.browser();
      String before = Browser.formToken(neighbour.get("/masuk"));
      assertThat(
              neighbour
                  .post(
                      "/masuk",
                      form(before, "ani", Office.PASSWORD),
                      "X-Forwarded-For",
                      "203.0.113.6")
                  .statusCode())
          .isEqualTo(303);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          198.51.100.1              | 203.0.113.5    | 203.0.113.5
          198.51.100.1, 192.0.2.8   | 203.0.113.5    | 203.0.113.5
          198.51.100.1              | 192.0.2.8, 2001:db8::5 | 2001:db8::5
          198.51.100.1              | 203.0.113.256  | 127.0.0.1
          198.51.100.1              | 203.0.113      | 127.0.0.1
          198.51.100.1              | unknown        | 127.0.0.1
          198.51.100.1              | jahat.example  | 127.0.0.1
          198.51.100.1              | 1::2::3        | 127.0.0.1
          198.51.100.1              | <b>siti</b>    | 127.0.0.1
          198.51.100.1              | ''             | 127.0.0.1
          """)
  void aLineThatThePersonWroteHidesNotTheProxys(
      String own, String proxys, String seen, @TempDir Path other) {
    try (Office behind = new Office(other, "", false, true, true)) {
      String answer =
          raw(
              behind,
              "GET "
                  + "/masuk HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: "
                  + own
                  + "\r\nX-Forwarded-For: "
                  + proxys
                  + "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Proto: http"
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 200").contains("prima_masuk=");
      assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie")))
          .noneMatch(line -> line.contains("Secure"));
      Browser siti = behind.browser();
      String token = Browser.formToken(siti.get("/masuk"));
      String form = Browser.encoded(form(token, "siti", Office.PASSWORD));
      String signIn =
          raw(
              behind,
              "POST /masuk HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: "
                  + own
                  + "\r\nX-Forwarded-For: "
                  + proxys
                  + "\r\nOrigin: https://prima.kab.go.id\r\nX-Forwarded-Host: jahat.example"
                  + "\r\nX-Forwarded-Host: prima.kab.go.id\r\nCookie: prima_masuk="
                  + siti.cookies.get("prima_masuk")
                  + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + form.length()
                  + "\r\nConnection: close\r\n\r\n"
                  + form);
      assertThat(signIn).startsWith("HTTP/1.1 303");
      assertThat(behind.addresses()).last().isEqualTo(seen);
    }
  }

  private String raw(String request) {
    return raw(office, request);
  }

  /** The raw answer to raw bytes. */
  private static String raw(Office office, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
