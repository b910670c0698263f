package id.prima.analytics.complaint;

import id.prima.data.marts.ComplaintEvent;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import id.prima.rules.OnTime;
import id.prima.rules.OnTimeBounds;
import id.prima.rules.Proportion;
import id.prima.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The share of complaints resolved on time that units are ranked by: cases received in several
 * quarters together, as all files know them now.
 */
public final class WindowOnTime {

  private static final int PERCENT = 100;
  private static final double HALF = 0.5;

  private WindowOnTime() {}

  /**
   * One class inside the share.
   *
   * @param percent resolved on time, of its cases
   * @param share of the cases of all classes, 0-1
   */
  public record OfClass(double percent, double share) {}

  /**
   * The share of one unit.
   *
   * @param percent resolved on time, of the cases not archived by their limit
   * @param squaredError its squared standard error, squared points
   * @param cases of which it is
   * @param byClass the classes that it is made of: the sum of percent times share is the share
   */
  public record Figure(
      double percent, double squaredError, long cases, Map<Klasifikasi, OfClass> byClass) {}

  /**
   * The shares of all units that have one. Where days are not known exactly there are bounds alone:
   * they count with their lower end (what is certain), unless they are wider than {@code
   * pengaduan.rentang.maks}; never with their middle.
   */
  public static Map<String, Figure> of(
      Dataset<Row> silver,
      List<LocalDate> fileDates,
      List<Period> quarters,
      Ketentuan ketentuan,
      WorkingCalendar calendar) {
    Period last = quarters.get(quarters.size() - 1);
    ComplaintMethod method = ComplaintMethod.of(ketentuan, last);
    StateDays days = new StateDays(fileDates, method.stateWithinDays());
    double widest = ketentuan.number("pengaduan.rentang.maks", last.lastDay()).doubleValue();
    Map<String, List<ComplaintEvent>> byUnit =
        ComplaintScan.resolved(
                silver,
                quarters.stream().map(q -> new CaseInPeriod(q, days, calendar, method)).toList())
            .stream()
            .collect(
                Collectors.groupingBy(ComplaintEvent::unitId, TreeMap::new, Collectors.toList()));
    Map<String, Figure> figures = new TreeMap<>();
    byUnit.forEach(
        (unit, events) ->
            figure(new TimeFigures(events, method.limits(), method.level()), widest)
                .ifPresent(figure -> figures.put(unit, figure)));
    return figures;
  }

  private static Optional<Figure> figure(TimeFigures time, double widest) {
    Optional<OnTime.Estimate> estimate = time.onTime();
    return estimate.isPresent() ? exact(time, estimate.get()) : certain(time, widest);
  }

  private static Optional<Figure> exact(TimeFigures time, OnTime.Estimate estimate) {
    double error =
        PERCENT * (estimate.high() - estimate.low()) / (2 * Proportion.quantile(time.level()));
    Map<Klasifikasi, OfClass> byClass = new EnumMap<>(Klasifikasi.class);
    double rest = 1 - estimate.archived();
    time.strata()
        .forEach(
            (klasifikasi, stratum) ->
                OnTime.estimate(List.of(stratum.of()), time.level(), 0)
                    .ifPresent(
                        own ->
                            byClass.put(
                                klasifikasi,
                                new OfClass(
                                    PERCENT * own.share(),
                                    stratum.share() * (1 - own.archived()) / rest))));
    return Optional.of(
        new Figure(
            PERCENT * estimate.share(), error * error, TimeFigures.cases(time.judged()), byClass));
  }

  private static Optional<Figure> certain(TimeFigures time, double widest) {
    OnTimeBounds bounds = time.bounds();
    double width = PERCENT * (bounds.high() - bounds.low());
    long cases = bounds.onTime() + bounds.late() + bounds.undecided();
    if (cases == 0 || !(width <= widest)) {
      return Optional.empty();
    }
    double p = Math.min(1 - HALF / cases, Math.max(HALF / cases, bounds.low()));
    double chance = PERCENT * PERCENT * p * (1 - p) / cases;
    return Optional.of(new Figure(PERCENT * bounds.low(), chance + width * width, cases, Map.of()));
  }
}
