package id.prima.analytics.complaint;

import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The counts of one period and the places they are of. */
final class PeriodCases {

  private final Period period;
  private final Cases.Index index;
  private final List<Place> places;

  PeriodCases(Period period, List<ComplaintDesk> desk, List<ComplaintEvent> events, UnitTree tree) {
    this.period = period;
    this.index = new Cases.Index(desk, events);
    this.places = Place.of(new TreeSet<>(index.units()), tree);
  }

  Period period() {
    return period;
  }

  Cases.Index index() {
    return index;
  }

  List<Place> places() {
    return places;
  }

  /** Cases of a place that point to a breach of integrity; rows only where there are any. */
  List<ComplaintSignal> signals() {
    List<ComplaintSignal> rows = new ArrayList<>();
    for (Place place : places) {
      Desk desk = all(place).desk();
      for (Signal signal : Signal.values()) {
        Desk its =
            new Desk(
                desk.rows().stream().filter(row -> signal.code().equals(row.signal())).toList());
        if (its.all() > 0) {
          rows.add(
              new ComplaintSignal(
                  period.toString(),
                  place.tingkat().code(),
                  place.unitId(),
                  signal.code(),
                  its.received(),
                  its.open().all()));
        }
      }
    }
    return rows;
  }

  /** All cases of a place. */
  Cases all(Place place) {
    String all = ComplaintDimension.SEMUA.code();
    return index.of(place, all, category -> category).getOrDefault(all, Cases.empty());
  }

  /** The breakdowns there are. */
  static List<String> dimensions() {
    return Arrays.stream(ComplaintDimension.values())
        .filter(dimension -> dimension != ComplaintDimension.SEMUA)
        .map(ComplaintDimension::code)
        .toList();
  }
}
