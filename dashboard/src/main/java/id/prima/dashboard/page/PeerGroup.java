package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitInfo;
import id.prima.rules.FunnelRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a unit stands beside its peers: inside what chance allows, or outside it. */
final class PeerGroup {

  private PeerGroup() {}

  /** For a unit that has an index. */
  static List<String> sentences(Scene scene, UnitInfo unit, Figure figure) {
    Labels l = scene.l();
    Optional<UnitFunnel> found = find(scene, unit.unitId());
    if (found.isEmpty()) {
      boolean compared =
          scene.view().snapshot().units().stream()
              .filter(u -> u.kelompokBanding().equals(unit.kelompokBanding()))
              .anyMatch(u -> find(scene, u.unitId()).isPresent());
      return List.of(
          compared
              ? l.text("kelompok.notIn", unit.kelompokBanding())
              : l.text("kelompok.small", unit.kelompokBanding(), rule(scene).minUnits()));
    }
    UnitFunnel funnel = found.get();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        l.text(
            "kelompok.position." + funnel.position(),
            funnel.kelompokBanding(),
            funnel.units(),
            l.number(funnel.centre()),
            l.number(figure.row().ikm()),
            l.number(funnel.low95()),
            l.number(funnel.high95())));
    FunnelRule rule = rule(scene);
    sentences.add(
        l.text(
            "kelompok.expected",
            funnel.units(),
            l.number(rule.expectedOutside(funnel.units()), 1),
            l.number(rule.expectedFarOutside(funnel.units()), 2),
            percent(l, rule.level()),
            percent(l, rule.farLevel())));
    return sentences;
  }

  /** The limits, for the statistics. */
  static Optional<String> detail(Scene scene, String unitId) {
    Labels l = scene.l();
    return find(scene, unitId)
        .map(
            f ->
                l.text(
                    "kelompok.detail",
                    l.number(f.low95()),
                    l.number(f.high95()),
                    l.number(f.low998()),
                    l.number(f.high998()),
                    l.number(f.tau(), 2)));
  }

  private static String percent(Labels l, double level) {
    BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
    return l.number(percent, Math.max(0, percent.scale()));
  }

  private static FunnelRule rule(Scene scene) {
    Snapshot snapshot = scene.view().snapshot();
    return FunnelRule.of(snapshot.ketentuan(), snapshot.id().period().lastDay());
  }

  private static Optional<UnitFunnel> find(Scene scene, String unitId) {
    return scene.view().snapshot().funnel(unitId).stream()
        .filter(f -> f.period().equals(scene.view().period().toString()))
        .filter(f -> new Population(f.instrumen(), f.pengguna()).equals(scene.view().population()))
        .findFirst();
  }
}
