package id.prima.rules.merit;

import static id.prima.data.vocab.MeritComponent.IKM;
import static id.prima.data.vocab.MeritComponent.PENGADUAN;
import static id.prima.data.vocab.MeritComponent.STANDAR;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RewardDecision;
import id.prima.rules.merit.Policy.PanelRule;
import id.prima.rules.merit.RewardRule.PanelUnit;
import id.prima.rules.merit.RewardRule.Proposal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardRuleTest {

  private static Policy.Reward reward(PanelRule panel, MeritComponent... criteria) {
    return new Policy.Reward(3, Map.of(), 0.90, 0.10, panel, List.of(criteria));
  }

  // --- what is proposed ---

  @ParameterizedTest
  @CsvSource({
    "1, LAYAK",
    "0.90, LAYAK",
    "0.8995, PANEL",
    "0.1005, PANEL",
    "0.10, TIDAK",
    "0, TIDAK"
  })
  void whatTheProbabilityProposes(double topK, RewardDecision decision) {
    Policy.Reward reward = reward(PanelRule.LOT);
    assertThat(RewardRule.decide(OptionalDouble.of(topK), false, reward))
        .isEqualTo(new Proposal(decision, Optional.empty()));
    assertThat(RewardRule.decide(OptionalDouble.of(topK), true, reward))
        .isEqualTo(new Proposal(RewardDecision.TERHALANG, Optional.of(decision)));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void withoutAPlaceNothingIsProposed(boolean gated) {
    assertThat(RewardRule.decide(OptionalDouble.empty(), gated, reward(PanelRule.LOT)))
        .isEqualTo(new Proposal(RewardDecision.TIDAK_DIPERINGKAT, Optional.empty()));
  }

  // --- no more than there are ---

  @Test
  void asManyAsThereAreRewardsAreAllProposed() {
    assertThat(RewardRule.beyondQuota(Map.of("a", 0.99, "b", 0.92), 2)).isEmpty();
    assertThat(RewardRule.beyondQuota(Map.of(), 0)).isEmpty();
  }

  @Test
  void theLeastSureBeyondTheNumberOfRewardsGoToThePanel() {
    assertThat(RewardRule.beyondQuota(Map.of("a", 0.99, "b", 0.91, "c", 0.95), 2))
        .containsExactly("b");
  }

  @Test
  void whoTheDrawsDoNotTellApartAtTheBorderGoToThePanelTogether() {
    assertThat(RewardRule.beyondQuota(Map.of("a", 0.99, "b", 0.92, "c", 0.91, "d", 0.90), 2))
        .containsExactlyInAnyOrder("b", "c", "d");
  }

  // --- the panel ---

  private static PanelUnit unit(String id, double pengaduan, double ikm) {
    Map<MeritComponent, Double> points = new HashMap<>();
    points.put(IKM, ikm);
    if (!Double.isNaN(pengaduan)) {
      points.put(PENGADUAN, pengaduan);
    }
    return new PanelUnit(id, points);
  }

  @Test
  void criteriaOneAfterTheOther() {
    List<PanelUnit> units =
        List.of(
            unit("A", 70, 60),
            unit("B", 80, 50),
            // 80.004 is shown as 80.00, like B's: IKM decides
            unit("C", 80.004, 49),
            unit("D", Double.NaN, 99),
            unit("F", 70, 60),
            unit("E", 0, 10));
    assertThat(
            RewardRule.panelOrder(
                units, reward(PanelRule.CRITERIA, PENGADUAN, STANDAR, IKM), 20260101))
        .containsExactly("B", "C", "A", "F", "E", "D");
  }

  @Test
  void withoutCriteriaTheIdDecides() {
    assertThat(
            RewardRule.panelOrder(
                List.of(unit("B", 1, 1), unit("A", 0, 0)), reward(PanelRule.CRITERIA), 1))
        .containsExactly("A", "B");
  }

  @Test
  void theWholeGroupHasNoOrder() {
    assertThat(
            RewardRule.panelOrder(
                List.of(unit("B", 1, 1), unit("A", 0, 0)), reward(PanelRule.WHOLE_GROUP), 1))
        .isEmpty();
  }

  @Test
  void theLotIsFairAndCanBeRepeated() {
    List<PanelUnit> units =
        new ArrayList<>(List.of(unit("A", 1, 1), unit("B", 1, 1), unit("C", 1, 1)));
    Map<List<String>, Integer> orders = new HashMap<>();
    for (int seed = 0; seed < 6000; seed++) {
      orders.merge(RewardRule.panelOrder(units, reward(PanelRule.LOT), seed), 1, Integer::sum);
    }
    // each of the six orders about 1,000 times, give or take four standard deviations of 28.9
    assertThat(orders).hasSize(6);
    assertThat(orders.values()).allMatch(n -> Math.abs(n - 1000) < 116);
    List<String> drawn = RewardRule.panelOrder(units, reward(PanelRule.LOT), 7);
    Collections.reverse(units);
    assertThat(RewardRule.panelOrder(units, reward(PanelRule.LOT), 7)).isEqualTo(drawn);
    // one more unit changes nothing among the others
    units.add(unit("D", 1, 1));
    List<String> four = new ArrayList<>(RewardRule.panelOrder(units, reward(PanelRule.LOT), 7));
    four.remove("D");
    assertThat(four).isEqualTo(drawn);
  }
}
