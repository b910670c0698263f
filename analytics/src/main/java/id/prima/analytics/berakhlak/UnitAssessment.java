package id.prima.analytics.berakhlak;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.Period;
import id.prima.rules.Berakhlak;
import id.prima.rules.BerakhlakRule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * The assessments of one unit in one quarter: the smallest cell. Everything larger is the mean of
 * such cells by their respondents, and of nothing else, so that what is shown of the cells is all
 * that can be computed from what is shown of their sums.
 *
 * <p>A figure of fewer people than a role must have is not there at all. Values are there only
 * where each was answered by enough, panduan perilaku likewise: a single one that is missing would
 * follow from the rest.
 */
final class UnitAssessment {

  private final String unitId;
  private final Period quarter;
  private final Map<AssessorRole, Long> sheets = new EnumMap<>(AssessorRole.class);
  private final Map<Measure, Berakhlak.Figure> together;
  private final Map<AssessorRole, Map<Measure, Berakhlak.Figure>> byRole =
      new EnumMap<>(AssessorRole.class);
  private final Map<Measure, Berakhlak.Gap> gaps = new HashMap<>();

  UnitAssessment(
      String unitId,
      Period quarter,
      Map<AssessorRole, List<Berakhlak.Cell>> cells,
      BerakhlakRule rule,
      double level) {
    this.unitId = unitId;
    this.quarter = quarter;
    Map<AssessorRole, Map<Measure, Berakhlak.Figure>> all = new EnumMap<>(AssessorRole.class);
    cells.forEach(
        (role, its) -> {
          Map<Measure, Berakhlak.Figure> figures = figures(its);
          sheets.put(role, figures.get(Measure.INDEX).respondents());
          all.put(role, figures);
        });
    Map<AssessorRole, BigFraction> weights = Berakhlak.roleWeights(sheets, rule);
    this.together = safe(together(all, weights), rule.minRole());
    all.forEach(
        (role, figures) -> {
          if (sheets.get(role) >= rule.minRole()) {
            byRole.put(role, safe(figures, rule.minRole()));
          }
        });
    if (byRole.containsKey(AssessorRole.DIRI) && !weights.containsKey(AssessorRole.DIRI)) {
      byRole
          .get(AssessorRole.DIRI)
          .forEach(
              (measure, own) -> {
                if (together.containsKey(measure)) {
                  Berakhlak.gap(own, together.get(measure), level)
                      .ifPresent(gap -> gaps.put(measure, gap));
                }
              });
    }
  }

  private static Map<Measure, Berakhlak.Figure> figures(List<Berakhlak.Cell> cells) {
    Map<Measure, Berakhlak.Figure> figures = new HashMap<>();
    Measure.INDEX.of(cells).ifPresent(figure -> figures.put(Measure.INDEX, figure));
    for (List<Measure> some : List.of(Measure.values(), Measure.behaviours())) {
      some.forEach(m -> m.of(cells).ifPresent(figure -> figures.put(m, figure)));
    }
    return figures;
  }

  private static Map<Measure, Berakhlak.Figure> together(
      Map<AssessorRole, Map<Measure, Berakhlak.Figure>> all,
      Map<AssessorRole, BigFraction> weights) {
    Map<Measure, Berakhlak.Figure> figures = new HashMap<>();
    all.values().stream()
        .flatMap(its -> its.keySet().stream())
        .distinct()
        .forEach(
            measure -> {
              Map<AssessorRole, Berakhlak.Figure> roles = new EnumMap<>(AssessorRole.class);
              all.forEach(
                  (role, its) -> {
                    if (its.containsKey(measure)) {
                      roles.put(role, its.get(measure));
                    }
                  });
              Berakhlak.together(roles, weights).ifPresent(f -> figures.put(measure, f));
            });
    return figures;
  }

  private static Map<Measure, Berakhlak.Figure> safe(
      Map<Measure, Berakhlak.Figure> figures, long fewest) {
    Map<Measure, Berakhlak.Figure> safe = new HashMap<>(figures);
    if (fewest(figures, Measure.behaviours()).orElse(fewest) < fewest) {
      Measure.behaviours().forEach(safe::remove);
    }
    if (fewest(figures, Measure.values()).orElse(fewest) < fewest) {
      Measure.values().forEach(safe::remove);
      Measure.behaviours().forEach(safe::remove);
    }
    return safe;
  }

  private static Optional<Long> fewest(
      Map<Measure, Berakhlak.Figure> figures, List<Measure> measures) {
    return measures.stream()
        .filter(figures::containsKey)
        .map(measure -> figures.get(measure).respondents())
        .min(Long::compare);
  }

  String unitId() {
    return unitId;
  }

  Period quarter() {
    return quarter;
  }

  /** Name of the cell, for what may be known of it. */
  String name() {
    return unitId + "\n" + quarter;
  }

  /** The counted roles together; empty where too few answered. */
  Optional<Berakhlak.Figure> together(Measure measure) {
    return Optional.ofNullable(together.get(measure));
  }

  /** One role by itself. */
  Optional<Berakhlak.Figure> of(AssessorRole role, Measure measure) {
    return Optional.ofNullable(byRole.getOrDefault(role, Map.of()).get(measure));
  }

  Optional<Berakhlak.Gap> gap(Measure measure) {
    return Optional.ofNullable(gaps.get(measure));
  }

  /** People behind the figure whose measure was answered by the fewest; 0 where there is none. */
  long people(List<Measure> measures) {
    return fewest(together, measures).orElse(0L);
  }

  /** All sheets, whether they count or not. */
  long sheets() {
    return sheets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Sheets that the unit's own staff gave of their unit: the others may come from outside. */
  long ownSheets() {
    return sheets.getOrDefault(AssessorRole.PEGAWAI, 0L)
        + sheets.getOrDefault(AssessorRole.DIRI, 0L);
  }

  /** Whether all sheets are of staff of whom the file says no more: a share of a finite list. */
  boolean isPlain() {
    return sheets.keySet().equals(Set.of(AssessorRole.PEGAWAI));
  }
}
