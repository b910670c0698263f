package id.prima.dashboard.api;

import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a table by what stands in some of its columns. */
final class Rows {

  private Rows() {}

  static boolean has(Table<?> table, String column) {
    return place(table, column) >= 0;
  }

  /** The rows whose columns hold these values, in file order; a column it lacks says nothing. */
  static <R extends Record> List<R> of(Table<R> table, List<R> rows, Map<String, String> wanted) {
    Map<Integer, String> filters = new LinkedHashMap<>();
    wanted.forEach(
        (column, value) -> {
          if (has(table, column)) {
            filters.put(place(table, column), value);
          }
        });
    return rows.stream()
        .filter(
            row ->
                filters.entrySet().stream()
                    .allMatch(f -> f.getValue().equals(table.value(row, f.getKey()))))
        .toList();
  }

  private static int place(Table<?> table, String column) {
    return table.columns().stream().map(ColumnSpec::name).toList().indexOf(column);
  }
}
