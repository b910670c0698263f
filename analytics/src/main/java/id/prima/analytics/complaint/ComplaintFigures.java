package id.prima.analytics.complaint;

import id.prima.analytics.unit.Place;
import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintCurve;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.CaseAge;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.DeskOutcome;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.OnTimeStatus;
import id.prima.data.vocab.Period;
import id.prima.rules.OnTime;
import id.prima.rules.OnTimeBounds;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The rows of one period: what the counts of a place and category come to. */
final class ComplaintFigures {

  private static final double HALF = 0.5;
  private static final double NINE_TENTHS = 0.9;
  private static final int PERCENT = 100;
  private static final int SHARE_PLACES = 6;

  private final Period period;
  private final ComplaintMethod method;
  private final StateDays days;
  private final Optional<BigDecimal> target;
  private final UserCounts users;

  /** The rows so far. */
  record Rows(
      List<UnitComplaints> units,
      List<ComplaintFlow> flow,
      List<ComplaintAge> age,
      List<ComplaintCurve> curve) {

    /** No row yet. */
    Rows() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void addAll(Rows more) {
      units.addAll(more.units);
      flow.addAll(more.flow);
      age.addAll(more.age);
      curve.addAll(more.curve);
    }
  }

  ComplaintFigures(
      Period period,
      ComplaintMethod method,
      StateDays days,
      Optional<BigDecimal> target,
      UserCounts users) {
    this.period = period;
    this.method = method;
    this.days = days;
    this.target = target;
    this.users = users;
  }

  /** Adds the rows of one place and category. */
  void add(Place place, Breakdown breakdown, Cases cases, Rows rows) {
    Desk desk = cases.desk();
    rows.flow().add(flow(place, breakdown, desk));
    if (isCharted(breakdown)) {
      rows.age().addAll(ages(place, breakdown, desk.open()));
    }
    addReceived(place, breakdown, desk, time(cases), completed(desk), rows);
  }

  /** Adds what the public sees of one place and category: of the cases received alone. */
  void addReceived(Place place, Breakdown breakdown, Cases cases, Rows rows) {
    if (cases.desk().received() > 0) {
      addReceived(place, breakdown, cases.desk().ofReceived(), time(cases), null, rows);
    }
  }

  private void addReceived(
      Place place,
      Breakdown breakdown,
      Desk desk,
      TimeFigures time,
      BigDecimal completed,
      Rows rows) {
    rows.units().add(unit(place, breakdown, desk, time, completed));
    if (isCharted(breakdown)) {
      rows.curve().addAll(curve(place, breakdown, time.curve()));
    }
  }

  private TimeFigures time(Cases cases) {
    return new TimeFigures(cases.events(), method.limits(), method.level());
  }

  private static boolean isCharted(Breakdown breakdown) {
    return breakdown.isAll() || breakdown.dimension().equals(ComplaintDimension.KLASIFIKASI.code());
  }

  private ComplaintFlow flow(Place place, Breakdown breakdown, Desk desk) {
    return new ComplaintFlow(
        period.toString(),
        place.tingkat().code(),
        place.unitId(),
        breakdown.dimension(),
        breakdown.category(),
        desk.carriedOver(),
        desk.received(),
        desk.ended(DeskOutcome.RESOLVED),
        desk.ended(DeskOutcome.ARCHIVED),
        desk.ended(DeskOutcome.OPEN),
        desk.ended(DeskOutcome.UNPLACED),
        desk.count(row -> row.notSeen()),
        desk.count(row -> row.late()),
        desk.oldestOpen().isPresent() ? (Integer) desk.oldestOpen().getAsInt() : null,
        stateOn());
  }

  private LocalDate stateOn() {
    return days.on(period.lastDay());
  }

  private List<ComplaintAge> ages(Place place, Breakdown breakdown, Desk open) {
    List<ComplaintAge> rows = new ArrayList<>();
    for (CaseAge age : CaseAge.values()) {
      Desk band =
          new Desk(open.rows().stream().filter(r -> CaseAge.of(r.ageDays()) == age).toList());
      rows.add(
          new ComplaintAge(
              period.toString(),
              place.tingkat().code(),
              place.unitId(),
              breakdown.dimension(),
              breakdown.category(),
              age.code(),
              band.all(),
              band.count(row -> row.late())));
    }
    return rows;
  }

  private List<ComplaintCurve> curve(Place place, Breakdown breakdown, ResolutionCurve curve) {
    if (curve.cases() < method.minCurve()) {
      return List.of();
    }
    return curve.points().stream()
        .map(
            point ->
                new ComplaintCurve(
                    period.toString(),
                    place.tingkat().code(),
                    place.unitId(),
                    breakdown.dimension(),
                    breakdown.category(),
                    curve.kind().code(),
                    point.day(),
                    point.atRisk(),
                    Rounding.round(point.low(), SHARE_PLACES),
                    Rounding.round(point.high(), SHARE_PLACES),
                    Double.isNaN(point.archived())
                        ? null
                        : Rounding.round(point.archived(), SHARE_PLACES)))
        .toList();
  }

  /** A share on time as far as it is known. */
  private record Shown(
      OnTimeStatus status, Optional<OnTime.Estimate> estimate, BigDecimal low, BigDecimal high) {

    static Shown of(TimeFigures time, OnTimeBounds bounds) {
      Optional<OnTime.Estimate> estimate = time.onTime();
      if (estimate.isPresent()) {
        return new Shown(
            OnTimeStatus.ESTIMATE,
            estimate,
            percent(estimate.get().low()),
            percent(estimate.get().high()));
      }
      return Double.isNaN(bounds.low())
          ? new Shown(OnTimeStatus.INSUFFICIENT, estimate, null, null)
          : new Shown(OnTimeStatus.BOUNDS, estimate, percent(bounds.low()), percent(bounds.high()));
    }
  }

  private UnitComplaints unit(
      Place place, Breakdown breakdown, Desk desk, TimeFigures time, BigDecimal completed) {
    OnTimeBounds bounds = time.bounds();
    Shown shown = Shown.of(time, bounds);
    Optional<OnTime.Estimate> ofPeriod = time.onTimeOfPeriod(method.minRiskSet());
    Optional<OnTime.Estimate> reply = time.stepOnTime(Clock.FIRST_REPLY);
    Optional<OnTime.Estimate> verification = time.stepOnTime(Clock.VERIFICATION);
    Long served = breakdown.isAll() ? users.of(place, period) : null;
    return new UnitComplaints(
        period.toString(),
        place.tingkat().code(),
        place.unitId(),
        breakdown.dimension(),
        breakdown.category(),
        desk.received(),
        days.latest(),
        time.evidence().map(Evidence::code).orElse(null),
        shown.status().code(),
        percent(shown.estimate().map(OnTime.Estimate::share)),
        shown.low(),
        shown.high(),
        percent(shown.estimate().map(OnTime.Estimate::resolved)),
        percent(shown.estimate().map(OnTime.Estimate::archived)),
        bounds.onTime(),
        bounds.late(),
        bounds.undecided(),
        bounds.archived(),
        bounds.notYetDue(),
        percent(ofPeriod.map(OnTime.Estimate::share)),
        percent(ofPeriod.map(OnTime.Estimate::low)),
        percent(ofPeriod.map(OnTime.Estimate::high)),
        time.quantile(Clock.RESOLUTION, HALF),
        time.quantile(Clock.RESOLUTION, NINE_TENTHS),
        time.recorded(Clock.FIRST_REPLY),
        percent(reply.map(OnTime.Estimate::share)),
        percent(reply.map(OnTime.Estimate::low)),
        percent(reply.map(OnTime.Estimate::high)),
        time.quantile(Clock.FIRST_REPLY, HALF),
        time.quantile(Clock.FIRST_REPLY, NINE_TENTHS),
        time.recorded(Clock.VERIFICATION),
        percent(verification.map(OnTime.Estimate::share)),
        percent(verification.map(OnTime.Estimate::low)),
        percent(verification.map(OnTime.Estimate::high)),
        time.quantile(Clock.VERIFICATION, HALF),
        time.quantile(Clock.VERIFICATION, NINE_TENTHS),
        completed,
        target.orElse(null),
        served,
        served == null || served == 0
            ? null
            : Rounding.round(new BigFraction(desk.received() * 1000, served), 2),
        desk.count(row -> row.reopened()),
        desk.count(row -> row.reopenedSoon()),
        desk.closedInMinutes());
  }

  /** Resolved out of everything on the desk but what was archived; null where nothing was. */
  private static BigDecimal completed(Desk desk) {
    long judged = desk.all() - desk.ended(DeskOutcome.ARCHIVED);
    return judged == 0
        ? null
        : Rounding.round(new BigFraction(PERCENT * desk.ended(DeskOutcome.RESOLVED), judged), 2);
  }

  private static BigDecimal percent(Optional<Double> share) {
    return share.map(ComplaintFigures::percent).orElse(null);
  }

  private static BigDecimal percent(double share) {
    return Rounding.round(PERCENT * share, 2);
  }
}
