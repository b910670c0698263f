package id.prima.ingest.profile;

import id.prima.data.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which headers mean something. A whole header says more than its beginning, and that more than the
 * words in it.
 *
 * @param same whole headers, normalised, the preferred ones first
 * @param starting what a header may begin with, normalised
 * @param containing sets of words; a header that holds every word of one set matches
 * @param distance letters by which a header may differ from a whole one and still be like it; never
 *     more than a quarter of its letters, and digits never differ
 */
public record Pattern(
    List<String> same, List<String> starting, List<Set<String>> containing, int distance) {

  /** Matches nothing. */
  public static final Pattern NONE = new Pattern(List.of(), List.of(), List.of(), 0);

  private static final int WHOLE = 1_000;
  private static final int START = 500;
  private static final int SIMILAR = 400;
  private static final int LETTERS_PER_STEP = 4;

  /** With no likeness allowed. */
  public Pattern(List<String> same, List<String> starting, List<Set<String>> containing) {
    this(same, starting, containing, 0);
  }

  /** How a claim of a strength came about. */
  static Recognition.How how(int strength) {
    if (strength > START) {
      return Recognition.How.EXACT;
    }
    return strength > SIMILAR - WHOLE / 10 && strength < START
        ? Recognition.How.SIMILAR
        : Recognition.How.WORDS;
  }

  /** The same without some whole headers. */
  Pattern without(Set<String> headers) {
    return new Pattern(
        same.stream().filter(header -> !headers.contains(header)).toList(),
        starting,
        containing,
        distance);
  }

  /** The same with the headers of another one before its own. */
  Pattern after(Pattern preferred) {
    List<String> all = new ArrayList<>(preferred.same());
    same.stream().filter(header -> !all.contains(header)).forEach(all::add);
    List<String> starts = new ArrayList<>(preferred.starting());
    starts.addAll(starting);
    List<Set<String>> words = new ArrayList<>(preferred.containing());
    words.addAll(containing);
    return new Pattern(all, starts, words, Math.max(distance, preferred.distance()));
  }

  /**
   * How like one of the whole headers it is, by optimal string alignment (Damerau-Levenshtein that
   * edits no part twice); 0 where it is not within the distance.
   */
  int similar(HeaderName name) {
    int nearest = distance + 1;
    for (String header : same) {
      int most = Math.min(distance, header.length() / LETTERS_PER_STEP);
      if (most > 0 && Math.abs(header.length() - name.text().length()) <= most) {
        int found = Nearest.distance(name.text(), header);
        if (found <= most && digits(name.text()).equals(digits(header))) {
          nearest = Math.min(nearest, found);
        }
      }
    }
    return nearest > distance ? 0 : SIMILAR - nearest;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** How sure a whole header is, the earlier in the list the surer; 0 where it is none of them. */
  int whole(HeaderName name) {
    int place = same.indexOf(name.text());
    place = place >= 0 ? place : same.indexOf(name.full());
    int bare = same.indexOf(name.unnumbered());
    int at = place >= 0 ? place : bare;
    return at < 0 ? 0 : WHOLE - Math.min(at, WHOLE - START - 1);
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
