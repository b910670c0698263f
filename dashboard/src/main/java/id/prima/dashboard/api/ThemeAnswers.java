package id.prima.dashboard.api;

import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All tables of one theme together, of the office and of one unit, as far as they are public:
 * complaints, BerAKHLAK, service standards.
 */
final class ThemeAnswers {

  /**
   * A theme.
   *
   * @param name in addresses and in the label file
   * @param kept whether a release was made by a Prima that reads it
   * @param ofOffice tables that hold figures of the whole office
   * @param ofUnits further tables that speak of units alone
   * @param parameters what it may be asked for beside period and unit
   */
  private record Theme(
      String name,
      Predicate<Snapshot> kept,
      List<Table<?>> ofOffice,
      List<Table<?>> ofUnits,
      List<Parameter> parameters) {}

  private static final List<Theme> THEMES =
      List.of(
          new Theme(
              "complaints",
              snapshot -> snapshot.complaints().areKept(),
              List.of(
                  Tables.UNIT_COMPLAINTS,
                  Tables.COMPLAINT_FLOW,
                  Tables.COMPLAINT_AGE,
                  Tables.COMPLAINT_CURVE),
              List.of(),
              List.of(Parameter.DIMENSION)),
          new Theme(
              "berakhlak",
              snapshot -> snapshot.berakhlak().areKept(),
              List.of(Tables.UNIT_BERAKHLAK, Tables.BERAKHLAK_VALUE),
              List.of(),
              List.of()),
          new Theme(
              "standards",
              snapshot -> snapshot.standards().areKept(),
              List.of(Tables.UNIT_STANDAR),
              List.of(Tables.LAYANAN_STANDAR),
              List.of()));

  /** Whose rows a question asks for. */
  private record Asked(Call call, Map<String, String> wanted) {

    <R extends Record> List<R> rows(Table<R> table) {
      return Rows.of(table, call.snapshot().rows(table), wanted);
    }
  }

  private ThemeAnswers() {}

  static List<Endpoint<?>> endpoints() {
    List<Endpoint<?>> endpoints = new ArrayList<>();
    for (Theme theme : THEMES) {
      List<Parameter> parameters = new ArrayList<>(List.of(Parameter.PERIOD));
      parameters.addAll(theme.parameters());
      endpoints.add(
          Endpoint.of(
              theme.name(),
              "/" + theme.name(),
              List.copyOf(parameters),
              fields(theme, theme.ofOffice()),
              call -> ofOffice(theme, call)));
      List<Table<?>> tables = new ArrayList<>(theme.ofOffice());
      tables.addAll(theme.ofUnits());
      parameters.add(Parameter.UNIT_ID);
      endpoints.add(
          Endpoint.of(
              theme.name() + "_of_unit",
              "/units/{unit_id}/" + theme.name(),
              List.copyOf(parameters),
              fields(theme, tables),
              call -> ofUnit(theme, call)));
    }
    return endpoints;
  }

  private static List<Field<Asked>> fields(Theme theme, List<Table<?>> tables) {
    List<Field<Asked>> fields = new ArrayList<>();
    fields.add(
        Field.of("holds_" + theme.name(), Form.FLAG, a -> theme.kept().test(a.call().snapshot())));
    tables.forEach(table -> fields.add(field(table)));
    return fields;
  }

  private static <R extends Record> Field<Asked> field(Table<R> table) {
    return Field.of(table.name(), Form.row(table).list(), asked -> asked.rows(table));
  }

  private static Asked ofOffice(Theme theme, Call call) {
    Map<String, String> wanted = wanted(theme, call, FigureKey.OFFICE);
    wanted.put("tingkat", Tingkat.SEMUA.code());
    return new Asked(call, wanted);
  }

  /** Of the unit alone and of the unit with all below it. */
  private static Asked ofUnit(Theme theme, Call call) {
    String unitId =
        call.snapshot()
            .unit(call.unitId())
            .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, call.unitId()))
            .unitId();
    return new Asked(call, wanted(theme, call, unitId));
  }

  private static Map<String, String> wanted(Theme theme, Call call, String unitId) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("period", call.view().period().toString());
    wanted.put("unit_id", unitId);
    if (theme.parameters().contains(Parameter.DIMENSION)) {
      call.scene()
          .query()
          .code(Parameter.DIMENSION.name(), ComplaintDimension.values())
          .ifPresent(d -> wanted.put("dimension", d));
    }
    return wanted;
  }
}
