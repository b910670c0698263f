package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All complaints of a sample as they truly went, made anew at every call: the same order gives the
 * same cases. A few quarters before the sample leave the backlog it begins with.
 */
final class Complaints {

  /** The years whose holidays Prima knows: other complaints could not be put on a legal clock. */
  static final int FIRST_YEAR = 2020;

  static final int LAST_YEAR = 2027;

  private static final int QUARTERS_BEFORE = 2;
  private static final double DEFAULT_RESPONSES_PER_QUARTER = 7_500;
  private static final double DEFAULT_CASES_PER_QUARTER = 360;
  private static final long FIRST_TRACKING_ID = 6_104_218;

  /** January to December: the rainy season has more. */
  private static final double[] MONTH = {
    1.4, 1.3, 1, 0.9, 0.85, 0.8, 0.8, 0.8, 0.85, 0.95, 1.05, 1.3
  };

  private final SampleOrder order;
  private final List<SampleUnit> units;
  private final List<ComplaintTraits> traitsOf = new ArrayList<>();
  private final List<Period> quarters = new ArrayList<>();
  private final long[][] counts;

  /** Number of the last case before, of the same series. */
  private final long[][] offsets;

  Complaints(SampleOrder order, List<SampleUnit> units) {
    this.order = order;
    this.units = units;
    Period first = order.periods().get(0);
    for (int q = 0; q < QUARTERS_BEFORE; q++) {
      first = before(first);
    }
    for (Period q = first; q.compareTo(order.until()) <= 0; q = q.next()) {
      if (q.year() >= FIRST_YEAR && ComplaintExport.printed(q).getYear() <= LAST_YEAR) {
        quarters.add(q);
      }
    }
    units.forEach(unit -> traitsOf.add(ComplaintTraits.of(order.seed(), unit)));
    counts = new long[quarters.size()][units.size()];
    offsets = new long[quarters.size()][units.size()];
    count();
    number();
  }

  private static Period before(Period quarter) {
    return Period.quarterOf(quarter.firstDay().minusDays(1));
  }

  private void count() {
    double scale = scale();
    boolean exact = order.complaints() != SampleOrder.AS_MANY_AS_FIT;
    double[][] expected = new double[quarters.size()][units.size()];
    double total = 0;
    for (int q = 0; q < quarters.size(); q++) {
      for (int u = 0; u < units.size(); u++) {
        ComplaintTraits traits = traitsOf.get(u);
        Draws draws = draws(Topic.COMPLAINT_COUNT, quarters.get(q), u);
        expected[q][u] =
            traits.expected(scale) * season(quarters.get(q), traits.rain()) * draws.logNormal(0.1);
        total += expected[q][u];
        counts[q][u] = exact ? 0 : poisson(draws, expected[q][u]);
      }
    }
    if (exact) {
      share(expected, total);
    }
  }

  /** Shares out exactly as many as were asked for. */
  private void share(double[][] expected, double total) {
    double reached = 0;
    long given = 0;
    for (int q = 0; q < quarters.size(); q++) {
      for (int u = 0; u < units.size(); u++) {
        // Rounding the running sum, not the parts, loses none: the last part reaches 1 exactly.
        reached += expected[q][u];
        long until = total == 0 ? 0 : (long) (order.complaints() * (reached / total));
        counts[q][u] = until - given;
        given = until;
      }
    }
  }

  private void number() {
    long tracked = FIRST_TRACKING_ID;
    for (int q = 0; q < quarters.size(); q++) {
      for (int u = 0; u < units.size(); u++) {
        if (hasRegister(u)) {
          boolean sameYear = q > 0 && quarters.get(q - 1).year() == quarters.get(q).year();
          offsets[q][u] = sameYear ? offsets[q - 1][u] + counts[q - 1][u] : 0;
        } else {
          offsets[q][u] = tracked;
          tracked += counts[q][u];
        }
      }
    }
  }

  private Draws draws(Topic topic, Period quarter, int unit) {
    return Draws.of(topic, order.seed(), units.get(unit).number(), SampleOrder.key(quarter));
  }

  /** 1 for the default sample. A small sample has more per answer, a huge one fewer. */
  private double scale() {
    if (order.complaints() != SampleOrder.AS_MANY_AS_FIT) {
      return order.complaints() / (DEFAULT_CASES_PER_QUARTER * Math.max(1, quarters.size()));
    }
    double size = order.responses() / (DEFAULT_RESPONSES_PER_QUARTER * order.quarters());
    return StrictMath.pow(size, size < 1 ? 0.45 : 0.5);
  }

  private static double season(Period quarter, double rain) {
    double sum = 0;
    for (int month = 0; month < 3; month++) {
      sum += weight(quarter.firstDay().plusMonths(month), rain);
    }
    return sum / 3;
  }

  private static double weight(LocalDate day, double rain) {
    return 1 + (MONTH[day.getMonthValue() - 1] - 1) * rain;
  }

  private static long poisson(Draws draws, double mean) {
    if (mean > 30) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * draws.normal()));
    }
    double limit = StrictMath.exp(-mean);
    long count = 0;
    for (double product = draws.uniform(); product > limit; product *= draws.uniform()) {
      count++;
    }
    return count;
  }

  /** The quarters of receipt, those of the backlog first. */
  List<Period> quarters() {
    return quarters;
  }

  /** Whether a unit keeps a register; its cases are in no export. */
  boolean hasRegister(int unit) {
    return traitsOf.get(unit).register();
  }

  /** Cases of one unit received in a quarter. */
  long count(Period quarter, int unit) {
    int q = quarters.indexOf(quarter);
    return q < 0 ? 0 : counts[q][unit];
  }

  /** Cases of all units, of the registers or of the exports, received in a quarter. */
  long count(Period quarter, boolean register) {
    long count = 0;
    for (int u = 0; u < units.size(); u++) {
      count += hasRegister(u) == register ? count(quarter, u) : 0;
    }
    return count;
  }

  /** Every case, by quarter of receipt, unit and time. */
  List<ComplaintCase> cases() {
    List<ComplaintCase> cases = new ArrayList<>();
    for (Period quarter : quarters) {
      for (int u = 0; u < units.size(); u++) {
        forEach(quarter, u, cases::add);
      }
    }
    return cases;
  }

  /** Hands out the cases of one unit received in a quarter, in the order of receipt. */
  void forEach(Period quarter, int unit, Consumer<ComplaintCase> reader) {
    long count = count(quarter, unit);
    if (count == 0) {
      return;
    }
    boolean register = hasRegister(unit);
    long offset = offsets[quarters.indexOf(quarter)][unit];
    ComplaintTraits traits = traitsOf.get(unit);
    ComplaintArrivals arrivals =
        new ComplaintArrivals(
            draws(Topic.COMPLAINT_ARRIVAL, quarter, unit),
            quarter,
            count,
            day -> weight(day, traits.rain()) * weekend(day, register));
    ComplaintCourse course =
        new ComplaintCourse(
            order.seed(), units, unit, traits, SampleOrder.key(order.until()), this::hasRegister);
    for (long number = 1; number <= count; number++) {
      arrivals.next();
      String id =
          register
              ? registerNumber(units.get(unit), quarter, offset + number)
              : Long.toString(offset + number);
      reader.accept(course.of(quarter, number, id, arrivals.day(), arrivals.second()));
    }
  }

  private static double weekend(LocalDate day, boolean register) {
    return Weekdays.isWeekend(day) ? register ? 0.15 : 0.6 : 1;
  }

  private static String registerNumber(SampleUnit unit, Period quarter, long number) {
    String digits = Long.toString(number);
    return unit.id().toUpperCase(java.util.Locale.ROOT)
        + "/"
        + quarter.year()
        + "/"
        + "0".repeat(Math.max(0, 4 - digits.length()))
        + digits;
  }
}
