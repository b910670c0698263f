package id.prima.dashboard.api;

import id.prima.data.Table;
import id.prima.data.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every public table, row by row, as {@code prima export --public} writes it. */
final class TableAnswers {

  /** A table of the release. */
  private record Listed(Call call, Table<?> table) {}

  private static final Form<Listed> LISTED =
      Form.object(
          "table",
          List.of(
              Field.of("name", Form.TEXT, t -> t.table().name()),
              Field.of("meaning", Form.TEXT, t -> t.table().meaning()),
              Field.of("path", Form.TEXT, t -> path(t.table())),
              Field.of(
                  "total", Form.COUNT, t -> (long) t.call().snapshot().rows(t.table()).size())));

  private TableAnswers() {}

  static List<Endpoint<?>> endpoints() {
    List<Endpoint<?>> endpoints = new ArrayList<>();
    endpoints.add(
        Endpoint.ofRows(
            "tables",
            "/tables",
            List.of(Parameter.PERIOD),
            LISTED,
            call ->
                Tables.withPublicCopy().stream().map(table -> new Listed(call, table)).toList()));
    Tables.withPublicCopy().forEach(table -> endpoints.add(endpoint(table)));
    return endpoints;
  }

  private static <R extends Record> Endpoint<?> endpoint(Table<R> table) {
    List<Parameter> parameters = new ArrayList<>(List.of(Parameter.PERIOD));
    parameters.addAll(filters(table));
    return Endpoint.ofPages(
        "table_" + table.name(),
        path(table),
        parameters,
        Form.row(table),
        call -> rows(call, table));
  }

  private static String path(Table<?> table) {
    return "/tables/" + table.name();
  }

  /** What rows may be chosen by, beside the period. */
  private static List<Parameter> filters(Table<?> table) {
    return Stream.of(Parameter.UNIT, Parameter.INSTRUMEN, Parameter.PENGGUNA)
        .filter(p -> Rows.has(table, p.name()))
        .toList();
  }

  private static <R extends Record> List<R> rows(Call call, Table<R> table) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put(Parameter.PERIOD.name(), call.view().period().toString());
    filters(table).forEach(p -> call.text(p).ifPresent(value -> wanted.put(p.name(), value)));
    return Rows.of(table, call.snapshot().rows(table), wanted);
  }
}
