package id.prima.e2e;

import id.prima.dashboard.TestClock;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.AccountBook;
import id.prima.dashboard.account.AuditEntry;
import id.prima.dashboard.account.Role;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.web.Route;
import id.prima.dashboard.web.Settings;
import id.prima.dashboard.web.StaffServer;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.UnitInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A small office with a real server: a lake of one published and one draft release, an account for
 * each role, and a clock that is moved by hand. Units: dinkes above pkm-melati above pustu-mawar,
 * and disdik apart.
 */
final class Office implements AutoCloseable {

  static final String PASSWORD = "benteng kuda laut 7";
  static final String PUBLISHED = "2026-Q3.r1";
  static final String DRAFT = "2026-Q3.r2";
  static final String MISSING = "2026-Q3.r9";

  private static Path template;

  final TestClock clock = new TestClock();
  final Path accounts;
  final List<String> log = new CopyOnWriteArrayList<>();
  private final WebServer server;

  Office(Path folder) {
    this(folder, "", false, false);
  }

  Office(Path folder, String basePath, boolean https, boolean behindProxy) {
    this(folder, basePath, https, behindProxy, false);
  }

  Office(Path folder, String basePath, boolean https, boolean behindProxy, boolean logAddresses) {
    Path lake = folder.resolve("lake");
    copy(template(), folder);
    accounts = AccountBook.beside(lake);
    server =
        StaffServer.start(
            new CatalogueStore(Lake.of(lake), log::add),
            new Settings(
                "127.0.0.1",
                0,
                basePath,
                ZoneId.of("Asia/Jakarta"),
                clock,
                log::add,
                Optional.empty(),
                logAddresses,
                new Settings.SignIn(Optional.of(accounts), https, behindProxy)));
  }

  /** What every office begins with, made once. */
  private static synchronized Path template() {
    if (template == null) {
      try {
        template = Files.createTempDirectory("prima-office");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(template)));
      TestLake lake = new TestLake(template.resolve("lake"));
      release(lake, PUBLISHED).publish();
      release(lake, DRAFT).draft();
      try (AccountBook book =
          AccountBook.openOrCreate(AccountBook.beside(lake.root()), new TestClock())) {
        book.add("ani", Role.PERENCANA, Optional.empty(), PASSWORD);
        book.add("siti", Role.SDM, Optional.empty(), PASSWORD);
        book.add("adi", Role.ADMIN, Optional.empty(), PASSWORD);
        book.add("melati", Role.UNIT, Optional.of("pkm-melati"), PASSWORD);
      }
    }
    return template;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // a folder left in the temporary directory harms nobody
    }
  }

  private static TestLake.Writing release(TestLake lake, String id) {
    return lake.release(id)
        .withPublic(
            Tables.UNIT,
            unit("dinkes", null),
            unit("pkm-melati", "dinkes"),
            unit("pustu-mawar", "pkm-melati"),
            unit("disdik", null))
        .readable();
  }

  private static UnitInfo unit(String id, String above) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        "Unit " + id,
        "induk_id",
        above,
        "jenis",
        "puskesmas",
        "frekuensi",
        "triwulan");
  }

  String root() {
    return "http://127.0.0.1:" + server.port();
  }

  int port() {
    return server.port();
  }

  List<Route> routes() {
    return server.routes();
  }

  Browser browser() {
    return new Browser(root());
  }

  /** A browser of somebody signed in; of nobody for an empty name. */
  Browser browser(String name) {
    Browser browser = browser();
    if (!name.isEmpty() && browser.signIn(name, PASSWORD).statusCode() != 303) {
      throw new IllegalStateException(name + " was not let in");
    }
    return browser;
  }

  /** The audit log from an entry on: who, what, about what, of which release. */
  List<String> audit(long from) {
    List<String> lines = new ArrayList<>();
    try (AccountBook book = AccountBook.open(accounts, clock)) {
      book.readAudit(
          e -> {
            if (e.no() >= from) {
              lines.add(String.join(" ", e.actor(), e.action(), e.subject(), e.release()).strip());
            }
          });
    }
    return lines;
  }

  /** The network addresses in the audit log, oldest first. */
  List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    try (AccountBook book = AccountBook.open(accounts, clock)) {
      book.readAudit(e -> addresses.add(e.address()));
    }
    return addresses;
  }

  /** Number of the entry that comes next. */
  long nextAudit() {
    List<AuditEntry> entries = new ArrayList<>();
    try (AccountBook book = AccountBook.open(accounts, clock)) {
      book.readAudit(entries::add);
    }
    return entries.size() + 1L;
  }

  @Override
  public void close() {
    server.close();
  }
}
