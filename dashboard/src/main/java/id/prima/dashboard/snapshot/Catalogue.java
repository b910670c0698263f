package id.prima.dashboard.snapshot;

import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that is published at one moment. A request takes one catalogue and keeps it.
 *
 * @param version changes whenever anything that pages show may have changed
 * @param published snapshots by quarter, oldest first
 * @param current what the lake says is published
 * @param releases every release of the lake, drafts and damaged ones too, oldest first
 * @param problems what readers should know: releases that could not be read
 */
public record Catalogue(
    String version,
    NavigableMap<Period, Snapshot> published,
    Current current,
    List<Listed> releases,
    List<Problem> problems) {

  /** Nothing published. */
  public static final Catalogue EMPTY =
      new Catalogue("none", new TreeMap<>(), Current.empty(), List.of(), List.of());

  /**
   * Something that readers should know.
   *
   * @param key its sentence in the label file
   * @param arguments what the sentence names
   */
  public record Problem(String key, List<String> arguments) {
    static Problem of(String key, String... arguments) {
      return new Problem(key, List.of(arguments));
    }
  }

  /**
   * A release in the list of releases.
   *
   * @param whole whether its public figures can be read
   */
  public record Listed(ReleaseSummary summary, boolean whole) {}

  public Catalogue {
    published = new TreeMap<>(published);
    releases = List.copyOf(releases);
    problems = List.copyOf(problems);
  }

  /** The snapshot of the latest published quarter. */
  public Optional<Snapshot> latest() {
    return published.isEmpty() ? Optional.empty() : Optional.of(published.lastEntry().getValue());
  }

  /** The published snapshot that holds a period's figures. */
  public Optional<Snapshot> find(Period period) {
    return Optional.ofNullable(published.get(period.completingQuarter()))
        .filter(s -> s.periods().contains(period));
  }

  /** The published snapshot of that id. */
  public Optional<Snapshot> find(ReleaseId id) {
    return Optional.ofNullable(published.get(id.period())).filter(s -> s.id().equals(id));
  }

  /** Every period that has figures, latest first. */
  public List<Period> periods() {
    List<Period> periods = new ArrayList<>();
    published.descendingMap().values().forEach(s -> periods.addAll(s.periods()));
    return periods;
  }

  /** The same figures, with a remark on why they are not looked up anew. */
  Catalogue with(Problem problem) {
    return new Catalogue(
        CatalogueStore.mark(version + problem), published, current, releases, List.of(problem));
  }
}
