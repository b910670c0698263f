package id.prima.dashboard.snapshot;

import id.prima.dashboard.lake.ReleaseStore;
import id.prima.data.Lake;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells one state of a lake from another at little cost: the bytes of {@code current.json},
 * and size and time of manifests, which drafts have before anything is published.
 */
record LakeMark(ReleaseStore store) {

  /** Of the lake as a whole. */
  String ofLake() throws IOException {
    Path file = store.root().resolve(Lake.CURRENT);
    String current =
        Files.isRegularFile(file) ? ReleaseJson.sha256(Files.readAllBytes(file)) : "none";
    return store.ids().stream()
        .map(id -> id + " " + stamp(folder(id).resolve(Lake.MANIFEST)))
        .collect(Collectors.joining("\n", current + "\n", ""));
  }

  /** Of all files of one release: a damaged one is tried again when they change. */
  String ofRelease(ReleaseId id) {
    try (Stream<Path> files = Files.walk(folder(id))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> file + " " + stamp(file))
          .collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException e) {
      return "unreadable";
    }
  }

  private Path folder(ReleaseId id) {
    return Path.of(new Lake(store.root().toUri()).release(id.toString()));
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + " " + attributes.lastModifiedTime();
    } catch (IOException e) {
      return "none";
    }
  }
}
