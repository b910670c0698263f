package id.prima.analytics.quality;

import id.prima.data.marts.ResponseQuality;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.QualitySignal;
import id.prima.rules.OddSheets;
import id.prima.rules.OddSheets.Excess;
import id.prima.rules.OddSheets.Share;
import id.prima.rules.Rounding;
import id.prima.rules.Skm.Bobot;
import id.prima.rules.TwinShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often the sheets of each unit are odd, beside those of the other units of its group. */
final class QualityFigures {

  private static final int PLACES = 2;
  private static final List<String> SIGNALS =
      Arrays.stream(QualitySignal.values()).map(QualitySignal::code).toList();

  private final Period quarter;
  private final OddSheets rule;
  private final Bobot bobot;

  QualityFigures(Period quarter, OddSheets rule, Bobot bobot) {
    this.quarter = quarter;
    this.rule = rule;
    this.bobot = bobot;
  }

  /** What one unit shows of one signal; how many twins only where that is the signal. */
  private record Showing(UnitSheets unit, long sheets, Tally odd, TwinShare twins) {}

  /** The rows of all units with enough sheets, by unit and signal. */
  List<ResponseQuality> rows(List<UnitInfo> units, List<UnitSheets> sheets) {
    Map<String, String> groupOf = new HashMap<>();
    units.forEach(unit -> groupOf.putIfAbsent(unit.unitId(), unit.kelompokBanding()));
    Map<String, List<UnitSheets>> groups = new TreeMap<>();
    for (UnitSheets unit : sheets) {
      groups
          .computeIfAbsent(groupOf.getOrDefault(unit.unitId(), ""), group -> new ArrayList<>())
          .add(unit);
    }
    List<ResponseQuality> rows = new ArrayList<>();
    for (List<UnitSheets> group : groups.values()) {
      for (QualitySignal signal : QualitySignal.values()) {
        if (signal != QualitySignal.BURST_DAY || usualDays(group) >= rule.minDays()) {
          addRows(signal, group.stream().map(unit -> showing(signal, unit)).toList(), rows);
        }
      }
    }
    rows.sort(
        Comparator.comparing(ResponseQuality::unitId)
            .thenComparingInt(row -> SIGNALS.indexOf(row.signal())));
    return rows;
  }

  /** Days with answers that the units of a group usually have: the lower median. */
  private long usualDays(List<UnitSheets> group) {
    List<Long> days =
        group.stream()
            .filter(unit -> unit.dated() >= rule.minSheets())
            .map(UnitSheets::daysWithAnswers)
            .sorted()
            .toList();
    return days.isEmpty() ? 0 : days.get((days.size() - 1) / 2);
  }

  private Showing showing(QualitySignal signal, UnitSheets unit) {
    TwinShare none = TwinShare.NONE;
    return switch (signal) {
      case STRAIGHT -> new Showing(unit, unit.complete(), unit.straight(), none);
      case TWIN -> new Showing(unit, unit.complete(), unit.twins(), twinShare(unit));
      case BURST_MINUTE -> new Showing(unit, unit.timed(), unit.burstMinutes(rule), none);
      case BURST_DAY -> new Showing(unit, unit.dated(), unit.burstDays(rule), none);
      case END_HEAP -> new Showing(unit, unit.dated(), unit.atTheEnd(), none);
    };
  }

  private TwinShare twinShare(UnitSheets unit) {
    return unit.complete() > rule.drawn()
        ? TwinShare.of(unit.patternsBySheets(), rule.drawn())
        : TwinShare.NONE;
  }

  private void addRows(QualitySignal signal, List<Showing> group, List<ResponseQuality> rows) {
    boolean twins = signal == QualitySignal.TWIN;
    List<Optional<Share>> others = twins ? twinsOfOthers(group) : others(group);
    for (int i = 0; i < group.size(); i++) {
      Showing one = group.get(i);
      if (one.sheets() >= rule.minSheets()) {
        // a unit with enough sheets to be looked at has enough to draw from
        Share own = twins ? one.twins().asShare() : Share.of(one.odd().sheets(), one.sheets());
        rows.add(row(signal, one, own, others.get(i)));
      }
    }
  }

  /** For each unit the other units of the group together; empty where they have too few sheets. */
  private List<Optional<Share>> others(List<Showing> group) {
    long sheets = group.stream().mapToLong(Showing::sheets).sum();
    long odd = group.stream().mapToLong(showing -> showing.odd().sheets()).sum();
    return group.stream()
        .map(
            one ->
                sheets - one.sheets() < rule.minSheets()
                    ? Optional.<Share>empty()
                    : Optional.of(Share.of(odd - one.odd().sheets(), sheets - one.sheets())))
        .toList();
  }

  /** For each unit the twins of those before it and after it: no difference that loses digits. */
  private List<Optional<Share>> twinsOfOthers(List<Showing> group) {
    TwinShare[] after = new TwinShare[group.size() + 1];
    after[group.size()] = TwinShare.NONE;
    for (int i = group.size() - 1; i >= 0; i--) {
      after[i] = group.get(i).twins().with(after[i + 1]);
    }
    List<Optional<Share>> others = new ArrayList<>();
    TwinShare before = TwinShare.NONE;
    for (int i = 0; i < group.size(); i++) {
      TwinShare both = before.with(after[i + 1]);
      others.add(both.sheets() < rule.minSheets() ? Optional.empty() : Optional.of(both.asShare()));
      before = before.with(group.get(i).twins());
    }
    return others;
  }

  private ResponseQuality row(QualitySignal signal, Showing one, Share own, Optional<Share> peers) {
    Optional<Excess> excess = peers.map(p -> rule.excess(own, p));
    Tally rest = one.unit().all().minus(one.odd());
    boolean bothSides = Math.min(one.odd().sheets(), rest.sheets()) >= rule.minSide();
    return new ResponseQuality(
        quarter.toString(),
        one.unit().unitId(),
        signal.code(),
        one.sheets(),
        one.odd().sheets(),
        percent(own.share()),
        peers.map(p -> percent(p.share())).orElse(null),
        excess.map(e -> percent(e.low())).orElse(null),
        excess.map(e -> percent(e.high())).orElse(null),
        excess.map(Excess::notable).orElse(false),
        index(one.unit().all()),
        bothSides ? index(rest) : null);
  }

  private BigDecimal index(Tally tally) {
    return tally.ikm(bobot).map(Rounding::index).orElse(null);
  }

  private static BigDecimal percent(double share) {
    return Rounding.round(100 * share, PLACES);
  }
}
