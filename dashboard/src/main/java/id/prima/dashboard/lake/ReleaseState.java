package id.prima.dashboard.lake;

import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;

/** Where a release stands among the releases of its quarter. */
public enum ReleaseState {
  /** It holds the figures of its quarter. */
  PUBLISHED("terbit"),
  /** It was published; another release has taken its place. */
  REPLACED("digantikan"),
  /** It was never published. */
  DRAFT("draf");

  private final String spoken;

  ReleaseState(String spoken) {
    this.spoken = spoken;
  }

  /** As people and exports say it. */
  public String spoken() {
    return spoken;
  }

  public static ReleaseState of(ReleaseId id, Current current) {
    String name = id.toString();
    boolean published =
        current
            .find(id.period().toString())
            .map(Current.Publication::release)
            .filter(name::equals)
            .isPresent();
    boolean everPublished = current.history().stream().anyMatch(p -> p.release().equals(name));
    return published ? PUBLISHED : everPublished ? REPLACED : DRAFT;
  }
}
