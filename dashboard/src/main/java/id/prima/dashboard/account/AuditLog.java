package id.prima.dashboard.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The audit log: it only grows, and each entry is chained to the one before by its hash.
 *
 * <p>What {@link #check} finds: an entry that was changed, taken out of the middle, put in, or
 * moved; entries cut off at the end, unless the head record was turned back as well. What nothing
 * inside the file can find: somebody with write access who makes up the whole chain anew, or cuts
 * off the end and turns back the head. Against those the hash of the last entry is noted elsewhere
 * now and then, and asked for later.
 */
public final class AuditLog {

  private static final String COLUMNS =
      "no, at, actor, role, action, subject, release_id, address, hash";

  /** What makes the file itself refuse changes. */
  private static final List<String> TRIGGERS =
      List.of(
          "audit_only_next",
          "audit_no_update",
          "audit_no_delete",
          "audit_head_forward",
          "audit_head_no_delete");

  /**
   * What a check of the chain found.
   *
   * @param entries how many entries are in order, from the first on
   * @param lastHash hash of the last of them
   * @param problem what is wrong with the next, in Indonesian; empty if nothing is
   * @param expectedFound whether the hash that was asked for is one of theirs
   */
  public record Check(
      long entries, String lastHash, Optional<String> problem, boolean expectedFound) {}

  private AuditLog() {}

  /** Adds an entry, in the transaction of the connection. */
  static void append(Connection connection, Instant at, AuditEntry.Event event)
      throws SQLException {
    long no;
    String previous;
    try (PreparedStatement head = connection.prepareStatement("select no, hash from audit_head");
        ResultSet row = head.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("audit_head is empty");
      }
      no = row.getLong(1) + 1;
      previous = row.getString(2);
    }
    AuditEntry entry = AuditEntry.of(no, at, event, previous);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, entry.no());
      insert.setString(2, entry.at());
      insert.setString(3, entry.actor());
      insert.setString(4, entry.role());
      insert.setString(5, entry.action());
      insert.setString(6, entry.subject());
      insert.setString(7, entry.release());
      insert.setString(8, entry.address());
      insert.setString(9, entry.hash());
      insert.executeUpdate();
    }
    try (PreparedStatement head =
        connection.prepareStatement("update audit_head set no = ?, hash = ?")) {
      head.setLong(1, entry.no());
      head.setString(2, entry.hash());
      head.executeUpdate();
    }
  }

  /** Hands on every entry, oldest first. */
  static void read(Connection connection, Consumer<AuditEntry> taker) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select " + COLUMNS + " from audit order by no");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        taker.accept(
            new AuditEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9)));
      }
    }
  }

  /**
   * Compares every entry with its hash, and the last with the head record, and looks whether the
   * file still refuses changes.
   */
  static Check check(Connection connection, Optional<String> expected) throws SQLException {
    Chain chain = new Chain(expected);
    read(connection, chain::add);
    try (PreparedStatement head = connection.prepareStatement("select no, hash from audit_head");
        ResultSet row = head.executeQuery()) {
      Check check =
          row.next()
              ? chain.end(row.getLong(1), row.getString(2))
              : chain.broken("catatan kepala (audit_head) hilang");
      String missing = missingTriggers(connection);
      return check.problem().isPresent() || missing.isEmpty()
          ? check
          : chain.broken(
              "penjaga (trigger) "
                  + missing
                  + " hilang, sehingga berkas tidak lagi menolak catatan diubah atau dihapus");
    }
  }

  private static String missingTriggers(Connection connection) throws SQLException {
    Set<String> there = new HashSet<>();
    try (PreparedStatement select =
            connection.prepareStatement("select name from sqlite_master where type = 'trigger'");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        there.add(row.getString(1));
      }
    }
    return TRIGGERS.stream()
        .filter(name -> !there.contains(name))
        .collect(Collectors.joining(", "));
  }

  /** The chain as far as it was read. */
  private static final class Chain {

    private final Optional<String> expected;
    private boolean expectedFound;
    private long entries;
    private String lastHash = AuditEntry.START;
    private Optional<String> problem = Optional.empty();

    Chain(Optional<String> expected) {
      this.expected = expected;
      this.expectedFound = expected.isEmpty();
    }

    void add(AuditEntry entry) {
      if (problem.isPresent()) {
        return;
      }
      if (entry.no() != entries + 1) {
        problem =
            Optional.of("catatan nomor " + (entries + 1) + " hilang; sesudahnya " + entry.no());
      } else if (!entry.hash().equals(entry.hashAfter(lastHash))) {
        problem =
            Optional.of(
                "catatan nomor "
                    + entry.no()
                    + " ("
                    + entry.at()
                    + ", "
                    + entry.actor()
                    + ", "
                    + entry.action()
                    + ") bukan lagi seperti saat ditulis");
      } else {
        entries = entry.no();
        lastHash = entry.hash();
        expectedFound |= expected.filter(lastHash::equals).isPresent();
      }
    }

    Check end(long headNo, String headHash) {
      if (problem.isPresent()) {
        return new Check(entries, lastHash, problem, expectedFound);
      } else if (headNo > entries) {
        return broken(
            "catatan nomor " + (entries + 1) + " sampai " + headNo + " hilang dari ujung daftar");
      } else if (headNo < entries || !headHash.equals(lastHash)) {
        return broken("catatan terakhir (nomor " + entries + ") tidak cocok dengan catatan kepala");
      }
      return new Check(entries, lastHash, problem, expectedFound);
    }

    Check broken(String what) {
      return new Check(entries, lastHash, Optional.of(what), expectedFound);
    }
  }
}
