package id.prima.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A batch that goes on living: the same commands with the same real Spark, session after session,
 * in a virtual machine that does not start anew for each.
 */
final class WarmBatch {

  private static WarmBatch living;

  private final Process process;

  private WarmBatch() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Prima.root().resolve(".mvn/java.args"),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                BatchLoop.class.getName(),
                "id.prima.analytics.cli.BatchMain"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(Prima.root().toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    this.process = builder.start();
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

  /** Runs a command to its end. */
  static synchronized Prima.Result run(List<String> arguments) {
    try {
      if (living == null || !living.process.isAlive()) {
        living = new WarmBatch();
      }
      return living.execute(arguments);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Prima.Result execute(List<String> arguments) throws IOException {
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> until(process.getErrorStream(), BatchLoop.END));
    OutputStream commands = process.getOutputStream();
    commands.write(
        (String.join(BatchLoop.BETWEEN_ARGUMENTS, arguments) + "\n")
            .getBytes(StandardCharsets.UTF_8));
    commands.flush();
    String out = until(process.getInputStream(), BatchLoop.END);
    String exit = until(process.getInputStream(), '\n');
    if (exit.isEmpty()) {
      throw new IllegalStateException("the batch died: " + out + err.join());
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
}
