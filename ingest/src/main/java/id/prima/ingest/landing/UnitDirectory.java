package id.prima.ingest.landing;

import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Period;
import id.prima.ingest.profile.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The units in force in a quarter, and how a text names one of them. Without a {@code unit.csv} any
 * id is taken at its word, but no name is: a name may be anything, also a person's.
 */
public final class UnitDirectory implements Serializable {

  /** An id with too few digits for a phone number or a NIK. */
  private static final Pattern ID =
      Pattern.compile("(?!(?:.*\\d){7})[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private static final String AMBIGUOUS = "";

  private final boolean open;
  private final TreeMap<String, String> byId = new TreeMap<>();
  private final HashMap<String, String> byName = new HashMap<>();
  private final transient List<UnitInfo> units;

  private UnitDirectory(boolean open, List<UnitInfo> units) {
    this.open = open;
    this.units = List.copyOf(units);
    for (UnitInfo unit : units) {
      byId.put(unit.unitId().toLowerCase(Locale.ROOT), unit.unitId());
      // a name that two units bear names neither
      byName.merge(
          Words.normalise(unit.nama()), unit.unitId(), (a, b) -> a.equals(b) ? a : AMBIGUOUS);
    }
  }

  /** Whether a text can be an id: one word, and no phone or NIK. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The units in force on at least one day of the quarter. */
  public static UnitDirectory of(Landing landing, Period quarter) {
    if (landing.units() == null) {
      return new UnitDirectory(true, List.of());
    }
    return new UnitDirectory(
        false,
        landing.units().stream()
            .filter(u -> u.berlakuSejak() == null || !u.berlakuSejak().isAfter(quarter.lastDay()))
            .filter(
                u -> u.berlakuSampai() == null || !u.berlakuSampai().isBefore(quarter.firstDay()))
            .toList());
  }

  /** Whether the office has no {@code unit.csv}. */
  public boolean isOpen() {
    return open;
  }

  /** The units that are or were in force at any time. */
  public static UnitDirectory ever(Landing landing) {
    return landing.units() == null
        ? new UnitDirectory(true, List.of())
        : new UnitDirectory(false, landing.units());
  }

  /** The id of the unit that a text names by id or name; null where it names none. */
  public String find(String text) {
    if (open) {
      return isId(text) ? text : null;
    }
    String id = byId.get(text.toLowerCase(Locale.ROOT));
    if (id != null) {
      return id;
    }
    String named = byName.getOrDefault(Words.normalise(text), AMBIGUOUS);
    return named.equals(AMBIGUOUS) ? null : named;
  }

  /**
   * The unit that stands for another one now: itself while it is in force, else the one that took
   * its place, or that one's successor.
   *
   * @param unitId of this directory
   * @param inForce units in force
   * @return null where none does
   */
  public String successor(String unitId, UnitDirectory inForce) {
    Set<String> seen = new HashSet<>();
    String id = unitId;
    while (id != null && seen.add(id)) {
      if (inForce.find(id) != null) {
        return inForce.find(id);
      }
      String of = id;
      id =
          units.stream()
              .filter(unit -> unit.unitId().equals(of) && unit.digantikanOleh() != null)
              .map(UnitInfo::digantikanOleh)
              .findFirst()
              .orElse(null);
    }
    return null;
  }

  /** The one unit there is, where there is exactly one. */
  public String findOnly() {
    return byId.size() == 1 ? byId.firstEntry().getValue() : null;
  }

  /** The units, and for an open directory those that were seen. */
  public List<UnitInfo> units(Collection<String> seen) {
    if (!open) {
      return units;
    }
    List<UnitInfo> found = new ArrayList<>();
    for (String id : new java.util.TreeSet<>(seen)) {
      found.add(
          new UnitInfo(
              id, id, null, null, "semua", Frekuensi.TRIWULAN.code(), null, null, null, null));
    }
    return found;
  }
}
