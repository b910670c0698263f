package id.prima.analytics.skm;

import id.prima.analytics.unit.UnitTree;
import id.prima.rules.CellVariance;
import id.prima.rules.Interval;
import id.prima.rules.IntervalRule;
import id.prima.rules.PeerVariance;
import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The intervals of one period: every cell borrows spread and day clustering from the units of its
 * peer group, a roll-up from the units it holds (statistics, section 2).
 */
final class Estimates {

  /** The index itself, beside the unsur 0, 1 ... */
  static final int INDEX = -1;

  private final PeriodCells cells;
  private final UnitTree tree;
  private final DayTable days;
  private final IntervalRule rule;
  private final Map<Peers, PeerVariance> pooled = new HashMap<>();
  private final Map<Place, Optional<CellVariance>> ofUnits = new HashMap<>();

  /** Whose units are pooled: a peer group, or the units of a roll-up. */
  private record Peers(CellKey system, String group, String rollUp, int unsur) {}

  private record Place(CellKey key, int unsur) {}

  Estimates(PeriodCells cells, UnitTree tree, DayTable days, IntervalRule rule) {
    this.cells = cells;
    this.tree = tree;
    this.days = days;
    this.rule = rule;
  }

  /** What a cell's own peers say. */
  PeerVariance peersOfUnit(CellKey key, int unsur) {
    String group = tree.group(key.unitId());
    return pooled.computeIfAbsent(
        new Peers(key.system(), group, null, unsur),
        p ->
            pool(
                unitsOf(key, unit -> tree.group(unit.unitId()).equals(group)),
                unitsOf(key, unit -> true),
                unsur));
  }

  /** What the units of a roll-up say. */
  PeerVariance peersOfRollUp(CellKey key, int unsur) {
    return pooled.computeIfAbsent(
        new Peers(key.system(), null, key.unitId(), unsur),
        p -> pool(cells.unitsOf(key), unitsOf(key, unit -> true), unsur));
  }

  private List<CellKey> unitsOf(CellKey key, Predicate<CellKey> filter) {
    return cells.byUnit().keySet().stream()
        .filter(u -> u.system().equals(key.system()))
        .filter(filter)
        .toList();
  }

  private PeerVariance pool(List<CellKey> group, List<CellKey> all, int unsur) {
    return PeerVariance.pool(variances(group, unsur), variances(all, unsur), rule);
  }

  private List<CellVariance> variances(List<CellKey> units, int unsur) {
    List<CellVariance> variances = new ArrayList<>();
    for (CellKey unit : units) {
      ofUnits
          .computeIfAbsent(
              new Place(unit, unsur),
              p -> variance(PeriodCells.sum(cells.byUnit().get(unit)), unit, unsur))
          .ifPresent(variances::add);
    }
    return variances;
  }

  /** The spread of a cell, with its days where it has its own. */
  Optional<CellVariance> variance(SkmMoments moments, CellKey key, int unsur) {
    return unsur == INDEX
        ? CellVariance.of(moments, days.clusters(key))
        : CellVariance.of(moments.only(unsur), days.clusters(key, unsur));
  }

  /** The spread of a roll-up: its days are many units' days, so the units' own ones speak. */
  Optional<CellVariance> rollUpVariance(SkmMoments moments, int unsur) {
    return CellVariance.of(unsur == INDEX ? moments : moments.only(unsur), Optional.empty());
  }

  Optional<Interval.Estimate> estimate(
      CellVariance variance, PeerVariance peers, double finitePopulation) {
    return Interval.wilson(variance, peers, finitePopulation, rule);
  }

  IntervalRule rule() {
    return rule;
  }
}
