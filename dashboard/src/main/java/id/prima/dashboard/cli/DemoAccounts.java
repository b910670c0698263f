package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.account.PasswordRule;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.marts.UnitInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An account for each role, for a demonstration: made up when it starts and gone when it ends. */
final class DemoAccounts implements AutoCloseable {

  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  private DemoAccounts(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the accounts; the one of a unit belongs to the first puskesmas, else the first unit.
   *
   * @throws CommandException if any figure of the lake may be of real people
   */
  static DemoAccounts of(Catalogue catalogue) {
    checkMadeUp(catalogue);
    try {
      DemoAccounts demo = new DemoAccounts(Files.createTempDirectory("prima-demo"));
      demo.make(catalogue.latest().flatMap(DemoAccounts::unit));
      return demo;
    } catch (IOException e) {
      throw CommandException.failed("akun demo tidak dapat dibuat", e);
    }
  }

  /** The passwords are printed: they may open nothing but data that nobody lives behind. */
  private static void checkMadeUp(Catalogue catalogue) {
    List<ReleaseSummary> releases =
        catalogue.releases().stream().map(Catalogue.Listed::summary).toList();
    if (releases.isEmpty()) {
      throw CommandException.wrongArguments(
          "--demo-accounts hanya untuk data contoh; lake ini belum berisi rilis");
    }
    for (ReleaseSummary release : releases) {
      if (!release.synthetic()) {
        throw CommandException.wrongArguments(
            "--demo-accounts hanya untuk data contoh; rilis "
                + release.id()
                + " bukan data contoh. Buat akun dengan: ./prima user add");
      }
    }
  }

  private static Optional<UnitInfo> unit(Snapshot snapshot) {
    List<UnitInfo> units = snapshot.units();
    return units.stream()
        .filter(unit -> "puskesmas".equalsIgnoreCase(unit.jenis()))
        .findFirst()
        .or(() -> units.stream().findFirst());
  }

  private void make(Optional<UnitInfo> unit) {
    SecureRandom random = new SecureRandom();
    lines.add("Masuk untuk mencoba; kata sandi acak ini hanya berlaku selama demo ini jalan:");
    try (AccountBook book = AccountBook.openOrCreate(file(), InstantSource.system())) {
      for (Role role : Role.ofAccounts()) {
        Optional<String> unitId = role == Role.UNIT ? unit.map(UnitInfo::unitId) : Optional.empty();
        if (role == Role.UNIT && unitId.isEmpty()) {
          continue;
        }
        String name = "demo-" + role.code();
        String password = PasswordRule.random(random);
        book.add(name, role, unitId, password);
        lines.add("  %-16s%s   %s".formatted(name, password, toTry(role, unit)));
      }
    }
  }

  private static String toTry(Role role, Optional<UnitInfo> unit) {
    return switch (role) {
      case PERENCANA -> "draf, laporan tertinggal, mutu jawaban; tanpa peringkat";
      case SDM -> "peringkat dan penjelasannya, integritas";
      case ADMIN -> "semuanya";
      case UNIT ->
          "hanya unitnya sendiri: " + unit.map(UnitInfo::unitId).orElse("") + ", tidak yang lain";
      case PUBLIK -> throw new IllegalArgumentException("nobody signs in as " + role);
    };
  }

  /** The file of the accounts. */
  Path file() {
    return folder.resolve("prima.db");
  }

  /** Says how to sign in. */
  void print(PrintWriter out) {
    lines.forEach(out::println);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // a file left in the temporary folder opens nothing: the server is gone
    }
    folder.toFile().delete();
  }
}
