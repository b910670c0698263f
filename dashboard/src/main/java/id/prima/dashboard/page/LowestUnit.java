package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.FigureKey;
import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lowest figure below a roll-up: a good mean must not hide it (domain decision). */
final class LowestUnit {

  private LowestUnit() {}

  /** The lowest of the units with enough respondents, in a sentence; empty with fewer than two. */
  static Optional<String> sentence(Scene scene) {
    return sentence(scene, scene.view().snapshot().units(), "ringkasan.lowest");
  }

  /** The lowest of these units, in the words of a label. */
  static Optional<String> sentence(Scene scene, List<UnitInfo> units, String label) {
    List<Figure> figures = new ArrayList<>();
    for (UnitInfo unit : units) {
      Figure.find(
              scene.view().snapshot(),
              FigureKey.unit(scene.view().period(), unit.unitId(), scene.view().population()))
          .filter(Figure::hasInterval)
          .filter(f -> f.is(id.prima.data.vocab.Status.CUKUP))
          .ifPresent(figures::add);
    }
    if (figures.size() < 2) {
      return Optional.empty();
    }
    Figure lowest =
        figures.stream().min(Comparator.comparing((Figure f) -> f.row().ikm())).orElseThrow();
    String name =
        scene.view().snapshot().unit(lowest.row().unitId()).map(UnitInfo::nama).orElseThrow();
    return Optional.of(
        scene
            .l()
            .text(
                label,
                name,
                scene.l().number(lowest.row().ikm()),
                scene.l().number(lowest.row().ikmLow()),
                scene.l().number(lowest.row().ikmHigh())));
  }
}
