package id.prima.rules.merit;

import id.prima.rules.Ketentuan;
import java.time.LocalDate;

/**
 * The constants of a ranking, from ketentuan {@code peringkat.*}: Prima's method, not the office's
 * policy.
 *
 * @param level confidence of intervals, such as 0.95
 * @param minUnits fewest units of a group that has a ranking
 * @param minRankability smallest rankability of a ranking that is published
 * @param heterogeneity largest p of Cochran's Q of a ranking that is published
 * @param draws draws from the posterior and under the null
 * @param weightSwing share by which weights vary in the test of robustness
 * @param weightings weightings tried in it
 * @param seed seed of all draws, recorded with the ranking
 */
public record MeritRule(
    double level,
    int minUnits,
    double minRankability,
    double heterogeneity,
    int draws,
    double weightSwing,
    int weightings,
    long seed) {

  /** The constants in force. */
  public static MeritRule of(Ketentuan ketentuan, LocalDate date) {
    return new MeritRule(
        ketentuan.number("peringkat.tingkat", date).doubleValue(),
        ketentuan.number("peringkat.min_unit", date).intValueExact(),
        ketentuan.number("peringkat.min_keterandalan", date).doubleValue(),
        ketentuan.number("peringkat.taraf_q", date).doubleValue(),
        ketentuan.number("peringkat.undian", date).intValueExact(),
        ketentuan.number("peringkat.ayunan_bobot", date).doubleValue(),
        ketentuan.number("peringkat.undian_bobot", date).intValueExact(),
        ketentuan.number("peringkat.benih", date).longValueExact());
  }
}
