package id.prima.analytics.complaint;

import id.prima.data.vocab.Period;
import id.prima.rules.ComplaintLimits;
import id.prima.rules.Ketentuan;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers in force that complaints of a quarter are judged by.
 *
 * @param limits limits in working days
 * @param level confidence of intervals
 * @param minRiskSet smallest risk set of a period's rate
 * @param minCurve fewest cases of a curve
 * @param minPublic fewest cases of a public category
 * @param stateWithinDays days after a period within which an export tells its end
 * @param soonDays a reopening within so many days is soon
 * @param soonMinutes a closing within so many minutes is hasty
 */
record ComplaintMethod(
    ComplaintLimits limits,
    double level,
    long minRiskSet,
    long minCurve,
    long minPublic,
    int stateWithinDays,
    int soonDays,
    int soonMinutes)
    implements Serializable {

  private static final String TARGET = "pengaduan.target.selesai";

  static ComplaintMethod of(Ketentuan ketentuan, Period quarter) {
    var date = quarter.lastDay();
    return new ComplaintMethod(
        ComplaintLimits.of(ketentuan, date),
        ketentuan.number("pengaduan.interval.tingkat", date).doubleValue(),
        ketentuan.number("pengaduan.risiko.min_kasus", date).longValueExact(),
        ketentuan.number("pengaduan.kurva.min_kasus", date).longValueExact(),
        ketentuan.number("skm.n.min_publik", date).longValueExact(),
        ketentuan.number("pengaduan.ekspor.hari", date).intValueExact(),
        ketentuan.number("pengaduan.buka_kembali.hari", date).intValueExact(),
        ketentuan.number("pengaduan.tutup_cepat.menit", date).intValueExact());
  }

  /**
   * National target of the share completed in the year of a period, percent, where there is one.
   */
  static Optional<BigDecimal> target(Ketentuan ketentuan, Period period) {
    return ketentuan
        .find(TARGET, period.lastDay())
        .map(entry -> new BigDecimal(entry.value()).setScale(2));
  }
}
