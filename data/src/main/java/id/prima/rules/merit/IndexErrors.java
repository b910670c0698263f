package id.prima.rules.merit;

import id.prima.rules.CellVariance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The errors of a peer group's indices, fit for comparing them. Near the end of the scale an index
 * that chance has pushed up has a smaller error of its own than one that chance has pushed down,
 * and takes its luck for certainty: of equal units near 97, 13% of groups then fail a test at 5%.
 * So each error is taken at the index that its peers make likely: s^2 = 5625 phi* p (1 - p) deff /
 * n with p of the shrunken index; how far that is drawn to the mean is decided by errors at the
 * mean.
 */
public final class IndexErrors {

  private IndexErrors() {}

  /**
   * An index of a unit.
   *
   * @param index 25-100
   * @param respondents n
   * @param varianceFactor phi* times the design effect, without finite population ({@link
   *     id.prima.rules.Interval.Estimate})
   * @param df degrees of freedom of that factor
   */
  public record Index(
      String unitId, double index, double respondents, double varianceFactor, double df) {}

  /** The same indices with their errors, by unit id. For a single unit its own index must do. */
  public static List<Scored> of(List<Index> indices) {
    List<Index> byId = indices.stream().sorted(Comparator.comparing(Index::unitId)).toList();
    double[] y = byId.stream().mapToDouble(Index::index).toArray();
    double[] at = y;
    if (y.length > 1) {
      double[] atMean = new double[y.length];
      Arrays.fill(atMean, Arrays.stream(y).average().orElseThrow());
      double[] s2 = TrueSpread.positive(y, squaredErrors(byId, atMean));
      at = Posterior.shrunken(y, s2, TrueSpread.of(y, s2));
    }
    double[] s2 = squaredErrors(byId, at);
    return IntStream.range(0, y.length)
        .mapToObj(i -> new Scored(byId.get(i).unitId(), y[i], s2[i], byId.get(i).df()))
        .toList();
  }

  private static double[] squaredErrors(List<Index> indices, double[] at) {
    return IntStream.range(0, at.length)
        .mapToDouble(
            i ->
                CellVariance.squaredError(
                    at[i], indices.get(i).varianceFactor(), indices.get(i).respondents()))
        .toArray();
  }
}
