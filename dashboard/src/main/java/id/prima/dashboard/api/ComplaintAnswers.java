package id.prima.dashboard.api;

import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Complaints of the office and of one unit, as far as they are public. */
final class ComplaintAnswers {

  private static final List<Table<?>> TABLES =
      List.of(
          Tables.UNIT_COMPLAINTS,
          Tables.COMPLAINT_FLOW,
          Tables.COMPLAINT_AGE,
          Tables.COMPLAINT_CURVE);

  /** Whose complaints a question asks for. */
  private record Asked(Call call, Map<String, String> wanted) {

    <R extends Record> List<R> rows(Table<R> table) {
      return Rows.of(table, call.snapshot().rows(table), wanted);
    }
  }

  private ComplaintAnswers() {}

  static List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.of(
            "complaints",
            "/complaints",
            List.of(Parameter.PERIOD, Parameter.DIMENSION),
            fields(),
            ComplaintAnswers::ofOffice),
        Endpoint.of(
            "complaints_of_unit",
            "/units/{unit_id}/complaints",
            List.of(Parameter.PERIOD, Parameter.DIMENSION, Parameter.UNIT_ID),
            fields(),
            ComplaintAnswers::ofUnit));
  }

  private static List<Field<Asked>> fields() {
    List<Field<Asked>> fields = new ArrayList<>();
    fields.add(
        Field.of("holds_complaints", Form.FLAG, a -> a.call().snapshot().complaints().areKept()));
    TABLES.forEach(table -> fields.add(field(table)));
    return fields;
  }

  private static <R extends Record> Field<Asked> field(Table<R> table) {
    return Field.of(table.name(), Form.row(table).list(), asked -> asked.rows(table));
  }

  private static Asked ofOffice(Call call) {
    Map<String, String> wanted = wanted(call, FigureKey.OFFICE);
    wanted.put("tingkat", Tingkat.SEMUA.code());
    return new Asked(call, wanted);
  }

  /** Of the unit alone and of the unit with all below it. */
  private static Asked ofUnit(Call call) {
    String unitId =
        call.snapshot()
            .unit(call.unitId())
            .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, call.unitId()))
            .unitId();
    return new Asked(call, wanted(call, unitId));
  }

  private static Map<String, String> wanted(Call call, String unitId) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("period", call.view().period().toString());
    wanted.put("unit_id", unitId);
    call.scene()
        .query()
        .code(Parameter.DIMENSION.name(), ComplaintDimension.values())
        .ifPresent(d -> wanted.put("dimension", d));
    return wanted;
  }
}
