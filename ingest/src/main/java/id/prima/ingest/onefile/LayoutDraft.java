package id.prima.ingest.onefile;

import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.FileTables;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.merit.MeritPlanner;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.LayoutProfile;
import id.prima.ingest.profile.MeritProfile;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A first layout for a file of another feed than surveys that no layout recognises: like the one of
 * Prima's own that comes nearest, with the headers that seem to mean something, for somebody to
 * look through. It can be read as a layout from the start.
 *
 * @param <K> how the feed names its fields
 */
public final class LayoutDraft<K extends Comparable<K>> {

  private final String fileName;
  private final Feed feed;
  private final LayoutMatch<K> match;
  private final List<LayoutProfile<K>> all;

  /** Columns of fields by name, in order of the file. */
  private final TreeMap<Integer, String> fields = new TreeMap<>();

  private final List<Integer> guessed = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private LayoutDraft(
      String fileName, Feed feed, LayoutMatch<K> match, List<LayoutProfile<K>> all) {
    this.fileName = fileName;
    this.feed = feed;
    this.match = match;
    this.all = all;
  }

  /**
   * The text of the layout.
   *
   * @throws UnreadableFileException where the file has no row of headers
   */
  public static String of(OneFile file, Feed feed) throws IOException, UnreadableFileException {
    AnswerWords words = AnswerWords.builtIn();
    FileFacts facts = FeedFiles.facts(file, file.path());
    HeaderSearch.Found<List<String>> found =
        FileTables.find(file, file.path(), facts, new AnyHeader(words)).tables().get(0).header();
    List<String> headers = found.match();
    ColumnLook[] looks = new ColumnLook[headers.size()];
    Arrays.setAll(looks, c -> new ColumnLook(words));
    if (feed == Feed.BERAKHLAK) {
      try (RowReader rows = RowReader.open(file, file.path(), facts, found.format())) {
        while (rows.hasNext()) {
          RawRow row = rows.next();
          for (int c = 0; c < looks.length && row.number() > found.row(); c++) {
            looks[c].add(row.cell(c));
          }
        }
      }
    }
    if (feed == Feed.PENGADUAN) {
      return of(file.name(), feed, headers, ComplaintProfiles.builtIn().all(), looks);
    }
    List<MeritProfile> all = MeritProfiles.builtIn(feed.code()).all();
    if (all.stream().anyMatch(p -> p.isForbidden(LayoutMatch.of(p.layout(), headers)))) {
      throw new UnreadableFileException(MeritPlanner.PERSONS);
    }
    return of(
        file.name(),
        feed,
        headers,
        all.stream().filter(p -> !isOfPersons(p)).map(MeritProfile::layout).toList(),
        looks);
  }

  /** Whether a layout is there to refuse lists of persons. */
  private static boolean isOfPersons(MeritProfile profile) {
    return profile.layout().required().stream().anyMatch(profile.forbidden()::containsAll);
  }

  private static <K extends Comparable<K>> String of(
      String fileName,
      Feed feed,
      List<String> headers,
      List<LayoutProfile<K>> all,
      ColumnLook[] looks) {
    // the one that lacks least of what it must have, then the one that knows most
    LayoutMatch<K> nearest =
        all.stream()
            .map(profile -> LayoutMatch.of(profile, headers))
            .min(
                Comparator.<LayoutMatch<K>>comparingInt(m -> lacking(m, looks))
                    .thenComparingInt(m -> -m.score()))
            .orElseThrow();
    LayoutDraft<K> draft = new LayoutDraft<>(fileName, feed, nearest, all);
    draft.guess(looks);
    return draft.text();
  }

  /** A column that must stand first and does not is lacking too; an item that is guessed is not. */
  private static int lacking(LayoutMatch<?> match, ColumnLook[] looks) {
    int missing = match.missing().size();
    int items = missingItems(match).size();
    boolean guessed = items == unnamed(match, looks).size();
    return missing == 0 && !match.isComplete() ? 1 : guessed ? missing - items : missing;
  }

  /** Items that no header names, in the circular's order. */
  private static List<String> missingItems(LayoutMatch<?> match) {
    return match.missing().stream()
        .map(set -> set.iterator().next().toString())
        .filter(MeritProfiles.ITEMS::contains)
        .sorted(Comparator.comparingInt(MeritProfiles.ITEMS::indexOf))
        .toList();
  }

  /** Columns of answers that no header explains. */
  private static List<Integer> unnamed(LayoutMatch<?> match, ColumnLook[] looks) {
    List<Integer> unnamed = new ArrayList<>();
    for (int c = 0; c < looks.length; c++) {
      boolean known = match.fields().containsValue(c) || isPersonal(match, c);
      if (!known && looks[c].holdsAnswers()) {
        unnamed.add(c);
      }
    }
    return unnamed;
  }

  /** Columns of answers that no name explains stand for the missing items, where all would. */
  private void guess(ColumnLook[] looks) {
    match.fields().forEach((key, column) -> fields.put(column, match.profile().name(key)));
    List<Integer> unnamed = unnamed(match, looks);
    List<String> missing = missingItems(match);
    if (missing.size() == unnamed.size()) {
      for (int i = 0; i < missing.size(); i++) {
        fields.put(unnamed.get(i), missing.get(i));
        guessed.add(unnamed.get(i));
      }
    }
  }

  private String first(Set<K> set) {
    return match.profile().name(set.iterator().next());
  }

  private static boolean isPersonal(LayoutMatch<?> match, int column) {
    String header = match.headers().get(column);
    return match.recognition().columns().stream()
        .anyMatch(c -> c.header().equals(header) && c.how() == Recognition.How.PERSONAL);
  }

  private String text() {
    lines.addAll(DraftText.head(fileName, feed));
    List<String> others =
        all.stream().map(LayoutProfile::id).filter(id -> !id.equals(match.profile().id())).toList();
    lines.add(
        "seperti: "
            + match.profile().id()
            + (others.isEmpty() ? "" : "    # atau " + String.join(", ", others)));
    lines.addAll(DraftText.OPTIONS);
    section("kolom", false);
    if (fields.values().stream().anyMatch(MeritProfiles.ITEMS::contains) || lacksItems()) {
      section("butir", true);
    }
    rest();
    return String.join("\n", lines) + "\n";
  }

  private boolean lacksItems() {
    return match.missing().stream().map(this::first).anyMatch(MeritProfiles.ITEMS::contains);
  }

  private void section(String key, boolean items) {
    int at = lines.size();
    lines.add(key + ":");
    fields.forEach(
        (column, name) -> {
          if (MeritProfiles.ITEMS.contains(name) == items) {
            lines.add(
                "  "
                    + name
                    + ": ["
                    + DraftText.quoted(match.headers().get(column))
                    + "]"
                    + (guessed.contains(column) ? "    # tebakan menurut urutan; periksa" : ""));
          }
        });
    for (Set<K> set : match.missing()) {
      String name = first(set);
      if (MeritProfiles.ITEMS.contains(name) == items && !fields.containsValue(name)) {
        lines.add(
            "  "
                + name
                + ": ["
                + DraftText.quoted("tulis judul kolom " + name)
                + "]    # belum ditemukan, wajib"
                + alternatives(set)
                + "; ganti dengan judul kolomnya");
      }
    }
    if (lines.size() == at + 1) {
      lines.set(at, key + ": {}");
    }
    if (!items) {
      absent();
    }
  }

  /** Fields that no such file may have, which are no suggestions. */
  private Set<String> forbidden() {
    return feed == Feed.PENGADUAN
        ? Set.of()
        : MeritProfiles.builtIn(feed.code()).byId(match.profile().id()).forbidden();
  }

  private String alternatives(Set<K> set) {
    List<String> others = set.stream().skip(1).map(match.profile()::name).toList();
    return others.isEmpty() ? "" : " (atau " + String.join(", ", others) + ")";
  }

  private void absent() {
    List<String> absent =
        match.profile().fields().keySet().stream()
            .map(match.profile()::name)
            .filter(name -> !fields.containsValue(name) && !forbidden().contains(name))
            .filter(name -> !MeritProfiles.ITEMS.contains(name))
            .filter(name -> match.missing().stream().noneMatch(set -> first(set).equals(name)))
            .toList();
    if (!absent.isEmpty()) {
      lines.add("  # belum ada: " + String.join(", ", absent));
    }
  }

  private void rest() {
    List<String> ignored = new ArrayList<>();
    List<String> personal = new ArrayList<>();
    for (int c = 0; c < match.headers().size(); c++) {
      if (!fields.containsKey(c) && !Words.normalise(match.headers().get(c)).isEmpty()) {
        (isPersonal(match, c) ? personal : ignored)
            .add("#   " + DraftText.quoted(match.headers().get(c)));
      }
    }
    if (!ignored.isEmpty()) {
      lines.add("# Kolom lain, tidak dibaca; pindahkan ke atas bila berarti:");
      lines.addAll(ignored);
    }
    if (!personal.isEmpty()) {
      lines.add("# Data pribadi atau isian bebas, tidak pernah dibaca:");
      lines.addAll(personal);
    }
  }
}
