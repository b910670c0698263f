package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears under its name only when it is complete. */
final class OutputFile {

  private final Path file;

  private OutputFile(Path file) {
    this.file = file;
  }

  /**
   * Says where to write.
   *
   * @param lake folder that only the batch may write into
   * @throws CommandException if the place will not do
   */
  static OutputFile of(Path file, Path lake) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw CommandException.wrongArguments("--out " + file + " adalah folder; sebutkan berkas");
    }
    if (!Files.isDirectory(folder)) {
      throw CommandException.wrongArguments("--out: folder " + folder + " tidak ada");
    }
    try {
      if (folder.toRealPath().startsWith(lake.toRealPath())) {
        throw CommandException.wrongArguments(
            "--out tidak boleh menulis ke dalam lake; pilih folder lain");
      }
    } catch (IOException e) {
      throw CommandException.failed("--out: folder " + folder + " tidak dapat dibaca", e);
    }
    return new OutputFile(folder.resolve(file.getFileName()));
  }

  /** What fills the file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void write(Content content) {
    Path draft =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  draft,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE))) {
        content.writeTo(out);
      }
      move(draft);
    } catch (IOException | UncheckedIOException e) {
      throw CommandException.failed("tidak dapat menulis " + file + " (" + e.getMessage() + ")", e);
    } finally {
      delete(draft);
    }
  }

  private void move(Path draft) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // The failure that left the draft behind is the one to report.
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
