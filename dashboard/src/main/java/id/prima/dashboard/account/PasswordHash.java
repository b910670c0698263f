package id.prima.dashboard.account;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;

/**
 * Passwords as they are kept: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage
 * Cheat Sheet), a salt of 16 random bytes, written in the PHC form that names its parameters.
 */
final class PasswordHash {

  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** The hash of a password that nobody knows, for work on accounts that are not there. */
  private final String ofNobody;

  PasswordHash(SecureRandom random) {
    ofNobody = of(PasswordRule.random(random));
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);
  }

  /** The hash of a password, with a salt of its own. */
  static String of(String password) {
    return Password.hash(PasswordRule.normal(password))
        .addRandomSalt(SALT_BYTES)
        .with(function())
        .getResult();
  }

  /** Whether a password is the one of a hash, by whatever parameters it was made. */
  static boolean matches(String password, String hash) {
    try {
      return Password.check(PasswordRule.normal(password), hash)
          .with(Argon2Function.getInstanceFromHash(hash));
    } catch (BadParametersException e) {
      return false;
    }
  }

  /** The same work as {@link #matches}, in vain. */
  boolean matchesNobody(String password) {
    matches(password, ofNobody);
    return false;
  }

  /** Whether a hash was made by other parameters than today's. */
  static boolean isOutdated(String hash) {
    return !hash.startsWith("$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$");
  }
}
