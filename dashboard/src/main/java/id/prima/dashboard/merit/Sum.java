package id.prima.dashboard.merit;

import id.prima.data.marts.RankingComponent;
import id.prima.data.vocab.ComponentSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The score of a unit as an addition: the mean of its peers, and what each component adds to it or
 * takes from it. The batch has rounded the parts so that they add up to the last digit.
 *
 * @param peerMean mean score of the peer group
 * @param steps the components in the order of the policy
 * @param score the score, 0-100
 */
public record Sum(BigDecimal peerMean, List<Step> steps, BigDecimal score) {

  /** The component code under which the mart keeps the peer mean. */
  static final String PEER_MEAN = "rerata";

  /**
   * One component.
   *
   * @param row as the mart has it; its contribution is what the step adds
   * @param from where the sum stood before it
   * @param to where it stands after it
   * @param parts what is inside it, the lowest contribution first; empty where nothing is known
   */
  public record Step(
      RankingComponent row, BigDecimal from, BigDecimal to, List<RankingComponent> parts) {

    /** Whether the figure is the unit's own. */
    public boolean isOwn() {
      return row.source().equals(ComponentSource.SENDIRI.code());
    }

    /** What the parts leave unexplained; zero where they add up, or where there are none. */
    public BigDecimal rest() {
      return parts.isEmpty()
          ? BigDecimal.ZERO
          : parts.stream()
              .map(RankingComponent::contribution)
              .reduce(row.contribution(), BigDecimal::subtract);
    }
  }

  /** The addition; empty where the unit has no score or the release does not say what it is of. */
  static Optional<Sum> of(Merit merit, String unitId) {
    BigDecimal score = merit.unit(unitId).map(u -> u.score()).orElse(null);
    List<RankingComponent> rows = merit.components(unitId);
    Optional<BigDecimal> mean =
        rows.stream()
            .filter(r -> r.component().equals(PEER_MEAN))
            .map(RankingComponent::contribution)
            .findFirst();
    if (score == null || mean.isEmpty()) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    BigDecimal at = mean.get();
    for (RankingComponent row : rows) {
      if (row.part() == null && !row.component().equals(PEER_MEAN)) {
        BigDecimal after = at.add(row.contribution());
        steps.add(new Step(row, at, after, parts(rows, row.component())));
        at = after;
      }
    }
    return Optional.of(new Sum(mean.get(), steps, score));
  }

  private static List<RankingComponent> parts(List<RankingComponent> rows, String component) {
    return rows.stream()
        .filter(r -> r.part() != null && r.component().equals(component))
        .filter(r -> !r.part().equals(MeritWords.CUT) || r.contribution().signum() != 0)
        .sorted(
            Comparator.comparing(RankingComponent::contribution)
                .thenComparing(RankingComponent::part))
        .toList();
  }

  /** What the steps leave unexplained; zero, unless the release is at fault. */
  public BigDecimal rest() {
    BigDecimal end = steps.isEmpty() ? peerMean : steps.get(steps.size() - 1).to();
    return score.subtract(end);
  }
}
