package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How pages for staff name units, and which of them their reader may see. */
record StaffUnits(Scene scene) {

  /** A unit's name; its id where the release does not list it. */
  String name(String unitId) {
    return scene.view().snapshot().unit(unitId).map(UnitInfo::nama).orElse(unitId);
  }

  /** A cell that leads to the unit's page. */
  Cell cell(String unitId) {
    return linked(unitId, scene.links().unit(unitId));
  }

  /** A cell that leads elsewhere. */
  Cell linked(String unitId, String link) {
    boolean known = scene.view().snapshot().unit(unitId).isPresent();
    return new Cell(name(unitId), name(unitId), known ? link : null);
  }

  /** Rows of units that the reader may see, by the unit's name. */
  <R> List<R> sorted(List<R> rows, Function<R, String> unitId) {
    return new Alphabetical(Labels.INDONESIAN)
        .sorted(
            rows.stream().filter(r -> scene.maySee(unitId.apply(r))).toList(),
            r -> name(unitId.apply(r)));
  }

  /** Those of the rows whose unit the address looks for. */
  <R> List<R> found(List<R> rows, Function<R, String> unitId) {
    String searched = UnitFilter.folded(scene.query().text(StaffPage.SEARCH).orElse(""));
    return rows.stream()
        .filter(r -> UnitFilter.folded(name(unitId.apply(r))).contains(searched))
        .toList();
  }

  /**
   * The unit that the address asks for.
   *
   * @throws id.prima.dashboard.request.ForbiddenException if its reader may not see it
   * @throws id.prima.dashboard.request.NotFoundException if there is none
   */
  Optional<UnitInfo> asked() {
    Optional<String> unitId = scene.query().text(StaffPage.OF_A_UNIT);
    unitId.ifPresent(scene::requireSightOf);
    return unitId.map(
        id ->
            scene
                .view()
                .snapshot()
                .unit(id)
                .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, id)));
  }
}
