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
   * @param from where the sum stood before it; null where the peer mean is not shown
   * @param to where it stands after it; null where the peer mean is not shown
   * @param parts what is inside it, the lowest contribution first; empty where nothing is known, or
   *     shown
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

  /**
   * The addition.
   *
   * @param rows of a unit, as their reader may see them
   * @param score of the unit; null where it has none
   * @return empty where the unit has no score or the rows do not say what it starts from
   */
  static Optional<Sum> of(List<RankingComponent> rows, BigDecimal score) {
    return score == null
        ? Optional.empty()
        : mean(rows).map(mean -> new Sum(mean, steps(rows), score));
  }

  /** The components, also where the peer mean that they add to is not shown. */
  static List<Step> steps(List<RankingComponent> rows) {
    List<Step> steps = new ArrayList<>();
    BigDecimal at = mean(rows).orElse(null);
    for (RankingComponent row : rows) {
      if (row.part() == null && !row.component().equals(PEER_MEAN)) {
        BigDecimal after = at == null ? null : at.add(row.contribution());
        steps.add(new Step(row, at, after, parts(rows, row.component())));
        at = after;
      }
    }
    return steps;
  }

  private static Optional<BigDecimal> mean(List<RankingComponent> rows) {
    return rows.stream()
        .filter(r -> r.component().equals(PEER_MEAN))
        .map(RankingComponent::contribution)
        .findFirst();
  }

  private static List<RankingComponent> parts(List<RankingComponent> rows, String component) {
    return rows.stream()
        .filter(r -> r.part() != null && r.component().equals(component))
        .filter(r -> r.contribution() != null)
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
