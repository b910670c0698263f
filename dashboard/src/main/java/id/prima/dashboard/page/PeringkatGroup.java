package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.merit.GroupReasons;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.UnitRanking;
import id.prima.data.vocab.RewardDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One peer group on the page of rankings. Units stand in blocks that the figures cannot divide,
 * alphabetical within them; no unit has a number of its own.
 *
 * @param id of its table on the page
 * @param opening what is proposed in it
 * @param reasons why it has no ranking; empty where it has
 * @param count how many units the filters leave; empty where they leave all
 * @param strips the axis of its blocks; null without a ranking
 * @param blocks units with a place
 * @param paging where there are very many
 * @param gated units with a case that blocks a reward
 * @param unplaced units without a place, and why
 * @param more how many units without a place are not listed; empty where all are
 * @param improvement who improved, a list apart
 * @param audit what the ranking does to small units
 * @param details the statistics
 * @param table the figures; null without a ranking
 */
public record PeringkatGroup(
    String id,
    String title,
    String opening,
    List<String> reasons,
    String count,
    RankStrips strips,
    List<Block> blocks,
    Paging paging,
    List<Listed> gated,
    List<Listed> unplaced,
    String more,
    Optional<ImprovementList> improvement,
    List<String> audit,
    List<String> details,
    TableView table) {

  private static final int PER_PAGE = 200;

  /** Units that cannot be told apart. */
  public record Block(String title, List<Line> lines) {}

  /**
   * A unit with a place.
   *
   * @param sentence where it stands and its chance
   * @param decision code of what is proposed
   * @param robust what other weights would do
   */
  public record Line(
      String name,
      String link,
      RankStrips.Strip strip,
      String sentence,
      String decision,
      String decisionText,
      String robust) {}

  /** A unit with what is to be said of it. */
  public record Listed(String name, String link, List<String> sentences) {}

  static PeringkatGroup of(
      Scene scene, Merit merit, RankingGroup group, PeringkatFilter filter, int number) {
    return new Writer(scene, merit, group, filter, MeritWords.of(scene.l())).write(number);
  }

  /** Units of a group by what is proposed. */
  static Map<RewardDecision, Long> counts(Merit merit, RankingGroup group) {
    return merit.units(group.kelompokBanding()).stream()
        .collect(Collectors.groupingBy(u -> merit.decision(u.unitId()), Collectors.counting()));
  }

  /** The address of a unit's explanation. */
  static String link(Links links, String unitId) {
    return links.page(PenjelasanPage.path(unitId));
  }

  /** Puts one group together. */
  private record Writer(
      Scene scene, Merit merit, RankingGroup group, PeringkatFilter filter, MeritWords words) {

    private Labels l() {
      return scene.l();
    }

    PeringkatGroup write(int number) {
      String id = "peringkat-" + number;
      List<UnitRanking> all = merit.units(group.kelompokBanding());
      List<UnitRanking> matching =
          all.stream().filter(u -> filter.matches(merit, u.unitId())).toList();
      List<UnitRanking> placed =
          matching.stream()
              .filter(UnitRanking::ranked)
              .sorted(Comparator.comparing(UnitRanking::tieGroup))
              .toList();
      Paging paging =
          Paging.of(
              scene, "halaman", placed.size(), PER_PAGE, PeringkatPage.PATH, filter.parameters());
      List<UnitRanking> shown =
          placed.subList(
              Math.min(paging.from(), placed.size()), Math.min(paging.to(), placed.size()));
      boolean drawn = group.published() && group.ranked() > 0;
      RankStrips strips =
          drawn ? RankStrips.of(Math.toIntExact(group.ranked()), group.quota(), l()) : null;
      return new PeringkatGroup(
          id,
          words.group(group.kelompokBanding()),
          words.opening(group, counts(merit, group)),
          GroupReasons.of(l(), group, merit.staff().manifest()),
          filter.narrows() ? l().text("peringkat.count", matching.size(), all.size()) : "",
          strips,
          drawn ? blocks(shown, all, strips) : List.of(),
          paging,
          gated(matching),
          unplaced(matching),
          more(matching),
          ImprovementList.of(scene, merit, matching, number, PER_PAGE),
          audit(),
          details(),
          drawn ? PeringkatTable.of(merit, group, words, shown) : null);
    }

    private List<Block> blocks(List<UnitRanking> shown, List<UnitRanking> all, RankStrips strips) {
      int last =
          all.stream().map(UnitRanking::tieGroup).filter(Objects::nonNull).reduce(1, Math::max);
      Map<Integer, Long> sizes =
          all.stream()
              .filter(UnitRanking::ranked)
              .collect(Collectors.groupingBy(UnitRanking::tieGroup, Collectors.counting()));
      Map<Integer, List<Line>> lines = new TreeMap<>();
      for (UnitRanking unit : shown) {
        lines.computeIfAbsent(unit.tieGroup(), t -> new ArrayList<>()).add(line(unit, strips));
      }
      List<Block> blocks = new ArrayList<>();
      lines.forEach((tie, units) -> blocks.add(new Block(title(tie, last, sizes.get(tie)), units)));
      return blocks;
    }

    private String title(int tie, int last, long units) {
      if (last == 1) {
        return l().text("peringkat.tie.all", units);
      }
      String which = tie == 1 ? "first" : tie == last ? "last" : "middle";
      return l().text("peringkat.tie." + which + (units == 1 ? ".one" : ""), units, tie, last);
    }

    private Line line(UnitRanking unit, RankStrips strips) {
      RewardDecision decision = merit.decision(unit.unitId());
      return new Line(
          merit.name(unit.unitId()),
          link(scene.links(), unit.unitId()),
          strips.strip(unit),
          MeritWords.capital(words.place(unit, group)),
          decision.code(),
          words.decision(decision),
          words.robustBrief(unit, group));
    }

    private List<Listed> gated(List<UnitRanking> units) {
      return units.stream()
          .filter(UnitRanking::gated)
          .map(
              u -> {
                List<String> sentences = new ArrayList<>();
                merit.gates(u.unitId()).forEach(c -> sentences.add(words.gate(c)));
                merit
                    .ungatedDecision(u.unitId())
                    .ifPresent(
                        d -> sentences.add(l().text("penjelasan.gate.without", words.decision(d))));
                return listed(u, sentences);
              })
          .toList();
    }

    private List<Listed> unplaced(List<UnitRanking> units) {
      return units.stream()
          .filter(u -> !u.ranked())
          .limit(PER_PAGE)
          .map(u -> listed(u, group.published() ? words.reasons(u) : ownReasons(u)))
          .toList();
    }

    private String more(List<UnitRanking> units) {
      long rest = units.stream().filter(u -> !u.ranked()).count() - PER_PAGE;
      return rest > 0 ? l().text("peringkat.unplaced.more", rest) : "";
    }

    /** In a group without ranking: what keeps this unit out beside what keeps all out. */
    private List<String> ownReasons(UnitRanking unit) {
      return unit.score() == null ? words.reasons(unit) : List.of();
    }

    private Listed listed(UnitRanking unit, List<String> sentences) {
      return new Listed(merit.name(unit.unitId()), link(scene.links(), unit.unitId()), sentences);
    }

    private List<String> audit() {
      if (!group.published()
          || group.smallThirdRewards() == null
          || group.smallThirdTrue() == null) {
        return List.of();
      }
      return List.of(
          l().text(
                  "peringkat.audit",
                  l().number(group.smallThirdRewards(), 0),
                  l().number(group.smallThirdTrue(), 0)));
    }

    private List<String> details() {
      List<String> details = new ArrayList<>();
      if (group.rankability() != null) {
        details.add(
            l().text(
                    "peringkat.detail.rankability",
                    l().number(group.rankability(), 2),
                    l().number(group.rankabilityLow(), 2),
                    l().number(group.rankabilityHigh(), 2)));
      }
      if (group.trueSpread() != null && group.medianError() != null) {
        details.add(
            l().text(
                    "peringkat.detail.spread",
                    l().number(group.trueSpread(), 2),
                    l().number(group.medianError(), 2)));
      }
      if (group.heterogeneity() != null && group.heterogeneityP() != null) {
        details.add(
            l().text(
                    "peringkat.detail.q",
                    l().number(group.heterogeneity(), 1),
                    l().number(group.heterogeneityP(), 4)));
      }
      details.add(l().text("peringkat.detail.draws", group.draws(), String.valueOf(group.seed())));
      return details;
    }
  }
}
