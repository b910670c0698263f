package id.prima.dashboard.lake;

import id.prima.cli.CommandException;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One release in a list of releases.
 *
 * @param publishedAt when it was last published
 * @param manifest what it was made from; empty where it cannot be read
 * @param problem why the manifest cannot be read, in Indonesian
 * @param replaced releases that it builds on and that are no longer the published ones
 */
public record ReleaseSummary(
    ReleaseId id,
    ReleaseState state,
    Optional<Instant> publishedAt,
    Optional<Manifest> manifest,
    Optional<String> problem,
    List<Replaced> replaced) {

  /**
   * A release that was built on and since replaced.
   *
   * @param by what is published instead; empty where nothing is
   */
  public record Replaced(ReleaseId used, Optional<ReleaseId> by) {

    /** "memakai 2026-Q2.r1, kini terbit r2". */
    public String spoken() {
      return "memakai "
          + used
          + by.map(now -> ", kini terbit r" + now.revision()).orElse(", kini tidak terbit");
    }
  }

  public ReleaseSummary {
    replaced = List.copyOf(replaced);
  }

  /** Every release of the lake, those too of which only {@code current.json} knows. */
  public static List<ReleaseSummary> all(ReleaseStore store, Current current) {
    return ids(store, current).stream().map(id -> of(store, id, current)).toList();
  }

  /** Every release in the lake's folders or its {@code current.json}, oldest first. */
  public static List<ReleaseId> ids(ReleaseStore store, Current current) {
    TreeSet<ReleaseId> ids = new TreeSet<>(store.ids());
    current.published().values().forEach(p -> ReleaseId.parse(p.release()).ifPresent(ids::add));
    current.history().forEach(p -> ReleaseId.parse(p.release()).ifPresent(ids::add));
    return List.copyOf(ids);
  }

  private static ReleaseSummary of(ReleaseStore store, ReleaseId id, Current current) {
    Optional<Manifest> manifest = Optional.empty();
    Optional<String> problem = Optional.empty();
    try {
      manifest = Optional.of(store.open(id, current).manifest());
    } catch (CommandException e) {
      problem = Optional.of(ReleaseStore.withoutAdvice(e));
    }
    return new ReleaseSummary(
        id,
        ReleaseState.of(id, current),
        publishedAt(id, current),
        manifest,
        problem,
        manifest.map(m -> replaced(m, current)).orElse(List.of()));
  }

  private static Optional<Instant> publishedAt(ReleaseId id, Current current) {
    return ReleaseStore.publications(id, current).stream()
        .map(p -> instant(p.publishedAt()))
        .filter(Objects::nonNull)
        .max(Instant::compareTo);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<Replaced> replaced(Manifest manifest, Current current) {
    List<Replaced> replaced = new ArrayList<>();
    for (Manifest.Earlier earlier : manifest.earlier()) {
      ReleaseId used = ReleaseId.parse(earlier.id()).orElse(null);
      if (used != null && ReleaseState.of(used, current) != ReleaseState.PUBLISHED) {
        Period quarter = used.period();
        replaced.add(
            new Replaced(
                used, current.find(quarter.toString()).flatMap(p -> ReleaseId.parse(p.release()))));
      }
    }
    return replaced;
  }

  /** Answers counted in this release. */
  public Optional<Long> answers() {
    return manifest.map(
        m ->
            m.inputs().stream()
                .filter(i -> i.feed().equals("survei"))
                .mapToLong(Manifest.Input::accepted)
                .sum());
  }

  /** Files of the landing folder that it was made from. */
  public Optional<Integer> files() {
    return manifest.map(m -> m.inputs().size());
  }

  public boolean synthetic() {
    return manifest.map(Manifest::synthetic).orElse(false);
  }

  public List<String> missingQuarters() {
    return manifest.map(Manifest::missingQuarters).orElse(List.of());
  }

  /** What a reader of the figures should know, one sentence each, in Indonesian. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    problem.ifPresent(remarks::add);
    if (synthetic()) {
      remarks.add("contoh data");
    }
    if (!missingQuarters().isEmpty()) {
      remarks.add("tanpa " + String.join(", ", missingQuarters()));
    }
    replaced.forEach(r -> remarks.add(r.spoken()));
    return remarks;
  }
}
