package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kopi susu se          | siti         |
          benteng kuda laut 7   | siti         |
          ñandú ñandú ya        | siti         |
          sebelas sbl           | siti         | pendek
          ''                    | siti         | pendek
          password1234          | siti         | ditebak
          PASSWORD1234          | siti         | ditebak
          aaaaaaaaaaaaaaaa      | siti         | ditebak
          abababababababab      | siti         | ditebak
          budi.santoso          | budi.santoso | nama akun
          Budi.Santoso1         | budi.santoso | nama akun
          sitisitisitisiti      | siti         | nama akun
          siti suka kopi        | siti         |
          """)
  void longPasswordsThatNobodyTriesFirstAreTaken(String password, String name, String objection) {
    if (objection == null) {
      assertThat(PasswordRule.objection(password, name)).isEmpty();
    } else {
      assertThat(PasswordRule.objection(password, name)).get().asString().contains(objection);
    }
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleSeeThem() {
    assertThat(PasswordRule.objection("kopi susu 1" + "🦆", "siti")).isEmpty();
    assertThat(PasswordRule.objection("kopi susu " + "🦆", "siti")).isPresent();
    assertThat(PasswordRule.objection("kopi susu " + "ab".repeat(59), "siti")).isEmpty();
    assertThat(PasswordRule.objection("kopi susu " + "ab".repeat(60), "siti")).isPresent();
    assertThat(PasswordRule.objection("kopi susu\tenak sekali", "siti")).isPresent();
  }

  @Test
  void madeUpPasswordsAreTakenAndNeverTheSame() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String password = PasswordRule.random(new SecureRandom());
      assertThat(password).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}");
      assertThat(PasswordRule.objection(password, "siti")).isEmpty();
      assertThat(seen.add(password)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"siti", "  SITI ", "budi.santoso", "a-1", "x_y", "007"})
  void namesAreKeptInLowerCase(String typed) {
    assertThat(AccountName.parse(typed)).hasValue(typed.strip().toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ab", ".abc", "abc-", "si ti", "siti@kab", "sitı", "a\nb", "<b>x</b>", "-rf"})
  void otherNamesAreRefused(String typed) {
    assertThat(AccountName.parse(typed)).isEmpty();
    assertThat(AccountName.parse("a".repeat(41))).isEmpty();
    assertThat(AccountName.parse("a".repeat(40))).isPresent();
  }
}
