package id.prima.dashboard.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long ones, not those that are tried first. No rule asks for digits or
 * signs, which make passwords worse (NIST SP 800-63B, section 5.1.1.2).
 */
public final class PasswordRule {

  /** Fewest characters. */
  public static final int SHORTEST = 12;

  /** Most characters. */
  public static final int LONGEST = 128;

  /** Fewest characters that are not the account's own name. */
  private static final int BESIDE_NAME = 6;

  /** Fewest characters that differ from one another. */
  private static final int DIFFERENT = 5;

  /** No 0, 1, i, l, o: what is read from a screen must be typed without doubt. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final Set<String> COMMON = common();

  private PasswordRule() {}

  private static Set<String> common() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRule.class.getResourceAsStream("/account/common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password as it is hashed: one form for letters that can be typed in several ways. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /**
   * What is wrong with a password.
   *
   * @param name of the account
   * @return a sentence in Indonesian; empty if it will do
   */
  public static Optional<String> objection(String typed, String name) {
    String password = normal(typed);
    String lower = password.toLowerCase(Locale.ROOT);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("kata sandi terlalu pendek; paling sedikit " + SHORTEST + " karakter");
    } else if (length > LONGEST) {
      return Optional.of("kata sandi terlalu panjang; paling banyak " + LONGEST + " karakter");
    } else if (password.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("kata sandi memuat karakter yang tidak dapat diketik");
    } else if (lower.replace(name, "").length() < BESIDE_NAME) {
      return Optional.of("kata sandi hampir sama dengan nama akun");
    } else if (COMMON.contains(lower) || lower.codePoints().distinct().count() < DIFFERENT) {
      return Optional.of("kata sandi itu mudah ditebak; pilih yang lain, misalnya empat kata acak");
    }
    return Optional.empty();
  }

  /** A password that nobody can guess: 79 random bits, in groups that are easy to copy. */
  public static String random(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
