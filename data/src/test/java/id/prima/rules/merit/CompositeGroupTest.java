package id.prima.rules.merit;

import static id.prima.data.vocab.MeritComponent.BERAKHLAK;
import static id.prima.data.vocab.MeritComponent.IKM;
import static id.prima.data.vocab.MeritComponent.PENGADUAN;
import static id.prima.rules.merit.Policy.Missing.NETRAL;
import static id.prima.rules.merit.Policy.Missing.WAJIB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RankingReason;
import id.prima.rules.merit.CompositeGroup.Candidate;
import id.prima.rules.merit.CompositeGroup.ComponentScore;
import id.prima.rules.merit.CompositeGroup.Figure;
import id.prima.rules.merit.CompositeGroup.Unit;
import id.prima.rules.merit.Policy.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositeGroupTest {

  private static Policy.Component component(
      MeritComponent name, String weight, int low, int high, Missing missing, int minimum) {
    return new Policy.Component(
        name,
        false,
        new BigDecimal(weight),
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(high),
        missing,
        minimum,
        12,
        false);
  }

  private static Policy policy(Missing pengaduan) {
    return new Policy(
        "1",
        "uji",
        LocalDate.of(2026, 1, 1),
        4,
        Map.of(),
        List.of(
            component(IKM, "0.5", 50, 100, WAJIB, 30),
            component(PENGADUAN, "0.3", 0, 100, pengaduan, 10),
            component(BERAKHLAK, "0.2", 40, 90, NETRAL, 10)),
        List.of(),
        new Policy.Reward(1, Map.of(), 0.9, 0.1, Policy.PanelRule.LOT, List.of()));
  }

  private static final Policy POLICY = policy(NETRAL);

  private static Figure figure(String source, double value, double variance, long cases) {
    return new Figure(
        value, List.of(ErrorSource.of(source, 1, variance)), cases, ComponentSource.SENDIRI);
  }

  /** A unit with figures where they are not NaN; 100 cases each. */
  private static Candidate unit(String id, double ikm, double pengaduan, double berakhlak) {
    Map<MeritComponent, Figure> figures = new HashMap<>();
    if (!Double.isNaN(ikm)) {
      figures.put(IKM, figure("ikm:" + id, ikm, 1, 100));
    }
    if (!Double.isNaN(pengaduan)) {
      figures.put(PENGADUAN, figure("pengaduan:" + id, pengaduan, 25, 100));
    }
    if (!Double.isNaN(berakhlak)) {
      figures.put(BERAKHLAK, figure("berakhlak:" + id, berakhlak, 4, 100));
    }
    return new Candidate(id, figures);
  }

  private static final double NONE = Double.NaN;

  private static Unit unit(CompositeGroup group, String id) {
    return group.units().stream().filter(u -> u.unitId().equals(id)).findFirst().orElseThrow();
  }

  private static ComponentScore component(Unit unit, MeritComponent name) {
    return unit.components().stream().filter(c -> c.component() == name).findFirst().orElseThrow();
  }

  /**
   * Points: IKM A 80, B 60, C 40; pengaduan A 90, B 70, C none: 80 with variance 200; berakhlak A
   * 100 (110 cut), B 40, C 70.
   */
  private static CompositeGroup three() {
    return CompositeGroup.of(
        List.of(unit("C", 70, NONE, 75), unit("A", 90, 90, 95), unit("B", 80, 70, 60)), POLICY);
  }

  @Test
  void scoresByHand() {
    // 0.5 x 80 + 0.3 x 90 + 0.2 x 100; 30 + 21 + 8; 20 + 24 + 14
    CompositeGroup group = three();
    assertThat(group.scored()).extracting(Scored::unitId).containsExactly("A", "B", "C");
    assertThat(group.scored().get(0).score()).isCloseTo(87, within(1e-9));
    assertThat(group.scored().get(1).score()).isCloseTo(59, within(1e-9));
    assertThat(group.scored().get(2).score()).isCloseTo(58, within(1e-9));
    assertThat(group.meanScore().orElseThrow()).isCloseTo(68, within(1e-9));
    assertThat(group.dropped()).isEmpty();
  }

  @Test
  void errorsByHandBeforeTheCut() {
    // (0.5 x 2)^2 x 1 + (0.3 x 1)^2 x 25 + (0.2 x 2)^2 x 4 = 1 + 2.25 + 0.64, for A as for B
    CompositeGroup group = three();
    assertThat(group.scored().get(0).squaredError()).isCloseTo(3.89, within(1e-9));
    assertThat(group.scored().get(1).squaredError()).isCloseTo(3.89, within(1e-9));
    // 1 + 0.09 x 200 + 0.64: the spread of 90 and 70
    assertThat(group.scored().get(2).squaredError()).isCloseTo(19.64, within(1e-9));
  }

  @Test
  void aNeutralComponentIsThePeersMeanAndAddsNothing() {
    ComponentScore neutral = component(unit(three(), "C"), PENGADUAN);
    assertThat(neutral.source()).isEqualTo(ComponentSource.NETRAL);
    assertThat(neutral.value()).isEmpty();
    assertThat(neutral.peerValue()).hasValue(80);
    assertThat(neutral.points()).hasValue(80);
    assertThat(neutral.peerPoints()).hasValue(80);
    assertThat(neutral.contribution()).isZero();
    assertThat(neutral.cases()).isZero();
  }

  @Test
  void theCutAtAnAnchorIsTold() {
    ComponentScore cut = component(unit(three(), "A"), BERAKHLAK);
    assertThat(cut.points()).hasValue(100);
    assertThat(cut.cut()).isCloseTo(-10, within(1e-9));
    assertThat(component(unit(three(), "B"), BERAKHLAK).cut()).isCloseTo(0, within(1e-9));
    // peers: (100 + 40 + 70) / 3; figures (95 + 60 + 75) / 3
    assertThat(cut.peerPoints().orElseThrow()).isCloseTo(70, within(1e-9));
    assertThat(cut.peerValue().orElseThrow()).isCloseTo(76.6666667, within(1e-6));
    assertThat(cut.contribution()).isCloseTo(0.2 * 30, within(1e-9));
  }

  @Test
  void aContributionIsStraightInTheFigureButForTheCut() {
    // peers without the cut (110 + 40 + 70) / 3 = 73.33, with it 70: -3.33; A's -10: 0.2 x -6.67;
    // straight 0.2 x 2 x (95 - 76.67) = 7.33; together 0.2 x (100 - 70)
    Anchors anchors = new Anchors(40, 90);
    ComponentScore cut = component(unit(three(), "A"), BERAKHLAK);
    assertThat(cut.cutContribution(anchors)).isCloseTo(-4 / 3.0, within(1e-9));
    assertThat(0.2 * 2 * (95 - 230 / 3.0) + cut.cutContribution(anchors))
        .isCloseTo(cut.contribution(), within(1e-9));
    assertThat(component(unit(three(), "C"), PENGADUAN).cutContribution(new Anchors(0, 100)))
        .isZero();
  }

  private static void addsUp(CompositeGroup group) {
    for (Unit unit : group.units()) {
      double sum = unit.components().stream().mapToDouble(ComponentScore::contribution).sum();
      assertThat(sum)
          .isCloseTo(
              unit.scored().map(s -> s.score() - group.meanScore().orElseThrow()).orElse(0.0),
              within(1e-9));
    }
  }

  @Test
  void contributionsAddUpToTheScoreLessTheMean() {
    addsUp(three());
    addsUp(
        CompositeGroup.of(
            List.of(
                unit("A", 90, NONE, NONE),
                unit("B", 51, 13, NONE),
                unit("C", 77, NONE, 66),
                unit("D", NONE, 44, 88),
                unit("E", 99, 100, 39)),
            POLICY));
  }

  // --- what is missing ---

  @Test
  void withoutAMandatoryComponentThereIsNoScore() {
    CompositeGroup group =
        CompositeGroup.of(
            List.of(unit("A", 90, 90, 95), unit("B", NONE, 10, 95), unit("C", 80, 70, 60)), POLICY);
    Unit unit = unit(group, "B");
    assertThat(unit.scored()).isEmpty();
    assertThat(unit.reasons()).containsExactly(RankingReason.COMPONENT_MISSING);
    assertThat(component(unit, IKM).source()).isEqualTo(ComponentSource.TIDAK_ADA);
    assertThat(component(unit, IKM).points()).isEmpty();
    assertThat(component(unit, PENGADUAN).points()).hasValue(10);
    // and it is no peer: 10 is not in the mean
    assertThat(component(unit(group, "A"), PENGADUAN).peerPoints()).hasValue(80);
  }

  @Test
  void tooFewCasesOfAMandatoryComponent() {
    Candidate small =
        new Candidate(
            "B", Map.of(IKM, figure("ikm:B", 80, 1, 29), PENGADUAN, figure("p:B", 80, 1, 9)));
    Unit unit = unit(CompositeGroup.of(List.of(unit("A", 90, 90, 95), small), POLICY), "B");
    assertThat(unit.reasons()).containsExactly(RankingReason.FEW_RESPONDENTS);
    assertThat(component(unit, IKM).cases()).isEqualTo(29);
  }

  @Test
  void tooFewCasesOfANeutralOneCountAsNone() {
    Candidate few =
        new Candidate(
            "B", Map.of(IKM, figure("ikm:B", 80, 1, 30), PENGADUAN, figure("p:B", 10, 1, 9)));
    CompositeGroup group =
        CompositeGroup.of(List.of(unit("A", 90, 90, 95), few, unit("C", 80, 70, 60)), POLICY);
    ComponentScore component = component(unit(group, "B"), PENGADUAN);
    assertThat(component.source()).isEqualTo(ComponentSource.NETRAL);
    assertThat(component.value()).isEmpty();
    assertThat(component.points()).hasValue(80);
    assertThat(component.cases()).isEqualTo(9);
  }

  @Test
  void twoReasonsAreBothGiven() {
    Candidate neither = new Candidate("B", Map.of(IKM, figure("ikm:B", 80, 1, 5)));
    assertThat(
            unit(CompositeGroup.of(List.of(unit("A", 90, 90, 95), neither), policy(WAJIB)), "B")
                .reasons())
        .containsExactly(RankingReason.FEW_RESPONDENTS, RankingReason.COMPONENT_MISSING);
  }

  @Test
  void whatOnlyOnePeerHasTellsNothingOfTheSpread() {
    CompositeGroup group =
        CompositeGroup.of(List.of(unit("A", 90, 90, 95), unit("B", 80, NONE, 60)), POLICY);
    assertThat(component(unit(group, "B"), PENGADUAN).points()).hasValue(90);
    // 1 + 0.3^2 x 10000/12 + 0.64
    assertThat(unit(group, "B").scored().orElseThrow().squaredError())
        .isCloseTo(76.64, within(1e-9));
  }

  @Test
  void whatNoPeerHasDropsOutForAll() {
    CompositeGroup group =
        CompositeGroup.of(
            List.of(unit("A", 90, NONE, 90), unit("B", 80, NONE, 60), unit("C", NONE, 50, 60)),
            POLICY);
    assertThat(group.dropped()).containsExactly(PENGADUAN);
    // weights 5/7 and 2/7: (5 x 80 + 2 x 100) / 7 and (5 x 60 + 2 x 40) / 7
    assertThat(group.scored().get(0).score()).isCloseTo(600 / 7.0, within(1e-9));
    assertThat(group.scored().get(1).score()).isCloseTo(380 / 7.0, within(1e-9));
    assertThat(component(unit(group, "A"), IKM).weight()).isCloseTo(5 / 7.0, within(1e-12));
    ComponentScore dropped = component(unit(group, "A"), PENGADUAN);
    assertThat(dropped.source()).isEqualTo(ComponentSource.TIDAK_ADA);
    assertThat(dropped.weight()).isZero();
    assertThat(dropped.contribution()).isZero();
    assertThat(dropped.peerPoints()).isEmpty();
    // no error either: (5/7 x 2)^2 + (2/7 x 2)^2 x 4
    assertThat(group.scored().get(0).squaredError()).isCloseTo(164 / 49.0, within(1e-9));
    addsUp(group);
  }

  @Test
  void aMandatoryComponentThatNobodyHasLeavesNobody() {
    CompositeGroup group =
        CompositeGroup.of(List.of(unit("A", 90, NONE, 90), unit("B", 80, NONE, 60)), policy(WAJIB));
    assertThat(group.scored()).isEmpty();
    assertThat(group.meanScore()).isEmpty();
    assertThat(group.units())
        .allMatch(u -> u.reasons().equals(List.of(RankingReason.COMPONENT_MISSING)));
    assertThat(group.dropped()).isEmpty();
  }

  @Test
  void whereNoComponentIsLeftNobodyHasAScore() {
    Policy neutral =
        new Policy(
            "1",
            "uji",
            LocalDate.of(2026, 1, 1),
            4,
            Map.of(),
            List.of(component(PENGADUAN, "1", 0, 100, NETRAL, 10)),
            List.of(),
            POLICY.reward());
    CompositeGroup group =
        CompositeGroup.of(List.of(unit("A", 90, NONE, 90), unit("B", 80, NONE, 60)), neutral);
    assertThat(group.scored()).isEmpty();
    assertThat(group.units())
        .allMatch(u -> u.reasons().equals(List.of(RankingReason.COMPONENT_MISSING)));
  }

  @Test
  void theFigureOfTheUnitAboveKeepsItsName() {
    Candidate withParent =
        new Candidate(
            "B",
            Map.of(
                IKM,
                figure("ikm:B", 80, 1, 100),
                BERAKHLAK,
                new Figure(65, List.of(), 40, ComponentSource.INDUK)));
    CompositeGroup group = CompositeGroup.of(List.of(unit("A", 90, 90, 95), withParent), POLICY);
    assertThat(component(unit(group, "B"), BERAKHLAK).source()).isEqualTo(ComponentSource.INDUK);
    assertThat(component(unit(group, "B"), BERAKHLAK).points()).hasValue(50);
  }

  // --- groups ---

  @Test
  void anEmptyGroupAndAGroupOfOne() {
    assertThat(CompositeGroup.of(List.of(), POLICY).units()).isEmpty();
    CompositeGroup one = CompositeGroup.of(List.of(unit("A", 90, 90, 90)), POLICY);
    // its own mean
    assertThat(one.meanScore().orElseThrow()).isCloseTo(87, within(1e-9));
    addsUp(one);
  }

  @Test
  void theOrderOfTheCandidatesChangesNothing() {
    List<Candidate> candidates =
        new ArrayList<>(
            List.of(unit("A", 90, NONE, 71), unit("B", 51, 13, NONE), unit("C", 77, 3, 66)));
    CompositeGroup group = CompositeGroup.of(candidates, POLICY);
    Collections.reverse(candidates);
    assertThat(CompositeGroup.of(candidates, POLICY)).isEqualTo(group);
  }

  @Test
  void aUnitTwiceIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CompositeGroup.of(List.of(unit("A", 90, 1, 1), unit("A", 80, 1, 1)), POLICY))
        .withMessageContaining("A");
  }
}
