package id.prima.dashboard.page;

import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Period;
import id.prima.rules.SubmissionCalendar;
import id.prima.rules.SubmissionCalendar.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which units have sent what is due. A unit counts once it has any answers, to whatever
 * questionnaire and of whichever users.
 */
public final class Submissions {

  private final View view;

  public Submissions(View view) {
    this.view = view;
  }

  /** Units that are due in a period: those whose own frekuensi ends a period inside it. */
  public List<UnitInfo> due(Period period) {
    return view.snapshot().units().stream().filter(unit -> isDue(unit, period)).toList();
  }

  /** Those of the due units that have answers in the period. */
  public List<UnitInfo> sent(Period period) {
    return due(period).stream().filter(unit -> hasSent(unit, period)).toList();
  }

  /** What a period shows of a unit. */
  public enum Standing {
    /** There are answers of any kind. */
    SENT,
    /** Due, and there are none. */
    MISSING,
    /** Nothing is due. */
    NOT_DUE
  }

  /** Where a unit stands in a period of any length. */
  public Standing standing(UnitInfo unit, Period period) {
    if (hasSent(unit, period)) {
      return Standing.SENT;
    }
    return isDue(unit, period) ? Standing.MISSING : Standing.NOT_DUE;
  }

  private static boolean isDue(UnitInfo unit, Period period) {
    return isInForce(unit, period)
        && period.quarters().stream()
            .anyMatch(q -> duePeriod(unit, q).completingQuarter().equals(q));
  }

  private boolean hasSent(UnitInfo unit, Period period) {
    return period.quarters().stream()
        .flatMap(q -> duePeriod(unit, q).quarters().stream())
        .distinct()
        .anyMatch(q -> respondents(unit.unitId(), q) > 0);
  }

  /**
   * Where a unit stands in a quarter; empty where no release tells of that quarter or the unit was
   * not in force.
   */
  public Optional<State> state(UnitInfo unit, Period quarter) {
    if (view.release(quarter).isEmpty() || !isInForce(unit, quarter)) {
      return Optional.empty();
    }
    boolean before =
        duePeriod(unit, quarter).quarters().stream()
            .filter(q -> q.compareTo(quarter) <= 0)
            .anyMatch(q -> respondents(unit.unitId(), q) > 0);
    return Optional.of(
        calendar()
            .state(
                frekuensi(unit),
                quarter,
                respondents(unit.unitId(), quarter) > 0,
                before,
                view.today()));
  }

  /** The rule by which answers are late. */
  public SubmissionCalendar calendar() {
    return SubmissionCalendar.of(
        view.snapshot().ketentuan(), view.snapshot().id().period().lastDay());
  }

  /** Answers of a unit in a quarter, of all populations. */
  public long respondents(String unitId, Period quarter) {
    Optional<Snapshot> release = view.release(quarter);
    if (release.isEmpty()) {
      return 0;
    }
    long sum = 0;
    for (Population population : release.get().populations(quarter)) {
      sum +=
          release
              .get()
              .ikm(FigureKey.unit(quarter, unitId, population))
              .map(row -> row.respondents())
              .orElse(0L);
    }
    return sum;
  }

  static Frekuensi frekuensi(UnitInfo unit) {
    return Arrays.stream(Frekuensi.values())
        .filter(f -> f.code().equals(unit.frekuensi()))
        .findFirst()
        .orElse(Frekuensi.TRIWULAN);
  }

  private static Period duePeriod(UnitInfo unit, Period quarter) {
    return SubmissionCalendar.duePeriod(frekuensi(unit), quarter);
  }

  private static boolean isInForce(UnitInfo unit, Period period) {
    return (unit.berlakuSejak() == null || !unit.berlakuSejak().isAfter(period.lastDay()))
        && (unit.berlakuSampai() == null || !unit.berlakuSampai().isBefore(period.firstDay()));
  }
}
