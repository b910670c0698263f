package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The default sample through the whole batch, made once for all tests of a build, whichever of its
 * processes asks first: 70 units, eight quarters, 60,000 answers. Nobody may write into it.
 */
final class SampleLake {

  /** Another for each build: what an earlier one left is made anew. */
  private static final String BUILD =
      System.getProperty("prima.build", "process " + ProcessHandle.current().pid());

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
        folder = made(Prima.root().resolve("dashboard/target/sample-lake"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  private static Path made(Path place) throws IOException {
    Files.createDirectories(place.getParent());
    try (FileChannel channel =
            FileChannel.open(
                place.resolveSibling("sample-lake.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Path stamp = place.resolve("build");
      if (!Files.exists(stamp) || !Files.readString(stamp).equals(BUILD)) {
        delete(place);
        make(place);
        Files.writeString(stamp, BUILD);
      }
    }
    return place;
  }

  private static void make(Path place) {
    Prima.run("sample", "--out", place.resolve("in")).succeeds();
    long started = System.nanoTime();
    Prima.run(
            "run",
            "--period",
            "2024-Q4..2026-Q3",
            "--in",
            place.resolve("in"),
            "--lake",
            place.resolve("lake"))
        .succeeds();
    System.out.printf(
        Locale.ROOT,
        "Eight quarters, 60,000 responses, one Spark session, cold: %.1f s%n",
        (System.nanoTime() - started) / 1e9);
  }

  private static void delete(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> paths = Files.walk(place)) {
        paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }
}
