package id.prima.rules;

import id.prima.data.vocab.Coded;
import id.prima.rules.Ketentuan.KetentuanException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of an index in force on a day. They touch without gap or overlap on hundredths.
 *
 * @param <C> the class
 */
public final class Bands<C extends Coded> {

  private static final BigDecimal STEP = new BigDecimal("0.01");

  private final Map<C, BigDecimal> lowest;

  private Bands(Map<C, BigDecimal> lowest) {
    this.lowest = lowest;
  }

  /**
   * The bands in force.
   *
   * @param prefix of the keys; a class's code follows
   * @param ascending the classes, lowest first
   * @throws KetentuanException where a band is missing, or two leave a gap or overlap
   */
  public static <C extends Coded> Bands<C> of(
      Ketentuan ketentuan, LocalDate date, String prefix, List<C> ascending) {
    Map<C, BigDecimal> lowest = new LinkedHashMap<>();
    BigDecimal previousHighest = null;
    for (C band : ascending) {
      String key = prefix + band.code();
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
      lowest.put(band, low);
      previousHighest = high;
    }
    return new Bands<>(lowest);
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
   * @param index rounded to hundredths; below the lowest band it is of the lowest class
   */
  public C of(BigDecimal index) {
    C found = lowest.keySet().iterator().next();
    for (Map.Entry<C, BigDecimal> band : lowest.entrySet()) {
      if (index.compareTo(band.getValue()) >= 0) {
        found = band.getKey();
      }
    }
    return found;
  }

  /** The lowest index of a class. */
  public BigDecimal lowest(C band) {
    return lowest.get(band);
  }
}
