package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitImprovement;
import id.prima.data.marts.UnitRanking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far units moved beyond what their peers and chance explain: a list apart from the ranking,
 * for a unit may stand low and improve.
 *
 * @param id of its table on the page
 * @param sentences who clearly improved, and who clearly fell back
 * @param table every unit of which it is known
 */
public record ImprovementList(String id, List<String> sentences, TableView table) {

  private static final int NAMED = 20;

  /**
   * The list of some units; empty where nothing is known of any.
   *
   * @param most rows of the table on the page; the file to take along holds all
   */
  static Optional<ImprovementList> of(
      Scene scene, Merit merit, List<UnitRanking> units, int number, int most) {
    Labels l = scene.l();
    List<UnitImprovement> rows =
        units.stream()
            .flatMap(u -> merit.improvement(u.unitId()).stream())
            .filter(r -> r.improvement() != null)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String up = names(merit, rows.stream().filter(r -> sign(r.improvementLow()) > 0).toList(), l);
    String down =
        names(merit, rows.stream().filter(r -> sign(r.improvementHigh()) < 0).toList(), l);
    return Optional.of(
        new ImprovementList(
            "perbaikan-" + number,
            List.of(
                up.isEmpty() ? l.text("perbaikan.up.none") : l.text("perbaikan.up", up),
                down.isEmpty() ? l.text("perbaikan.down.none") : l.text("perbaikan.down", down)),
            table(
                merit,
                scene.query().text("csv").isPresent()
                    ? rows
                    : rows.subList(0, Math.min(most, rows.size())),
                MeritWords.of(l))));
  }

  private static int sign(BigDecimal value) {
    return value == null ? 0 : value.signum();
  }

  private static String names(Merit merit, List<UnitImprovement> rows, Labels l) {
    List<String> names = rows.stream().limit(NAMED).map(r -> merit.name(r.unitId())).toList();
    int others = rows.size() - names.size();
    return others == 0
        ? l.list(names)
        : l.text("talk.andOthers", String.join(l.text("list.comma"), names), others);
  }

  private static TableView table(Merit merit, List<UnitImprovement> rows, MeritWords words) {
    Labels l = words.l();
    return new TableView(
        l.text("perbaikan.table"),
        List.of(
            Head.text(l.text("head.unit"), "unit"),
            Head.number(l.text("perbaikan.head.before"), "before"),
            Head.number(l.text("perbaikan.head.expected"), "expected"),
            Head.number(l.text("perbaikan.head.now"), "now"),
            Head.number(l.text("perbaikan.head.improvement"), "improvement"),
            Head.number(l.text("perbaikan.head.low"), "improvement_low"),
            Head.number(l.text("perbaikan.head.high"), "improvement_high"),
            Head.number(l.text("perbaikan.head.probability"), "probability_up")),
        rows.stream()
            .map(
                r ->
                    List.of(
                        Cell.text(merit.name(r.unitId())),
                        Cell.of(l.number(r.before()), r.before()),
                        Cell.of(l.number(r.expected()), r.expected()),
                        Cell.of(l.number(r.now()), r.now()),
                        Cell.of(l.signed(r.improvement()), r.improvement()),
                        Cell.of(l.signed(r.improvementLow()), r.improvementLow()),
                        Cell.of(l.signed(r.improvementHigh()), r.improvementHigh()),
                        Cell.of(l.number(r.probabilityUp(), 2), r.probabilityUp())))
            .toList());
  }
}
