package id.prima.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A layout laid over a row of headers.
 *
 * @param profile the layout
 * @param fields column of each field found
 * @param rivals fields that another column names just as well; the leftmost was taken
 * @param headers the headers as they stand in the file
 * @param recognition what each was taken for, and why
 * @param <K> how the feed names its fields
 */
public record LayoutMatch<K extends Comparable<K>>(
    LayoutProfile<K> profile,
    Map<K, Integer> fields,
    Set<K> rivals,
    List<String> headers,
    Recognition recognition) {

  /** Lays a layout over headers. */
  public static <K extends Comparable<K>> LayoutMatch<K> of(
      LayoutProfile<K> profile, List<String> headers) {
    List<HeaderName> names = HeaderName.all(headers);
    Claims<K> fields = new Claims<>();
    for (int c = 0; c < names.size(); c++) {
      HeaderName name = names.get(c);
      if (!name.isEmpty() && profile.personal().whole(name) == 0) {
        ToIntFunction<Pattern> byWords =
            p -> profile.personal().words(name) > 0 ? 0 : p.words(name);
        boolean found =
            fields.addBest(profile.fields(), c, p -> p.whole(name))
                || fields.addBest(profile.fields(), c, p -> p.similar(name));
        if (!found) {
          fields.addBest(profile.fields(), c, byWords);
        }
      }
    }
    Recognition.Column[] columns = new Recognition.Column[names.size()];
    fields
        .columns()
        .forEach(
            (key, c) ->
                columns[c] =
                    new Recognition.Column(
                        headers.get(c), profile.name(key), Pattern.how(fields.strength(key))));
    return new LayoutMatch<>(
        profile,
        fields.columns(),
        fields.rivals(),
        List.copyOf(headers),
        Recognition.of(
            profile.title(), profile.own(), headers, names, columns, profile.personal()));
  }

  /** Whether every column is there that a row cannot do without, and the first one stands first. */
  public boolean isComplete() {
    return missing().isEmpty()
        && (profile.first() == null || fields.get(profile.first()) == firstFilled());
  }

  private int firstFilled() {
    for (int c = 0; c < headers.size(); c++) {
      if (!Words.normalise(headers.get(c)).isEmpty() && !RefusedColumns.isOne(headers, c)) {
        return c;
      }
    }
    return 0;
  }

  /** The sets of fields of which no header names one. */
  public List<Set<K>> missing() {
    return profile.required().stream()
        .filter(set -> set.stream().noneMatch(fields::containsKey))
        .toList();
  }

  /** How many headers mean something, in halves; one that is only like a known one counts one. */
  public int score() {
    return 2 * fields.size() - recognition.count(Recognition.How.SIMILAR);
  }
}
