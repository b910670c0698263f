package id.prima.dashboard.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An account, without its password.
 *
 * @param id row of the account
 * @param name as {@link AccountName} has it
 * @param role never {@link Role#PUBLIK}
 * @param unitId unit of an account of role {@link Role#UNIT}; else empty
 * @param enabled whether it may sign in
 * @param failures failed sign-ins in a row
 * @param blockedUntil end of the wait after the last of them; a moment long past if there were none
 * @param lastSignIn empty if it never signed in
 */
public record Account(
    long id,
    String name,
    Role role,
    Optional<String> unitId,
    boolean enabled,
    int failures,
    Instant blockedUntil,
    Optional<Instant> lastSignIn) {

  boolean isBlocked(Instant now) {
    return blockedUntil.isAfter(now);
  }

  /** The account as one who looks, with the forms of a browser. */
  Viewer viewer(Token token) {
    return new Viewer(name, role, unitId, token.formToken());
  }
}
