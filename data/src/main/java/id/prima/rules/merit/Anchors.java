package id.prima.rules.merit;

/**
 * The declared anchors that turn a figure into points 0-100: straight between them, cut beyond.
 *
 * @param low figure that is worth 0 points; above {@code high} where less is better
 * @param high figure that is worth 100 points
 */
public record Anchors(double low, double high) {

  public Anchors {
    if (!Double.isFinite(low) || !Double.isFinite(high) || low == high) {
      throw new IllegalArgumentException("anchors " + low + " and " + high);
    }
  }

  /** The anchors of a component. */
  public static Anchors of(Policy.Component component) {
    return new Anchors(component.low().doubleValue(), component.high().doubleValue());
  }

  /** Points of a figure, 0-100. */
  public double points(double value) {
    return Math.max(0, Math.min(100, uncut(value)));
  }

  /** Points before the cut at the anchors. */
  public double uncut(double value) {
    return 100 * (value - low) / (high - low);
  }

  /** Points that one unit of the figure is worth, before the cut; negative where less is better. */
  public double slope() {
    return 100 / (high - low);
  }
}
