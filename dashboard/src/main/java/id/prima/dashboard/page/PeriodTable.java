package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A unit's semesters and years, with the quarters that each figure holds. */
final class PeriodTable {

  private static final int MOST = 6;

  private PeriodTable() {}

  /** The latest of them up to the shown period; empty where the unit has none. */
  static Optional<TableView> of(Scene scene, String unitId) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Snapshot snapshot : scene.view().history()) {
      for (Period period : snapshot.periods()) {
        if (period.kind() != Period.Kind.QUARTER) {
          Figure.find(snapshot, FigureKey.unit(period, unitId, scene.view().population()))
              .ifPresent(f -> rows.add(cells(scene, period, f)));
        }
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Labels l = scene.l();
    return Optional.of(
        new TableView(
            l.text("periode.caption"),
            List.of(
                Head.text(l.text("head.period"), "period"),
                Head.text(l.text("periode.holds"), "quarters"),
                Head.number(l.text("head.respondents"), "respondents"),
                Head.number(l.text("head.ikm"), "ikm"),
                Head.number(l.text("head.low"), "ikm_low"),
                Head.number(l.text("head.high"), "ikm_high"),
                Head.text(l.text("head.mutu"), "mutu")),
            rows.subList(Math.max(0, rows.size() - MOST), rows.size())));
  }

  private static List<Cell> cells(Scene scene, Period period, Figure figure) {
    Labels l = scene.l();
    List<String> quarters = figure.row().quarters();
    boolean whole = quarters.size() == period.quarters().size();
    String holds =
        whole
            ? l.text("periode.whole")
            : quarters.stream()
                .map(q -> Period.parse(q).map(scene.names()::periodShort).orElse(q))
                .collect(Collectors.joining(l.text("list.comma")));
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(name(scene, period), period.toString(), link(scene, period, figure)));
    cells.add(Cell.of(holds, String.join(" ", quarters)));
    cells.add(Cell.of(l.count(figure.row().respondents()), figure.row().respondents()));
    cells.addAll(FigureCells.of(l, figure));
    return cells;
  }

  private static String name(Scene scene, Period period) {
    return period.kind() == Period.Kind.YEAR
        ? scene.names().period(period)
        : scene.names().periodShort(period);
  }

  /** The unit in that period, where this address can show it. */
  private static String link(Scene scene, Period period, Figure figure) {
    View view = scene.view();
    boolean within = !view.pinned() || view.snapshot().periods().contains(period);
    return within && !period.equals(view.period())
        ? scene
            .links()
            .with(Links.unitPath(figure.row().unitId()), Map.of("periode", period.toString()))
        : null;
  }
}
