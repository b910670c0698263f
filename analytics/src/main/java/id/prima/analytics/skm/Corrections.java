package id.prima.analytics.skm;

import id.prima.data.marts.SkmCell;
import id.prima.rules.SkmMoments;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a correction changes. Two public figures of the same cell, before and after, give away the
 * answers of those who came or went: a change of fewer people than the minimum must wait
 * (statistics, section 10).
 */
final class Corrections {

  private Corrections() {}

  /**
   * Whether a cell changes, and by fewer people than the minimum from any figure that the public
   * has seen of it.
   *
   * @param seen the cells of every release that was public, the one that stands last
   */
  static boolean areSmall(List<List<SkmCell>> seen, List<SkmCell> after, long minPeople) {
    Map<CellKey, SkmMoments> next = byKey(after);
    List<Map<CellKey, SkmMoments>> before = seen.stream().map(Corrections::byKey).toList();
    Map<CellKey, SkmMoments> standing = before.get(before.size() - 1);
    Set<CellKey> keys = new HashSet<>(standing.keySet());
    keys.addAll(next.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(standing.get(key), next.get(key)))
        .anyMatch(
            key ->
                before.stream().anyMatch(old -> isSmall(old.get(key), next.get(key), minPeople)));
  }

  private static boolean isSmall(SkmMoments before, SkmMoments after, long minPeople) {
    if (Objects.equals(before, after)) {
      return false;
    }
    BigInteger enough = BigInteger.valueOf(minPeople);
    if (people(before).subtract(people(after)).abs().compareTo(enough) < 0) {
      return true;
    }
    SkmMoments known = before == null ? after : before;
    return IntStream.range(0, known.unsur())
        .filter(u -> !histogram(before, u).equals(histogram(after, u)))
        .anyMatch(u -> answers(before, u).subtract(answers(after, u)).abs().compareTo(enough) < 0);
  }

  private static List<BigInteger> histogram(SkmMoments moments, int u) {
    return IntStream.rangeClosed(1, SkmMoments.HIGHEST_ANSWER)
        .mapToObj(answer -> moments == null ? BigInteger.ZERO : moments.count(u, answer))
        .toList();
  }

  private static BigInteger answers(SkmMoments moments, int u) {
    return moments == null ? BigInteger.ZERO : moments.answers(u);
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
