package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The layanan of a unit beside each other.
 *
 * @param table empty where the office lists none and no answers name any
 * @param sentences the lowest one, and why some show no figure
 */
record Layanan(Optional<TableView> table, List<String> sentences) {

  /** Layanan id of answers that name no known layanan. */
  private static final String UNNAMED = "-";

  private record Row(String name, Optional<LayananInfo> info, Optional<Figure> figure) {}

  static Layanan of(Scene scene, UnitInfo unit) {
    Labels l = scene.l();
    List<Row> rows = rows(scene, unit);
    if (rows.isEmpty()) {
      return new Layanan(Optional.empty(), List.of());
    }
    List<String> sentences = new ArrayList<>();
    lowest(l, rows).ifPresent(sentences::add);
    if (rows.stream().anyMatch(r -> r.figure().filter(Figure::hasIndex).isEmpty())) {
      sentences.add(l.text("layanan.withheld"));
    }
    TableView table =
        new TableView(
            l.text("layanan.caption"),
            List.of(
                Head.text(l.text("layanan.head"), "layanan"),
                Head.number(l.text("head.respondents"), "respondents"),
                Head.number(l.text("head.ikm"), "ikm"),
                Head.number(l.text("head.low"), "ikm_low"),
                Head.number(l.text("head.high"), "ikm_high"),
                Head.text(l.text("head.mutu"), "mutu"),
                Head.text(l.text("layanan.tarif"), "tarif")),
            rows.stream().map(r -> cells(scene, r)).toList());
    return new Layanan(Optional.of(table), sentences);
  }

  /** Those that the office lists and those that have a figure, by name; the unnamed one last. */
  private static List<Row> rows(Scene scene, UnitInfo unit) {
    Population population = scene.view().population();
    Snapshot snapshot = scene.view().snapshot();
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (UnitIkm row : snapshot.figures(unit.unitId())) {
      if (row.tingkat().equals(Tingkat.LAYANAN.code())
          && row.period().equals(scene.view().period().toString())
          && new Population(row.instrumen(), row.pengguna()).equals(population)) {
        figures.put(row.layananId(), new Figure(row, snapshot.bands()));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (LayananInfo info : snapshot.layanan(unit.unitId())) {
      Optional<Figure> figure = Optional.ofNullable(figures.remove(info.layananId()));
      boolean own = info.pengguna().equals(population.pengguna()) && !info.layananId().isEmpty();
      if (own || figure.isPresent()) {
        rows.add(new Row(info.nama(), Optional.of(info), figure));
      }
    }
    Optional<Figure> unnamed = Optional.ofNullable(figures.remove(UNNAMED));
    figures.forEach((id, figure) -> rows.add(new Row(id, Optional.empty(), Optional.of(figure))));
    List<Row> sorted = new ArrayList<>(new Alphabetical(Labels.INDONESIAN).sorted(rows, Row::name));
    unnamed.ifPresent(
        f ->
            sorted.add(
                new Row(scene.l().text("layanan.unnamed"), Optional.empty(), Optional.of(f))));
    return sorted;
  }

  private static List<Cell> cells(Scene scene, Row row) {
    Labels l = scene.l();
    String tarif = row.info().map(LayananInfo::tarif).orElse(null);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(row.name()));
    cells.add(
        Cell.of(
            row.figure().map(f -> l.count(f.row().respondents())).orElse(l.text("number.none")),
            row.figure().map(f -> f.row().respondents()).orElse(null)));
    cells.addAll(row.figure().map(f -> FigureCells.of(l, f)).orElse(FigureCells.none(l)));
    cells.add(
        Cell.of(tarif == null ? l.text("number.none") : scene.names().code("tarif", tarif), tarif));
    return cells;
  }

  /** A good mean must not hide the lowest layanan; named only among those with an interval. */
  private static Optional<String> lowest(Labels l, List<Row> rows) {
    List<Row> enough =
        rows.stream()
            .filter(r -> r.info().isPresent())
            .filter(r -> r.figure().filter(Figure::hasInterval).isPresent())
            .toList();
    return enough.size() < 2
        ? Optional.empty()
        : enough.stream()
            .min(Comparator.comparing((Row r) -> r.figure().orElseThrow().row().ikm()))
            .map(
                r -> {
                  UnitIkm row = r.figure().orElseThrow().row();
                  return l.text(
                      r.figure().orElseThrow().is(Status.SEMENTARA)
                          ? "layanan.lowest.sementara"
                          : "layanan.lowest",
                      r.name(),
                      l.number(row.ikm()),
                      l.number(row.ikmLow()),
                      l.number(row.ikmHigh()));
                });
  }
}
