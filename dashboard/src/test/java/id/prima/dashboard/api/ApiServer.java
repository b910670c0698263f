package id.prima.dashboard.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.web.Settings;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Lake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** A real server over a lake, asked over HTTP. */
final class ApiServer implements AutoCloseable {

  /** Keeps every digit of a decimal as it was sent. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  ApiServer(Path lake, String basePath) {
    server =
        WebServer.start(
            new CatalogueStore(Lake.of(lake), line -> {}),
            new Settings(
                "127.0.0.1",
                0,
                basePath,
                ZoneId.of("Asia/Jakarta"),
                InstantSource.fixed(Instant.parse("2026-10-20T03:00:00Z")),
                line -> {},
                Optional.empty(),
                false,
                Settings.SignIn.NONE));
  }

  WebServer server() {
    return server;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) {
    return parse(get(path).body());
  }

  static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException(body, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
