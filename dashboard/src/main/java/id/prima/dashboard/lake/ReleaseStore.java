package id.prima.dashboard.lake;

import id.prima.cli.CommandException;
import id.prima.data.Lake;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.PolicyLog;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The releases of a lake on a local disk. It only reads, and reads afresh each time: a release that
 * the batch publishes meanwhile is seen by the next call.
 */
public final class ReleaseStore {

  static final String ADVICE = ". Periksa dengan: ./prima verify --lake ";

  private final Path root;

  private ReleaseStore(Path root) {
    this.root = root;
  }

  /**
   * Opens a lake.
   *
   * @throws CommandException if there is none, with what to do
   */
  public static ReleaseStore open(Lake lake) {
    Path root;
    try {
      root = Path.of(lake.root()).normalize();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw CommandException.failed(
          "lake " + lake.root() + " bukan folder di komputer ini; salin atau kaitkan dahulu", e);
    }
    if (!Files.isDirectory(root)) {
      throw CommandException.failed("tidak ada lake di " + root + ". " + howToFill(root));
    }
    return new ReleaseStore(root);
  }

  private static String howToFill(Path root) {
    return "Buat rilis dahulu: ./prima run --period 2026-Q3 --in FOLDER --lake " + root;
  }

  /** Folder of the lake. */
  public Path root() {
    return root;
  }

  /**
   * What is published.
   *
   * @throws CommandException if nothing ever was, or the file cannot be read
   */
  public Current current() {
    return findCurrent()
        .orElseThrow(
            () ->
                CommandException.failed(
                    "belum ada rilis yang terbit di lake "
                        + root
                        + " ("
                        + Lake.CURRENT
                        + " tidak ada). "
                        + howToFill(root)));
  }

  /** What is published; empty where the lake has no {@code current.json} yet. */
  public Optional<Current> findCurrent() {
    Optional<byte[]> json = read(root.resolve(Lake.CURRENT));
    if (json.isEmpty()) {
      return Optional.empty();
    }
    Current current = parse(() -> ReleaseJson.current(json.get(), Lake.CURRENT));
    boolean sound =
        current.history().stream().allMatch(ReleaseStore::isSound)
            && current.published().entrySet().stream()
                .allMatch(
                    e ->
                        isSound(e.getValue())
                            && e.getValue().release().startsWith(e.getKey() + "."));
    if (!sound) {
      throw CommandException.failed(
          Lake.CURRENT + " rusak: ada rilis yang tidak dikenal bentuknya");
    }
    return Optional.of(current);
  }

  private static boolean isSound(Current.Publication publication) {
    return publication != null
        && publication.release() != null
        && ReleaseId.parse(publication.release()).isPresent()
        && publication.manifestSha256() != null
        && publication.publishedAt() != null;
  }

  /**
   * Which policies of merit the lake has seen; none where it has no {@code policies.json}.
   *
   * @throws CommandException if the file cannot be read
   */
  public PolicyLog policies() {
    return read(root.resolve(Lake.POLICIES))
        .map(json -> parse(() -> ReleaseJson.policies(json, Lake.POLICIES)))
        .orElseGet(PolicyLog::empty);
  }

  /** Every release with a folder of its own, drafts too, oldest first. */
  public List<ReleaseId> ids() {
    Path folder = root.resolve("releases");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .flatMap(child -> ReleaseId.parse(child.getFileName().toString()).stream())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw CommandException.failed("folder " + folder + " tidak dapat dibaca", e);
    }
  }

  Path folder(ReleaseId id) {
    return root.resolve("releases").resolve(id.toString());
  }

  /** The bytes of a release's manifest; empty where there is no such file. */
  public Optional<byte[]> manifest(ReleaseId id) {
    return read(folder(id).resolve(Lake.MANIFEST));
  }

  /**
   * Opens a release.
   *
   * @param current says which manifest was published under this id
   * @throws CommandException if it is missing, damaged or other than what was published
   */
  public Release open(ReleaseId id, Current current) {
    String where = "rilis " + id + ": " + Lake.MANIFEST;
    byte[] json =
        manifest(id).orElseThrow(() -> CommandException.failed(where + " tidak ada" + verify()));
    String sha256 = ReleaseJson.sha256(json);
    for (Current.Publication publication : publications(id, current)) {
      if (!publication.manifestSha256().equals(sha256)) {
        throw CommandException.failed(where + " berubah sejak rilis terbit" + verify());
      }
    }
    Manifest manifest = parse(() -> ReleaseJson.manifest(json, where));
    if (!id.toString().equals(manifest.id())) {
      throw CommandException.failed(where + " adalah manifest rilis " + manifest.id() + verify());
    }
    if (!isComplete(manifest)) {
      throw CommandException.failed(where + " rusak: ada isian yang hilang" + verify());
    }
    return new Release(id, folder(id), manifest);
  }

  /** Every time a release was published, oldest first. */
  public static List<Current.Publication> publications(ReleaseId id, Current current) {
    List<Current.Publication> all = new ArrayList<>(current.history());
    all.addAll(current.published().values());
    return all.stream().filter(p -> p.release().equals(id.toString())).distinct().toList();
  }

  private String verify() {
    return ADVICE + root;
  }

  /** The message of a release that cannot be opened, for those who are checking already. */
  static String withoutAdvice(CommandException e) {
    return e.getMessage().split(Pattern.quote(ADVICE), 2)[0];
  }

  /** JSON leaves out what it likes; the code after this need not ask for null again. */
  private static boolean isComplete(Manifest manifest) {
    return Stream.of(
                manifest.period(),
                manifest.periods(),
                manifest.inputs(),
                manifest.earlier(),
                manifest.missingQuarters(),
                manifest.tables())
            .allMatch(Objects::nonNull)
        && manifest.earlier().stream().allMatch(e -> e != null && e.id() != null)
        && manifest.inputs().stream().allMatch(i -> i != null && i.feed() != null)
        && manifest.tables().stream()
            .allMatch(
                t ->
                    t != null
                        && t.folder() != null
                        && t.files() != null
                        && t.files().stream()
                            .allMatch(f -> f != null && f.name() != null && f.sha256() != null));
  }

  private static <T> T parse(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (ReleaseJson.UnreadableException e) {
      throw CommandException.failed(e.getMessage(), e);
    }
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw CommandException.failed(file + " tidak dapat dibaca", e);
    }
  }
}
