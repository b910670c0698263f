package id.prima.dashboard.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.prima.dashboard.page.Scene;
import id.prima.dashboard.request.View;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The public figures as JSON: what the pages are made from, and every public table. */
public final class Api {

  /** Path that all addresses share. */
  public static final String ROOT = "/api/v1";

  private static final String PINNED = "/rilis/{release}";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Every address, in the order of the description. */
  static final List<Endpoint<?>> ENDPOINTS = endpoints();

  /** What the server does for every address. */
  public interface Host {

    /** What a request looks at, if it has no parameters but these. */
    Scene scene(Context context, List<String> parameters);

    /** Sets the entity tag; true where the client has the answer already. */
    boolean isFresh(Context context, View view);
  }

  private Api() {}

  private static List<Endpoint<?>> endpoints() {
    List<Endpoint<?>> all = new ArrayList<>();
    all.addAll(ReleaseAnswers.endpoints());
    all.addAll(FigureAnswers.endpoints());
    all.addAll(UnitAnswers.endpoints());
    all.addAll(ThemeAnswers.endpoints());
    all.addAll(QualityAnswers.endpoints());
    all.addAll(TableAnswers.endpoints());
    all.add(
        new Endpoint<>(
            "openapi",
            "/openapi.json",
            List.of(),
            Form.OBJECT,
            call -> OpenApi.of(ENDPOINTS, call.scene())));
    return List.copyOf(all);
  }

  /** Adds the addresses below {@code /api/v1}, of what is published and of a named release. */
  public static void routes(BiConsumer<String, Handler> routes, String base, Host host) {
    for (String prefix : List.of(base, base + PINNED)) {
      for (Endpoint<?> endpoint : ENDPOINTS) {
        routes.accept(prefix + ROOT + endpoint.path(), handler(endpoint, host));
      }
    }
  }

  private static Handler handler(Endpoint<?> endpoint, Host host) {
    return context -> {
      Scene scene = host.scene(context, endpoint.asks());
      if (host.isFresh(context, scene.view())) {
        return;
      }
      context
          .contentType("application/json")
          .result(write(endpoint, call(endpoint, scene, context)));
    };
  }

  private static Call call(Endpoint<?> endpoint, Scene scene, Context context) {
    Map<String, String> inPath = context.pathParamMap();
    String path = endpoint.path();
    for (Map.Entry<String, String> part : inPath.entrySet()) {
      path = path.replace("{" + part.getKey() + "}", Call.encode(part.getValue()));
    }
    Map<String, String> asked = new LinkedHashMap<>();
    context.queryParamMap().forEach((name, values) -> asked.put(name, values.get(0)));
    return new Call(scene, path, inPath, asked);
  }

  private static byte[] write(Endpoint<?> endpoint, Call call) throws JsonProcessingException {
    return JSON.writeValueAsBytes(endpoint.answer(call));
  }

  /** Whether a path is one of the API's, known or not. */
  public static boolean holds(String base, String path) {
    return path.startsWith(base + "/api/")
        || path.matches(Pattern.quote(base) + "/rilis/[^/]+/api/.*");
  }
}
