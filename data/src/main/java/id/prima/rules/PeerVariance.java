package id.prima.rules;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a peer group says about the spread of one respondent and the likeness of one day's answers
 * (statistics, section 2).
 *
 * @param phi variance ratio phi_g: how large the spread is beside the largest possible one, 0-1
 * @param designEffect deff of the group, at least 1; for cells whose days are not known
 * @param likeness correlation of two respondents of one day in one unit, 0-1; NaN where no unit has
 *     enough days
 * @param clusterDf degrees of freedom of the days behind deff; infinite where none were measured
 */
public record PeerVariance(double phi, double designEffect, double likeness, double clusterDf) {

  /** Nothing known: the largest spread a 1-4 scale allows, no clustering. */
  public static final PeerVariance UNKNOWN =
      new PeerVariance(1, 1, Double.NaN, Double.POSITIVE_INFINITY);

  /** A peer group's design effect assumed away: the footnote of a simple random sample. */
  public PeerVariance withoutClusters() {
    return new PeerVariance(phi, 1, Double.NaN, Double.POSITIVE_INFINITY);
  }

  /**
   * The design effect of one cell: what the group's likeness makes of the cell's own days, and what
   * those days show themselves, weighed like phi*.
   */
  public double designEffect(CellVariance cell, IntervalRule rule) {
    if (Double.isNaN(likeness) || cell.clusters().isEmpty()) {
      return designEffect;
    }
    DayClusters days = cell.clusters().get();
    double expected = 1 + likeness * Math.max(0, days.daySize() - 1);
    if (days.days() < 2 || cell.variance() == 0) {
      return expected;
    }
    double weight = days.days() - 1;
    double own = days.variance() / cell.variance();
    int prior = rule.priorRespondents();
    return Math.max(1, (weight * own + prior * expected) / (weight + prior));
  }

  /** Degrees of freedom of a cell's interval. */
  double df(CellVariance cell, IntervalRule rule) {
    double df = Math.min(cell.respondents() - 1 + rule.priorRespondents(), clusterDf);
    return Double.isNaN(likeness) || cell.clusters().isEmpty()
        ? df
        : Math.min(df, cell.clusters().get().days() - 1 + rule.priorRespondents());
  }

  /**
   * Pools a group's units, or all groups' where the group has too few of them.
   *
   * @param group cells of the peer group's units
   * @param all cells of the units of all peer groups
   */
  public static PeerVariance pool(
      List<CellVariance> group, List<CellVariance> all, IntervalRule rule) {
    List<CellVariance> counted = large(group, rule);
    if (counted.size() < rule.minUnits()) {
      counted = large(all, rule);
    }
    double phi = ratio(counted, CellVariance::perRespondent, CellVariance::largest, UNKNOWN.phi());
    List<CellVariance> dated = dated(group, rule);
    if (dated.isEmpty()) {
      dated = dated(all, rule);
    }
    if (dated.isEmpty()) {
      return new PeerVariance(phi, 1, Double.NaN, Double.POSITIVE_INFINITY);
    }
    double deff =
        ratio(
            dated,
            c -> c.respondents() * c.clusters().orElseThrow().variance(),
            CellVariance::perRespondent,
            1);
    double likeness =
        ratio(
            dated,
            c -> c.respondents() * c.clusters().orElseThrow().variance() - c.perRespondent(),
            c -> (c.clusters().orElseThrow().daySize() - 1) * c.perRespondent(),
            0);
    double df = dated.stream().mapToDouble(c -> c.clusters().orElseThrow().days() - 1).sum();
    return new PeerVariance(phi, Math.max(1, deff), Math.min(1, Math.max(0, likeness)), df);
  }

  private static List<CellVariance> large(List<CellVariance> cells, IntervalRule rule) {
    return cells.stream().filter(c -> c.respondents() >= rule.minRespondents()).toList();
  }

  private static List<CellVariance> dated(List<CellVariance> cells, IntervalRule rule) {
    return cells.stream()
        .filter(c -> c.clusters().filter(d -> d.days() >= rule.minDays()).isPresent())
        .filter(c -> c.respondents() >= 2)
        .toList();
  }

  /** Sum (n-1) above over sum (n-1) below. */
  private static double ratio(
      List<CellVariance> cells,
      ToDoubleFunction<CellVariance> above,
      ToDoubleFunction<CellVariance> below,
      double otherwise) {
    double sumAbove = 0;
    double sumBelow = 0;
    for (CellVariance cell : cells) {
      sumAbove += (cell.respondents() - 1) * above.applyAsDouble(cell);
      sumBelow += (cell.respondents() - 1) * below.applyAsDouble(cell);
    }
    return sumBelow > 0 ? sumAbove / sumBelow : otherwise;
  }
}
