package id.prima.dashboard.merit;

import id.prima.data.marts.RankingComponent;
import id.prima.data.vocab.ComponentSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which figures of its peers stand beside a unit's own. Who may see the whole ranking sees them
 * all; a unit's account sees a mean of its peers only where no other unit's figure can be worked
 * out from it: the mean includes the unit itself, so of two it is the other, and of one it is that
 * one's.
 */
public final class PeerSight {

  /**
   * Fewest units that have a figure whose mean a unit is shown: no figure is told of any set of
   * fewer than ten (statistics, section 10).
   */
  public static final int FEWEST_UNITS = 10;

  private final Predicate<RankingComponent> open;
  private final boolean mean;
  private final boolean score;

  private PeerSight(Predicate<RankingComponent> open, boolean mean, boolean score) {
    this.open = open;
    this.mean = mean;
    this.score = score;
  }

  /** Of who may see the ranking of all units. */
  public static PeerSight whole() {
    return new PeerSight(row -> true, true, true);
  }

  /**
   * Of an account of a unit.
   *
   * @param unitId the unit explained
   * @param maySee the units whose figures the account may see anyway
   */
  public static PeerSight of(Merit merit, String unitId, Predicate<String> maySee) {
    Predicate<String> seen = unit -> unit.equals(unitId) || maySee.test(unit);
    Set<String> closed = new HashSet<>();
    Set<String> partly = new HashSet<>();
    boolean score = true;
    for (RankingComponent row : merit.components(unitId)) {
      List<RankingComponent> carriers = merit.carriers(row);
      if (isMean(row) || isCut(row) || hasNoPeers(row) || isEnough(merit, carriers, seen)) {
        continue;
      }
      if (row.part() != null) {
        partly.add(row.component());
        continue;
      }
      closed.add(row.component());
      if (row.source().equals(ComponentSource.NETRAL.code()) && !carriers.isEmpty()) {
        // its points are the peers' mean: score less own points times weights gives them away
        score = false;
      }
    }
    return new PeerSight(
        row ->
            !closed.contains(row.component())
                // one hidden part is what the others leave of the component: all are, or none
                && (row.part() == null || !partly.contains(row.component())),
        // the mean, with all contributions but one, would tell that one
        closed.isEmpty(),
        score);
  }

  private static boolean isMean(RankingComponent row) {
    return row.component().equals(Sum.PEER_MEAN);
  }

  private static boolean isCut(RankingComponent row) {
    return MeritWords.CUT.equals(row.part());
  }

  private static boolean hasNoPeers(RankingComponent row) {
    return row.source().equals(ComponentSource.TIDAK_ADA.code());
  }

  /**
   * Whether enough units have the figure, and enough of these figures are unknown to the reader: an
   * account that sees nine of ten units would be told the tenth. What a unit takes from the one
   * above it is one figure, however many take it.
   */
  private static boolean isEnough(
      Merit merit, List<RankingComponent> carriers, Predicate<String> seen) {
    Set<String> unknown = new HashSet<>();
    carriers.forEach(c -> unknown.add(whose(merit, c)));
    carriers.stream()
        .filter(c -> seen.test(c.unitId()))
        .forEach(c -> unknown.remove(whose(merit, c)));
    return carriers.size() >= FEWEST_UNITS
        && (unknown.isEmpty() || unknown.size() >= FEWEST_UNITS - 1);
  }

  private static String whose(Merit merit, RankingComponent row) {
    return row.source().equals(ComponentSource.INDUK.code())
        ? "/" + merit.info(row.unitId()).map(u -> u.indukId()).orElse("")
        : row.unitId();
  }

  /** Whether the mean score of the peers is shown, and with it the sum from there to the score. */
  public boolean showsMean() {
    return mean;
  }

  /** Whether the score is shown. */
  public boolean showsScore() {
    return score;
  }

  /** A row of the unit as the reader may see it; empty where nothing of it is for the reader. */
  private Optional<RankingComponent> seen(RankingComponent row) {
    if (isMean(row)) {
      return mean ? Optional.of(row) : Optional.empty();
    } else if (open.test(row)) {
      return Optional.of(row);
    } else if (isCut(row)) {
      return Optional.empty();
    }
    boolean borrowed = row.source().equals(ComponentSource.NETRAL.code());
    return Optional.of(
        new RankingComponent(
            row.period(),
            row.kelompokBanding(),
            row.unitId(),
            row.component(),
            row.part(),
            row.source(),
            row.value(),
            null,
            borrowed ? null : row.points(),
            null,
            row.weight(),
            null,
            row.cases(),
            row.sourcePeriod()));
  }

  /** The rows of the unit as the reader may see them, without cuts that cut nothing off. */
  public List<RankingComponent> rows(Merit merit, String unitId) {
    return merit.components(unitId).stream()
        .flatMap(row -> seen(row).stream())
        .filter(row -> !isCut(row) || row.contribution().signum() != 0)
        .toList();
  }

  /** Whether anything is kept back of these rows. */
  boolean isPartial(List<RankingComponent> rows) {
    return !mean || rows.stream().anyMatch(r -> r.contribution() == null);
  }
}
