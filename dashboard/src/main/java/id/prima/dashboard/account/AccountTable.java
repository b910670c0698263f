package id.prima.dashboard.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of accounts. */
final class AccountTable {

  private static final String SELECT =
      "select id, name, role, unit_id, enabled, failures, blocked_until, last_sign_in from account";

  /** Failures so long ago do not count any more. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private AccountTable() {}

  static Optional<Account> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + " where name = ?")) {
      select.setString(1, name);
      return accounts(select).stream().findFirst();
    }
  }

  /** Every account, by name. */
  static List<Account> all(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + " order by name")) {
      return accounts(select);
    }
  }

  private static List<Account> accounts(PreparedStatement select) throws SQLException {
    List<Account> accounts = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long last = row.getLong("last_sign_in");
        accounts.add(
            new Account(
                row.getLong("id"),
                row.getString("name"),
                Role.parse(row.getString("role")).orElseThrow(),
                Optional.ofNullable(row.getString("unit_id")),
                row.getInt("enabled") == 1,
                row.getInt("failures"),
                Instant.ofEpochMilli(row.getLong("blocked_until")),
                last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last))));
      }
    }
    return accounts;
  }

  static void add(
      Connection connection,
      String name,
      Role role,
      Optional<String> unitId,
      String passwordHash,
      Instant now)
      throws SQLException {
    update(
        connection,
        "insert into account (name, role, unit_id, password, created_at) values (?, ?, ?, ?, ?)",
        name,
        role.code(),
        unitId.orElse(null),
        passwordHash,
        now.toEpochMilli());
  }

  static String passwordHash(Connection connection, Account account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select password from account where id = ?")) {
      select.setLong(1, account.id());
      try (ResultSet row = select.executeQuery()) {
        // an account is never deleted
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  static void setPassword(Connection connection, Account account, String hash) throws SQLException {
    update(connection, "update account set password = ? where id = ?", hash, account.id());
  }

  static void setEnabled(Connection connection, Account account, boolean enabled)
      throws SQLException {
    update(
        connection, "update account set enabled = ? where id = ?", enabled ? 1 : 0, account.id());
  }

  /** Lets an account try again at once. */
  static void forgetFailures(Connection connection, Account account) throws SQLException {
    update(
        connection,
        "update account set failures = 0, blocked_until = 0 where id = ?",
        account.id());
  }

  static void signedIn(Connection connection, Account account, Instant now) throws SQLException {
    forgetFailures(connection, account);
    update(
        connection,
        "update account set last_sign_in = ? where id = ?",
        now.toEpochMilli(),
        account.id());
  }

  /** Counts a failure and lets the account wait. */
  static void failed(Connection connection, Account account, Instant now) throws SQLException {
    boolean forgotten = account.blockedUntil().plus(FORGOTTEN_AFTER).isBefore(now);
    int failures = forgotten ? 1 : account.failures() + 1;
    update(
        connection,
        "update account set failures = ?, blocked_until = ? where id = ?",
        failures,
        Lockout.OF_ACCOUNT.until(failures, now).toEpochMilli(),
        account.id());
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
