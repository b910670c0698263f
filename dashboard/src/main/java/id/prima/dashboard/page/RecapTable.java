package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.UnitInfo;
import java.util.List;
import java.util.Optional;

/** The recaps of a period whose IKM no way of calculating gives. */
final class RecapTable {

  static final String NAME = "selisih-rekap";

  private RecapTable() {}

  /** Empty where every one is explained. */
  static Optional<TableView> of(Scene scene) {
    Labels l = scene.l();
    List<RecapReconciliation> rows =
        new Alphabetical(Labels.INDONESIAN)
            .sorted(
                scene.view().snapshot().recaps().unexplained(scene.view().period().toString()),
                row -> name(scene, row));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    RecapWords words = new RecapWords(l);
    return Optional.of(
        new TableView(
            l.text("rekap.unexplained.caption"),
            List.of(
                Head.text(l.text("head.unit"), "unit"),
                Head.number(l.text("rekap.head.stated"), "ikm_stated"),
                Head.number(l.text("rekap.head.recomputed"), "ikm_recomputed"),
                Head.number(l.text("rekap.head.rows"), "ikm_rows"),
                Head.number(l.text("rekap.head.difference"), "difference"),
                Head.text(l.text("rekap.head.cause"), "cause_sentence")),
            rows.stream().map(row -> cells(scene, words, row)).toList()));
  }

  private static String name(Scene scene, RecapReconciliation row) {
    return scene.view().snapshot().unit(row.unitId()).map(UnitInfo::nama).orElse(row.unitId());
  }

  private static List<Cell> cells(Scene scene, RecapWords words, RecapReconciliation row) {
    Labels l = scene.l();
    return List.of(
        Cell.linked(name(scene, row), scene.links().unit(row.unitId())),
        Cell.of(words.stated(row), row.ikmStated()),
        Cell.of(l.number(row.ikmRecomputed()), row.ikmRecomputed()),
        Cell.of(
            row.ikmRows() == null ? l.text("number.none") : l.number(row.ikmRows()), row.ikmRows()),
        Cell.of(l.signed(row.difference()), row.difference()),
        Cell.of(row.causeSentence(), row.causeSentence()));
  }
}
