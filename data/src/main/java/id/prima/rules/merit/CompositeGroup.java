package id.prima.rules.merit;

import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RankingReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The scores of one peer group under a policy (statistics, section 7). Peers are the units of the
 * group that have a score: means and spreads are theirs, so that a neutral component adds nothing
 * to a score less the peer mean.
 *
 * <p>A component that no peer has cannot tell them apart. Where the policy lets it be neutral it
 * drops out for the whole group, the other weights are scaled up to 1 for all alike, and {@link
 * #dropped} says so; where it is mandatory nobody has a score.
 *
 * @param units by id
 * @param dropped components that no peer has
 * @param meanScore plain mean of the scores; empty where nobody has one
 */
public record CompositeGroup(
    List<Unit> units, List<MeritComponent> dropped, OptionalDouble meanScore) {

  public CompositeGroup {
    units = List.copyOf(units);
    dropped = List.copyOf(dropped);
  }

  /** Nothing known of a spread: the standard deviation of any points from 0 to 100 alike. */
  static final double UNKNOWN_SPREAD = 100 / Math.sqrt(12);

  /**
   * A figure of a component, in its own unit of measure.
   *
   * @param value figure
   * @param errors what chance did to it, each loading in the figure's unit
   * @param cases respondents, cases or items behind it
   * @param source the unit's own, or that of the unit above
   */
  public record Figure(double value, List<ErrorSource> errors, long cases, ComponentSource source) {
    public Figure {
      errors = List.copyOf(errors);
    }
  }

  /** A unit of the group with the figures that it has. */
  public record Candidate(String unitId, Map<MeritComponent, Figure> figures) {
    public Candidate {
      figures = Map.copyOf(figures);
    }
  }

  /**
   * A component in the score of a unit.
   *
   * @param source sendiri, induk, netral; tidak_ada where the unit has none and nothing stands in
   * @param value figure; empty where the unit has none that counts
   * @param peerValue mean figure of the peers that have one
   * @param points 0-100; empty where source is tidak_ada
   * @param cut points won or lost by the cut at an anchor: points less what they would be without
   * @param peerPoints mean points of the peers
   * @param weight in the score, 0-1, after dropped components
   * @param contribution weight x (points - peer points); 0 for a unit without a score
   * @param cases respondents, cases or items behind the figure, also one too small to count
   */
  public record ComponentScore(
      MeritComponent component,
      ComponentSource source,
      OptionalDouble value,
      OptionalDouble peerValue,
      OptionalDouble points,
      double cut,
      OptionalDouble peerPoints,
      double weight,
      double contribution,
      long cases) {}

  /**
   * A unit.
   *
   * @param scored its score; empty where reasons say why
   * @param reasons why it cannot be ranked
   * @param components in the order of the policy; contributions add up to the score less the mean
   */
  public record Unit(
      String unitId,
      Optional<Scored> scored,
      List<RankingReason> reasons,
      List<ComponentScore> components) {
    public Unit {
      reasons = List.copyOf(reasons);
      components = List.copyOf(components);
    }
  }

  /**
   * Scores a group. A figure with fewer cases than the policy's minimum counts as missing; for a
   * mandatory component the reason then is {@link RankingReason#FEW_RESPONDENTS}.
   *
   * @throws IllegalArgumentException where a unit is in the list twice
   */
  public static CompositeGroup of(List<Candidate> candidates, Policy policy) {
    return id.prima.rules.Pending.body();
  }

  /** The units that have a score, by id. */
  public List<Scored> scored() {
    return units.stream().flatMap(unit -> unit.scored().stream()).toList();
  }
}
