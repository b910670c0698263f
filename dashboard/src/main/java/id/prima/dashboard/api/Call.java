package id.prima.dashboard.api;

import id.prima.dashboard.page.Scene;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.marts.UnitIkm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question to the API.
 *
 * @param scene what it looks at
 * @param path path below {@code /api/v1}, as asked
 * @param inPath what the path names
 * @param asked parameters as given
 */
record Call(Scene scene, String path, Map<String, String> inPath, Map<String, String> asked) {

  View view() {
    return scene.view();
  }

  Snapshot snapshot() {
    return view().snapshot();
  }

  Population population() {
    return view().population();
  }

  String unitId() {
    return inPath.get(Parameter.UNIT_ID.name());
  }

  Optional<String> text(Parameter parameter) {
    return scene.query().text(parameter.name());
  }

  Optional<UnitIkm> unitIkm(String unitId) {
    return snapshot().ikm(FigureKey.unit(view().period(), unitId, population()));
  }

  /** The part of the rows that is asked for. */
  <R> Slice<R> slice(List<R> all) {
    int page = scene.query().number(Parameter.PAGE.name(), 1, 1, Parameter.LAST_PAGE);
    int size =
        scene
            .query()
            .number(Parameter.SIZE.name(), Parameter.USUAL_SIZE, 1, Parameter.LARGEST_SIZE);
    int from = (int) Math.min((long) (page - 1) * size, all.size());
    int to = Math.min(from + size, all.size());
    return new Slice<>(
        all.subList(from, to), page, size, all.size(), to < all.size() ? page(page + 1) : null);
  }

  /** The same question for another page, to the same release whatever is published meanwhile. */
  private String page(int page) {
    Map<String, String> parameters = new LinkedHashMap<>(asked);
    parameters.put(Parameter.PAGE.name(), String.valueOf(page));
    return scene.links().base()
        + "/rilis/"
        + snapshot().id()
        + Api.ROOT
        + path
        + parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
