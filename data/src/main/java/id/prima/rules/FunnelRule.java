package id.prima.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The constants of the funnel, from ketentuan {@code skm.corong.*}.
 *
 * @param minUnits fewest units of a peer group
 * @param minRespondents fewest respondents of a unit in it
 * @param winsor share at either end whose z is pulled in before the spread is measured
 * @param expected mean of z squared after that pulling in, where chance alone is at work
 * @param level of the inner limits, such as 0.95
 * @param farLevel of the outer limits, such as 0.998
 */
public record FunnelRule(
    int minUnits,
    long minRespondents,
    double winsor,
    double expected,
    double level,
    double farLevel) {

  public static FunnelRule of(Ketentuan ketentuan, LocalDate date) {
    return new FunnelRule(
        ketentuan.number("skm.corong.min_unit", date).intValueExact(),
        ketentuan.number("skm.corong.min_responden", date).longValueExact(),
        ketentuan.number("skm.corong.winsor", date).doubleValue(),
        ketentuan.number("skm.corong.rerata_z2", date).doubleValue(),
        ketentuan.number("skm.corong.batas", date).doubleValue(),
        ketentuan.number("skm.corong.batas_jauh", date).doubleValue());
  }

  /** How many of so many units chance alone puts outside the inner limits. */
  public BigDecimal expectedOutside(int units) {
    return expected(units, level);
  }

  /** How many of so many units chance alone puts outside the outer limits. */
  public BigDecimal expectedFarOutside(int units) {
    return expected(units, farLevel);
  }

  private static BigDecimal expected(int units, double level) {
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).multiply(BigDecimal.valueOf(units));
  }
}
