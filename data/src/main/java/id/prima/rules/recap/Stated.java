package id.prima.rules.recap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.hipparchus.fraction.BigFraction;

/** Numbers in the digits that they are stated in. */
final class Stated {

  /** Behind these a spreadsheet's floating point shows, and no statement. */
  private static final int MOST_PLACES = 6;

  private Stated() {}

  /** Decimals in which a number is stated. */
  static int places(BigDecimal number) {
    return Math.max(0, Math.min(number.scale(), MOST_PLACES));
  }

  /** A number in that many decimals. */
  static BigDecimal round(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_UP);
  }

  static BigFraction fraction(BigDecimal number) {
    return number.scale() <= 0
        ? new BigFraction(number.toBigIntegerExact())
        : new BigFraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /** Half of the last digit of a number with that many decimals. */
  static BigFraction halfUnit(int places) {
    return new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(places).multiply(BigInteger.TWO));
  }
}
