package id.prima.rules;

import id.prima.data.vocab.Coded;
import java.time.LocalDate;

/**
 * One day off and where it is decided. Two may share a date, as two feasts do.
 *
 * @param date the day
 * @param jenis whether it is a libur nasional or a cuti bersama: offices are closed on both
 * @param name feast or occasion, in Indonesian
 * @param source decree
 * @param confidence how sure we are of it
 */
public record HariLibur(
    LocalDate date, Jenis jenis, String name, String source, Ketentuan.Confidence confidence) {

  /** By what kind of decision a day is off. */
  public enum Jenis implements Coded {
    LIBUR_NASIONAL("libur_nasional"),
    CUTI_BERSAMA("cuti_bersama");

    private final String code;

    Jenis(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
