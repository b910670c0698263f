package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Complaints;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitComplaints;
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
    List<Row> rows = rows(scene, by);
    String name = l.text("aduan.by." + by.code());
    if (rows.isEmpty()) {
      boolean quarter = scene.view().period().kind() == Period.Kind.QUARTER;
      String none =
          l.text(
              quarter ? "aduan.by.withheld" : "aduan.by.longer",
              scene.names().code("dimensi.aduan", by));
      return new CaseBreakdown(by.code(), name, none, Optional.empty());
    }
    boolean absent = rows.stream().allMatch(r -> r.figures().category().equals(CaseWords.NOT_SAID));
    if (absent) {
      String none = l.text("aduan.by.absent", scene.names().code("dimensi.aduan", by));
      return new CaseBreakdown(by.code(), name, none, Optional.empty());
    }
    boolean merged = rows.stream().anyMatch(r -> isMerged(r.figures().category()));
    return new CaseBreakdown(
        by.code(),
        name,
        merged ? l.text("aduan.by.merged") : "",
        Optional.of(chart(scene, by, name, rows)));
  }

  /** One category. */
  private record Row(String label, UnitComplaints figures) {}

  private static Chart chart(Scene scene, ComplaintDimension by, String name, List<Row> rows) {
    Labels l = scene.l();
    String what = scene.names().code("dimensi.aduan", by);
    return new Chart(
        by.code(),
        l.text("aduan.by.caption", what),
        new Chart.Counts(
            List.of(new Chart.Counts.Part(l.text("aduan.head.received"), "selesai", false)),
            rows.stream().map(row -> bar(l, row)).toList()),
        new TableView(
            l.text("aduan.by.table", what),
            List.of(
                Head.text(name, by.code()),
                Head.number(l.text("aduan.head.received"), "received"),
                Head.number(l.text("aduan.head.onTime"), "on_time"),
                Head.number(l.text("aduan.head.low"), "on_time_low"),
                Head.number(l.text("aduan.head.high"), "on_time_high")),
            rows.stream().map(row -> cells(l, row)).toList()));
  }

  private static Chart.Counts.Row bar(Labels l, Row row) {
    long received = row.figures().received();
    return new Chart.Counts.Row(
        row.label(),
        List.of(received),
        l.count(received),
        l.text("aduan.by.point", row.label(), received));
  }

  private static List<Cell> cells(Labels l, Row row) {
    UnitComplaints figures = row.figures();
    return List.of(
        Cell.of(row.label(), figures.category()),
        Cell.of(l.count(figures.received()), figures.received()),
        Cell.of(ClassTable.onTime(l, figures), figures.onTime()),
        Cell.of(l.number(figures.onTimeLow()), figures.onTimeLow()),
        Cell.of(l.number(figures.onTimeHigh()), figures.onTimeHigh()));
  }

  private static boolean isMerged(String category) {
    return category.equals(CaseWords.OTHER);
  }

  /** Alphabetical, for no place or theme is a rank; merged ones and those not said come last. */
  private static List<Row> rows(Scene scene, ComplaintDimension by) {
    Complaints complaints = scene.view().snapshot().complaints();
    CaseKey office = CaseKey.office(scene.view().period());
    CaseWords words = new CaseWords(scene);
    List<Row> rows = new ArrayList<>();
    for (String category : complaints.categories(office, by)) {
      complaints
          .find(office.of(by, category))
          .filter(figures -> figures.received() > 0)
          .ifPresent(figures -> rows.add(new Row(words.category(by, category), figures)));
    }
    List<Row> sorted =
        new ArrayList<>(new Alphabetical(Labels.INDONESIAN).sorted(rows, Row::label));
    sorted.sort(Comparator.comparing(r -> place(r.figures().category())));
    return sorted;
  }

  private static int place(String category) {
    return category.equals(CaseWords.NOT_SAID) ? 2 : isMerged(category) ? 1 : 0;
  }
}
