package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.data.Reference;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.Period;
import id.prima.data.yaml.FileProblem;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.profile.ProfileException;
import id.prima.ingest.read.LandingSource;
import id.prima.rules.Ketentuan;
import id.prima.rules.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
      description =
          "Folder berisi ketentuan.csv, hari-libur.csv atau policy.yml milik kantor sendiri.")
  private Path reference;

  @Option(
      names = "--zone",
      paramLabel = "ZONA",
      defaultValue = "Asia/Jakarta",
      description = "Zona waktu kantor. Bawaan: ${DEFAULT-VALUE}.")
  private ZoneId zone;

  @Option(
      names = "--export-date",
      paramLabel = "BERKAS=TANGGAL",
      description =
          "Tanggal ekspor berkas pengaduan yang tidak menyebutnya, seperti"
              + " lapor.csv=2026-10-05; boleh berulang.")
  private Map<String, LocalDate> exportDates = new TreeMap<>();

  /** The day that the user gave. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The day that the user gave, else today in the office's zone. */
  public LocalDate today() {
    return asOf == null ? LocalDate.now(zone) : asOf;
  }

  /**
   * Those of the quarters that have begun. A case left open would be carried into any later one,
   * which then looks like a quarter in which nothing came and nothing was done.
   *
   * @throws CommandException if none has
   */
  public List<Period> begun(List<Period> quarters) {
    List<Period> begun = quarters.stream().filter(q -> !q.firstDay().isAfter(today())).toList();
    if (begun.isEmpty()) {
      throw CommandException.wrongArguments(
          quarters.get(0).spoken() + " belum mulai pada " + today() + "; pilih periode lain");
    }
    return begun;
  }

  /** The office's zone. */
  public ZoneId zone() {
    return zone;
  }

  /** Days of export that the user gave, by path or name of the file. */
  public Map<String, LocalDate> exportDates() {
    return exportDates;
  }

  /**
   * The ketentuan that count.
   *
   * @throws CommandException if the folder is missing or a row is wrong
   */
  public Ketentuan ketentuan() {
    return read(Reference::ketentuan);
  }

  /**
   * The working days that count.
   *
   * @throws CommandException if the folder is missing or a row is wrong
   */
  public WorkingCalendar workingCalendar() {
    return read(Reference::workingCalendar);
  }

  /** The days off that the working days are counted with, as a release records them. */
  public Manifest.Calendar daysOff() {
    NavigableSet<Integer> years = workingCalendar().years();
    return new Manifest.Calendar(years.first(), years.last(), read(Reference::hariLiburSha256));
  }

  /**
   * The planner of the files of complaints below a landing folder.
   *
   * @throws CommandException if a day of export was given to a file that is not there
   */
  public ComplaintPlanner complaintPlanner(LandingSource source) throws IOException {
    ComplaintPlanner planner =
        new ComplaintPlanner(
            source, ComplaintProfiles.with(ownProfiles(source)), today(), exportDates);
    List<String> unknown = planner.unknownNames();
    if (!unknown.isEmpty()) {
      throw CommandException.wrongArguments(
          "--export-date: tidak ada berkas " + String.join(", ", unknown) + " di folder pengaduan");
    }
    return planner;
  }

  /**
   * The layouts that an office has written for its own files.
   *
   * @throws CommandException if one is wrong
   */
  public static OwnProfiles ownProfiles(LandingSource source) throws IOException {
    try {
      return OwnProfiles.read(source);
    } catch (ProfileException e) {
      throw CommandException.belowFloor(
          new ProfileException(e.problems().stream().map(OfficeOptions::plain).toList())
              .getMessage());
    }
  }

  /** What somebody typed into a layout may be a name: it is shown as far as it is nobody's. */
  private static FileProblem plain(FileProblem problem) {
    return new FileProblem(
        SafeName.plain(problem.file()),
        problem.line(),
        // near a known key it is a slip of the pen, and nobody's name
        problem.message().contains("maksudnya") ? problem.key() : SafeName.plain(problem.key()),
        SafeName.plain(problem.value()),
        problem.message());
  }

  /** The policy of merit that counts where the office's folder has none. */
  public PolicyFile policy() {
    return read(Reference::policy);
  }

  private <T> T read(Function<Reference, T> part) {
    if (reference != null && !Files.isDirectory(reference)) {
      throw CommandException.wrongArguments("folder ketentuan " + reference + " tidak ada");
    }
    try {
      return part.apply(
          reference == null ? Reference.builtIn() : Reference.overriddenBy(reference));
    } catch (Ketentuan.KetentuanException | PolicyException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
  }
}
