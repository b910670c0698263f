package id.prima.dashboard.chart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;

/**
 * A chart: a sentence that says what it shows, the points to draw with the text of each, and the
 * same figures as a table.
 *
 * @param id unique on its page; also the name of its CSV
 * @param caption the sentence above it
 * @param spec what the script draws
 * @param table the figures
 */
public record Chart(String id, String caption, Spec spec, TableView table) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the script draws; its kinds are those of {@code charts.js}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public sealed interface Spec permits Dots, Trend, Stacked, Bars, Counts, Curve, Pairs {
    /** Which drawing. */
    @JsonProperty
    String kind();
  }

  /** A place on an axis with its words. */
  public record Mark(BigDecimal at, String text) {}

  /** A scale. */
  public record Axis(BigDecimal min, BigDecimal max, String title, List<Mark> ticks) {}

  /** Dots with whiskers, one row each. */
  public record Dots(
      Axis axis, List<Mark> limits, List<Dot> rows, String valueLabel, String earlierLabel)
      implements Spec {
    @Override
    public String kind() {
      return "dots";
    }

    /** One row; {@code mark} is {@code lowest} or null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dot(
        String label,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        BigDecimal earlier,
        String mark,
        String text) {}
  }

  /** A line over periods with its interval as a band. */
  public record Trend(Axis axis, List<Mark> limits, Mark target, List<Point> points)
      implements Spec {
    @Override
    public String kind() {
      return "trend";
    }

    /** One period; without a value there is a gap. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
        String label,
        BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        boolean breakBefore,
        String text) {}
  }

  /** One bar of counts. */
  public record Stacked(List<Segment> segments) implements Spec {
    @Override
    public String kind() {
      return "stacked";
    }

    /** One part; {@code tone} is A, B, C, D or none. */
    public record Segment(String label, long count, String tone, boolean hatched, String text) {}
  }

  /** Bars of shares, one per row. */
  public record Bars(List<Series> series, List<Bar> rows) implements Spec {
    @Override
    public String kind() {
      return "bars";
    }

    /** One part of every bar. */
    public record Series(String label, String tone) {}

    /** One bar. */
    public record Bar(String label, List<Long> parts, String text) {}
  }

  /** Bars of counts on one scale, one per row. */
  public record Counts(List<Part> parts, List<Row> rows) implements Spec {
    @Override
    public String kind() {
      return "counts";
    }

    /** One part of every bar. */
    public record Part(String label, String tone, boolean hatched) {}

    /** One bar; {@code total} is what all its parts are together, in words. */
    public record Row(String label, List<Long> counts, String total, String text) {}
  }

  /**
   * A share that grows day by day: a step line, or a band where it is only known between two ends.
   */
  public record Curve(Axis days, Axis shares, List<Limit> limits, boolean band, List<Step> steps)
      implements Spec {
    @Override
    public String kind() {
      return "curve";
    }

    /** A day that stands as a line; {@code brief} where there is no room for its words. */
    public record Limit(int at, String text, String brief) {}

    /** The share from that day on, in per cent. */
    public record Step(int day, BigDecimal low, BigDecimal high, String text) {}
  }

  /** A dot for each thing that has two figures. */
  public record Pairs(
      Axis across, Axis up, List<Mark> limitsAcross, List<Mark> limitsUp, List<Pair> pairs)
      implements Spec {
    @Override
    public String kind() {
      return "pairs";
    }

    /** One thing. */
    public record Pair(BigDecimal x, BigDecimal y, String text) {}
  }

  /** The specification for a data attribute. */
  public String json() {
    try {
      return JSON.writeValueAsString(spec);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
