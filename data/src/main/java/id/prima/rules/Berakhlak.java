package id.prima.rules;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.fraction.BigFraction;

/**
 * The BerAKHLAK index 0-100 (SE MenPANRB 20/2021; the plain mean of the seven values): an answer x
 * on a scale from lo to hi is worth 100 (x - lo) / (hi - lo); a panduan perilaku is the mean of its
 * answers, a value the mean of its perilaku that were asked, the index the mean of the values that
 * were asked. It measures an organisation, never a person.
 */
public final class Berakhlak {

  private Berakhlak() {}

  /**
   * Exact integers of sheets of one scale that answered as many items.
   *
   * @param scaleLow lowest answer of the scale
   * @param scaleHigh highest answer
   * @param value core value; empty = all items
   * @param behaviour 0 = the value as a whole, 1-3 = its panduan perilaku
   * @param answered items of it that a sheet answered
   * @param respondents sheets
   * @param sum of their answers
   * @param sumOfSquares of each sheet's sum
   */
  public record Cell(
      int scaleLow,
      int scaleHigh,
      Optional<CoreValue> value,
      int behaviour,
      int answered,
      long respondents,
      long sum,
      long sumOfSquares) {

    public Cell {
      if (scaleLow >= scaleHigh || behaviour < 0 || behaviour > CoreValue.BEHAVIOURS) {
        throw new IllegalArgumentException(
            "scale " + scaleLow + "-" + scaleHigh + ", behaviour " + behaviour);
      }
    }

    /** What one step of the scale is worth, points. */
    private BigFraction unit() {
      return new BigFraction(100, scaleHigh - scaleLow);
    }
  }

  /**
   * An index.
   *
   * @param index 0-100, exact
   * @param byItems the same if values weigh by their number of items asked
   * @param respondents sheets behind it
   * @param variance squared standard error of the index, from the spread of the sheets' means; 0
   *     for a single sheet, which has no interval
   * @param df degrees of freedom of that error
   */
  public record Figure(
      BigFraction index, BigFraction byItems, long respondents, double variance, double df) {

    /** On the scale of the IKM, 25-100, so that one interval serves both. */
    public CellVariance cell() {
      return new CellVariance(
          respondents, 25 + 0.75 * index.doubleValue(), 0.5625 * variance, Optional.empty());
    }

    /**
     * Its interval, 0-100, by {@link Interval#wilson}.
     *
     * @param peers of {@link PeerVariance#pool} on the peers' {@link #cell()}
     * @param staff members of staff who could answer; empty where not known
     * @return empty for fewer than two sheets
     */
    public Optional<Interval.Estimate> interval(
        PeerVariance peers, OptionalInt staff, IntervalRule rule) {
      double finitePopulation =
          staff.isPresent() && staff.getAsInt() >= respondents
              ? 1 - (double) respondents / staff.getAsInt()
              : 1;
      return Interval.wilson(cell(), peers, finitePopulation, rule)
          .map(
              on75 ->
                  new Interval.Estimate(
                      on75.squaredError() / 0.5625,
                      on75.varianceFactor(),
                      on75.df(),
                      new Interval(
                          (on75.interval().low() - 25) / 0.75,
                          (on75.interval().high() - 25) / 0.75)));
    }
  }

  /** Own index less that of the others, with its interval. */
  public record Gap(double value, Interval interval) {}

  /** The index of cells of one unit and role. Empty where nobody answered. */
  public static Optional<Figure> index(List<Cell> cells) {
    List<BigFraction> values = new ArrayList<>();
    List<BigFraction> items = new ArrayList<>();
    for (CoreValue value : CoreValue.values()) {
      List<BigFraction> asked = behaviours(cells, value);
      if (!asked.isEmpty()) {
        values.add(mean(asked));
        items.addAll(asked);
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : figure(cells, Optional.empty(), 0, mean(values), mean(items));
  }

  /** One value as a whole. */
  public static Optional<Figure> value(List<Cell> cells, CoreValue value) {
    List<BigFraction> asked = behaviours(cells, value);
    return asked.isEmpty()
        ? Optional.empty()
        : figure(cells, Optional.of(value), 0, mean(asked), mean(asked));
  }

  /** One panduan perilaku, 1-3. */
  public static Optional<Figure> behaviour(List<Cell> cells, CoreValue value, int behaviour) {
    return meanAnswer(cells, value, behaviour)
        .flatMap(mean -> figure(cells, Optional.of(value), behaviour, mean, mean));
  }

  /** The perilaku of a value that somebody answered. */
  private static List<BigFraction> behaviours(List<Cell> cells, CoreValue value) {
    List<BigFraction> asked = new ArrayList<>();
    for (int behaviour = 1; behaviour <= CoreValue.BEHAVIOURS; behaviour++) {
      meanAnswer(cells, value, behaviour).ifPresent(asked::add);
    }
    return asked;
  }

  private static List<Cell> of(List<Cell> cells, Optional<CoreValue> value, int behaviour) {
    return cells.stream()
        .filter(c -> c.value().equals(value) && c.behaviour() == behaviour)
        .filter(c -> c.answered() > 0 && c.respondents() > 0)
        .toList();
  }

  /** Answers of all scales, each brought to 0-100. */
  private static Optional<BigFraction> meanAnswer(
      List<Cell> cells, CoreValue value, int behaviour) {
    BigFraction sum = BigFraction.ZERO;
    long answers = 0;
    for (Cell cell : of(cells, Optional.of(value), behaviour)) {
      long here = Math.multiplyExact(cell.respondents(), (long) cell.answered());
      sum =
          sum.add(
              cell.unit().multiply(cell.sum() - Math.multiplyExact(here, (long) cell.scaleLow())));
      answers += here;
    }
    return answers == 0 ? Optional.empty() : Optional.of(sum.divide(answers));
  }

  private static BigFraction mean(List<BigFraction> values) {
    return values.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(values.size());
  }

  /** Adds what the sheets' own means tell about the error: r = 100 (s/k - lo) / (hi - lo). */
  private static Optional<Figure> figure(
      List<Cell> cells,
      Optional<CoreValue> value,
      int behaviour,
      BigFraction index,
      BigFraction byItems) {
    long n = 0;
    BigFraction sum = BigFraction.ZERO;
    BigFraction squares = BigFraction.ZERO;
    for (Cell cell : of(cells, value, behaviour)) {
      n += cell.respondents();
      BigFraction perAnswer = cell.unit().divide(cell.answered());
      BigFraction zero = cell.unit().multiply(cell.scaleLow());
      sum = sum.add(perAnswer.multiply(cell.sum())).subtract(zero.multiply(cell.respondents()));
      squares =
          squares
              .add(perAnswer.multiply(perAnswer).multiply(cell.sumOfSquares()))
              .subtract(perAnswer.multiply(zero).multiply(2).multiply(cell.sum()))
              .add(zero.multiply(zero).multiply(cell.respondents()));
    }
    if (n < 2) {
      return n == 0 ? Optional.empty() : Optional.of(new Figure(index, byItems, n, 0, 1));
    }
    double variance =
        squares.subtract(sum.multiply(sum).divide(n)).divide(n - 1).divide(n).doubleValue();
    return Optional.of(new Figure(index, byItems, n, variance, n - 1));
  }

  /**
   * The weights of the roles that count, summing to 1: those with a weight and enough respondents;
   * diri alone where no other counts. Empty where none does.
   *
   * @param respondents sheets of each role
   */
  public static Map<AssessorRole, BigFraction> roleWeights(
      Map<AssessorRole, Long> respondents, BerakhlakRule rule) {
    Map<AssessorRole, BigFraction> weights = new EnumMap<>(AssessorRole.class);
    BigFraction total = BigFraction.ZERO;
    for (AssessorRole role : AssessorRole.values()) {
      BigFraction weight = fraction(rule.weights().getOrDefault(role, BigDecimal.ZERO));
      if (respondents.getOrDefault(role, 0L) >= rule.minRole() && weight.signum() > 0) {
        weights.put(role, weight);
        total = total.add(weight);
      }
    }
    if (weights.isEmpty()) {
      return respondents.getOrDefault(AssessorRole.DIRI, 0L) >= rule.minRole()
          ? Map.of(AssessorRole.DIRI, BigFraction.ONE)
          : Map.of();
    }
    BigFraction all = total;
    weights.replaceAll((role, weight) -> weight.divide(all));
    return Collections.unmodifiableMap(weights);
  }

  private static BigFraction fraction(BigDecimal value) {
    return value.scale() > 0
        ? new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new BigFraction(value.toBigIntegerExact());
  }

  /**
   * Roles put together. A role without the figure leaves its weight to the others.
   *
   * @param weights of {@link #roleWeights}
   */
  public static Optional<Figure> together(
      Map<AssessorRole, Figure> figures, Map<AssessorRole, BigFraction> weights) {
    BigFraction total = BigFraction.ZERO;
    BigFraction index = BigFraction.ZERO;
    BigFraction byItems = BigFraction.ZERO;
    long respondents = 0;
    for (AssessorRole role : AssessorRole.values()) {
      if (figures.containsKey(role) && weights.containsKey(role)) {
        Figure figure = figures.get(role);
        total = total.add(weights.get(role));
        index = index.add(figure.index().multiply(weights.get(role)));
        byItems = byItems.add(figure.byItems().multiply(weights.get(role)));
        respondents += figure.respondents();
      }
    }
    if (respondents == 0) {
      return Optional.empty();
    }
    double variance = 0;
    double weighted = 0;
    double df = 0;
    for (AssessorRole role : AssessorRole.values()) {
      if (figures.containsKey(role) && weights.containsKey(role)) {
        Figure figure = figures.get(role);
        double weight = weights.get(role).divide(total).doubleValue();
        double share = weight * weight * figure.variance();
        variance += share;
        weighted += share * share / figure.df();
        df += figure.df();
      }
    }
    return Optional.of(
        new Figure(
            index.divide(total),
            byItems.divide(total),
            respondents,
            variance,
            weighted > 0 ? variance * variance / weighted : df));
  }

  /**
   * Units or quarters put together, each by its respondents. An index of many is so the mean of
   * theirs, whatever roles they asked.
   *
   * @param figures of one measure; none with one sheet only
   */
  public static Optional<Figure> pooled(List<Figure> figures) {
    long respondents = figures.stream().mapToLong(Figure::respondents).sum();
    if (figures.size() < 2 || respondents == 0) {
      return figures.stream().findFirst();
    }
    BigFraction index = BigFraction.ZERO;
    BigFraction byItems = BigFraction.ZERO;
    double variance = 0;
    double weighted = 0;
    double df = 0;
    for (Figure figure : figures) {
      BigFraction weight = new BigFraction(figure.respondents(), respondents);
      index = index.add(figure.index().multiply(weight));
      byItems = byItems.add(figure.byItems().multiply(weight));
      double share = weight.doubleValue() * weight.doubleValue() * figure.variance();
      variance += share;
      weighted += share * share / figure.df();
      df += figure.df();
    }
    return Optional.of(
        new Figure(
            index,
            byItems,
            respondents,
            variance,
            weighted > 0 ? variance * variance / weighted : df));
  }

  /**
   * Own index less that of the others (Welch's interval). Empty where either has fewer than two
   * sheets.
   */
  public static Optional<Gap> gap(Figure own, Figure others, double level) {
    if (own.respondents() < 2 || others.respondents() < 2) {
      return Optional.empty();
    }
    double value = own.index().subtract(others.index()).doubleValue();
    double variance = own.variance() + others.variance();
    if (variance == 0) {
      return Optional.of(new Gap(value, new Interval(value, value)));
    }
    double df =
        variance
            * variance
            / (own.variance() * own.variance() / own.df()
                + others.variance() * others.variance() / others.df());
    double reach =
        new TDistribution(df).inverseCumulativeProbability((1 + level) / 2) * Math.sqrt(variance);
    return Optional.of(
        new Gap(value, new Interval(Math.max(-100, value - reach), Math.min(100, value + reach))));
  }
}
