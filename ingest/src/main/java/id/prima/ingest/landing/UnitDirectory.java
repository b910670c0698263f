package id.prima.ingest.landing;

import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.UnitNames.Called;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The units in force in a span of time, and how a text names one of them. Names change: a text is
 * read as it was meant on its day, and after a unit has ended its name means the one unit that took
 * its place. Without a {@code unit.csv} any id is taken at its word, but no name is: a name may be
 * anything, also a person's.
 */
public final class UnitDirectory implements Serializable {

  private static final int LONGEST_ID = 40;

  /** Too few for a phone number or a NIK. */
  private static final int MOST_DIGITS_IN_ID = 6;

  /** Stands before each successor of a unit that was split, whose name means none of them. */
  private static final String SPLIT = "\t";

  /** The successor of a unit that ended for good. */
  private static final String NOBODY = "";

  private final boolean open;
  private final Days span;
  private final ArrayList<Listed> listed = new ArrayList<>();
  private final ArrayList<UnitAlias> aliases;
  private final TreeSet<String> ids = new TreeSet<>();

  /** Days on which any name begins or ends to mean something. */
  private final TreeSet<LocalDate> changes = new TreeSet<>();

  private final transient List<UnitInfo> units;
  private final transient Map<Days, Scope> scopes;

  /** A row of {@code unit.csv}. */
  private record Listed(
      String unitId, String parentId, String nama, Days days, ArrayList<String> successors)
      implements Serializable {}

  /**
   * What is called how on some days.
   *
   * @param inForce the units of those days
   * @param otherwise what the names mean of units that had ended by then, or had not begun
   */
  private record Scope(UnitNames inForce, UnitNames otherwise) {}

  private UnitDirectory(Landing landing, Days span) {
    this.open = landing.units() == null;
    this.span = span;
    this.aliases = new ArrayList<>(landing.aliases());
    List<UnitInfo> all = open ? List.of() : landing.units();
    this.units = latest(all.stream().filter(unit -> days(unit).overlaps(span)).toList());
    this.units.forEach(unit -> ids.add(unit.unitId()));
    for (UnitInfo unit : all) {
      Days days = days(unit);
      listed.add(
          new Listed(
              unit.unitId(),
              unit.indukId(),
              unit.nama(),
              days,
              new ArrayList<>(unit.successors())));
      addChanges(days);
    }
    aliases.forEach(alias -> addChanges(days(alias)));
    this.scopes = new ConcurrentHashMap<>();
  }

  private UnitDirectory(UnitDirectory sent) {
    this.open = sent.open;
    this.span = sent.span;
    this.listed.addAll(sent.listed);
    this.aliases = sent.aliases;
    this.ids.addAll(sent.ids);
    this.changes.addAll(sent.changes);
    this.units = List.of();
    this.scopes = new ConcurrentHashMap<>();
  }

  /** What names mean is worked out anew where the directory arrives. */
  private Object readResolve() {
    return new UnitDirectory(this);
  }

  /** One row per unit: one that changed within the span as it is at its end. */
  private static List<UnitInfo> latest(List<UnitInfo> rows) {
    Map<String, UnitInfo> latest = new LinkedHashMap<>();
    rows.forEach(
        row -> latest.merge(row.unitId(), row, (a, b) -> days(a).endsBefore(days(b)) ? b : a));
    return List.copyOf(latest.values());
  }

  private static Days days(UnitInfo unit) {
    return new Days(unit.berlakuSejak(), unit.berlakuSampai());
  }

  private static Days days(UnitAlias alias) {
    return new Days(alias.from(), alias.until());
  }

  private void addChanges(Days days) {
    if (days.first() != null) {
      changes.add(days.first());
    }
    if (days.last() != null) {
      changes.add(days.last().plusDays(1));
    }
  }

  /** Whether a text can be an id: one word, and no phone or NIK. */
  public static boolean isId(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      digits += digit ? 1 : 0;
      if (!digit && !letter && (i == 0 || "._-".indexOf(c) < 0)) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_ID && digits <= MOST_DIGITS_IN_ID;
  }

  /** The units in force on at least one day of the quarter. */
  public static UnitDirectory of(Landing landing, Period quarter) {
    return new UnitDirectory(landing, new Days(quarter.firstDay(), quarter.lastDay()));
  }

  /** The units that are or were in force at any time. */
  public static UnitDirectory ever(Landing landing) {
    return new UnitDirectory(landing, new Days(null, null));
  }

  /** Ids and names of all units of the list, in force or not. */
  public List<String> everyName() {
    return listed.stream().flatMap(unit -> Stream.of(unit.unitId(), unit.nama())).toList();
  }

  /** Whether the office has no {@code unit.csv}. */
  public boolean isOpen() {
    return open;
  }

  /**
   * The id of the unit in force that a text names by id or name, whatever its day; null where it
   * names none.
   */
  public String find(String text) {
    if (open) {
      return isId(text) ? text : null;
    }
    return unit(scope(span).inForce().find(text));
  }

  /**
   * The unit in force that a text means on a day: the one that bore the name that day, else the one
   * that had taken its place by then.
   *
   * @param day null = any day of the span
   * @return null where it means none, or one that was in force at another time only
   */
  public String find(String text, LocalDate day) {
    String named = named(text, day);
    return named != null && (open || ids.contains(named)) ? named : null;
  }

  /**
   * The unit in force that a text of a day means by now: that of {@link #find(String, LocalDate)},
   * else the one that has taken its place since.
   *
   * @param day null = any day of the span
   */
  public String findNow(String text, LocalDate day) {
    String named = named(text, day);
    if (open || named == null || ids.contains(named)) {
      return named;
    }
    return unit(scope(span).otherwise().find(named));
  }

  /** Whether a text of a day means a unit that was split by then, so that it means none. */
  public boolean isSplit(String text, LocalDate day) {
    return !open && named(text, day) == null && isSplit(scope(day).otherwise().find(text));
  }

  /**
   * Whether a text of a day means a unit that was split since: only who knows the case can say
   * which of its successors answers for it now.
   */
  public boolean isSplitNow(String text, LocalDate day) {
    String named = named(text, day);
    return isSplit(text, day)
        || (!open
            && named != null
            && !ids.contains(named)
            && isSplit(scope(span).otherwise().find(named)));
  }

  private String named(String text, LocalDate day) {
    if (open) {
      return find(text);
    }
    Scope scope = scope(day);
    String inForce = scope.inForce().find(text);
    if (inForce != null) {
      return unit(inForce);
    }
    return unit(scope.otherwise().find(text));
  }

  private boolean isInSpan(LocalDate day) {
    return day == null || span.overlaps(Days.on(day));
  }

  private static String unit(String found) {
    return UnitNames.AMBIGUOUS.equals(found) || isSplit(found) ? null : found;
  }

  private static boolean isSplit(String found) {
    return found != null && found.startsWith(SPLIT);
  }

  /**
   * At most three names of units in force that a text may have meant: those most like it, or those
   * that took the place of a unit that was split.
   *
   * @param day null = any day of the span
   * @return names of {@code unit.csv} parted by semicolons; null where there are none
   */
  public String nearest(String text, LocalDate day) {
    if (open) {
      return null;
    }
    Scope scope = isInSpan(day) ? scope(day) : scope(span);
    String ended = scope.otherwise().find(text);
    List<String> names =
        isSplit(ended)
            ? scope.inForce().shown(Set.of(ended.split(SPLIT, -1)))
            : scope.inForce().nearest(text);
    return names.isEmpty() ? null : String.join("; ", names);
  }

  private Scope scope(LocalDate day) {
    if (day == null) {
      return scope(span);
    }
    LocalDate from = changes.floor(day);
    LocalDate next = changes.higher(day);
    return scope(new Days(from, next == null ? null : next.minusDays(1)));
  }

  private Scope scope(Days days) {
    Scope known = scopes.get(days);
    return known != null ? known : scopes.computeIfAbsent(days, this::build);
  }

  private Scope build(Days days) {
    Set<String> inForce = new TreeSet<>();
    listed.stream().filter(u -> u.days().overlaps(days)).forEach(u -> inForce.add(u.unitId()));
    List<Called> now = new ArrayList<>();
    List<Called> otherwise = new ArrayList<>();
    for (Listed unit : listed) {
      if (unit.days().overlaps(days)) {
        now.add(new Called(unit.unitId(), unit.unitId(), unit.nama(), true));
      } else {
        meaning(unit.unitId(), inForce, days)
            .ifPresent(
                means -> otherwise.add(new Called(unit.unitId(), means, unit.nama(), false)));
      }
    }
    for (UnitAlias alias : aliases) {
      if (days(alias).overlaps(days)) {
        List<Called> names = inForce.contains(alias.unitId()) ? now : otherwise;
        meaning(alias.unitId(), inForce, days)
            .ifPresent(means -> names.add(new Called(alias.unitId(), means, alias.alias(), false)));
      }
    }
    return new Scope(new UnitNames(now), new UnitNames(otherwise));
  }

  /** What the names of a unit mean on some days; empty where they mean nothing. */
  private Optional<String> meaning(String unitId, Set<String> inForce, Days days) {
    Set<String> meant = new TreeSet<>();
    addMeant(unitId, inForce, days, new HashSet<>(), meant);
    if (meant.isEmpty() || meant.equals(Set.of(NOBODY))) {
      return Optional.empty();
    }
    return Optional.of(
        meant.size() == 1 ? meant.iterator().next() : SPLIT + String.join(SPLIT, meant));
  }

  /**
   * Adds the unit itself while it is in force, else those that took its place. One that nobody
   * followed, or that has not begun, can mean only itself, if it counts in the span at all.
   */
  private void addMeant(
      String unitId, Set<String> inForce, Days days, Set<String> seen, Set<String> meant) {
    if (inForce.contains(unitId)) {
      meant.add(unitId);
      return;
    } else if (!seen.add(unitId)) {
      return; // two that took its place became one again
    }
    List<String> successors =
        listed.stream()
            .filter(unit -> unit.unitId().equals(unitId) && unit.days().endsBefore(days))
            .flatMap(unit -> unit.successors().stream())
            .toList();
    if (successors.isEmpty()) {
      meant.add(ids.contains(unitId) ? unitId : NOBODY);
    }
    successors.forEach(next -> addMeant(next, inForce, days, seen, meant));
  }

  /** Whether a unit is another one, or stands anywhere below it, on whatever day. */
  public boolean isWithin(String unitId, String above) {
    Set<String> seen = new HashSet<>();
    Set<String> level = Set.of(unitId);
    while (!level.isEmpty()) {
      if (level.contains(above)) {
        return true;
      }
      seen.addAll(level);
      Set<String> next = new HashSet<>();
      for (Listed unit : listed) {
        if (level.contains(unit.unitId()) && unit.parentId() != null) {
          next.add(unit.parentId());
        }
      }
      next.removeAll(seen);
      level = next;
    }
    return false;
  }

  /** The one unit there is, where there is exactly one. */
  public String findOnly() {
    return ids.size() == 1 ? ids.first() : null;
  }

  /** The units, and for an open directory those that were seen. */
  public List<UnitInfo> units(Collection<String> seen) {
    if (!open) {
      return units;
    }
    List<UnitInfo> found = new ArrayList<>();
    for (String id : new TreeSet<>(seen)) {
      found.add(
          new UnitInfo(
              id, id, null, null, "semua", Frekuensi.TRIWULAN.code(), null, null, null, null));
    }
    return found;
  }
}
