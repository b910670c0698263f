package id.prima.rules;

import id.prima.data.vocab.Mutu;
import id.prima.rules.Ketentuan.KetentuanException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The classes of mutu pelayanan in force on a day (ketentuan {@code skm.mutu.*}): PermenPANRB
 * 14/2017, before it the bands of Kepmenpan 25/2004 and PermenPANRB 16/2014.
 */
public final class MutuBands {

  private final Bands<Mutu> bands;

  private MutuBands(Bands<Mutu> bands) {
    this.bands = bands;
  }

  /**
   * The bands in force.
   *
   * @throws KetentuanException where a band is missing, or two leave a gap or overlap
   */
  public static MutuBands of(Ketentuan ketentuan, LocalDate date) {
    return new MutuBands(Bands.of(ketentuan, date, "skm.mutu.", List.of(Mutu.values())));
  }

  /**
   * The class of an index.
   *
   * @param ikm rounded to hundredths; under a rounded bobot it may lie below 25 and is then D
   */
  public Mutu of(BigDecimal ikm) {
    return bands.of(ikm);
  }

  /**
   * The class that an interval of rounded indices lies in as a whole; empty where it reaches over a
   * limit, so that the class is not certain.
   */
  public Optional<Mutu> holding(BigDecimal low, BigDecimal high) {
    Mutu mutu = of(low);
    return mutu == of(high) ? Optional.of(mutu) : Optional.empty();
  }

  /** The lowest index of a class. */
  public BigDecimal lowest(Mutu mutu) {
    return bands.lowest(mutu);
  }
}
