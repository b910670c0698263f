package id.prima.analytics.merit;

import id.prima.analytics.berakhlak.QuarterIndex;
import id.prima.analytics.complaint.WindowOnTime;
import id.prima.analytics.skm.WindowIndex;
import id.prima.data.marts.UnitStandar;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.merit.CompositeGroup.Candidate;
import id.prima.rules.merit.CompositeGroup.Figure;
import id.prima.rules.merit.ErrorSource;
import id.prima.rules.merit.Improvement;
import id.prima.rules.merit.IndexErrors;
import id.prima.rules.merit.Policy;
import id.prima.rules.merit.Scored;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The figures of the units of one group, as the policy asks for them. */
final class UnitFigures {

  private static final int MONTHS_A_QUARTER = 3;
  private static final int PERCENT = 100;

  private final MeritInput input;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, UnitStandar> standar = new HashMap<>();
  private final Map<String, Scored> now;
  private final Map<String, Scored> before;
  private final Map<String, Improvement> improvements = new TreeMap<>();
  private final Map<String, Optional<Assessed>> assessed = new HashMap<>();

  /** A BerAKHLAK figure, whose it is and of when. */
  record Assessed(QuarterIndex.Figure figure, Period quarter, ComponentSource source) {}

  /**
   * Prepares the figures of a group.
   *
   * @param units of the group
   */
  UnitFigures(MeritInput input, List<String> units) {
    this.input = input;
    input.units().stream()
        .filter(unit -> unit.indukId() != null)
        .forEach(unit -> parents.put(unit.unitId(), unit.indukId()));
    input.standar().units().stream()
        .filter(row -> row.tingkat().equals(Tingkat.UNIT.code()))
        .forEach(row -> standar.put(row.unitId(), row));
    this.now = errors(units, input.now());
    this.before = errors(units, input.before());
    Improvement.of(pairs(units), input.rule())
        .forEach(improvement -> improvements.put(improvement.unitId(), improvement));
  }

  /** The indices of a window with errors fit for comparing them within the group. */
  private static Map<String, Scored> errors(
      List<String> units, Map<String, WindowIndex.Figure> window) {
    Map<String, Scored> scored = new TreeMap<>();
    IndexErrors.of(
            units.stream()
                .filter(window::containsKey)
                .map(
                    unit ->
                        new IndexErrors.Index(
                            unit,
                            window.get(unit).index(),
                            window.get(unit).respondents(),
                            window.get(unit).varianceFactor(),
                            window.get(unit).df()))
                .toList())
        .forEach(index -> scored.put(index.unitId(), index));
    return scored;
  }

  /** Both windows of the units that have enough answers in each. */
  private List<Improvement.Pair> pairs(List<String> units) {
    Policy.Component component =
        input
            .policy()
            .component(MeritComponent.PERBAIKAN)
            .or(() -> input.policy().component(MeritComponent.IKM))
            .orElse(null);
    long minimum = component == null ? Long.MAX_VALUE : component.minimum();
    return units.stream()
        .filter(unit -> isEnough(input.now().get(unit), minimum))
        .filter(unit -> isEnough(input.before().get(unit), minimum))
        .map(
            unit ->
                new Improvement.Pair(
                    unit,
                    input.before().get(unit).index(),
                    before.get(unit).squaredError(),
                    input.now().get(unit).index(),
                    now.get(unit).squaredError()))
        .toList();
  }

  private static boolean isEnough(WindowIndex.Figure figure, long minimum) {
    return figure != null && figure.respondents() >= minimum;
  }

  /** Improvements by unit. */
  Map<String, Improvement> improvements() {
    return improvements;
  }

  /** Squared error of a unit's index, index points; 0 where it has none. */
  double squaredError(String unit) {
    return now.containsKey(unit) ? now.get(unit).squaredError() : 0;
  }

  Candidate candidate(String unit) {
    Map<MeritComponent, Figure> figures = new EnumMap<>(MeritComponent.class);
    for (Policy.Component component : input.policy().components()) {
      figure(unit, component).ifPresent(figure -> figures.put(component.name(), figure));
    }
    return new Candidate(unit, figures);
  }

  private Optional<Figure> figure(String unit, Policy.Component component) {
    return switch (component.name()) {
      case IKM -> Optional.ofNullable(input.now().get(unit)).map(f -> ikm(unit, f));
      case PENGADUAN -> Optional.ofNullable(input.onTime().get(unit)).map(f -> onTime(unit, f));
      case BERAKHLAK -> berakhlak(unit).map(a -> berakhlak(unit, a));
      case STANDAR -> Optional.ofNullable(standar.get(unit)).map(UnitFigures::standar);
      case PERBAIKAN -> Optional.ofNullable(improvements.get(unit)).map(i -> improvement(unit, i));
    };
  }

  private Figure ikm(String unit, WindowIndex.Figure figure) {
    Scored index = now.get(unit);
    return own(
        figure.index(),
        List.of(new ErrorSource("ikm:" + unit, 1, index.squaredError(), index.df())),
        figure.respondents());
  }

  private static Figure onTime(String unit, WindowOnTime.Figure figure) {
    return own(
        figure.percent(),
        List.of(ErrorSource.of("pengaduan:" + unit, 1, figure.squaredError())),
        figure.cases());
  }

  private static Figure standar(UnitStandar row) {
    // exact: the rounded percentage would not be the sum of its components
    double percent = PERCENT * (double) row.fulfilled() / row.expected();
    return own(percent, List.of(), row.expected());
  }

  /** It errs with the IKM: the answers of the window are in both. */
  private Figure improvement(String unit, Improvement improvement) {
    Scored later = now.get(unit);
    Scored earlier = before.get(unit);
    return own(
        improvement.value(),
        List.of(
            new ErrorSource(
                "ikm:" + unit, improvement.loadingNow(), later.squaredError(), later.df()),
            new ErrorSource(
                "ikm sebelumnya:" + unit,
                improvement.loadingThen(),
                earlier.squaredError(),
                earlier.df())),
        Math.min(input.now().get(unit).respondents(), input.before().get(unit).respondents()));
  }

  private static Figure berakhlak(String unit, Assessed assessed) {
    QuarterIndex.Figure figure = assessed.figure();
    return new Figure(
        figure.index(),
        List.of(new ErrorSource("berakhlak:" + unit, 1, figure.squaredError(), figure.df())),
        figure.respondents(),
        assessed.source());
  }

  private static Figure own(double value, List<ErrorSource> errors, long cases) {
    return new Figure(value, errors, cases, ComponentSource.SENDIRI);
  }

  /**
   * The unit's latest figure with enough assessments that is not too old; else, where the policy
   * says so, that of the nearest unit above that has one.
   */
  Optional<Assessed> berakhlak(String unit) {
    return assessed.computeIfAbsent(unit, this::findBerakhlak);
  }

  private Optional<Assessed> findBerakhlak(String unit) {
    Optional<Policy.Component> component = input.policy().component(MeritComponent.BERAKHLAK);
    if (component.isEmpty()) {
      return Optional.empty();
    }
    Optional<Assessed> own = latest(component.get(), unit, false);
    String above = component.get().fromParent() ? parents.get(unit) : null;
    Set<String> seen = new HashSet<>();
    while (own.isEmpty() && above != null && seen.add(above)) {
      own = latest(component.get(), above, true);
      above = parents.get(above);
    }
    return own;
  }

  private Optional<Assessed> latest(Policy.Component component, String unit, boolean above) {
    int age = 0;
    for (QuarterIndex quarter : input.berakhlak()) {
      QuarterIndex.Figure figure = above ? quarter.instansi().get(unit) : null;
      figure = figure == null ? quarter.own().get(unit) : figure;
      if (age <= component.maxAgeMonths()
          && figure != null
          && figure.respondents() >= component.minimum()) {
        return Optional.of(
            new Assessed(
                figure,
                quarter.quarter(),
                above ? ComponentSource.INDUK : ComponentSource.SENDIRI));
      }
      age += MONTHS_A_QUARTER;
    }
    return Optional.empty();
  }
}
