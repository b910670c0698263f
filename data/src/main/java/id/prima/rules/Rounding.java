package id.prima.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/** The one place where figures are rounded: half up, once, at the end. */
public final class Rounding {

  private Rounding() {}

  /** An index to hundredths, as the regulation publishes it. */
  public static BigDecimal index(BigFraction value) {
    return round(value, 2);
  }

  /** An index that comes from an estimate, to hundredths. */
  public static BigDecimal index(double value) {
    return round(value, 2);
  }

  /** An NRR or a weighted NRR to four places; screens show fewer, from the integers. */
  public static BigDecimal nrr(BigFraction value) {
    return round(value, 4);
  }

  /** An exact value to a number of places. */
  public static BigDecimal round(BigFraction value, int places) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), places, RoundingMode.HALF_UP);
  }

  /** An estimate to a number of places. */
  public static BigDecimal round(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }
}
