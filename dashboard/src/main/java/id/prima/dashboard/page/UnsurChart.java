package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unsur of one figure as dots with whiskers, beside the same period of the year before. */
final class UnsurChart {

  private UnsurChart() {}

  /**
   * The chart.
   *
   * @param key the figure; its unsur must not be empty
   * @param id name of the chart on its page
   */
  static Chart of(Scene scene, FigureKey key, String id) {
    Labels l = scene.l();
    List<UnitUnsur> unsur = scene.view().snapshot().unsur(key);
    Period period = scene.view().period();
    Period before = new Period(period.year() - 1, period.kind(), period.number());
    FigureKey earlierKey =
        new FigureKey(
            before.toString(), key.tingkat(), key.unitId(), key.layananId(), key.population());
    Map<String, UnitUnsur> earlier =
        scene.view().release(before).map(s -> s.unsur(earlierKey)).orElse(List.of()).stream()
            .collect(Collectors.toMap(UnitUnsur::unsur, Function.identity()));
    List<Chart.Dots.Dot> dots = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (UnitUnsur row : unsur) {
      UnitUnsur then = earlier.get(row.unsur());
      dots.add(
          new Chart.Dots.Dot(
              scene.names().unsur(row.unsur()),
              row.nrr(),
              row.nrrLow(),
              row.nrrHigh(),
              then == null ? null : then.nrr(),
              row.clearlyLowest() ? "lowest" : null,
              spoken(scene, row, then)));
      rows.add(cells(scene, row, then));
    }
    List<Head> head =
        new ArrayList<>(
            List.of(
                Head.text(l.text("unsur.head.name"), "unsur"),
                Head.number(l.text("unsur.head.nrr"), "nrr"),
                Head.number(l.text("unsur.head.low"), "nrr_low"),
                Head.number(l.text("unsur.head.high"), "nrr_high"),
                Head.number(l.text("unsur.head.lowAnswers"), "answers_1_2"),
                Head.number(l.text("unsur.head.answers"), "answers")));
    if (!earlier.isEmpty()) {
      head.add(Head.number(scene.names().periodShort(before), "nrr_" + before));
    } else {
      rows.replaceAll(cells -> cells.subList(0, cells.size() - 1));
    }
    List<BigDecimal> values = unsur.stream().flatMap(u -> Stream.of(u.nrrLow(), u.nrr())).toList();
    return new Chart(
        id,
        l.text(
            earlier.isEmpty() ? "chart.unsur" : "chart.unsur.earlier",
            scene.names().period(period),
            scene.names().period(before)),
        new Chart.Dots(
            Scales.nrr(values, l),
            Scales.nrrLimits(scene.view().snapshot().bands()),
            dots,
            scene.names().period(period),
            earlier.isEmpty() ? null : scene.names().period(before)),
        new TableView(l.text("table.unsur"), head, rows));
  }

  private static String spoken(Scene scene, UnitUnsur row, UnitUnsur then) {
    Labels l = scene.l();
    String name = scene.names().unsur(row.unsur());
    String text =
        row.nrrLow() == null
            ? l.text("point.unsur.noInterval", name, l.number(row.nrr(), 2))
            : l.text(
                "point.unsur",
                name,
                l.number(row.nrr(), 2),
                l.number(row.nrrLow(), 2),
                l.number(row.nrrHigh(), 2));
    String low = " " + lowShare(l, row);
    return text
        + low
        + (then == null || then.nrr() == null
            ? ""
            : " " + l.text("point.unsur.earlier", l.number(then.nrr(), 2)));
  }

  /** "18 dari 100 menjawab kurang." */
  static String lowShare(Labels l, UnitUnsur row) {
    return l.text("point.unsur.low", lowPerHundred(row));
  }

  /** Answers 1 and 2 in every hundred. */
  static long lowPerHundred(UnitUnsur row) {
    long low = row.answers1() + row.answers2();
    return row.answers() == 0 ? 0 : Math.round(100.0 * low / row.answers());
  }

  private static List<Cell> cells(Scene scene, UnitUnsur row, UnitUnsur then) {
    Labels l = scene.l();
    long low = row.answers1() + row.answers2();
    return List.of(
        new Cell(scene.names().unsur(row.unsur()), row.unsur(), null),
        Cell.of(l.number(row.nrr()), row.nrr()),
        Cell.of(l.number(row.nrrLow()), row.nrrLow()),
        Cell.of(l.number(row.nrrHigh()), row.nrrHigh()),
        Cell.of(l.text("cell.share", low, l.percent(low, row.answers())), low),
        Cell.of(l.count(row.answers()), row.answers()),
        Cell.of(l.number(then == null ? null : then.nrr()), then == null ? null : then.nrr()));
  }
}
