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
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

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

  final TestClock clock = new TestClock();
  final Path accounts;
  final List<String> log = new CopyOnWriteArrayList<>();
  private final WebServer server;

  Office(Path folder) {
    this(folder, "", false, false);
  }

  Office(Path folder, String basePath, boolean https, boolean behindProxy) {
    TestLake lake = new TestLake(folder.resolve("lake"));
    release(lake, PUBLISHED).publish();
    release(lake, DRAFT).draft();
    accounts = AccountBook.beside(lake.root());
    try (AccountBook book = AccountBook.openOrCreate(accounts, clock)) {
      book.add("ani", Role.PERENCANA, Optional.empty(), PASSWORD);
      book.add("siti", Role.SDM, Optional.empty(), PASSWORD);
      book.add("adi", Role.ADMIN, Optional.empty(), PASSWORD);
      book.add("melati", Role.UNIT, Optional.of("pkm-melati"), PASSWORD);
    }
    server =
        StaffServer.start(
            new CatalogueStore(Lake.of(lake.root()), log::add),
            new Settings(
                "127.0.0.1",
                0,
                basePath,
                ZoneId.of("Asia/Jakarta"),
                clock,
                log::add,
                Optional.empty(),
                false,
                new Settings.SignIn(Optional.of(accounts), https, behindProxy)));
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
