package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.account.AuditEntry;
import id.prima.dashboard.account.AuditLog;
import id.prima.dashboard.export.RowWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows and checks the audit log. */
@Command(
    name = "audit",
    header = "Catatan audit: siapa masuk, melihat, dan mengunduh apa.",
    description = {
      "Catatan hanya bertambah. Setiap catatan dirantai ke yang sebelumnya dengan SHA-256, sehingga"
          + " catatan yang diubah, disisipkan, atau dihapus ketahuan.",
      "Nama yang salah ketik saat masuk tidak disimpan: tertulis 'tidak dikenal'."
    },
    subcommands = {AuditCommand.Show.class, AuditCommand.Verify.class},
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {"0:selesai", "1:gagal, atau rantai catatan putus", "2:perintah keliru"},
    footer = {
      "Contoh:",
      "  ./prima audit show --lake lake --since 2026-10-01",
      "  ./prima audit verify --lake lake"
    })
final class AuditCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.WRONG_ARGUMENTS;
  }

  /** Prints the entries. */
  @Command(
      name = "show",
      header = "Mencetak catatan audit, yang terlama dahulu.",
      description = "Waktu pada bentuk text menurut WIB; pada csv dan jsonl menurut UTC.",
      footer = {
        "Contoh:",
        "  ./prima audit show --lake lake --user siti",
        "  ./prima audit show --lake lake --since 2026-10-01 --format csv > audit.csv"
      })
  static final class Show implements Callable<Integer> {

    enum Format {
      TEXT,
      CSV,
      JSONL
    }

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final List<String> HEADER =
        List.of("NO", "WAKTU", "SIAPA", "PERAN", "TINDAKAN", "TENTANG", "RILIS", "ALAMAT");
    private static final List<String> NAMES =
        List.of("no", "at", "actor", "role", "action", "subject", "release_id", "address", "hash");

    @Spec private CommandSpec spec;
    @Mixin private AccountsOption accounts;

    @Option(
        names = "--since",
        paramLabel = "TANGGAL",
        description = "Mulai hari ini (WIB): 2026-10-01.")
    private LocalDate since;

    @Option(names = "--user", paramLabel = "NAMA", description = "Hanya akun ini.")
    private String user;

    @Option(
        names = "--format",
        paramLabel = "text|csv|jsonl",
        description = "Bentuk keluaran; bawaan text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
      Instant from = since == null ? Instant.MIN : since.atStartOfDay(WIB).toInstant();
      List<AuditEntry> entries = new ArrayList<>();
      try (AccountBook book = AccountBook.open(accounts.file(), InstantSource.system())) {
        book.readAudit(
            entry -> {
              boolean asked = user == null || user.equals(entry.actor());
              if (asked && !Instant.parse(entry.at()).isBefore(from)) {
                entries.add(entry);
              }
            });
      }
      PrintWriter out = spec.commandLine().getOut();
      if (format == Format.TEXT) {
        print(entries, out);
      } else {
        RowWriter rows =
            format == Format.CSV ? RowWriter.csv(out, NAMES) : RowWriter.jsonLines(out, NAMES);
        for (AuditEntry e : entries) {
          rows.write(
              new Object[] {
                e.no(),
                e.at(),
                e.actor(),
                e.role(),
                e.action(),
                e.subject(),
                e.release(),
                e.address(),
                e.hash()
              });
        }
        rows.flush();
      }
      return ExitCode.DONE;
    }

    private static void print(List<AuditEntry> entries, PrintWriter out) {
      TextTable table = new TextTable(HEADER, Set.of(0));
      for (AuditEntry e : entries) {
        table.add(
            List.of(
                String.valueOf(e.no()),
                ReleasesCommand.spoken(Instant.parse(e.at())),
                e.actor(),
                e.role(),
                e.action(),
                e.subject(),
                e.release(),
                e.address()));
      }
      table.print(out);
    }
  }

  /** Checks the chain. */
  @Command(
      name = "verify",
      header = "Memeriksa bahwa catatan audit utuh.",
      description = {
        "Ketahuan: catatan yang diubah, disisipkan, dipindah, dihapus di tengah, atau dipotong di"
            + " ujung, dan penjaga berkas (trigger) yang hilang. Tidak ketahuan dari berkasnya saja: orang yang dapat menulis ke berkas itu dan"
            + " menyusun ulang seluruh rantai, atau memotong ujung beserta catatan kepalanya.",
        "Karena itu simpan hash terakhir yang dicetak perintah ini di tempat lain (misalnya berita"
            + " acara), lalu tanyakan kembali kelak dengan --expect."
      },
      footer = {
        "Contoh:",
        "  ./prima audit verify --lake lake",
        "  ./prima audit verify --lake lake --expect 3f9a..."
      })
  static final class Verify implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private AccountsOption accounts;

    @Option(
        names = "--expect",
        paramLabel = "HASH",
        description = "Hash yang dahulu dicatat dan harus masih ada di rantai: 64 angka heksa.")
    private String expected;

    @Override
    public Integer call() {
      if (expected != null && !expected.matches("[0-9a-f]{64}")) {
        throw CommandException.wrongArguments(
            "--expect tidak menerima '" + expected + "'; tulis 64 angka heksa");
      }
      AuditLog.Check check;
      try (AccountBook book = AccountBook.open(accounts.file(), InstantSource.system())) {
        check = book.checkAudit(Optional.ofNullable(expected));
      }
      if (check.problem().isPresent()) {
        throw CommandException.failed("catatan audit tidak utuh: " + check.problem().get());
      } else if (!check.expectedFound()) {
        throw CommandException.failed(
            "catatan audit bukan lagi yang dahulu: hash itu tidak ada di antara "
                + check.entries()
                + " catatan");
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(check.entries() + " catatan, semuanya utuh.");
      out.println("Hash terakhir: " + check.lastHash());
      return ExitCode.DONE;
    }
  }
}
