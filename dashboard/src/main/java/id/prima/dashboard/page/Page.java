package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import java.util.List;

/** A page ready to be laid out: all its sentences and figures are decided. */
public interface Page {

  /** Template that lays it out, such as {@code ringkasan.jte}. */
  String template();

  /** Its title. */
  String title();

  /** Its charts, in order; each has a CSV at {@code ?csv=<id>}. */
  default List<Chart> charts() {
    return List.of();
  }
}
