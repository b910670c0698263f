package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.request.ForbiddenException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;

/** Stands before every address: learns who asks, and lets in whom the address's rule allows. */
final class Gate {

  /** Names under which paths hold a unit. */
  private static final List<String> UNIT_PARAMETERS = List.of("unit", "unit_id");

  private static final String VIEWER = "viewer";
  private static final String ACCESS = "access";
  private static final String UNIT_CHECKED = "unit checked";

  /** The handler, behind the rule. */
  Handler guard(Route route, Handler handler) {
    return context -> {
      Viewer viewer = viewer(context);
      context.attribute(ACCESS, route.access());
      if (!viewer.may(route.access())) {
        if (viewer.isSignedIn()) {
          throw new ForbiddenException();
        }
        throw new NotSignedInException();
      }
      handler.handle(context);
      if (route.access() != Access.PUBLIC) {
        if (unit(context).isPresent() && context.attribute(UNIT_CHECKED) == null) {
          throw new IllegalStateException("nobody asked whose unit it is: " + route);
        }
      }
    };
  }

  /** Who asks. */
  Viewer viewer(Context context) {
    Viewer known = context.attribute(VIEWER);
    if (known == null) {
      known = Viewer.ANYBODY;
      context.attribute(VIEWER, known);
    }
    return known;
  }

  /**
   * Holds accounts of a unit to their own units, where the path names one.
   *
   * @throws ForbiddenException if the unit is another's
   */
  void checkUnit(Context context, Scene scene) {
    if (context.attribute(ACCESS) != Access.PUBLIC) {
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
}
