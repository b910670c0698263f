package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit with all below it.
 *
 * @param sentences the figure of them all together and the lowest among them
 * @param table the units directly below
 */
public record UnitsBelow(List<String> sentences, Optional<TableView> table) {

  /** Empty for a unit without units below it. */
  static Optional<UnitsBelow> of(Scene scene, UnitInfo unit) {
    Snapshot snapshot = scene.view().snapshot();
    List<UnitInfo> all = below(snapshot, unit.unitId());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Labels l = scene.l();
    List<String> sentences = new ArrayList<>();
    Optional<Figure> together =
        Figure.find(
            snapshot,
            FigureKey.instansi(scene.view().period(), unit.unitId(), scene.view().population()));
    if (together.isPresent()) {
      Figure figure = together.get();
      sentences.add(
          l.text("bawahan.figure", all.size(), figure.row().respondents(), figure.sentence(l)));
      figure.targetSentence(l).ifPresent(sentences::add);
      if (figure.row().ikmMeanOfUnits() != null) {
        sentences.add(l.text("ringkasan.mean", l.number(figure.row().ikmMeanOfUnits())));
      }
    } else {
      boolean answered = all.stream().anyMatch(u -> figure(scene, u).isPresent());
      sentences.add(l.text(answered ? "bawahan.withheld" : "bawahan.none"));
    }
    LowestUnit.sentence(scene, all, "bawahan.lowest").ifPresent(sentences::add);
    return Optional.of(new UnitsBelow(sentences, Optional.of(table(scene, unit, all))));
  }

  /** Every unit below, each once even where the office's list runs in a circle. */
  static List<UnitInfo> below(Snapshot snapshot, String unitId) {
    Set<UnitInfo> found = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>(Set.of(unitId));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String above = open.remove();
      for (UnitInfo unit : snapshot.units()) {
        if (above.equals(unit.indukId()) && seen.add(unit.unitId())) {
          found.add(unit);
          open.add(unit.unitId());
        }
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Figure> figure(Scene scene, UnitInfo unit) {
    return Figure.find(
        scene.view().snapshot(),
        FigureKey.unit(scene.view().period(), unit.unitId(), scene.view().population()));
  }

  private static TableView table(Scene scene, UnitInfo unit, List<UnitInfo> all) {
    Labels l = scene.l();
    List<UnitInfo> direct = all.stream().filter(u -> unit.unitId().equals(u.indukId())).toList();
    return new TableView(
        l.text("bawahan.caption"),
        List.of(
            Head.text(l.text("daftar.head.unit"), "unit"),
            Head.number(l.text("head.respondents"), "respondents"),
            Head.number(l.text("head.ikm"), "ikm"),
            Head.number(l.text("head.low"), "ikm_low"),
            Head.number(l.text("head.high"), "ikm_high"),
            Head.text(l.text("head.mutu"), "mutu")),
        new Alphabetical(Labels.INDONESIAN)
            .sorted(direct, UnitInfo::nama).stream().map(u -> cells(scene, u)).toList());
  }

  private static List<Cell> cells(Scene scene, UnitInfo unit) {
    Labels l = scene.l();
    Optional<Figure> figure = figure(scene, unit);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.linked(unit.nama(), scene.links().unit(unit.unitId())));
    long n = figure.map(f -> f.row().respondents()).orElse(0L);
    cells.add(Cell.of(l.count(n), n));
    cells.addAll(
        figure.map(f -> FigureCells.of(l, f)).orElse(FigureCells.none(l, l.text("angka.none"))));
    return cells;
  }
}
