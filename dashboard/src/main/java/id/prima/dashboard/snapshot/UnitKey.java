package id.prima.dashboard.snapshot;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;

/**
 * Whose figure of which period, where a figure is of all there is: BerAKHLAK, service standards.
 *
 * @param period quarter, semester or year
 * @param tingkat unit, instansi or semua
 * @param unitId unit; {@link FigureKey#OFFICE} for the whole office
 */
public record UnitKey(String period, String tingkat, String unitId) {

  /** The figure of a unit, of a unit with all below it, or of the office. */
  public static UnitKey of(Period period, Tingkat tingkat, String unitId) {
    return new UnitKey(period.toString(), tingkat.code(), unitId);
  }

  /** The same figure of another period. */
  public UnitKey in(Period other) {
    return new UnitKey(other.toString(), tingkat, unitId);
  }
}
