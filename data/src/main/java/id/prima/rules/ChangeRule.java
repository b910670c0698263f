package id.prima.rules;

import id.prima.data.vocab.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a change is called one, from ketentuan {@code skm.ubah.*}.
 *
 * @param falseShare q: largest expected share of false ones among the changes found in one family
 * @param level two-sided level of a test that stands alone, such as 0.05
 * @param power chance with which the smallest detectable change is seen
 * @param minRespondents fewest respondents in either period
 * @param minPoints smallest change in IKM points worth a word
 */
public record ChangeRule(
    double falseShare, double level, double power, long minRespondents, BigDecimal minPoints) {

  public static ChangeRule of(Ketentuan ketentuan, LocalDate date) {
    return new ChangeRule(
        ketentuan.number("skm.ubah.q", date).doubleValue(),
        ketentuan.number("skm.ubah.alfa", date).doubleValue(),
        ketentuan.number("skm.ubah.daya", date).doubleValue(),
        ketentuan.number("skm.ubah.min_responden", date).longValueExact(),
        ketentuan.number("skm.ubah.min_poin", date));
  }

  /** Whether both periods have enough respondents for a verdict. */
  public boolean hasEnough(long respondents, long earlierRespondents) {
    return Math.min(respondents, earlierRespondents) >= minRespondents;
  }

  /**
   * What may be said of a change between comparable figures.
   *
   * @param enough whether both periods have enough respondents
   * @param test empty where none was possible
   * @param difference as published, in IKM points
   * @param significant whether its family's procedure, or for a figure that stands alone the level,
   *     finds it
   */
  public Verdict verdict(
      boolean enough, Optional<Change.Test> test, BigDecimal difference, boolean significant) {
    if (!enough || test.isEmpty()) {
      return Verdict.BELUM_CUKUP;
    } else if (!significant || difference.abs().compareTo(minPoints) < 0) {
      return Verdict.TETAP;
    }
    return difference.signum() > 0 ? Verdict.NAIK : Verdict.TURUN;
  }
}
