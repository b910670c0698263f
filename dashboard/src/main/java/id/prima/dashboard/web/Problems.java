package id.prima.dashboard.web;

import id.prima.dashboard.api.Api;
import id.prima.dashboard.page.ProblemPage;
import id.prima.dashboard.page.ProblemPage.Problem;
import id.prima.dashboard.request.BadRequestException;
import id.prima.dashboard.request.ForbiddenException;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.text.Labels;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Why an address cannot be answered, said as a page or, below /api, as a problem in JSON. */
final class Problems {

  private static final String EXPLAINED = "explained";

  private final Site site;
  private final CatalogueStore store;
  private final Settings settings;
  private final Labels labels;

  Problems(Site site, CatalogueStore store, Settings settings, Labels labels) {
    this.site = site;
    this.store = store;
    this.settings = settings;
    this.labels = labels;
  }

  /** Enters what is said to each exception and to what no route is for. */
  void enter(RoutesConfig routes) {
    routes.exception(BadRequestException.class, this::badRequest);
    routes.exception(NotFoundException.class, this::notFound);
    routes.exception(Gate.NotSignedInException.class, (e, context) -> notSignedIn(context));
    routes.exception(Gate.ForeignFormException.class, (e, context) -> foreignForm(context));
    routes.exception(FormReader.UnreadException.class, this::unreadForm);
    routes.exception(Gate.UnavailableException.class, (e, context) -> unavailable(context));
    routes.exception(ForbiddenException.class, (e, context) -> forbidden(context));
    routes.exception(
        Site.NothingPublishedException.class, (e, context) -> nothingPublished(context));
    routes.exception(Exception.class, this::failed);
    routes.error(
        404,
        context ->
            notFound(new NotFoundException(NotFoundException.What.PAGE, context.path()), context));
    routes.error(
        405, context -> say(context, HttpStatus.METHOD_NOT_ALLOWED, problem("bad", "bad.method")));
  }

  private void say(Context context, HttpStatus status, Problem problem) {
    if (context.attribute(EXPLAINED) != null) {
      // the server asks again for every 404; the first explanation knows best
      return;
    }
    context.attribute(EXPLAINED, true);
    context.status(status).header("Cache-Control", "no-store");
    context.res().setHeader("ETag", null);
    context.res().setHeader("Content-Disposition", null);
    if (Api.holds(settings.basePath(), context.path())) {
      context
          .contentType("application/problem+json; charset=utf-8")
          .result(
              ProblemPage.json(status.getCode(), problem, labels).getBytes(StandardCharsets.UTF_8));
      return;
    }
    site.bare(
        context, "", (links, words) -> ProblemPage.of(problem, store.catalogue(), links, words));
  }

  private Problem problem(String kind, String label) {
    return new Problem(kind, labels.text(label), "");
  }

  private void badRequest(BadRequestException e, Context context) {
    say(
        context,
        HttpStatus.BAD_REQUEST,
        new Problem("bad", labels.text(e.key(), e.arguments()), ""));
  }

  private void notFound(NotFoundException e, Context context) {
    String kind = e.what().name().toLowerCase(Locale.ROOT);
    say(
        context,
        HttpStatus.NOT_FOUND,
        new Problem(
            "missing",
            labels.text("missing." + kind, e.name()),
            e.what() == NotFoundException.What.UNIT ? e.name() : ""));
  }

  /** Sends who is not signed in to sign in and back again; a program is told with 401. */
  private void notSignedIn(Context context) {
    if (Api.holds(settings.basePath(), context.path())) {
      say(context, HttpStatus.UNAUTHORIZED, problem("signin", "signin.needed"));
      return;
    }
    Links links = site.links();
    String query = context.queryString();
    String wanted =
        context.method().equals(HandlerType.POST)
            ? links.page("/")
            : context.path() + (query == null ? "" : "?" + query);
    context
        .header("Cache-Control", "no-store")
        .redirect(links.signInTo(wanted), HttpStatus.SEE_OTHER);
  }

  /** A form that another site sent, or that was shown to a session that ended. */
  private void foreignForm(Context context) {
    say(context, HttpStatus.FORBIDDEN, problem("form", "form.explain"));
  }

  /** A form that did not arrive as a form does. */
  private void unreadForm(FormReader.UnreadException e, Context context) {
    if (e.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      context.header("Retry-After", "10");
    }
    say(context, e.status(), new Problem("form", labels.text(e.key()), ""));
  }

  /** What must be written down cannot be, so it is not shown. */
  private void unavailable(Context context) {
    context.header("Retry-After", "30");
    say(context, HttpStatus.SERVICE_UNAVAILABLE, problem("failed", "audit.unavailable"));
  }

  /** One answer for what is another's and for what is not there at all. */
  private void forbidden(Context context) {
    say(context, HttpStatus.FORBIDDEN, problem("forbidden", "forbidden.explain"));
  }

  private void nothingPublished(Context context) {
    context.header("Retry-After", "30");
    say(context, HttpStatus.SERVICE_UNAVAILABLE, problem("empty", "empty.explain"));
  }

  /** Whatever else went wrong: logged for the operator, said plainly to the reader. */
  private void failed(Exception e, Context context) {
    settings.log().accept(AccessLine.ofFailure(context.path(), e));
    say(context, HttpStatus.INTERNAL_SERVER_ERROR, problem("failed", "failed.explain"));
  }
}
