package id.prima.dashboard.web;

import id.prima.cli.CommandException;
import id.prima.dashboard.account.Access;
import id.prima.dashboard.account.FrontDesk;
import id.prima.dashboard.api.Api;
import id.prima.dashboard.page.BerakhlakPage;
import id.prima.dashboard.page.GlosariumPage;
import id.prima.dashboard.page.MetodologiPage;
import id.prima.dashboard.page.MutuDataPage;
import id.prima.dashboard.page.PengaduanPage;
import id.prima.dashboard.page.RingkasanPage;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.page.UnitListPage;
import id.prima.dashboard.page.UnitPage;
import id.prima.dashboard.page.UnsurPage;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.text.Labels;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/** The dashboard as an HTTP server. It reads releases; only sign-in and sign-out take a POST. */
public final class WebServer implements AutoCloseable {

  private static final int SECONDS_BETWEEN_LOOKS = 1;
  private static final int IDLE_MILLIS = 30_000;
  private static final int HEADER_BYTES = 16_384;

  private final Javalin javalin;
  private final List<Route> routes;
  private final Optional<FrontDesk> desk;
  private final ScheduledFuture<?> looks;
  private final ScheduledExecutorService watcher;
  private final Settings settings;

  private WebServer(
      Javalin javalin,
      List<Route> routes,
      Optional<FrontDesk> desk,
      ScheduledFuture<?> looks,
      ScheduledExecutorService watcher,
      Settings settings) {
    this.javalin = javalin;
    this.routes = routes;
    this.desk = desk;
    this.looks = looks;
    this.watcher = watcher;
    this.settings = settings;
  }

  /**
   * Starts to listen. From then on a release that the batch publishes shows within a second or two.
   *
   * @throws CommandException if the port is taken or the address is not this machine's
   */
  public static WebServer start(CatalogueStore store, Settings settings) {
    return start(store, settings, (routes, site) -> {});
  }

  /** Starts with more addresses than there are; tests enter some for each rule. */
  static WebServer start(CatalogueStore store, Settings settings, BiConsumer<Routes, Site> more) {
    store.refresh();
    Optional<FrontDesk> desk =
        settings
            .signIn()
            .accounts()
            .map(file -> new FrontDesk(file, settings.clock(), settings.logAddresses()));
    Caller caller = new Caller(settings);
    Gate gate = new Gate(desk, caller, settings);
    Labels labels = Labels.load(Labels.INDONESIAN, settings.zone());
    Site site = new Site(store, settings, new Assets(), labels, gate);
    Problems problems = new Problems(site, store, settings, labels);
    SignInPages signIn = new SignInPages(site, gate, caller, desk, settings);
    AtomicReference<Routes> routes = new AtomicReference<>();
    Javalin javalin =
        Javalin.create(
            config -> routes.set(configure(config, site, problems, signIn, gate, settings, more)));
    routes.get().check(javalin);
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      javalin.stop();
      throw CommandException.failed(
          "tidak dapat memakai alamat "
              + settings.host()
              + " port "
              + settings.port()
              + ": mungkin sudah dipakai program lain. Pilih yang lain dengan --port, atau"
              + " --port 0 untuk yang mana saja",
          e);
    }
    ScheduledExecutorService watcher =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "prima-releases");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> looks =
        watcher.scheduleWithFixedDelay(
            () -> look(store, settings),
            SECONDS_BETWEEN_LOOKS,
            SECONDS_BETWEEN_LOOKS,
            TimeUnit.SECONDS);
    return new WebServer(javalin, routes.get().all(), desk, looks, watcher, settings);
  }

  /** Looks for new releases; nothing that goes wrong here may end the looking. */
  private static void look(CatalogueStore store, Settings settings) {
    try {
      store.refresh();
    } catch (RuntimeException e) {
      settings.log().accept("rilis tidak dapat diperiksa: " + e);
    }
  }

  private static Routes configure(
      JavalinConfig config,
      Site site,
      Problems problems,
      SignInPages signIn,
      Gate gate,
      Settings settings,
      BiConsumer<Routes, Site> more) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyHttpConfiguration(WebServer::limit);
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(2_000);
          for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector http) {
              http.setIdleTimeout(IDLE_MILLIS);
            }
          }
        });
    settings
        .accessLog()
        .ifPresent(
            log ->
                config.requestLogger.http(
                    (context, millis) ->
                        log.accept(AccessLine.of(context, millis, settings.logAddresses()))));
    Routes routes = new Routes(config.routes, gate);
    enter(routes, site, settings.basePath());
    String base = settings.basePath();
    routes.get(base + "/masuk", Access.PUBLIC, signIn::form);
    routes.post(base + "/masuk", Access.PUBLIC, signIn::signIn);
    routes.post(base + "/keluar", Access.SIGNED_IN, signIn::signOut);
    more.accept(routes, site);
    config.routes.before(Headers::add);
    problems.enter(config.routes);
    return routes;
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    // else a cookie is taken for the one before it on the connection that differs in case alone
    http.setHeaderCacheCaseSensitive(true);
    // a unit's id may hold any character, a slash too
    http.setUriCompliance(UriCompliance.UNSAFE);
  }

  /** Every address there is. */
  /** A unit's page, with the office's own tables for who may see those of the unit. */
  private static UnitPage unit(Site site, Scene scene, String unitId) {
    return UnitPage.of(
        scene, unitId, scene.maySee(unitId) ? Optional.of(site.staff(scene)) : Optional.empty());
  }

  private static void enter(Routes routes, Site site, String base) {
    for (String prefix : List.of(base, base + "/rilis/{release}")) {
      routes.get(
          prefix + "/", Access.PUBLIC, site.page((scene, context) -> RingkasanPage.of(scene)));
      routes.get(
          prefix + "/unit",
          Access.PUBLIC,
          site.page((scene, context) -> UnitListPage.of(scene), UnitListPage.PARAMETERS));
      routes.get(
          prefix + "/unit/{unit}",
          Access.PUBLIC,
          site.page((scene, context) -> unit(site, scene, context.pathParam("unit"))));
      routes.get(
          prefix + "/unsur",
          Access.PUBLIC,
          site.page((scene, context) -> UnsurPage.of(scene), UnsurPage.PARAMETERS));
      routes.get(
          prefix + "/pengaduan",
          Access.PUBLIC,
          site.page((scene, context) -> PengaduanPage.of(scene), PengaduanPage.PARAMETERS));
      routes.get(
          prefix + "/berakhlak",
          Access.PUBLIC,
          site.page((scene, context) -> BerakhlakPage.of(scene), BerakhlakPage.PARAMETERS));
      routes.get(
          prefix + "/mutu-data",
          Access.PUBLIC,
          site.page((scene, context) -> MutuDataPage.of(scene), MutuDataPage.PARAMETERS));
      routes.get(
          prefix + "/metodologi",
          Access.PUBLIC,
          site.page((scene, context) -> MetodologiPage.of(scene)));
      routes.get(
          prefix + "/glosarium",
          Access.PUBLIC,
          site.page((scene, context) -> GlosariumPage.of(scene)));
      StaffRoutes.enter(routes, site, prefix);
      MeritRoutes.enter(routes, site, prefix);
    }
    routes.get(base + "/rilis", Access.PUBLIC, site::releases);
    Api.routes((path, handler) -> routes.get(path, Access.PUBLIC, handler), base, site);
    routes.get(base + "/healthz", Access.PUBLIC, site::health);
    routes.get(base + "/aset/{version}/{file}", Access.PUBLIC, site::asset);
  }

  /** Every address with who may use it. */
  public List<Route> routes() {
    return routes;
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Where to point a browser. */
  public String address() {
    String host = settings.host().equals("127.0.0.1") ? "localhost" : settings.host();
    return "http://" + host + ":" + port() + settings.basePath() + "/";
  }

  /** Stops taking requests, lets those under way end, and stops. */
  @Override
  public void close() {
    looks.cancel(false);
    watcher.shutdown();
    javalin.stop();
    desk.ifPresent(FrontDesk::close);
  }
}
