package id.prima.ingest.clean;

import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.Words;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a case as a file writes it, brought to one form. It is compared, never stored or shown.
 *
 * @param text the number, digits without leading zeros or normalised words; null where it cannot be
 *     told
 * @param problem why it cannot; null where it can
 */
record CaseId(String text, Reason problem) {

  private static final Pattern PLAIN = Pattern.compile("['#\u2019]?\\s*(\\d+)(?:[.,]0{1,2})?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("(\\d+)(?:[.,](\\d+))?[eE]\\+?(\\d{1,3})");

  /** Reads a cell. */
  static CaseId of(String cell) {
    Matcher plain = PLAIN.matcher(cell);
    if (plain.matches()) {
      return digits(plain.group(1));
    }
    if (GROUPED.matcher(cell).matches()) {
      return digits(cell.replaceAll("[.,]", ""));
    }
    Matcher m = SCIENTIFIC.matcher(cell);
    if (m.matches()) {
      return scientific(m);
    }
    String words = Words.normalise(cell);
    return words.isEmpty() ? new CaseId(null, Reason.ID_MISSING) : new CaseId(words, null);
  }

  /** Whether a cell is a number in scientific notation. */
  static boolean isScientific(String cell) {
    return SCIENTIFIC.matcher(cell).matches();
  }

  /** Whether the number has nothing but digits. */
  boolean isDigits() {
    return text != null && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static CaseId digits(String digits) {
    String bare = digits.replaceFirst("^0+(?=.)", "");
    return bare.equals("0") ? new CaseId(null, Reason.ID_MISSING) : new CaseId(bare, null);
  }

  /** All digits must stand there: 1.2345678E+7 is 12345678, but 1.23E+7 was rounded. */
  private static CaseId scientific(Matcher m) {
    int exponent = Integer.parseInt(m.group(3));
    String fraction = m.group(2) == null ? "" : m.group(2);
    if (m.group(1).length() != 1 || fraction.length() < exponent) {
      return new CaseId(null, Reason.ID_ROUNDED);
    }
    BigDecimal value = new BigDecimal(m.group(1) + "." + fraction + "0").movePointRight(exponent);
    return value.stripTrailingZeros().scale() > 0
        ? new CaseId(null, Reason.ID_ROUNDED)
        : digits(value.toBigInteger().toString());
  }
}
