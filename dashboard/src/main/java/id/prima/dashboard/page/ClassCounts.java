package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Mutu;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Units of a period by class.
 *
 * @param clear units whose whole interval lies in a class
 * @param uncertain units whose class is not certain, by their class by regulation
 * @param withheld units with answers but no public index
 */
public record ClassCounts(Map<Mutu, Integer> clear, Map<Mutu, Integer> uncertain, int withheld) {

  /** From best to worst, as people read. */
  private static final List<Mutu> ORDER = List.of(Mutu.A, Mutu.B, Mutu.C, Mutu.D);

  /** Counts the units of what is looked at. */
  public static ClassCounts of(Scene scene) {
    Map<Mutu, Integer> clear = new EnumMap<>(Mutu.class);
    Map<Mutu, Integer> uncertain = new EnumMap<>(Mutu.class);
    int withheld = 0;
    for (UnitInfo unit : scene.view().snapshot().units()) {
      Optional<Figure> figure =
          Figure.find(
              scene.view().snapshot(),
              FigureKey.unit(scene.view().period(), unit.unitId(), scene.view().population()));
      if (figure.isEmpty() || figure.get().row().respondents() == 0) {
        continue;
      }
      switch (figure.get().certainty()) {
        case CLEAR -> clear.merge(figure.get().mutu().orElseThrow(), 1, Integer::sum);
        case BETWEEN, NO_INTERVAL ->
            uncertain.merge(figure.get().mutu().orElseThrow(), 1, Integer::sum);
        case NONE -> withheld++;
      }
    }
    return new ClassCounts(clear, uncertain, withheld);
  }

  /** "5 unit jelas A, 22 jelas B, 9 di antara dua mutu, 4 data belum cukup." */
  String sentence(Labels l) {
    List<String> parts = new ArrayList<>();
    for (Mutu mutu : ORDER) {
      int count = clear.getOrDefault(mutu, 0);
      if (count > 0) {
        parts.add(
            l.text(parts.isEmpty() ? "classes.clear.first" : "classes.clear", count, mutu.code()));
      }
    }
    int between = uncertain.values().stream().mapToInt(Integer::intValue).sum();
    if (between > 0) {
      parts.add(l.text(parts.isEmpty() ? "classes.between.first" : "classes.between", between));
    }
    if (withheld > 0) {
      parts.add(l.text(parts.isEmpty() ? "classes.none.first" : "classes.none", withheld));
    }
    return parts.isEmpty()
        ? l.text("classes.empty")
        : l.text("classes.sentence", String.join(l.text("list.comma"), parts));
  }

  /** The bar; empty where no unit has answers. */
  Optional<Chart> chart(Scene scene) {
    Labels l = scene.l();
    List<Chart.Stacked.Segment> segments = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Mutu mutu : ORDER) {
      add(segments, rows, "clear", mutu.code(), clear.getOrDefault(mutu, 0), l);
      add(segments, rows, "uncertain", mutu.code(), uncertain.getOrDefault(mutu, 0), l);
    }
    add(segments, rows, "withheld", "none", withheld, l);
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Chart(
                "mutu",
                l.text("chart.mutu"),
                new Chart.Stacked(segments),
                new TableView(
                    l.text("table.mutu"),
                    List.of(
                        Head.text(l.text("head.class"), "kelas"),
                        Head.number(l.text("head.units"), "units")),
                    rows)));
  }

  private static void add(
      List<Chart.Stacked.Segment> segments,
      List<List<Cell>> rows,
      String kind,
      String tone,
      int count,
      Labels l) {
    if (count == 0) {
      return;
    }
    String label = l.text("segment." + kind, tone);
    segments.add(
        new Chart.Stacked.Segment(
            label, count, tone, kind.equals("uncertain"), l.text("segment.text", count, label)));
    rows.add(List.of(Cell.text(label), Cell.of(l.count(count), count)));
  }
}
