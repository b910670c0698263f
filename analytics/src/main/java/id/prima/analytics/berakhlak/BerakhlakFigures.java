package id.prima.analytics.berakhlak;

import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.Period;
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
import java.util.TreeMap;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;

/** The rows of one period: index, values and panduan perilaku, of all counted roles and of each. */
final class BerakhlakFigures {

  /** In place of a role: all that count, together. */
  static final String ALL_ROLES = "semua";

  private static final int PERCENT = 100;
  private static final BigDecimal MOST_PERCENT = new BigDecimal("99999.99");

  private final Assessments assessments;
  private final Period period;
  private final UnitTree tree;
  private final BerakhlakRule rule;
  private final IntervalRule interval;
  private final Function<String, Integer> staff;
  private final BerakhlakMethod method;
  private final Map<PeerKey, PeerVariance> peers = new HashMap<>();
  private final Map<Measure, Map<String, List<CellVariance>>> variances = new HashMap<>();

  private record PeerKey(Measure measure, String group) {}

  /** Which figure of a cell: of all counted roles, or of one. */
  private interface Series {
    Optional<Berakhlak.Figure> of(UnitAssessment cell, Measure measure);
  }

  /**
   * Prepares the figures of a period.
   *
   * @param staff members of staff of a unit, null where not known
   */
  BerakhlakFigures(
      Assessments assessments,
      Period period,
      UnitTree tree,
      BerakhlakRule rule,
      IntervalRule interval,
      Function<String, Integer> staff,
      BerakhlakMethod method) {
    this.assessments = assessments;
    this.period = period;
    this.tree = tree;
    this.rule = rule;
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
    for (Place place : assessments.places(period)) {
      List<UnitAssessment> cells = assessments.of(place, period);
      add(place, ALL_ROLES, cells, UnitAssessment::together, rows);
      // where nobody's role is told there is but one
      if (!cells.stream().allMatch(UnitAssessment::isPlain)) {
        for (AssessorRole role : AssessorRole.values()) {
          add(place, role.code(), cells, (cell, measure) -> cell.of(role, measure), rows);
        }
      }
    }
  }

  private void add(Place place, String role, List<UnitAssessment> cells, Series series, Rows rows) {
    Optional<Berakhlak.Figure> index = pooled(cells, series, Measure.INDEX);
    boolean all = role.equals(ALL_ROLES);
    if (index.isEmpty() && !all) {
      return;
    }
    rows.units().add(row(place, role, cells, series, index));
    for (List<Measure> measures : List.of(Measure.values(), Measure.behaviours())) {
      for (Measure measure : measures) {
        pooled(cells, series, measure)
            .ifPresent(f -> rows.values().add(value(place, role, cells, series, measure, f)));
      }
    }
  }

  private static Optional<Berakhlak.Figure> pooled(
      List<UnitAssessment> cells, Series series, Measure measure) {
    return Berakhlak.pooled(
        cells.stream().flatMap(cell -> series.of(cell, measure).stream()).toList());
  }

  private UnitBerakhlak row(
      Place place,
      String role,
      List<UnitAssessment> cells,
      Series series,
      Optional<Berakhlak.Figure> figure) {
    boolean all = role.equals(ALL_ROLES);
    Optional<Interval> range = figure.flatMap(f -> range(place, cells, series, Measure.INDEX, f));
    Optional<BigDecimal> index = figure.map(f -> Rounding.index(f.index()));
    long respondents =
        figure
            .map(Berakhlak.Figure::respondents)
            .orElseGet(() -> cells.stream().mapToLong(UnitAssessment::sheets).sum());
    OptionalInt people = all ? staff(cells) : OptionalInt.empty();
    Optional<Berakhlak.Gap> gap = gap(role, cells, Measure.INDEX);
    return new UnitBerakhlak(
        period.toString(),
        place.tingkat().code(),
        place.unitId(),
        role,
        respondents,
        people.isPresent() ? (Integer) people.getAsInt() : null,
        rate(cells, people),
        index.orElse(null),
        range.map(i -> Rounding.index(i.low())).orElse(null),
        range.map(i -> Rounding.index(i.high())).orElse(null),
        figure.map(f -> Rounding.index(f.byItems())).orElse(null),
        index.map(rule.categories()::of).map(BerakhlakCategory::code).orElse(null),
        status(respondents, index.isPresent()).code(),
        method.isBroken(period),
        method.of(period).orElse(null),
        gap.map(g -> Rounding.round(g.value(), 2)).orElse(null),
        gap.map(g -> Rounding.round(g.interval().low(), 2)).orElse(null),
        gap.map(g -> Rounding.round(g.interval().high(), 2)).orElse(null));
  }

  private BerakhlakValue value(
      Place place,
      String role,
      List<UnitAssessment> cells,
      Series series,
      Measure measure,
      Berakhlak.Figure figure) {
    Optional<Interval> range = range(place, cells, series, measure, figure);
    Optional<Berakhlak.Gap> gap = gap(role, cells, measure);
    return new BerakhlakValue(
        period.toString(),
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

  /** Self against others is told of one unit in one quarter alone. */
  private static Optional<Berakhlak.Gap> gap(
      String role, List<UnitAssessment> cells, Measure measure) {
    return role.equals(AssessorRole.DIRI.code()) && cells.size() == 1
        ? cells.get(0).gap(measure)
        : Optional.empty();
  }

  /** Staff of the units that took part, in a quarter; empty where one is not known. */
  private OptionalInt staff(List<UnitAssessment> cells) {
    if (period.kind() != Period.Kind.QUARTER) {
      return OptionalInt.empty();
    }
    int sum = 0;
    for (UnitAssessment cell : cells) {
      Integer its = staff.apply(cell.unitId());
      if (its == null) {
        return OptionalInt.empty();
      }
      sum += its;
    }
    return sum > 0 ? OptionalInt.of(sum) : OptionalInt.empty();
  }

  private static BigDecimal rate(List<UnitAssessment> cells, OptionalInt people) {
    long own = cells.stream().mapToLong(UnitAssessment::ownSheets).sum();
    return people.isEmpty() || own == 0
        ? null
        : Rounding.round(new BigFraction(PERCENT * own, people.getAsInt()), 2).min(MOST_PERCENT);
  }

  private Status status(long respondents, boolean hasIndex) {
    if (!hasIndex || respondents < rule.minPublic()) {
      return Status.BELUM_CUKUP;
    }
    return respondents < rule.minEnough() ? Status.SEMENTARA : Status.CUKUP;
  }

  /** One cell is a share of its staff; of several each part is, before they are put together. */
  private Optional<Interval> range(
      Place place,
      List<UnitAssessment> cells,
      Series series,
      Measure measure,
      Berakhlak.Figure figure) {
    PeerVariance its = peers(place, measure);
    if (cells.size() == 1) {
      return figure.interval(its, finite(cells.get(0)), interval).map(Interval.Estimate::interval);
    }
    List<Berakhlak.Figure> parts = new ArrayList<>();
    for (UnitAssessment cell : cells) {
      series.of(cell, measure).ifPresent(f -> parts.add(finite(f, finite(cell))));
    }
    return Berakhlak.pooled(parts)
        .flatMap(f -> f.interval(its, OptionalInt.empty(), interval))
        .map(Interval.Estimate::interval);
  }

  /** The staff of whom the sheets are a part; empty where they may not be. */
  private OptionalInt finite(UnitAssessment cell) {
    Integer its = staff.apply(cell.unitId());
    return its != null && cell.isPlain() ? OptionalInt.of(its) : OptionalInt.empty();
  }

  private static Berakhlak.Figure finite(Berakhlak.Figure f, OptionalInt of) {
    double factor =
        of.isPresent() && of.getAsInt() >= f.respondents()
            ? 1 - (double) f.respondents() / of.getAsInt()
            : 1;
    return new Berakhlak.Figure(
        f.index(), f.byItems(), f.respondents(), f.variance() * factor, f.df());
  }

  /** What the units of the peer group, or for a roll-up all units, say of the spread. */
  PeerVariance peers(Place place, Measure measure) {
    String group = place.tingkat() == Tingkat.UNIT ? tree.group(place.unitId()) : "";
    return peers.computeIfAbsent(new PeerKey(measure, group), key -> pool(measure, group));
  }

  private PeerVariance pool(Measure measure, String group) {
    Map<String, List<CellVariance>> byGroup =
        variances.computeIfAbsent(measure, this::variancesByGroup);
    List<CellVariance> all = byGroup.values().stream().flatMap(List::stream).toList();
    return PeerVariance.pool(byGroup.getOrDefault(group, all), all, interval);
  }

  private Map<String, List<CellVariance>> variancesByGroup(Measure measure) {
    Map<String, List<CellVariance>> byGroup = new TreeMap<>();
    for (UnitAssessment cell : assessments.all()) {
      if (period.quarters().contains(cell.quarter())) {
        cell.together(measure)
            .ifPresent(
                figure ->
                    byGroup
                        .computeIfAbsent(tree.group(cell.unitId()), k -> new ArrayList<>())
                        .add(figure.cell()));
      }
    }
    return byGroup;
  }
}
