package id.prima.analytics.release;

import id.prima.cli.CommandException;
import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.policy.PolicyFile;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.PolicyLog;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Period;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.TableFolder;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The releases of a lake, as the batch reads and adds to them. */
public final class Releases {

  private final LakeFiles files;
  private final Lake lake;
  private final Clock clock;

  /**
   * The releases of one lake.
   *
   * @param clock says when a release is published; nothing else depends on it
   */
  public Releases(LakeFiles files, Lake lake, Clock clock) {
    this.clock = clock;
    this.files = files;
    this.lake = lake;
  }

  /** A published release of an earlier quarter. */
  public record Published(ReleaseId id, String manifestSha256) implements Comparable<Published> {
    @Override
    public int compareTo(Published other) {
      return id.compareTo(other.id);
    }
  }

  /** What became of a draft. */
  public enum Result {
    /** A new release was published. */
    PUBLISHED,
    /** A new release was written as a draft. */
    DRAFTED,
    /** The newest release of the quarter holds the same already. */
    UNCHANGED
  }

  /** A release and what became of it. */
  public record Outcome(ReleaseId id, Result result) {}

  /**
   * Makes the lake's folder and checks that it can be written.
   *
   * @throws CommandException if it cannot
   */
  public void prepare() throws IOException {
    URI probe = lake.root().resolve(".tmp-probe-" + UUID.randomUUID() + "/");
    try {
      files.makeFolder(lake.releases());
      files.makeFolder(probe);
      files.write(probe.resolve("x"), new byte[1]);
    } catch (IOException e) {
      throw CommandException.failed(
          "folder lake " + lake.root() + " tidak dapat ditulisi: " + e.getMessage(), e);
    } finally {
      files.deleteFolder(probe);
    }
  }

  private Current current() throws IOException {
    try {
      return files
          .read(lake.current())
          .map(json -> ReleaseJson.current(json, Lake.CURRENT))
          .orElseGet(Current::empty);
    } catch (ReleaseJson.UnreadableException e) {
      throw CommandException.failed(e.getMessage(), e);
    }
  }

  /** The published release of a quarter. */
  public Optional<Published> published(Period quarter) throws IOException {
    return current()
        .find(quarter.toString())
        .map(p -> new Published(ReleaseId.parse(p.release()).orElseThrow(), p.manifestSha256()));
  }

  /**
   * The release whose public figures of a quarter stand: the published one, or the one it keeps.
   */
  public Optional<ReleaseId> publicBase(Period quarter) throws IOException {
    Optional<Published> published = published(quarter);
    return published.isEmpty() ? Optional.empty() : Optional.of(publicBase(published.get().id()));
  }

  /** The release that the public figures of a release come from. */
  public ReleaseId publicBase(ReleaseId id) throws IOException {
    Manifest.PublicCopy copy = manifest(id).publicCopy();
    return copy == null || copy.from() == null ? id : ReleaseId.parse(copy.from()).orElseThrow();
  }

  /** All releases of a quarter whose public figures ever stood, the standing one last. */
  public List<ReleaseId> everPublic(Period quarter) throws IOException {
    Set<ReleaseId> ids = new LinkedHashSet<>();
    for (Current.Publication publication : current().history()) {
      ReleaseId id = ReleaseId.parse(publication.release()).orElseThrow();
      if (id.period().equals(quarter)) {
        ids.add(publicBase(id));
      }
    }
    publicBase(quarter)
        .ifPresent(
            standing -> {
              ids.remove(standing);
              ids.add(standing);
            });
    return List.copyOf(ids);
  }

  /** The manifest that says how the figures of a release, or those its public sees, were made. */
  public Manifest manifestOf(ReleaseId id, boolean publicCopy) throws IOException {
    Manifest own = manifest(id);
    return publicCopy && own.publicCopy() != null && own.publicCopy().from() != null
        ? manifest(ReleaseId.parse(own.publicCopy().from()).orElseThrow())
        : own;
  }

  private Manifest manifest(ReleaseId id) throws IOException {
    byte[] json =
        files
            .read(lake.release(id.toString()).resolve(Lake.MANIFEST))
            .orElseThrow(() -> CommandException.failed("manifest rilis " + id + " hilang"));
    return ReleaseJson.manifest(json, id.toString());
  }

  /** Whether a release has a table: one made before Prima knew it has not. */
  public boolean holds(ReleaseId id, Table<?> table) throws IOException {
    String folder = Lake.tableFolder(table, false);
    return manifest(id).tables().stream().anyMatch(content -> content.folder().equals(folder));
  }

  /** Reads a small table of a release. */
  public <R extends Record> List<R> read(ReleaseId id, Table<R> table, boolean publicCopy)
      throws IOException {
    return new TableFolder(files, folder(id, table, publicCopy)).rows(table);
  }

  /** Reads a small table of several releases, one after the other. */
  public <R extends Record> List<R> read(
      Collection<ReleaseId> ids, Table<R> table, boolean publicCopy) throws IOException {
    List<R> rows = new ArrayList<>();
    for (ReleaseId id : ids) {
      rows.addAll(read(id, table, publicCopy));
    }
    return rows;
  }

  /** Where a table of a release lies. */
  public URI folder(ReleaseId id, Table<?> table, boolean publicCopy) {
    return lake.release(id.toString()).resolve(Lake.tableFolder(table, publicCopy));
  }

  public ReleaseDraft draft() throws IOException {
    return new ReleaseDraft(files, lake);
  }

  /** The releases of a quarter, oldest first. */
  private List<ReleaseId> revisions(Period quarter) throws IOException {
    return files.names(lake.releases()).stream()
        .map(ReleaseId::parse)
        .flatMap(Optional::stream)
        .filter(id -> id.period().equals(quarter))
        .sorted()
        .toList();
  }

  /**
   * Gives a draft its name and publishes it, unless the newest release of the quarter is the same
   * in all but its number: then that one is (or becomes) the published one.
   *
   * @param manifest what it holds; the id is filled in here
   * @param publish whether to replace {@code current.json}
   */
  public Outcome finish(ReleaseDraft draft, Manifest manifest, Period quarter, boolean publish)
      throws IOException {
    List<ReleaseId> revisions = revisions(quarter);
    if (!revisions.isEmpty()) {
      ReleaseId newest = revisions.get(revisions.size() - 1);
      byte[] same = ReleaseJson.write(manifest.withId(newest.toString()));
      URI file = lake.release(newest.toString()).resolve(Lake.MANIFEST);
      if (files.read(file).filter(json -> Arrays.equals(json, same)).isPresent()) {
        boolean isPublished = published(quarter).filter(p -> p.id().equals(newest)).isPresent();
        if (publish && !isPublished) {
          publish(quarter, newest, same);
          return new Outcome(newest, Result.PUBLISHED);
        }
        return new Outcome(newest, Result.UNCHANGED);
      }
    }
    int last = revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1).revision();
    ReleaseId id = new ReleaseId(quarter, last + 1);
    Manifest named = manifest.withId(id.toString());
    if (!draft.name(named, lake.release(id.toString()))) {
      throw CommandException.failed(
          "rilis " + id + " baru saja ditulis proses lain; jalankan lagi");
    }
    if (publish) {
      publish(quarter, id, ReleaseJson.write(named));
    }
    return new Outcome(id, publish ? Result.PUBLISHED : Result.DRAFTED);
  }

  private PolicyLog policies() throws IOException {
    try {
      return files
          .read(lake.policies())
          .map(json -> ReleaseJson.policies(json, Lake.POLICIES))
          .orElseGet(PolicyLog::empty);
    } catch (ReleaseJson.UnreadableException e) {
      throw CommandException.failed(e.getMessage(), e);
    }
  }

  /**
   * When the lake first saw a policy: as it remembers, or now.
   *
   * @throws CommandException if another policy bears the same version
   */
  public PolicyLog.Seen seen(PolicyFile policy) throws IOException {
    PolicyLog log = policies();
    String version = policy.policy().version();
    String sha256 = policy.sha256();
    Optional<PolicyLog.Seen> known = log.find(sha256);
    if (known.isPresent()) {
      return known.get();
    }
    if (log.policies().stream().anyMatch(p -> p.version().equals(version))) {
      throw CommandException.wrongArguments(
          policy.name()
              + ": versi "
              + version
              + " sudah dipakai kebijakan lain isinya di lake ini; beri versi baru");
    }
    Set<String> withResults = new TreeSet<>();
    for (String name : files.names(lake.releases())) {
      Optional<ReleaseId> id = ReleaseId.parse(name);
      if (id.isPresent() && manifest(id.get()).policy() != null) {
        withResults.add(id.get().period().toString());
      }
    }
    return new PolicyLog.Seen(
        version, sha256, clock.instant().toString(), List.copyOf(withResults));
  }

  /** Remembers a policy from now on. */
  public void remember(PolicyLog.Seen policy) throws IOException {
    PolicyLog log = policies();
    if (log.find(policy.sha256()).isEmpty()) {
      files.replace(lake.policies(), ReleaseJson.write(log.with(policy)));
    }
  }

  private void publish(Period quarter, ReleaseId id, byte[] manifest) throws IOException {
    Current next =
        current()
            .with(
                quarter.toString(),
                new Current.Publication(
                    id.toString(), ReleaseJson.sha256(manifest), clock.instant().toString()));
    files.replace(lake.current(), ReleaseJson.write(next));
  }

  /** Published releases that used an older revision of a quarter. */
  public List<ReleaseId> restingOnOlder(ReleaseId id) throws IOException {
    List<ReleaseId> stale = new ArrayList<>();
    for (Current.Publication publication : current().published().values()) {
      URI file = lake.release(publication.release()).resolve(Lake.MANIFEST);
      Optional<byte[]> json = files.read(file);
      if (json.isPresent()
          && ReleaseJson.manifest(json.get(), publication.release()).earlier().stream()
              .map(e -> ReleaseId.parse(e.id()).orElseThrow())
              .anyMatch(e -> e.period().equals(id.period()) && e.compareTo(id) < 0)) {
        stale.add(ReleaseId.parse(publication.release()).orElseThrow());
      }
    }
    return stale;
  }
}
