package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Prima as its user calls it. A command is a process of its own, but for those whose virtual
 * machine needs longer to get going than for the few rows of a test: they share one.
 */
final class Prima {

  /** How a command ended. */
  record Result(int exit, String out, String err) {

    Result succeeds() {
      assertThat(exit).as(err + out).isZero();
      return this;
    }

    /** The rows of a CSV that was printed, by column. */
    List<Map<String, String>> rows() {
      return CsvReader.builder().ofNamedCsvRecord(out).stream()
          .map(NamedCsvRecord::getFieldsAsMap)
          .toList();
    }
  }

  private Prima() {}

  static Path root() {
    return Path.of(System.getProperty("prima.root"));
  }

  /** Real data that nobody on the project wrote. */
  static Path real() {
    return Path.of(System.getProperty("prima.real"));
  }

  static Result run(Object... arguments) {
    return WarmPrima.has(arguments[0].toString())
        ? WarmPrima.shared().run(Arrays.stream(arguments).map(Object::toString).toList())
        : runAlone(arguments);
  }

  /** In a process of its own, whatever the command. */
  static Result runAlone(Object... arguments) {
    return runIn(root(), root().resolve("prima").toString(), arguments);
  }

  static Result runIn(Path folder, String launcher, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("PRIMA_NO_BUILD", "1");
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
      String out = text(process.getInputStream());
      return new Result(process.waitFor(), out, err.join());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a file below a folder, with the folders it needs. */
  static void write(Path folder, String path, String text) throws IOException {
    write(folder, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path folder, String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
