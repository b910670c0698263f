package id.prima.dashboard.page;

import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.dashboard.snapshot.Catalogue;
import id.prima.data.release.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policies that the releases of a lake followed, in the order in which they were first used.
 */
final class PolicyShelf {

  private final Map<String, Manifest.PolicyUse> bySha256 = new LinkedHashMap<>();
  private final List<ReleaseSummary> releases = new ArrayList<>();

  /**
   * Looks through the releases.
   *
   * @param drafts whether drafts may be named
   */
  PolicyShelf(Catalogue catalogue, boolean drafts) {
    for (Catalogue.Listed listed : catalogue.releases()) {
      ReleaseSummary summary = listed.summary();
      Optional<Manifest.PolicyUse> policy =
          summary.manifest().flatMap(m -> Optional.ofNullable(m.policy()));
      if (policy.isPresent() && (drafts || summary.state() != ReleaseState.DRAFT)) {
        releases.add(summary);
        bySha256.putIfAbsent(policy.get().sha256(), policy.get());
      }
    }
  }

  /** The releases that follow a policy, oldest first. */
  List<ReleaseSummary> releases() {
    return List.copyOf(releases);
  }

  /** The policies, the first used first. */
  List<Manifest.PolicyUse> policies() {
    return List.copyOf(bySha256.values());
  }

  /** What an address calls a policy: its version, and more only where two files claim one. */
  String key(Manifest.PolicyUse policy) {
    boolean alone =
        bySha256.values().stream().filter(p -> p.version().equals(policy.version())).count() < 2;
    return alone ? policy.version() : policy.version() + "~" + policy.sha256().substring(0, 8);
  }

  List<String> keys() {
    return policies().stream().map(this::key).toList();
  }

  Optional<Manifest.PolicyUse> find(String key) {
    return policies().stream().filter(p -> key(p).equals(key)).findFirst();
  }
}
