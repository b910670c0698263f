package id.prima.rules.merit;

import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.RankingReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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
      long cases) {

    /**
     * What the cut at an anchor is of the contribution, beside the peers' cut. The rest is straight
     * in the figure, weight x slope x (value - peer value), and so can be told apart by unsur, core
     * value or komponen.
     *
     * @return 0 for a unit without a figure of its own
     */
    public double cutContribution(Anchors anchors) {
      return value.isPresent() && peerValue.isPresent()
          ? weight * (cut - (peerPoints.orElseThrow() - anchors.uncut(peerValue.orElseThrow())))
          : 0;
    }
  }

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
    List<Candidate> byId =
        candidates.stream().sorted(Comparator.comparing(Candidate::unitId)).toList();
    for (int i = 1; i < byId.size(); i++) {
      if (byId.get(i).unitId().equals(byId.get(i - 1).unitId())) {
        throw new IllegalArgumentException(byId.get(i).unitId() + " is in the group twice");
      }
    }
    List<List<RankingReason>> reasons =
        byId.stream().map(candidate -> reasons(candidate, policy)).toList();
    List<Candidate> peers =
        IntStream.range(0, byId.size())
            .filter(i -> reasons.get(i).isEmpty())
            .mapToObj(byId::get)
            .toList();
    List<Peers> all =
        policy.components().stream().map(component -> Peers.of(component, peers)).toList();
    List<MeritComponent> dropped =
        all.stream().filter(c -> c.units() == 0).map(c -> c.component().name()).toList();
    double weights =
        all.stream()
            .filter(c -> c.units() > 0)
            .mapToDouble(c -> c.component().weight().doubleValue())
            .sum();
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < byId.size(); i++) {
      units.add(unit(byId.get(i), reasons.get(i), all, weights));
    }
    return new CompositeGroup(
        units,
        peers.isEmpty() ? List.of() : dropped,
        units.stream()
            .flatMap(unit -> unit.scored().stream())
            .mapToDouble(Scored::score)
            .average());
  }

  /** Whether the unit has a figure that is large enough to count. */
  private static Optional<Figure> counted(Candidate candidate, Policy.Component component) {
    return Optional.ofNullable(candidate.figures().get(component.name()))
        .filter(figure -> figure.cases() >= component.minimum());
  }

  private static List<RankingReason> reasons(Candidate candidate, Policy policy) {
    List<RankingReason> reasons = new ArrayList<>();
    for (Policy.Component component : policy.components()) {
      if (component.missing() == Policy.Missing.WAJIB && counted(candidate, component).isEmpty()) {
        RankingReason reason =
            candidate.figures().containsKey(component.name())
                ? RankingReason.FEW_RESPONDENTS
                : RankingReason.COMPONENT_MISSING;
        if (!reasons.contains(reason)) {
          reasons.add(reason);
        }
      }
    }
    return reasons;
  }

  /**
   * What the peers have of one component.
   *
   * @param units peers that have it
   * @param value mean figure of these
   * @param points their mean points
   * @param variance squared sample standard deviation of their points
   */
  private record Peers(
      Policy.Component component, int units, double value, double points, double variance) {

    static Peers of(Policy.Component component, List<Candidate> peers) {
      Anchors anchors = Anchors.of(component);
      double[] values =
          peers.stream()
              .flatMap(peer -> counted(peer, component).stream())
              .mapToDouble(Figure::value)
              .toArray();
      double[] points = Arrays.stream(values).map(anchors::points).toArray();
      double mean = Arrays.stream(points).average().orElse(0);
      double squares = Arrays.stream(points).map(one -> (one - mean) * (one - mean)).sum();
      return new Peers(
          component,
          values.length,
          Arrays.stream(values).average().orElse(0),
          mean,
          values.length < 2 ? UNKNOWN_SPREAD * UNKNOWN_SPREAD : squares / (values.length - 1));
    }

    private OptionalDouble ifAny(double figure) {
      return units > 0 ? OptionalDouble.of(figure) : OptionalDouble.empty();
    }
  }

  private static Unit unit(
      Candidate candidate, List<RankingReason> reasons, List<Peers> all, double weights) {
    boolean ranked = reasons.isEmpty() && weights > 0;
    List<Composite.Part> parts = new ArrayList<>();
    List<ComponentScore> components = new ArrayList<>();
    for (Peers peers : all) {
      double weight =
          peers.units() > 0 && weights > 0 ? peers.component().weight().doubleValue() / weights : 0;
      Composite.Part part = part(candidate, peers, weight);
      components.add(component(candidate, peers, part, ranked && peers.units() > 0));
      parts.add(part);
    }
    return new Unit(
        candidate.unitId(),
        ranked ? Optional.of(Composite.of(candidate.unitId(), parts)) : Optional.empty(),
        ranked || !reasons.isEmpty() ? reasons : List.of(RankingReason.COMPONENT_MISSING),
        components);
  }

  /** The unit's own points, else those of its peers with their spread as the error. */
  private static Composite.Part part(Candidate candidate, Peers peers, double weight) {
    Policy.Component component = peers.component();
    Anchors anchors = Anchors.of(component);
    return counted(candidate, component)
        .map(
            figure ->
                new Composite.Part(
                    component.name(),
                    anchors.points(figure.value()),
                    weight,
                    figure.errors().stream().map(e -> e.times(anchors.slope())).toList()))
        .orElseGet(
            () ->
                new Composite.Part(
                    component.name(),
                    peers.points(),
                    weight,
                    List.of(
                        ErrorSource.of(
                            "netral:" + component.name().code() + ":" + candidate.unitId(),
                            1,
                            peers.variance()))));
  }

  private static ComponentScore component(
      Candidate candidate, Peers peers, Composite.Part part, boolean counts) {
    Policy.Component component = peers.component();
    Optional<Figure> figure = counted(candidate, component);
    ComponentSource source =
        figure
            .map(Figure::source)
            .orElse(counts ? ComponentSource.NETRAL : ComponentSource.TIDAK_ADA);
    return new ComponentScore(
        component.name(),
        source,
        figure.map(f -> OptionalDouble.of(f.value())).orElse(OptionalDouble.empty()),
        peers.ifAny(peers.value()),
        source == ComponentSource.TIDAK_ADA
            ? OptionalDouble.empty()
            : OptionalDouble.of(part.points()),
        figure.map(f -> part.points() - Anchors.of(component).uncut(f.value())).orElse(0.0),
        peers.ifAny(peers.points()),
        part.weight(),
        counts ? part.weight() * (part.points() - peers.points()) : 0,
        Optional.ofNullable(candidate.figures().get(component.name()))
            .map(Figure::cases)
            .orElse(0L));
  }

  /** The units that have a score, by id. */
  public List<Scored> scored() {
    return units.stream().flatMap(unit -> unit.scored().stream()).toList();
  }
}
