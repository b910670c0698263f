package id.prima.rules;

import id.prima.data.vocab.Klasifikasi;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Working days that the law gives for a report, from ketentuan {@code pengaduan.batas.*}.
 *
 * @param information to answer a request for information
 * @param complaint to resolve a complaint tidak berkadar pengawasan
 * @param inquiry to resolve one that needs an inquiry
 * @param aspirasi to answer an aspirasi; sources disagree on it
 * @param verification to verify a report
 * @param reply to reply for the first time
 */
public record ComplaintLimits(
    int information, int complaint, int inquiry, int aspirasi, int verification, int reply)
    implements Serializable {

  /**
   * The limits in force on a date.
   *
   * @throws Ketentuan.KetentuanException if one of them has no value then
   */
  public static ComplaintLimits of(Ketentuan ketentuan, LocalDate date) {
    return new ComplaintLimits(
        days(ketentuan, date, Klasifikasi.PERMINTAAN_INFORMASI.code()),
        days(ketentuan, date, Klasifikasi.PENGADUAN.code()),
        days(ketentuan, date, Klasifikasi.BERKADAR_PENGAWASAN.code()),
        days(ketentuan, date, Klasifikasi.ASPIRASI.code()),
        days(ketentuan, date, "verifikasi"),
        days(ketentuan, date, "tanggapan"));
  }

  private static int days(Ketentuan ketentuan, LocalDate date, String what) {
    return ketentuan.number("pengaduan.batas." + what, date).intValueExact();
  }

  /** Working days to resolve a report of a class: on time on that day or before. */
  public int limit(Klasifikasi klasifikasi) {
    return switch (klasifikasi) {
      case PERMINTAAN_INFORMASI -> information;
      case PENGADUAN -> complaint;
      case BERKADAR_PENGAWASAN -> inquiry;
      case ASPIRASI -> aspirasi;
    };
  }
}
