package id.prima.dashboard.cli;

import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.account.FrontDesk;
import id.prima.dashboard.account.SignInResult;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and the audit log at the command line. */
class UserCommandTest {

  private static final String PASSWORD = "benteng kuda laut 7";

  @TempDir Path folder;
  private Path lake;

  @BeforeEach
  void lake() throws Exception {
    lake = Files.createDirectories(folder.resolve("lake"));
  }

  private static Ran typing(String typed, String... arguments) {
    InputStream stdin = System.in;
    try {
      System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
      return prima(arguments);
    } finally {
      System.setIn(stdin);
    }
  }

  private Ran add(String name, String role, String... more) {
    String[] all = new String[7 + more.length];
    List<String> first = List.of("user", "add", name, "--role", role, "--lake", lake.toString());
    for (int i = 0; i < all.length; i++) {
      all[i] = i < first.size() ? first.get(i) : more[i - first.size()];
    }
    return typing(PASSWORD + "\n", all);
  }

  private Ran user(String command, String name) {
    return prima("user", command, name, "--lake", lake.toString());
  }

  private boolean signsIn(String name, String password) {
    try (FrontDesk desk =
        new FrontDesk(folder.resolve("lake.akun/prima.db"), InstantSource.system(), false)) {
      return desk.signIn(name, password, Optional.empty(), "") instanceof SignInResult.Welcome;
    }
  }

  @Test
  void anAccountIsAddedListedSwitchedOffAndOn() {
    assertThat(add("siti", "sdm", "--password-stdin").out())
        .contains("Akun siti (sdm) dibuat di " + folder.resolve("lake.akun/prima.db"))
        .doesNotContain("benteng");
    assertThat(add("melati", "unit", "--unit", "pkm-melati", "--password-stdin").exitCode())
        .isZero();
    assertThat(lake).isEmptyDirectory();
    assertThat(signsIn("siti", PASSWORD)).isTrue();
    Ran list = prima("user", "list", "--lake", lake.toString());
    assertThat(list.exitCode()).isZero();
    assertThat(list.out())
        .containsPattern("melati +unit +pkm-melati +aktif +belum pernah")
        .containsPattern("siti +sdm +- +aktif +\\d+ \\w+ \\d{4} \\d\\d\\.\\d\\d WIB")
        .doesNotContain("argon2", "benteng");
    assertThat(user("disable", "siti").out()).contains("siti dimatikan");
    assertThat(signsIn("siti", PASSWORD)).isFalse();
    assertThat(prima("user", "list", "--lake", lake.toString()).out())
        .containsPattern("siti +sdm +- +mati");
    assertThat(user("enable", "SITI").out()).contains("aktif");
    assertThat(signsIn("siti", PASSWORD)).isTrue();
  }

  @Test
  void aMadeUpPasswordIsPrintedOnceAndWorks() {
    Ran added = add("siti", "sdm", "--generate");
    Matcher password =
        Pattern.compile("Kata sandi \\(hanya dicetak sekali ini\\): (\\S+)").matcher(added.out());
    assertThat(password.find()).isTrue();
    assertThat(signsIn("siti", password.group(1))).isTrue();
    assertThat(prima("audit", "show", "--lake", lake.toString()).out())
        .contains("akun_ditambah")
        .doesNotContain(password.group(1));
    Ran changed =
        typing(
            "benteng kuda laut 8",
            "user",
            "passwd",
            "siti",
            "--password-stdin",
            "--lake",
            lake.toString());
    assertThat(changed.exitCode()).as(changed.err()).isZero();
    assertThat(signsIn("siti", password.group(1))).isFalse();
    assertThat(signsIn("siti", "benteng kuda laut 8")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          siti   | bupati |           | bupati
          siti   | publik |           | publik
          siti   | SDM    |           | SDM
          s      | sdm    |           | 3-40
          si ti  | sdm    |           | 3-40
          siti   | unit   |           | --unit
          siti   | sdm    | melati    | --unit
          """)
  void whatWillNotDoIsSaidAndNothingIsMade(String name, String role, String unit, String said) {
    Ran ran =
        unit == null
            ? add(name, role, "--password-stdin")
            : add(name, role, "--unit", unit, "--password-stdin");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains(said).doesNotContain("Exception");
    assertThat(prima("user", "list", "--lake", lake.toString()).out()).doesNotContain(name + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "pendek\n", "password1234\n", "siti siti siti\n"})
  void aWeakPasswordIsRefused(String typed) {
    Ran ran =
        typing(
            typed,
            "user",
            "add",
            "siti",
            "--role",
            "sdm",
            "--password-stdin",
            "--lake",
            lake.toString());
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).startsWith("prima: ");
    assertThat(prima("user", "list", "--lake", lake.toString()).out()).doesNotContain("siti");
  }

  @Test
  void aPasswordIsNoArgument() {
    Ran ran = add("siti", "sdm", "--password", PASSWORD);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(prima("user", "add", "--help").out()).doesNotContain("--password=");
    Ran both = add("siti", "sdm", "--password-stdin", "--generate");
    assertThat(both.exitCode()).isEqualTo(2);
    Ran none = add("siti", "sdm");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--password-stdin", "--generate");
  }

  @Test
  void whatIsNotThereIsSaid() {
    Ran none = prima("user", "list", "--lake", lake.toString());
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("belum ada akun", "prima user add");
    add("siti", "sdm", "--password-stdin");
    assertThat(add("siti", "admin", "--password-stdin").err()).contains("sudah ada");
    assertThat(user("disable", "budi").err()).contains("tidak ada akun budi");
    assertThat(user("disable", "budi").exitCode()).isEqualTo(2);
    assertThat(prima("user", "list").err()).contains("--lake DIR");
    assertThat(prima("user").exitCode()).isEqualTo(2);
  }

  @Test
  void accountsAreNeverKeptInTheLake() {
    for (Path inside : List.of(lake.resolve("prima.db"), lake.resolve("a/../b/prima.db"))) {
      Ran ran = add("siti", "sdm", "--password-stdin", "--accounts", inside.toString());
      assertThat(ran.exitCode()).isEqualTo(2);
      assertThat(ran.err()).contains("di dalam lake");
    }
    assertThat(lake).isEmptyDirectory();
    Path elsewhere = folder.resolve("lain/akun.db");
    assertThat(
            add("siti", "sdm", "--password-stdin", "--accounts", elsewhere.toString()).exitCode())
        .isZero();
    assertThat(elsewhere).exists();
  }

  @Test
  void theAuditLogIsPrintedInThreeForms() {
    add("siti", "sdm", "--password-stdin");
    signsIn("siti", PASSWORD);
    signsIn("tidak-ada", PASSWORD);
    assertThat(audit("show").out())
        .containsPattern("1 .* cli +akun_ditambah +siti sdm")
        .containsPattern("2 .* siti +sdm +masuk")
        .containsPattern("3 .* tidak dikenal +gagal_masuk")
        .doesNotContain("tidak-ada");
    assertThat(audit("show", "--user", "siti", "--format", "csv").out().lines())
        .hasSize(2)
        .first()
        .isEqualTo("no,at,actor,role,action,subject,release_id,address,hash");
    assertThat(audit("show", "--format", "jsonl").out().lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("\"actor\":\"cli\"", "\"action\":\"akun_ditambah\"");
    assertThat(audit("show", "--since", "2999-01-01", "--format", "jsonl").out()).isEmpty();
    assertThat(audit("show", "--since", "kemarin").exitCode()).isEqualTo(2);
  }

  private Ran audit(String command, String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "audit";
    all[1] = command;
    all[2] = "--lake";
    all[3] = lake.toString();
    System.arraycopy(more, 0, all, 4, more.length);
    return prima(all);
  }

  @Test
  void theChainIsChecked() throws Exception {
    add("siti", "sdm", "--password-stdin");
    Ran whole = audit("verify");
    assertThat(whole.exitCode()).isZero();
    Matcher hash = Pattern.compile("Hash terakhir: ([0-9a-f]{64})").matcher(whole.out());
    assertThat(hash.find()).isTrue();
    user("disable", "siti");
    assertThat(audit("verify", "--expect", hash.group(1)).exitCode()).isZero();
    assertThat(audit("verify", "--expect", "0".repeat(64)).exitCode()).isEqualTo(1);
    assertThat(audit("verify", "--expect", "abc").exitCode()).isEqualTo(2);
    try (var connection =
            java.sql.DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("lake.akun/prima.db"));
        var statement = connection.createStatement()) {
      statement.execute("drop trigger audit_no_update");
      statement.execute("update audit set subject = 'budi' where no = 2");
    }
    Ran broken = audit("verify");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("tidak utuh", "nomor 2", "akun_dimatikan");
  }
}
