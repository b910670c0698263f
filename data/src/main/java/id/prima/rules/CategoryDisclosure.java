package id.prima.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Decides how finely a head-count by category may be public so that no category of one to nine
 * people can be computed from all tables that are (statistics, section 10).
 *
 * <p>A table on one rung of the ladder says what it would on every coarser one, so there is a
 * partition of what is known for each rung. A table may stand on a rung if on that rung and on all
 * coarser ones every block has enough people of each category, or none. The rungs must nest: what
 * one puts together every coarser one does.
 */
public final class CategoryDisclosure {

  private final Map<String, Map<String, Long>> atoms;
  private final List<UnaryOperator<String>> ladder;
  private final long minPeople;
  private final List<KnownBlocks> blocks = new ArrayList<>();

  /**
   * With nothing public yet.
   *
   * @param atoms people by category of the smallest cells, by their name
   * @param ladder from fine to coarse, the group of a category
   * @param minPeople fewest people of a group
   */
  public CategoryDisclosure(
      Map<String, Map<String, Long>> atoms, List<UnaryOperator<String>> ladder, long minPeople) {
    this.atoms = atoms;
    this.ladder = ladder;
    this.minPeople = minPeople;
    ladder.forEach(rung -> blocks.add(new KnownBlocks()));
  }

  /**
   * The finest rung on which the table over these atoms may be public; none if it may on no rung.
   * It counts as public from now on.
   */
  public OptionalInt accept(Set<String> table) {
    Set<String> figure = withPeople(table);
    for (int finest = 0; finest < ladder.size(); finest++) {
      Map<Integer, List<Set<String>>> cut = new HashMap<>();
      for (int rung = finest; rung < ladder.size(); rung++) {
        int at = rung;
        Optional<List<Set<String>>> pieces = blocks.get(rung).cutBy(figure);
        if (pieces.isPresent() && pieces.get().stream().allMatch(piece -> isSafe(piece, at))) {
          cut.put(rung, pieces.get());
        }
      }
      if (cut.size() == ladder.size() - finest) {
        cut.forEach((rung, pieces) -> blocks.get(rung).add(pieces));
        return OptionalInt.of(finest);
      }
    }
    return OptionalInt.empty();
  }

  /** Takes a table as public that was published before on this rung. */
  public void know(Set<String> table, int finest) {
    for (int rung = finest; rung < ladder.size(); rung++) {
      blocks.get(rung).know(withPeople(table));
    }
  }

  private Set<String> withPeople(Set<String> table) {
    Set<String> figure = new LinkedHashSet<>(table);
    figure.removeIf(atom -> atoms.get(atom).isEmpty());
    return figure;
  }

  private boolean isSafe(Set<String> block, int rung) {
    Map<String, Long> groups = new HashMap<>();
    for (String atom : block) {
      atoms
          .get(atom)
          .forEach(
              (category, people) ->
                  groups.merge(ladder.get(rung).apply(category), people, Long::sum));
    }
    return groups.values().stream().allMatch(people -> people >= minPeople);
  }
}
