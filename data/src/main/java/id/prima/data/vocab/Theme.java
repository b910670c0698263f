package id.prima.data.vocab;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What suggestions of respondents may be about: a short label of a declared list. Labels are
 * published, so nobody's own words may become one.
 *
 * @param code as it is spelled in files
 * @param unsur unsur that it belongs to; null = none
 * @param title what a page calls it, in Indonesian
 * @param note what belongs to it, in Indonesian; may be empty
 */
public record Theme(String code, Unsur unsur, String title, String note) implements Serializable {

  /** Code of what fits no theme, and of themes too rare to be public. */
  public static final String OTHER = "lainnya";

  private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{0,39}");

  /** Letters and plain signs: no number of a person fits. */
  private static final Pattern TITLE = Pattern.compile("\\p{L}[\\p{L} ,/&().-]{1,59}");

  /**
   * Checks the label.
   *
   * @throws IllegalArgumentException if the code or the title could be something else than a short
   *     label; the message is in Indonesian
   */
  public Theme {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "kode '" + code + "' harus huruf kecil dan garis bawah, paling banyak 40");
    } else if (!TITLE.matcher(title).matches()) {
      throw new IllegalArgumentException(
          "tema '" + title + "' harus huruf tanpa angka, 2 sampai 60");
    }
  }

  /** The unsur that it belongs to. */
  public Optional<Unsur> findUnsur() {
    return Optional.ofNullable(unsur);
  }
}
