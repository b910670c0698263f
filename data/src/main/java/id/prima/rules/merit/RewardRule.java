package id.prima.rules.merit;

import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RewardDecision;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Prima proposes for a unit (statistics, section 6). */
public final class RewardRule {

  /** Below all points, for a unit that has none. */
  private static final BigDecimal NONE = BigDecimal.ONE.negate();

  /** Three standard errors of the difference of two probabilities of 0.9 from 2,000 draws. */
  private static final double ALIKE = 0.03;

  private RewardRule() {}

  /**
   * A proposal.
   *
   * @param decision what is proposed
   * @param ungated what it would be without the gate; empty where there is none
   */
  public record Proposal(RewardDecision decision, Optional<RewardDecision> ungated) {}

  /** A unit before the panel, with its points by component. */
  public record PanelUnit(String unitId, Map<MeritComponent, Double> points) {
    public PanelUnit {
      points = Map.copyOf(points);
    }
  }

  /**
   * Proposes: {@code layak} from P(top k) {@code sure} on, {@code tidak} up to {@code sureNot},
   * else {@code perlu_penilaian_panel}. A gate blocks a unit that has a place; without a place a
   * unit is not ranked, gate or not.
   *
   * @param topK P(top k); empty where the unit has no place, or its group no published ranking
   */
  public static Proposal decide(OptionalDouble topK, boolean gated, Policy.Reward reward) {
    if (topK.isEmpty()) {
      return new Proposal(RewardDecision.TIDAK_DIPERINGKAT, Optional.empty());
    }
    RewardDecision decision = decide(topK.getAsDouble(), reward);
    return gated
        ? new Proposal(RewardDecision.TERHALANG, Optional.of(decision))
        : new Proposal(decision, Optional.empty());
  }

  private static RewardDecision decide(double topK, Policy.Reward reward) {
    if (topK >= reward.sure()) {
      return RewardDecision.LAYAK;
    }
    return topK <= reward.sureNot() ? RewardDecision.TIDAK : RewardDecision.PANEL;
  }

  /**
   * At most as many units {@code layak} as there are rewards: P(top k) sums to k, so that from nine
   * rewards on, or with less asked for, more units than rewards may each be sure enough. The surest
   * keep theirs; the rest, and all at the border that the draws do not tell from the rest, go to
   * the panel.
   *
   * @param topK P(top k) of the units proposed as {@code layak} and not gated
   * @return of these the ones for the panel
   */
  public static Set<String> beyondQuota(Map<String, Double> topK, int quota) {
    if (topK.size() <= quota) {
      return Set.of();
    }
    double firstLeftOut =
        topK.values().stream().sorted(Comparator.reverseOrder()).toList().get(quota);
    return topK.keySet().stream()
        .filter(unit -> topK.get(unit) < firstLeftOut + ALIKE)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The order in which the panel takes units: by the criteria, higher points first, compared as
   * they are shown, a unit without points last; or by lot with the recorded seed. What no criterion
   * tells apart stays in the order of ids.
   *
   * @return unit ids; empty where the policy rewards the whole tie group
   */
  public static List<String> panelOrder(List<PanelUnit> units, Policy.Reward reward, long seed) {
    return switch (reward.panel()) {
      case WHOLE_GROUP -> List.of();
      case LOT -> ids(units.stream().sorted(byLot(seed)));
      case CRITERIA -> ids(units.stream().sorted(byCriteria(reward.criteria())));
    };
  }

  private static List<String> ids(Stream<PanelUnit> units) {
    return units.map(PanelUnit::unitId).toList();
  }

  private static Comparator<PanelUnit> byLot(long seed) {
    return Comparator.comparingLong(
            (PanelUnit unit) -> Draws.stream(seed, "undian", unit.unitId()).nextLong())
        .thenComparing(PanelUnit::unitId);
  }

  private static Comparator<PanelUnit> byCriteria(List<MeritComponent> criteria) {
    return (one, other) -> {
      for (MeritComponent component : criteria) {
        int order = shown(other, component).compareTo(shown(one, component));
        if (order != 0) {
          return order;
        }
      }
      return one.unitId().compareTo(other.unitId());
    };
  }

  private static BigDecimal shown(PanelUnit unit, MeritComponent component) {
    return Optional.ofNullable(unit.points().get(component)).map(Rounding::index).orElse(NONE);
  }
}
