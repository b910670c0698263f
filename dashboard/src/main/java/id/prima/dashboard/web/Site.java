package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.api.Api;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.page.Chrome;
import id.prima.dashboard.page.Download;
import id.prima.dashboard.page.MasukPage;
import id.prima.dashboard.page.Page;
import id.prima.dashboard.page.RilisPage;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.request.Query;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.CodeVersion;
import id.prima.data.release.PolicyLog;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** From a request to a page: takes one catalogue, decides what is looked at, lays it out. */
final class Site implements Api.Host {

  /** Makes a page; the request gives what its path names. */
  interface PageMaker extends BiFunction<Scene, Context, Page> {}

  /** Makes a file to keep. */
  interface FileMaker extends BiFunction<Scene, Context, Download> {}

  private final CatalogueStore store;
  private final Settings settings;
  private final Assets assets;
  private final Labels labels;
  private final Gate gate;
  private final Renderer renderer = new Renderer();

  Site(CatalogueStore store, Settings settings, Assets assets, Labels labels, Gate gate) {
    this.store = store;
    this.settings = settings;
    this.assets = assets;
    this.labels = labels;
    this.gate = gate;
  }

  /** Whether it can serve, for those who watch over it. */
  void health(Context context) {
    Catalogue catalogue = store.catalogue();
    boolean any = catalogue.latest().isPresent();
    context
        .status(any ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .json(
            Map.of(
                "status",
                !any ? "empty" : catalogue.problems().isEmpty() ? "ok" : "degraded",
                "releases",
                catalogue.published().values().stream().map(s -> s.id().toString()).toList(),
                "code_version",
                CodeVersion.TEXT));
  }

  /**
   * A handler that shows a page.
   *
   * @param own parameters that the page understands beside the common ones
   */
  Handler page(PageMaker maker, String... own) {
    return context -> {
      Scene scene = scene(context, Query.of(context.queryParamMap(), own));
      if (isFresh(context, scene.view())) {
        return;
      }
      Page page = maker.apply(scene, context);
      if (scene.query().text("csv").isPresent()) {
        csv(context, page, scene.query().text("csv").get());
      } else {
        html(
            context,
            renderer.render(page, Chrome.of(scene, path(context, scene), gate.access(context))));
      }
    };
  }

  /**
   * A handler that hands out a file, made from what a page of the same address would show.
   *
   * @param own parameters that the file understands beside the common ones
   */
  Handler file(FileMaker maker, String... own) {
    return context -> {
      Scene scene = scene(context, Query.of(context.queryParamMap(), own));
      if (isFresh(context, scene.view())) {
        return;
      }
      Download file = maker.apply(scene, context);
      // whole before the first byte goes out: what fails half-way is a failure, not half a file
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.content().writeTo(bytes);
      context
          .contentType(file.contentType())
          .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
          .result(bytes.toByteArray());
    };
  }

  /**
   * The list of releases: damaged ones are listed although nothing is published, drafts to those
   * who may see them.
   */
  void releases(Context context) {
    Query.strict(context.queryParamMap(), List.of());
    Catalogue catalogue = store.catalogue();
    if (isFresh(context, catalogue.version())) {
      return;
    }
    Links links = links();
    Viewer viewer = gate.viewer(context);
    Page page = RilisPage.of(catalogue, viewer.may(Access.OFFICE), links, labels);
    html(
        context,
        renderer.render(page, Chrome.ofCatalogue(catalogue, labels, links, "/rilis", viewer)));
  }

  @Override
  public Scene scene(Context context, List<String> parameters) {
    return scene(context, Query.strict(context.queryParamMap(), parameters));
  }

  private Scene scene(Context context, Query query) {
    Catalogue catalogue = store.catalogue();
    View view = view(context, query, catalogue);
    Links links = Links.of(settings.basePath(), assets.version(), view);
    // links lead on in the population asked for, not in that of the one unit shown here
    Scene scene =
        Scene.of(ofUnit(context, query, view), query, links, labels).seenBy(gate.viewer(context));
    gate.shows(context, view.snapshot().id().toString());
    gate.checkUnit(context, scene);
    return scene;
  }

  /** A page of one unit shows the questionnaire that the unit uses, unless another is asked for. */
  private static View ofUnit(Context context, Query query, View view) {
    Map<String, String> path = context.pathParamMap();
    String unit = path.getOrDefault("unit", path.get("unit_id"));
    return unit == null || query.text("instrumen").isPresent() ? view : view.ofUnit(unit);
  }

  private View view(Context context, Query query, Catalogue catalogue) {
    boolean pinned = context.pathParamMap().containsKey("release");
    Snapshot snapshot;
    Period period;
    if (pinned) {
      boolean drafts = gate.viewer(context).may(Access.OFFICE);
      snapshot = pinned(context.pathParam("release"), drafts, catalogue);
      period = query.period().orElse(snapshot.id().period());
      if (!snapshot.periods().contains(period)) {
        throw new NotFoundException(NotFoundException.What.PERIOD, period.toString());
      }
    } else {
      Snapshot latest = catalogue.latest().orElseThrow(NothingPublishedException::new);
      period = query.period().orElse(latest.id().period());
      snapshot =
          catalogue
              .find(period)
              .orElseThrow(
                  () ->
                      new NotFoundException(
                          NotFoundException.What.PERIOD, query.period().orElseThrow().toString()));
    }
    return new View(
        catalogue,
        snapshot,
        period,
        population(query, snapshot, period),
        pinned,
        LocalDate.ofInstant(settings.clock().instant(), settings.zone()));
  }

  /** The office's tables of the release shown; the rule of the route has let the viewer in. */
  StaffSnapshot staff(Scene scene) {
    return store.staff(scene.view().snapshot(), scene.view().catalogue());
  }

  /** When the lake first saw each policy of merit. */
  PolicyLog policies() {
    return store.policies();
  }

  /** To those who may not see drafts, a draft is as if it were not there. */
  private Snapshot pinned(String id, boolean drafts, Catalogue catalogue) {
    return ReleaseId.parse(id)
        .filter(
            release ->
                drafts || ReleaseState.of(release, catalogue.current()) != ReleaseState.DRAFT)
        .flatMap(release -> store.pinned(release, catalogue))
        .orElseThrow(() -> new NotFoundException(NotFoundException.What.RELEASE, id));
  }

  /** The population asked for; else the usual one, or the first where the usual has no figures. */
  private static Population population(Query query, Snapshot snapshot, Period period) {
    List<Population> all = snapshot.populations(period);
    Population usual =
        all.contains(Population.USUAL) || all.isEmpty() ? Population.USUAL : all.get(0);
    return new Population(
        query
            .text("instrumen")
            .filter(Questionnaire::isName)
            .or(() -> query.code("instrumen", Instrumen.values()))
            .orElse(usual.instrumen()),
        query.code("pengguna", Pengguna.values()).orElse(usual.pengguna()));
  }

  /** Path below the prefix, as the menu knows it. */
  private static String path(Context context, Scene scene) {
    String path = context.path().substring(scene.links().prefix().length());
    return path.isEmpty() ? "/" : path;
  }

  @Override
  public boolean isFresh(Context context, View view) {
    return isFresh(context, view.catalogue().version() + view.snapshot().mark() + view.today());
  }

  /** Sets the entity tag; true where the browser has the page already. */
  private boolean isFresh(Context context, String shown) {
    context.header("Vary", "Cookie");
    if (gate.viewer(context).isSignedIn()) {
      // what is made for one person is kept nowhere, and no tag of it can meet another's
      context.header("Cache-Control", "no-store");
      return false;
    }
    String tag = "W/\"" + CatalogueStore.mark(shown + assets.version() + CodeVersion.TEXT) + "\"";
    context.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = context.header("If-None-Match");
    boolean fresh = known != null && (known.equals("*") || known.contains(tag));
    if (fresh) {
      context.status(HttpStatus.NOT_MODIFIED);
    }
    return fresh;
  }

  private static void csv(Context context, Page page, String id) {
    TableView table = page.tables().get(id);
    if (table == null) {
      throw new NotFoundException(NotFoundException.What.CHART, id);
    }
    context
        .contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + page.fileName(id) + "\"")
        .result(page.filed(table).csv());
  }

  /** A file of the site. */
  void asset(Context context) {
    Assets.Asset asset =
        assets
            .find(context.pathParam("version"), context.pathParam("file"))
            .orElseThrow(() -> new NotFoundException(NotFoundException.What.PAGE, context.path()));
    String accepted = context.header("Accept-Encoding");
    boolean gzip = accepted != null && accepted.contains("gzip");
    context
        .disableCompression()
        .contentType(asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("ETag", "\"" + assets.version() + (gzip ? "-gzip" : "") + "\"")
        .header("Vary", "Accept-Encoding");
    if (gzip) {
      context.header("Content-Encoding", "gzip");
    }
    context.result(asset.open(gzip));
  }

  private static void html(Context context, byte[] html) {
    context.contentType("text/html; charset=utf-8").result(html);
  }

  /** The form to sign in. */
  void signIn(
      Context context, MasukPage.State state, long minutes, String target, String formToken) {
    bare(
        context,
        "/masuk",
        (links, labels) -> MasukPage.of(state, minutes, target, formToken, links, labels));
  }

  /**
   * Shows a page that is of no release.
   *
   * @param here the entry of the menu that it stands for, "" for none
   */
  void bare(Context context, String here, BiFunction<Links, Labels, Page> maker) {
    Links links = links();
    Page page = maker.apply(links, labels);
    html(context, renderer.render(page, Chrome.bare(labels, links, here, gate.viewer(context))));
  }

  /** Links that lead on in nothing asked for. */
  Links links() {
    return Links.none(settings.basePath(), assets.version());
  }

  /** No release was ever published, or none can be read. */
  static final class NothingPublishedException extends RuntimeException {}
}
