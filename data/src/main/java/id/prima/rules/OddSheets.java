package id.prima.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * When answer sheets are odd, and when a unit has more odd ones than its peers (statistics, section
 * 9). Honest answers are often alike, so a share says nothing by itself; only its excess over the
 * peer group's does, and that accuses nobody either.
 *
 * @param level confidence of the interval of an excess, such as 0.95
 * @param significance of the one-sided test that an excess is above chance, such as 0.01
 * @param minSheets fewest sheets of a unit that is looked at, and of its peers together
 * @param minSide fewest sheets on either side when an index is shown with and without the odd ones
 * @param burstSheets sheets in one minute that are a burst
 * @param burstDayShare share of a unit's dated sheets on one day that is a burst, 0-1
 * @param minDays days with answers that units of the group must usually have for such a day to be
 *     odd
 * @param endDays last days of the period that are its end
 */
public record OddSheets(
    double level,
    double significance,
    long minSheets,
    long minSide,
    long burstSheets,
    BigDecimal burstDayShare,
    long minDays,
    int endDays) {

  /** The constants in force. */
  public static OddSheets of(Ketentuan ketentuan, LocalDate date) {
    return new OddSheets(
        ketentuan.number("skm.interval.tingkat", date).doubleValue(),
        ketentuan.number("mutu_jawaban.taraf", date).doubleValue(),
        ketentuan.number("mutu_jawaban.min_lembar", date).longValueExact(),
        ketentuan.number("mutu_jawaban.min_sisi", date).longValueExact(),
        ketentuan.number("mutu_jawaban.serentak.lembar", date).longValueExact(),
        ketentuan.number("mutu_jawaban.serentak.bagian_hari", date),
        ketentuan.number("mutu_jawaban.serentak.min_hari", date).longValueExact(),
        ketentuan.number("mutu_jawaban.akhir.hari", date).intValueExact());
  }

  /**
   * A share with what it rests on.
   *
   * @param share 0-1
   * @param size how many independent sheets would make it as sure; more than 0
   */
  public record Share(double share, double size) {

    /** Of so many sheets so many are odd. */
    public static Share of(long odd, long sheets) {
      return new Share((double) odd / sheets, sheets);
    }
  }

  /**
   * How much higher a share is than its peers'.
   *
   * @param low lower end of the interval, -1 to 1
   * @param high upper end
   * @param notable whether the excess is above chance
   */
  public record Excess(double low, double high, boolean notable) {}

  /** How many sheets are drawn where twins are compared between units of any size. */
  public int drawn() {
    return Math.toIntExact(Math.max(1, minSheets / 2));
  }

  /** Whether sheets given in one minute are a burst. */
  public boolean isBurst(long inTheMinute) {
    return inTheMinute >= burstSheets;
  }

  /** Whether the sheets of one day are a burst among all that bear a date. */
  public boolean isBurstDay(long onTheDay, long dated) {
    return BigDecimal.valueOf(onTheDay).compareTo(burstDayShare.multiply(BigDecimal.valueOf(dated)))
        >= 0;
  }

  /** First day of the end of a period that ends on a day. */
  public LocalDate endFrom(LocalDate lastDay) {
    return lastDay.minusDays(endDays - 1L);
  }

  /**
   * The excess of a share over its peers', by Newcombe's interval of a difference (1998, method 10)
   * from the two Wilson intervals. It is notable where the interval at twice the significance,
   * which is a one-sided test, lies above 0.
   */
  public Excess excess(Share own, Share peers) {
    return new Excess(
        low(own, peers, level), -low(peers, own, level), low(own, peers, 1 - 2 * significance) > 0);
  }

  private static double low(Share a, Share b, double level) {
    double below = a.share() - Proportion.wilson(a.share(), a.size(), level).low();
    double above = Proportion.wilson(b.share(), b.size(), level).high() - b.share();
    return a.share() - b.share() - Math.sqrt(below * below + above * above);
  }
}
