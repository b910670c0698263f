package id.prima.ingest.landing;

import id.prima.ingest.profile.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the units of one day are called. A text is held against ids, then against names as they
 * stand, then against names with abbreviations written out, and last against names without fillers
 * and the order of words; the first step that knows it decides, and two units of one name are none.
 */
final class UnitNames {

  /** A text that names more than one unit. */
  static final String AMBIGUOUS = "";

  private static final String UNKNOWN = "\n";
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byWords = new HashMap<>();
  private final Map<String, String> loosely = new HashMap<>();
  private final Collection<Called> units;
  private final List<String> region;
  private final Map<String, String> remembered = new ConcurrentHashMap<>();
  private volatile NearestNames nearest;

  /**
   * A unit and one of its names.
   *
   * @param id as it is written in unit.csv
   * @param means what a text that names it means: the unit itself, or one that took its place
   * @param shown whether it is the name of the unit and no alias
   */
  record Called(String id, String means, String name, boolean shown) {}

  UnitNames(Collection<Called> units) {
    this.units = units;
    Map<Called, List<String>> words = new HashMap<>();
    units.forEach(unit -> words.put(unit, NameWords.of(unit.name())));
    this.region = NameWords.region(words.values()).orElse(null);
    for (Called unit : units) {
      add(byId, unit.id().toLowerCase(Locale.ROOT), unit.means());
      add(byName, Words.normalise(unit.name()), unit.means());
      for (List<String> spelled : List.of(words.get(unit), NameWords.of(unit.id()))) {
        add(byWords, String.join(" ", spelled), unit.means());
        add(loosely, NameWords.loose(spelled, region), unit.means());
      }
    }
  }

  private static void add(Map<String, String> names, String name, String unit) {
    names.merge(name, unit, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
  }

  /** What a text names; {@link #AMBIGUOUS} where it names several, null where it names none. */
  String find(String text) {
    if (text.length() > NameWords.LONGEST) {
      return null;
    }
    String found = remembered.get(text);
    if (found == null) {
      found = search(text);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(text, found);
      }
    }
    return found.equals(UNKNOWN) ? null : found;
  }

  private String search(String text) {
    String id = byId.get(text.toLowerCase(Locale.ROOT));
    if (id != null) {
      return id;
    }
    String name = Words.normalise(text);
    if (name.isEmpty()) {
      return UNKNOWN;
    } else if (byName.containsKey(name)) {
      return byName.get(name);
    }
    List<String> words = NameWords.of(text);
    String spelled = String.join(" ", words);
    return byWords.containsKey(spelled)
        ? byWords.get(spelled)
        : loosely.getOrDefault(NameWords.loose(words, region), UNKNOWN);
  }

  /** The three names most like a text; a name that two units bear with its id. */
  List<String> nearest(String text) {
    NearestNames names = nearest;
    if (names == null) {
      names = new NearestNames(shownNames());
      nearest = names;
    }
    return names.find(text);
  }

  private Map<String, List<String>> shownNames() {
    Map<String, List<String>> shown = new TreeMap<>();
    units.stream().filter(Called::shown).forEach(unit -> shown.put(shown(unit), words(unit)));
    return shown;
  }

  /** The names of some units, at most three, in order. */
  List<String> shown(Set<String> ids) {
    return units.stream()
        .filter(unit -> unit.shown() && ids.contains(unit.id()))
        .map(this::shown)
        .distinct()
        .sorted()
        .limit(NearestNames.OFFERED)
        .toList();
  }

  private String shown(Called unit) {
    boolean shared = AMBIGUOUS.equals(byName.get(Words.normalise(unit.name())));
    // names stand in one cell, parted by semicolons
    String name = unit.name().replace(';', ',');
    return shared ? name + " (" + unit.id() + ")" : name;
  }

  private static List<String> words(Called unit) {
    return NameWords.withoutFillers(NameWords.of(unit.name()));
  }
}
