package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.vocab.CoreValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seven values of one index as dots with whiskers, and the three panduan perilaku of each. They
 * stand in the order of the circular, which ranks nothing.
 *
 * @param chart empty where no value can be shown
 * @param groups the values, each with its panduan perilaku
 * @param table all panduan perilaku together, to take along
 */
public record BerakhlakValues(Optional<Chart> chart, List<Group> groups, TableView table) {

  /** One value with what it consists of. */
  public record Group(String title, TableView table) {}

  /**
   * The values of a figure.
   *
   * @param beside a figure to compare with, such as the office's beside a unit's
   * @param ofWhom whose figure it is, in words
   * @param besideOfWhom whose the other is
   */
  static BerakhlakValues of(
      BerakhlakWords words,
      BerakhlakFigure figure,
      Optional<BerakhlakFigure> beside,
      String ofWhom,
      String besideOfWhom,
      String id) {
    return new Writing(words, figure, beside, ofWhom, besideOfWhom).write(id);
  }

  private record Writing(
      BerakhlakWords words,
      BerakhlakFigure figure,
      Optional<BerakhlakFigure> beside,
      String ofWhom,
      String besideOfWhom) {

    private Labels l() {
      return words.scene().l();
    }

    private BerakhlakValues write(String id) {
      List<Group> groups = new ArrayList<>();
      List<List<Cell>> all = new ArrayList<>();
      for (CoreValue value : CoreValue.values()) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 1; i <= CoreValue.BEHAVIOURS; i++) {
          List<Cell> cells = behaviour(value, i);
          rows.add(cells);
          List<Cell> line = new ArrayList<>(List.of(Cell.of(title(value), value.code())));
          line.addAll(cells);
          all.add(line);
        }
        groups.add(new Group(heading(value), view(title(value), List.of(), rows)));
      }
      Head first = Head.text(l().text("berakhlak.head.value"), "core_value");
      return new BerakhlakValues(
          chart(id), groups, view(l().text("berakhlak.behaviours"), List.of(first), all));
    }

    private String title(CoreValue value) {
      return words.scene().names().code("nilai", value);
    }

    private String heading(CoreValue value) {
      return figure
          .value(value, 0)
          .map(v -> l().text("berakhlak.value.heading", title(value), l().number(v.index())))
          .orElseGet(() -> title(value));
    }

    private TableView view(String caption, List<Head> before, List<List<Cell>> rows) {
      List<Head> head = new ArrayList<>(before);
      head.add(Head.text(l().text("berakhlak.head.behaviour"), "behaviour"));
      head.addAll(numbers());
      return new TableView(caption, head, rows);
    }

    private List<Head> numbers() {
      List<Head> head = new ArrayList<>();
      head.add(Head.number(l().text("berakhlak.head.index"), "index"));
      head.add(Head.number(l().text("head.low"), "index_low"));
      head.add(Head.number(l().text("head.high"), "index_high"));
      head.add(Head.number(l().text("berakhlak.head.answers"), "respondents"));
      if (beside.isPresent()) {
        head.add(Head.number(besideOfWhom, "index_beside"));
      }
      return head;
    }

    private List<Cell> behaviour(CoreValue value, int number) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(value.behaviours().get(number - 1), number));
      cells.addAll(numbers(value, number));
      return cells;
    }

    private List<Cell> numbers(CoreValue value, int behaviour) {
      Optional<BerakhlakValue> row = figure.value(value, behaviour);
      List<Cell> cells = new ArrayList<>();
      cells.add(cell(row.map(BerakhlakValue::index)));
      cells.add(cell(row.map(BerakhlakValue::indexLow)));
      cells.add(cell(row.map(BerakhlakValue::indexHigh)));
      cells.add(
          row.map(r -> Cell.of(l().count(r.respondents()), r.respondents()))
              .orElseGet(() -> Cell.of(l().text("number.none"), null)));
      if (beside.isPresent()) {
        cells.add(cell(other(value, behaviour)));
      }
      return cells;
    }

    private Cell cell(Optional<BigDecimal> number) {
      return Cell.of(l().number(number.orElse(null)), number.orElse(null));
    }

    private Optional<BigDecimal> other(CoreValue value, int behaviour) {
      return beside.flatMap(b -> b.value(value, behaviour)).map(BerakhlakValue::index);
    }

    private Optional<Chart> chart(String id) {
      List<Chart.Dots.Dot> dots = new ArrayList<>();
      List<List<Cell>> rows = new ArrayList<>();
      List<BigDecimal> places = new ArrayList<>();
      for (CoreValue value : CoreValue.values()) {
        Optional<BerakhlakValue> row = figure.value(value, 0);
        BigDecimal other = other(value, 0).orElse(null);
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(title(value), value.code())));
        cells.addAll(numbers(value, 0));
        rows.add(cells);
        row.ifPresent(
            v -> {
              Stream.of(v.index(), v.indexLow()).forEach(places::add);
              places.add(other);
              dots.add(
                  new Chart.Dots.Dot(
                      title(value),
                      v.index(),
                      v.indexLow(),
                      v.indexHigh(),
                      other,
                      null,
                      spoken(title(value), v, other)));
            });
      }
      if (dots.isEmpty()) {
        return Optional.empty();
      }
      List<Head> head = new ArrayList<>();
      head.add(Head.text(l().text("berakhlak.head.value"), "core_value"));
      head.addAll(numbers());
      return Optional.of(
          new Chart(
              id,
              beside.isPresent()
                  ? l().text("berakhlak.chart.beside", ofWhom, besideOfWhom, period())
                  : l().text("berakhlak.chart", ofWhom, period()),
              new Chart.Dots(
                  Scales.berakhlak(places, l()),
                  words.scale().limits(l()),
                  dots,
                  ofWhom,
                  beside.isPresent() ? besideOfWhom : null),
              new TableView(l().text("berakhlak.table"), head, rows)));
    }

    private String period() {
      return words.scene().names().period(figure.period());
    }

    private String spoken(String title, BerakhlakValue value, BigDecimal other) {
      String text =
          value.indexLow() == null || value.indexHigh() == null
              ? l().text("point.unsur.noInterval", title, l().number(value.index()))
              : l().text(
                      "point.unsur",
                      title,
                      l().number(value.index()),
                      l().number(value.indexLow()),
                      l().number(value.indexHigh()));
      return other == null
          ? text
          : text + " " + l().text("berakhlak.point.beside", besideOfWhom, l().number(other));
    }
  }
}
