package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The one file that a command was given to read. */
final class GivenFile {

  private GivenFile() {}

  /**
   * Makes sure that it is a file.
   *
   * @param otherwise what to do with a folder, in Indonesian
   * @throws CommandException saying what it is instead
   */
  static void require(Path file, String otherwise) {
    if (Files.isDirectory(file)) {
      throw CommandException.wrongArguments(file + " adalah folder; " + otherwise);
    } else if (Files.notExists(file)) {
      boolean link = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      throw CommandException.wrongArguments(
          link
              ? file + " menunjuk ke berkas yang tidak ada"
              : "berkas " + file + " tidak ada; periksa nama dan foldernya");
    } else if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw CommandException.wrongArguments(file + " bukan berkas biasa; salin isinya ke berkas");
    }
  }

  /** What is said of a file that the computer does not let be read. */
  static CommandException unreadable(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return CommandException.failed(
          "tidak ada izin membaca " + e.getMessage() + "; minta izinnya, atau salin berkasnya", e);
    } else if (e instanceof NoSuchFileException) {
      return CommandException.failed("berkas " + e.getMessage() + " tidak ada lagi", e);
    }
    return CommandException.failed("berkas " + file + " tidak dapat dibaca: " + e.getMessage(), e);
  }
}
