package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The name of a table's CSV: letters, digits, dots, underscores and hyphens alone. */
  default String fileName(String table) {
    return table + ".csv";
  }

  /** A table as its CSV has it; a page may say in each row where it comes from. */
  default TableView filed(TableView table) {
    return table;
  }

  /** Its tables by name, those of the charts first; each has a CSV at {@code ?csv=<name>}. */
  default Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    charts().forEach(chart -> tables.put(chart.id(), chart.table()));
    return tables;
  }
}
