package id.prima.ingest.profile;

import java.util.List;
import java.util.Locale;

/** The columns that Prima puts before those of a file when it hands refused rows back. */
public final class RefusedColumns {

  /** Header of the column that says which row it was. */
  public static final String MARKER = "prima_baris";

  /** All of them, in order. */
  public static final List<String> NAMES =
      List.of(MARKER, "berkas", "lembar", "baris", "sebab", "perbaikan");

  private RefusedColumns() {}

  /** Which column holds the markers; -1 where none does. */
  public static int marker(List<String> headers) {
    for (int c = 0; c < headers.size(); c++) {
      if (name(headers.get(c)).equals(MARKER)) {
        return c;
      }
    }
    return -1;
  }

  /** Whether a column of a file that has markers is one of these, not the office's own. */
  public static boolean isOne(List<String> headers, int column) {
    int marker = marker(headers);
    int place = column - marker;
    return marker >= 0
        && place >= 0
        && place < NAMES.size()
        && column < headers.size()
        && NAMES.get(place).equals(name(headers.get(column)));
  }

  private static String name(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }
}
