package id.prima.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides which sums over people the public may see so that nobody can compute the sum of fewer
 * than a minimum of people from all that is public (statistics, section 10), for figures that show
 * no histogram.
 *
 * <p>What is known is a partition ({@link KnownBlocks}) whose blocks all have enough people;
 * whatever set a reader can compute is then a union of blocks.
 */
public final class HeadDisclosure {

  private final Map<String, Long> people;
  private final long minPeople;
  private final KnownBlocks blocks = new KnownBlocks();

  /**
   * With nothing public yet.
   *
   * @param people number of people by atom, the smallest cells
   * @param minPeople fewest people whose sum may be known
   */
  public HeadDisclosure(Map<String, Long> people, long minPeople) {
    this.people = new TreeMap<>(people);
    this.people.values().removeIf(n -> n == 0);
    this.minPeople = minPeople;
  }

  /**
   * Whether the sum over these atoms may be public, given all that was accepted before. If so it
   * counts as public from now on.
   */
  public boolean accept(Set<String> atoms) {
    Set<String> figure =
        atoms.stream().filter(people::containsKey).collect(Collectors.toUnmodifiableSet());
    Optional<List<Set<String>>> pieces = blocks.cutBy(figure);
    if (figure.isEmpty()
        || pieces.isEmpty()
        || pieces.get().stream().anyMatch(piece -> sum(piece) < minPeople)) {
      return false;
    }
    blocks.add(pieces.get());
    return true;
  }

  private long sum(Set<String> atoms) {
    return atoms.stream().mapToLong(people::get).sum();
  }
}
