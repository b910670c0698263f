package id.prima.ingest.profile;

import java.util.List;
import java.util.Set;

/**
 * Which headers mean something. A whole header says more than its beginning, and that more than the
 * words in it.
 *
 * @param same whole headers, normalised, the preferred ones first
 * @param starting what a header may begin with, normalised
 * @param containing sets of words; a header that holds every word of one set matches
 */
public record Pattern(List<String> same, List<String> starting, List<Set<String>> containing) {

  /** Matches nothing. */
  public static final Pattern NONE = new Pattern(List.of(), List.of(), List.of());

  private static final int WHOLE = 1_000;
  private static final int START = 500;

  /** How sure a whole header is, the earlier in the list the surer; 0 where it is none of them. */
  int whole(HeaderName name) {
    int place = same.indexOf(name.text());
    int bare = same.indexOf(name.unnumbered());
    return place >= 0 ? WHOLE - place : bare >= 0 ? WHOLE - bare : 0;
  }

  /** How much of a header's beginning or words is known; 0 for nothing. */
  int words(HeaderName name) {
    for (String start : starting) {
      if ((name.unnumbered() + " ").startsWith(start + " ")) {
        return START;
      }
    }
    int most = 0;
    for (Set<String> set : containing) {
      if (set.size() > most && name.words().containsAll(set)) {
        most = set.size();
      }
    }
    return most;
  }
}
