package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** When the respondents of one unit and quarter came, one after the other. */
final class Arrivals {

  /** Only those that fall on the same date every year: the sample needs no official calendar. */
  private static final Set<MonthDay> CLOSED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(6, 1),
          MonthDay.of(8, 17),
          MonthDay.of(12, 25));

  private static final double[] CROWD = {1.25, 1.1, 1, 0.95, 0.7};

  private final List<LocalDate> days = new ArrayList<>();
  private final double[] until;
  private final Draws draws;
  private long left;
  private double position;
  private int day;

  Arrivals(long seed, SampleUnit unit, Period quarter, long people) {
    for (LocalDate d = quarter.firstDay(); !d.isAfter(quarter.lastDay()); d = d.plusDays(1)) {
      if (d.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !CLOSED.contains(MonthDay.from(d))) {
        days.add(d);
      }
    }
    until = new double[days.size()];
    double sum = 0;
    for (int d = 0; d < until.length; d++) {
      LocalDate date = days.get(d);
      sum +=
          CROWD[date.getDayOfWeek().getValue() - 1]
              * Draws.of(Topic.DAY_SIZE, seed, unit.number(), date.toEpochDay()).logNormal(0.25);
      until[d] = sum;
    }
    for (int d = 0; d < until.length; d++) {
      until[d] /= sum;
    }
    draws = Draws.of(Topic.ARRIVAL, seed, unit.number(), SampleOrder.key(quarter));
    left = people;
  }

  /** Goes to the next person. */
  void next() {
    // The smallest of the uniform draws that are left: sorted times without keeping any.
    position -= (1 - position) * StrictMath.expm1(StrictMath.log(draws.uniform()) / left--);
    while (day < until.length - 1 && position >= until[day]) {
      day++;
    }
  }

  LocalDate day() {
    return days.get(day);
  }

  /** Seconds after midnight, within office hours, most of them in the morning. */
  int second() {
    double start = day == 0 ? 0 : until[day - 1];
    double part = Math.min((position - start) / (until[day] - start), 1 - 1e-9);
    if (part < 0.35) {
      return hour(8, part / 0.35 * 2);
    }
    return part < 0.72 ? hour(10, (part - 0.35) / 0.37 * 2) : hour(13, (part - 0.72) / 0.28 * 3);
  }

  private static int hour(int from, double hours) {
    return (int) ((from + hours) * 3600);
  }
}
