package id.prima.analytics.merit;

import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.UnitImprovement;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitRanking;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.RankingReason;
import id.prima.data.vocab.RewardDecision;
import id.prima.rules.Interval;
import id.prima.rules.Rounding;
import id.prima.rules.merit.Anchors;
import id.prima.rules.merit.CompositeGroup;
import id.prima.rules.merit.CompositeGroup.ComponentScore;
import id.prima.rules.merit.CompositeGroup.Unit;
import id.prima.rules.merit.GroupRanking;
import id.prima.rules.merit.Improvement;
import id.prima.rules.merit.Place;
import id.prima.rules.merit.Policy;
import id.prima.rules.merit.RewardRule;
import id.prima.rules.merit.Robustness;
import id.prima.rules.merit.Scored;
import id.prima.rules.merit.SmallUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One peer group under the policy: scores, ranking, explanation and proposals. */
final class GroupMerit {

  private static final int PERCENT = 100;

  /** What the column holds; beyond it p is 0 however large Q is. */
  private static final double MOST_Q = 9_999_999.99;

  private final MeritInput input;
  private final String group;
  private final int quota;
  private final UnitFigures figures;
  private final CompositeGroup scores;
  private final GroupRanking ranking;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Robustness> robustness = new HashMap<>();
  private final Map<String, List<UnitIntegrity>> blocking = new HashMap<>();

  GroupMerit(MeritInput input, String group, List<String> units) {
    this.input = input;
    this.group = group;
    this.quota = input.policy().reward().quota(group);
    this.figures = new UnitFigures(input, units);
    this.scores =
        CompositeGroup.of(units.stream().map(figures::candidate).toList(), input.policy());
    this.ranking = GroupRanking.of(scores.scored(), quota, input.rule());
    if (ranking.published()) {
      ranking.places().forEach(place -> places.put(place.unitId(), place));
      addRobustness();
    }
    for (UnitIntegrity row : input.integrity()) {
      if (row.gates()) {
        blocking.computeIfAbsent(row.unitId(), k -> new ArrayList<>()).add(row);
      }
    }
  }

  private void addRobustness() {
    List<Unit> scored = scored();
    double[] weights =
        scored.get(0).components().stream().mapToDouble(ComponentScore::weight).toArray();
    List<double[]> points =
        scored.stream()
            .map(
                unit -> unit.components().stream().mapToDouble(c -> c.points().orElse(0)).toArray())
            .toList();
    List<Robustness> tried = Robustness.of(points, weights, quota, input.rule());
    for (int i = 0; i < scored.size(); i++) {
      robustness.put(scored.get(i).unitId(), tried.get(i));
    }
  }

  private List<Unit> scored() {
    return scores.units().stream().filter(unit -> unit.scored().isPresent()).toList();
  }

  /** Adds the rows of the group. */
  void addTo(MeritRows rows) {
    rows.groups().add(groupRow());
    List<Unit> scored = scored();
    Explanation explanation =
        new Explanation(
            input,
            group,
            scores.meanScore().orElse(0),
            new Parts(input, figures, counted(scored)),
            figures);
    scored.forEach(unit -> rows.components().addAll(explanation.rows(unit)));
    scores.units().forEach(unit -> rows.units().add(unitRow(unit)));
    figures.improvements().values().forEach(i -> rows.improvements().add(improvementRow(i)));
    addProposals(rows.proposals());
  }

  /** For each component the units whose own figure is in the peers' mean. */
  private static Map<MeritComponent, List<String>> counted(List<Unit> scored) {
    Map<MeritComponent, List<String>> counted = new EnumMap<>(MeritComponent.class);
    for (Unit unit : scored) {
      for (ComponentScore c : unit.components()) {
        if (c.source() == ComponentSource.SENDIRI || c.source() == ComponentSource.INDUK) {
          counted.computeIfAbsent(c.component(), k -> new ArrayList<>()).add(unit.unitId());
        }
      }
    }
    return counted;
  }

  private String quarter() {
    return input.quarter().toString();
  }

  private long respondents(String unit) {
    return input.now().containsKey(unit) ? input.now().get(unit).respondents() : 0;
  }

  private RankingGroup groupRow() {
    Map<String, Long> respondents = new TreeMap<>();
    scored().forEach(unit -> respondents.put(unit.unitId(), respondents(unit.unitId())));
    Optional<SmallUnits> small =
        ranking.published()
            ? SmallUnits.of(ranking.places(), respondents, quota)
            : Optional.empty();
    boolean measured = scored().size() >= 2;
    OptionalLong needed = respondentsNeeded();
    return new RankingGroup(
        quarter(),
        group,
        input.quarters().stream().map(Period::toString).toList(),
        input.policy().version(),
        scores.units().size(),
        scored().size(),
        quota,
        ranking.published(),
        ranking.reasons().stream().map(RankingReason::code).toList(),
        measured ? Rounding.round(ranking.rankability(), 4) : null,
        measured ? Rounding.round(ranking.rankabilityLow(), 4) : null,
        measured ? Rounding.round(ranking.rankabilityHigh(), 4) : null,
        ranking.heterogeneity().isPresent()
            ? Rounding.round(Math.min(ranking.heterogeneity().getAsDouble(), MOST_Q), 2)
            : null,
        ranking.heterogeneity().isPresent() ? Rounding.round(ranking.heterogeneityP(), 6) : null,
        measured ? Rounding.round(Math.sqrt(ranking.tau2()), 4) : null,
        measured ? Rounding.round(ranking.medianError(), 4) : null,
        needed.isPresent() ? (Long) needed.getAsLong() : null,
        round(scores.meanScore(), 2),
        small.map(s -> Rounding.round(PERCENT * s.rewards(), 2)).orElse(null),
        small.map(s -> Rounding.round(PERCENT * s.truth(), 2)).orElse(null),
        input.rule().seed(),
        input.rule().draws());
  }

  /**
   * Respondents that a unit of the middle would need for the rankability asked for, were only its
   * answers more: what its other components leave open stays.
   */
  private OptionalLong respondentsNeeded() {
    Optional<Policy.Component> ikm = input.policy().component(MeritComponent.IKM);
    List<Unit> scored = scored();
    if (ikm.isEmpty() || scored.isEmpty()) {
      return OptionalLong.empty();
    }
    double[] perRespondent = new double[scored.size()];
    double[] rest = new double[scored.size()];
    for (int i = 0; i < perRespondent.length; i++) {
      Unit unit = scored.get(i);
      double weight =
          unit.components().stream()
              .filter(c -> c.component() == MeritComponent.IKM)
              .mapToDouble(ComponentScore::weight)
              .sum();
      double slope = weight * Anchors.of(ikm.get()).slope();
      double ofAnswers = slope * slope * figures.squaredError(unit.unitId());
      perRespondent[i] = ofAnswers * respondents(unit.unitId());
      rest[i] = Math.max(0, unit.scored().orElseThrow().squaredError() - ofAnswers);
    }
    Arrays.sort(perRespondent);
    Arrays.sort(rest);
    return ranking.respondentsNeeded(
        input.rule().minRankability(),
        perRespondent[perRespondent.length / 2],
        rest[rest.length / 2]);
  }

  /** Why a unit has no place: its own reasons first, then those of the group. */
  private List<RankingReason> reasons(Unit unit) {
    List<RankingReason> reasons = new ArrayList<>();
    boolean needsAnswers =
        input
            .policy()
            .component(MeritComponent.IKM)
            .filter(ikm -> ikm.missing() == Policy.Missing.WAJIB)
            .isPresent();
    if (needsAnswers && !input.now().containsKey(unit.unitId())) {
      reasons.add(RankingReason.NOT_IN_WINDOW);
    } else {
      reasons.addAll(unit.reasons());
    }
    if (!ranking.published()) {
      ranking.reasons().stream().filter(r -> !reasons.contains(r)).forEach(reasons::add);
    }
    return reasons;
  }

  private UnitRanking unitRow(Unit unit) {
    Optional<Scored> scored = unit.scored();
    Optional<Interval> interval = scored.map(s -> s.interval(input.rule().level()));
    Optional<Place> place = Optional.ofNullable(places.get(unit.unitId()));
    Optional<Robustness> robust = Optional.ofNullable(robustness.get(unit.unitId()));
    return new UnitRanking(
        quarter(),
        group,
        unit.unitId(),
        place.isPresent(),
        reasons(unit).stream().map(RankingReason::code).toList(),
        respondents(unit.unitId()),
        scored.map(s -> Rounding.round(s.score(), 2)).orElse(null),
        interval.map(i -> Rounding.round(i.low(), 2)).orElse(null),
        interval.map(i -> Rounding.round(i.high(), 2)).orElse(null),
        scored.map(s -> Rounding.round(s.error(), 4)).orElse(null),
        place.map(p -> Rounding.round(p.shrunken(), 2)).orElse(null),
        blocking.containsKey(unit.unitId()),
        place.map(Place::rankLow).orElse(null),
        place.map(Place::rankHigh).orElse(null),
        place.map(Place::posteriorRankLow).orElse(null),
        place.map(Place::posteriorRankHigh).orElse(null),
        place.map(p -> Rounding.round(p.topK(), 4)).orElse(null),
        place.map(Place::tieGroup).orElse(null),
        robust.map(Robustness::rankLow).orElse(null),
        robust.map(Robustness::rankHigh).orElse(null),
        robust.map(r -> Rounding.round(r.topK(), 4)).orElse(null));
  }

  private UnitImprovement improvementRow(Improvement i) {
    return new UnitImprovement(
        quarter(),
        group,
        i.unitId(),
        Rounding.index(input.before().get(i.unitId()).index()),
        Rounding.index(input.now().get(i.unitId()).index()),
        Rounding.index(i.expected()),
        Rounding.round(i.value(), 2),
        Rounding.round(i.interval().low(), 2),
        Rounding.round(i.interval().high(), 2),
        Rounding.round(i.probabilityUp(), 4));
  }

  private OptionalDouble topK(Unit unit) {
    Place place = places.get(unit.unitId());
    return place == null ? OptionalDouble.empty() : OptionalDouble.of(place.topK());
  }

  private void addProposals(List<RewardProposal> rows) {
    Policy.Reward reward = input.policy().reward();
    ProposalSentence sentence = new ProposalSentence(group, quota, scored().size());
    Map<String, RewardRule.Proposal> proposals = proposals(reward);
    List<RewardRule.PanelUnit> panel =
        scores.units().stream()
            .filter(unit -> proposals.get(unit.unitId()).decision() == RewardDecision.PANEL)
            .map(unit -> new RewardRule.PanelUnit(unit.unitId(), points(unit)))
            .toList();
    List<String> order = RewardRule.panelOrder(panel, reward, input.rule().seed());
    for (Unit unit : scores.units()) {
      RewardRule.Proposal proposal = proposals.get(unit.unitId());
      boolean forPanel = proposal.decision() == RewardDecision.PANEL;
      List<UnitIntegrity> cases = blocking.getOrDefault(unit.unitId(), List.of());
      int at = order.indexOf(unit.unitId());
      rows.add(
          new RewardProposal(
              quarter(),
              group,
              unit.unitId(),
              proposal.decision().code(),
              sentence.of(proposal, topK(unit), reasons(unit), cases),
              round(topK(unit), 4),
              quota,
              !cases.isEmpty(),
              proposal.ungated().map(RewardDecision::code).orElse(null),
              forPanel ? reward.panel().code() : null,
              forPanel && at >= 0 ? (Integer) (at + 1) : null));
    }
  }

  private Map<String, RewardRule.Proposal> proposals(Policy.Reward reward) {
    Map<String, RewardRule.Proposal> proposals = new TreeMap<>();
    Map<String, Double> sure = new TreeMap<>();
    for (Unit unit : scores.units()) {
      RewardRule.Proposal proposal =
          RewardRule.decide(topK(unit), blocking.containsKey(unit.unitId()), reward);
      proposals.put(unit.unitId(), proposal);
      if (proposal.decision() == RewardDecision.LAYAK) {
        sure.put(unit.unitId(), topK(unit).orElseThrow());
      }
    }
    for (String unit : RewardRule.beyondQuota(sure, quota)) {
      proposals.put(unit, new RewardRule.Proposal(RewardDecision.PANEL, Optional.empty()));
    }
    return proposals;
  }

  private Map<MeritComponent, Double> points(Unit unit) {
    Map<MeritComponent, Double> points = new EnumMap<>(MeritComponent.class);
    for (ComponentScore c : unit.components()) {
      if (c.points().isPresent()) {
        points.put(c.component(), c.points().getAsDouble());
      }
    }
    return points;
  }

  private static BigDecimal round(OptionalDouble value, int places) {
    return value.isPresent() ? Rounding.round(value.getAsDouble(), places) : null;
  }
}
