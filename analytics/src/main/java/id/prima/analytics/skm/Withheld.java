package id.prima.analytics.skm;

import id.prima.data.marts.UnitIkm;

/** Rows with less in them. */
final class Withheld {

  private Withheld() {}

  /**
   * A row as the public sees it: without an interval where an unsur has few answers, and without
   * the mean of units where one of them is withheld.
   */
  static UnitIkm publicRow(UnitIkm r, boolean intervalIsPublic, boolean meanIsPublic) {
    return copy(r, r.status(), true, intervalIsPublic, meanIsPublic);
  }

  /** A row without any function of the answers. */
  static UnitIkm headCount(UnitIkm r, String status) {
    return copy(r, status, false, false, false);
  }

  private static UnitIkm copy(
      UnitIkm r, String status, boolean index, boolean interval, boolean mean) {
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
        index ? r.ikm() : null,
        interval ? r.ikmLow() : null,
        interval ? r.ikmHigh() : null,
        index ? r.mutu() : null,
        status,
        index ? r.ikmBobot011() : null,
        index ? r.ikmBobot0111() : null,
        index ? r.mutuBobot011() : null,
        index ? r.mutuBobot0111() : null,
        r.population(),
        r.requiredSample(),
        interval ? r.standardError() : null,
        interval ? r.designEffect() : null,
        interval ? r.finitePopulation() : null,
        interval ? r.varianceFactor() : null,
        interval ? r.degreesOfFreedom() : null,
        interval ? r.ikmSrsLow() : null,
        interval ? r.ikmSrsHigh() : null,
        index ? r.ikmPooled() : null,
        mean ? r.ikmMeanOfUnits() : null,
        mean ? r.ikmMeanOfUnitsLow() : null,
        mean ? r.ikmMeanOfUnitsHigh() : null,
        r.target());
  }
}
