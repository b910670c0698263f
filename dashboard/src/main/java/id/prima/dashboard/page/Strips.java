package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Mutu;
import id.prima.rules.MutuBands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis that all strips of a list share, drawn {@link #WIDTH} wide; places are text for SVG
 * attributes.
 *
 * @param bands the classes as areas
 * @param ticks numbers along the axis
 */
public record Strips(Chart.Axis axis, List<Band> bands, List<Tick> ticks) {

  /** Width of the drawing in its own units. */
  public static final int WIDTH = 400;

  /** The area of a class. */
  public record Band(String mutu, String x, String width) {}

  /** A number along the axis; {@code anchor} says which side of it stands at {@code x}. */
  public record Tick(String x, String text, String anchor) {}

  /** One index and its interval; without an interval low and high are null. */
  public record Strip(String text, String low, String high, String dot, String mutu) {}

  /**
   * The axis on which all these figures fit.
   *
   * @param figures all that the list could show, so that every page of it has one axis
   */
  static Strips of(List<Figure> figures, MutuBands bands, Labels l) {
    List<BigDecimal> values = new ArrayList<>();
    for (Figure figure : figures) {
      values.add(figure.row().ikm());
      values.add(figure.row().ikmLow());
    }
    return of(Scales.ikm(values, l), Scales.limits(bands), Mutu.D.code());
  }

  /**
   * An axis with the areas of its classes.
   *
   * @param limits lower limits of the classes above the lowest, lowest first, each with its letter
   * @param lowest letter of the lowest class
   */
  static Strips of(Chart.Axis axis, List<Chart.Mark> limits, String lowest) {
    List<Band> areas = new ArrayList<>();
    BigDecimal high = axis.max();
    for (int i = limits.size(); i >= 0; i--) {
      BigDecimal low = i == 0 ? axis.min() : limits.get(i - 1).at().max(axis.min());
      if (low.compareTo(high) < 0) {
        String letter = i == 0 ? lowest : limits.get(i - 1).text();
        areas.add(new Band(letter, place(axis, low), width(axis, low, high)));
        high = low;
      }
    }
    List<Tick> ticks =
        axis.ticks().stream()
            .map(
                t ->
                    new Tick(
                        place(axis, t.at()),
                        t.text(),
                        t.at().compareTo(axis.min()) == 0
                            ? "start"
                            : t.at().compareTo(axis.max()) == 0 ? "end" : "middle"))
            .toList();
    return new Strips(axis, areas, ticks);
  }

  /** The strip of a figure that has an index. */
  Strip strip(Figure figure, Labels l) {
    return strip(
        figure.sentence(l),
        figure.row().ikm(),
        figure.row().ikmLow(),
        figure.row().ikmHigh(),
        figure.row().mutu());
  }

  /** The strip of any value; without an interval its ends are null. */
  Strip strip(String text, BigDecimal value, BigDecimal low, BigDecimal high, String letter) {
    boolean interval = low != null && high != null;
    return new Strip(
        text,
        interval ? place(axis, low) : null,
        interval ? place(axis, high) : null,
        place(axis, value),
        letter);
  }

  private static String place(Chart.Axis axis, BigDecimal value) {
    return width(axis, axis.min(), value.min(axis.max()).max(axis.min()));
  }

  private static String width(Chart.Axis axis, BigDecimal from, BigDecimal to) {
    return to.subtract(from)
        .multiply(BigDecimal.valueOf(WIDTH))
        .divide(axis.max().subtract(axis.min()), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
