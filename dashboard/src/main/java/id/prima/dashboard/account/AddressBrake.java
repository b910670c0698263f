package id.prima.dashboard.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed sign-ins by address, in memory alone: no address is ever kept. */
final class AddressBrake {

  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int IPV6_NETWORK_BYTES = 8;

  private record Failures(int count, Instant last, Instant until) {}

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /** How long an address has still to wait; zero where it need not. */
  synchronized Duration wait(String address, Instant now) {
    Failures known = failures.get(network(address));
    return known == null || !known.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, known.until());
  }

  /** Counts a failure. */
  synchronized void failed(String address, Instant now) {
    failures.merge(
        network(address),
        new Failures(1, now, now),
        (known, first) -> {
          if (known.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            return first;
          }
          int count = known.count() + 1;
          return new Failures(count, now, Lockout.OF_ADDRESS.until(count, now));
        });
  }

  /** The address itself, or its network where one household has more addresses than it can use. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // with a colon in it this is never looked up as a name
      byte[] bytes = InetAddress.getByName(address).getAddress();
      StringBuilder network = new StringBuilder();
      for (int i = 0; i < Math.min(bytes.length, IPV6_NETWORK_BYTES); i++) {
        network.append(bytes[i]).append('.');
      }
      return network.toString();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
