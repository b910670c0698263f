package id.prima.analytics.berakhlak;

import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.BerakhlakCell;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.rules.Berakhlak;
import id.prima.rules.BerakhlakRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The assessments of all units and quarters that there are. */
final class Assessments {

  private static final Map<String, AssessorRole> ROLES = byCode(AssessorRole.values());
  private static final Map<String, CoreValue> VALUES = byCode(CoreValue.values());

  private final List<UnitAssessment> cells = new ArrayList<>();
  private final UnitTree tree;

  Assessments(List<BerakhlakCell> rows, UnitTree tree, BerakhlakRule rule, double level) {
    this.tree = tree;
    Map<Period, Map<String, Map<AssessorRole, List<Berakhlak.Cell>>>> byQuarter = new TreeMap<>();
    for (BerakhlakCell row : rows) {
      byQuarter
          .computeIfAbsent(Period.parse(row.period()).orElseThrow(), k -> new TreeMap<>())
          .computeIfAbsent(row.unitId(), k -> new EnumMap<>(AssessorRole.class))
          .computeIfAbsent(ROLES.get(row.role()), k -> new ArrayList<>())
          .add(cell(row));
    }
    byQuarter.forEach(
        (quarter, units) ->
            units.forEach(
                (unit, its) -> cells.add(new UnitAssessment(unit, quarter, its, rule, level))));
  }

  private static <C extends Coded> Map<String, C> byCode(C[] all) {
    Map<String, C> byCode = new TreeMap<>();
    Arrays.stream(all).forEach(word -> byCode.put(word.code(), word));
    return byCode;
  }

  private static Berakhlak.Cell cell(BerakhlakCell row) {
    return new Berakhlak.Cell(
        row.scaleLow(),
        row.scaleHigh(),
        Optional.ofNullable(VALUES.get(row.coreValue())),
        row.behaviour(),
        row.answered(),
        row.respondents(),
        row.sum(),
        row.sumOfSquares());
  }

  List<UnitAssessment> all() {
    return cells;
  }

  /** The places of which a period has assessments, units first. */
  List<Place> places(Period period) {
    TreeSet<String> units = new TreeSet<>();
    cells.stream()
        .filter(cell -> period.quarters().contains(cell.quarter()))
        .forEach(cell -> units.add(cell.unitId()));
    return units.isEmpty() ? List.of() : Place.of(units, tree);
  }

  /** The cells of a place in a period, in order of quarter and unit. */
  List<UnitAssessment> of(Place place, Period period) {
    return cells.stream()
        .filter(cell -> period.quarters().contains(cell.quarter()))
        .filter(cell -> place.units().contains(cell.unitId()))
        .toList();
  }
}
