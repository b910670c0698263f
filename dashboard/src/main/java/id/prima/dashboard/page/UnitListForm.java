package id.prima.dashboard.page;

import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a list of units may be narrowed and ordered by. */
public final class UnitListForm {

  private UnitListForm() {}

  /** One choice of the form. */
  public record Select(String name, String label, List<Choice> options) {}

  static List<Select> selects(Scene scene, UnitFilter filter) {
    Labels l = scene.l();
    return List.of(
        select(l, "jenis", jenis(scene, filter), filter.jenis(), j -> UnitListPage.jenis(scene, j)),
        select(l, "mutu", UnitFilter.MUTU, filter.mutu(), words(l, "mutu")),
        select(l, "perubahan", UnitFilter.CHANGES, filter.change(), words(l, "perubahan")),
        select(l, "status", UnitRow.Sent.CODES, filter.sent(), words(l, "status")),
        new Select(
            "urut",
            l.text("daftar.filter.urut"),
            UnitFilter.ORDERS.stream()
                .map(o -> option(o, l.text("daftar.filter.urut." + o), filter.order()))
                .toList()));
  }

  private static Function<String, String> words(Labels l, String name) {
    return value -> l.find("daftar.filter." + name + "." + value).orElse(value);
  }

  /** The kinds of unit there are, and the one asked for even where this period has none. */
  private static List<String> jenis(Scene scene, UnitFilter filter) {
    Set<String> jenis = new TreeSet<>();
    scene.view().snapshot().units().stream()
        .flatMap(u -> Optional.ofNullable(u.jenis()).stream())
        .forEach(jenis::add);
    if (!filter.jenis().isEmpty()) {
      jenis.add(filter.jenis());
    }
    return new Alphabetical(Labels.INDONESIAN).sorted(jenis, Function.identity());
  }

  private static Select select(
      Labels l, String name, List<String> values, String chosen, Function<String, String> words) {
    List<Choice> options = new ArrayList<>();
    options.add(option("", l.text("daftar.filter." + name + ".all"), chosen));
    values.forEach(value -> options.add(option(value, words.apply(value), chosen)));
    return new Select(name, l.text("daftar.filter." + name), options);
  }

  private static Choice option(String value, String text, String chosen) {
    return new Choice(value, text, value.equals(chosen), null);
  }
}
