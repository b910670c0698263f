package id.prima.analytics.skm;

import id.prima.data.marts.UnitIkm;
import java.math.BigDecimal;
import java.util.List;

/** Rows of {@code unit_ikm} for tests. */
final class Rows {

  private Rows() {}

  /** A unit of group "loket". */
  static UnitIkm unit(String period, String unit, long n, String ikm) {
    return row(period, "unit", unit, n, ikm, "0.250000");
  }

  static UnitIkm row(
      String period, String tingkat, String unit, long n, String ikm, String varianceFactor) {
    BigDecimal index = ikm == null ? null : new BigDecimal(ikm);
    boolean sure = index != null && varianceFactor != null;
    return new UnitIkm(
        period,
        tingkat,
        unit,
        null,
        "SKM",
        "publik",
        tingkat.equals("unit") ? "loket" : null,
        List.of(period),
        n,
        index,
        sure ? index : null,
        sure ? index : null,
        null,
        "cukup",
        index,
        index,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        sure ? new BigDecimal(varianceFactor) : null,
        sure ? BigDecimal.valueOf(n + 29).setScale(2) : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same row of a questionnaire that has not nine unsur. */
  static UnitIkm otherQuestionnaire(UnitIkm r) {
    return new UnitIkm(
        r.period(),
        r.tingkat(),
        r.unitId(),
        r.layananId(),
        r.instrumen(),
        r.pengguna(),
        r.kelompokBanding(),
        r.quarters(),
        r.respondents(),
        r.ikm(),
        r.ikmLow(),
        r.ikmHigh(),
        r.mutu(),
        r.status(),
        null,
        null,
        r.mutuBobot011(),
        r.mutuBobot0111(),
        r.population(),
        r.requiredSample(),
        r.standardError(),
        r.designEffect(),
        r.finitePopulation(),
        r.varianceFactor(),
        r.degreesOfFreedom(),
        r.ikmSrsLow(),
        r.ikmSrsHigh(),
        r.ikmPooled(),
        r.ikmMeanOfUnits(),
        r.ikmMeanOfUnitsLow(),
        r.ikmMeanOfUnitsHigh(),
        r.target());
  }
}
