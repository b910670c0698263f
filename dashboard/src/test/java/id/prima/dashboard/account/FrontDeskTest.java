package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.cli.CommandException;
import id.prima.dashboard.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out against a real file, on a clock that is moved by hand. */
class FrontDeskTest {

  private static final String RIGHT = "benteng kuda laut 7";
  private static final String HERE = "192.0.2.1";

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private Path file;
  private AccountBook book;
  private FrontDesk desk;

  @BeforeEach
  void openTheDesk() {
    file = folder.resolve("prima.db");
    book = AccountBook.openOrCreate(file, clock);
    book.add("siti", Role.SDM, Optional.empty(), RIGHT);
    book.add("melati", Role.UNIT, Optional.of("pkm-melati"), RIGHT);
    desk = new FrontDesk(file, clock, false);
  }

  @AfterEach
  void close() {
    desk.close();
    book.close();
  }

  private SignInResult signIn(String name, String password) {
    return desk.signIn(name, password, Optional.empty(), HERE);
  }

  private Token signedIn(String name) {
    return ((SignInResult.Welcome) signIn(name, RIGHT)).token();
  }

  private List<String> audit() {
    List<String> lines = new ArrayList<>();
    book.readAudit(e -> lines.add(e.actor() + " " + e.action()));
    return lines.subList(2, lines.size());
  }

  @Test
  void whoSignsInIsKnownByHisToken() {
    Viewer viewer = desk.viewer(signedIn(" Melati ")).orElseThrow();
    assertThat(viewer.name()).isEqualTo("melati");
    assertThat(viewer.role()).isEqualTo(Role.UNIT);
    assertThat(viewer.unitId()).hasValue("pkm-melati");
    assertThat(desk.viewer(Token.random())).isEmpty();
    assertThat(audit()).containsExactly("melati masuk");
  }

  @Test
  void everySignInHasATokenOfItsOwnAndEndsTheOneBefore() {
    Token first = signedIn("siti");
    SignInResult.Welcome again =
        (SignInResult.Welcome) desk.signIn("siti", RIGHT, Optional.of(first), HERE);
    assertThat(again.token()).isNotEqualTo(first);
    assertThat(desk.viewer(first)).isEmpty();
    assertThat(desk.viewer(again.token())).isPresent();
  }

  @Test
  void aSessionEndsAfterHalfAnHourUnused() {
    Token token = signedIn("siti");
    clock.advance(Duration.ofMinutes(29));
    assertThat(desk.viewer(token)).isPresent();
    clock.advance(Duration.ofMinutes(29));
    assertThat(desk.viewer(token)).isPresent();
    clock.advance(Duration.ofMinutes(30));
    assertThat(desk.viewer(token)).isEmpty();
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    Token token = signedIn("siti");
    for (int i = 0; i < 36; i++) {
      assertThat(desk.viewer(token)).isPresent();
      clock.advance(Duration.ofMinutes(20));
    }
    assertThat(desk.viewer(token)).isEmpty();
  }

  @Test
  void signingOutDisablingAndANewPasswordEndSessions() {
    Token out = signedIn("siti");
    desk.signOut(out, desk.viewer(out).orElseThrow(), HERE);
    assertThat(desk.viewer(out)).isEmpty();
    Token off = signedIn("siti");
    book.disable("siti");
    assertThat(desk.viewer(off)).isEmpty();
    book.enable("siti");
    assertThat(desk.viewer(off)).isEmpty();
    Token old = signedIn("siti");
    book.changePassword("siti", "benteng kuda laut 8");
    assertThat(desk.viewer(old)).isEmpty();
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Refused.class);
    assertThat(signIn("siti", "benteng kuda laut 8")).isInstanceOf(SignInResult.Welcome.class);
  }

  @Test
  void afterFiveFailuresAnAccountWaitsEvenWithTheRightPassword() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("siti", "salah sekali ini")).isInstanceOf(SignInResult.Refused.class);
    }
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Refused.class);
    clock.advance(Duration.ofSeconds(59));
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Refused.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(signIn("siti", "salah sekali ini")).isInstanceOf(SignInResult.Refused.class);
    clock.advance(Duration.ofSeconds(119));
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Refused.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
    assertThat(audit())
        .containsExactly(
            "siti gagal_masuk",
            "siti gagal_masuk",
            "siti gagal_masuk",
            "siti gagal_masuk",
            "siti gagal_masuk",
            "siti masuk_ditolak",
            "siti masuk_ditolak",
            "siti gagal_masuk",
            "siti masuk_ditolak",
            "siti masuk");
  }

  @Test
  void aSuccessForgetsFailuresAndSoDoesTheAdministrator() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        signIn("siti", "salah sekali ini");
      }
      assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
    }
    for (int i = 0; i < 5; i++) {
      signIn("siti", "salah sekali ini");
    }
    book.enable("siti");
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
  }

  @Test
  void aNameThatIsNoAccountIsWrittenDownNowhere() {
    signIn("rahasia-saya-123", RIGHT);
    signIn("siti", "salah sekali ini");
    book.disable("siti");
    signIn("siti", RIGHT);
    assertThat(audit())
        .containsExactly(
            "tidak dikenal gagal_masuk",
            "siti gagal_masuk",
            "cli akun_dimatikan",
            "siti masuk_ditolak");
  }

  @Tag("slow")
  @Test
  void manyFailuresFromOneAddressStopThatAddressAlone() {
    SignInResult last = null;
    for (int i = 0; i < 31; i++) {
      last = signIn("siapa-" + i, "salah sekali ini");
    }
    assertThat(last).isEqualTo(new SignInResult.TooMany(Duration.ofMinutes(1)));
    assertThat(desk.signIn("siti", RIGHT, Optional.empty(), "192.0.2.2"))
        .isInstanceOf(SignInResult.Welcome.class);
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.TooMany.class);
    clock.advance(Duration.ofMinutes(1));
    assertThat(signIn("siti", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
  }

  @Test
  void aSessionGoesOnWhileItsUseCannotBeWrittenDown() throws Exception {
    Token token = signedIn("siti");
    clock.advance(Duration.ofMinutes(2));
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      assertThat(desk.viewer(token)).isPresent();
      statement.execute("rollback");
    }
    clock.advance(Duration.ofMinutes(27));
    assertThat(desk.viewer(token)).isPresent();
    // this use was written down: without it the session would have ended by now
    clock.advance(Duration.ofMinutes(29));
    assertThat(desk.viewer(token)).isPresent();
  }

  @Test
  void aHashOfOldParametersIsMadeAnewAtSignIn() throws Exception {
    String old =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("update account set password = '" + old + "' where name = 'siti'");
      assertThat(signIn("siti", "password")).isInstanceOf(SignInResult.Welcome.class);
      String now =
          statement.executeQuery("select password from account where name = 'siti'").getString(1);
      assertThat(now).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
    assertThat(signIn("siti", "password")).isInstanceOf(SignInResult.Welcome.class);
  }

  @Test
  void addressesAreWrittenDownOnlyWhenAsked() {
    signIn("siti", RIGHT);
    try (FrontDesk asked = new FrontDesk(file, clock, true)) {
      asked.signIn("siti", RIGHT, Optional.empty(), "192.0.2.77");
    }
    List<String> addresses = new ArrayList<>();
    book.readAudit(e -> addresses.add(e.address()));
    assertThat(addresses).containsExactly("", "", "", "192.0.2.77");
  }

  @Test
  void accountsThatComeLaterAndFilesThatAreReplacedAreSeen() throws Exception {
    Path late = folder.resolve("nanti/prima.db");
    try (FrontDesk early = new FrontDesk(late, clock, false)) {
      assertThatThrownBy(early::check)
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("belum ada akun");
      try (AccountBook made = AccountBook.openOrCreate(late, clock)) {
        made.add("budi", Role.ADMIN, Optional.empty(), RIGHT);
      }
      clock.advance(Duration.ofSeconds(6));
      early.check();
      Token token =
          ((SignInResult.Welcome) early.signIn("budi", RIGHT, Optional.empty(), HERE)).token();
      Path copy = folder.resolve("cadangan.db");
      try (AccountBook other = AccountBook.openOrCreate(copy, clock)) {
        other.add("tono", Role.ADMIN, Optional.empty(), RIGHT);
      }
      Files.move(copy, late, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(late.resolveSibling("prima.db-wal"));
      assertThat(early.viewer(token)).isEmpty();
      Files.delete(late);
      assertThatThrownBy(() -> early.viewer(token)).isInstanceOf(CommandException.class);
    }
  }

  @Test
  void whatASessionHoldsFitsItsFormsAlone() {
    Token token = signedIn("siti");
    String formToken = desk.viewer(token).orElseThrow().formToken();
    assertThat(token.isOfForm(formToken)).isTrue();
    assertThat(Token.random().isOfForm(formToken)).isFalse();
    assertThat(token.isOfForm(token.text())).isFalse();
    assertThat(token.isOfForm(null)).isFalse();
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(Token.parse("x")).isEmpty();
    assertThat(Token.parse(null)).isEmpty();
    assertThat(Token.parse(token.text() + "\n")).isEmpty();
  }
}
