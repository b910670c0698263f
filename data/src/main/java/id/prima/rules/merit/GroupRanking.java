package id.prima.rules.merit;

import id.prima.data.vocab.RankingReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * The ranking of one peer group, and whether it may be published (statistics, section 6).
 *
 * @param published whether nothing speaks against it
 * @param reasons what does
 * @param tau2 squared spread of the units' true scores (REML), points squared
 * @param rankability tau^2 / (tau^2 + median squared error), 0-1
 * @param rankabilityLow lower end of its interval
 * @param rankabilityHigh upper end
 * @param heterogeneity Cochran's Q; empty where no unit has an error
 * @param heterogeneityDf its degrees of freedom, J - 1
 * @param heterogeneityP chance of such a Q if all units were equal
 * @param medianError median standard error of a score, points
 * @param mean posterior mean of the group's true mean, points
 * @param places by score, highest first, units of one score by id; empty for fewer than two units
 */
public record GroupRanking(
    boolean published,
    List<RankingReason> reasons,
    double tau2,
    double rankability,
    double rankabilityLow,
    double rankabilityHigh,
    OptionalDouble heterogeneity,
    int heterogeneityDf,
    double heterogeneityP,
    double medianError,
    double mean,
    List<Place> places) {

  /** Scores closer than this are one, points: less than any rounding shows. */
  static final double TIED = 1e-9;

  /** More respondents than any unit asks. */
  private static final double MOST_RESPONDENTS = 1e6;

  public GroupRanking {
    reasons = List.copyOf(reasons);
    places = List.copyOf(places);
  }

  /**
   * Ranks a group. Places are computed for two units and more, published or not. The order of the
   * list changes nothing.
   *
   * @param k rewards of the group; more than there are units means all
   * @throws IllegalArgumentException where a unit is in the list twice
   */
  public static GroupRanking of(List<Scored> units, int k, MeritRule rule) {
    List<Scored> byId = units.stream().sorted(Comparator.comparing(Scored::unitId)).toList();
    for (int i = 1; i < byId.size(); i++) {
      if (byId.get(i).unitId().equals(byId.get(i - 1).unitId())) {
        throw new IllegalArgumentException(byId.get(i).unitId() + " is ranked twice");
      }
    }
    double[] y = byId.stream().mapToDouble(Scored::score).toArray();
    double[] given = byId.stream().mapToDouble(Scored::squaredError).toArray();
    double[] s2 = TrueSpread.positive(y, given);
    if (y.length < 2) {
      return new GroupRanking(
          false,
          List.of(RankingReason.FEW_UNITS),
          0,
          0,
          0,
          0,
          OptionalDouble.empty(),
          0,
          1,
          Arrays.stream(s2).map(Math::sqrt).sum(),
          Arrays.stream(y).sum(),
          List.of());
    }
    TrueSpread spread = TrueSpread.of(y, s2);
    double median = median(s2);
    double rankability = share(spread.tau2(), median);
    double[] ends = spread.interval(rule.level());
    double heterogeneity = spread.heterogeneity(0);
    double p = 1 - new ChiSquaredDistribution(y.length - 1).cumulativeProbability(heterogeneity);
    List<RankingReason> reasons = reasons(y, rankability, p, rule);
    return new GroupRanking(
        reasons.isEmpty(),
        reasons,
        spread.tau2(),
        rankability,
        share(ends[0], median),
        share(ends[1], median),
        Arrays.stream(given).anyMatch(s -> s > 0)
            ? OptionalDouble.of(heterogeneity)
            : OptionalDouble.empty(),
        y.length - 1,
        p,
        Math.sqrt(median),
        Posterior.mean(spread),
        places(byId, y, s2, spread, Math.max(0, Math.min(k, y.length)), rule));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static double share(double tau2, double median) {
    return tau2 / (tau2 + median);
  }

  /** What speaks against publishing. That all are equal says also that nothing tells them apart. */
  private static List<RankingReason> reasons(
      double[] y, double rankability, double p, MeritRule rule) {
    List<RankingReason> reasons = new ArrayList<>();
    if (y.length < rule.minUnits()) {
      reasons.add(RankingReason.FEW_UNITS);
    }
    if (Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow() < TIED) {
      reasons.add(RankingReason.ALL_TIED);
      return reasons;
    }
    if (rankability < rule.minRankability()) {
      reasons.add(RankingReason.LOW_RELIABILITY);
    }
    if (p >= rule.heterogeneity()) {
      reasons.add(RankingReason.NO_DIFFERENCE);
    }
    return reasons;
  }

  private static List<Place> places(
      List<Scored> units, double[] y, double[] s2, TrueSpread spread, int k, MeritRule rule) {
    Posterior posterior = new Posterior(y, s2, spread, k, rule);
    Separation separation = new Separation(s2, rule);
    SplittableRandom[] streams =
        units.stream()
            .map(unit -> Draws.stream(rule.seed(), "galat", unit.unitId()))
            .toArray(SplittableRandom[]::new);
    double[] t = new double[y.length];
    for (int draw = 0; draw < rule.draws(); draw++) {
      for (int i = 0; i < t.length; i++) {
        t[i] = Draws.t(streams[i], units.get(i).df());
      }
      posterior.add(t);
      separation.add(t);
    }
    Separation.Pairs pairs = separation.pairs(y, rule.level());
    int[] sorted =
        IntStream.range(0, y.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -y[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] shrunken = Posterior.shrunken(y, s2, spread);
    int[] above = new int[y.length];
    int[] below = new int[y.length];
    // of the units above a place, the furthest down that one of them is not told apart from
    int reach = 0;
    int group = 1;
    int[] tieGroup = new int[y.length];
    for (int a = 0; a < sorted.length; a++) {
      if (a > reach) {
        group++;
      }
      tieGroup[sorted[a]] = group;
      reach = Math.max(reach, a);
      for (int b = a + 1; b < sorted.length; b++) {
        if (pairs.above(sorted[a], sorted[b])) {
          below[sorted[a]]++;
          above[sorted[b]]++;
        } else {
          reach = Math.max(reach, b);
        }
      }
    }
    return Arrays.stream(sorted)
        .mapToObj(
            i -> {
              int[] ranks = posterior.ranks(i, rule.level());
              return new Place(
                  units.get(i).unitId(),
                  shrunken[i],
                  1 + above[i],
                  y.length - below[i],
                  ranks[0],
                  ranks[1],
                  posterior.topK(i),
                  tieGroup[i]);
            })
        .toList();
  }

  /**
   * Respondents that a unit would need for a reliability: n with tau^2 / (tau^2 + sigma^2 / n +
   * rest) = R.
   *
   * @param reliability R, above 0 and below 1
   * @param perRespondent sigma^2: squared error of a score from the answers of one respondent
   * @param rest squared error of a score that more respondents do not make smaller
   * @return empty where no number of respondents would do
   */
  public OptionalLong respondentsNeeded(double reliability, double perRespondent, double rest) {
    double left = tau2 * (1 - reliability) / reliability - rest;
    double needed = left > 0 && perRespondent > 0 ? perRespondent / left : Double.NaN;
    return needed <= MOST_RESPONDENTS
        ? OptionalLong.of((long) Math.ceil(needed))
        : OptionalLong.empty();
  }
}
