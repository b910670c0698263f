package id.prima.dashboard.request;

import id.prima.dashboard.snapshot.Population;
import id.prima.data.vocab.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Addresses of pages. They carry all state, so that a link sent to a colleague shows the same page.
 *
 * @param base path that everything hangs below, empty or {@code /prima}
 * @param prefix {@code base}, followed by {@code /rilis/<id>} where a release is pinned
 * @param state parameters that go with every link
 * @param assets folder of scripts and styles, named by their content
 */
public record Links(String base, String prefix, Map<String, String> state, String assets) {

  /** Links of a view: only what differs from the usual is said. */
  public static Links of(String base, String assets, View view) {
    Map<String, String> state = new LinkedHashMap<>();
    Period usual =
        view.pinned()
            ? view.snapshot().id().period()
            : view.catalogue().latest().orElseThrow().id().period();
    if (!view.period().equals(usual)) {
      state.put("periode", view.period().toString());
    }
    if (!view.population().instrumen().equals(Population.USUAL.instrumen())) {
      state.put("instrumen", view.population().instrumen());
    }
    if (!view.population().pengguna().equals(Population.USUAL.pengguna())) {
      state.put("pengguna", view.population().pengguna());
    }
    String prefix = view.pinned() ? base + "/rilis/" + view.snapshot().id() : base;
    return new Links(base, prefix, state, assets);
  }

  /** Links where nothing can be shown. */
  public static Links none(String base, String assets) {
    return new Links(base, base, Map.of(), assets);
  }

  /** A page by its path below the prefix, such as {@code /unit}. */
  public String page(String path) {
    return with(path, Map.of());
  }

  /** A page with further parameters; an empty value takes one away. */
  public String with(String path, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(state);
    more.forEach(
        (k, v) -> {
          if (v.isEmpty()) {
            all.remove(k);
          } else {
            all.put(k, v);
          }
        });
    String query =
        all.entrySet().stream()
            .map(e -> e.getKey() + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return prefix + path + (query.isEmpty() ? "" : "?" + query);
  }

  public String unit(String unitId) {
    return page(unitPath(unitId));
  }

  /** Path of a unit's page. */
  public static String unitPath(String unitId) {
    return "/unit/" + encode(unitId);
  }

  /** A word of the glossary. */
  public String term(String id) {
    return page("/glosarium") + "#" + id;
  }

  public String asset(String file) {
    return base + "/aset/" + assets + "/" + file;
  }

  /** An address outside any release. */
  public String plain(String path) {
    return base + path;
  }

  /** Where to sign in, to come back to a page afterwards. */
  public String signIn(String path) {
    return signInTo(page(path));
  }

  /** Where to sign in, to come back to an address of this site afterwards. */
  public String signInTo(String address) {
    return plain("/masuk") + "?ke=" + encode(address);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
