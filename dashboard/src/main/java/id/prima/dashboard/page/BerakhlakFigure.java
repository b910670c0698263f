package id.prima.dashboard.page;

import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.snapshot.UnitKey;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One BerAKHLAK index with its values. Staff are asked once or twice a year; in the quarters
 * between, the latest measurement stands in as long as it is at most twelve months old.
 *
 * @param row the figure; its index is empty where too few answered
 * @param values its core values and panduan perilaku
 * @param period the period it was measured in
 */
record BerakhlakFigure(UnitBerakhlak row, List<BerakhlakValue> values, Period period) {

  /** Quarters, the shown one included, that a measurement may stand in for. */
  private static final int QUARTERS = 4;

  /** The figure of a unit, of a unit with all below it, or of the office. */
  static Optional<BerakhlakFigure> find(View view, Tingkat tingkat, String unitId) {
    List<BerakhlakFigure> found = new ArrayList<>();
    for (Period period : periods(view.period())) {
      in(view, period, UnitKey.of(period, tingkat, unitId)).ifPresent(found::add);
    }
    // one that can be shown rather than a later one that cannot
    return found.stream()
        .filter(BerakhlakFigure::hasIndex)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** The shown period, then the quarters before it, the latest first. */
  private static List<Period> periods(Period shown) {
    List<Period> periods = new ArrayList<>(List.of(shown));
    Period quarter = shown.completingQuarter();
    for (int i = 0; i < QUARTERS; i++) {
      if (!periods.contains(quarter)) {
        periods.add(quarter);
      }
      quarter = Period.quarterOf(quarter.firstDay().minusDays(1));
    }
    return periods;
  }

  /** A figure of a period: from the shown release, else from that quarter's own. */
  static Optional<BerakhlakFigure> in(View view, Period period, UnitKey key) {
    return in(view.snapshot(), period, key)
        .or(() -> view.release(period).flatMap(release -> in(release, period, key)));
  }

  private static Optional<BerakhlakFigure> in(Snapshot snapshot, Period period, UnitKey key) {
    return snapshot
        .berakhlak()
        .find(key)
        .map(row -> new BerakhlakFigure(row, snapshot.berakhlak().values(key), period));
  }

  boolean hasIndex() {
    return row.index() != null;
  }

  boolean hasInterval() {
    return hasIndex() && row.indexLow() != null && row.indexHigh() != null;
  }

  /** Whether it is older than the period shown. */
  boolean standsIn(View view) {
    return !period.equals(view.period());
  }

  Optional<BerakhlakCategory> category() {
    return Arrays.stream(BerakhlakCategory.values())
        .filter(c -> c.code().equals(row.category()))
        .findFirst();
  }

  /** Whether the whole interval lies in one category. */
  boolean isClear(BerakhlakScale scale) {
    return hasInterval() && scale.of(row.indexLow()).equals(scale.of(row.indexHigh()));
  }

  /**
   * A value or, from 1 on, one of its panduan perilaku; empty where too few answered it.
   *
   * @param behaviour 0 for the value as a whole
   */
  Optional<BerakhlakValue> value(CoreValue value, int behaviour) {
    return values.stream()
        .filter(v -> is(value, v.coreValue()) && v.behaviour() == behaviour)
        .filter(v -> v.index() != null)
        .findFirst();
  }

  private static boolean is(Coded code, String text) {
    return code.code().equals(text);
  }
}
