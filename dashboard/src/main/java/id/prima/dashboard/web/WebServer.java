package id.prima.dashboard.web;

import id.prima.cli.CommandException;
import id.prima.dashboard.api.Api;
import id.prima.dashboard.page.BerakhlakPage;
import id.prima.dashboard.page.GlosariumPage;
import id.prima.dashboard.page.MetodologiPage;
import id.prima.dashboard.page.MutuDataPage;
import id.prima.dashboard.page.PengaduanPage;
import id.prima.dashboard.page.ProblemPage;
import id.prima.dashboard.page.RingkasanPage;
import id.prima.dashboard.page.UnitListPage;
import id.prima.dashboard.page.UnitPage;
import id.prima.dashboard.page.UnsurPage;
import id.prima.dashboard.request.BadRequestException;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.text.Labels;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/** The dashboard as an HTTP server. It reads releases and answers GET and HEAD, nothing else. */
public final class WebServer implements AutoCloseable {

  private static final int SECONDS_BETWEEN_LOOKS = 1;
  private static final int IDLE_MILLIS = 30_000;
  private static final int HEADER_BYTES = 16_384;

  private final Javalin javalin;
  private final ScheduledFuture<?> looks;
  private final ScheduledExecutorService watcher;
  private final Settings settings;

  private WebServer(
      Javalin javalin,
      ScheduledFuture<?> looks,
      ScheduledExecutorService watcher,
      Settings settings) {
    this.javalin = javalin;
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
    store.refresh();
    Site site =
        new Site(store, settings, new Assets(), Labels.load(Labels.INDONESIAN, settings.zone()));
    Javalin javalin = Javalin.create(config -> configure(config, site, settings));
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
    return new WebServer(javalin, looks, watcher, settings);
  }

  /** Looks for new releases; nothing that goes wrong here may end the looking. */
  private static void look(CatalogueStore store, Settings settings) {
    try {
      store.refresh();
    } catch (RuntimeException e) {
      settings.log().accept("rilis tidak dapat diperiksa: " + e);
    }
  }

  private static void configure(JavalinConfig config, Site site, Settings settings) {
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
    routes(config.routes, site, settings.basePath());
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    // a unit's id may hold any character, a slash too
    http.setUriCompliance(UriCompliance.UNSAFE);
  }

  /** Every address there is. */
  private static void routes(RoutesConfig routes, Site site, String base) {
    routes.before(Headers::add);
    for (String prefix : List.of(base, base + "/rilis/{release}")) {
      routes.get(prefix + "/", site.page((scene, context) -> RingkasanPage.of(scene)));
      routes.get(
          prefix + "/unit",
          site.page((scene, context) -> UnitListPage.of(scene), UnitListPage.PARAMETERS));
      routes.get(
          prefix + "/unit/{unit}",
          site.page((scene, context) -> UnitPage.of(scene, context.pathParam("unit"))));
      routes.get(
          prefix + "/unsur",
          site.page((scene, context) -> UnsurPage.of(scene), UnsurPage.PARAMETERS));
      routes.get(
          prefix + "/pengaduan",
          site.page((scene, context) -> PengaduanPage.of(scene), PengaduanPage.PARAMETERS));
      routes.get(
          prefix + "/berakhlak",
          site.page((scene, context) -> BerakhlakPage.of(scene), BerakhlakPage.PARAMETERS));
      routes.get(
          prefix + "/mutu-data",
          site.page((scene, context) -> MutuDataPage.of(scene), MutuDataPage.PARAMETERS));
      routes.get(prefix + "/metodologi", site.page((scene, context) -> MetodologiPage.of(scene)));
      routes.get(prefix + "/glosarium", site.page((scene, context) -> GlosariumPage.of(scene)));
    }
    routes.get(base + "/rilis", site::releases);
    Api.routes(routes, base, site);
    routes.get(base + "/healthz", site::health);
    routes.get(base + "/aset/{version}/{file}", site::asset);

    routes.exception(BadRequestException.class, site::badRequest);
    routes.exception(NotFoundException.class, site::notFound);
    routes.exception(
        Site.NothingPublishedException.class, (e, context) -> site.nothingPublished(context));
    routes.exception(Exception.class, site::failed);
    routes.error(
        404,
        context ->
            site.notFound(
                new NotFoundException(NotFoundException.What.PAGE, context.path()), context));
    routes.error(
        405,
        context ->
            site.problem(
                context,
                HttpStatus.METHOD_NOT_ALLOWED,
                new ProblemPage.Problem("bad", site.text("bad.method"), "")));
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
  }
}
