package id.prima.analytics.complaint;

import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.silver.Complaint;
import id.prima.data.vocab.Basis;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.DeskOrigin;
import id.prima.data.vocab.DeskOutcome;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Period;
import id.prima.rules.OnTimeBounds;
import id.prima.rules.Spell;
import id.prima.rules.WorkingCalendar;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One case in the light of one period: where it stood, and what its clocks showed. */
final class CaseInPeriod implements Serializable {

  private static final Map<String, Klasifikasi> CLASSES =
      Arrays.stream(Klasifikasi.values())
          .collect(Collectors.toMap(Klasifikasi::code, Function.identity()));
  private static final int SECONDS_A_MINUTE = 60;
  private static final int NOT_OPEN = -1;

  private final Period period;
  private final StateDays days;
  private final WorkingCalendar calendar;
  private final ComplaintMethod method;

  CaseInPeriod(Period period, StateDays days, WorkingCalendar calendar, ComplaintMethod method) {
    this.period = period;
    this.days = days;
    this.calendar = calendar;
    this.method = method;
  }

  private static boolean isOpen(Complaint c) {
    return c.status().equals(ComplaintStatus.OPEN.code());
  }

  /**
   * Where a case stood at the end of a day on which a period ends. Without a day of closing the
   * first file since that shows this very case tells it: a file of another unit says nothing of it.
   */
  private DeskOutcome stateOn(Complaint c, LocalDate lastDay) {
    if (isOpen(c) || wasOpenAfter(c, lastDay)) {
      return DeskOutcome.OPEN;
    } else if (c.closedOn() == null && !days.tells(c.closedBy(), lastDay)) {
      return DeskOutcome.UNPLACED;
    }
    return c.status().equals(ComplaintStatus.ARCHIVED.code())
        ? DeskOutcome.ARCHIVED
        : DeskOutcome.RESOLVED;
  }

  /** Whether a closed case was surely open at the end of a day. */
  private static boolean wasOpenAfter(Complaint c, LocalDate day) {
    return c.closedOn() != null
        ? c.closedOn().isAfter(day)
        : c.seenOpen() && !c.closedAfter().isBefore(day);
  }

  /** How a case came on the desk; empty where it never was in the period. */
  private Optional<DeskOrigin> origin(Complaint c) {
    if (period.holds(c.receivedOn())) {
      return Optional.of(DeskOrigin.RECEIVED);
    }
    boolean carried =
        c.receivedOn().isBefore(period.firstDay())
            && stateOn(c, period.firstDay().minusDays(1)) == DeskOutcome.OPEN;
    return carried ? Optional.of(DeskOrigin.CARRIED_OVER) : Optional.empty();
  }

  /**
   * The case on the desk, once for every breakdown; none where it was not there.
   *
   * @param sourceUntil date of the last file of the same unit and kind of source
   */
  List<ComplaintDesk> desk(Complaint c, LocalDate sourceUntil) {
    Optional<DeskOrigin> origin = origin(c);
    if (origin.isEmpty()) {
      return List.of();
    }
    LocalDate end = days.end(period.lastDay());
    DeskOutcome outcome = stateOn(c, period.lastDay());
    boolean open = outcome == DeskOutcome.OPEN;
    boolean notSeen =
        open && isOpen(c) && c.lastSeen().isBefore(end) && c.lastSeen().isBefore(sourceUntil);
    LocalDate surelyOpenOn = isOpen(c) && c.lastSeen().isBefore(end) ? c.lastSeen() : end;
    boolean reopened = c.reopenedOn() != null && period.holds(c.reopenedOn());
    boolean timed = c.closedOn() != null && c.closedSecond() != null && c.receivedSecond() != null;
    int ageDays = open ? age(c, end) : NOT_OPEN;
    boolean late = open && age(c, surelyOpenOn) > limit(c);
    List<ComplaintDesk> rows = new ArrayList<>();
    for (Breakdown breakdown : Breakdown.of(c)) {
      rows.add(
          new ComplaintDesk(
              period.toString(),
              c.unitId(),
              breakdown.dimension(),
              breakdown.category(),
              origin.get().code(),
              outcome.code(),
              ageDays,
              late,
              notSeen,
              c.signal(),
              reopened,
              reopened
                  && c.reopenedAfterDays() != null
                  && c.reopenedAfterDays() <= method.soonDays(),
              timed,
              timed && isHasty(c),
              1));
    }
    return rows;
  }

  private boolean isHasty(Complaint c) {
    return c.closedOn().equals(c.receivedOn())
        && c.closedSecond() - c.receivedSecond() < method.soonMinutes() * SECONDS_A_MINUTE;
  }

  private int limit(Complaint c) {
    return method.limits().limit(CLASSES.get(c.klasifikasi()));
  }

  /** Working days since receipt on a day; a day before receipt counts as the day itself. */
  private int age(Complaint c, LocalDate day) {
    return day.isBefore(c.receivedOn()) ? 0 : calendar.between(c.receivedOn(), day);
  }

  /** What the case's clocks showed, once for every breakdown. */
  List<ComplaintEvent> events(Complaint c) {
    Optional<DeskOrigin> origin = origin(c);
    if (origin.isEmpty()) {
      return List.of();
    }
    List<Ended> ended = new ArrayList<>();
    if (origin.get() == DeskOrigin.RECEIVED) {
      ended.add(resolution(c));
      if (c.replyRecorded()) {
        ended.add(step(c, Clock.FIRST_REPLY, c.repliedOn()));
      }
      if (c.verificationRecorded()) {
        LocalDate verified = c.verifiedOn() != null ? c.verifiedOn() : c.repliedOn();
        ended.add(step(c, Clock.VERIFICATION, verified));
      }
    }
    whileInPeriod(c, origin.get()).ifPresent(ended::add);
    int followed = age(c, days.latest());
    List<ComplaintEvent> rows = new ArrayList<>();
    for (Breakdown breakdown : Breakdown.of(c)) {
      ended.forEach(e -> rows.add(e.row(period, c, breakdown, followed)));
    }
    return rows;
  }

  /** How a case received in the period was resolved, whatever its breakdown; else empty. */
  Optional<ComplaintEvent> resolved(Complaint c) {
    return period.holds(c.receivedOn())
        ? Optional.of(resolution(c).row(period, c, Breakdown.ALL, age(c, days.latest())))
        : Optional.empty();
  }

  private record Ended(
      Clock clock,
      Basis basis,
      int entry,
      int low,
      int high,
      ComplaintStatus status,
      Evidence evidence) {

    ComplaintEvent row(Period period, Complaint c, Breakdown breakdown, int followed) {
      return new ComplaintEvent(
          period.toString(),
          c.unitId(),
          breakdown.dimension(),
          breakdown.category(),
          c.klasifikasi(),
          clock.code(),
          basis.code(),
          entry,
          low,
          high,
          followed,
          status.code(),
          evidence.code(),
          1);
    }
  }

  private static ComplaintStatus status(Complaint c) {
    return Arrays.stream(ComplaintStatus.values())
        .filter(status -> status.code().equals(c.status()))
        .findFirst()
        .orElseThrow();
  }

  /** What stands behind the closing; that a case is open is seen, not reckoned. */
  private static Evidence evidence(Complaint c) {
    if (isOpen(c) || c.closedOn() != null) {
      return Evidence.EXACT_DATES;
    }
    return c.seenOpen() ? Evidence.BETWEEN_EXPORTS : Evidence.ONE_EXPORT;
  }

  private Ended resolution(Complaint c) {
    int low;
    int high;
    if (isOpen(c)) {
      low = age(c, c.lastSeen());
      high = OnTimeBounds.UNKNOWN;
    } else if (c.closedOn() != null) {
      low = age(c, c.closedOn());
      high = low;
    } else {
      low = age(c, c.closedAfter());
      high = c.closedByCertain() ? age(c, c.closedBy()) : OnTimeBounds.UNKNOWN;
    }
    return new Ended(
        Clock.RESOLUTION, Basis.COHORT, Spell.SINCE_RECEIPT, low, high, status(c), evidence(c));
  }

  /**
   * A step on the way. What was closed without it was answered at the latest by the closing, which
   * is what the reporter saw; archived without it, it never came.
   */
  private Ended step(Complaint c, Clock clock, LocalDate done) {
    ComplaintStatus status;
    LocalDate day;
    if (done != null) {
      status = ComplaintStatus.RESOLVED;
      day = done;
    } else if (c.closedOn() != null) {
      status = status(c);
      day = c.closedOn();
    } else {
      status = ComplaintStatus.OPEN;
      day = isOpen(c) ? c.lastSeen() : c.closedAfter();
    }
    int at = age(c, day);
    return new Ended(
        clock, Basis.COHORT, Spell.SINCE_RECEIPT, at, at, status, Evidence.EXACT_DATES);
  }

  /** The resolution clock from the day the case was on the desk to the end of the period. */
  private Optional<Ended> whileInPeriod(Complaint c, DeskOrigin origin) {
    LocalDate end = days.end(period.lastDay());
    LocalDate exit = isOpen(c) && c.lastSeen().isBefore(end) ? c.lastSeen() : end;
    ComplaintStatus status = ComplaintStatus.OPEN;
    if (!isOpen(c) && stateOn(c, period.lastDay()) != DeskOutcome.OPEN) {
      exit = c.closedOn() != null ? c.closedOn() : c.closedAfter();
      status = status(c);
    }
    LocalDate before = period.firstDay().minusDays(1);
    boolean carried = origin == DeskOrigin.CARRIED_OVER;
    if (carried && exit.isBefore(period.firstDay()) && c.closedOn() == null && isOpen(c)) {
      return Optional.empty();
    }
    int at = age(c, exit);
    // a closing on a weekend at the start of the period has the working day of its eve
    int entry = carried ? Math.min(age(c, before), at - 1) : Spell.SINCE_RECEIPT;
    return Optional.of(
        new Ended(Clock.RESOLUTION, Basis.PERIOD, entry, at, at, status, evidence(c)));
  }
}
