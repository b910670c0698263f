package id.prima.rules;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An interval of index values, 25-100.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

  /** The interval of that many times the value: a rounded bobot shortens the scale. */
  public Interval times(double factor) {
    return new Interval(factor * low, factor * high);
  }

  /**
   * How sure an index is.
   *
   * @param squaredError its squared standard error with clustering and finite population
   * @param varianceFactor phi* times the design effect, without finite population: the variance of
   *     one respondent as a share of the largest possible
   * @param df degrees of freedom of that error
   * @param interval the interval at the rule's level
   */
  public record Estimate(
      double squaredError, double varianceFactor, double df, Interval interval) {}

  /**
   * Wilson's interval on a variance ratio that is shrunk to the peer group (statistics, section 2).
   * Unlike plain t it keeps its coverage with ten respondents near the end of the scale.
   *
   * @param finitePopulation factor on the variance, 1 - n/N; 1 where N is not known
   * @return empty for fewer than two respondents
   */
  public static Optional<Estimate> wilson(
      CellVariance cell, PeerVariance peers, double finitePopulation, IntervalRule rule) {
    double n = cell.respondents();
    if (n < 2) {
      return Optional.empty();
    }
    double p = cell.share();
    double own = cell.largest() > 0 ? cell.perRespondent() / cell.largest() : peers.phi();
    double phi =
        ((n - 1) * own + rule.priorRespondents() * peers.phi()) / (n - 1 + rule.priorRespondents());
    double process = phi * peers.designEffect(cell, rule);
    double factor = process * finitePopulation;
    double squaredError = CellVariance.RANGE_SQUARED * p * (1 - p) * factor / n;
    double df = peers.df(cell, rule);
    if (factor == 0) {
      return Optional.of(new Estimate(0, process, df, new Interval(cell.index(), cell.index())));
    }
    double size = n / factor;
    double t = quantile(rule.level(), df);
    double centre = p + t * t / (2 * size);
    double reach = t * Math.sqrt(p * (1 - p) / size + t * t / (4 * size * size));
    double scale = 1 + t * t / size;
    Interval interval =
        new Interval(25 + 75 * (centre - reach) / scale, 25 + 75 * (centre + reach) / scale);
    return Optional.of(new Estimate(squaredError, process, df, interval));
  }

  /**
   * The plain mean of units' indices: SE^2 = sum SE_j^2 / J^2, degrees of freedom by Satterthwaite,
   * cut to the scale. Its variance factor is what one of its respondents would need to have for
   * their plain mean to be as sure.
   *
   * @param respondents of the units together
   */
  public static Estimate ofMean(
      double mean, double respondents, List<Estimate> units, IntervalRule rule) {
    double sum = 0;
    double weighted = 0;
    for (Estimate unit : units) {
      sum += unit.squaredError();
      weighted += unit.squaredError() * unit.squaredError() / unit.df();
    }
    if (sum == 0) {
      return new Estimate(0, 0, Double.POSITIVE_INFINITY, new Interval(mean, mean));
    }
    double squaredError = sum / units.size() / units.size();
    double df = sum * sum / weighted;
    double reach = quantile(rule.level(), df) * Math.sqrt(squaredError);
    double p = (mean - 25) / 75;
    return new Estimate(
        squaredError,
        squaredError * respondents / (CellVariance.RANGE_SQUARED * p * (1 - p)),
        df,
        new Interval(Math.max(25, mean - reach), Math.min(100, mean + reach)));
  }

  /** Two-sided quantile of Student's t. */
  public static double quantile(double level, double df) {
    return new TDistribution(df).inverseCumulativeProbability((1 + level) / 2);
  }
}
