package id.prima.dashboard.account;

import java.time.Duration;
import java.time.Instant;

/** How long an account or an address waits after failed sign-ins: longer each time. */
final class Lockout {

  /**
   * A rule of waiting.
   *
   * @param free failures from which on the next attempt waits
   * @param first wait after that many failures
   * @param longest wait; each further failure doubles it up to here
   */
  record Rule(int free, Duration first, Duration longest) {

    /** The wait after so many failures in a row; zero while they are free. */
    Duration after(int failures) {
      if (failures < free) {
        return Duration.ZERO;
      }
      // 2^20 minutes are longer than any longest wait
      Duration wait = first.multipliedBy(1L << Math.min(failures - free, 20));
      return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The end of the wait. */
    Instant until(int failures, Instant now) {
      return now.plus(after(failures));
    }
  }

  /** Of one account, wherever the attempts come from. */
  static final Rule OF_ACCOUNT = new Rule(5, Duration.ofMinutes(1), Duration.ofHours(1));

  /** Of one address, whatever account is tried; softer, for an office may share one address. */
  static final Rule OF_ADDRESS = new Rule(30, Duration.ofMinutes(1), Duration.ofMinutes(15));

  private Lockout() {}
}
