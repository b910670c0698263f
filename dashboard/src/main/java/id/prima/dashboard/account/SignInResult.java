package id.prima.dashboard.account;

import java.time.Duration;

/** How a sign-in ended. */
public sealed interface SignInResult {

  /**
   * Signed in.
   *
   * @param token for the browser to keep
   */
  record Welcome(Token token) implements SignInResult {}

  /** Not signed in; the answer is the same whatever the reason. */
  record Refused() implements SignInResult {}

  /**
   * Not even tried: too many failures from one address, or too many sign-ins at once.
   *
   * @param pause how long to wait before the next try
   */
  record TooMany(Duration pause) implements SignInResult {}
}
