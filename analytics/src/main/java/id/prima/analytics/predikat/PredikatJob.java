package id.prima.analytics.predikat;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.silver.PredikatCount;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How predikat kinerja are spread over the staff of units: counted as appraised, never derived. A
 * unit whose staff nearly all have one predikat is marked: its appraisal tells nobody apart.
 */
public final class PredikatJob {

  private PredikatJob() {}

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
      BigDecimal limit = ketentuan.number("kinerja.seragam.batas", quarter.lastDay());
      long minStaff = ketentuan.number("kinerja.n.min_staf", quarter.lastDay()).longValueExact();
      Map<String, List<PredikatCount>> byPeriod =
          counts.stream()
              .collect(
                  Collectors.groupingBy(PredikatCount::period, TreeMap::new, Collectors.toList()));
      byPeriod.forEach(
          (period, its) -> {
            PredikatFigures figures = new PredikatFigures(period, its, limit, minStaff);
            TreeSet<String> units = new TreeSet<>();
            its.forEach(count -> units.add(count.unitId()));
            for (Place place : Place.of(units, tree)) {
              rows.addAll(figures.rows(place));
            }
          });
    }
    draft.write(Tables.UNIT_PREDIKAT, rows.iterator());
  }
}
