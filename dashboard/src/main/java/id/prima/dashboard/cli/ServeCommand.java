package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.web.Settings;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Lake;
import java.io.PrintWriter;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the pages of a lake. */
@Command(
    name = "serve",
    header = "Menyajikan halaman dari rilis di folder lake.",
    description = {
      "Rilis baru tampil sendiri, tanpa menjalankan ulang. Tanpa masuk, hanya angka untuk publik"
          + " yang tampil; akun pegawai dibuat dengan ./prima user add.",
      "Berhenti dengan Ctrl-C."
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {"0:selesai", "1:gagal, misalnya port sudah dipakai", "2:perintah keliru"},
    footer = {
      "Contoh:",
      "  ./prima serve --lake lake",
      "  ./prima serve --lake lake --port 8080 --base-path /prima --zone Asia/Makassar"
    })
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder lake, tempat ./prima run menulis rilis.")
  private String lake;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; bawaan 7070, 0 = yang mana saja yang bebas.")
  private int port = 7070;

  @Option(
      names = "--host",
      paramLabel = "ALAMAT",
      description =
          "Alamat yang didengarkan; bawaan 127.0.0.1 (hanya komputer ini), 0.0.0.0 = semua.")
  private String host = "127.0.0.1";

  @Option(
      names = "--base-path",
      paramLabel = "/JALUR",
      description = "Awal semua alamat, bila di belakang server lain; misalnya /prima.")
  private String basePath = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONA",
      description = "Zona waktu kantor; bawaan Asia/Jakarta.")
  private String zone = "Asia/Jakarta";

  @Option(
      names = "--access-log",
      description = "Catat tiap permintaan ke stderr, tanpa alamat orang dan tanpa isi pencarian.")
  private boolean accessLog;

  @Option(
      names = "--log-addresses",
      description = "Catat juga alamat (IP) peminta, di --access-log dan di catatan audit.")
  private boolean logAddresses;

  @Option(
      names = "--accounts",
      paramLabel = "BERKAS",
      description =
          "Berkas akun pegawai; bawaan prima.db di folder .akun di samping lake. Dibuat dengan"
              + " prima user add.")
  private Path accounts;

  @Option(
      names = "--https",
      description = "Orang membuka Prima hanya lewat https: cookie tidak dikirim tanpa itu.")
  private boolean https;

  @Option(
      names = "--behind-proxy",
      description =
          "Ada server lain di depan Prima yang mengisi X-Forwarded-Proto, -Host, dan -For; jangan"
              + " dipakai bila Prima dapat dicapai langsung.")
  private boolean behindProxy;

  @Option(
      names = "--demo-accounts",
      hidden = true,
      description = "Satu akun sementara untuk tiap peran, dengan kata sandi acak.")
  private boolean demoAccounts;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Consumer<String> log = line -> err.println("prima: " + line);
    CatalogueStore store = new CatalogueStore(lake(), log);
    Optional<DemoAccounts> demo = Optional.empty();
    if (demoAccounts) {
      if (accounts != null) {
        throw CommandException.wrongArguments(
            "--demo-accounts tidak dapat dipakai bersama --accounts: pilih salah satu");
      }
      store.refresh();
      demo = Optional.of(DemoAccounts.of(store.catalogue()));
    }
    Settings settings =
        new Settings(
            host,
            port(),
            basePath(),
            zone(),
            InstantSource.system(),
            log,
            accessLog ? Optional.of(err::println) : Optional.empty(),
            logAddresses,
            new Settings.SignIn(
                demo.map(DemoAccounts::file).or(this::accounts), https, behindProxy));
    CountDownLatch stopped = new CountDownLatch(1);
    WebServer server = start(store, settings, demo);
    Optional<DemoAccounts> made = demo;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  made.ifPresent(DemoAccounts::close);
                  stopped.countDown();
                },
                "prima-stop"));
    demo.ifPresent(accounts -> accounts.print(spec.commandLine().getOut()));
    spec.commandLine().getOut().println("Prima siap: " + server.address());
    stopped.await();
    return ExitCode.DONE;
  }

  private static WebServer start(
      CatalogueStore store, Settings settings, Optional<DemoAccounts> demo) {
    try {
      return WebServer.start(store, settings);
    } catch (CommandException e) {
      demo.ifPresent(DemoAccounts::close);
      throw e;
    }
  }

  /** The file of accounts; a lake that is no folder here has none beside it. */
  private Optional<Path> accounts() {
    Optional<Path> folder;
    try {
      folder = Optional.of(Path.of(lake().root()));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      folder = Optional.empty();
    }
    if (accounts == null) {
      return folder.map(AccountBook::beside);
    }
    folder.ifPresent(place -> AccountsOption.checkOutside(accounts, place));
    return Optional.of(accounts);
  }

  private Lake lake() {
    try {
      return Lake.of(lake);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongArguments("--lake tidak menerima '" + lake + "'");
    }
  }

  private int port() {
    if (port < 0 || port > 65_535) {
      throw CommandException.wrongArguments("--port tidak menerima '" + port + "'; tulis 0-65535");
    }
    return port;
  }

  private String basePath() {
    String path = basePath.replaceAll("/+$", "");
    if (!path.isEmpty() && !path.matches("(/[A-Za-z0-9._~-]+)+")) {
      throw CommandException.wrongArguments(
          "--base-path tidak menerima '" + basePath + "'; tulis seperti /prima");
    }
    return path;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw CommandException.wrongArguments(
          "--zone tidak mengenal '" + zone + "'; tulis seperti Asia/Makassar");
    }
  }
}
