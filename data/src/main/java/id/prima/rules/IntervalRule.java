package id.prima.rules;

import java.time.LocalDate;

/**
 * The constants of the interval, from ketentuan {@code skm.interval.*}.
 *
 * @param level confidence, such as 0.95
 * @param priorRespondents weight of the peer group's variance ratio, in respondents
 * @param minRespondents fewest respondents of a unit that enters a pooled value
 * @param minUnits fewest such units for a peer group to stand alone
 * @param minDays fewest days of a unit whose clustering is pooled
 */
public record IntervalRule(
    double level, int priorRespondents, int minRespondents, int minUnits, int minDays) {

  public static IntervalRule of(Ketentuan ketentuan, LocalDate date) {
    return new IntervalRule(
        ketentuan.number("skm.interval.tingkat", date).doubleValue(),
        ketentuan.number("skm.interval.prior_responden", date).intValueExact(),
        ketentuan.number("skm.interval.min_responden", date).intValueExact(),
        ketentuan.number("skm.interval.min_unit", date).intValueExact(),
        ketentuan.number("skm.interval.min_hari", date).intValueExact());
  }
}
