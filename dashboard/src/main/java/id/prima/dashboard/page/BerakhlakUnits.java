package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.Tingkat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Units with their BerAKHLAK index and their IKM beside it, alphabetical within their jenis: never
 * an order of merit.
 *
 * @param strips the axis of all strips
 * @param groups units of this page
 * @param view all units that pass the filter, to take along
 */
public record BerakhlakUnits(Strips strips, List<Group> groups, TableView view) {

  /** Units of one jenis. */
  public record Group(String title, List<Line> lines) {}

  /**
   * One unit.
   *
   * @param compare address that draws the unit beside the office; null where it has no values
   * @param strip null where there is no index
   * @param instead what stands in its place
   * @param letter letter of the category; null where there is none
   * @param category its name
   * @param unsure whether the category is not certain
   * @param period the period measured, where it is not the one most are of; else null
   * @param mutu class of the IKM; null where there is none
   */
  public record Line(
      String name,
      String link,
      String compare,
      Strips.Strip strip,
      String instead,
      String letter,
      String category,
      boolean unsure,
      String index,
      String period,
      String answers,
      String rate,
      String ikm,
      String mutu,
      boolean mutuUnsure) {}

  /** One unit with both its figures. */
  record Row(UnitInfo unit, Optional<BerakhlakFigure> staff, Optional<Figure> users) {

    Optional<BerakhlakFigure> index() {
      return staff.filter(BerakhlakFigure::hasIndex);
    }

    Optional<Figure> ikm() {
      return users.filter(Figure::hasIndex);
    }
  }

  /** Every unit of the release. */
  static List<Row> rows(Scene scene) {
    return scene.view().snapshot().units().stream()
        .map(
            unit ->
                new Row(
                    unit,
                    BerakhlakFigure.find(scene.view(), Tingkat.UNIT, unit.unitId()),
                    Figure.find(
                        scene.view().snapshot(),
                        FigureKey.unit(
                            scene.view().period(), unit.unitId(), scene.view().population()))))
        .toList();
  }

  /**
   * The table.
   *
   * @param rows every unit, so that all pages of the list have one axis
   * @param found those that pass the filter
   * @param shown those of this page
   * @param usual the period that needs no mention
   */
  static BerakhlakUnits of(
      BerakhlakWords words, List<Row> rows, UnitGroups found, UnitGroups shown, String usual) {
    Map<UnitInfo, Row> byUnit = new LinkedHashMap<>();
    rows.forEach(r -> byUnit.put(r.unit(), r));
    Writing writing = new Writing(words, strips(words, rows), usual);
    return new BerakhlakUnits(
        writing.strips(),
        shown.groups().stream()
            .map(
                g ->
                    new Group(
                        g.name(),
                        g.units().stream().map(u -> writing.line(byUnit.get(u))).toList()))
            .toList(),
        writing.view(
            found.groups().stream()
                .flatMap(g -> g.units().stream())
                .map(byUnit::get)
                .filter(r -> r.staff().isPresent())
                .toList()));
  }

  private static Strips strips(BerakhlakWords words, List<Row> rows) {
    Labels l = words.scene().l();
    List<BigDecimal> values =
        rows.stream()
            .flatMap(r -> r.index().stream())
            .flatMap(f -> Stream.of(f.row().index(), f.row().indexLow()))
            .toList();
    return Strips.of(
        Scales.berakhlak(values, l),
        words.scale().limits(l),
        BerakhlakScale.letter(l, BerakhlakCategory.TIDAK_SEHAT));
  }

  private record Writing(BerakhlakWords words, Strips strips, String usual) {

    private Labels l() {
      return words.scene().l();
    }

    private Line line(Row row) {
      Optional<UnitBerakhlak> figure = row.staff().map(BerakhlakFigure::row);
      Optional<BerakhlakFigure> index = row.index();
      Optional<BerakhlakCategory> category = index.flatMap(BerakhlakFigure::category);
      return new Line(
          row.unit().nama(),
          words.scene().links().unit(row.unit().unitId()),
          index.map(f -> compare(row.unit())).orElse(null),
          index.map(this::strip).orElse(null),
          row.staff().map(words::sentence).orElseGet(() -> l().text("berakhlak.unit.none")),
          category.map(c -> BerakhlakScale.letter(l(), c)).orElse(null),
          category.map(c -> words.scene().names().code("kategori.berakhlak", c)).orElse(null),
          index.filter(f -> !f.isClear(words.scale())).isPresent(),
          index.map(f -> l().number(f.row().index())).orElse(null),
          row.staff()
              .filter(f -> !f.period().toString().equals(usual))
              .map(f -> words.scene().names().periodShort(f.period()))
              .orElse(null),
          figure.map(this::answers).orElseGet(() -> l().count(0)),
          figure.map(f -> words.percent(f.responseRate())).orElseGet(() -> l().text("number.none")),
          row.ikm().map(f -> l().number(f.row().ikm())).orElse(null),
          row.ikm().map(f -> f.row().mutu()).orElse(null),
          row.ikm().filter(f -> f.certainty() != Figure.Certainty.CLEAR).isPresent());
    }

    private String compare(UnitInfo unit) {
      Map<String, String> parameters = new LinkedHashMap<>(words.scene().query().own());
      parameters.put("unit", unit.unitId());
      return words.scene().links().with(BerakhlakPage.PATH, parameters) + "#nilai";
    }

    private Strips.Strip strip(BerakhlakFigure figure) {
      return strips.strip(
          words.sentence(figure),
          figure.row().index(),
          figure.row().indexLow(),
          figure.row().indexHigh(),
          figure.category().map(c -> BerakhlakScale.letter(l(), c)).orElse("none"));
    }

    private String answers(UnitBerakhlak figure) {
      return figure.staff() == null
          ? l().count(figure.respondents())
          : l().text("daftar.sample", figure.respondents(), figure.staff());
    }

    private TableView view(List<Row> rows) {
      return new TableView(
          l().text("berakhlak.units"),
          List.of(
              Head.text(l().text("head.unit"), "unit_id"),
              Head.text(l().text("head.unit"), "unit"),
              Head.text(l().text("head.jenis"), "jenis"),
              Head.text(l().text("head.period"), "period"),
              Head.number(l().text("berakhlak.head.answers"), "respondents"),
              Head.number(l().text("berakhlak.head.staff"), "staff"),
              Head.number(l().text("berakhlak.head.rate"), "response_rate"),
              Head.number(l().text("berakhlak.head.index"), "index"),
              Head.number(l().text("head.low"), "index_low"),
              Head.number(l().text("head.high"), "index_high"),
              Head.text(l().text("berakhlak.head.category"), "category"),
              Head.number(l().text("head.ikm"), "ikm"),
              Head.text(l().text("head.mutu"), "mutu")),
          rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(Row row) {
      UnitBerakhlak figure = row.staff().orElseThrow().row();
      List<Object> values = new ArrayList<>();
      values.add(row.unit().unitId());
      values.add(row.unit().nama());
      values.add(row.unit().jenis());
      values.add(figure.period());
      values.add(figure.respondents());
      values.add(figure.staff());
      values.add(figure.responseRate());
      values.add(figure.index());
      values.add(figure.indexLow());
      values.add(figure.indexHigh());
      values.add(figure.category());
      values.add(row.ikm().map(Figure::row).map(UnitIkm::ikm).orElse(null));
      values.add(row.ikm().map(Figure::row).map(UnitIkm::mutu).orElse(null));
      return values.stream().map(v -> Cell.of(String.valueOf(v), v)).toList();
    }
  }
}
