package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import java.util.List;

/**
 * The terms of all pages, one definition each.
 *
 * @param entries terms in alphabetical order
 */
public record GlosariumPage(String title, String lead, List<Entry> entries) implements Page {

  /**
   * A term ready to be laid out.
   *
   * @param link where the methodology says more; null where it does not
   */
  public record Entry(String id, String term, String meaning, String link, String linkText) {}

  public static GlosariumPage of(Scene scene) {
    Labels l = scene.l();
    return new GlosariumPage(
        l.text("glosarium.title"),
        l.text("glosarium.lead"),
        Glossary.of(scene.view().snapshot(), l).entries().stream()
            .map(
                e ->
                    new Entry(
                        e.id(),
                        e.term(),
                        e.meaning(),
                        e.section()
                            .map(s -> scene.links().page("/metodologi") + "#" + s)
                            .orElse(null),
                        e.section()
                            .map(
                                s -> l.text("glosarium.more", l.text("metodologi." + s + ".title")))
                            .orElse(null)))
            .toList());
  }

  @Override
  public String template() {
    return "glosarium.jte";
  }
}
