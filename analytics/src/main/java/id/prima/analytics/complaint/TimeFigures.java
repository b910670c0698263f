package id.prima.analytics.complaint;

import id.prima.data.marts.ComplaintEvent;
import id.prima.data.vocab.Basis;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.Klasifikasi;
import id.prima.rules.AalenJohansen;
import id.prima.rules.ComplaintLimits;
import id.prima.rules.OnTime;
import id.prima.rules.OnTimeBounds;
import id.prima.rules.Spell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The clocks of some cases: what their events say of time. */
final class TimeFigures {

  private final List<ComplaintEvent> events;
  private final ComplaintLimits limits;
  private final double level;

  /**
   * Of these events.
   *
   * @param level confidence of intervals
   */
  TimeFigures(List<ComplaintEvent> events, ComplaintLimits limits, double level) {
    this.events = events;
    this.limits = limits;
    this.level = level;
  }

  private List<ComplaintEvent> of(Clock clock, Basis basis) {
    return events.stream()
        .filter(e -> e.clock().equals(clock.code()) && e.basis().equals(basis.code()))
        .toList();
  }

  static long cases(List<ComplaintEvent> events) {
    return events.stream().mapToLong(ComplaintEvent::cases).sum();
  }

  /** Cases whose files record a step. */
  long recorded(Clock clock) {
    return cases(of(clock, Basis.COHORT));
  }

  /** The weakest evidence behind the closings; empty where there is no case. */
  Optional<Evidence> evidence() {
    return weakest(of(Clock.RESOLUTION, Basis.COHORT));
  }

  private static Optional<Evidence> weakest(List<ComplaintEvent> events) {
    Optional<Evidence> weakest = Optional.empty();
    for (Evidence evidence : Evidence.values()) {
      if (events.stream().anyMatch(e -> e.evidence().equals(evidence.code()))) {
        weakest = Optional.of(evidence);
      }
    }
    return weakest;
  }

  static boolean isExact(List<ComplaintEvent> events) {
    return weakest(events).map(evidence -> evidence == Evidence.EXACT_DATES).orElse(false);
  }

  /**
   * Share resolved on time of the cases received; empty without exact days, or too early. Which
   * cases count hangs on their day of receipt alone, for a choice by how they ended would flatter:
   * of a class half of whose limits were over, all; only those whose limit was over, where the last
   * to be watched were not watched so far.
   */
  Optional<OnTime.Estimate> onTime() {
    return isExact(of(Clock.RESOLUTION, Basis.COHORT))
        ? OnTime.estimate(strata(judged()), level, 0)
        : Optional.empty();
  }

  /** The cases that the share is of. */
  List<ComplaintEvent> judged() {
    List<ComplaintEvent> cohort = of(Clock.RESOLUTION, Basis.COHORT);
    List<ComplaintEvent> some = new ArrayList<>();
    byClass(cohort)
        .forEach(
            (klasifikasi, its) -> {
              int limit = limits.limit(klasifikasi);
              List<ComplaintEvent> over =
                  its.stream().filter(e -> e.followedDay() >= limit).toList();
              if (2 * cases(over) >= cases(its)) {
                some.addAll(AalenJohansen.of(spells(its)).isKnownAt(limit) ? its : over);
              }
            });
    return some;
  }

  /**
   * The synthetic share of the period, backlog entered late; empty without exact days. Classes of
   * which a risk set is under the smallest one have no share in it.
   */
  Optional<OnTime.Estimate> onTimeOfPeriod(long minRiskSet) {
    List<ComplaintEvent> desk = of(Clock.RESOLUTION, Basis.PERIOD);
    List<OnTime.Stratum> enough =
        strata(desk).stream()
            .filter(s -> OnTime.estimate(List.of(s), level, minRiskSet).isPresent())
            .toList();
    return isExact(desk) ? OnTime.estimate(enough, level, minRiskSet) : Optional.empty();
  }

  /**
   * One class of the judged cases.
   *
   * @param share of all judged cases
   */
  record ClassShare(OnTime.Stratum of, double share) {}

  /** The classes of the share resolved on time. */
  Map<Klasifikasi, ClassShare> strata() {
    List<ComplaintEvent> judged = judged();
    double all = cases(judged);
    Map<Klasifikasi, ClassShare> strata = new TreeMap<>();
    byClass(judged)
        .forEach(
            (klasifikasi, its) ->
                strata.put(
                    klasifikasi,
                    new ClassShare(
                        new OnTime.Stratum(limits.limit(klasifikasi), spells(its), cases(its)),
                        cases(its) / all)));
    return strata;
  }

  double level() {
    return level;
  }

  private List<OnTime.Stratum> strata(List<ComplaintEvent> some) {
    List<OnTime.Stratum> strata = new ArrayList<>();
    byClass(some)
        .forEach(
            (klasifikasi, its) ->
                strata.add(new OnTime.Stratum(limits.limit(klasifikasi), spells(its), cases(its))));
    return strata;
  }

  private static Map<Klasifikasi, List<ComplaintEvent>> byClass(List<ComplaintEvent> some) {
    Map<Klasifikasi, List<ComplaintEvent>> byClass = new TreeMap<>();
    for (Klasifikasi klasifikasi : Klasifikasi.values()) {
      List<ComplaintEvent> its =
          some.stream().filter(e -> e.klasifikasi().equals(klasifikasi.code())).toList();
      if (!its.isEmpty()) {
        byClass.put(klasifikasi, its);
      }
    }
    return byClass;
  }

  private static List<Spell> spells(List<ComplaintEvent> some) {
    return some.stream()
        .map(e -> new Spell(e.entryDay(), e.lowDay(), status(e), e.cases()))
        .toList();
  }

  private static ComplaintStatus status(ComplaintEvent e) {
    return Arrays.stream(ComplaintStatus.values())
        .filter(status -> status.code().equals(e.outcome()))
        .findFirst()
        .orElseThrow();
  }

  /** What is sure of the cases received, whatever the evidence. */
  OnTimeBounds bounds() {
    OnTimeBounds all = OnTimeBounds.of(0, List.of());
    for (Map.Entry<Klasifikasi, List<ComplaintEvent>> some :
        byClass(of(Clock.RESOLUTION, Basis.COHORT)).entrySet()) {
      all = all.plus(OnTimeBounds.of(limits.limit(some.getKey()), sightings(some.getValue())));
    }
    return all;
  }

  private static List<OnTimeBounds.Sighting> sightings(List<ComplaintEvent> some) {
    return some.stream()
        .map(
            e ->
                new OnTimeBounds.Sighting(
                    e.lowDay(), e.highDay(), e.followedDay(), status(e), e.cases()))
        .toList();
  }

  /** A step's share in time; the limit is the same for all classes. */
  Optional<OnTime.Estimate> stepOnTime(Clock clock) {
    List<ComplaintEvent> cohort = of(clock, Basis.COHORT);
    int limit = clock == Clock.FIRST_REPLY ? limits.reply() : limits.verification();
    return cohort.isEmpty()
        ? Optional.empty()
        : OnTime.estimate(
            List.of(new OnTime.Stratum(limit, spells(cohort), cases(cohort))), level, 0);
  }

  /** Working days by which a share has reached its step; null where not reached or not known. */
  Integer quantile(Clock clock, double share) {
    List<ComplaintEvent> cohort = of(clock, Basis.COHORT);
    if (!isExact(cohort)) {
      return null;
    }
    var day = AalenJohansen.of(spells(cohort)).quantile(share);
    return day.isPresent() ? (Integer) day.getAsInt() : null;
  }

  /** The curve of the cases received. */
  ResolutionCurve curve() {
    List<ComplaintEvent> cohort = of(Clock.RESOLUTION, Basis.COHORT);
    return isExact(cohort)
        ? ResolutionCurve.estimate(spells(cohort))
        : ResolutionCurve.bounds(sightings(cohort), limitsOf(cohort));
  }

  private List<Integer> limitsOf(List<ComplaintEvent> some) {
    return byClass(some).keySet().stream().map(limits::limit).distinct().sorted().toList();
  }
}
