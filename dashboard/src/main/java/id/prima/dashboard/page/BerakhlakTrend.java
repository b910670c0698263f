package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.UnitKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One BerAKHLAK index over its measurements; no line runs over a change of method. */
final class BerakhlakTrend {

  private static final int MOST_QUARTERS = 20;

  private BerakhlakTrend() {}

  /** A measurement, and whether the method had changed since the one before. */
  private record Point(BerakhlakFigure figure, boolean cut) {}

  /** The quarters in which there was a measurement that can be shown; empty with fewer than two. */
  static Optional<Chart> of(BerakhlakWords words, Tingkat tingkat, String unitId, String id) {
    List<Point> points = new ArrayList<>();
    for (Period quarter : quarters(words.scene().view())) {
      BerakhlakFigure.in(words.scene().view(), quarter, UnitKey.of(quarter, tingkat, unitId))
          .filter(BerakhlakFigure::hasIndex)
          .ifPresent(figure -> points.add(new Point(figure, isCut(points, figure))));
    }
    return points.size() < 2 ? Optional.empty() : Optional.of(chart(words, points, id));
  }

  private static List<Period> quarters(View view) {
    Period last = view.period().completingQuarter();
    Period first = view.history().get(0).id().period();
    // a release tells of the year before it too
    Period from = Period.quarterOf(first.firstDay().minusMonths(9));
    List<Period> quarters = new ArrayList<>();
    for (Period q = from; q.compareTo(last) <= 0; q = q.next()) {
      quarters.add(q);
    }
    return quarters.subList(Math.max(0, quarters.size() - MOST_QUARTERS), quarters.size());
  }

  private static boolean isCut(List<Point> before, BerakhlakFigure figure) {
    if (before.isEmpty()) {
      return false;
    }
    BerakhlakFigure last = before.get(before.size() - 1).figure();
    boolean marked = figure.row().methodBreak() && last.period().year() < figure.period().year();
    return marked || !Objects.equals(last.row().method(), figure.row().method());
  }

  private static Chart chart(BerakhlakWords words, List<Point> points, String id) {
    Labels l = words.scene().l();
    List<Chart.Trend.Point> drawn = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (Point point : points) {
      UnitBerakhlak row = point.figure().row();
      values.add(row.index());
      values.add(row.indexLow());
      drawn.add(
          new Chart.Trend.Point(
              words.scene().names().periodShort(point.figure().period()),
              row.index(),
              row.indexLow(),
              row.indexHigh(),
              point.cut(),
              spoken(words, point)));
      rows.add(cells(words, point));
    }
    boolean cut = points.stream().anyMatch(Point::cut);
    return new Chart(
        id,
        l.text(
            cut ? "berakhlak.trend.cut" : "berakhlak.trend",
            words.scene().names().period(points.get(0).figure().period()),
            words.scene().names().period(points.get(points.size() - 1).figure().period())),
        new Chart.Trend(Scales.berakhlak(values, l), words.scale().limits(l), null, drawn),
        new TableView(
            l.text("berakhlak.trend.table"),
            List.of(
                Head.text(l.text("head.period"), "period"),
                Head.number(l.text("berakhlak.head.index"), "index"),
                Head.number(l.text("head.low"), "index_low"),
                Head.number(l.text("head.high"), "index_high"),
                Head.text(l.text("berakhlak.head.category"), "category"),
                Head.number(l.text("berakhlak.head.answers"), "respondents"),
                Head.text(l.text("berakhlak.head.method"), "method")),
            rows));
  }

  private static List<Cell> cells(BerakhlakWords words, Point point) {
    Labels l = words.scene().l();
    UnitBerakhlak row = point.figure().row();
    String none = l.text("number.none");
    return List.of(
        Cell.of(
            words.scene().names().period(point.figure().period()),
            point.figure().period().toString()),
        Cell.of(l.number(row.index()), row.index()),
        Cell.of(l.number(row.indexLow()), row.indexLow()),
        Cell.of(l.number(row.indexHigh()), row.indexHigh()),
        Cell.of(
            point.figure().category().map(c -> BerakhlakScale.name(l, c)).orElse(none),
            row.category()),
        Cell.of(l.count(row.respondents()), row.respondents()),
        Cell.of(
            row.method() == null
                ? none
                : words.scene().names().code("berakhlak.metode", row.method()),
            row.method()));
  }

  private static String spoken(BerakhlakWords words, Point point) {
    Labels l = words.scene().l();
    String text =
        l.text(
            "berakhlak.trend.point",
            words.scene().names().period(point.figure().period()),
            words.sentence(point.figure()));
    return point.cut() ? l.text("point.trend.break", text) : text;
  }
}
