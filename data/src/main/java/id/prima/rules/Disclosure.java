package id.prima.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Decides which figures the public may see so that nobody can compute the answers of fewer than a
 * minimum of people from all that is public (statistics, section 10).
 *
 * <p>What is known is a partition ({@link KnownBlocks}) whose blocks all have enough people.
 * Whatever set a reader can compute is then a union of blocks, so it has enough people too. The
 * bounds that a block of several atoms puts on a small one inside are kept wide as well.
 */
public final class Disclosure {

  private final Map<String, SkmMoments> atoms;
  private final Map<String, List<Set<String>>> ownersOf = new HashMap<>();
  private final Map<String, List<Set<String>>> smallCellsOf = new HashMap<>();
  private final long minPeople;
  private final double minWidth;
  private final KnownBlocks blocks = new KnownBlocks();
  private final Set<String> empty = new HashSet<>();
  private final Set<Set<String>> known = new LinkedHashSet<>();

  /**
   * With nothing public yet.
   *
   * @param atoms the smallest cells by name
   * @param owners sets of atoms, such as a unit in a quarter, whose own figure is shown whatever it
   *     says of its parts
   * @param cells further sets that a reader may be after, such as a unit in a year; every owner and
   *     every atom is one
   * @param minPeople fewest people whose sums may be known
   * @param minWidth narrowest range, in IKM points, that may be known of a smaller cell
   */
  public Disclosure(
      Map<String, SkmMoments> atoms,
      Collection<Set<String>> owners,
      Collection<Set<String>> cells,
      long minPeople,
      double minWidth) {
    this.atoms = new TreeMap<>(atoms);
    this.atoms.values().removeIf(moments -> moments.respondents().signum() == 0);
    this.empty.addAll(atoms.keySet());
    this.empty.removeAll(this.atoms.keySet());
    this.minPeople = minPeople;
    this.minWidth = minWidth;
    Set<Set<String>> all = new LinkedHashSet<>();
    owners.forEach(owner -> all.add(withPeople(owner)));
    all.forEach(owner -> add(owner, ownersOf));
    cells.forEach(cell -> all.add(withPeople(cell)));
    this.atoms.keySet().forEach(atom -> all.add(Set.of(atom)));
    all.stream()
        .filter(cell -> !cell.isEmpty() && this.atoms.keySet().containsAll(cell))
        .filter(cell -> !hasEnoughPeople(sum(cell)))
        .forEach(cell -> add(cell, smallCellsOf));
  }

  private static void add(Set<String> set, Map<String, List<Set<String>>> byAtom) {
    set.forEach(atom -> byAtom.computeIfAbsent(atom, k -> new ArrayList<>()).add(set));
  }

  /**
   * Whether the sums over these atoms may be public, given all that was accepted before. If so they
   * count as public from now on.
   *
   * @param atomNames names of atoms; those without respondents may be left out
   */
  public boolean accept(Set<String> atomNames) {
    Set<String> figure = withPeople(atomNames);
    Optional<List<Set<String>>> pieces = blocks.cutBy(figure);
    if (pieces.isEmpty()
        || !pieces.get().stream().allMatch(piece -> isSafe(piece, piece.equals(figure)))) {
      return false;
    }
    blocks.add(pieces.get());
    known.add(figure);
    return true;
  }

  private Set<String> withPeople(Set<String> atomNames) {
    Set<String> figure = new LinkedHashSet<>(atomNames);
    figure.removeAll(empty);
    return figure;
  }

  /**
   * Takes a figure as public that was published before. Where it ties blocks together in a way that
   * no partition says, nothing new may cut what it touches.
   */
  public void know(Set<String> atomNames) {
    Set<String> figure = withPeople(atomNames);
    known.add(figure);
    blocks.know(figure);
  }

  /**
   * Whether what is known of a block gives away nobody's answers, not even roughly. What a unit's
   * own figure of a quarter says of its parts it may say.
   *
   * @param published whether the block is the figure itself; else it follows by subtraction
   */
  private boolean isSafe(Set<String> block, boolean published) {
    SkmMoments sum = sum(block);
    if (!hasEnoughPeople(sum) || !hasEnoughAnswers(sum)) {
      return false;
    }
    String any = block.iterator().next();
    if (published
        && ownersOf.getOrDefault(any, List.of()).stream().anyMatch(o -> o.containsAll(block))) {
      return true;
    }
    return block.stream()
        .flatMap(atom -> smallCellsOf.getOrDefault(atom, List.of()).stream())
        .distinct()
        .filter(block::containsAll)
        .allMatch(cell -> width(sum, sum(cell)) >= minWidth);
  }

  /** Whether no unsur was answered by a few only. */
  private boolean hasEnoughAnswers(SkmMoments moments) {
    BigInteger enough = BigInteger.valueOf(minPeople);
    return IntStream.range(0, moments.unsur())
        .mapToObj(moments::answers)
        .allMatch(answers -> answers.signum() == 0 || answers.compareTo(enough) >= 0);
  }

  private boolean hasEnoughPeople(SkmMoments moments) {
    return moments.respondents().compareTo(BigInteger.valueOf(minPeople)) >= 0;
  }

  private SkmMoments sum(Set<String> block) {
    return block.stream().map(atoms::get).reduce(SkmMoments::plus).orElseThrow();
  }

  /**
   * How far apart the highest and the lowest IKM of a cell are that agree with what is public of
   * the block it lies in: the histogram of every unsur, and the standard error.
   */
  static double width(SkmMoments block, SkmMoments cell) {
    return Math.min(widthByHistograms(block, cell), widthByVariance(block, cell));
  }

  /** Per unsur the cell holds at best the highest answers of the block, at worst the lowest. */
  private static double widthByHistograms(SkmMoments block, SkmMoments cell) {
    double width = 0;
    for (int u = 0; u < block.unsur(); u++) {
      double answers = cell.answers(u).doubleValue();
      if (answers > 0) {
        width += (most(block, u, answers, true) - most(block, u, answers, false)) / answers;
      }
    }
    return width * 25 / block.unsur();
  }

  /** The sum of so many of the highest answers to an unsur, or of the lowest. */
  private static double most(SkmMoments block, int u, double answers, boolean highest) {
    double left = answers;
    double sum = 0;
    for (int i = 1; i <= SkmMoments.HIGHEST_ANSWER; i++) {
      int answer = highest ? SkmMoments.HIGHEST_ANSWER + 1 - i : i;
      double taken = Math.min(left, block.count(u, answer).doubleValue());
      sum += taken * answer;
      left -= taken;
    }
    return sum;
  }

  /**
   * Among N people whose squared deviations sum up to C, the mean of n is never further from the
   * mean of all than the root of C (N - n) / (N n). Where some unsur were left out the standard
   * error says less, and this is not asked.
   */
  private static double widthByVariance(SkmMoments block, SkmMoments cell) {
    return block
        .squaredRowSums()
        .map(
            squares -> {
              double all = block.respondents().doubleValue();
              double some = cell.respondents().doubleValue();
              double total = 0;
              for (int u = 0; u < block.unsur(); u++) {
                total += block.sum(u).doubleValue();
              }
              double deviations = Math.max(0, squares.doubleValue() - total * total / all);
              return 2 * Math.sqrt(deviations * (all - some) / (all * some)) * 25 / block.unsur();
            })
        .orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * Takes back a figure that was not published yet after all.
   *
   * @throws IllegalArgumentException if it is no public figure, or another one holds some of its
   *     atoms: what follows from that one would be forgotten
   */
  public void withdraw(Set<String> atomNames) {
    Set<String> figure = withPeople(atomNames);
    if (!known.contains(figure)) {
      throw new IllegalArgumentException("not a public figure: " + figure);
    }
    for (Set<String> other : known) {
      if (!other.equals(figure) && !Collections.disjoint(other, figure)) {
        throw new IllegalArgumentException(figure + " is part of what is public: " + other);
      }
    }
    known.remove(figure);
    blocks.forget(figure);
  }

  /** Whether exactly these atoms are one known block. */
  public boolean isBlock(Set<String> atomNames) {
    Set<String> figure = withPeople(atomNames);
    return figure.stream().allMatch(atom -> figure.equals(blocks.of(atom).orElse(null)));
  }

  /** The atoms of a figure of which nothing is public yet. */
  public Set<String> unknownOf(Set<String> figure) {
    Set<String> unknown = withPeople(figure);
    unknown.removeIf(atom -> blocks.of(atom).isPresent());
    return unknown;
  }
}
