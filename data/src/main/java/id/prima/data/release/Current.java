package id.prima.data.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which release is published for each quarter: {@code current.json}, replaced in one step. Wall
 * clock times live here and nowhere else in a lake.
 *
 * @param format version of this layout; a reader refuses a higher one
 * @param published by quarter
 * @param history every publication, oldest first
 */
public record Current(int format, Map<String, Publication> published, List<Publication> history) {

  /** The layout this code writes and reads. */
  public static final int FORMAT = 1;

  /**
   * One publication.
   *
   * @param release id
   * @param manifestSha256 SHA-256 of its manifest
   * @param publishedAt instant, ISO 8601 in UTC
   */
  public record Publication(String release, String manifestSha256, String publishedAt) {}

  public Current {
    published = new TreeMap<>(published);
    history = List.copyOf(history);
  }

  /** Nothing published yet. */
  public static Current empty() {
    return new Current(FORMAT, Map.of(), List.of());
  }

  /** The published release of a quarter. */
  public Optional<Publication> find(String quarter) {
    return Optional.ofNullable(published.get(quarter));
  }

  /** With one more publication. */
  public Current with(String quarter, Publication publication) {
    Map<String, Publication> next = new TreeMap<>(published);
    next.put(quarter, publication);
    List<Publication> all = new ArrayList<>(history);
    all.add(publication);
    return new Current(format, next, all);
  }
}
