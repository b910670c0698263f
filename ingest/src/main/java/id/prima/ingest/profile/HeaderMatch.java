package id.prima.ingest.profile;

import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A profile laid over a row of headers.
 *
 * @param profile the profile
 * @param fields column of each field found
 * @param unsur column of each unsur found
 * @param headers the headers as they stand in the file
 */
public record HeaderMatch(
    Profile profile, Map<Field, Integer> fields, Map<Unsur, Integer> unsur, List<String> headers) {

  /** Lays a profile over headers: whole headers first, then headers by their words. */
  public static HeaderMatch of(Profile profile, List<String> headers) {
    HeaderMatch match =
        new HeaderMatch(
            profile, new EnumMap<>(Field.class), new EnumMap<>(Unsur.class), List.copyOf(headers));
    boolean[] taken = new boolean[headers.size()];
    for (boolean whole : new boolean[] {true, false}) {
      for (int c = 0; c < taken.length; c++) {
        String name = Words.normalise(headers.get(c));
        taken[c] = taken[c] || name.isEmpty() || match.claim(c, name, whole);
      }
    }
    return match;
  }

  /** Gives a column to what its name says; false where it says nothing, or a column has it. */
  private boolean claim(int column, String name, boolean whole) {
    if (profile.personal().matches(name, whole)) {
      return true;
    }
    Optional<Unsur> asked = find(profile.unsur(), name, whole).filter(u -> !unsur.containsKey(u));
    if (asked.isPresent()) {
      unsur.put(asked.get(), column);
      return true;
    }
    Optional<Field> field = find(profile.fields(), name, whole).filter(f -> !fields.containsKey(f));
    field.ifPresent(f -> fields.put(f, column));
    return field.isPresent();
  }

  private static <K> Optional<K> find(
      Map<K, Profile.Pattern> patterns, String name, boolean whole) {
    return patterns.entrySet().stream()
        .filter(e -> e.getValue().matches(name, whole))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether every unsur of the profile has its column. */
  public boolean isComplete() {
    return missing().isEmpty();
  }

  /** The unsur of the profile that no header names. */
  public List<Unsur> missing() {
    List<Unsur> missing = new ArrayList<>(profile.unsur().keySet());
    missing.removeAll(unsur.keySet());
    return missing;
  }

  /** How many headers mean something. */
  public int score() {
    return fields.size() + unsur.size();
  }

  /** Headers of the columns that are not read at all. */
  public List<String> ignored() {
    TreeSet<Integer> used = new TreeSet<>(fields.values());
    used.addAll(unsur.values());
    List<String> ignored = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      if (!used.contains(c) && !headers.get(c).isBlank()) {
        ignored.add(headers.get(c).strip());
      }
    }
    return ignored;
  }
}
