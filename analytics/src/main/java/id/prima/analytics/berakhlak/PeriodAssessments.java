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
import org.hipparchus.fraction.BigFraction;

/** The assessments of one period by place and role. */
final class PeriodAssessments {

  private static final Map<String, AssessorRole> ROLES = byCode(AssessorRole.values());
  private static final Map<String, CoreValue> VALUES = byCode(CoreValue.values());

  private final Period period;
  private final BerakhlakRule rule;
  private final List<Place> places;
  private final Map<String, Map<AssessorRole, List<Berakhlak.Cell>>> byUnit = new TreeMap<>();

  PeriodAssessments(Period period, List<BerakhlakCell> cells, UnitTree tree, BerakhlakRule rule) {
    this.period = period;
    this.rule = rule;
    List<String> quarters = period.quarters().stream().map(Period::toString).toList();
    for (BerakhlakCell cell : cells) {
      if (quarters.contains(cell.period())) {
        byUnit
            .computeIfAbsent(cell.unitId(), k -> new EnumMap<>(AssessorRole.class))
            .computeIfAbsent(ROLES.get(cell.role()), k -> new ArrayList<>())
            .add(cell(cell));
      }
    }
    this.places = byUnit.isEmpty() ? List.of() : Place.of(byUnit.keySet(), tree);
  }

  private static <C extends Coded> Map<String, C> byCode(C[] all) {
    Map<String, C> byCode = new TreeMap<>();
    Arrays.stream(all).forEach(word -> byCode.put(word.code(), word));
    return byCode;
  }

  private static Berakhlak.Cell cell(BerakhlakCell cell) {
    return new Berakhlak.Cell(
        cell.scaleLow(),
        cell.scaleHigh(),
        Optional.ofNullable(VALUES.get(cell.coreValue())),
        cell.behaviour(),
        cell.answered(),
        cell.respondents(),
        cell.sum(),
        cell.sumOfSquares());
  }

  /** What an index is of: all items, a value, or one of its panduan perilaku. */
  record Measure(Optional<CoreValue> value, int behaviour) {

    static final Measure INDEX = new Measure(Optional.empty(), 0);

    /** The values and their panduan perilaku, each value before its own. */
    static List<Measure> ofValues() {
      List<Measure> all = new ArrayList<>();
      for (CoreValue value : CoreValue.values()) {
        for (int behaviour = 0; behaviour <= CoreValue.BEHAVIOURS; behaviour++) {
          all.add(new Measure(Optional.of(value), behaviour));
        }
      }
      return all;
    }

    private Optional<Berakhlak.Figure> of(List<Berakhlak.Cell> cells) {
      if (value.isEmpty()) {
        return Berakhlak.index(cells);
      }
      return behaviour == 0
          ? Berakhlak.value(cells, value.get())
          : Berakhlak.behaviour(cells, value.get(), behaviour);
    }
  }

  Period period() {
    return period;
  }

  BerakhlakRule rule() {
    return rule;
  }

  List<Place> places() {
    return places;
  }

  /** The figure of every role of a place. */
  Map<AssessorRole, Berakhlak.Figure> byRole(Place place, Measure measure) {
    Map<AssessorRole, List<Berakhlak.Cell>> cells = new EnumMap<>(AssessorRole.class);
    for (String unit : place.units()) {
      byUnit
          .getOrDefault(unit, Map.of())
          .forEach((role, its) -> cells.computeIfAbsent(role, k -> new ArrayList<>()).addAll(its));
    }
    Map<AssessorRole, Berakhlak.Figure> figures = new EnumMap<>(AssessorRole.class);
    cells.forEach((role, its) -> measure.of(its).ifPresent(figure -> figures.put(role, figure)));
    return figures;
  }

  /** The weights by which the roles of a place are put together. */
  Map<AssessorRole, BigFraction> weights(Place place) {
    Map<AssessorRole, Long> respondents = new EnumMap<>(AssessorRole.class);
    byRole(place, Measure.INDEX)
        .forEach((role, figure) -> respondents.put(role, figure.respondents()));
    return Berakhlak.roleWeights(respondents, rule);
  }

  /** All counted roles of a place together; empty where too few answered. */
  Optional<Berakhlak.Figure> together(Place place, Measure measure) {
    return Berakhlak.together(byRole(place, measure), weights(place));
  }
}
