package id.prima.data.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a lake first saw each policy of merit: {@code policies.json}. Whether a policy was laid down
 * before results could be seen is asked of every ranking.
 *
 * @param format version of this layout; a reader refuses a higher one
 * @param policies in order of first sight
 */
public record PolicyLog(int format, List<Seen> policies) {

  /** The layout this code writes and reads. */
  public static final int FORMAT = 1;

  /**
   * One policy.
   *
   * @param version as it says itself
   * @param sha256 of its file
   * @param firstSeenAt instant, ISO 8601 in UTC
   * @param quartersWithResults quarters that had a release with a ranking at that time
   */
  public record Seen(
      String version, String sha256, String firstSeenAt, List<String> quartersWithResults) {
    public Seen {
      quartersWithResults = List.copyOf(quartersWithResults);
    }
  }

  public PolicyLog {
    policies = List.copyOf(policies);
  }

  /** None seen yet. */
  public static PolicyLog empty() {
    return new PolicyLog(FORMAT, List.of());
  }

  /** A policy by its file. */
  public Optional<Seen> find(String sha256) {
    return policies.stream().filter(p -> p.sha256().equals(sha256)).findFirst();
  }

  /** With one more policy. */
  public PolicyLog with(Seen policy) {
    List<Seen> all = new ArrayList<>(policies);
    all.add(policy);
    return new PolicyLog(format, all);
  }
}
