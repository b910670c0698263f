package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.BerakhlakLake;
import id.prima.dashboard.TestClock;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.web.Settings;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Lake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages about staff, standards and integrity from a real server, under unkind names. */
class StaffSiteIT {

  private static final String PASSWORD = "benteng kuda laut 7";
  private static final String OF_UNIT =
      "/unit/" + URLEncoder.encode(BerakhlakLake.HOSTILE_ID, StandardCharsets.UTF_8);
  private static final List<String> OPEN =
      List.of(
          "/",
          "/berakhlak",
          "/berakhlak?unit=" + URLEncoder.encode(BerakhlakLake.HOSTILE_ID, StandardCharsets.UTF_8),
          "/berakhlak?cari=%3Cscript%3Ealert(1)%3C/script%3E",
          OF_UNIT,
          "/unit/U-02",
          "/mutu-data",
          "/metodologi");
  private static final List<String> FOR_STAFF =
      List.of(
          "/staf/laporan-tertinggal",
          "/staf/baris-ditolak",
          "/staf/mutu-jawaban",
          "/staf/integritas",
          "/staf/kinerja",
          "/staf/kinerja?unit=U-02",
          "/staf/berakhlak?unit=U-02",
          "/staf/berakhlak?cari=%3Cscript%3Ealert(1)%3C/script%3E");

  @TempDir static Path folder;
  private static WebServer server;

  @BeforeAll
  static void open() {
    TestLake lake = BerakhlakLake.publish(new TestLake(folder.resolve("lake")));
    TestClock clock = new TestClock();
    Path accounts = AccountBook.beside(lake.root());
    try (AccountBook book = AccountBook.openOrCreate(accounts, clock)) {
      book.add("adi", Role.ADMIN, Optional.empty(), PASSWORD);
      book.add("ani", Role.PERENCANA, Optional.empty(), PASSWORD);
      book.add("melati", Role.UNIT, Optional.of("U-02"), PASSWORD);
    }
    server =
        WebServer.start(
            new CatalogueStore(Lake.of(lake.root()), line -> {}),
            new Settings(
                "127.0.0.1",
                0,
                "",
                ZoneId.of("Asia/Jakarta"),
                clock,
                line -> {},
                Optional.empty(),
                false,
                new Settings.SignIn(Optional.of(accounts), false, false)));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Browser browser(String name) {
    Browser browser = new Browser("http://127.0.0.1:" + server.port());
    if (!name.isEmpty()) {
      assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
    }
    return browser;
  }

  private static String page(Browser browser, String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** A file as it is sent. */
  private static byte[] bytes(Browser browser, String path) throws IOException {
    URLConnection connection =
        URI.create("http://127.0.0.1:" + server.port() + path).toURL().openConnection();
    browser.cookies.forEach(
        (name, value) -> connection.addRequestProperty("Cookie", name + "=" + value));
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  @Test
  void noNameOfAUnitOrLayananOrSearchRunsAsScript() {
    Browser anybody = browser("");
    for (String path : OPEN) {
      assertThat(page(anybody, path))
          .as(path)
          .doesNotContain("<script>alert", "<img src=x", "data-chart=\"{\"<");
    }
    assertThat(page(anybody, "/berakhlak")).contains("=1+1 &lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page(anybody, OF_UNIT)).contains("&lt;img src=x onerror=alert(2)&gt;");
    Browser admin = browser("adi");
    for (String path : FOR_STAFF) {
      assertThat(page(admin, path)).as(path).doesNotContain("<script>alert", "<img src=x");
    }
    assertThat(page(admin, "/staf/integritas")).contains("=1+1 &lt;script&gt;alert(1)");
  }

  @Test
  void aNameIsNoFormulaInAFile() throws IOException {
    assertThat(page(browser(""), "/berakhlak?csv=unit").lines())
        .anyMatch(line -> line.contains(",\"'=1+1 <script>"))
        .noneMatch(line -> line.contains(",\"=1+1") || line.contains(",=1+1"));
    assertThat(page(browser(""), OF_UNIT + "?csv=standar").lines())
        .anyMatch(line -> line.contains("Layanan \"\"><img src=x"));
    Browser admin = browser("adi");
    assertThat(page(admin, "/staf/laporan-tertinggal?csv=tertinggal"))
        .contains("\"'=1+1 <script>")
        .contains("2026-Q3.r1");
    byte[] book = bytes(admin, "/staf/integritas.xlsx");
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      List<Row> about = workbook.findSheet("tentang").orElseThrow().read();
      assertThat(about).extracting(row -> row.getCellText(1)).contains("2026-Q3.r1");
      List<Row> cases = workbook.findSheet("perkara").orElseThrow().read();
      assertThat(cases).hasSize(5);
      assertThat(cases.get(1).getCellText(0)).isEqualTo(BerakhlakLake.HOSTILE);
      assertThat(cases.get(1).getCell(0).getFormula()).isNull();
    }
  }

  @Test
  void publicPagesSayNothingOfIntegrityCasesNorOfRolesOrPredikat() {
    Browser anybody = browser("");
    assertThat(page(anybody, "/mutu-data"))
        .contains("berakhlak/0a1b2c3d", "standar/0a1b2c3d")
        .doesNotContain("integritas/0a1b2c3d", "kinerja/0a1b2c3d");
    // the methodology names in general what is kept from the public
    for (String path : OPEN.subList(0, OPEN.indexOf("/metodologi"))) {
      assertThat(page(anybody, path))
          .as(path)
          .doesNotContain("Inspektorat", "Diri sendiri", "Sangat baik", "seragam)");
    }
  }

  @Test
  void aUnitSeesItsOwnRowsAlone() {
    Browser unit = browser("melati");
    assertThat(page(unit, "/staf/laporan-tertinggal?csv=tertinggal").lines().skip(1))
        .hasSize(1)
        .allMatch(line -> line.startsWith("Puskesmas Cempaka,"));
    assertThat(page(unit, "/staf/berakhlak?csv=peran").lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("Puskesmas Cempaka,"));
    assertThat(unit.get("/staf/berakhlak?unit=U-04").statusCode()).isEqualTo(403);
    assertThat(unit.get("/staf/kinerja").statusCode()).isEqualTo(403);
  }

  @Test
  void aPlannerSeesWhoIsLateAndNotWhatIsSuspected() {
    Browser planner = browser("ani");
    assertThat(page(planner, "/staf/laporan-tertinggal")).doesNotContain("pungli");
    assertThat(page(planner, "/staf/laporan-tertinggal?csv=tertinggal")).doesNotContain("pungli");
    assertThat(page(browser("adi"), "/staf/laporan-tertinggal")).contains("pungli: 2 diterima");
  }
}
