package id.prima.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of atoms, as a partition: disjoint blocks, each a set whose sums follow from the
 * public figures. A figure fits only if afterwards all that is known is again such a partition.
 */
final class KnownBlocks {

  private final Map<String, Set<String>> blockOf = new TreeMap<>();
  private final Set<String> frozen = new HashSet<>();

  /** The block that holds an atom. */
  Optional<Set<String>> of(String atom) {
    return Optional.ofNullable(blockOf.get(atom));
  }

  /**
   * The new blocks that a figure would make: none if it is a union of blocks; one if atoms of which
   * nothing was known remain; two if it cuts one block. Empty if it would tie several blocks
   * together, which a partition cannot say.
   */
  Optional<List<Set<String>>> cutBy(Set<String> figure) {
    List<Set<String>> pieces = pieces(figure);
    return pieces.size() > 2 || figure.stream().anyMatch(frozen::contains)
        ? Optional.empty()
        : Optional.of(pieces);
  }

  private List<Set<String>> pieces(Set<String> figure) {
    Set<String> unknown = new LinkedHashSet<>();
    Set<Set<String>> cut = new LinkedHashSet<>();
    for (String atom : figure) {
      Set<String> block = blockOf.get(atom);
      if (block == null) {
        unknown.add(atom);
      } else if (!figure.containsAll(block)) {
        cut.add(block);
      }
    }
    List<Set<String>> pieces = new ArrayList<>();
    if (!unknown.isEmpty()) {
      pieces.add(unknown);
    }
    for (Set<String> block : cut) {
      Set<String> inside = new LinkedHashSet<>(block);
      inside.retainAll(figure);
      Set<String> outside = new LinkedHashSet<>(block);
      outside.removeAll(figure);
      pieces.add(inside);
      pieces.add(outside);
    }
    return pieces;
  }

  /** Takes pieces that a figure makes as known. */
  void add(List<Set<String>> pieces) {
    pieces.forEach(piece -> piece.forEach(atom -> blockOf.put(atom, piece)));
  }

  /**
   * Takes a figure as known whatever it does. Where no partition says it, all atoms it touches
   * become one block that nothing new may cut.
   */
  void know(Set<String> figure) {
    List<Set<String>> pieces = pieces(figure);
    if (pieces.size() <= 2) {
      add(pieces);
      return;
    }
    Set<String> tied = new LinkedHashSet<>();
    pieces.forEach(tied::addAll);
    tied.forEach(atom -> blockOf.put(atom, tied));
    frozen.addAll(tied);
  }

  /** Forgets the blocks of a figure. */
  void forget(Set<String> figure) {
    figure.forEach(blockOf::remove);
  }
}
