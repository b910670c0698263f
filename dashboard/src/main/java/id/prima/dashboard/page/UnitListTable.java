package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitUnsur;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list of units as a table to take along: one row per unit, columns as in the marts. */
final class UnitListTable {

  private UnitListTable() {}

  static TableView of(Scene scene, List<UnitRow> rows) {
    Labels l = scene.l();
    return new TableView(
        l.text("menu.unit"),
        List.of(
            Head.text(l.text("menu.unit"), "unit_id"),
            Head.text(l.text("daftar.head.unit"), "nama"),
            Head.text(l.text("daftar.filter.jenis"), "jenis"),
            Head.text(l.text("head.period"), "period"),
            Head.text(l.text("daftar.filter.status"), "pengiriman"),
            Head.number(l.text("head.respondents"), "respondents"),
            Head.number(l.text("daftar.head.sample"), "required_sample"),
            Head.number(l.text("head.ikm"), "ikm"),
            Head.number(l.text("head.low"), "ikm_low"),
            Head.number(l.text("head.high"), "ikm_high"),
            Head.text(l.text("head.mutu"), "mutu"),
            Head.text(l.text("daftar.head.status"), "status"),
            Head.text(l.text("daftar.head.weakest"), "unsur_terendah"),
            Head.text(l.text("daftar.filter.perubahan"), "perubahan")),
        rows.stream().map(row -> cells(scene, row)).toList());
  }

  private static List<Cell> cells(Scene scene, UnitRow row) {
    return List.of(
        Cell.text(row.unit().unitId()),
        Cell.text(row.unit().nama()),
        Cell.text(row.jenis()),
        Cell.text(scene.view().period().toString()),
        Cell.text(row.sent().code()),
        cell(row, UnitIkm::respondents),
        cell(row, UnitIkm::requiredSample),
        cell(row, UnitIkm::ikm),
        cell(row, UnitIkm::ikmLow),
        cell(row, UnitIkm::ikmHigh),
        cell(row, UnitIkm::mutu),
        cell(row, UnitIkm::status),
        Cell.text(
            WeakestUnsur.of(row.unsur()).stream()
                .map(UnitUnsur::unsur)
                .collect(Collectors.joining(" "))),
        Cell.of("", row.change().map(c -> c.verdict()).orElse(null)));
  }

  private static Cell cell(UnitRow row, Function<UnitIkm, Object> column) {
    Optional<Object> value = row.figure().map(Figure::row).map(column);
    return Cell.of(value.map(String::valueOf).orElse(""), value.orElse(null));
  }
}
