package id.prima.rules.merit;

import java.util.Objects;

/**
 * One independent chance that moved a figure. Figures that share a source err together: the IKM and
 * the improvement come from the same respondents.
 *
 * @param source name of the draw, such as {@code ikm:2026-Q3:PKM-01}; equal names are one draw
 * @param loading how far the figure moves where the draw moves by one
 * @param variance squared standard error of the draw
 * @param df degrees of freedom of that error; infinite where it is known
 */
public record ErrorSource(String source, double loading, double variance, double df) {

  public ErrorSource {
    Objects.requireNonNull(source);
    if (!Double.isFinite(loading) || !Double.isFinite(variance) || !(variance >= 0) || !(df > 0)) {
      throw new IllegalArgumentException(
          source + ": loading " + loading + ", variance " + variance + ", df " + df);
    }
  }

  /** A draw whose error is known. */
  public static ErrorSource of(String source, double loading, double variance) {
    return new ErrorSource(source, loading, variance, Double.POSITIVE_INFINITY);
  }

  /** The same draw in a figure that many times as large. */
  public ErrorSource times(double factor) {
    return new ErrorSource(source, loading * factor, variance, df);
  }
}
