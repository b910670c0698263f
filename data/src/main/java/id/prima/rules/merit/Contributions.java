package id.prima.rules.merit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Contributions that still add up after rounding. */
public final class Contributions {

  private Contributions() {}

  /**
   * Rounds parts so that they add up to a rounded total, by the largest remainder: each is rounded
   * down, and what is missing goes to those that lost most, the earlier of two alike. Parts of
   * exactly 0 stay 0 unless all are. Where the total differs from the sum of the parts by more than
   * rounding explains, all other parts share that alike.
   *
   * @param total with at most {@code scale} decimals
   * @param parts finite, at least one unless the total is 0
   * @param scale decimals of the result
   * @throws IllegalArgumentException where there is nothing that could carry the total, or the
   *     total has more decimals
   */
  public static List<BigDecimal> rounded(BigDecimal total, List<Double> parts, int scale) {
    BigInteger wanted;
    try {
      wanted = total.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(total + " has more than " + scale + " decimals", e);
    }
    if (parts.isEmpty()) {
      if (wanted.signum() != 0) {
        throw new IllegalArgumentException("no parts for " + total);
      }
      return List.of();
    }
    BigDecimal[] exact =
        parts.stream()
            .map(part -> new BigDecimal(part).movePointRight(scale))
            .toArray(BigDecimal[]::new);
    BigInteger[] units = new BigInteger[exact.length];
    BigInteger missing = wanted;
    for (int i = 0; i < exact.length; i++) {
      units[i] = exact[i].setScale(0, RoundingMode.FLOOR).unscaledValue();
      missing = missing.subtract(units[i]);
    }
    List<Integer> carriers = carriers(exact, units);
    BigInteger[] each = missing.divideAndRemainder(BigInteger.valueOf(carriers.size()));
    if (each[1].signum() < 0) {
      each[0] = each[0].subtract(BigInteger.ONE);
      each[1] = each[1].add(BigInteger.valueOf(carriers.size()));
    }
    for (int place = 0; place < carriers.size(); place++) {
      int i = carriers.get(place);
      units[i] = units[i].add(each[0]);
      if (place < each[1].intValueExact()) {
        units[i] = units[i].add(BigInteger.ONE);
      }
    }
    return IntStream.range(0, units.length).mapToObj(i -> new BigDecimal(units[i], scale)).toList();
  }

  /** The parts that may change, those that lost most by rounding down first. */
  private static List<Integer> carriers(BigDecimal[] exact, BigInteger[] units) {
    boolean allZero = IntStream.range(0, exact.length).allMatch(i -> exact[i].signum() == 0);
    return IntStream.range(0, exact.length)
        .filter(i -> allZero || exact[i].signum() != 0)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> exact[i].subtract(new BigDecimal(units[i])))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
