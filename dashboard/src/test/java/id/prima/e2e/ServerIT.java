package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address of the server over the sample, asked by a real client. */
@Tag("slow")
class ServerIT {

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.over(SampleLake.lake());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<Map<String, String>> published(String table) {
    return Prima.run("export", table, "--public", "--lake", SampleLake.lake()).succeeds().rows();
  }

  @Test
  void everyPageOfEveryUnitAndPeriodAnswers() {
    TreeSet<String> periods = new TreeSet<>();
    TreeSet<String> populations = new TreeSet<>();
    for (Map<String, String> row : published("unit_ikm")) {
      periods.add(row.get("period"));
      populations.add("instrumen=" + row.get("instrumen") + "&pengguna=" + row.get("pengguna"));
    }
    assertThat(periods).hasSize(14);
    List<String> paths =
        new ArrayList<>(
            List.of("/", "/unit", "/unit?urut=ikm", "/unsur", "/mutu-data", "/metodologi"));
    paths.add("/pengaduan");
    paths.add("/berakhlak");
    paths.add("/pengaduan?klasifikasi=pengaduan");
    paths.add("/glosarium");
    published("unit").stream()
        .map(row -> "/unit/" + row.get("unit_id"))
        .distinct()
        .forEach(paths::add);
    for (String path : paths) {
      for (String period : periods) {
        for (String population : populations) {
          String address =
              path + (path.contains("?") ? "&" : "?") + "periode=" + period + "&" + population;
          HttpResponse<String> answer = served.get(address);
          boolean unknownThen = path.startsWith("/unit/") && answer.statusCode() == 404;
          assertThat(unknownThen ? 200 : answer.statusCode()).as(address).isEqualTo(200);
          assertThat(answer.body()).as(address).contains("</html>").doesNotContain("null");
        }
      }
    }
    assertThat(served.log()).noneMatch(line -> line.contains("kesalahan"));
  }

  @Test
  void figuresOnAPageAreThoseOfTheExport() {
    List<Map<String, String>> unsur = published("unit_unsur");
    Map<String, String> staff =
        Prima.run("export", "unit_ikm", "--lake", SampleLake.lake(), "--period", "2026-Q2")
            .succeeds()
            .rows()
            .stream()
            .filter(row -> row.get("tingkat").equals("unit"))
            .filter(row -> row.get("instrumen").equals("SKM"))
            .filter(row -> row.get("pengguna").equals("publik"))
            .collect(
                Collectors.toMap(
                    row -> row.get("unit_id"), row -> row.get("ikm").replace('.', ',')));
    int compared = 0;
    for (Map<String, String> row : published("unit_ikm")) {
      if (!row.get("period").equals("2026-Q2")
          || !row.get("tingkat").equals("unit")
          || !row.get("instrumen").equals("SKM")
          || !row.get("pengguna").equals("publik")) {
        continue;
      }
      String page = served.get("/unit/" + row.get("unit_id") + "?periode=2026-Q2").body();
      if (row.get("ikm").isEmpty()) {
        String withheld = staff.get(row.get("unit_id"));
        assertThat(withheld).isNotEmpty();
        // BerAKHLAK counts other answers; a figure of it may happen to be the same
        String answers =
            page.replaceAll("(?s)<section aria-labelledby=\"berakhlak\">.*?</section>", "");
        assertThat(answers).as(row.get("unit_id")).contains("nilai").doesNotContain(withheld);
        continue;
      }
      compared++;
      for (String figure : List.of("ikm", "ikm_low", "ikm_high", "ikm_bobot_011")) {
        if (!row.get(figure).isEmpty()) {
          assertThat(page).as(row + figure).contains(row.get(figure).replace('.', ','));
        }
      }
      for (Map<String, String> u : unsur) {
        if (u.get("period").equals("2026-Q2")
            && u.get("tingkat").equals("unit")
            && u.get("unit_id").equals(row.get("unit_id"))
            && u.get("instrumen").equals("SKM")
            && u.get("pengguna").equals("publik")) {
          assertThat(page).as(u.toString()).contains(">" + u.get("nrr").replace('.', ',') + "<");
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /?periode=kapan              | 400
          /?periode=2026-Q9            | 400
          /?periode=1999-Q1            | 404
          /?apa=saja                   | 400
          /?periode=2026-Q3&periode=x  | 400
          /?instrumen=SKMX             | 400
          /unit?halaman=-1             | 400
          /unit?halaman=99999999999    | 400
          /unit?urut=acak              | 400
          /unit?mutu=E                 | 400
          /?csv=tidak-ada              | 404
          /unit/tidak-ada              | 404
          /unit/%3Cscript%3E           | 404
          /rilis/2026-Q3.r99/          | 404
          /rilis/..%2F..%2Fetc/        | 404
          /rilis/%2e%2e/               | 404
          /tidak/ada                   | 404
          /aset/x/prima.css            | 404
          /api/v1/units?page=0         | 400
          /api/v1/units?size=100000    | 400
          /api/v1/tidak-ada            | 404
          /api/v1/units/tidak-ada      | 404
          """)
  void aWrongAddressIsExplained(String path, int status) {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "id.prima", "<script>");
    if (path.startsWith("/api/")) {
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    } else {
      assertThat(answer.body()).contains("<h1>", "class=\"lead\"");
    }
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void anUnknownUnitIsSearchedFor() {
    assertThat(served.get("/unit/tidak-ada").body())
        .contains("type=\"search\"", "value=\"tidak-ada\"");
  }

  @Test
  void brokenEscapesAndControlCharactersAreRefusedNotFailed() {
    for (String target : List.of("/?periode=%zz", "/%00", "/unit/%ff%fe", "/unit?cari=%00%0a")) {
      String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(answer).as(target).matches("(?s)HTTP/1.1 (200|400|404) .*");
    }
  }

  @Test
  void otherMethodsAreRefused() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      assertThat(served.send(method, "/").statusCode()).as(method).isEqualTo(405);
    }
    HttpResponse<String> head = served.send("HEAD", "/");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/unit", "/tidak-ada", "/?periode=x", "/healthz", "/api/v1/openapi.json"})
  void everyAnswerForbidsWhatNoPageNeeds(String path) {
    HttpResponse<String> answer = served.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void aPageThatDidNotChangeIsNotSentAgain() {
    String tag = served.get("/unsur").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get("/unsur", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(served.get("/unsur", "If-None-Match", "W/\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void theFirstViewIsUnder200KilobytesCompressed() throws Exception {
    String page = served.get("/").body();
    List<String> paths = new ArrayList<>(List.of("/"));
    Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"")
        .matcher(page)
        .results()
        .forEach(m -> paths.add(m.group(1)));
    assertThat(paths).hasSizeGreaterThan(6);
    int bytes = 0;
    for (String path : paths) {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
              + "Connection: close\r\n\r\n";
      String answer = raw(request);
      assertThat(answer).contains("Content-Encoding: gzip");
      bytes += answer.length();
      if (path.startsWith("/aset/")) {
        assertThat(answer).contains("immutable").contains("max-age=31536000");
      }
    }
    System.out.println("First view: " + bytes + " bytes compressed, " + paths.size() + " requests");
    assertThat(bytes).isLessThan(200_000);
  }

  @Test
  void headersOfAMegabyteAreRefused() {
    String answer =
        raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(1_000_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431");
    assertThat(served.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void slowClientsKeepNobodyWaiting() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(served.get("/").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void theAccessLogNamesNobodyAndNothingSearchedFor() {
    served.get("/unit?cari=rahasia");
    assertThat(served.access())
        .anyMatch(line -> line.matches("GET /unit 200 \\d+ ms"))
        .noneMatch(line -> line.contains("rahasia") || line.contains("127.0.0.1"));
  }

  @Test
  void belowABasePathEveryLinkStaysThere() {
    try (Served below = Served.below("/prima", SampleLake.lake())) {
      for (String path : List.of("/prima/", "/prima/unit", "/prima/unsur", "/prima/rilis")) {
        HttpResponse<String> answer = below.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(
                Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"")
                    .matcher(answer.body())
                    .results()
                    .map(m -> m.group(1)))
            .isNotEmpty()
            .allMatch(link -> link.startsWith("/prima/"));
      }
      assertThat(below.get("/").statusCode()).isEqualTo(404);
      assertThat(below.get("/prima/healthz").statusCode()).isEqualTo(200);
    }
  }

  /** The raw answer to raw bytes, as Latin-1. */
  private static String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      OutputStream out = socket.getOutputStream();
      try {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (java.net.SocketException e) {
        // refused before everything was sent: the answer is there all the same
      }
      socket.setSoTimeout(10_000);
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[65_536];
      try {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
          if (!request.contains("Connection: close") && answer.indexOf("\r\n\r\n") > 0) {
            break;
          }
        }
      } catch (java.net.SocketException e) {
        // closed after the answer
      }
      return answer.toString();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
