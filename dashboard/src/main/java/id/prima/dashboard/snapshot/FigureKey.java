package id.prima.dashboard.snapshot;

import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;

/**
 * Which figure: a row of {@code unit_ikm}.
 *
 * @param layananId null for all layanan, {@code -} for answers that name none
 */
public record FigureKey(
    String period, String tingkat, String unitId, String layananId, Population population) {

  /** Identifier of the whole office in the marts. */
  public static final String OFFICE = "*";

  static FigureKey of(UnitIkm row) {
    return new FigureKey(
        row.period(),
        row.tingkat(),
        row.unitId(),
        row.layananId(),
        new Population(row.instrumen(), row.pengguna()));
  }

  static FigureKey of(UnitUnsur row) {
    return new FigureKey(
        row.period(),
        row.tingkat(),
        row.unitId(),
        row.layananId(),
        new Population(row.instrumen(), row.pengguna()));
  }

  /** The figure of one unit alone. */
  public static FigureKey unit(Period period, String unitId, Population population) {
    return new FigureKey(period.toString(), Tingkat.UNIT.code(), unitId, null, population);
  }

  /** The figure of a unit with all below it. */
  public static FigureKey instansi(Period period, String unitId, Population population) {
    return new FigureKey(period.toString(), Tingkat.INSTANSI.code(), unitId, null, population);
  }

  /** The figure of the whole office. */
  public static FigureKey office(Period period, Population population) {
    return new FigureKey(period.toString(), Tingkat.SEMUA.code(), OFFICE, null, population);
  }
}
