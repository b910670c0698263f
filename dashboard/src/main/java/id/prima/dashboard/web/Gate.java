package id.prima.dashboard.web;

import id.prima.cli.CommandException;
import id.prima.dashboard.account.Access;
import id.prima.dashboard.account.AuditAction;
import id.prima.dashboard.account.FrontDesk;
import id.prima.dashboard.account.Token;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.request.ForbiddenException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Stands before every address: learns who asks, lets in whom the address's rule allows, and writes
 * down what of the rest was shown to whom. What cannot be written down is not shown.
 */
final class Gate {

  /** Names under which paths hold a unit. */
  private static final List<String> UNIT_PARAMETERS = List.of("unit", "unit_id");

  /** Parameters that say which unit or which table is shown. */
  private static final List<String> CHOOSING = List.of("unit", "tabel", "csv");

  private static final String VIEWER = "viewer";
  private static final String ACCESS = "access";
  private static final String RELEASE = "release shown";
  private static final String UNIT_CHECKED = "unit checked";
  private static final String FORM = "form";

  private final Optional<FrontDesk> desk;
  private final Caller caller;
  private final Settings settings;
  private final FormReader forms = new FormReader();
  private final AtomicReference<String> trouble = new AtomicReference<>("");

  Gate(Optional<FrontDesk> desk, Caller caller, Settings settings) {
    this.desk = desk;
    this.caller = caller;
    this.settings = settings;
  }

  /** The handler, behind the rule. */
  Handler guard(Route route, Handler handler) {
    return context -> {
      context.attribute(ACCESS, route.access());
      boolean post = route.method().equals(HandlerType.POST);
      if (route.access() == Access.PUBLIC && !post) {
        handler.handle(context);
        return;
      }
      Viewer viewer = viewer(context);
      try {
        if (!viewer.may(route.access())) {
          throw viewer.isSignedIn() ? new ForbiddenException() : new NotSignedInException();
        }
        if (post) {
          checkForm(context, viewer);
        }
        handler.handle(context);
      } catch (ForbiddenException e) {
        if (viewer.isSignedIn()) {
          record(context, viewer, AuditAction.REFUSED);
        }
        throw e;
      }
      if (!post) {
        shown(route, context, viewer);
      }
    };
  }

  private void shown(Route route, Context context, Viewer viewer) {
    if (unit(context).isPresent() && context.attribute(UNIT_CHECKED) == null) {
      throw new IllegalStateException("nobody asked whose unit it is: " + route);
    }
    context.header(Header.CACHE_CONTROL, "no-store").header(Header.VARY, "Cookie");
    if (context.statusCode() == HttpStatus.OK.getCode()) {
      boolean file = context.res().getHeader(Header.CONTENT_DISPOSITION) != null;
      record(context, viewer, file ? AuditAction.EXPORTED : AuditAction.VIEWED);
    }
  }

  private void record(Context context, Viewer viewer, AuditAction action) {
    String release = context.attribute(RELEASE);
    try {
      desk.orElseThrow()
          .record(
              viewer,
              action,
              subject(context),
              release == null ? "" : release,
              caller.address(context));
    } catch (CommandException e) {
      troubled(e);
      throw new UnavailableException();
    }
  }

  /** The address with what chooses a unit or a table; never a text that was searched for. */
  private static String subject(Context context) {
    String chosen =
        CHOOSING.stream()
            .filter(name -> context.queryParam(name) != null)
            .map(name -> name + "=" + context.queryParam(name))
            .collect(Collectors.joining("&"));
    return context.path() + (chosen.isEmpty() ? "" : "?" + chosen);
  }

  /** Refuses a form that did not come from a page of this site, shown to this browser. */
  private void checkForm(Context context, Viewer viewer) {
    String type = context.contentType();
    boolean form =
        type != null
            && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    if (!form || !caller.isSameOrigin(context)) {
      throw new ForeignFormException();
    }
    String cookie = viewer.isSignedIn() ? Caller.SESSION : Caller.BEFORE_SIGN_IN;
    Optional<Token> token = caller.token(context, cookie);
    if (token.isEmpty()) {
      throw new ForeignFormException();
    }
    context.attribute(FORM, forms.read(context));
    if (!token.get().isOfForm(field(context, "token"))) {
      throw new ForeignFormException();
    }
  }

  /** A field of the form that was let in; null where it has none of that name. */
  String field(Context context, String name) {
    Map<String, String> form = context.attribute(FORM);
    return form.get(name);
  }

  /** Who asks. Where the accounts cannot be used, nobody is anybody: public pages go on. */
  Viewer viewer(Context context) {
    Viewer known = context.attribute(VIEWER);
    if (known == null) {
      known = lookUp(context);
      context.attribute(VIEWER, known);
    }
    return known;
  }

  private Viewer lookUp(Context context) {
    Optional<Token> token = caller.token(context, Caller.SESSION);
    if (token.isEmpty() || desk.isEmpty()) {
      return Viewer.ANYBODY;
    }
    try {
      Optional<Viewer> viewer = desk.get().viewer(token.get());
      trouble.set("");
      return viewer.orElse(Viewer.ANYBODY);
    } catch (CommandException e) {
      troubled(e);
      return Viewer.ANYBODY;
    }
  }

  /** Tells the operator, once for each kind of trouble. */
  void troubled(CommandException e) {
    if (!e.getMessage().equals(trouble.getAndSet(e.getMessage()))) {
      settings.log().accept(e.getMessage());
    }
  }

  /** The rule of the address that is asked for. */
  Access access(Context context) {
    return context.attribute(ACCESS);
  }

  /** Says which release's figures a request is about. */
  void shows(Context context, String release) {
    context.attribute(RELEASE, release);
  }

  /**
   * Holds accounts of a unit to their own units, where the path names one.
   *
   * @throws ForbiddenException if the unit is another's
   */
  void checkUnit(Context context, Scene scene) {
    if (access(context) != Access.PUBLIC) {
      unit(context).ifPresent(scene::requireSightOf);
      context.attribute(UNIT_CHECKED, true);
    }
  }

  private static Optional<String> unit(Context context) {
    return UNIT_PARAMETERS.stream()
        .filter(name -> context.pathParamMap().containsKey(name))
        .findFirst()
        .map(context::pathParam);
  }

  /** Somebody who is not signed in asks for what only staff may see. */
  static final class NotSignedInException extends RuntimeException {}

  /** A form that was not sent from a page of this site, or from one too old. */
  static final class ForeignFormException extends RuntimeException {}

  /** The accounts or the audit log cannot be used. */
  static final class UnavailableException extends RuntimeException {}
}
