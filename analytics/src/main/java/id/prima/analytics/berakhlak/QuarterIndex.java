package id.prima.analytics.berakhlak;

import id.prima.analytics.unit.Place;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Berakhlak;
import id.prima.rules.Interval;
import id.prima.rules.IntervalRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The BerAKHLAK figures of one quarter that a ranking may use, by unit: of the unit itself, and of
 * the unit with all below it.
 */
public record QuarterIndex(Period quarter, Map<String, Figure> own, Map<String, Figure> instansi) {

  /**
   * One index.
   *
   * @param index 0-100, not rounded
   * @param squaredError its squared standard error, without finite population
   * @param values the values that it is the mean of, 0-100
   */
  public record Figure(
      double index,
      double squaredError,
      double df,
      long respondents,
      Map<CoreValue, Double> values) {}

  static QuarterIndex of(
      Assessments assessments, Period quarter, BerakhlakFigures figures, IntervalRule rule) {
    Map<String, Figure> own = new TreeMap<>();
    Map<String, Figure> instansi = new TreeMap<>();
    for (Place place : assessments.places(quarter)) {
      Map<String, Figure> into = place.tingkat() == Tingkat.UNIT ? own : instansi;
      figure(place, assessments.of(place, quarter), figures, rule)
          .ifPresent(figure -> into.put(place.unitId(), figure));
    }
    return new QuarterIndex(quarter, own, instansi);
  }

  private static Optional<Figure> figure(
      Place place, List<UnitAssessment> cells, BerakhlakFigures figures, IntervalRule rule) {
    Optional<Berakhlak.Figure> index = pooled(cells, Measure.INDEX);
    return index
        .flatMap(f -> f.interval(figures.peers(place, Measure.INDEX), OptionalInt.empty(), rule))
        .map(
            estimate ->
                new Figure(
                    index.get().index().doubleValue(),
                    squaredError(estimate, rule),
                    estimate.df(),
                    index.get().respondents(),
                    values(cells)));
  }

  private static Optional<Berakhlak.Figure> pooled(List<UnitAssessment> cells, Measure measure) {
    return Berakhlak.pooled(
        cells.stream().flatMap(cell -> cell.together(measure).stream()).toList());
  }

  /** The error that the interval speaks of, which is not nothing where all agree. */
  private static double squaredError(Interval.Estimate estimate, IntervalRule rule) {
    double half = (estimate.interval().high() - estimate.interval().low()) / 2;
    double error = half / Interval.quantile(rule.level(), estimate.df());
    return error * error;
  }

  private static Map<CoreValue, Double> values(List<UnitAssessment> cells) {
    Map<CoreValue, Double> values = new EnumMap<>(CoreValue.class);
    for (Measure measure : Measure.values()) {
      pooled(cells, measure)
          .ifPresent(f -> values.put(measure.value().orElseThrow(), f.index().doubleValue()));
    }
    return values;
  }
}
