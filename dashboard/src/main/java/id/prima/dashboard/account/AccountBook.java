package id.prima.dashboard.account;

import id.prima.cli.CommandException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The accounts as their administrator sees them, and the audit log. */
public final class AccountBook implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Database database;
  private final InstantSource clock;

  private AccountBook(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Where the accounts of a lake lie unless told otherwise: beside it and never in it, for copies
   * of a lake must not carry passwords.
   */
  public static Path beside(Path lake) {
    Path folder = lake.toAbsolutePath().normalize();
    if (folder.getFileName() == null) {
      throw CommandException.wrongArguments("--lake " + lake + " bukan folder lake");
    }
    return folder.resolveSibling(folder.getFileName() + ".akun").resolve("prima.db");
  }

  /**
   * Opens the accounts that are there.
   *
   * @throws CommandException if there are none, or the file cannot be used
   */
  public static AccountBook open(Path file, InstantSource clock) {
    return new AccountBook(Database.open(file, PATIENCE), clock);
  }

  /** Opens the accounts, or begins with none. */
  public static AccountBook openOrCreate(Path file, InstantSource clock) {
    return new AccountBook(Database.openOrCreate(file, PATIENCE), clock);
  }

  /** Every account, by name. */
  public List<Account> accounts() {
    return database.read(AccountTable::all);
  }

  /**
   * Adds an account.
   *
   * @param unitId for role {@link Role#UNIT} and for no other
   * @return the name as it is kept
   * @throws CommandException if the name is taken or something given will not do
   */
  public String add(String typed, Role role, Optional<String> unitId, String password) {
    String name = name(typed);
    if ((role == Role.UNIT) != unitId.isPresent()) {
      throw CommandException.wrongArguments(
          role == Role.UNIT
              ? "peran unit perlu --unit ID, unit yang boleh dilihat akun ini"
              : "--unit hanya untuk peran unit");
    }
    check(password, name);
    String hash = PasswordHash.of(password);
    Instant now = clock.instant();
    database.write(
        connection -> {
          if (AccountTable.find(connection, name).isPresent()) {
            throw CommandException.wrongArguments("akun " + name + " sudah ada");
          }
          AccountTable.add(connection, name, role, unitId, hash, now);
          String subject = name + " " + role.code() + unitId.map(unit -> " " + unit).orElse("");
          append(connection, AuditAction.ACCOUNT_ADDED, subject, now);
          return null;
        });
    return name;
  }

  /** Throws if a name or a password will not do, before anything is done. */
  public static void check(String typedName, Optional<String> password) {
    String name = name(typedName);
    password.ifPresent(p -> check(p, name));
  }

  private static void check(String password, String name) {
    PasswordRule.objection(password, name)
        .ifPresent(
            objection -> {
              throw CommandException.wrongArguments(objection);
            });
  }

  private static String name(String typed) {
    return AccountName.parse(typed)
        .orElseThrow(
            () ->
                CommandException.wrongArguments(
                    "nama akun tidak dapat dipakai; tulis " + AccountName.SHAPE));
  }

  /** Whether there is an account of that name. */
  public boolean has(String typed) {
    return database.read(c -> AccountTable.find(c, name(typed))).isPresent();
  }

  /** Gives an account another password and ends its sessions. */
  public void changePassword(String typed, String password) {
    check(password, name(typed));
    String hash = PasswordHash.of(password);
    change(
        typed,
        AuditAction.PASSWORD_CHANGED,
        (connection, account) -> {
          AccountTable.setPassword(connection, account, hash);
          AccountTable.forgetFailures(connection, account);
          SessionTable.endAll(connection, account);
        });
  }

  /** Lets an account sign in no more and ends its sessions. */
  public void disable(String typed) {
    change(
        typed,
        AuditAction.ACCOUNT_DISABLED,
        (connection, account) -> {
          AccountTable.setEnabled(connection, account, false);
          SessionTable.endAll(connection, account);
        });
  }

  /** Lets an account sign in again, at once even if it had to wait. */
  public void enable(String typed) {
    change(
        typed,
        AuditAction.ACCOUNT_ENABLED,
        (connection, account) -> {
          AccountTable.setEnabled(connection, account, true);
          AccountTable.forgetFailures(connection, account);
        });
  }

  /** A change of one account. */
  private interface Change {
    void of(Connection connection, Account account) throws SQLException;
  }

  private void change(String typed, AuditAction action, Change change) {
    String name = name(typed);
    Instant now = clock.instant();
    database.write(
        connection -> {
          Account account =
              AccountTable.find(connection, name)
                  .orElseThrow(
                      () ->
                          CommandException.wrongArguments(
                              "tidak ada akun " + name + "; lihat: ./prima user list"));
          change.of(connection, account);
          append(connection, action, name, now);
          return null;
        });
  }

  private static void append(Connection connection, AuditAction action, String subject, Instant now)
      throws SQLException {
    AuditLog.append(connection, now, AuditEntry.Event.atCommandLine(action, subject));
  }

  /** Hands on every entry of the audit log, oldest first. */
  public void readAudit(Consumer<AuditEntry> taker) {
    database.read(
        connection -> {
          AuditLog.read(connection, taker);
          return null;
        });
  }

  /**
   * Compares every entry of the audit log with its hash.
   *
   * @param expected hash of an entry that was noted earlier and must still be there
   */
  public AuditLog.Check checkAudit(Optional<String> expected) {
    return database.read(connection -> AuditLog.check(connection, expected));
  }

  @Override
  public void close() {
    database.close();
  }
}
