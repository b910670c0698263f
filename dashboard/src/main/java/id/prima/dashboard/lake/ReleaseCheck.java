package id.prima.dashboard.lake;

import id.prima.cli.CommandException;
import id.prima.data.Lake;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a release still is what was written: every file's size and SHA-256, the manifest's own,
 * and those of the releases it builds on.
 *
 * @param files files that were compared
 * @param problems one sentence each, in Indonesian; empty when all is well
 */
public record ReleaseCheck(ReleaseId id, int files, List<String> problems) {

  public ReleaseCheck {
    problems = List.copyOf(problems);
  }

  public static ReleaseCheck of(ReleaseStore store, ReleaseId id, Current current) {
    if (!Files.isDirectory(store.folder(id))) {
      return new ReleaseCheck(id, 0, List.of("hilang: folder rilis ini tidak ada"));
    }
    Release release;
    try {
      release = store.open(id, current);
    } catch (CommandException e) {
      return new ReleaseCheck(id, 0, List.of(printable(ReleaseStore.withoutAdvice(e))));
    }
    List<String> problems = new ArrayList<>();
    Set<Path> listed = new HashSet<>();
    listed.add(store.folder(id).resolve(Lake.MANIFEST));
    for (Manifest.Content content : release.manifest().tables()) {
      for (Manifest.File file : content.files()) {
        Optional<Path> path = release.find(content, file);
        path.ifPresent(listed::add);
        problem(path, file)
            .ifPresent(p -> problems.add(p.formatted(content.folder() + file.name())));
      }
    }
    int compared = listed.size() - 1;
    problems.addAll(unlisted(store.folder(id), listed));
    for (Manifest.Earlier earlier : release.manifest().earlier()) {
      problem(store, earlier).ifPresent(problems::add);
    }
    return new ReleaseCheck(id, compared, problems.stream().map(ReleaseCheck::printable).toList());
  }

  private static Optional<String> problem(Optional<Path> path, Manifest.File file) {
    if (path.isEmpty()) {
      return Optional.of("berubah: manifest menyebut %s, di luar folder rilis");
    }
    try {
      if (!Files.isRegularFile(path.get())) {
        return Optional.of("hilang: %s");
      }
      long bytes = Files.size(path.get());
      if (bytes != file.bytes()) {
        return Optional.of("berubah: %s (" + bytes + " byte, seharusnya " + file.bytes() + ")");
      }
      return Sha256.of(path.get()).equals(file.sha256())
          ? Optional.empty()
          : Optional.of("berubah: %s (SHA-256 tidak cocok)");
    } catch (IOException e) {
      return Optional.of("tidak dapat dibaca: %s");
    }
  }

  private static List<String> unlisted(Path folder, Set<Path> listed) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
          .filter(p -> !listed.contains(p))
          .map(p -> "tidak tercatat dalam manifest: " + folder.relativize(p))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of("tidak dapat dibaca: isi folder rilis ini");
    }
  }

  private static Optional<String> problem(ReleaseStore store, Manifest.Earlier earlier) {
    Optional<byte[]> json = ReleaseId.parse(earlier.id()).flatMap(store::manifest);
    if (json.isEmpty()) {
      return Optional.of("dasarnya hilang: rilis ini memakai " + earlier.id());
    }
    return ReleaseJson.sha256(json.get()).equals(earlier.manifestSha256())
        ? Optional.empty()
        : Optional.of("dasarnya berubah: rilis ini memakai " + earlier.id() + " yang dahulu");
  }

  /** File names come from the disk and could steer a terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
