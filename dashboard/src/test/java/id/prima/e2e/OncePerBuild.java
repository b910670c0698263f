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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What costs much and is the same for all tests of a build, whichever process of them asks first.
 */
final class OncePerBuild {

  /** Another for each build: what an earlier one left is made anew. */
  private static final String BUILD =
      System.getProperty("prima.build", "process " + ProcessHandle.current().pid());

  private OncePerBuild() {}

  /** A folder of this name, filled once. */
  static Path made(String name, Consumer<Path> filling) {
    Path place = Prima.root().resolve("dashboard/target").resolve(name);
    try {
      Files.createDirectories(place.getParent());
      try (FileChannel channel =
              FileChannel.open(
                  place.resolveSibling(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assertThat(lock.isValid()).isTrue();
        Path stamp = place.resolve("build");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(BUILD)) {
          delete(place);
          Files.createDirectories(place);
          filling.accept(place);
          Files.writeString(stamp, BUILD);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return place;
  }

  private static void delete(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> paths = Files.walk(place)) {
        paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }
}
