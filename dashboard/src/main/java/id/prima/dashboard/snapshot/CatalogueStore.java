package id.prima.dashboard.snapshot;

import id.prima.cli.CommandException;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.data.Lake;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The lake as pages see it. {@link #refresh} looks whether {@code current.json} changed and swaps
 * in a whole new catalogue, or keeps the old one: readers never wait and never see a mixture. A
 * release that is damaged leaves the last whole one of its quarter in place.
 */
public final class CatalogueStore {

  private static final int PINNED_IN_MEMORY = 8;

  private final Lake lake;
  private final Consumer<String> log;
  private volatile Catalogue catalogue =
      new Catalogue("none", new TreeMap<>(), Current.empty(), List.of());
  private String seen = "";

  /** Drafts and older releases that somebody looked at, by manifest hash. */
  private final Map<String, Snapshot> pinned =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Snapshot> eldest) {
              return size() > PINNED_IN_MEMORY;
            }
          });

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
    ReleaseStore store;
    Current current;
    String version;
    try {
      store = ReleaseStore.open(lake);
      Path file = store.root().resolve(Lake.CURRENT);
      version = Files.isRegularFile(file) ? ReleaseJson.sha256(Files.readAllBytes(file)) : "none";
      if (version.equals(seen)) {
        return;
      }
      current = store.findCurrent().orElseGet(Current::empty);
    } catch (CommandException | IOException e) {
      String sign = "unreadable " + e.getMessage();
      if (!sign.equals(seen)) {
        seen = sign;
        log.accept(e.getMessage());
        catalogue =
            new Catalogue(
                catalogue.version() + "!",
                catalogue.published(),
                catalogue.current(),
                List.of(Catalogue.Problem.of("notice.lake")));
      }
      return;
    }
    seen = version;
    catalogue = load(store, current, version);
    log.accept(
        catalogue.published().isEmpty()
            ? "belum ada rilis yang terbit di " + store.root()
            : "membaca "
                + catalogue.published().size()
                + " rilis, terakhir "
                + catalogue.published().lastEntry().getValue().id());
  }

  private Catalogue load(ReleaseStore store, Current current, String version) {
    TreeMap<Period, Snapshot> published = new TreeMap<>();
    List<Catalogue.Problem> problems = new ArrayList<>();
    for (Map.Entry<String, Current.Publication> entry : current.published().entrySet()) {
      Optional<Period> quarter = Period.parse(entry.getKey());
      if (quarter.isEmpty()) {
        continue;
      }
      Optional<Snapshot> whole = Optional.empty();
      for (Current.Publication publication : candidates(current, entry)) {
        whole = read(store, publication, current);
        if (whole.isPresent()) {
          break;
        }
      }
      whole.ifPresent(snapshot -> published.put(quarter.get(), snapshot));
      String shown = whole.map(s -> s.id().toString()).orElse("");
      if (!shown.equals(entry.getValue().release())) {
        String damaged = entry.getValue().release();
        problems.add(
            shown.isEmpty()
                ? Catalogue.Problem.of("notice.release.none", damaged)
                : Catalogue.Problem.of("notice.release.older", damaged, shown));
      }
    }
    String mark = problems.isEmpty() ? "" : Integer.toHexString(problems.hashCode());
    return new Catalogue(version + mark, published, current, problems);
  }

  /** The published release of a quarter, then those that were published before it, latest first. */
  private static List<Current.Publication> candidates(
      Current current, Map.Entry<String, Current.Publication> entry) {
    List<Current.Publication> candidates = new ArrayList<>(List.of(entry.getValue()));
    for (int i = current.history().size() - 1; i >= 0; i--) {
      Current.Publication before = current.history().get(i);
      if (before.release().startsWith(entry.getKey() + ".")
          && candidates.stream().noneMatch(c -> c.release().equals(before.release()))) {
        candidates.add(before);
      }
    }
    return candidates;
  }

  private Optional<Snapshot> read(
      ReleaseStore store, Current.Publication publication, Current current) {
    Optional<Snapshot> known =
        catalogue.published().values().stream()
            .filter(s -> s.id().toString().equals(publication.release()))
            .filter(s -> sha256(store, s.id()).equals(publication.manifestSha256()))
            .findFirst();
    return known.isPresent()
        ? known
        : read(store, ReleaseId.parse(publication.release()).orElseThrow(), current);
  }

  private Optional<Snapshot> read(ReleaseStore store, ReleaseId id, Current current) {
    try {
      return Optional.of(Snapshot.read(store.open(id, current)));
    } catch (RuntimeException e) {
      // whatever is wrong with one release must not take the others down
      log.accept(
          e instanceof CommandException ? e.getMessage() : "rilis " + id + " tidak terbaca: " + e);
      return Optional.empty();
    }
  }

  private static String sha256(ReleaseStore store, ReleaseId id) {
    return store.manifest(id).map(ReleaseJson::sha256).orElse("");
  }

  /**
   * A release by its id: published, older or draft.
   *
   * @return empty where the lake has no such whole release
   */
  public Optional<Snapshot> pinned(ReleaseId id, Catalogue now) {
    Optional<Snapshot> published =
        now.published().values().stream().filter(s -> s.id().equals(id)).findFirst();
    if (published.isPresent()) {
      return published;
    }
    try {
      ReleaseStore store = ReleaseStore.open(lake);
      String hash = sha256(store, id);
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      Snapshot snapshot = pinned.get(hash);
      if (snapshot == null) {
        snapshot = read(store, id, now.current()).orElse(null);
        if (snapshot != null) {
          pinned.put(hash, snapshot);
        }
      }
      return Optional.ofNullable(snapshot);
    } catch (CommandException e) {
      log.accept(e.getMessage());
      return Optional.empty();
    }
  }

  /** Every release that has a folder, oldest first. */
  public List<ReleaseId> ids() {
    try {
      return ReleaseStore.open(lake).ids();
    } catch (CommandException e) {
      return List.of();
    }
  }

  /** A short mark of a text, for entity tags. */
  public static String mark(String text) {
    return ReleaseJson.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
