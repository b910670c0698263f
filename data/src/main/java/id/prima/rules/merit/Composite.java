package id.prima.rules.merit;

import id.prima.data.vocab.MeritComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The score of one unit: weighted arithmetic of points, and its error (statistics, section 7). */
public final class Composite {

  private Composite() {}

  /**
   * A component of a score.
   *
   * @param points 0-100
   * @param weight 0-1
   * @param errors what moved these points, each loading in points
   */
  public record Part(
      MeritComponent component, double points, double weight, List<ErrorSource> errors) {
    public Part {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Score = sum w points; its variance is the sum over independent sources of (sum over parts w
   * loading)^2 variance; degrees of freedom by Satterthwaite.
   *
   * @throws IllegalArgumentException where a source has two variances
   */
  public static Scored of(String unitId, List<Part> parts) {
    double score = 0;
    // by name, so that the sum does not depend on the order of the parts' errors
    Map<String, ErrorSource> sources = new TreeMap<>();
    for (Part part : parts) {
      score += part.weight() * part.points();
      for (ErrorSource error : part.errors()) {
        sources.merge(error.source(), error.times(part.weight()), Composite::together);
      }
    }
    double variance = 0;
    double weighted = 0;
    for (ErrorSource source : sources.values()) {
      double share = source.loading() * source.loading() * source.variance();
      variance += share;
      weighted += share * share / source.df();
    }
    double df = weighted > 0 ? variance * variance / weighted : Double.POSITIVE_INFINITY;
    return new Scored(unitId, score, variance, df);
  }

  private static ErrorSource together(ErrorSource one, ErrorSource other) {
    if (one.variance() != other.variance()) {
      throw new IllegalArgumentException(
          one.source() + " has two variances: " + one.variance() + " and " + other.variance());
    }
    return new ErrorSource(
        one.source(),
        one.loading() + other.loading(),
        one.variance(),
        Math.min(one.df(), other.df()));
  }
}
