package id.prima.analytics.berakhlak;

import id.prima.analytics.berakhlak.PeriodAssessments.Measure;
import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Berakhlak;
import id.prima.rules.BerakhlakRule;
import id.prima.rules.CellVariance;
import id.prima.rules.Interval;
import id.prima.rules.IntervalRule;
import id.prima.rules.PeerVariance;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/** The rows of one period: index, values and panduan perilaku, of all counted roles and of each. */
final class BerakhlakFigures {

  /** In place of a role: all that count, together. */
  static final String ALL_ROLES = "semua";

  private static final int PERCENT = 100;

  private final PeriodAssessments assessments;
  private final UnitTree tree;
  private final IntervalRule interval;
  private final Function<String, Integer> staff;
  private final BerakhlakMethod method;
  private final Map<Measure, Map<String, List<CellVariance>>> peers = new HashMap<>();

  /**
   * Prepares the figures of a period.
   *
   * @param staff members of staff of a unit, null where not known
   */
  BerakhlakFigures(
      PeriodAssessments assessments,
      UnitTree tree,
      IntervalRule interval,
      Function<String, Integer> staff,
      BerakhlakMethod method) {
    this.assessments = assessments;
    this.tree = tree;
    this.interval = interval;
    this.staff = staff;
    this.method = method;
  }

  /** Rows of both marts. */
  record Rows(List<UnitBerakhlak> units, List<BerakhlakValue> values) {
    Rows() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  void addTo(Rows rows) {
    for (Place place : assessments.places()) {
      addAllRoles(place, rows);
      addEachRole(place, rows);
    }
  }

  private BerakhlakRule rule() {
    return assessments.rule();
  }

  private void addAllRoles(Place place, Rows rows) {
    Optional<Berakhlak.Figure> figure = assessments.together(place, Measure.INDEX);
    OptionalInt people = staff(place);
    rows.units()
        .add(
            row(
                place,
                ALL_ROLES,
                figure.map(Berakhlak.Figure::respondents).orElseGet(() -> sheets(place)),
                people,
                figure,
                Measure.INDEX,
                Optional.empty()));
    if (figure.isPresent()) {
      for (Measure measure : Measure.ofValues()) {
        assessments
            .together(place, measure)
            .ifPresent(
                its ->
                    rows.values()
                        .add(value(place, ALL_ROLES, measure, its, people, Optional.empty())));
      }
    }
  }

  /**
   * Each role by itself, where there are several; the self-assessment beside that of the others.
   */
  private void addEachRole(Place place, Rows rows) {
    Map<AssessorRole, Berakhlak.Figure> byRole = assessments.byRole(place, Measure.INDEX);
    if (byRole.keySet().equals(Set.of(AssessorRole.PEGAWAI))) {
      return;
    }
    byRole.forEach(
        (role, figure) -> {
          if (figure.respondents() >= rule().minRole()) {
            rows.units()
                .add(
                    row(
                        place,
                        role.code(),
                        figure.respondents(),
                        OptionalInt.empty(),
                        Optional.of(figure),
                        Measure.INDEX,
                        gap(place, role, Measure.INDEX)));
            for (Measure measure : Measure.ofValues()) {
              Berakhlak.Figure its = assessments.byRole(place, measure).get(role);
              if (its != null && its.respondents() >= rule().minRole()) {
                rows.values()
                    .add(
                        value(
                            place,
                            role.code(),
                            measure,
                            its,
                            OptionalInt.empty(),
                            gap(place, role, measure)));
              }
            }
          }
        });
  }

  private Optional<Berakhlak.Gap> gap(Place place, AssessorRole role, Measure measure) {
    if (role != AssessorRole.DIRI) {
      return Optional.empty();
    }
    Map<AssessorRole, Berakhlak.Figure> byRole = assessments.byRole(place, measure);
    Berakhlak.Figure own = byRole.remove(AssessorRole.DIRI);
    Map<AssessorRole, BigFraction> weights = new HashMap<>(assessments.weights(place));
    if (own == null || weights.remove(AssessorRole.DIRI) != null) {
      return Optional.empty();
    }
    return Berakhlak.together(byRole, weights)
        .flatMap(others -> Berakhlak.gap(own, others, interval.level()));
  }

  private long sheets(Place place) {
    return assessments.byRole(place, Measure.INDEX).values().stream()
        .mapToLong(Berakhlak.Figure::respondents)
        .sum();
  }

  /** Staff of a place: of those of its units that took part. Empty where one is not known. */
  private OptionalInt staff(Place place) {
    int sum = 0;
    for (String unit : place.units()) {
      Integer its = staff.apply(unit);
      if (its == null) {
        return OptionalInt.empty();
      }
      sum += its;
    }
    return OptionalInt.of(sum);
  }

  private UnitBerakhlak row(
      Place place,
      String role,
      long respondents,
      OptionalInt people,
      Optional<Berakhlak.Figure> figure,
      Measure measure,
      Optional<Berakhlak.Gap> gap) {
    Optional<Interval> range = figure.flatMap(f -> interval(place, measure, f, people));
    Optional<BigDecimal> index = figure.map(f -> Rounding.index(f.index()));
    return new UnitBerakhlak(
        assessments.period().toString(),
        place.tingkat().code(),
        place.unitId(),
        role,
        respondents,
        people.isPresent() ? (Integer) people.getAsInt() : null,
        people.isPresent() && people.getAsInt() > 0
            ? Rounding.round(new BigFraction(PERCENT * ownSheets(place), people.getAsInt()), 2)
            : null,
        index.orElse(null),
        range.map(i -> Rounding.index(i.low())).orElse(null),
        range.map(i -> Rounding.index(i.high())).orElse(null),
        figure.map(f -> Rounding.index(f.byItems())).orElse(null),
        index.map(rule().categories()::of).map(BerakhlakCategory::code).orElse(null),
        status(respondents, index.isPresent()).code(),
        method.isBroken(assessments.period()),
        method.of(assessments.period()).orElse(null),
        gap.map(g -> Rounding.round(g.value(), 2)).orElse(null),
        gap.map(g -> Rounding.round(g.interval().low(), 2)).orElse(null),
        gap.map(g -> Rounding.round(g.interval().high(), 2)).orElse(null));
  }

  /** Sheets that the unit's own staff gave of their unit: the others may come from outside. */
  private long ownSheets(Place place) {
    Map<AssessorRole, Berakhlak.Figure> byRole = assessments.byRole(place, Measure.INDEX);
    long own = 0;
    for (AssessorRole role : List.of(AssessorRole.PEGAWAI, AssessorRole.DIRI)) {
      own += byRole.containsKey(role) ? byRole.get(role).respondents() : 0;
    }
    return own > 0 ? own : sheets(place);
  }

  private BerakhlakValue value(
      Place place,
      String role,
      Measure measure,
      Berakhlak.Figure figure,
      OptionalInt people,
      Optional<Berakhlak.Gap> gap) {
    Optional<Interval> range = interval(place, measure, figure, people);
    return new BerakhlakValue(
        assessments.period().toString(),
        place.tingkat().code(),
        place.unitId(),
        role,
        measure.value().orElseThrow().code(),
        measure.behaviour(),
        figure.respondents(),
        Rounding.index(figure.index()),
        range.map(i -> Rounding.index(i.low())).orElse(null),
        range.map(i -> Rounding.index(i.high())).orElse(null),
        gap.map(g -> Rounding.round(g.value(), 2)).orElse(null),
        gap.map(g -> Rounding.round(g.interval().low(), 2)).orElse(null),
        gap.map(g -> Rounding.round(g.interval().high(), 2)).orElse(null));
  }

  private Status status(long respondents, boolean hasIndex) {
    if (!hasIndex || respondents < rule().minPublic()) {
      return Status.BELUM_CUKUP;
    }
    return respondents < rule().minEnough() ? Status.SEMENTARA : Status.CUKUP;
  }

  private Optional<Interval> interval(
      Place place, Measure measure, Berakhlak.Figure figure, OptionalInt people) {
    return figure
        .interval(peers(place, measure), people, interval)
        .map(Interval.Estimate::interval);
  }

  /** What the units of the peer group, or for a roll-up all units, say of the spread. */
  PeerVariance peers(Place place, Measure measure) {
    Map<String, List<CellVariance>> byGroup =
        peers.computeIfAbsent(measure, this::variancesByGroup);
    List<CellVariance> all = byGroup.values().stream().flatMap(List::stream).toList();
    List<CellVariance> group =
        place.tingkat() == Tingkat.UNIT
            ? byGroup.getOrDefault(tree.group(place.unitId()), List.of())
            : all;
    return PeerVariance.pool(group, all, interval);
  }

  private Map<String, List<CellVariance>> variancesByGroup(Measure measure) {
    Map<String, List<CellVariance>> byGroup = new TreeMap<>();
    for (Place place : assessments.places()) {
      if (place.tingkat() == Tingkat.UNIT) {
        assessments
            .together(place, measure)
            .ifPresent(
                figure ->
                    byGroup
                        .computeIfAbsent(tree.group(place.unitId()), k -> new ArrayList<>())
                        .add(figure.cell()));
      }
    }
    return byGroup;
  }
}
