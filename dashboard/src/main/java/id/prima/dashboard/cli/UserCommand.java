package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.account.Account;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after the accounts of those who sign in. */
@Command(
    name = "user",
    header = "Mengelola akun pegawai yang boleh masuk ke halaman Prima.",
    description = {
      "Peran: perencana (draf, laporan tertinggal, mutu jawaban), sdm (peringkat, integritas),"
          + " admin (semuanya), unit (unitnya sendiri dan semua di bawahnya).",
      "Kata sandi 12-128 karakter, disimpan sebagai Argon2id. Tidak ada kata sandi bawaan.",
      "Setiap perubahan dicatat di catatan audit: ./prima audit show"
    },
    subcommands = {
      UserCommand.Add.class,
      UserCommand.ListAll.class,
      UserCommand.Disable.class,
      UserCommand.Enable.class,
      UserCommand.Passwd.class
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {
      "0:selesai",
      "1:gagal, misalnya berkas akun rusak atau terkunci",
      "2:perintah keliru"
    },
    footer = {
      "Contoh:",
      "  ./prima user add siti --role sdm --lake lake",
      "  ./prima user add melati --role unit --unit pkm-melati --generate --lake lake",
      "  ./prima user list --lake lake",
      "  ./prima user disable siti --lake lake"
    })
final class UserCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.WRONG_ARGUMENTS;
  }

  /** Adds an account. */
  @Command(
      name = "add",
      header = "Menambah akun.",
      description = "Tanpa pilihan kata sandi, kata sandi diketik dua kali dan tidak tampak.",
      footer = {
        "Contoh:",
        "  ./prima user add siti --role sdm --lake lake",
        "  ./prima user add melati --role unit --unit pkm-melati --generate --lake lake"
      })
  static final class Add implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private AccountsOption accounts;
    @Mixin private PasswordOption password;

    @Parameters(paramLabel = "NAMA", description = "Nama akun: huruf kecil, angka, . _ -")
    private String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "PERAN",
        description = "perencana, sdm, admin, atau unit.")
    private String role;

    @Option(
        names = "--unit",
        paramLabel = "ID",
        description = "Unit dari akun berperan unit, seperti di unit.csv.")
    private String unit;

    @Override
    public Integer call() {
      Role wanted =
          Role.parse(role)
              .orElseThrow(
                  () ->
                      CommandException.wrongArguments(
                          "--role tidak mengenal '"
                              + role
                              + "'; pilih "
                              + Role.ofAccounts().stream()
                                  .map(Role::code)
                                  .collect(Collectors.joining(", "))));
      Path file = accounts.file();
      AccountBook.check(name, Optional.empty());
      PrintWriter out = spec.commandLine().getOut();
      try (AccountBook book = AccountBook.openOrCreate(file, InstantSource.system())) {
        if (book.has(name)) {
          throw CommandException.wrongArguments("akun " + name + " sudah ada");
        }
        PasswordOption.Given given = password.read();
        String kept = book.add(name, wanted, Optional.ofNullable(unit), given.text());
        out.println("Akun " + kept + " (" + role + ") dibuat di " + file + ".");
        given.print(out);
      }
      if (unit != null && accounts.lake().filter(lake -> isUnknown(unit, lake)).isPresent()) {
        spec.commandLine()
            .getErr()
            .println(
                "prima: perhatian: unit "
                    + unit
                    + " tidak ada di rilis terakhir; periksa unit_id di unit.csv");
      }
      return ExitCode.DONE;
    }

    /** Whether the latest release is there and does not have the unit. */
    private static boolean isUnknown(String unit, Path lake) {
      try {
        ReleaseStore store = ReleaseStore.open(Lake.of(lake));
        Current current = store.current();
        List<ReleaseId> published =
            current.published().values().stream()
                .flatMap(p -> ReleaseId.parse(p.release()).stream())
                .toList();
        return store.open(Collections.max(published), current).rows(Tables.UNIT, false).stream()
            .noneMatch(row -> row.unitId().equals(unit));
      } catch (CommandException e) {
        // a lake that cannot be read yet is no reason to refuse an account
        return false;
      }
    }
  }

  /** Lists the accounts, without anything that would help to sign in. */
  @Command(
      name = "list",
      header = "Mendaftar akun: peran, unit, keadaan, kapan terakhir masuk (WIB).",
      footer = {"Contoh:", "  ./prima user list --lake lake"})
  static final class ListAll implements Callable<Integer> {

    private static final List<String> HEADER =
        List.of("NAMA", "PERAN", "UNIT", "KEADAAN", "TERAKHIR MASUK");

    @Spec private CommandSpec spec;
    @Mixin private AccountsOption accounts;

    @Override
    public Integer call() {
      Instant now = InstantSource.system().instant();
      TextTable table = new TextTable(HEADER, Set.of());
      try (AccountBook book = AccountBook.open(accounts.file(), InstantSource.system())) {
        for (Account account : book.accounts()) {
          table.add(
              List.of(
                  account.name(),
                  account.role().code(),
                  account.unitId().orElse("-"),
                  state(account, now),
                  account.lastSignIn().map(ReleasesCommand::spoken).orElse("belum pernah")));
        }
      }
      table.print(spec.commandLine().getOut());
      return ExitCode.DONE;
    }

    private static String state(Account account, Instant now) {
      if (!account.enabled()) {
        return "mati";
      }
      return account.blockedUntil().isAfter(now)
          ? "menunggu sampai " + ReleasesCommand.spoken(account.blockedUntil())
          : "aktif";
    }
  }

  /** Something done to one account. */
  private abstract static class OfOne implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private AccountsOption accounts;

    @Parameters(paramLabel = "NAMA", description = "Nama akun.")
    private String name;

    /** Does it and returns what to say. */
    abstract String change(AccountBook book, String account, PrintWriter out);

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      try (AccountBook book = AccountBook.open(accounts.file(), InstantSource.system())) {
        out.println(change(book, name, out));
      }
      return ExitCode.DONE;
    }
  }

  /** Switches an account off. */
  @Command(
      name = "disable",
      header = "Mematikan akun; sesinya berakhir saat itu juga.",
      footer = {"Contoh:", "  ./prima user disable siti --lake lake"})
  static final class Disable extends OfOne {
    @Override
    String change(AccountBook book, String account, PrintWriter out) {
      book.disable(account);
      return "Akun " + account + " dimatikan; sesinya berakhir.";
    }
  }

  /** Switches an account on. */
  @Command(
      name = "enable",
      header = "Menghidupkan akun, juga yang sedang harus menunggu karena salah kata sandi.",
      footer = {"Contoh:", "  ./prima user enable siti --lake lake"})
  static final class Enable extends OfOne {
    @Override
    String change(AccountBook book, String account, PrintWriter out) {
      book.enable(account);
      return "Akun " + account + " aktif.";
    }
  }

  /** Gives an account another password. */
  @Command(
      name = "passwd",
      header = "Mengganti kata sandi; semua sesi akun itu berakhir.",
      footer = {"Contoh:", "  ./prima user passwd siti --generate --lake lake"})
  static final class Passwd extends OfOne {

    @Mixin private PasswordOption password;

    @Override
    String change(AccountBook book, String account, PrintWriter out) {
      if (!book.has(account)) {
        throw CommandException.wrongArguments(
            "tidak ada akun " + account + "; lihat: ./prima user list");
      }
      PasswordOption.Given given = password.read();
      book.changePassword(account, given.text());
      given.print(out);
      return "Kata sandi " + account + " diganti; sesinya berakhir.";
    }
  }
}
