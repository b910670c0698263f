package id.prima.dashboard.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the server runs.
 *
 * @param host address it listens on; loopback unless told otherwise
 * @param port 0 for any free one
 * @param basePath empty, or a path such as {@code /prima} that every address begins with
 * @param zone the office's time zone
 * @param clock for what is late
 * @param log takes one line per thing that an operator should know
 * @param accessLog takes one line per request, where asked for
 * @param logAddresses whether those lines, and the audit log, name the address of the person
 * @param signIn how people sign in
 */
public record Settings(
    String host,
    int port,
    String basePath,
    ZoneId zone,
    InstantSource clock,
    Consumer<String> log,
    Optional<Consumer<String>> accessLog,
    boolean logAddresses,
    SignIn signIn) {

  /**
   * How people sign in.
   *
   * @param accounts file of the accounts, which need not exist; empty where nobody can sign in
   * @param https whether people reach the server by https alone, so that no cookie goes without
   * @param behindProxy whether another server of the office passes every request on, and says with
   *     {@code X-Forwarded-*} whose it is
   */
  public record SignIn(Optional<Path> accounts, boolean https, boolean behindProxy) {

    /** Nobody can sign in. */
    public static final SignIn NONE = new SignIn(Optional.empty(), false, false);
  }
}
