package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases on the desk and where they ended, a bar for each quarter or category. A row of the
 * table reconciles: carried over and received together are what was resolved, archived and is open.
 */
final class FlowChart {

  /**
   * One bar.
   *
   * @param value of its first cell, as the marts hold it
   */
  record Row(String label, Object value, ComplaintFlow flow) {}

  private final Labels l;
  private final boolean unplaced;

  private FlowChart(Scene scene, List<Row> rows) {
    this.l = scene.l();
    this.unplaced = rows.stream().anyMatch(r -> r.flow().unplaced() > 0);
  }

  /**
   * The chart.
   *
   * @param caption sentence above it
   * @param table what its table holds
   * @param first heading of the first column
   */
  static Chart of(
      Scene scene, String id, String caption, String table, Head first, List<Row> rows) {
    FlowChart chart = new FlowChart(scene, rows);
    return new Chart(
        id,
        caption,
        new Chart.Counts(chart.series(), rows.stream().map(chart::bar).toList()),
        new TableView(table, chart.head(first), rows.stream().map(chart::cells).toList()));
  }

  private List<Chart.Counts.Part> series() {
    List<Chart.Counts.Part> series = new ArrayList<>();
    series.add(new Chart.Counts.Part(l.text("aduan.head.resolved"), "selesai", false));
    series.add(new Chart.Counts.Part(l.text("aduan.head.archived"), "arsip", false));
    series.add(new Chart.Counts.Part(l.text("aduan.head.open"), "terbuka", false));
    if (unplaced) {
      series.add(new Chart.Counts.Part(l.text("aduan.head.unplaced"), "tak-tentu", true));
    }
    return series;
  }

  private Chart.Counts.Row bar(Row row) {
    ComplaintFlow flow = row.flow();
    List<Long> parts = new ArrayList<>(List.of(flow.resolved(), flow.archived(), flow.open()));
    if (unplaced) {
      parts.add(flow.unplaced());
    }
    return new Chart.Counts.Row(
        row.label(),
        parts,
        l.count(desk(flow)),
        l.text("aduan.point", row.label(), equation(flow)));
  }

  private static long desk(ComplaintFlow flow) {
    return flow.carriedOver() + flow.received();
  }

  /** "96 terbawa + 312 diterima = 287 selesai + 9 diarsipkan + 112 terbuka". */
  private String equation(ComplaintFlow flow) {
    String key = flow.unplaced() > 0 ? "aduan.equation.unplaced" : "aduan.equation";
    return l.text(
        key,
        flow.carriedOver(),
        flow.received(),
        flow.resolved(),
        flow.archived(),
        flow.open(),
        flow.unplaced());
  }

  private List<Head> head(Head first) {
    List<Head> head = new ArrayList<>();
    head.add(first);
    head.add(Head.number(l.text("aduan.head.carried"), "carried_over"));
    head.add(Head.number(l.text("aduan.head.received"), "received"));
    head.add(Head.number(l.text("aduan.head.desk"), "on_desk"));
    head.add(Head.number(l.text("aduan.head.resolved"), "resolved"));
    head.add(Head.number(l.text("aduan.head.archived"), "archived"));
    head.add(Head.number(l.text("aduan.head.open"), "open"));
    if (unplaced) {
      head.add(Head.number(l.text("aduan.head.unplaced"), "unplaced"));
    }
    head.add(Head.number(l.text("aduan.head.openLate"), "open_late"));
    return head;
  }

  private List<Cell> cells(Row row) {
    ComplaintFlow flow = row.flow();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(row.label(), row.value()));
    cells.add(number(flow.carriedOver()));
    cells.add(number(flow.received()));
    cells.add(number(desk(flow)));
    cells.add(number(flow.resolved()));
    cells.add(number(flow.archived()));
    cells.add(number(flow.open()));
    if (unplaced) {
      cells.add(number(flow.unplaced()));
    }
    cells.add(number(flow.openLate()));
    return cells;
  }

  private Cell number(long count) {
    return Cell.of(l.count(count), count);
  }

  /** For a sentence on why the rows add up. */
  static String reconciliation(Scene scene, List<Row> rows) {
    boolean any = rows.stream().anyMatch(r -> r.flow().unplaced() > 0);
    return scene.l().text(any ? "aduan.reconcile.unplaced" : "aduan.reconcile");
  }
}
