package id.prima.dashboard.snapshot;

import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;

/**
 * Which complaints: the key that all tables of complaints share.
 *
 * @param dimension code of {@link ComplaintDimension}
 * @param category {@link #ALL} where they are not broken down
 */
public record CaseKey(
    String period, String tingkat, String unitId, String dimension, String category) {

  /** The category of a row that speaks of all. */
  public static final String ALL = "semua";

  /** The complaints to one unit alone. */
  public static CaseKey unit(Period period, String unitId) {
    return all(period, Tingkat.UNIT, unitId);
  }

  /** The complaints to a unit and all below it. */
  public static CaseKey instansi(Period period, String unitId) {
    return all(period, Tingkat.INSTANSI, unitId);
  }

  /** The complaints to the whole office. */
  public static CaseKey office(Period period) {
    return all(period, Tingkat.SEMUA, FigureKey.OFFICE);
  }

  private static CaseKey all(Period period, Tingkat tingkat, String unitId) {
    return new CaseKey(
        period.toString(), tingkat.code(), unitId, ComplaintDimension.SEMUA.code(), ALL);
  }

  /** Those of one category among these. */
  public CaseKey of(ComplaintDimension by, String one) {
    return new CaseKey(period, tingkat, unitId, by.code(), one);
  }

  /** The same complaints in another period. */
  public CaseKey in(Period other) {
    return new CaseKey(other.toString(), tingkat, unitId, dimension, category);
  }

  /** All the complaints that this is a category of. */
  CaseKey whole() {
    return new CaseKey(period, tingkat, unitId, ComplaintDimension.SEMUA.code(), ALL);
  }
}
