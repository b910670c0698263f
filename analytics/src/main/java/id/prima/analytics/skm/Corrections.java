package id.prima.analytics.skm;

import id.prima.data.marts.SkmCell;
import id.prima.rules.SkmMoments;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a correction changes. Two public figures of the same cell, before and after, give away the
 * answers of those who came or went: a change of fewer people than the minimum must wait
 * (statistics, section 10).
 */
final class Corrections {

  private Corrections() {}

  /** Whether a cell changes, and by fewer people than the minimum. */
  static boolean areSmall(List<SkmCell> before, List<SkmCell> after, long minPeople) {
    Map<CellKey, SkmMoments> old = byKey(before);
    Map<CellKey, SkmMoments> next = byKey(after);
    Set<CellKey> keys = new HashSet<>(old.keySet());
    keys.addAll(next.keySet());
    return keys.stream().anyMatch(key -> isSmall(old.get(key), next.get(key), minPeople));
  }

  private static boolean isSmall(SkmMoments before, SkmMoments after, long minPeople) {
    if (before != null && before.equals(after)) {
      return false;
    }
    return people(before).subtract(people(after)).abs().compareTo(BigInteger.valueOf(minPeople))
        < 0;
  }

  private static BigInteger people(SkmMoments moments) {
    return moments == null ? BigInteger.ZERO : moments.respondents();
  }

  private static Map<CellKey, SkmMoments> byKey(List<SkmCell> cells) {
    Map<CellKey, SkmMoments> byKey = new TreeMap<>();
    cells.forEach(cell -> byKey.put(SkmCells.key(cell), SkmCells.moments(cell)));
    return byKey;
  }
}
