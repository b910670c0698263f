package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.util.List;

/**
 * How many people answered in every unit and quarter: log-normal sizes that add up to exactly the
 * number asked for.
 */
final class Sizes {

  private final double[][] relative;
  private final long[][] rows;
  private final double scale;

  private Sizes(double[][] relative, long[][] rows, double scale) {
    this.relative = relative;
    this.rows = rows;
    this.scale = scale;
  }

  /**
   * Shares the responses out.
   *
   * @param order the sample wanted
   * @param periods its quarters
   * @param units its units; the first one surveys in every quarter
   */
  static Sizes of(SampleOrder order, List<Period> periods, List<SampleUnit> units) {
    double[][] relative = new double[periods.size()][units.size()];
    double total = 0;
    for (int q = 0; q < periods.size(); q++) {
      for (int u = 0; u < units.size(); u++) {
        relative[q][u] = relative(order.seed(), periods.get(q), units.get(u));
        total += surveyed(order, periods.get(q), units.get(u)) ? relative[q][u] : 0;
      }
    }
    long[][] rows = new long[periods.size()][units.size()];
    double reached = 0;
    long given = 0;
    for (int q = 0; q < periods.size(); q++) {
      for (int u = 0; u < units.size(); u++) {
        if (surveyed(order, periods.get(q), units.get(u))) {
          // Rounding the running sum, not the parts, loses nobody: the last part reaches 1 exactly.
          reached += relative[q][u];
          long until = (long) (order.responses() * (reached / total));
          rows[q][u] = until - given;
          given = until;
        }
      }
    }
    return new Sizes(relative, rows, order.responses() / total);
  }

  private static double relative(long seed, Period quarter, SampleUnit unit) {
    return unit.size()
        * Draws.of(Topic.UNIT_SIZE, seed, unit.number()).logNormal(unit.spread())
        * Draws.of(Topic.QUARTER_SIZE, seed, unit.number(), SampleOrder.key(quarter))
            .logNormal(0.12);
  }

  private static boolean surveyed(SampleOrder order, Period quarter, SampleUnit unit) {
    return unit.surveysIn(quarter) && !quarter.lastDay().isAfter(unit.lastDay(order.until()));
  }

  /** Rows of one unit in one quarter. */
  long rows(int quarter, int unit) {
    return rows[quarter][unit];
  }

  /** Rows of one unit in all quarters. */
  long rowsOf(int unit) {
    long sum = 0;
    for (long[] quarter : rows) {
      sum += quarter[unit];
    }
    return sum;
  }

  /** Respondents to be expected if the unit surveyed in that quarter. */
  double expected(int quarter, int unit) {
    return relative[quarter][unit] * scale;
  }
}
