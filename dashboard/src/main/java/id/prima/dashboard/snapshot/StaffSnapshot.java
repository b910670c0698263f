package id.prima.dashboard.snapshot;

import id.prima.dashboard.lake.Release;
import id.prima.data.Table;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The office's own tables of one release, for pages that only staff may see. A table is read when
 * somebody first asks for it and kept from then on; a release never changes, so neither do they.
 * {@link Snapshot} holds what the public may see and never these.
 */
public final class StaffSnapshot {

  private final Release release;
  private final Map<Table<?>, List<?>> tables = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  private StaffSnapshot(Release release) {
    this.release = release;
  }

  /** The tables of a release; nothing is read yet. */
  public static StaffSnapshot of(Release release) {
    return new StaffSnapshot(release);
  }

  public ReleaseId id() {
    return release.id();
  }

  public Manifest manifest() {
    return release.manifest();
  }

  /** Whether the release holds the table; one made before Prima knew it does not. */
  public boolean has(Table<?> table) {
    return release.find(table, false).isPresent();
  }

  /**
   * The office's rows of a table in file order; none where the release lacks it.
   *
   * @throws id.prima.cli.CommandException if a file is damaged or of another contract
   */
  @SuppressWarnings("unchecked") // each list is put in under its own table
  public <R extends Record> List<R> rows(Table<R> table) {
    return (List<R>)
        tables.computeIfAbsent(table, t -> has(t) ? release.rows(t, false) : List.of());
  }

  /** What is made of these tables once and looked up often, such as an index by unit. */
  public <T> T derived(Class<T> type, Function<StaffSnapshot, T> maker) {
    Object known = derived.get(type);
    if (known == null) {
      // not computeIfAbsent: the maker may ask for something derived itself; two makers agree
      known = maker.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
  }
}
