package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The table of all addresses. An address is entered with its rule, and its handler runs only for
 * those whom the rule lets in; an address entered past this table keeps the server from starting.
 */
final class Routes {

  private final RoutesConfig config;
  private final Gate gate;
  private final List<Route> all = new ArrayList<>();

  Routes(RoutesConfig config, Gate gate) {
    this.config = config;
    this.gate = gate;
  }

  /** Enters an address that shows something. */
  void get(String path, Access access, Handler handler) {
    Handler guarded = enter(new Route(HandlerType.GET, path, access), handler);
    config.get(path, guarded);
    // by itself the server answers HEAD with 200 wherever GET is known, and asks nobody
    config.head(path, guarded);
  }

  /**
   * Enters an address that changes something; only forms of Prima's own pages reach its handler.
   */
  void post(String path, Access access, Handler handler) {
    config.post(path, enter(new Route(HandlerType.POST, path, access), handler));
  }

  private Handler enter(Route route, Handler handler) {
    Objects.requireNonNull(route.access(), () -> "no rule for " + route);
    all.add(route);
    return gate.guard(route, handler);
  }

  /** Every address, in the order of entry. */
  List<Route> all() {
    return List.copyOf(all);
  }

  /**
   * Compares with what the server would answer.
   *
   * @throws IllegalStateException naming the address that has no rule
   */
  void check(Javalin javalin) {
    javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .filter(endpoint -> all.stream().noneMatch(route -> covers(route, endpoint)))
        .findFirst()
        .ifPresent(
            endpoint -> {
              throw new IllegalStateException(
                  "route without an access rule: " + endpoint.method + " " + endpoint.path);
            });
  }

  private static boolean covers(Route route, Endpoint endpoint) {
    boolean method =
        route.method().equals(endpoint.method)
            || (route.method().equals(HandlerType.GET) && endpoint.method.equals(HandlerType.HEAD));
    return method && route.path().equals(endpoint.path);
  }
}
