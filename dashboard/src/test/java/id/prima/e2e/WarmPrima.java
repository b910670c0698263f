package id.prima.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A Prima that goes on living: the same commands with the same real Spark, session after session,
 * in a virtual machine that does not start anew for each.
 */
final class WarmPrima {

  private static final Set<String> BATCH = Set.of("run");
  private static final Set<String> LIGHT =
      Set.of("check", "hitung", "init", "policy", "profile", "sample", "saran");

  private static WarmPrima shared;

  private final Process process;

  /**
   * Starts it.
   *
   * @param flags of the virtual machine, beside the usual ones
   */
  WarmPrima(String... flags) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Prima.root().resolve(".mvn/java.args"),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(flags));
    try {
      command.addAll(List.of("-cp", classPath(), CommandLoop.class.getName()));
      ProcessBuilder builder = new ProcessBuilder(command).directory(Prima.root().toFile());
      builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
      this.process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** That of the batch in the launcher, and the tests' own classes. */
  private static String classPath() throws IOException {
    StringBuilder path =
        new StringBuilder(
            Files.readString(Prima.root().resolve("analytics/target/libraries.txt")).strip());
    for (String module : List.of("analytics", "ingest", "data")) {
      path.append(':').append(Prima.root().resolve(module + "/target/prima-" + module + ".jar"));
    }
    return path.append(':')
        .append(Prima.root().resolve("dashboard/target/test-classes"))
        .toString();
  }

  /** Whether it has a command: those of the dashboard have a class path of their own. */
  static boolean has(String command) {
    return BATCH.contains(command) || LIGHT.contains(command);
  }

  /** The one that all tests of this process share. */
  static synchronized WarmPrima shared() {
    if (shared == null || !shared.process.isAlive()) {
      shared = new WarmPrima();
    }
    return shared;
  }

  /** Runs a command to its end. */
  synchronized Prima.Result run(List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(
        BATCH.contains(arguments.get(0))
            ? "id.prima.analytics.cli.BatchMain"
            : "id.prima.ingest.cli.IngestMain");
    words.addAll(arguments);
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> until(process.getErrorStream(), CommandLoop.END));
    try {
      String line = String.join(CommandLoop.BETWEEN_WORDS, words) + "\n";
      process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new IllegalStateException(err.join(), e);
    }
    String out = until(process.getInputStream(), CommandLoop.END);
    String exit = until(process.getInputStream(), '\n');
    if (exit.isEmpty()) {
      throw new IllegalStateException("it died: " + out + err.join());
    }
    return new Prima.Result(Integer.parseInt(exit), out, err.join());
  }

  /** What comes before a character, or before the stream ends. */
  private static String until(InputStream stream, char last) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      for (int next = stream.read(); next >= 0 && next != last; next = stream.read()) {
        read.write(next);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  /** Lets it end by itself, so that it tidies up. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
