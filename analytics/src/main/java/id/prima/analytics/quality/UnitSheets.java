package id.prima.analytics.quality;

import id.prima.rules.OddSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The answer sheets of one unit, counted by what makes them alike. */
final class UnitSheets {

  private final String unitId;
  private final Tally none;
  private final List<Patterns> patterns = new ArrayList<>();
  private final List<Moments> days = new ArrayList<>();
  private final List<Moments> minutes = new ArrayList<>();

  UnitSheets(String unitId, int unsur) {
    this.unitId = unitId;
    this.none = Tally.empty(unsur);
  }

  /**
   * Patterns of answers that the same number of sheets bear.
   *
   * @param complete whether all unsur are answered in them
   * @param straight whether they are, and all answers are equal
   * @param sheets sheets of each pattern
   * @param each one sheet of each pattern, so that there are as many sheets as patterns
   */
  record Patterns(boolean complete, boolean straight, long sheets, Tally each) {

    private Tally all() {
      return each.times(sheets);
    }
  }

  /**
   * Days, or minutes, of the same number of sheets.
   *
   * @param end whether they lie at the end of the period
   * @param sheets sheets of each
   * @param number how many there are
   * @param tally all their sheets
   */
  record Moments(boolean end, long sheets, long number, Tally tally) {}

  String unitId() {
    return unitId;
  }

  /** All sheets, also those that lack an answer. */
  Tally all() {
    return patterns.stream().map(Patterns::all).reduce(none, Tally::plus);
  }

  void add(Patterns some) {
    patterns.add(some);
  }

  void addDays(Moments some) {
    days.add(some);
  }

  void addMinutes(Moments some) {
    minutes.add(some);
  }

  /** Sheets on which all unsur are answered. */
  long complete() {
    return completePatterns().mapToLong(p -> p.all().sheets()).sum();
  }

  /** Sheets of which the day is known. */
  long dated() {
    return days.stream().mapToLong(d -> d.tally().sheets()).sum();
  }

  /** Sheets of which the minute is known. */
  long timed() {
    return minutes.stream().mapToLong(m -> m.tally().sheets()).sum();
  }

  /** Days with answers. */
  long daysWithAnswers() {
    return days.stream().mapToLong(Moments::number).sum();
  }

  /** How many patterns there are by the number of sheets that bear each. */
  SortedMap<Long, Long> patternsBySheets() {
    SortedMap<Long, Long> bySheets = new TreeMap<>();
    completePatterns().forEach(p -> bySheets.merge(p.sheets(), p.each().sheets(), Long::sum));
    return bySheets;
  }

  /** Sheets on which all nine answers are equal. */
  Tally straight() {
    return patterns.stream()
        .filter(Patterns::straight)
        .map(Patterns::all)
        .reduce(none, Tally::plus);
  }

  /** Sheets that repeat another: of each pattern all but one. */
  Tally twins() {
    return completePatterns().map(p -> p.each().times(p.sheets() - 1)).reduce(none, Tally::plus);
  }

  private Stream<Patterns> completePatterns() {
    return patterns.stream().filter(Patterns::complete);
  }

  /** Sheets given in a minute of a burst. */
  Tally burstMinutes(OddSheets rule) {
    return sum(minutes, m -> rule.isBurst(m.sheets()));
  }

  /** Sheets given on a day that holds much of all. */
  Tally burstDays(OddSheets rule) {
    long dated = dated();
    return sum(days, d -> rule.isBurstDay(d.sheets(), dated));
  }

  /** Sheets given at the end of the period. */
  Tally atTheEnd() {
    return sum(days, Moments::end);
  }

  private Tally sum(List<Moments> moments, Predicate<Moments> counted) {
    return moments.stream().filter(counted).map(Moments::tally).reduce(none, Tally::plus);
  }
}
