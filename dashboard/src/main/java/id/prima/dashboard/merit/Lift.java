package id.prima.dashboard.merit;

import id.prima.data.marts.RankingComponent;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much the score of a unit would gain if one component were as good as with the best tenth of
 * its peers, everything else staying as it is. It is arithmetic on the policy's weights and no
 * forecast.
 *
 * @param component code of a component of the policy
 * @param value the unit's own figure
 * @param goal the figure that one in ten peers reaches or passes
 * @param gain points of the score: weight times the points between the two
 */
public record Lift(String component, BigDecimal value, BigDecimal goal, BigDecimal gain) {

  /** With fewer peers the best tenth would be the single best unit, told to the last digit. */
  static final int FEWEST_PEERS = 20;

  /** The components that would lift the score, the largest gain first. */
  static List<Lift> of(Merit merit, String kelompok, List<Sum.Step> steps) {
    List<Lift> lifts = new ArrayList<>();
    for (Sum.Step step : steps) {
      for (MeritComponent component : MeritComponent.values()) {
        if (step.row().component().equals(component.code()) && step.isOwn()) {
          add(lifts, step.row(), merit.peers(kelompok, component));
        }
      }
    }
    lifts.sort(Comparator.comparing(Lift::gain).reversed().thenComparing(Lift::component));
    return lifts;
  }

  private static void add(List<Lift> lifts, RankingComponent own, List<RankingComponent> group) {
    List<RankingComponent> peers =
        group.stream()
            .filter(r -> r.source().equals(ComponentSource.SENDIRI.code()))
            .filter(r -> r.points() != null && r.value() != null)
            .sorted(
                Comparator.comparing(RankingComponent::points)
                    .reversed()
                    .thenComparing(RankingComponent::unitId))
            .toList();
    if (peers.size() < FEWEST_PEERS || own.points() == null || own.weight() == null) {
      return;
    }
    // the nearest rank: of 33 peers the fourth reaches it, for three are fewer than a tenth
    RankingComponent goal = peers.get((peers.size() + 9) / 10 - 1);
    BigDecimal gain =
        goal.points()
            .subtract(own.points())
            .multiply(own.weight())
            .setScale(2, RoundingMode.HALF_UP);
    if (gain.signum() > 0) {
      lifts.add(new Lift(own.component(), own.value(), goal.value(), gain));
    }
  }
}
