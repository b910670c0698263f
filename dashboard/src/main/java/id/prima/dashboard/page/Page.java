package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import java.util.List;
import java.util.Optional;

/** A page ready to be laid out: all its sentences and figures are decided. */
public interface Page {

  /** Template that lays it out, such as {@code ringkasan.jte}. */
  String template();

  /** Its title. */
  String title();

  /** Its charts, in order. */
  default List<Chart> charts() {
    return List.of();
  }

  /** The table that {@code ?csv=<id>} asks for: that of a chart, unless a page has more. */
  default Optional<TableView> table(String id) {
    return charts().stream().filter(c -> c.id().equals(id)).map(Chart::table).findFirst();
  }
}
