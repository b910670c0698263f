package id.prima.dashboard.account;

import id.prima.cli.CommandException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Signs people in and out of the dashboard, and keeps the audit log of what they are shown. The
 * file of accounts is opened when it is first needed: an office without accounts has none.
 */
public final class FrontDesk implements AutoCloseable {

  /** Hashing takes 19 MiB each: more than a few at once could take all memory there is. */
  private static final int HASHES_AT_ONCE = 2;

  /** So many threads may wait to hash; the server has others to answer with. */
  private static final int LONGEST_QUEUE = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration QUEUE = Duration.ofSeconds(5);

  /** A file that could not be opened is tried again after so long. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Path file;
  private final InstantSource clock;
  private final boolean logAddresses;
  private final AddressBrake brake = new AddressBrake();
  private final Semaphore hashes = new Semaphore(HASHES_AT_ONCE, true);
  private PasswordHash passwords;
  private Database database;
  private CommandException trouble;
  private Instant troubleUntil = Instant.MIN;

  /**
   * Opens nothing yet.
   *
   * @param file of the accounts; need not exist
   * @param logAddresses whether the audit log names network addresses
   */
  public FrontDesk(Path file, InstantSource clock, boolean logAddresses) {
    this.file = file;
    this.clock = clock;
    this.logAddresses = logAddresses;
  }

  private synchronized Database database() {
    Instant now = clock.instant();
    if (database != null && !database.isCurrent()) {
      close();
    }
    if (database == null) {
      if (trouble != null && troubleUntil.isAfter(now)) {
        throw trouble;
      }
      try {
        database = Database.open(file, PATIENCE);
        trouble = null;
      } catch (CommandException e) {
        trouble = e;
        troubleUntil = now.plus(PAUSE);
        throw e;
      }
    }
    return database;
  }

  private synchronized PasswordHash passwords() {
    if (passwords == null) {
      passwords = new PasswordHash(new SecureRandom());
    }
    return passwords;
  }

  /**
   * Checks that people can sign in.
   *
   * @throws CommandException if the accounts cannot be used; its message names the file and is for
   *     the operator
   */
  public void check() {
    // made before anybody tries, else the first name that is no account would take longer
    passwords();
    database().read(connection -> AccountTable.find(connection, ""));
  }

  /**
   * Who holds a token.
   *
   * @return empty if the session ended
   * @throws CommandException if the accounts cannot be used
   */
  public Optional<Viewer> viewer(Token token) {
    Database db = database();
    Instant now = clock.instant();
    Optional<SessionTable.Open> open = db.read(c -> SessionTable.find(c, token, now));
    if (open.filter(session -> session.isDue(now)).isPresent()) {
      note(db, token, now);
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    return db.read(c -> AccountTable.find(c, open.get().account())).map(a -> a.viewer(token));
  }

  /** Writes down that a session is used; where that cannot be, the next use is written down. */
  private static void note(Database db, Token token, Instant now) {
    try {
      db.write(
          connection -> {
            SessionTable.seen(connection, token, now);
            return null;
          });
    } catch (CommandException e) {
      // the session is as good as before, and at worst ends sooner for want of the note
    }
  }

  /**
   * Tries to sign in. Accounts that are not there, switched off or waiting cost the same work and
   * give the same answer as a wrong password.
   *
   * @param name as typed
   * @param password as typed
   * @param before session of this browser so far, which ends
   * @param address where the attempt comes from
   * @throws CommandException if the accounts cannot be used
   */
  public SignInResult signIn(String name, String password, Optional<Token> before, String address) {
    Duration wait = brake.wait(address, clock.instant());
    if (!wait.isZero()) {
      return new SignInResult.TooMany(wait);
    }
    Database db = database();
    if (hashes.getQueueLength() >= LONGEST_QUEUE || !await(hashes)) {
      return new SignInResult.TooMany(QUEUE);
    }
    try {
      // whoever sent many at once is not let through by having waited
      Duration meanwhile = brake.wait(address, clock.instant());
      if (!meanwhile.isZero()) {
        return new SignInResult.TooMany(meanwhile);
      }
      String typed = cut(password);
      Optional<Account> known =
          AccountName.parse(name).flatMap(n -> db.read(c -> AccountTable.find(c, n)));
      Optional<Account> open = known.filter(a -> a.enabled() && !a.isBlocked(clock.instant()));
      Optional<String> hash = open.map(a -> db.read(c -> AccountTable.passwordHash(c, a)));
      boolean fits =
          hash.isPresent()
              ? PasswordHash.matches(typed, hash.get())
              : passwords().matchesNobody(typed);
      Optional<String> better =
          hash.filter(h -> fits && PasswordHash.isOutdated(h)).map(h -> PasswordHash.of(typed));
      Instant now = clock.instant();
      Optional<Token> token =
          fits
              ? db.write(c -> welcome(c, open.get(), hash.get(), better, before, address, now))
              : db.write(c -> refuse(c, known, open.isPresent(), address, now));
      if (token.isPresent()) {
        return new SignInResult.Welcome(token.get());
      }
      brake.failed(address, now);
      return new SignInResult.Refused();
    } finally {
      hashes.release();
    }
  }

  private static boolean await(Semaphore semaphore) {
    try {
      return semaphore.tryAcquire(QUEUE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** No password is longer, and nobody makes the server hash a megabyte. */
  private static String cut(String password) {
    int longest = 2 * PasswordRule.LONGEST;
    return password.length() <= longest ? password : password.substring(0, longest);
  }

  /** Starts a session, unless the account changed while its password was being hashed. */
  private Optional<Token> welcome(
      Connection connection,
      Account tried,
      String hash,
      Optional<String> better,
      Optional<Token> before,
      String address,
      Instant now)
      throws SQLException {
    Account account = AccountTable.find(connection, tried.name()).orElse(tried);
    boolean changed =
        !account.enabled()
            || account.isBlocked(now)
            || !AccountTable.passwordHash(connection, account).equals(hash);
    if (changed) {
      return refuse(connection, Optional.of(account), false, address, now);
    }
    if (better.isPresent()) {
      AccountTable.setPassword(connection, account, better.get());
    }
    AccountTable.signedIn(connection, account, now);
    if (before.isPresent()) {
      SessionTable.end(connection, before.get());
    }
    Token token = Token.random();
    SessionTable.start(connection, token, account, now);
    AuditLog.append(
        connection, now, event(account.viewer(token), AuditAction.SIGNED_IN, "", "", address));
    return Optional.of(token);
  }

  /**
   * Counts a failure.
   *
   * @param verified whether the password was compared with the account's
   */
  private Optional<Token> refuse(
      Connection connection, Optional<Account> known, boolean verified, String address, Instant now)
      throws SQLException {
    if (known.isPresent() && verified) {
      // what other attempts did meanwhile counts too
      Account account = AccountTable.find(connection, known.get().name()).orElse(known.get());
      AccountTable.failed(connection, account, now);
    }
    AuditAction action =
        known.isPresent() && !verified ? AuditAction.SIGN_IN_REFUSED : AuditAction.SIGN_IN_FAILED;
    AuditLog.append(
        connection,
        now,
        new AuditEntry.Event(
            known.map(Account::name).orElse(AuditEntry.UNKNOWN),
            known.map(account -> account.role().code()).orElse(""),
            action,
            "",
            "",
            logAddresses ? address : ""));
    return Optional.empty();
  }

  /** Ends a session. */
  public void signOut(Token token, Viewer viewer, String address) {
    Instant now = clock.instant();
    database()
        .write(
            connection -> {
              if (SessionTable.end(connection, token)) {
                AuditLog.append(
                    connection, now, event(viewer, AuditAction.SIGNED_OUT, "", "", address));
              }
              return null;
            });
  }

  /**
   * Writes into the audit log what somebody signed in was shown, or refused.
   *
   * @param subject the address asked for, without search texts
   * @param release whose figures were shown; empty where none
   * @param address where the request comes from
   * @throws CommandException if it cannot be written: then it must not be shown either
   */
  public void record(
      Viewer viewer, AuditAction action, String subject, String release, String address) {
    Instant now = clock.instant();
    database()
        .write(
            connection -> {
              AuditLog.append(connection, now, event(viewer, action, subject, release, address));
              return null;
            });
  }

  private AuditEntry.Event event(
      Viewer viewer, AuditAction action, String subject, String release, String address) {
    return new AuditEntry.Event(
        viewer.name(), viewer.role().code(), action, subject, release, logAddresses ? address : "");
  }

  @Override
  public synchronized void close() {
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
