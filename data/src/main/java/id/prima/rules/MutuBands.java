package id.prima.rules;

import id.prima.data.vocab.Mutu;
import id.prima.rules.Ketentuan.KetentuanException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of mutu pelayanan in force on a day (ketentuan {@code skm.mutu.*}): PermenPANRB
 * 14/2017, before it the bands of Kepmenpan 25/2004 and PermenPANRB 16/2014. They touch without gap
 * or overlap on hundredths.
 */
public final class MutuBands {

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final Map<Mutu, BigDecimal> lowest;

  private MutuBands(Map<Mutu, BigDecimal> lowest) {
    this.lowest = lowest;
  }

  /**
   * The bands in force.
   *
   * @throws KetentuanException where a band is missing, or two leave a gap or overlap
   */
  public static MutuBands of(Ketentuan ketentuan, LocalDate date) {
    Map<Mutu, BigDecimal> lowest = new EnumMap<>(Mutu.class);
    BigDecimal previousHighest = null;
    for (Mutu mutu : Mutu.values()) {
      String key = "skm.mutu." + mutu.code();
      String[] ends = ketentuan.text(key, date).split("\\.\\.", -1);
      if (ends.length != 2) {
        throw new KetentuanException("ketentuan " + key + ": tulis seperti 88.31..100.00");
      }
      BigDecimal low = number(key, ends[0]);
      BigDecimal high = number(key, ends[1]);
      if (low.compareTo(high) > 0) {
        throw new KetentuanException("ketentuan " + key + ": " + high + " mendahului " + low);
      }
      if (previousHighest != null && previousHighest.add(STEP).compareTo(low) != 0) {
        throw new KetentuanException(
            "ketentuan " + key + ": " + low + " tidak menyambung " + previousHighest);
      }
      lowest.put(mutu, low);
      previousHighest = high;
    }
    return new MutuBands(lowest);
  }

  private static BigDecimal number(String key, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new KetentuanException("ketentuan " + key + ": '" + text + "' bukan angka");
    }
  }

  /**
   * The class of an index.
   *
   * @param ikm rounded to hundredths; under a rounded bobot it may lie below 25 and is then D
   */
  public Mutu of(BigDecimal ikm) {
    Mutu mutu = Mutu.D;
    for (Map.Entry<Mutu, BigDecimal> band : lowest.entrySet()) {
      if (ikm.compareTo(band.getValue()) >= 0) {
        mutu = band.getKey();
      }
    }
    return mutu;
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
    return lowest.get(mutu);
  }
}
