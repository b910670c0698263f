package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Units by unsur.
 *
 * @param columns the unsur
 * @param groups rows by jenis
 * @param view the same as a CSV
 */
public record UnsurTable(List<Column> columns, List<Group> groups, TableView view) {

  /** An unsur as a heading. */
  public record Column(String text, String title) {}

  /** Rows of one jenis. */
  public record Group(String name, List<Row> rows) {}

  /**
   * One unit.
   *
   * @param cells its NRR; empty where {@code instead} says why there are none
   * @param provisional whether its mutu is sementara
   */
  public record Row(
      String name, String link, boolean provisional, List<Cell> cells, String instead) {}

  /**
   * One NRR.
   *
   * @param mutu letter of its class; null where nobody answered
   */
  public record Cell(String text, String mutu, boolean lowest) {}

  static UnsurTable of(Scene scene, UnitGroups units) {
    List<String> codes = codes(scene);
    List<Group> groups = new ArrayList<>();
    List<List<TableView.Cell>> lines = new ArrayList<>();
    for (UnitGroups.Group group : units.groups()) {
      List<Row> rows = new ArrayList<>();
      for (UnitInfo unit : group.units()) {
        rows.add(row(scene, unit, codes));
        lines.add(line(scene, unit, codes));
      }
      groups.add(new Group(group.name(), rows));
    }
    return new UnsurTable(
        codes.stream()
            .map(c -> new Column(scene.names().unsurShort(c), scene.names().unsur(c)))
            .toList(),
        groups,
        new TableView(scene.l().text("unsur.table"), head(scene.l(), codes), lines));
  }

  /** The unsur asked by anyone, in the regulation's order; other questionnaires have others. */
  private static List<String> codes(Scene scene) {
    Set<String> asked = new LinkedHashSet<>();
    for (UnitInfo unit : scene.view().snapshot().units()) {
      unsur(scene, unit).forEach(u -> asked.add(u.unsur()));
    }
    List<String> regulation = Arrays.stream(Unsur.values()).map(Unsur::code).toList();
    List<String> codes =
        new ArrayList<>(
            regulation.stream().filter(c -> asked.isEmpty() || asked.contains(c)).toList());
    asked.stream().filter(c -> !regulation.contains(c)).forEach(codes::add);
    return codes;
  }

  private static FigureKey key(Scene scene, UnitInfo unit) {
    return FigureKey.unit(scene.view().period(), unit.unitId(), scene.view().population());
  }

  /** The unsur of one unit; empty where withheld or not sent. */
  static List<UnitUnsur> unsur(Scene scene, UnitInfo unit) {
    return scene.view().snapshot().unsur(key(scene, unit));
  }

  /** Whether a unit has a figure of this kind of survey, be it withheld. */
  static boolean hasFigure(Scene scene, UnitInfo unit) {
    return scene.view().snapshot().ikm(key(scene, unit)).isPresent();
  }

  private static Row row(Scene scene, UnitInfo unit, List<String> codes) {
    Snapshot snapshot = scene.view().snapshot();
    Optional<UnitIkm> ikm = snapshot.ikm(key(scene, unit));
    Map<String, UnitUnsur> unsur = byCode(scene, unit);
    String link = scene.links().unit(unit.unitId());
    if (unsur.isEmpty()) {
      return new Row(unit.nama(), link, false, List.of(), instead(scene, unit, ikm));
    }
    boolean provisional = ikm.filter(i -> i.status().equals(Status.SEMENTARA.code())).isPresent();
    return new Row(
        unit.nama(),
        link,
        provisional,
        codes.stream().map(c -> cell(scene, unsur.get(c))).toList(),
        null);
  }

  private static Map<String, UnitUnsur> byCode(Scene scene, UnitInfo unit) {
    return unsur(scene, unit).stream()
        .collect(Collectors.toMap(UnitUnsur::unsur, Function.identity(), (a, b) -> a));
  }

  private static Cell cell(Scene scene, UnitUnsur unsur) {
    if (unsur == null || unsur.nrr() == null) {
      return new Cell(scene.l().text("unsur.notAnswered"), null, false);
    }
    Mutu mutu = Scales.mutu(unsur.nrr(), scene.view().snapshot().bands());
    return new Cell(scene.l().number(unsur.nrr()), mutu.code(), unsur.clearlyLowest());
  }

  private static String instead(Scene scene, UnitInfo unit, Optional<UnitIkm> ikm) {
    Labels l = scene.l();
    if (ikm.isPresent()) {
      return l.find("unsur.instead." + ikm.get().status(), ikm.get().respondents())
          .orElseGet(() -> l.text("unsur.instead.ditahan", ikm.get().respondents()));
    }
    Submissions submissions = new Submissions(scene.view());
    return l.text(
        "unsur.instead."
            + submissions.standing(unit, scene.view().period()).name().toLowerCase(Locale.ROOT));
  }

  private static List<Head> head(Labels l, List<String> codes) {
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("head.unit"), "unit_id"));
    head.add(Head.text(l.text("head.unit"), "nama"));
    head.add(Head.text(l.text("head.jenis"), "jenis"));
    head.add(Head.text(l.text("head.status"), "status"));
    codes.forEach(c -> head.add(Head.number(c, "nrr_" + c.toLowerCase(Locale.ROOT))));
    head.add(Head.text(l.text("unsur.lowest"), "clearly_lowest"));
    return head;
  }

  private static List<TableView.Cell> line(Scene scene, UnitInfo unit, List<String> codes) {
    Map<String, UnitUnsur> unsur = byCode(scene, unit);
    List<TableView.Cell> line = new ArrayList<>();
    line.add(TableView.Cell.text(unit.unitId()));
    line.add(TableView.Cell.text(unit.nama()));
    line.add(TableView.Cell.of("", unit.jenis()));
    line.add(
        TableView.Cell.of(
            "", scene.view().snapshot().ikm(key(scene, unit)).map(UnitIkm::status).orElse(null)));
    for (String code : codes) {
      UnitUnsur row = unsur.get(code);
      line.add(TableView.Cell.of("", row == null ? null : row.nrr()));
    }
    line.add(
        TableView.Cell.text(
            unsur.values().stream()
                .filter(UnitUnsur::clearlyLowest)
                .map(UnitUnsur::unsur)
                .sorted()
                .collect(Collectors.joining("|"))));
    return line;
  }
}
