package id.prima.dashboard.page;

import id.prima.dashboard.TestLake;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.Query;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.Lake;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page of a lake is made from, without a server. */
public final class Scenes {

  private Scenes() {}

  /**
   * A period of what is published.
   *
   * @param parameters names and values of the address
   */
  public static Scene of(TestLake lake, String period, String... parameters) {
    CatalogueStore store = new CatalogueStore(Lake.of(lake.root()), line -> {});
    store.refresh();
    Period shown = Period.parse(period).orElseThrow();
    View view =
        new View(
            store.catalogue(),
            store.catalogue().find(shown).orElseThrow(),
            shown,
            Population.USUAL,
            false,
            LocalDate.of(2026, 10, 20));
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.put(parameters[i], List.of(parameters[i + 1]));
    }
    return Scene.of(
        view,
        Query.of(given, given.keySet().toArray(String[]::new)),
        Links.of("", "v", view),
        Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta")));
  }
}
