package id.prima.e2e;

import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.web.Settings;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Lake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server on a free port over a lake, and a real client for it. */
final class Served implements AutoCloseable {

  /** A day after the sample's last quarter, before its surveys are late. */
  static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");

  private final CatalogueStore store;
  private final WebServer server;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final List<String> access = new CopyOnWriteArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Served(Path lake, String basePath) {
    store = new CatalogueStore(Lake.of(lake.toString()), log::add);
    server =
        WebServer.start(
            store,
            new Settings(
                "127.0.0.1",
                0,
                basePath,
                ZoneId.of("Asia/Jakarta"),
                InstantSource.fixed(NOW),
                log::add,
                Optional.of(access::add),
                false,
                Settings.SignIn.NONE));
  }

  static Served over(Path lake) {
    return new Served(lake, "");
  }

  static Served below(String basePath, Path lake) {
    return new Served(lake, basePath);
  }

  String url(String path) {
    return "http://localhost:" + server.port() + path;
  }

  int port() {
    return server.port();
  }

  /** Looks for new releases now, rather than within the second. */
  void refresh() {
    store.refresh();
  }

  List<String> log() {
    return log;
  }

  List<String> access() {
    return access;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
