package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.cli.CommandException;
import id.prima.dashboard.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of accounts, whole and otherwise. */
class DatabaseTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("lake.akun/prima.db");
  }

  private void create() {
    try (AccountBook book = AccountBook.openOrCreate(file(), new TestClock())) {
      book.add("siti", Role.SDM, Optional.empty(), "benteng kuda laut 7");
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void isRefused(String... words) {
    assertThatThrownBy(() -> Database.open(file(), SHORT).close())
        .isInstanceOf(CommandException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void itLiesBesideTheLakeForNobodyElseToRead() throws IOException {
    assertThat(AccountBook.beside(folder.resolve("lake"))).isEqualTo(file());
    assertThat(AccountBook.beside(folder.resolve("lake/"))).isEqualTo(file());
    create();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void neitherPasswordsNorTokensAreInIt() throws Exception {
    create();
    FrontDesk desk = new FrontDesk(file(), new TestClock(), false);
    SignInResult result =
        desk.signIn("siti", "benteng kuda laut 7", Optional.empty(), "203.0.113.9");
    Token token = ((SignInResult.Welcome) result).token();
    try (var files = Files.list(file().getParent())) {
      for (Path part : files.filter(f -> f.getFileName().toString().startsWith("prima")).toList()) {
        assertThat(new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1))
            .doesNotContain("benteng", token.text(), "203.0.113.9");
      }
    }
    desk.close();
  }

  @Test
  void whatIsOpenedAgainIsWhatWasThere() {
    create();
    try (AccountBook book = AccountBook.open(file(), new TestClock())) {
      assertThat(book.accounts()).extracting(Account::name).containsExactly("siti");
    }
  }

  @Test
  void aMissingFileIsNotMadeByLooking() {
    isRefused("belum ada akun", "prima user add");
    assertThat(file().getParent()).doesNotExist();
  }

  @Test
  void anEmptyFileIsDamaged() throws IOException {
    create();
    Files.write(file(), new byte[0]);
    isRefused("rusak", "hentikan dulu prima serve", "-wal dan -shm", "lalu pulihkan dari cadangan");
    assertThat(Files.size(file())).isZero();
  }

  @Test
  void aFileOfAnotherKindIsLeftAlone() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "unit_id,nama\nmelati,Puskesmas Melati\n".repeat(100));
    isRefused("rusak");
    assertThat(Files.readString(file())).startsWith("unit_id,nama\nmelati");
  }

  @Test
  void anotherProgramsDatabaseIsLeftAlone() throws Exception {
    Files.createDirectories(file().getParent());
    sql("create table moz_places (id integer)");
    byte[] before = Files.readAllBytes(file());
    isRefused("bukan buatan Prima", "hentikan dulu prima serve", "-wal dan -shm", "--accounts");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void aDamagedHeaderIsSaid() throws IOException {
    create();
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 0; i < 100; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(file(), bytes);
    isRefused("rusak", "hentikan dulu prima serve", "-wal dan -shm", "lalu pulihkan dari cadangan");
  }

  @Test
  void aFileOfANewerPrimaIsLeftAlone() throws SQLException {
    create();
    sql(
        "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql', 1,"
            + " installed_by, installed_on, 1, 1 from flyway_schema_history where version = '1'");
    isRefused("lebih baru");
  }

  @Test
  void aTableThatWasTakenAwayIsSaid() throws SQLException {
    create();
    sql("drop table session", "drop table account");
    try (Database database = Database.open(file(), SHORT)) {
      assertThatThrownBy(() -> database.read(AccountTable::all))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("prima.db");
    }
  }

  @Test
  void aFileThatAnotherProgramHoldsIsSaid() throws SQLException {
    create();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("pragma locking_mode = exclusive");
      statement.execute("begin exclusive");
      isRefused("sedang dipakai program lain");
      statement.execute("rollback");
    }
  }

  @Test
  void aFolderInItsPlaceIsSaid() throws IOException {
    Files.createDirectories(file());
    assertThatThrownBy(() -> AccountBook.openOrCreate(file(), new TestClock()).close())
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("tidak dapat ditulisi");
  }

  @Test
  void whatFailsHalfWayLeavesNothing() {
    create();
    try (Database database = Database.open(file(), SHORT)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      connection -> {
                        Account siti = AccountTable.find(connection, "siti").orElseThrow();
                        AccountTable.setEnabled(connection, siti, false);
                        throw new IllegalStateException("half-way");
                      }))
          .hasMessage("half-way");
      Account siti = database.read(c -> AccountTable.find(c, "siti")).orElseThrow();
      assertThat(siti.enabled()).isTrue();
      database.write(
          connection -> {
            AccountTable.setEnabled(connection, siti, false);
            return null;
          });
      assertThat(database.read(c -> AccountTable.find(c, "siti")).orElseThrow().enabled())
          .isFalse();
    }
  }
}
