package id.prima.ingest.clean;

import id.prima.ingest.read.CsvRows;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The files of a feed, and the first look at one of them. */
final class FeedFiles {

  /** What may stand between cells. */
  static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** What computers leave in folders by themselves. */
  private static final Set<String> SYSTEM_FILES = Set.of("Thumbs.db", "desktop.ini");

  private static final int HEADER_WITHIN_ROWS = 30;

  private FeedFiles() {}

  /** Paths of the feed's files, in order. */
  static List<String> of(LandingSource source, Feed feed) throws IOException {
    return source.files().stream()
        .filter(path -> path.startsWith(feed.code() + "/") && !isHidden(path))
        .toList();
  }

  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/"))
        .anyMatch(p -> p.startsWith(".") || p.startsWith("~$") || SYSTEM_FILES.contains(p));
  }

  /** The folders between that of the feed and the file. */
  static List<String> folders(String path) {
    List<String> parts = List.of(path.split("/"));
    return parts.subList(1, parts.size() - 1);
  }

  static FileFacts facts(LandingSource source, String path)
      throws IOException, UnreadableFileException {
    try (InputStream stream = source.open(path)) {
      return FileFacts.read(stream);
    }
  }

  /** The rows among which a header is looked for; fewer where the file breaks off before. */
  static List<RawRow> firstRows(LandingSource source, String path, FileFacts facts, char separator)
      throws IOException {
    List<RawRow> first = new ArrayList<>();
    try (CsvRows rows = CsvRows.open(source.open(path), facts, separator)) {
      while (first.size() < HEADER_WITHIN_ROWS && rows.hasNext()) {
        first.add(rows.next());
      }
    } catch (CsvRows.BrokenFileException e) {
      return first;
    }
    return first;
  }
}
