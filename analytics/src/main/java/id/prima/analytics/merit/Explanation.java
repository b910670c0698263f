package id.prima.analytics.merit;

import id.prima.data.marts.RankingComponent;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.Period;
import id.prima.rules.Rounding;
import id.prima.rules.merit.Anchors;
import id.prima.rules.merit.CompositeGroup.ComponentScore;
import id.prima.rules.merit.CompositeGroup.Unit;
import id.prima.rules.merit.Contributions;
import id.prima.rules.merit.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a score is made of, so that it adds up to the last digit: peer mean + contribution of each
 * component, and inside a component of each of its parts.
 */
final class Explanation {

  /** Name of the row that holds the peer mean. */
  static final String MEAN = "rerata";

  /** Name of the part that the cut at an anchor makes. */
  static final String CUT = "potong";

  private static final double NOTHING = 1e-6;

  private final MeritInput input;
  private final String group;
  private final double mean;
  private final Parts parts;
  private final UnitFigures figures;

  Explanation(MeritInput input, String group, double mean, Parts parts, UnitFigures figures) {
    this.input = input;
    this.group = group;
    this.mean = mean;
    this.parts = parts;
    this.figures = figures;
  }

  /** The rows of a unit that has a score. */
  List<RankingComponent> rows(Unit unit) {
    BigDecimal score = Rounding.round(unit.scored().orElseThrow().score(), 2);
    BigDecimal peers = Rounding.round(mean, 2);
    List<BigDecimal> contributions =
        Contributions.rounded(
            score.subtract(peers),
            unit.components().stream().map(ComponentScore::contribution).toList(),
            2);
    List<RankingComponent> rows = new ArrayList<>();
    rows.add(
        new RankingComponent(
            input.quarter().toString(),
            group,
            unit.unitId(),
            MEAN,
            null,
            ComponentSource.SENDIRI.code(),
            null,
            null,
            null,
            null,
            null,
            peers,
            null,
            null));
    for (int i = 0; i < contributions.size(); i++) {
      ComponentScore component = unit.components().get(i);
      rows.add(row(unit.unitId(), component, contributions.get(i)));
      rows.addAll(inside(unit.unitId(), component, contributions.get(i)));
    }
    return rows;
  }

  private RankingComponent row(String unit, ComponentScore c, BigDecimal contribution) {
    return new RankingComponent(
        input.quarter().toString(),
        group,
        unit,
        c.component().code(),
        null,
        c.source().code(),
        figure(c.value()),
        figure(c.peerValue()),
        round(c.points(), 2),
        round(c.peerPoints(), 2),
        Rounding.round(c.weight(), 4),
        contribution,
        c.cases(),
        period(unit, c));
  }

  private String period(String unit, ComponentScore c) {
    if (c.source() != ComponentSource.SENDIRI && c.source() != ComponentSource.INDUK) {
      return null;
    }
    return switch (c.component()) {
      case BERAKHLAK -> figures.berakhlak(unit).map(a -> a.quarter().toString()).orElse(null);
      case STANDAR -> input.quarter().toString();
      case IKM, PENGADUAN, PERBAIKAN -> window();
    };
  }

  private String window() {
    List<Period> quarters = input.quarters();
    return quarters.size() == 1
        ? quarters.get(0).toString()
        : quarters.get(0) + ".." + quarters.get(quarters.size() - 1);
  }

  /** The parts of a component that has a figure; what they leave is the cut at an anchor. */
  private List<RankingComponent> inside(String unit, ComponentScore c, BigDecimal contribution) {
    boolean has = c.source() == ComponentSource.SENDIRI || c.source() == ComponentSource.INDUK;
    Policy.Component policy = input.policy().component(c.component()).orElseThrow();
    List<Parts.Part> its =
        has && c.peerValue().isPresent()
            ? parts.of(c.component(), unit, c.peerValue().getAsDouble())
            : List.of();
    if (its.isEmpty()) {
      return List.of();
    }
    double perFigure = c.weight() * Anchors.of(policy).slope();
    List<Double> moves = new ArrayList<>();
    its.forEach(part -> moves.add(perFigure * part.moves()));
    double cut = c.contribution() - moves.stream().mapToDouble(Double::doubleValue).sum();
    boolean isCut = Math.abs(cut) > NOTHING;
    if (isCut) {
      moves.add(cut);
    }
    List<BigDecimal> rounded = Contributions.rounded(contribution, moves, 2);
    List<RankingComponent> rows = new ArrayList<>();
    for (int i = 0; i < its.size(); i++) {
      Parts.Part part = its.get(i);
      rows.add(
          part(
              unit,
              c,
              part.name(),
              figure(OptionalDouble.of(part.value())),
              figure(part.peerValue()),
              rounded.get(i)));
    }
    if (isCut) {
      rows.add(part(unit, c, CUT, null, null, rounded.get(its.size())));
    }
    return rows;
  }

  private RankingComponent part(
      String unit,
      ComponentScore c,
      String name,
      BigDecimal value,
      BigDecimal peerValue,
      BigDecimal contribution) {
    return new RankingComponent(
        input.quarter().toString(),
        group,
        unit,
        c.component().code(),
        name,
        c.source().code(),
        value,
        peerValue,
        null,
        null,
        null,
        contribution,
        null,
        null);
  }

  private static BigDecimal figure(OptionalDouble value) {
    return round(value, 4);
  }

  private static BigDecimal round(OptionalDouble value, int places) {
    return value.isPresent() ? Rounding.round(value.getAsDouble(), places) : null;
  }
}
