package id.prima.rules;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
      long sumOfSquares) {}

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
      return Pending.body();
    }
  }

  /** Own index less that of the others, with its interval. */
  public record Gap(double value, Interval interval) {}

  /** The index of cells of one unit and role. Empty where nobody answered. */
  public static Optional<Figure> index(List<Cell> cells) {
    return Pending.body();
  }

  /** One value as a whole. */
  public static Optional<Figure> value(List<Cell> cells, CoreValue value) {
    return Pending.body();
  }

  /** One panduan perilaku, 1-3. */
  public static Optional<Figure> behaviour(List<Cell> cells, CoreValue value, int behaviour) {
    return Pending.body();
  }

  /**
   * The weights of the roles that count, summing to 1: those with a weight and enough respondents;
   * diri alone where no other counts. Empty where none does.
   *
   * @param respondents sheets of each role
   */
  public static Map<AssessorRole, BigFraction> roleWeights(
      Map<AssessorRole, Long> respondents, BerakhlakRule rule) {
    return Pending.body();
  }

  /**
   * Roles put together. A role without the figure leaves its weight to the others.
   *
   * @param weights of {@link #roleWeights}
   */
  public static Optional<Figure> together(
      Map<AssessorRole, Figure> figures, Map<AssessorRole, BigFraction> weights) {
    return Pending.body();
  }

  /**
   * Own index less that of the others (Welch's interval). Empty where either has fewer than two
   * sheets.
   */
  public static Optional<Gap> gap(Figure own, Figure others, double level) {
    return Pending.body();
  }
}
