package id.prima.analytics.skm;

import id.prima.data.marts.UnitIkm;

/** Rows with less in them. */
final class Withheld {

  private Withheld() {}

  /** A row as the public sees it: without the mean of units where one of them is withheld. */
  static UnitIkm publicRow(UnitIkm r, boolean meanIsPublic) {
    return copy(r, r.status(), true, meanIsPublic);
  }

  /** A row without any function of the answers. */
  static UnitIkm headCount(UnitIkm r, String status) {
    return copy(r, status, false, false);
  }

  private static UnitIkm copy(UnitIkm r, String status, boolean index, boolean mean) {
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
        index ? r.ikmLow() : null,
        index ? r.ikmHigh() : null,
        index ? r.mutu() : null,
        status,
        index ? r.ikmBobot011() : null,
        index ? r.ikmBobot0111() : null,
        index ? r.mutuBobot011() : null,
        index ? r.mutuBobot0111() : null,
        r.population(),
        r.requiredSample(),
        index ? r.standardError() : null,
        index ? r.designEffect() : null,
        index ? r.finitePopulation() : null,
        index ? r.varianceFactor() : null,
        index ? r.degreesOfFreedom() : null,
        index ? r.ikmSrsLow() : null,
        index ? r.ikmSrsHigh() : null,
        index ? r.ikmPooled() : null,
        mean ? r.ikmMeanOfUnits() : null,
        mean ? r.ikmMeanOfUnitsLow() : null,
        mean ? r.ikmMeanOfUnitsHigh() : null,
        r.target());
  }
}
