package id.prima.dashboard.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The table of sessions: who is signed in, by which token, since when. */
final class SessionTable {

  /** A session that nobody uses for so long ends. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** No session lasts longer, however much it is used. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** A use is written down at most so often. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private SessionTable() {}

  /**
   * A session that is still open.
   *
   * @param lastSeen when its use was last written down
   */
  record Open(String account, Instant lastSeen) {
    boolean isDue(Instant now) {
      return lastSeen.plus(NOTED_EVERY).isBefore(now);
    }
  }

  static void start(Connection connection, Token token, Account account, Instant now)
      throws SQLException {
    AccountTable.update(
        connection,
        "delete from session where last_seen_at <= ? or created_at <= ?",
        now.minus(IDLE).toEpochMilli(),
        now.minus(LONGEST).toEpochMilli());
    AccountTable.update(
        connection,
        "insert into session (token_sha256, account_id, created_at, last_seen_at)"
            + " values (?, ?, ?, ?)",
        token.sha256(),
        account.id(),
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  /** The session of a token; empty if there is none, it ran out, or its account is off. */
  static Optional<Open> find(Connection connection, Token token, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select a.name, s.last_seen_at from session s join account a on a.id = s.account_id"
                + " where s.token_sha256 = ? and a.enabled = 1"
                + " and s.last_seen_at > ? and s.created_at > ?")) {
      select.setString(1, token.sha256());
      select.setLong(2, now.minus(IDLE).toEpochMilli());
      select.setLong(3, now.minus(LONGEST).toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Open(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
            : Optional.empty();
      }
    }
  }

  static void seen(Connection connection, Token token, Instant now) throws SQLException {
    AccountTable.update(
        connection,
        "update session set last_seen_at = ? where token_sha256 = ?",
        now.toEpochMilli(),
        token.sha256());
  }

  /** Ends a session; true if there was one. */
  static boolean end(Connection connection, Token token) throws SQLException {
    return AccountTable.update(
            connection, "delete from session where token_sha256 = ?", token.sha256())
        > 0;
  }

  static void endAll(Connection connection, Account account) throws SQLException {
    AccountTable.update(connection, "delete from session where account_id = ?", account.id());
  }
}
