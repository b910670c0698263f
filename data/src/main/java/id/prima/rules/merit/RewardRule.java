package id.prima.rules.merit;

import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RewardDecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What Prima proposes for a unit (statistics, section 6). */
public final class RewardRule {

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
   * The order in which the panel takes units: by the criteria, higher points first, compared as
   * they are shown, a unit without points last; or by lot with the recorded seed. What no criterion
   * tells apart stays in the order of ids.
   *
   * @return unit ids; empty where the policy rewards the whole tie group
   */
  public static List<String> panelOrder(List<PanelUnit> units, Policy.Reward reward, long seed) {
    return id.prima.rules.Pending.body();
  }
}
