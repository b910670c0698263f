package id.prima.dashboard.api;

import id.prima.dashboard.page.Scene;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiFunction;

/** The public figures as JSON. To be written. */
public final class Api {

  private Api() {}

  /**
   * Adds the addresses below {@code /api/v1}.
   *
   * @param scenes makes a scene of a request; the names are the parameters it understands
   */
  public static void routes(
      RoutesConfig routes, String base, BiFunction<Context, String[], Scene> scenes) {}
}
