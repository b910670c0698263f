package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

  /** From the tests of the reference implementation of Argon2 (phc-winner-argon2, src/test.c). */
  private static final String OF_PASSWORD =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  @Test
  void itIsTheArgon2idOfTheReferenceImplementation() {
    assertThat(PasswordHash.matches("password", OF_PASSWORD)).isTrue();
    assertThat(PasswordHash.matches("passwore", OF_PASSWORD)).isFalse();
    assertThat(
            PasswordHash.matches(
                "password",
                "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$"
                    + "bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"))
        .isTrue();
  }

  @Test
  void aHashSaysItsParametersAndHasASaltOfItsOwn() {
    String hash = PasswordHash.of("benteng kuda laut 7");
    // 16 bytes of salt and 32 of hash in Base64 without padding
    assertThat(hash)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(hash).isNotEqualTo(PasswordHash.of("benteng kuda laut 7"));
    assertThat(PasswordHash.matches("benteng kuda laut 7", hash)).isTrue();
    assertThat(PasswordHash.matches("benteng kuda laut 8", hash)).isFalse();
    assertThat(PasswordHash.isOutdated(hash)).isFalse();
    assertThat(PasswordHash.isOutdated(OF_PASSWORD)).isTrue();
  }

  @Test
  void aLetterTypedInTwoWaysIsOnePassword() {
    // é as one character, and as e with an accent after it
    String hash = PasswordHash.of("kaf\u00e9 di seberang");
    assertThat(PasswordHash.matches("kafe\u0301 di seberang", hash)).isTrue();
  }

  @Test
  void aBrokenHashFitsNothing() {
    assertThat(PasswordHash.matches("password", "")).isFalse();
    assertThat(PasswordHash.matches("password", "password")).isFalse();
    assertThat(new PasswordHash(new SecureRandom()).matchesNobody("password")).isFalse();
  }
}
