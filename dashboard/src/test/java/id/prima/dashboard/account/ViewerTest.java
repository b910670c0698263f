package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {

  /** Unit above each; the last two are each above the other. */
  private static final Map<String, String> ABOVE =
      Map.of(
          "dinkes", "kab",
          "melati", "dinkes",
          "pustu", "melati",
          "disdik", "kab",
          "ular", "ekor",
          "ekor", "ular");

  private static Optional<String> above(String unit) {
    return Optional.ofNullable(ABOVE.get(unit));
  }

  private static Viewer of(String role, String unit) {
    return role.equals("publik")
        ? Viewer.ANYBODY
        : new Viewer("x", Role.parse(role).orElseThrow(), Optional.ofNullable(unit), "t");
  }

  @ParameterizedTest
  @CsvSource({
    "unit, dinkes, dinkes, true",
    "unit, dinkes, melati, true",
    "unit, dinkes, pustu, true",
    "unit, dinkes, kab, false",
    "unit, dinkes, disdik, false",
    "unit, melati, dinkes, false",
    "unit, pustu, melati, false",
    "unit, kab, pustu, true",
    "unit, ular, ekor, true",
    "unit, melati, ekor, false",
    "unit, melati, tidak-ada, false",
    "unit, hilang, hilang, true",
    "publik, , melati, false",
    "perencana, , melati, true",
    "sdm, , ekor, true",
    "admin, , tidak-ada, true"
  })
  void aUnitSeesItselfAndAllBelow(String role, String own, String wanted, boolean sees) {
    assertThat(of(role, own).maySee(wanted, ViewerTest::above)).isEqualTo(sees);
  }

  /** The rules, by hand: what each role may use. */
  @ParameterizedTest
  @CsvSource({
    "PUBLIC,            true,  true,  true,  true,  true",
    "SIGNED_IN,         false, true,  true,  true,  true",
    "OFFICE,            false, true,  true,  true,  false",
    "PLANNING,          false, true,  false, true,  false",
    "MERIT,             false, false, true,  true,  false",
    "MERIT_OF_OWN_UNIT, false, false, true,  true,  true"
  })
  void whoMayUseWhat(
      Access access, boolean publik, boolean perencana, boolean sdm, boolean admin, boolean unit) {
    assertThat(access.allows(Role.PUBLIK)).isEqualTo(publik);
    assertThat(access.allows(Role.PERENCANA)).isEqualTo(perencana);
    assertThat(access.allows(Role.SDM)).isEqualTo(sdm);
    assertThat(access.allows(Role.ADMIN)).isEqualTo(admin);
    assertThat(access.allows(Role.UNIT)).isEqualTo(unit);
  }

  @Test
  void noAccountIsPublikAndAUnitBelongsToRoleUnitAlone() {
    assertThat(Role.parse("publik")).isEmpty();
    assertThat(Role.parse("SDM")).isEmpty();
    assertThatThrownBy(() -> new Viewer("x", Role.SDM, Optional.of("melati"), "t"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Viewer("x", Role.UNIT, Optional.empty(), "t"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Viewer("x", Role.PUBLIK, Optional.empty(), "t"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
