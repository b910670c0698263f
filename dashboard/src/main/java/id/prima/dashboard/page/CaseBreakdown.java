package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Complaints;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The office's complaints by category, channel or kecamatan, as far as they are public.
 *
 * @param id of the chart and its heading
 * @param sentence why rows are merged or none are shown; empty where all are
 * @param chart empty where nothing is shown
 */
public record CaseBreakdown(String id, String title, String sentence, Optional<Chart> chart) {

  private static final List<ComplaintDimension> SHOWN =
      List.of(ComplaintDimension.KATEGORI, ComplaintDimension.KANAL, ComplaintDimension.KECAMATAN);

  static List<CaseBreakdown> all(Scene scene) {
    return SHOWN.stream().map(by -> of(scene, by)).toList();
  }

  private static CaseBreakdown of(Scene scene, ComplaintDimension by) {
    Labels l = scene.l();
    List<FlowChart.Row> rows = rows(scene, by);
    String name = l.text("aduan.by." + by.code());
    if (rows.isEmpty()) {
      boolean quarter = scene.view().period().kind() == Period.Kind.QUARTER;
      String none =
          l.text(
              quarter ? "aduan.by.withheld" : "aduan.by.longer",
              scene.names().code("dimensi.aduan", by));
      return new CaseBreakdown(by.code(), name, none, Optional.empty());
    }
    boolean merged = rows.stream().anyMatch(r -> isMerged(r.flow().category()));
    Chart chart =
        FlowChart.of(
            scene,
            by.code(),
            l.text("aduan.by.caption", scene.names().code("dimensi.aduan", by)),
            l.text("aduan.by.table", scene.names().code("dimensi.aduan", by)),
            Head.text(name, by.code()),
            rows);
    return new CaseBreakdown(
        by.code(), name, merged ? l.text("aduan.by.merged") : "", Optional.of(chart));
  }

  private static boolean isMerged(String category) {
    return category.equals(CaseWords.OTHER);
  }

  /** Alphabetical, for no place or theme is a rank; merged ones and those not said come last. */
  private static List<FlowChart.Row> rows(Scene scene, ComplaintDimension by) {
    Complaints complaints = scene.view().snapshot().complaints();
    CaseKey office = CaseKey.office(scene.view().period());
    CaseWords words = new CaseWords(scene);
    List<FlowChart.Row> rows = new ArrayList<>();
    for (String category : complaints.categories(office, by)) {
      Optional<ComplaintFlow> flow = complaints.flow(office.of(by, category));
      flow.filter(CaseWords::isAny)
          .ifPresent(f -> rows.add(new FlowChart.Row(words.category(by, category), category, f)));
    }
    List<FlowChart.Row> sorted =
        new ArrayList<>(new Alphabetical(Labels.INDONESIAN).sorted(rows, FlowChart.Row::label));
    sorted.sort(Comparator.comparing(r -> place(r.flow().category())));
    return sorted;
  }

  private static int place(String category) {
    return category.equals(CaseWords.NOT_SAID) ? 2 : isMerged(category) ? 1 : 0;
  }
}
