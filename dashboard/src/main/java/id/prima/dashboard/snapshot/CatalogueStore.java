package id.prima.dashboard.snapshot;

import id.prima.cli.CommandException;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.data.Lake;
import id.prima.data.release.Current;
import id.prima.data.release.PolicyLog;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lake as pages see it. {@link #refresh} looks whether the lake changed and swaps in a whole
 * new catalogue, or keeps the old one: readers never wait and never see a mixture. A release that
 * is damaged leaves the last whole one of its quarter in place.
 */
public final class CatalogueStore {

  private static final int PINNED_IN_MEMORY = 8;
  private static final int STAFF_IN_MEMORY = 4;

  private final Lake lake;
  private final Consumer<String> log;
  private volatile Catalogue catalogue = Catalogue.EMPTY;

  /** The lake as the catalogue was made from it, or why it could not be read. */
  private String seen = "";

  /** Damaged releases, each with the mark of its files. */
  private Map<ReleaseId, String> damaged = Map.of();

  /** Drafts and older releases that somebody looked at, by manifest hash. */
  private final Map<String, Snapshot> pinned = fewest(PINNED_IN_MEMORY);

  /** The office's tables of releases that staff looked at, by manifest hash. */
  private final Map<String, StaffSnapshot> staff = fewest(STAFF_IN_MEMORY);

  /**
   * Knows nothing until the first refresh.
   *
   * @param log takes one line per thing that an operator should know; may name paths
   */
  public CatalogueStore(Lake lake, Consumer<String> log) {
    this.lake = lake;
    this.log = log;
  }

  /** What is published now. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Looks at the lake and takes over what is new. */
  public synchronized void refresh() {
    try {
      ReleaseStore store = ReleaseStore.open(lake);
      LakeMark marks = new LakeMark(store);
      String mark = marks.ofLake();
      if (mark.equals(seen) && isStillDamaged(marks)) {
        return;
      }
      Current current = store.findCurrent().orElseGet(Current::empty);
      if (current.published().isEmpty() && catalogue.latest().isPresent()) {
        // a mount that went away leaves an empty folder behind; nothing is ever unpublished
        throw CommandException.failed(
            Lake.CURRENT
                + " di "
                + store.root()
                + " hilang; rilis yang terakhir tetap ditampilkan");
      }
      CatalogueReader reader = new CatalogueReader(store, current, catalogue, log);
      catalogue = reader.read(mark);
      damaged = reader.damaged();
      seen = mark;
      log.accept(spoken(store, catalogue));
    } catch (CommandException | IOException | UncheckedIOException e) {
      String sign = "unreadable " + e.getMessage();
      if (!sign.equals(seen)) {
        seen = sign;
        log.accept(e.getMessage());
        catalogue = catalogue.with(Catalogue.Problem.of("notice.lake"));
      }
    }
  }

  private boolean isStillDamaged(LakeMark marks) {
    return damaged.entrySet().stream()
        .allMatch(e -> marks.ofRelease(e.getKey()).equals(e.getValue()));
  }

  private static String spoken(ReleaseStore store, Catalogue catalogue) {
    return catalogue
        .latest()
        .map(s -> "membaca " + catalogue.published().size() + " rilis, terakhir " + s.id())
        .orElse("belum ada rilis yang terbit di " + store.root());
  }

  /**
   * A release by its id: published, older or draft.
   *
   * @return empty where the lake has no such whole release
   */
  public Optional<Snapshot> pinned(ReleaseId id, Catalogue now) {
    Optional<Snapshot> published = now.find(id);
    if (published.isPresent()) {
      return published;
    }
    boolean known = now.releases().stream().anyMatch(r -> r.whole() && r.summary().id().equals(id));
    if (!known) {
      return Optional.empty();
    }
    try {
      ReleaseStore store = ReleaseStore.open(lake);
      String hash = store.manifest(id).map(ReleaseJson::sha256).orElse("");
      Snapshot snapshot = pinned.get(hash);
      if (snapshot == null) {
        snapshot = Snapshot.read(store.open(id, now.current()));
        pinned.put(hash, snapshot);
      }
      return Optional.of(snapshot);
    } catch (RuntimeException e) {
      // it was whole when it was listed
      log.accept("rilis " + id + " tidak terbaca: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The office's own tables of a release whose public figures are shown. Only a handler that has
   * asked who is signed in may call this.
   *
   * @throws CommandException if the release changed or went away since
   */
  public StaffSnapshot staff(Snapshot shown, Catalogue now) {
    ReleaseStore store = ReleaseStore.open(lake);
    String hash = store.manifest(shown.id()).map(ReleaseJson::sha256).orElse("");
    StaffSnapshot known = staff.get(hash);
    if (known == null) {
      known = StaffSnapshot.of(store.open(shown.id(), now.current()));
      staff.put(hash, known);
    }
    return known;
  }

  /** Which policies of merit the lake has seen, and when first; none where it never saw any. */
  public PolicyLog policies() {
    return ReleaseStore.open(lake).policies();
  }

  private static <T> Map<String, T> fewest(int kept) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > kept;
          }
        });
  }

  /** A short mark of a text, for entity tags. */
  public static String mark(String text) {
    return ReleaseJson.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
