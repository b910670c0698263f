package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.data.Reference;
import id.prima.rules.Ketentuan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command over a landing folder shares: the day, the zone, the ketentuan. */
public final class OfficeOptions {

  @Option(
      names = "--as-of",
      paramLabel = "TANGGAL",
      description = "Hari yang dianggap hari ini; tanggal sesudahnya ditolak.")
  private LocalDate asOf;

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = "Folder berisi ketentuan.csv milik kantor sendiri.")
  private Path reference;

  @Option(
      names = "--zone",
      paramLabel = "ZONA",
      defaultValue = "Asia/Jakarta",
      description = "Zona waktu kantor. Bawaan: ${DEFAULT-VALUE}.")
  private ZoneId zone;

  /** The day that the user gave. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The day that the user gave, else today in the office's zone. */
  public LocalDate today() {
    return asOf == null ? LocalDate.now(zone) : asOf;
  }

  /** The office's zone. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The ketentuan that count.
   *
   * @throws CommandException if the folder is missing or a row is wrong
   */
  public Ketentuan ketentuan() {
    if (reference == null) {
      return Reference.builtIn().ketentuan();
    }
    if (!Files.isDirectory(reference)) {
      throw CommandException.wrongArguments("folder ketentuan " + reference + " tidak ada");
    }
    try {
      return Reference.overriddenBy(reference).ketentuan();
    } catch (Ketentuan.KetentuanException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
  }
}
