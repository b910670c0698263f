package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.function.ToDoubleFunction;

/** When the complaints of one unit and quarter came, one after the other, at any hour. */
final class ComplaintArrivals {

  private final LocalDate first;
  private final double[] until;
  private final Draws draws;
  private long left;
  private double position;
  private int day;

  ComplaintArrivals(Draws draws, Period quarter, long count, ToDoubleFunction<LocalDate> weight) {
    this.draws = draws;
    first = quarter.firstDay();
    left = count;
    until = new double[(int) (quarter.lastDay().toEpochDay() - first.toEpochDay()) + 1];
    double sum = 0;
    for (int d = 0; d < until.length; d++) {
      sum += weight.applyAsDouble(first.plusDays(d));
      until[d] = sum;
    }
    for (int d = 0; d < until.length; d++) {
      until[d] /= sum;
    }
  }

  /** Goes to the next report. */
  void next() {
    // The smallest of the uniform draws that are left: sorted times without keeping any.
    position -= (1 - position) * StrictMath.expm1(StrictMath.log(draws.uniform()) / left--);
    while (day < until.length - 1 && position >= until[day]) {
      day++;
    }
  }

  LocalDate day() {
    return first.plusDays(day);
  }

  /** Seconds after midnight, a whole minute; most by day, some at night. */
  int second() {
    double start = day == 0 ? 0 : until[day - 1];
    double part = Math.min((position - start) / (until[day] - start), 1 - 1e-9);
    double hour =
        part < 0.06
            ? part / 0.06 * 7
            : part < 0.5
                ? 7 + (part - 0.06) / 0.44 * 5
                : part < 0.85 ? 12 + (part - 0.5) / 0.35 * 6 : 18 + (part - 0.85) / 0.15 * 5.8;
    return 60 * (int) (hour * 60);
  }
}
