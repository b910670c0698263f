package id.prima.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain of the audit log, under the hands of somebody who may write to the file. */
class AuditLogTest {

  @TempDir static Path whole;
  private static String lastHash;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void fourEntries() {
    try (AccountBook book = AccountBook.openOrCreate(whole.resolve("prima.db"), new TestClock())) {
      book.add("siti", Role.SDM, Optional.empty(), "benteng kuda laut 7");
      book.disable("siti");
      book.enable("siti");
      book.changePassword("siti", "benteng kuda laut 8");
      AuditLog.Check check = book.checkAudit(Optional.empty());
      assertThat(check.problem()).isEmpty();
      assertThat(check.entries()).isEqualTo(4);
      lastHash = check.lastHash();
    }
  }

  @BeforeEach
  void copy() throws IOException {
    file = folder.resolve("prima.db");
    Files.copy(whole.resolve("prima.db"), file);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private AuditLog.Check check(String expected) {
    try (AccountBook book = AccountBook.open(file, new TestClock())) {
      return book.checkAudit(Optional.ofNullable(expected));
    }
  }

  @Test
  void theHashIsThatOfAnotherProgram() {
    // worked out with Python's hashlib from the description of AuditEntry.hashAfter
    AuditEntry first =
        AuditEntry.of(
            1,
            Instant.parse("2026-10-05T03:00:00Z"),
            new AuditEntry.Event("siti", "sdm", AuditAction.VIEWED, "/peringkat", "2026-Q3.r1", ""),
            AuditEntry.START);
    assertThat(first.hash())
        .isEqualTo("b796cb311099d7c7172c9a9f07995c14dca76a7c43be3a283467aee3eca24f56");
    AuditEntry second =
        AuditEntry.of(
            2,
            Instant.parse("2026-10-05T03:00:01.500Z"),
            AuditEntry.Event.atCommandLine(AuditAction.ACCOUNT_ADDED, "é:1"),
            first.hash());
    assertThat(second.hash())
        .isEqualTo("1366fbefc983c549d0f6f1fc1ba4cd950a16b877a224b149fd4f20b2dee14b93");
  }

  @Test
  void whatTheAdministratorDidIsThereWithoutAnyPassword() {
    List<AuditEntry> entries = new ArrayList<>();
    try (AccountBook book = AccountBook.open(file, new TestClock())) {
      book.readAudit(entries::add);
    }
    assertThat(entries)
        .extracting(e -> e.no() + " " + e.actor() + " " + e.action() + " " + e.subject())
        .containsExactly(
            "1 cli akun_ditambah siti sdm",
            "2 cli akun_dimatikan siti",
            "3 cli akun_dihidupkan siti",
            "4 cli sandi_diganti siti");
    assertThat(entries.toString()).doesNotContain("benteng");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit set actor = 'budi' where no = 2
          delete from audit where no = 4
          delete from audit
          insert or replace into audit select 2, at, 'x', role, action, subject, release_id, \
          address, hash from audit where no = 1
          insert into audit values (9, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x')
          update audit_head set no = 2
          delete from audit_head
          """)
  void theFileItselfRefuses(String statement) {
    assertThatThrownBy(() -> sql(statement)).isInstanceOf(SQLException.class);
    assertThat(check(null).problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit set actor = 'budi' where no = 2             | 1 | nomor 2
          update audit set at = '2026-10-05T03:00:01Z' where no = 1 | 0 | nomor 1
          update audit set subject = '' where no = 4                | 3 | nomor 4
          update audit set hash = (select hash from audit where no = 1) where no = 3 | 2 | nomor 3
          delete from audit where no = 2                            | 1 | nomor 2 hilang
          delete from audit where no = 1                            | 0 | nomor 1 hilang
          delete from audit where no = 4                            | 3 | nomor 4 sampai 4 hilang
          delete from audit where no > 1                            | 1 | nomor 2 sampai 4 hilang
          delete from audit                                         | 0 | nomor 1 sampai 4 hilang
          delete from audit_head                                    | 4 | audit_head
          """)
  void whoeverChangesTheFileIsFound(String change, long whole, String named) throws SQLException {
    unlock(change);
    AuditLog.Check check = check(null);
    assertThat(check.problem()).get().asString().contains(named);
    assertThat(check.entries()).isEqualTo(whole);
  }

  private void unlock(String change) throws SQLException {
    sql(
        "drop trigger audit_no_update",
        "drop trigger audit_no_delete",
        "drop trigger audit_head_forward",
        "drop trigger audit_head_no_delete",
        change);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit_only_next",
        "audit_no_update",
        "audit_no_delete",
        "audit_head_forward",
        "audit_head_no_delete"
      })
  void aGuardThatWasTakenAwayIsNamedThoughNothingWasChanged(String trigger) throws SQLException {
    sql("drop trigger " + trigger);
    AuditLog.Check check = check(lastHash);
    assertThat(check.problem()).get().asString().contains(" " + trigger + " ");
    assertThat(check.entries()).isEqualTo(4);
    assertThat(check.expectedFound()).isTrue();
  }

  private String[] triggers() throws SQLException {
    List<String> made = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select sql from sqlite_master where type = 'trigger'")) {
      while (rows.next()) {
        made.add(rows.getString(1));
      }
    }
    return made.toArray(String[]::new);
  }

  @Test
  void anEndCutOffWithItsHeadIsFoundByTheHashThatWasNoted() throws SQLException {
    String[] triggers = triggers();
    unlock("delete from audit where no = 4");
    sql("update audit_head set no = 3, hash = (select hash from audit where no = 3)");
    sql("drop trigger audit_only_next");
    sql(triggers);
    assertThat(check(null).problem()).isEmpty();
    assertThat(check(lastHash).expectedFound()).isFalse();
  }

  @Test
  void aNotedHashIsFoundAfterTheLogHasGrown() {
    try (AccountBook book = AccountBook.open(file, new TestClock())) {
      book.disable("siti");
    }
    AuditLog.Check check = check(lastHash);
    assertThat(check.entries()).isEqualTo(5);
    assertThat(check.expectedFound()).isTrue();
  }
}
