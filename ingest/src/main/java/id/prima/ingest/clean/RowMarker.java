package id.prima.ingest.clean;

import id.prima.data.release.ReleaseJson;
import id.prima.ingest.profile.RefusedColumns;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells, in a file of refused rows that a clerk has corrected, which row each of them
 * replaces: the beginning of the file's hash, the row, and four letters by which a typing error is
 * found.
 *
 * @param file first twelve digits of the SHA-256 of the file of the refused row, and the number of
 *     the sheet where several of it are read
 * @param row row in it
 */
public record RowMarker(String file, int row) implements Serializable {

  private static final int DIGITS = 12;
  private static final int CHECK_DIGITS = 4;

  /** The letter in front keeps a spreadsheet from taking 12e5 for a number. */
  private static final Pattern TEXT =
      Pattern.compile("p([0-9a-f]{12}(?:\\.\\d{1,5})?)-(\\d{1,9})-([0-9a-f]{4})");

  /** The marker of a row of a file. */
  public static RowMarker of(String fileHash, int row) {
    return new RowMarker(prefix(fileHash), row);
  }

  /** What of a file's hash stands in markers. */
  static String prefix(String fileHash) {
    int sheet = fileHash.indexOf('#');
    String digits = fileHash.substring(0, DIGITS);
    return sheet < 0 ? digits : digits + "." + fileHash.substring(sheet + 1);
  }

  /** Reads a marker; empty where it was typed wrong. */
  public static Optional<RowMarker> parse(String text) {
    Matcher m = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    RowMarker marker = new RowMarker(m.group(1), Integer.parseInt(m.group(2)));
    return marker.check().equals(m.group(3)) ? Optional.of(marker) : Optional.empty();
  }

  /** Whether a file holds rows that were handed back and came back. */
  public static boolean isIn(FilePlan plan) {
    return RefusedColumns.marker(plan.headers()) >= 0;
  }

  /** Whether any of the files does. */
  public static boolean isInAny(Collection<? extends FilePlan> plans) {
    return plans.stream().anyMatch(RowMarker::isIn);
  }

  private String check() {
    return ReleaseJson.sha256((file + "-" + row).getBytes(StandardCharsets.UTF_8))
        .substring(0, CHECK_DIGITS);
  }

  @Override
  public String toString() {
    return "p" + file + "-" + row + "-" + check();
  }
}
