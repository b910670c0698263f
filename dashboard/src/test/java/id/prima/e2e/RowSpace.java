package id.prima.e2e;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * All that follows from known sums by adding and subtracting, exactly: the row space of the sums in
 * reduced row echelon form, rows and columns sparse.
 */
final class RowSpace {

  private final TreeMap<Integer, Map<Integer, BigFraction>> rows = new TreeMap<>();

  /** The sum over these columns. */
  static Map<Integer, BigFraction> sumOf(Collection<Integer> columns) {
    Map<Integer, BigFraction> vector = new HashMap<>();
    columns.forEach(c -> vector.put(c, BigFraction.ONE));
    return vector;
  }

  private Map<Integer, BigFraction> reduce(Map<Integer, BigFraction> vector) {
    Map<Integer, BigFraction> rest = new TreeMap<>(vector);
    for (Integer column : List.copyOf(rest.keySet())) {
      Map<Integer, BigFraction> row = rows.get(column);
      if (row != null) {
        subtract(rest, row, rest.get(column));
      }
    }
    return rest;
  }

  private static void subtract(
      Map<Integer, BigFraction> from, Map<Integer, BigFraction> row, BigFraction times) {
    row.forEach(
        (column, value) -> {
          BigFraction next =
              from.getOrDefault(column, BigFraction.ZERO).subtract(value.multiply(times));
          if (next.isZero()) {
            from.remove(column);
          } else {
            from.put(column, next);
          }
        });
  }

  /** Takes a sum as known. */
  void learn(Map<Integer, BigFraction> vector) {
    Map<Integer, BigFraction> rest = reduce(vector);
    if (rest.isEmpty()) {
      return;
    }
    int pivot = rest.keySet().iterator().next();
    BigFraction scale = rest.get(pivot);
    rest.replaceAll((column, value) -> value.divide(scale));
    rows.values()
        .forEach(
            row -> {
              BigFraction times = row.get(pivot);
              if (times != null) {
                subtract(row, rest, times);
              }
            });
    rows.put(pivot, rest);
  }

  /** Whether a sum follows from what is known. */
  boolean contains(Map<Integer, BigFraction> vector) {
    return reduce(vector).isEmpty();
  }

  /** The rows that have to do with one another, component by component. */
  List<List<Map<Integer, BigFraction>>> components() {
    List<List<Map<Integer, BigFraction>>> components = new ArrayList<>();
    List<Set<Integer>> columns = new ArrayList<>();
    for (Map<Integer, BigFraction> row : rows.values()) {
      List<Map<Integer, BigFraction>> merged = new ArrayList<>(List.of(row));
      Set<Integer> mergedColumns = new TreeSet<>(row.keySet());
      for (int i = components.size() - 1; i >= 0; i--) {
        if (columns.get(i).stream().anyMatch(row::containsKey)) {
          merged.addAll(components.remove(i));
          mergedColumns.addAll(columns.remove(i));
        }
      }
      components.add(merged);
      columns.add(mergedColumns);
    }
    return components;
  }

  /**
   * Sets of columns whose sum is known and that together weigh at least one and less than a limit.
   * Every such set lies within components; within one it is fixed by the pivots it holds.
   */
  List<Set<Integer>> knownSetsLighterThan(int limit, Map<Integer, Integer> weight) {
    List<Set<Integer>> found = new ArrayList<>();
    for (List<Map<Integer, BigFraction>> component : components()) {
      List<Map<Integer, BigFraction>> light = new ArrayList<>();
      for (Map<Integer, BigFraction> row : component) {
        if (weight.get(pivotOf(row)) < limit) {
          light.add(row);
        }
      }
      search(light, 0, Map.of(), 0, limit, weight, found);
    }
    return found;
  }

  private Integer pivotOf(Map<Integer, BigFraction> row) {
    return row.keySet().stream().filter(rows::containsKey).findFirst().orElseThrow();
  }

  private void search(
      List<Map<Integer, BigFraction>> light,
      int next,
      Map<Integer, BigFraction> sum,
      int pivots,
      int limit,
      Map<Integer, Integer> weight,
      List<Set<Integer>> found) {
    if (next == light.size()) {
      int total = sum.keySet().stream().mapToInt(weight::get).sum();
      if (!sum.isEmpty()
          && total < limit
          && sum.values().stream().allMatch(v -> v.equals(BigFraction.ONE))) {
        found.add(new TreeSet<>(sum.keySet()));
      }
      return;
    }
    search(light, next + 1, sum, pivots, limit, weight, found);
    int heavier = pivots + weight.get(pivotOf(light.get(next)));
    if (heavier < limit) {
      Map<Integer, BigFraction> more = new TreeMap<>(sum);
      subtract(more, light.get(next), BigFraction.MINUS_ONE);
      search(light, next + 1, more, heavier, limit, weight, found);
    }
  }
}
