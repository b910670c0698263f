package id.prima.dashboard.merit;

import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.UnitImprovement;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitRanking;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RewardDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ranking of a release's quarter, looked up by group and by unit. Units of a group stand in
 * alphabetical order: their place is what {@link UnitRanking} says, never their row.
 */
public final class Merit {

  private final StaffSnapshot staff;
  private final Map<String, UnitInfo> infos;
  private final List<RankingGroup> groups;
  private final Map<String, List<UnitRanking>> ofGroup;
  private final Map<String, UnitRanking> units;
  private final Map<String, List<RankingComponent>> components;
  private final Map<String, List<RankingComponent>> wholes;
  private final Map<String, List<RankingComponent>> carriers;
  private final Map<String, UnitImprovement> improvements;
  private final Map<String, RewardProposal> proposals;
  private final Map<String, List<UnitIntegrity>> gates;

  private Merit(StaffSnapshot staff) {
    this.staff = staff;
    String quarter = staff.id().period().toString();
    Alphabetical order = new Alphabetical(Labels.INDONESIAN);
    infos = byUnit(staff.rows(Tables.UNIT), UnitInfo::unitId);
    groups =
        order
            .sorted(
                of(staff.rows(Tables.RANKING_GROUP), RankingGroup::period, quarter),
                RankingGroup::kelompokBanding)
            .stream()
            .sorted(Comparator.comparing(g -> !g.published()))
            .toList();
    List<UnitRanking> rankings =
        order.sorted(
            of(staff.rows(Tables.UNIT_RANKING), UnitRanking::period, quarter),
            r -> name(r.unitId()));
    ofGroup = grouped(rankings, UnitRanking::kelompokBanding);
    units = byUnit(rankings, UnitRanking::unitId);
    List<RankingComponent> rows =
        of(staff.rows(Tables.RANKING_COMPONENT), RankingComponent::period, quarter);
    components = grouped(rows, RankingComponent::unitId);
    wholes =
        grouped(
            rows.stream().filter(r -> r.part() == null).toList(),
            r -> key(r.kelompokBanding(), r.component()));
    carriers = grouped(rows.stream().filter(r -> r.value() != null).toList(), Merit::figure);
    improvements =
        byUnit(
            of(staff.rows(Tables.UNIT_IMPROVEMENT), UnitImprovement::period, quarter),
            UnitImprovement::unitId);
    proposals =
        byUnit(
            of(staff.rows(Tables.REWARD_PROPOSAL), RewardProposal::period, quarter),
            RewardProposal::unitId);
    gates =
        grouped(
            of(staff.rows(Tables.UNIT_INTEGRITY), UnitIntegrity::period, quarter).stream()
                .filter(UnitIntegrity::gates)
                .toList(),
            UnitIntegrity::unitId);
  }

  /** The ranking that a release holds; indexed once for each release. */
  public static Merit of(StaffSnapshot staff) {
    return staff.derived(Merit.class, Merit::new);
  }

  private static <R> List<R> of(List<R> rows, Function<R, String> period, String quarter) {
    return rows.stream().filter(r -> period.apply(r).equals(quarter)).toList();
  }

  private static <R> Map<String, R> byUnit(List<R> rows, Function<R, String> unit) {
    return rows.stream()
        .collect(Collectors.toMap(unit, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static <R> Map<String, List<R>> grouped(List<R> rows, Function<R, String> key) {
    Map<String, List<R>> all = new HashMap<>();
    rows.forEach(r -> all.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
    return all;
  }

  private static String key(String group, String component) {
    return component + " " + group;
  }

  private static String figure(RankingComponent row) {
    return key(row.kelompokBanding(), row.component() + " " + row.part());
  }

  /** The release's tables of the office. */
  public StaffSnapshot staff() {
    return staff;
  }

  /** Whether the release has rankings at all; one made before Prima ranked units has not. */
  public boolean isKept() {
    return staff.has(Tables.RANKING_GROUP);
  }

  /** The policy that the ranking follows. */
  public Optional<Manifest.PolicyUse> policy() {
    return Optional.ofNullable(staff.manifest().policy());
  }

  /** The peer groups: those with a ranking first, each kind alphabetical. */
  public List<RankingGroup> groups() {
    return groups;
  }

  public Optional<RankingGroup> group(String kelompok) {
    return groups.stream().filter(g -> g.kelompokBanding().equals(kelompok)).findFirst();
  }

  /** The units of a group, alphabetical. */
  public List<UnitRanking> units(String kelompok) {
    return ofGroup.getOrDefault(kelompok, List.of());
  }

  public Optional<UnitRanking> unit(String unitId) {
    return Optional.ofNullable(units.get(unitId));
  }

  public Optional<UnitInfo> info(String unitId) {
    return Optional.ofNullable(infos.get(unitId));
  }

  /** Every unit of the release, in the order of the office's list. */
  public List<UnitInfo> infos() {
    return List.copyOf(infos.values());
  }

  /** A unit as the office calls it; its id where the release does not name it. */
  public String name(String unitId) {
    UnitInfo info = infos.get(unitId);
    return info == null ? unitId : info.nama();
  }

  /** What the score of a unit is made of, in file order. */
  public List<RankingComponent> components(String unitId) {
    return components.getOrDefault(unitId, List.of());
  }

  /** A component of every unit of a group, without the parts inside it. */
  public List<RankingComponent> peers(String kelompok, MeritComponent component) {
    return wholes.getOrDefault(key(kelompok, component.code()), List.of());
  }

  /** The same component, or part of one, of every unit of the group that has a figure of it. */
  List<RankingComponent> carriers(RankingComponent row) {
    return carriers.getOrDefault(figure(row), List.of());
  }

  public Optional<UnitImprovement> improvement(String unitId) {
    return Optional.ofNullable(improvements.get(unitId));
  }

  public Optional<RewardProposal> proposal(String unitId) {
    return Optional.ofNullable(proposals.get(unitId));
  }

  /** What is proposed for a unit; a unit without a proposal cannot be ranked. */
  public RewardDecision decision(String unitId) {
    return proposal(unitId)
        .flatMap(p -> decision(p, p.decision()))
        .orElse(RewardDecision.TIDAK_DIPERINGKAT);
  }

  /** What would be proposed without the gate; empty where there is none. */
  public Optional<RewardDecision> ungatedDecision(String unitId) {
    return proposal(unitId)
        .filter(p -> p.ungatedDecision() != null)
        .flatMap(p -> decision(p, p.ungatedDecision()));
  }

  private static Optional<RewardDecision> decision(RewardProposal row, String code) {
    for (RewardDecision decision : RewardDecision.values()) {
      if (decision.code().equals(code)) {
        return Optional.of(decision);
      }
    }
    throw new IllegalArgumentException("decision of " + row.unitId() + ": " + code);
  }

  /** The integrity cases that block a reward of the unit. */
  public List<UnitIntegrity> gates(String unitId) {
    return gates.getOrDefault(unitId, List.of());
  }
}
