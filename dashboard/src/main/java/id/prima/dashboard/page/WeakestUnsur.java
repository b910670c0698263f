package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitUnsur;
import java.util.List;

/**
 * The unsur that is clearly below all others, alone or as one of two; where chance could have
 * ordered them, none is named.
 */
final class WeakestUnsur {

  private WeakestUnsur() {}

  /** Those unsur; empty where none is clear. */
  static List<UnitUnsur> of(List<UnitUnsur> unsur) {
    return unsur.stream().filter(UnitUnsur::clearlyLowest).toList();
  }

  /** The same for a narrow column: "Waktu, Sarana" or "belum jelas". */
  static String brief(Scene scene, List<UnitUnsur> unsur) {
    List<String> names = of(unsur).stream().map(u -> scene.names().unsurShort(u.unsur())).toList();
    return names.isEmpty()
        ? scene.l().text("terendah.none.brief")
        : String.join(scene.l().text("list.comma"), names);
  }

  /** The same in a sentence, with how many were dissatisfied. */
  static String sentence(Scene scene, List<UnitUnsur> unsur) {
    Labels l = scene.l();
    List<String> named =
        of(unsur).stream()
            .map(
                u ->
                    l.text(
                        "terendah.named",
                        scene.names().unsur(u.unsur()),
                        l.number(u.nrr(), 2),
                        UnsurChart.lowPerHundred(u)))
            .toList();
    return named.isEmpty()
        ? l.text("terendah.none")
        : l.text(named.size() == 1 ? "terendah.one" : "terendah.two", l.list(named));
  }
}
