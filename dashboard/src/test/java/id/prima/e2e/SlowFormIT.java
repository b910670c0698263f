package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forms that come slowly, in part or not at all, over plain sockets. */
@Timeout(120)
class SlowFormIT {

  /** More than the server has threads. */
  private static final int POSTERS = 300;

  private static final String ANY_TOKEN = "A".repeat(43);

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(folder);
    office.log.clear();
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** One connection that sends what it likes, when it likes. */
  private final class Sender implements Closeable {

    private final Socket socket;

    Sender(String headers, String body) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), office.port());
      socket.setSoTimeout(60_000);
      send(
          "POST /masuk HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n"
              + headers
              + "\r\n"
              + body);
    }

    private void send(String text) throws IOException {
      // at once, as a browser sends a small form
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }

    void endsTooEarly() throws IOException {
      socket.shutdownOutput();
    }

    int status() throws IOException {
      String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(line).startsWith("HTTP/1.1 ");
      return Integer.parseInt(line.substring(9));
    }

    String rest() throws IOException {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static String cookie(String token) {
    return "Cookie: prima_masuk=" + token + "\r\n";
  }

  @Test
  void slowSendersKeepNobodyElseWaiting() throws Exception {
    Browser siti = office.browser();
    String formToken = Browser.formToken(siti.get("/masuk"));
    String form =
        Browser.encoded(Map.of("token", formToken, "nama", "siti", "sandi", Office.PASSWORD));
    List<Sender> posters = new ArrayList<>();
    try {
      for (int i = 0; i < POSTERS; i++) {
        posters.add(new Sender(cookie(ANY_TOKEN) + "Content-Length: 8000\r\n", "t"));
      }
      assertThat(office.browser().get("/healthz").statusCode()).isEqualTo(200);
      String headers =
          cookie(siti.cookies.get("prima_masuk")) + "Content-Length: " + form.length() + "\r\n";
      try (Sender quick = new Sender(headers, form)) {
        assertThat(quick.status()).isEqualTo(303);
      }
      List<Integer> statuses = new ArrayList<>();
      for (Sender poster : posters) {
        statuses.add(poster.status());
      }
      // a few are waited for, and then no longer; the others are not
      assertThat(statuses).contains(408, 503).containsOnly(408, 503);
      assertThat(posters.get(statuses.indexOf(503)).rest()).contains("Retry-After: 10");
    } finally {
      for (Sender poster : posters) {
        poster.close();
      }
    }
    assertThat(office.browser().signIn("siti", Office.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(office.log).isEmpty();
  }

  @Test
  void aFormThatSaysNoSizeOrTooLargeAOneIsNotReadAtAll() throws Exception {
    for (String size : List.of("8193", "100000000", "9999999999")) {
      try (Sender large = new Sender(cookie(ANY_TOKEN) + "Content-Length: " + size + "\r\n", "")) {
        assertThat(large.status()).as(size).isEqualTo(413);
      }
    }
    try (Sender chunked = new Sender(cookie(ANY_TOKEN) + "Transfer-Encoding: chunked\r\n", "")) {
      assertThat(chunked.status()).isEqualTo(411);
    }
    try (Sender nobody = new Sender("Content-Length: 8000\r\n", "")) {
      assertThat(nobody.status()).isEqualTo(403);
    }
    assertThat(office.log).isEmpty();
  }

  @Test
  void aFormThatBreaksOffIsNoTroubleOfTheServer() throws Exception {
    try (Sender half = new Sender(cookie(ANY_TOKEN) + "Content-Length: 100\r\n", "token=")) {
      half.endsTooEarly();
      assertThat(half.status()).isEqualTo(400);
    }
    try (Sender garbled = new Sender(cookie(ANY_TOKEN) + "Content-Length: 8\r\n", "token=%z")) {
      assertThat(garbled.status()).isEqualTo(400);
    }
    new Sender(cookie(ANY_TOKEN) + "Content-Length: 100\r\n", "token=").close();
    assertThat(office.browser().signIn("siti", Office.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(office.log).isEmpty();
  }
}
