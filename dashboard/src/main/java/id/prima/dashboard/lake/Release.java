package id.prima.dashboard.lake;

import id.prima.cli.CommandException;
import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One release: its manifest and its tables. Rows are handed out only from files that still are what
 * the manifest says, so a figure on a page is the figure that was published.
 */
public final class Release {

  private final ReleaseId id;
  private final Path folder;
  private final Manifest manifest;

  Release(ReleaseId id, Path folder, Manifest manifest) {
    this.id = id;
    this.folder = folder;
    this.manifest = manifest;
  }

  public ReleaseId id() {
    return id;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The table's files as the manifest lists them; empty where the release has no such table. */
  public Optional<Manifest.Content> find(Table<?> table, boolean publicCopy) {
    String name = Lake.tableFolder(table, publicCopy);
    return manifest.tables().stream().filter(t -> t.folder().equals(name)).findFirst();
  }

  /**
   * The rows of a table in file order.
   *
   * @param publicCopy whether to read the copy that holds only what the public may see
   * @throws CommandException if the table is missing, damaged or of another contract
   */
  public <R extends Record> List<R> rows(Table<R> table, boolean publicCopy) {
    Manifest.Content content =
        find(table, publicCopy)
            .orElseThrow(() -> failure(table, "tidak ada dalam rilis ini", null));
    List<R> rows = new ArrayList<>();
    for (Manifest.File file : content.files()) {
      rows.addAll(rows(table, content, file));
    }
    if (rows.size() != content.rows()) {
      throw failure(
          table,
          "berisi " + rows.size() + " baris, padahal manifest menyebut " + content.rows(),
          null);
    }
    return Collections.unmodifiableList(rows);
  }

  private <R extends Record> List<R> rows(
      Table<R> table, Manifest.Content content, Manifest.File file) {
    String name = content.folder() + file.name();
    try {
      Path path =
          find(content, file)
              .orElseThrow(() -> failure(table, "berkas " + name + " di luar rilis", null));
      if (!Files.isRegularFile(path)) {
        throw failure(table, "berkas " + name + " tidak ada", null);
      }
      if (Files.size(path) != file.bytes() || !Sha256.of(path).equals(file.sha256())) {
        throw failure(table, "berkas " + name + " berubah sejak rilis dibuat", null);
      }
      return ParquetFile.rows(path, table);
    } catch (ParquetFile.UnfitException e) {
      throw failure(table, "berkas " + name + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw failure(table, "berkas " + name + " tidak dapat dibaca", e);
    }
  }

  /** The path of a listed file; empty where it would lie outside the release. */
  Optional<Path> find(Manifest.Content content, Manifest.File file) {
    try {
      Path path = folder.resolve(content.folder()).resolve(file.name()).normalize();
      return Optional.of(path).filter(p -> p.startsWith(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private CommandException failure(Table<?> table, String what, Throwable cause) {
    return CommandException.failed(
        "rilis "
            + id
            + ", tabel "
            + table
            + ": "
            + what
            + ReleaseStore.ADVICE
            + folder.getParent().getParent(),
        cause);
  }
}
