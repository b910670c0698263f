package id.prima.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The default sample through the whole batch, made once for all tests of a run: 40 units, eight
 * quarters, 60,000 answers. Nobody may write into it.
 */
final class SampleLake {

  private static Path folder;

  private SampleLake() {}

  /** The landing folder. */
  static synchronized Path in() {
    return folder().resolve("in");
  }

  /** The lake. */
  static synchronized Path lake() {
    return folder().resolve("lake");
  }

  private static Path folder() {
    if (folder == null) {
      try {
        Path made = Files.createTempDirectory("prima-sample");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
        Prima.run("sample", "--out", made.resolve("in")).succeeds();
        long started = System.nanoTime();
        Prima.run(
                "run",
                "--period",
                "2024-Q4..2026-Q3",
                "--in",
                made.resolve("in"),
                "--lake",
                made.resolve("lake"))
            .succeeds();
        System.out.printf(
            Locale.ROOT,
            "Eight quarters, 60,000 responses, one Spark session, cold: %.1f s%n",
            (System.nanoTime() - started) / 1e9);
        folder = made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // a folder left in the temporary directory harms nobody
    }
  }
}
