package id.prima.ingest.profile;

import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A profile laid over a row of headers.
 *
 * @param profile the profile
 * @param fields column of each field found
 * @param unsur column of each unsur found
 * @param rivals unsur that another column names just as well; the leftmost was taken
 * @param others columns that name an unsur too, as well or less than the one it was given
 * @param suggestions columns of free suggestions, left to right
 * @param items column of each item of the questionnaire's own
 * @param highestNumber highest number of a numbered questionnaire; 0 where unsur bear no numbers
 * @param headers the headers as they stand in the file
 * @param recognition what each was taken for, and why
 */
public record HeaderMatch(
    Profile profile,
    Map<Field, Integer> fields,
    Map<Unsur, Integer> unsur,
    Set<Unsur> rivals,
    Map<Unsur, List<Integer>> others,
    List<Integer> suggestions,
    Map<String, Integer> items,
    int highestNumber,
    List<String> headers,
    Recognition recognition) {

  private static final Set<String> NUMBERED_UNSUR = Set.of("u", "unsur");

  private static final Set<Field> SUMMARY_FIELDS = Set.of(Field.PERIOD, Field.YEAR);

  /** Numbers up to here mean the same unsur in list and form. */
  private static final int AGREED = 7;

  private static final int FEWEST_NAMED = 5;

  /** Lays a profile over headers. */
  public static HeaderMatch of(Profile profile, List<String> headers) {
    List<HeaderName> names = HeaderName.all(headers);
    Claims<Field> fields = new Claims<>();
    Claims<Unsur> unsur = new Claims<>();
    Claims<String> items = new Claims<>();
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
          && claim(profile, names.get(c), c, fields, unsur, items)) {
        suggestions.add(c);
      }
    }
    if (profile.prefixes().isEmpty() && !profile.own()) {
      claimByNumber(profile, names, unsur, fields);
    }
    return new HeaderMatch(
        profile,
        fields.columns(),
        unsur.columns(),
        unsur.rivals(),
        unsur.others(),
        List.copyOf(suggestions),
        items.columns(),
        highest,
        List.copyOf(headers),
        recognition(profile, headers, names, numbered, fields, unsur, items));
  }

  private static Recognition recognition(
      Profile profile,
      List<String> headers,
      List<HeaderName> names,
      boolean[] numbered,
      Claims<Field> fields,
      Claims<Unsur> unsur,
      Claims<String> items) {
    Recognition.Column[] columns = new Recognition.Column[names.size()];
    unsur
        .columns()
        .forEach(
            (key, c) ->
                columns[c] =
                    new Recognition.Column(
                        headers.get(c),
                        key.code(),
                        numbered[c] ? Recognition.How.NUMBER : Pattern.how(unsur.strength(key))));
    fields
        .columns()
        .forEach(
            (key, c) ->
                columns[c] =
                    new Recognition.Column(
                        headers.get(c), key.key(), Pattern.how(fields.strength(key))));
    items
        .columns()
        .forEach(
            (key, c) ->
                columns[c] =
                    new Recognition.Column(headers.get(c), key, Pattern.how(items.strength(key))));
    return Recognition.of(
        profile.title(),
        profile.own(),
        headers,
        names,
        columns,
        profile.personal(),
        profile.suggestion());
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
   * "U2. Sistem" whose words name no unsur is the second all the same where its neighbours are
   * named: up to the seventh the regulation's two orders agree.
   */
  private static void claimByNumber(
      Profile profile, List<HeaderName> names, Claims<Unsur> unsur, Claims<Field> fields) {
    if (unsur.columns().size() < FEWEST_NAMED) {
      return;
    }
    for (int c = 0; c < names.size(); c++) {
      HeaderName name = names.get(c);
      boolean numbered =
          NUMBERED_UNSUR.contains(name.prefix()) && name.number() > 0 && name.number() <= AGREED;
      if (numbered && !unsur.columns().containsValue(c) && !fields.columns().containsValue(c)) {
        Unsur meant = Unsur.FORMULIR.get(name.number() - 1);
        if (!unsur.columns().containsKey(meant) && profile.unsur().containsKey(meant)) {
          unsur.add(meant, c, 1);
        }
      }
    }
  }

  /**
   * Gives a column to what its name says: the whole name first, then its words.
   *
   * @return whether it holds suggestions
   */
  private static boolean claim(
      Profile profile,
      HeaderName name,
      int column,
      Claims<Field> fields,
      Claims<Unsur> unsur,
      Claims<String> items) {
    if (profile.personal().whole(name) > 0) {
      return false;
    }
    if (unsur.addBest(profile.unsur(), column, p -> p.whole(name))
        || items.addBest(profile.items(), column, p -> p.whole(name))
        || fields.addBest(profile.fields(), column, p -> p.whole(name))) {
      return false;
    }
    if (profile.own() && addSimilar(profile, name, column, fields, unsur, items)) {
      return false;
    }
    int suggestion = profile.suggestion().words(name);
    int personal = profile.personal().words(name);
    int asked = profile.unsur().values().stream().mapToInt(p -> p.words(name)).max().orElse(0);
    if (Math.max(suggestion, personal) > 0 && Math.max(suggestion, personal) >= asked) {
      return suggestion > personal;
    }
    if (!unsur.addBest(profile.unsur(), column, p -> p.words(name))
        && !items.addBest(profile.items(), column, p -> p.words(name))
        && !name.isQuestion()) {
      fields.addBest(profile.fields(), column, p -> p.words(name));
    }
    return false;
  }

  /** Gives a column to what its name is most like, within the distance that the layout allows. */
  private static boolean addSimilar(
      Profile profile,
      HeaderName name,
      int column,
      Claims<Field> fields,
      Claims<Unsur> unsur,
      Claims<String> items) {
    int asUnsur = Claims.most(profile.unsur(), p -> p.similar(name));
    int asItem = Claims.most(profile.items(), p -> p.similar(name));
    int asField = Claims.most(profile.fields(), p -> p.similar(name));
    if (asUnsur > 0 && asUnsur >= Math.max(asItem, asField)) {
      return unsur.addBest(profile.unsur(), column, p -> p.similar(name));
    } else if (asItem > 0 && asItem >= asField) {
      return items.addBest(profile.items(), column, p -> p.similar(name));
    }
    return fields.addBest(profile.fields(), column, p -> p.similar(name));
  }

  /** Whether the file is of exactly the questionnaire's unsur and items, each with its column. */
  public boolean isComplete() {
    return missing().isEmpty()
        && items.keySet().containsAll(profile.items().keySet())
        && !hasOtherLength();
  }

  /** Whether its numbers run beyond those of the questionnaire: another one. */
  public boolean hasOtherLength() {
    return highestNumber > Math.max(Unsur.values().length, profile.questions());
  }

  /** The unsur that no header names. */
  public List<Unsur> missing() {
    List<Unsur> missing = new ArrayList<>(profile.asked());
    missing.removeAll(unsur.keySet());
    return missing;
  }

  /** The fields but those that a summary by months has too, and is no better for. */
  private static Set<Field> ofRespondents(Map<Field, Integer> fields) {
    return fields.keySet().stream()
        .filter(field -> !SUMMARY_FIELDS.contains(field))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * How many headers mean something, in halves; one that is only like a known one counts one. A
   * column of months counts nothing.
   */
  public int score() {
    return 2 * (ofRespondents(fields).size() + unsur.size() + items.size())
        - recognition.count(Recognition.How.SIMILAR);
  }
}
