package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How cases came and ended quarter by quarter, over the releases there are.
 *
 * @param chart empty where no quarter has any
 * @param sentences how to read it
 */
public record CaseFlow(Optional<Chart> chart, List<String> sentences) {

  private static final int MOST_QUARTERS = 12;

  /** The quarters up to the shown one of what the key names. */
  static CaseFlow of(Scene scene, CaseKey key, String id) {
    List<FlowChart.Row> rows = new ArrayList<>();
    boolean moved = false;
    ComplaintFlow before = null;
    for (Period quarter : quarters(scene)) {
      Optional<ComplaintFlow> flow =
          scene
              .view()
              .release(quarter)
              .map(Snapshot::complaints)
              .flatMap(c -> c.flow(key.in(quarter)));
      if (flow.isPresent() && (CaseWords.isAny(flow.get()) || !rows.isEmpty())) {
        rows.add(new FlowChart.Row(scene.names().period(quarter), quarter.toString(), flow.get()));
        moved |= before != null && before.open() + before.unplaced() != flow.get().carriedOver();
      }
      before = flow.orElse(null);
    }
    if (rows.isEmpty()) {
      return new CaseFlow(Optional.empty(), List.of());
    }
    List<FlowChart.Row> shown = rows.subList(Math.max(0, rows.size() - MOST_QUARTERS), rows.size());
    Labels l = scene.l();
    List<String> sentences = new ArrayList<>();
    sentences.add(FlowChart.reconciliation(scene, shown));
    if (moved) {
      sentences.add(l.text("aduan.flow.moved"));
    }
    Chart chart =
        FlowChart.of(
            scene,
            id,
            l.text("aduan.flow.caption"),
            l.text("aduan.flow.table"),
            Head.text(l.text("head.period"), "period"),
            shown);
    return new CaseFlow(Optional.of(chart), sentences);
  }

  private static List<Period> quarters(Scene scene) {
    Period last = scene.view().period().completingQuarter();
    List<Period> quarters = new ArrayList<>();
    Period first = scene.view().history().get(0).id().period();
    for (Period q = first; q.compareTo(last) <= 0; q = q.next()) {
      quarters.add(q);
    }
    return quarters;
  }
}
