package id.prima.ingest.profile;

import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A profile laid over a row of headers.
 *
 * @param profile the profile
 * @param fields column of each field found
 * @param unsur column of each unsur found
 * @param rivals unsur that another column names just as well; the leftmost was taken
 * @param suggestions columns of free suggestions, left to right
 * @param highestNumber highest number of a numbered questionnaire; 0 where unsur bear no numbers
 * @param headers the headers as they stand in the file
 */
public record HeaderMatch(
    Profile profile,
    Map<Field, Integer> fields,
    Map<Unsur, Integer> unsur,
    Set<Unsur> rivals,
    List<Integer> suggestions,
    int highestNumber,
    List<String> headers) {

  /** Lays a profile over headers. */
  public static HeaderMatch of(Profile profile, List<String> headers) {
    List<HeaderName> names = HeaderName.all(headers);
    Claims<Field> fields = new Claims<>();
    Claims<Unsur> unsur = new Claims<>();
    boolean[] numbered = new boolean[names.size()];
    int highest = 0;
    if (profile.prefixes().isEmpty()) {
      highest = highest(names, Set.of("u", "unsur"));
    } else {
      String prefix = prefix(profile, names);
      highest = highest(names, Set.of(prefix));
      claimNumbers(profile, names, prefix, unsur, numbered);
    }
    List<Integer> suggestions = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      if (!names.get(c).isEmpty()
          && !numbered[c]
          && claim(profile, names.get(c), c, fields, unsur)) {
        suggestions.add(c);
      }
    }
    return new HeaderMatch(
        profile,
        fields.columns(),
        unsur.columns(),
        unsur.rivals(),
        List.copyOf(suggestions),
        highest,
        List.copyOf(headers));
  }

  /** The prefix that stands before most of the numbers 1-9, the first such in the profile. */
  private static String prefix(Profile profile, List<HeaderName> names) {
    Map<String, Set<Integer>> found = new HashMap<>();
    for (HeaderName name : names) {
      if (name.isBareNumber() && name.number() <= Unsur.values().length) {
        found.computeIfAbsent(name.prefix(), p -> new HashSet<>()).add(name.number());
      }
    }
    return Collections.max(
        profile.prefixes(),
        (a, b) -> {
          int more =
              Integer.compare(
                  found.getOrDefault(a, Set.of()).size(), found.getOrDefault(b, Set.of()).size());
          int earlier =
              Integer.compare(profile.prefixes().indexOf(b), profile.prefixes().indexOf(a));
          return more != 0 ? more : earlier;
        });
  }

  private static int highest(List<HeaderName> names, Set<String> prefixes) {
    return names.stream()
        .filter(n -> prefixes.contains(n.prefix()))
        .mapToInt(HeaderName::number)
        .max()
        .orElse(0);
  }

  private static void claimNumbers(
      Profile profile,
      List<HeaderName> names,
      String prefix,
      Claims<Unsur> unsur,
      boolean[] numbered) {
    List<Unsur> order = profile.order() == Profile.Order.DAFTAR ? Unsur.DAFTAR : Unsur.FORMULIR;
    for (int c = 0; c < names.size(); c++) {
      HeaderName name = names.get(c);
      numbered[c] = name.isBareNumber() && name.prefix().equals(prefix);
      if (numbered[c] && name.number() <= order.size()) {
        unsur.add(order.get(name.number() - 1), c, 1);
      }
    }
  }

  /**
   * Gives a column to what its name says: the whole name first, then its words.
   *
   * @return whether it holds suggestions
   */
  private static boolean claim(
      Profile profile, HeaderName name, int column, Claims<Field> fields, Claims<Unsur> unsur) {
    if (profile.personal().whole(name) > 0) {
      return false;
    }
    if (unsur.addBest(profile.unsur(), column, p -> p.whole(name))
        || fields.addBest(profile.fields(), column, p -> p.whole(name))) {
      return false;
    }
    int suggestion = profile.suggestion().words(name);
    int personal = profile.personal().words(name);
    int asked = profile.unsur().values().stream().mapToInt(p -> p.words(name)).max().orElse(0);
    if (Math.max(suggestion, personal) > 0 && Math.max(suggestion, personal) >= asked) {
      return suggestion > personal;
    }
    if (!unsur.addBest(profile.unsur(), column, p -> p.words(name)) && !name.isQuestion()) {
      fields.addBest(profile.fields(), column, p -> p.words(name));
    }
    return false;
  }

  /** Whether the file is a questionnaire of exactly the nine unsur, each with its column. */
  public boolean isComplete() {
    return missing().isEmpty() && !hasOtherLength();
  }

  /** Whether its numbers run beyond the nine unsur: another questionnaire. */
  public boolean hasOtherLength() {
    return highestNumber > Unsur.values().length;
  }

  /** The unsur that no header names. */
  public List<Unsur> missing() {
    List<Unsur> missing = new ArrayList<>(Unsur.DAFTAR);
    missing.removeAll(unsur.keySet());
    return missing;
  }

  /** How many headers mean something. */
  public int score() {
    return fields.size() + unsur.size();
  }
}
