package id.prima.dashboard.page;

import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import java.util.List;
import java.util.Optional;

/**
 * The units whose explanation the viewer may read, alphabetical and without any figure: an account
 * of a unit finds its own here.
 *
 * @param lead what stands behind the links
 * @param absent why there is nothing to read; empty where there is
 * @param units the units
 */
public record PenjelasanListPage(
    String title, String heading, String lead, Optional<String> absent, List<Entry> units)
    implements Page {

  /** Its path. */
  public static final String PATH = "/penjelasan";

  /** A unit and its explanation. */
  public record Entry(String name, String link) {}

  /** Makes the page of the quarter of the release shown. */
  public static PenjelasanListPage of(Scene scene, Merit merit) {
    Labels l = scene.l();
    List<UnitInfo> units =
        new Alphabetical(Labels.INDONESIAN)
            .sorted(
                scene.view().snapshot().units().stream()
                    .filter(u -> scene.maySee(u.unitId()))
                    .filter(u -> merit.unit(u.unitId()).isPresent())
                    .toList(),
                UnitInfo::nama);
    Optional<String> absent =
        !merit.isKept()
            ? Optional.of(l.text("peringkat.absent.old", merit.staff().id().toString()))
            : units.isEmpty() ? Optional.of(l.text("penjelasan.list.none")) : Optional.empty();
    return new PenjelasanListPage(
        l.text("menu.penjelasan"),
        l.text("penjelasan.list.title", scene.names().period(merit.staff().id().period())),
        l.text("penjelasan.list.lead"),
        absent,
        units.stream()
            .map(u -> new Entry(u.nama(), scene.links().page(PenjelasanPage.path(u.unitId()))))
            .toList());
  }

  @Override
  public String template() {
    return "penjelasan-list.jte";
  }
}
