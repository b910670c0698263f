package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.dashboard.account.AccountBook;
import id.prima.data.Lake;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the accounts are. */
final class AccountsOption {

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Folder lake; berkas akun ada di sampingnya: DIR.akun/prima.db.")
  private String lake;

  @Option(
      names = "--accounts",
      paramLabel = "BERKAS",
      description = "Berkas akun di tempat lain; sama dengan yang dipakai prima serve.")
  private Path accounts;

  /** The file of the accounts. */
  Path file() {
    Optional<Path> folder = lake();
    if (accounts == null) {
      return folder
          .map(AccountBook::beside)
          .orElseThrow(() -> CommandException.wrongArguments("belum lengkap, perlu --lake DIR"));
    }
    folder.ifPresent(place -> checkOutside(accounts, place));
    return accounts;
  }

  /** The lake, where one is named. */
  Optional<Path> lake() {
    if (lake == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(Lake.of(lake).root()));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw CommandException.wrongArguments(
          "--lake tidak menerima '" + lake + "'; untuk lake di tempat lain pakai --accounts");
    }
  }

  /**
   * Refuses a file in a lake: whoever copies the lake would copy the passwords.
   *
   * @param lake folder, which need not exist yet
   */
  static void checkOutside(Path accounts, Path lake) {
    if (real(accounts).startsWith(real(lake))) {
      throw CommandException.wrongArguments(
          "--accounts tidak boleh berada di dalam lake: salinan lake akan memuat kata sandi");
    }
  }

  /** The path without links, as far as it exists. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        try {
          return there.toRealPath().resolve(there.relativize(whole)).normalize();
        } catch (IOException e) {
          return whole;
        }
      }
    }
    return whole;
  }
}
