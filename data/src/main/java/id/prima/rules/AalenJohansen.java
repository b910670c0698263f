package id.prima.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The Aalen-Johansen estimate of how cases end: resolved or archived, whichever comes first
 * (statistics, section 8; Aalen and Johansen 1978). Time is in whole days. A case is at risk on day
 * t when its entry is before t and its exit is t or later; one that was last seen open on a day
 * leaves after what happened on it. With one way of ending this is the estimate of Kaplan and Meier
 * with the variance of Greenwood.
 *
 * <p>With late entry the estimate is that of a made-up cohort that meets, day by day, the chances
 * of those who were under observation at that age.
 */
public final class AalenJohansen {

  /** Rounding errors must not put off a quantile that is reached exactly. */
  private static final double ROUNDING = 1e-12;

  /**
   * What happened on one day.
   *
   * @param day working days since receipt
   * @param atRisk cases open and watched just before
   * @param resolved cases resolved on the day
   * @param archived cases archived on the day
   * @param resolvedShare share resolved by the end of the day
   * @param archivedShare share archived by then
   */
  public record Step(
      int day,
      long atRisk,
      long resolved,
      long archived,
      double resolvedShare,
      double archivedShare) {}

  /**
   * Squared standard errors of the two shares on a day.
   *
   * @param resolved variance of the share resolved
   * @param archived variance of the share archived
   * @param covariance of the two
   */
  public record Variance(double resolved, double archived, double covariance) {}

  /** Cases that come and go on one day. */
  private static final class Counts {
    private long entering;
    private long resolved;
    private long archived;
    private long open;
  }

  /**
   * The estimate after a day, in cases of a cohort of {@code size}. So the numbers stay whole, and
   * exact, until the first case leaves without an ending.
   */
  private record State(
      double size, double open, double resolved, double archived, Variance variance) {

    private static final State START = new State(1, 1, 0, 0, new Variance(0, 0, 0));

    /** The same cohort with another number of cases; nothing has happened yet. */
    private static State ofSize(long cases) {
      return new State(cases, cases, 0, 0, new Variance(0, 0, 0));
    }

    /**
     * The next day. The covariance follows from F' = F + S q, where q are the day's shares of those
     * at risk, with the multinomial covariance (diag(q) - qq') / n.
     */
    private State next(long atRisk, long resolvedNow, long archivedNow) {
      double r = (double) resolvedNow / atRisk;
      double a = (double) archivedNow / atRisk;
      double share = open / size;
      double rr = variance.resolved();
      double aa = variance.archived();
      double ra = variance.covariance();
      double scale = share * share / atRisk;
      return new State(
          size,
          open * (atRisk - resolvedNow - archivedNow) / atRisk,
          resolved + open * resolvedNow / atRisk,
          archived + open * archivedNow / atRisk,
          new Variance(
              (1 - r) * (1 - r) * rr - 2 * r * (1 - r) * ra + r * r * aa + scale * r * (1 - r),
              (1 - a) * (1 - a) * aa - 2 * a * (1 - a) * ra + a * a * rr + scale * a * (1 - a),
              -a * (1 - r) * rr
                  + ((1 - r) * (1 - a) + r * a) * ra
                  - r * (1 - a) * aa
                  - scale * r * a));
    }

    /** Share resolved, of those not archived; NaN when all are archived. */
    private double resolvedOfRest() {
      return resolved / (resolved + open);
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final NavigableMap<Integer, State> states = new TreeMap<>();

  /** The risk set from that day on, until the next. */
  private final NavigableMap<Integer, Long> riskSets = new TreeMap<>(Map.of(0, 0L));

  /** The day by whose end nobody is open by the estimate. */
  private int over = Integer.MAX_VALUE;

  /** The first day on which nobody is watched while some are open by the estimate. */
  private final int unknownFrom;

  private AalenJohansen(NavigableMap<Integer, Counts> days) {
    long atRisk = 0;
    State state = State.START;
    for (Map.Entry<Integer, Counts> entry : days.entrySet()) {
      int day = entry.getKey();
      Counts counts = entry.getValue();
      atRisk += counts.entering;
      riskSets.put(day, atRisk);
      if (counts.resolved + counts.archived > 0) {
        state = steps.isEmpty() ? State.ofSize(atRisk) : state;
        state = state.next(atRisk, counts.resolved, counts.archived);
        states.put(day, state);
        steps.add(
            new Step(
                day,
                atRisk,
                counts.resolved,
                counts.archived,
                state.resolved() / state.size(),
                state.archived() / state.size()));
        if (state.open() == 0) {
          over = Math.min(over, day);
        }
      }
      atRisk -= counts.resolved + counts.archived + counts.open;
      riskSets.put(day + 1, atRisk);
    }
    unknownFrom =
        riskSets.headMap(over, true).entrySet().stream()
            .filter(e -> e.getValue() == 0)
            .mapToInt(Map.Entry::getKey)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
  }

  /** The estimate from all cases together. */
  public static AalenJohansen of(Collection<Spell> spells) {
    NavigableMap<Integer, Counts> days = new TreeMap<>();
    for (Spell spell : spells) {
      if (spell.cases() > 0) {
        days.computeIfAbsent(spell.entry() + 1, day -> new Counts()).entering += spell.cases();
        Counts exit = days.computeIfAbsent(spell.exit(), day -> new Counts());
        switch (spell.ending()) {
          case RESOLVED -> exit.resolved += spell.cases();
          case ARCHIVED -> exit.archived += spell.cases();
          case OPEN -> exit.open += spell.cases();
        }
      }
    }
    return new AalenJohansen(days);
  }

  /** The days on which a case ended, in order. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  private State state(int day) {
    Map.Entry<Integer, State> last = states.floorEntry(day);
    return last == null ? State.START : last.getValue();
  }

  /** Share resolved by the end of a day. */
  public double resolvedBy(int day) {
    return resolvedBy(day, 1);
  }

  /** Share archived by the end of a day. */
  public double archivedBy(int day) {
    return archivedBy(day, 1);
  }

  /** Share neither resolved nor archived at the end of a day. */
  public double openAt(int day) {
    return openAt(day, 1);
  }

  /** Of so many cases, those resolved by the end of a day: exact where none was lost from sight. */
  double resolvedBy(int day, long cases) {
    return cases * state(day).resolved() / state(day).size();
  }

  double archivedBy(int day, long cases) {
    return cases * state(day).archived() / state(day).size();
  }

  double openAt(int day, long cases) {
    return cases * state(day).open() / state(day).size();
  }

  /** How sure the two shares at the end of a day are. */
  public Variance variance(int day) {
    return state(day).variance();
  }

  /**
   * The smallest risk set on the days from {@code from} to {@code to}, both included. Days after
   * the one by whose end nobody is open are no part of the estimate and do not count; if all are
   * such, the answer is that one day's.
   */
  public long smallestRiskSet(int from, int to) {
    int last = Math.min(to, over);
    int first = Math.min(from, last);
    return riskSets.subMap(riskSets.floorKey(first), true, last, true).values().stream()
        .mapToLong(Long::longValue)
        .min()
        .orElseThrow();
  }

  /**
   * Whether the estimate reaches to the end of a day: on each day up to it somebody was watched, as
   * long as some are open by the estimate.
   */
  public boolean isKnownAt(int day) {
    return day < unknownFrom;
  }

  /**
   * The first day by which that share of the cases not archived by then is resolved; empty when it
   * was not reached as long as cases were watched.
   */
  public OptionalInt quantile(double share) {
    return states.headMap(unknownFrom, false).entrySet().stream()
        .filter(e -> e.getValue().resolvedOfRest() >= share - ROUNDING)
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }
}
