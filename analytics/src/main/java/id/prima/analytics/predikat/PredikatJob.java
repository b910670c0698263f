package id.prima.analytics.predikat;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.silver.PredikatCount;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import id.prima.rules.Rounding;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * How predikat kinerja are spread over the staff of units: counted as appraised, never derived. A
 * unit whose staff nearly all have one predikat is marked: its appraisal tells nobody apart.
 */
public final class PredikatJob {

  private static final int PERCENT = 100;

  private final BigDecimal limit;
  private final long minStaff;

  private PredikatJob(BigDecimal limit, long minStaff) {
    this.limit = limit;
    this.minStaff = minStaff;
  }

  /** One row of the result, but for the number of staff. */
  private record Cell(String predikat, String hasil, String perilaku) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::predikat)
            .thenComparing(cell -> String.valueOf(cell.hasil()))
            .thenComparing(cell -> String.valueOf(cell.perilaku()));

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /** Computes the mart into the draft; staff only. Units with too few appraised have no row. */
  public static void run(
      Period quarter,
      List<PredikatCount> counts,
      UnitTree tree,
      Ketentuan ketentuan,
      ReleaseDraft draft)
      throws IOException {
    List<UnitPredikat> rows = new ArrayList<>();
    if (!counts.isEmpty()) {
      PredikatJob job =
          new PredikatJob(
              ketentuan.number("kinerja.seragam.batas", quarter.lastDay()),
              ketentuan.number("kinerja.n.min_staf", quarter.lastDay()).longValueExact());
      Map<String, List<PredikatCount>> byPeriod =
          counts.stream()
              .collect(
                  Collectors.groupingBy(PredikatCount::period, TreeMap::new, Collectors.toList()));
      byPeriod.forEach((period, its) -> job.add(period, its, tree, rows));
    }
    draft.write(Tables.UNIT_PREDIKAT, rows.iterator());
  }

  private void add(
      String period, List<PredikatCount> counts, UnitTree tree, List<UnitPredikat> rows) {
    Set<String> units =
        counts.stream().map(PredikatCount::unitId).collect(Collectors.toCollection(TreeSet::new));
    for (Place place : Place.of(units, tree)) {
      add(period, place, counts, rows);
    }
  }

  /**
   * Whether a roll-up less the units that are shown leaves units of too few staff: those could be
   * computed from it.
   */
  private boolean isTooFew(List<PredikatCount> counts, Set<String> of) {
    Map<String, Long> hidden =
        counts.stream()
            .filter(count -> of.contains(count.unitId()))
            .collect(
                Collectors.groupingBy(
                    PredikatCount::unitId, Collectors.summingLong(PredikatCount::staff)));
    hidden.values().removeIf(staff -> staff == 0 || staff >= minStaff);
    long together = hidden.values().stream().mapToLong(Long::longValue).sum();
    return together > 0 && together < minStaff;
  }

  private void add(
      String period, Place place, List<PredikatCount> counts, List<UnitPredikat> rows) {
    Set<String> of = place.units();
    TreeMap<Cell, Long> cells = new TreeMap<>();
    TreeMap<String, Long> predikat = new TreeMap<>();
    long appraised = 0;
    for (PredikatCount count : counts) {
      if (of.contains(count.unitId())) {
        Cell cell = new Cell(count.predikat(), count.hasil(), count.perilaku());
        cells.merge(cell, (long) count.staff(), Long::sum);
        predikat.merge(count.predikat(), (long) count.staff(), Long::sum);
        appraised += count.staff();
      }
    }
    if (appraised < minStaff || isTooFew(counts, of)) {
      return;
    }
    BigDecimal most = limit.multiply(BigDecimal.valueOf(appraised));
    boolean concentrated =
        predikat.values().stream().anyMatch(n -> BigDecimal.valueOf(n).compareTo(most) > 0);
    long all = appraised;
    cells.forEach(
        (cell, staff) ->
            rows.add(
                new UnitPredikat(
                    period,
                    place.tingkat().code(),
                    place.unitId(),
                    cell.hasil(),
                    cell.perilaku(),
                    cell.predikat(),
                    staff,
                    all,
                    Rounding.round(new BigFraction(PERCENT * staff, all), 2),
                    concentrated)));
  }
}
