package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.prima.dashboard.MeritLake;
import id.prima.dashboard.MeritRows;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.export.Workbooks;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.web.Settings;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Lake;
import id.prima.e2e.Chromium.Look;
import id.prima.e2e.Chromium.Tab;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rankings, explanations and policies on the real server, as those who are signed in meet them. */
class MeritIT {

  private static final String PASSWORD = "benteng kuda laut 7";
  private static final List<String> PAGES =
      List.of("/peringkat", "/peringkat/PKM-01", "/peringkat/PKM-04", "/penjelasan", "/kebijakan");

  @TempDir static Path folder;
  private static WebServer server;
  private static Path accounts;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    MeritLake.publish(lake, "2026-Q3.r1", MeritRows.builtIn(false));
    accounts = AccountBook.beside(lake.root());
    try (AccountBook book = AccountBook.openOrCreate(accounts, InstantSource.fixed(Served.NOW))) {
      book.add("ani", Role.PERENCANA, Optional.empty(), PASSWORD);
      book.add("siti", Role.SDM, Optional.empty(), PASSWORD);
      book.add("adi", Role.ADMIN, Optional.empty(), PASSWORD);
      book.add("melati", Role.UNIT, Optional.of("PKM-01"), PASSWORD);
      book.add("dinkes", Role.UNIT, Optional.of("DINKES"), PASSWORD);
    }
    server =
        WebServer.start(
            new CatalogueStore(Lake.of(lake.root()), line -> {}),
            new Settings(
                "127.0.0.1",
                0,
                "",
                ZoneId.of("Asia/Jakarta"),
                InstantSource.fixed(Served.NOW),
                line -> {},
                Optional.empty(),
                false,
                new Settings.SignIn(Optional.of(accounts), false, false)));
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    server.close();
  }

  private static String root() {
    return "http://127.0.0.1:" + server.port();
  }

  private static Browser browser(String name) {
    Browser browser = new Browser(root());
    if (!name.isEmpty()) {
      assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
    }
    return browser;
  }

  @ParameterizedTest
  @CsvSource({
    "'',     303, 303, 303, 303, 303, 303, 303",
    "ani,    403, 403, 403, 403, 403, 403, 200",
    "siti,   200, 200, 200, 200, 200, 200, 200",
    "adi,    200, 200, 200, 200, 200, 200, 200",
    "melati, 403, 403, 403, 200, 403, 200, 200",
    "dinkes, 403, 403, 403, 200, 200, 200, 200",
  })
  void whoSeesWhat(
      String name, int ranking, int csv, int xlsx, int first, int second, int list, int policy) {
    Browser browser = browser(name);
    assertThat(browser.get("/peringkat").statusCode()).isEqualTo(ranking);
    assertThat(browser.get("/peringkat.csv").statusCode()).isEqualTo(csv);
    assertThat(browser.get("/peringkat.xlsx").statusCode()).isEqualTo(xlsx);
    assertThat(browser.get("/peringkat/PKM-01").statusCode()).isEqualTo(first);
    assertThat(browser.get("/peringkat/PKM-02").statusCode()).isEqualTo(second);
    assertThat(browser.get("/penjelasan").statusCode()).isEqualTo(list);
    assertThat(browser.get("/kebijakan").statusCode()).isEqualTo(policy);
  }

  @Test
  void aUnitFindsItsOwnSheetAndNoOtherName() {
    Browser melati = browser("melati");
    assertThat(melati.get("/penjelasan").body())
        .contains("<a href=\"/peringkat/PKM-01\">Melati</a>")
        .doesNotContain("Anggrek", "/peringkat\"");
    assertThat(melati.get("/peringkat/PKM-01").body())
        .contains("78,42")
        .doesNotContain("Anggrek", "Kembali ke peringkat");
    for (String address :
        List.of(
            "/peringkat/PKM-02",
            "/peringkat/PKM-99",
            "/peringkat/..%2FPKM-02",
            "/rilis/2026-Q3.r1/peringkat/PKM-02",
            "/rilis/2026-Q3.r1/peringkat",
            "/peringkat?csv=peringkat-1")) {
      assertThat(melati.get(address).statusCode()).as(address).isEqualTo(403);
    }
    assertThat(melati.get("/unit/PKM-01").body()).contains("href=\"/peringkat/PKM-01\"");
    assertThat(melati.get("/unit/PKM-02").body()).doesNotContain("href=\"/peringkat/");
    assertThat(browser("").get("/unit/PKM-01").body()).doesNotContain("href=\"/peringkat/");
    assertThat(browser("dinkes").get("/penjelasan").body()).contains("Anggrek", "Melati");
  }

  @Test
  void theWorkbookIsWholeAndStamped() throws Exception {
    Browser siti = browser("siti");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root() + "/peringkat.xlsx"))
            .header(
                "Cookie",
                siti.cookies.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining("; ")))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"peringkat-2026-Q3.r1.xlsx\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Workbooks.read(answer.body()).get("usulan").get(1))
        .startsWith("STRING 2026-Q3.r1", "STRING bawaan-2026.1", "STRING 2026-Q3");
    assertThat(siti.get("/peringkat.csv?tabel=usulan").body())
        .startsWith("release,policy_version,period,kelompok_banding,unit_id,decision,");
    HttpResponse<String> own = browser("melati").get("/peringkat/PKM-01?csv=uraian");
    assertThat(own.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"uraian-PKM-01-2026-Q3.r1.csv\"");
    assertThat(own.body())
        .startsWith("release,policy_version,component,")
        .contains("\n2026-Q3.r1,bawaan-2026.1,ikm,,sendiri,86.8400,84.6600,")
        .contains("\n2026-Q3.r1,bawaan-2026.1,pengaduan,,sendiri,92.0000,,92.00,,0.1500,\n");
    assertThat(siti.get("/peringkat.csv?tabel=../unit_ikm").statusCode()).isEqualTo(400);
    assertThat(siti.get("/peringkat.csv?table=usulan").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsShownAndTakenAlongIsWrittenDown() {
    Browser siti = browser("siti");
    siti.get("/peringkat");
    siti.get("/peringkat/PKM-02");
    siti.get("/peringkat.xlsx");
    List<String> lines = new ArrayList<>();
    try (AccountBook book = AccountBook.open(accounts, InstantSource.fixed(Served.NOW))) {
      book.readAudit(e -> lines.add(e.actor() + " " + e.subject() + " " + e.release()));
    }
    assertThat(lines)
        .anyMatch(l -> l.startsWith("siti") && l.endsWith("/peringkat 2026-Q3.r1"))
        .anyMatch(l -> l.startsWith("siti") && l.contains("PKM-02"))
        .anyMatch(l -> l.startsWith("siti") && l.contains("/peringkat.xlsx"));
  }

  private static void signIn(Page page) {
    page.navigate(root() + "/masuk");
    page.fill("[name=nama]", "siti");
    page.fill("[name=sandi]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForLoadState();
  }

  static Stream<Arguments> pagesAndLooks() {
    return PAGES.stream().flatMap(p -> Look.ALL.stream().map(look -> Arguments.of(p, look)));
  }

  @ParameterizedTest
  @MethodSource("pagesAndLooks")
  void aPageIsSoundAndAccessible(String path, Look look) {
    try (Tab tab = chromium.tab(look)) {
      Page page = tab.page();
      signIn(page);
      page.navigate(root() + path);
      page.waitForLoadState();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(tab.complaints()).isEmpty();
      assertThat(
              page.evaluate(
                  "() => document.documentElement.scrollWidth"
                      + " - document.documentElement.clientWidth"))
          .as("nothing wider than the window")
          .isEqualTo(0);
      AxeBuilder axe = new AxeBuilder(page);
      if (look.scheme() == ColorScheme.DARK) {
        axe = axe.withRules(List.of("color-contrast", "link-in-text-block"));
      }
      assertThat(axe.analyze().getViolations()).as("axe-core").isEmpty();
    }
  }

  @Test
  void itReadsTheSameWithoutScript() {
    try (Tab tab = chromium.tabWithoutScript(Look.NARROW)) {
      Page page = tab.page();
      signIn(page);
      page.navigate(root() + "/peringkat?kelompok=puskesmas&keputusan=layak");
      assertThat(page.locator("table.ranks tbody tr:not(.group) th").allInnerTexts())
          .containsExactly("Melati");
      assertThat(page.locator("table.ranks .place").first().innerText())
          .isEqualTo("Antara peringkat 1 dan 4 dari 12; peluang tiga besar lebih dari 19 dari 20.");
      assertThat(page.locator("svg.ranks .outer").first().isVisible()).isTrue();
      page.navigate(root() + "/peringkat/PKM-01");
      assertThat(page.locator("table.waterfall tbody td.num").allInnerTexts())
          .containsExactly("72,58", "+3,12", "+1,20", "0,00", "+0,90", "+0,62", "78,42");
    }
  }
}
