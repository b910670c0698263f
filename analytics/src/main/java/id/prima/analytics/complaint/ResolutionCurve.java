package id.prima.analytics.complaint;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.OnTimeStatus;
import id.prima.rules.AalenJohansen;
import id.prima.rules.OnTimeBounds;
import id.prima.rules.OnTimeBounds.Sighting;
import id.prima.rules.Spell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The cumulative share of cases resolved by working day.
 *
 * @param kind estimate or bounds
 * @param cases cases it rests on
 * @param points the days on which it changes
 */
record ResolutionCurve(OnTimeStatus kind, long cases, List<Point> points) {

  /**
   * One day.
   *
   * @param atRisk open and watched just before (estimate), or all cases of the band
   * @param low share resolved by the end of the day, at least
   * @param high at most; the same for an estimate
   * @param archived share archived by then; NaN for a band
   */
  record Point(int day, long atRisk, double low, double high, double archived) {}

  static ResolutionCurve estimate(List<Spell> spells) {
    List<Point> points = new ArrayList<>();
    for (AalenJohansen.Step step : AalenJohansen.of(spells).steps()) {
      points.add(
          new Point(
              step.day(),
              step.atRisk(),
              step.resolvedShare(),
              step.resolvedShare(),
              step.archivedShare()));
    }
    int last = spells.stream().mapToInt(Spell::exit).max().orElse(0);
    if (!points.isEmpty() && points.get(points.size() - 1).day() < last) {
      // up to here the curve is known to stay as it is
      Point end = points.get(points.size() - 1);
      long watched = spells.stream().filter(s -> s.exit() >= last).mapToLong(Spell::cases).sum();
      points.add(new Point(last, watched, end.low(), end.high(), end.archived()));
    }
    return new ResolutionCurve(
        OnTimeStatus.ESTIMATE, spells.stream().mapToLong(Spell::cases).sum(), points);
  }

  /**
   * The band up to the largest limit that enough of the cases have behind them. Only cases received
   * so long ago are in it, closed or not: else those closed fast would be in and the others not.
   */
  static ResolutionCurve bounds(List<Sighting> sightings, List<Integer> limits) {
    long all = cases(sightings);
    List<Sighting> due = List.of();
    int horizon = 0;
    for (int limit : limits) {
      List<Sighting> followed = sightings.stream().filter(s -> s.followed() >= limit).toList();
      if (horizon == 0 || 2 * cases(followed) >= all) {
        due = followed;
        horizon = limit;
      }
    }
    TreeSet<Integer> days = new TreeSet<>(List.of(0, horizon));
    for (Sighting s : due) {
      days.add(s.low());
      days.add(Math.max(0, s.high()));
    }
    double cases = cases(due);
    List<Point> points = new ArrayList<>();
    for (int day : days.headSet(horizon, true)) {
      long low = 0;
      long high = 0;
      for (Sighting s : due) {
        low += isSurelyResolved(s, day) ? s.cases() : 0;
        high += mayBeResolved(s, day) ? s.cases() : 0;
      }
      if (cases > 0) {
        points.add(new Point(day, (long) cases, low / cases, high / cases, Double.NaN));
      }
    }
    return new ResolutionCurve(OnTimeStatus.BOUNDS, (long) cases, points);
  }

  private static boolean isSurelyResolved(Sighting s, int day) {
    return s.status() == ComplaintStatus.RESOLVED
        && s.high() != OnTimeBounds.UNKNOWN
        && s.high() <= day;
  }

  /** An open case may have been closed since it was last seen. */
  private static boolean mayBeResolved(Sighting s, int day) {
    return s.status() != ComplaintStatus.ARCHIVED && s.low() <= day;
  }

  private static long cases(List<Sighting> sightings) {
    return sightings.stream().mapToLong(Sighting::cases).sum();
  }
}
