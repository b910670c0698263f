package id.prima.dashboard.account;

import java.util.Locale;
import java.util.Optional;

/**
 * How accounts are named: 3 to 40 of a-z, 0-9, dot, underscore and hyphen, beginning and ending
 * with a letter or digit.
 */
public final class AccountName {

  /** What a name looks like, for those who type one. */
  public static final String SHAPE =
      "3-40 huruf kecil, angka, titik, garis bawah, atau tanda hubung";

  private AccountName() {}

  /** The name as it is kept: in lower case, without blanks around it; empty if it is none. */
  public static Optional<String> parse(String typed) {
    return Optional.ofNullable(typed)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> text.matches("[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]"));
  }
}
