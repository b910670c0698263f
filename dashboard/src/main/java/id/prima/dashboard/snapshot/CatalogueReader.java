package id.prima.dashboard.snapshot;

import id.prima.cli.CommandException;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes one catalogue from a lake; what the catalogue before it holds is not read again. */
final class CatalogueReader {

  private final ReleaseStore store;
  private final LakeMark marks;
  private final Current current;
  private final Catalogue before;
  private final Consumer<String> log;
  private final Map<ReleaseId, Optional<Snapshot>> read = new LinkedHashMap<>();
  private final Map<ReleaseId, String> damaged = new LinkedHashMap<>();

  CatalogueReader(ReleaseStore store, Current current, Catalogue before, Consumer<String> log) {
    this.store = store;
    this.marks = new LakeMark(store);
    this.current = current;
    this.before = before;
    this.log = log;
  }

  /** The releases that could not be read, with the mark of their files at that time. */
  Map<ReleaseId, String> damaged() {
    return Map.copyOf(damaged);
  }

  /**
   * Reads.
   *
   * @param mark of the lake as it was before
   */
  Catalogue read(String mark) {
    TreeMap<Period, Snapshot> published = new TreeMap<>();
    List<Catalogue.Problem> problems = new ArrayList<>();
    for (Map.Entry<String, Current.Publication> entry : current.published().entrySet()) {
      ReleaseId meant = ReleaseId.parse(entry.getValue().release()).orElseThrow();
      Optional<Snapshot> whole =
          candidates(entry).stream().flatMap(id -> snapshot(id).stream()).findFirst();
      whole.ifPresent(snapshot -> published.put(meant.period(), snapshot));
      if (whole.isEmpty()) {
        problems.add(Catalogue.Problem.of("notice.release.none", meant.toString()));
      } else if (!whole.get().id().equals(meant)) {
        problems.add(
            Catalogue.Problem.of(
                "notice.release.older", meant.toString(), whole.get().id().toString()));
      }
    }
    List<Catalogue.Listed> releases =
        ReleaseSummary.all(store, current).stream()
            .map(summary -> new Catalogue.Listed(summary, isWhole(summary)))
            .toList();
    return new Catalogue(
        CatalogueStore.mark(mark + damaged), published, current, releases, problems);
  }

  /** The published release of a quarter, then those that were published before it, latest first. */
  private List<ReleaseId> candidates(Map.Entry<String, Current.Publication> entry) {
    List<String> candidates = new ArrayList<>(List.of(entry.getValue().release()));
    for (int i = current.history().size() - 1; i >= 0; i--) {
      String release = current.history().get(i).release();
      if (release.startsWith(entry.getKey() + ".")) {
        candidates.add(release);
      }
    }
    return candidates.stream().distinct().flatMap(id -> ReleaseId.parse(id).stream()).toList();
  }

  private boolean isWhole(ReleaseSummary summary) {
    Optional<Catalogue.Listed> known =
        before.releases().stream()
            .filter(r -> r.whole() && r.summary().id().equals(summary.id()))
            .filter(r -> r.summary().manifest().equals(summary.manifest()))
            .findFirst();
    return known.isPresent() || snapshot(summary.id()).isPresent();
  }

  private Optional<Snapshot> snapshot(ReleaseId id) {
    Optional<Snapshot> known = before.find(id).filter(this::isUnchanged);
    return known.isPresent() ? known : read.computeIfAbsent(id, this::readSnapshot);
  }

  /** Whether the manifest on disk is the one that a snapshot was read by. */
  private boolean isUnchanged(Snapshot snapshot) {
    try {
      return store.open(snapshot.id(), current).manifest().equals(snapshot.manifest());
    } catch (CommandException e) {
      return false;
    }
  }

  private Optional<Snapshot> readSnapshot(ReleaseId id) {
    String mark = marks.ofRelease(id);
    try {
      return Optional.of(Snapshot.read(store.open(id, current)));
    } catch (RuntimeException e) {
      // whatever is wrong with one release must not take the others down
      log.accept(
          e instanceof CommandException ? e.getMessage() : "rilis " + id + " tidak terbaca: " + e);
      damaged.put(id, mark);
      return Optional.empty();
    }
  }
}
