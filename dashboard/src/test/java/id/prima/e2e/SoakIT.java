package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred thousand requests by fifty clients while releases change under the server: no error, no
 * answer that mixes two releases, and a heap that never needs more than its small limit.
 */
@Tag("slow")
class SoakIT {

  private static final int REQUESTS = 100_000;
  private static final int CLIENTS = 50;
  private static final int REQUESTS_BETWEEN_RELEASES = 2_500;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern READY = Pattern.compile("Prima siap: (http://\\S+/)");
  private static final Pattern RELEASE = Pattern.compile("Rilis (2026-Q3\\.r[12]) ");
  private static final Pattern OFFICE = Pattern.compile("IKM gabungan semua unit (\\d+,\\d\\d) ");

  @TempDir static Path folder;

  @Test
  void manyClientsWhileReleasesChange() throws Exception {
    Path lake = folder.resolve("lake");
    Path in = Sheets.landing(folder.resolve("in"), 80);
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
    byte[] first = Files.readAllBytes(lake.resolve("current.json"));
    Prima.write(in, "survei/tambahan.csv", Sheets.file("melati", 60).replace(",4,4", ",3,4"));
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
    byte[] second = Files.readAllBytes(lake.resolve("current.json"));
    Map<String, String> office = Map.of("2026-Q3.r1", index(lake, 1), "2026-Q3.r2", index(lake, 2));
    assertThat(office.get("2026-Q3.r1")).isNotEqualTo(office.get("2026-Q3.r2"));

    ProcessBuilder builder =
        new ProcessBuilder(
                Prima.root().resolve("prima").toString(),
                "serve",
                "--lake",
                lake.toString(),
                "--port",
                "0")
            .redirectError(folder.resolve("serve.log").toFile());
    builder.environment().put("PRIMA_NO_BUILD", "1");
    builder.environment().put("PRIMA_JAVA_OPTS", "-Xmx96m -XX:+ExitOnOutOfMemoryError");
    Process server = builder.start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      Matcher ready = READY.matcher(out.readLine());
      assertThat(ready.find()).isTrue();
      soak(URI.create(ready.group(1)), lake, List.of(first, second), office);
      assertThat(server.isAlive()).isTrue();
      System.out.println(memory(server.pid()));
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertThat(Files.readString(folder.resolve("serve.log")))
        .doesNotContain("kesalahan", "Exception");
  }

  private static String index(Path lake, int revision) {
    return Prima.run(
            "export", "unit_ikm", "--public", "--lake", lake, "--release", "2026-Q3.r" + revision)
        .succeeds()
        .rows()
        .stream()
        .filter(row -> row.get("tingkat").equals("semua"))
        .map(row -> row.get("ikm"))
        .findFirst()
        .orElseThrow();
  }

  private static void soak(URI base, Path lake, List<byte[]> states, Map<String, String> office)
      throws Exception {
    List<String> paths =
        List.of(
            "",
            "unit",
            "unit/mawar",
            "unsur",
            "mutu-data",
            "metodologi",
            "api/v1/summary",
            "rilis/2026-Q3.r1/");
    AtomicInteger next = new AtomicInteger();
    AtomicInteger released = new AtomicInteger();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    long[] micros = new long[REQUESTS];
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    long started = System.nanoTime();
    List<Future<?>> all = new ArrayList<>();
    for (int c = 0; c < CLIENTS; c++) {
      all.add(
          clients.submit(
              () -> {
                HttpClient client = HttpClient.newHttpClient();
                for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                  if (i % REQUESTS_BETWEEN_RELEASES == 0) {
                    publish(lake, states.get(released.getAndIncrement() % states.size()));
                  }
                  String path = paths.get(i % paths.size());
                  long sent = System.nanoTime();
                  HttpResponse<String> answer =
                      client.send(
                          HttpRequest.newBuilder(base.resolve(path)).build(),
                          BodyHandlers.ofString());
                  micros[i] = (System.nanoTime() - sent) / 1_000;
                  check(path, answer, office, wrong, seen);
                }
                return null;
              }));
    }
    for (Future<?> client : all) {
      client.get();
    }
    clients.shutdown();
    double seconds = (System.nanoTime() - started) / 1e9;
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%d requests, %d clients, %d changes of release: %.0f a second; ms: p50 %.1f, p95 %.1f, p99"
            + " %.1f, max %.1f%n",
        REQUESTS,
        CLIENTS,
        released.get(),
        REQUESTS / seconds,
        micros[REQUESTS / 2] / 1e3,
        micros[REQUESTS / 100 * 95] / 1e3,
        micros[REQUESTS / 100 * 99] / 1e3,
        micros[REQUESTS - 1] / 1e3);
    assertThat(wrong).isEmpty();
    assertThat(seen).as("both releases were served").contains("2026-Q3.r1", "2026-Q3.r2");
  }

  private static synchronized void publish(Path lake, byte[] current) throws IOException {
    Path next = Files.write(lake.resolve("current.json.next"), current);
    Files.move(next, lake.resolve("current.json"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void check(
      String path,
      HttpResponse<String> answer,
      Map<String, String> office,
      Queue<String> wrong,
      Queue<String> seen)
      throws IOException {
    if (answer.statusCode() != 200) {
      wrong.add(path + " " + answer.statusCode());
      return;
    }
    if (path.startsWith("api/")) {
      String release = JSON.readTree(answer.body()).get("release").asText();
      if (!answer.body().contains(office.get(release))) {
        wrong.add(path + ": " + release + " with figures of another");
      }
      return;
    }
    Matcher release = RELEASE.matcher(answer.body());
    if (!release.find()) {
      wrong.add(path + " names no release");
      return;
    }
    Matcher figure = OFFICE.matcher(answer.body());
    if (path.isEmpty()) {
      if (seen.size() < 5_000) {
        seen.add(release.group(1));
      }
      if (!figure.find()
          || !figure.group(1).replace(',', '.').equals(office.get(release.group(1)))) {
        wrong.add(path + ": " + release.group(1) + " with figures of another");
      }
    }
  }

  private static String memory(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\s+", " "))
        .toList()
        .toString();
  }
}
