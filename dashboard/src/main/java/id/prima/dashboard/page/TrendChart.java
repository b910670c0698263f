package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An index over the quarters with its interval as a band; a change of method cuts the line. */
final class TrendChart {

  private static final int MOST_QUARTERS = 12;

  private TrendChart() {}

  /**
   * The chart of the quarters up to the shown one; empty with fewer than two that have an index.
   *
   * @param keyOf the figure of a quarter
   */
  static Optional<Chart> of(Scene scene, Function<Period, FigureKey> keyOf, String id) {
    List<Period> quarters = quarters(scene.view());
    List<Point> points = new ArrayList<>();
    Snapshot before = null;
    for (Period quarter : quarters) {
      Optional<Snapshot> release = scene.view().release(quarter);
      Optional<Figure> figure = release.flatMap(s -> Figure.find(s, keyOf.apply(quarter)));
      boolean cut = before != null && release.isPresent() && isBreak(before, release.get());
      points.add(new Point(quarter, figure, cut));
      if (release.isPresent()) {
        before = release.get();
      }
    }
    while (!points.isEmpty() && points.get(0).figure().isEmpty()) {
      points.remove(0);
    }
    long drawn =
        points.stream().filter(p -> p.figure().filter(Figure::hasIndex).isPresent()).count();
    return drawn < 2 ? Optional.empty() : Optional.of(chart(scene, points, id));
  }

  private record Point(Period quarter, Optional<Figure> figure, boolean cut) {}

  /** Consecutive quarters from the first published one, at most three years. */
  private static List<Period> quarters(View view) {
    Period last = view.period().completingQuarter();
    List<Period> quarters = new ArrayList<>();
    for (Period q = view.history().get(0).id().period(); q.compareTo(last) <= 0; q = q.next()) {
      quarters.add(q);
    }
    return quarters.subList(Math.max(0, quarters.size() - MOST_QUARTERS), quarters.size());
  }

  /** Another bobot or other class limits: the line is cut, never compared across. */
  private static boolean isBreak(Snapshot before, Snapshot after) {
    return !String.valueOf(before.manifest().bobot())
        .equals(String.valueOf(after.manifest().bobot()));
  }

  private static Chart chart(Scene scene, List<Point> points, String id) {
    Labels l = scene.l();
    List<Chart.Trend.Point> drawn = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal target = null;
    for (Point point : points) {
      Optional<Figure> figure = point.figure().filter(Figure::hasIndex);
      BigDecimal value = figure.map(f -> f.row().ikm()).orElse(null);
      BigDecimal low = figure.map(f -> f.row().ikmLow()).orElse(null);
      BigDecimal high = figure.map(f -> f.row().ikmHigh()).orElse(null);
      BigDecimal goal = point.figure().map(f -> f.row().target()).orElse(null);
      target = goal == null ? target : goal;
      values.add(value);
      values.add(low);
      drawn.add(
          new Chart.Trend.Point(
              scene.names().periodShort(point.quarter()),
              value,
              low,
              high,
              point.cut(),
              spoken(scene, point)));
      rows.add(
          List.of(
              Cell.of(scene.names().period(point.quarter()), point.quarter().toString()),
              Cell.of(l.number(value), value),
              Cell.of(l.number(low), low),
              Cell.of(l.number(high), high),
              Cell.of(
                  figure.flatMap(Figure::mutu).map(m -> m.code()).orElse(l.text("number.none")),
                  figure.flatMap(Figure::mutu).map(m -> m.code()).orElse(null)),
              Cell.of(
                  point.figure().map(f -> l.count(f.row().respondents())).orElse(l.count(0)),
                  point.figure().map(f -> f.row().respondents()).orElse(0L))));
    }
    values.add(target);
    Chart.Mark goal =
        target == null ? null : new Chart.Mark(target, l.text("chart.target", l.number(target)));
    return new Chart(
        id,
        l.text(
                "chart.trend",
                scene.names().period(points.get(0).quarter()),
                scene.names().period(points.get(points.size() - 1).quarter()))
            + renamed(scene, points),
        new Chart.Trend(
            Scales.ikm(values, l), Scales.limits(scene.view().snapshot().bands()), goal, drawn),
        new TableView(
            l.text("table.trend"),
            List.of(
                Head.text(l.text("head.period"), "period"),
                Head.number(l.text("head.ikm"), "ikm"),
                Head.number(l.text("head.low"), "ikm_low"),
                Head.number(l.text("head.high"), "ikm_high"),
                Head.text(l.text("head.mutu"), "mutu"),
                Head.number(l.text("head.respondents"), "respondents")),
            rows));
  }

  /** That part of the line is of the same unit under an earlier id, which names it then bore. */
  private static String renamed(Scene scene, List<Point> points) {
    List<String> units =
        points.stream()
            .flatMap(point -> point.figure().stream())
            .map(figure -> figure.row().unitId())
            .distinct()
            .toList();
    return units.size() < 2
        ? ""
        : scene
            .view()
            .snapshot()
            .unit(units.get(units.size() - 1))
            .map(unit -> " " + scene.l().text("chart.trend.renamed", unit.namaSebelumnya()))
            .orElse("");
  }

  private static String spoken(Scene scene, Point point) {
    Labels l = scene.l();
    String period = scene.names().period(point.quarter());
    if (point.figure().isEmpty()) {
      return l.text("point.trend.none", period);
    }
    Figure figure = point.figure().get();
    String text =
        figure.hasInterval()
            ? l.text(
                "point.trend",
                period,
                l.number(figure.row().ikm()),
                figure.row().mutu(),
                l.number(figure.row().ikmLow()),
                l.number(figure.row().ikmHigh()))
            : period + ": " + figure.sentence(l);
    return point.cut() ? l.text("point.trend.break", text) : text;
  }

  /** The population's figures of the whole office. */
  static Function<Period, FigureKey> office(Population population) {
    return quarter -> FigureKey.office(quarter, population);
  }
}
