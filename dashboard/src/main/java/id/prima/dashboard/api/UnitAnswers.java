package id.prima.dashboard.api;

import id.prima.dashboard.page.UnitLine;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The units, and all that is public of one. */
final class UnitAnswers {

  private static final List<Parameter> POPULATION =
      List.of(Parameter.PERIOD, Parameter.INSTRUMEN, Parameter.PENGGUNA);

  /** Tables that say something of one unit, in the order of the answer. */
  private static final List<Table<?>> OF_A_UNIT =
      Tables.withPublicCopy().stream()
          .filter(table -> table != Tables.UNIT && Rows.has(table, "unit_id"))
          .toList();

  /** A unit in the question that asks for it. */
  private record OfUnit(Call call, UnitInfo unit) {

    <R extends Record> List<R> rows(Table<R> table) {
      Map<String, String> wanted = FigureAnswers.population(call);
      wanted.put("unit_id", unit.unitId());
      if (table.equals(Tables.LAYANAN)) {
        // a list of what there is, whoever uses it
        wanted.keySet().retainAll(List.of("unit_id"));
      }
      return Rows.of(table, call.snapshot().rows(table), wanted);
    }
  }

  private UnitAnswers() {}

  static List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.ofPages(
            "units",
            "/units",
            with(POPULATION, Parameter.Q, Parameter.JENIS),
            listed(),
            UnitAnswers::units),
        Endpoint.of(
            "unit",
            "/units/{unit_id}",
            with(POPULATION, Parameter.UNIT_ID),
            one(),
            UnitAnswers::find),
        Endpoint.ofRows(
            "unit_trend",
            "/units/{unit_id}/trend",
            with(POPULATION, Parameter.UNIT_ID),
            FigureAnswers.POINT,
            UnitAnswers::trend));
  }

  private static List<Parameter> with(List<Parameter> parameters, Parameter... more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return all;
  }

  private static Form<OfUnit> listed() {
    return Form.object(
        "unit_listed",
        List.of(
            Field.of("unit", Form.row(Tables.UNIT), OfUnit::unit),
            Field.of(
                "unit_ikm",
                Form.row(Tables.UNIT_IKM).orNull(),
                u -> u.call().unitIkm(u.unit().unitId()).orElse(null)),
            Field.of("clearly_lowest", Form.TEXT.list(), UnitAnswers::clearlyLowest),
            Field.of(
                "unit_change",
                Form.row(Tables.UNIT_CHANGE).list(),
                u ->
                    Rows.of(
                        Tables.UNIT_CHANGE,
                        u.call().snapshot().change(u.unit().unitId()),
                        ofUnitAlone(u)))));
  }

  private static Map<String, String> ofUnitAlone(OfUnit unit) {
    Map<String, String> wanted = new LinkedHashMap<>(FigureAnswers.population(unit.call()));
    wanted.put("tingkat", "unit");
    return wanted;
  }

  private static List<String> clearlyLowest(OfUnit unit) {
    FigureKey key =
        FigureKey.unit(unit.call().view().period(), unit.unit().unitId(), unit.call().population());
    return unit.call().snapshot().unsur(key).stream()
        .filter(UnitUnsur::clearlyLowest)
        .map(UnitUnsur::unsur)
        .toList();
  }

  /** The unit and, under each table's name, the rows that speak of it. */
  private static List<Field<OfUnit>> one() {
    List<Field<OfUnit>> fields = new ArrayList<>();
    fields.add(Field.of("unit", Form.row(Tables.UNIT), OfUnit::unit));
    OF_A_UNIT.forEach(table -> fields.add(rows(table)));
    return fields;
  }

  private static <R extends Record> Field<OfUnit> rows(Table<R> table) {
    return Field.of(table.name(), Form.row(table).list(), unit -> unit.rows(table));
  }

  private static OfUnit find(Call call) {
    return call.snapshot()
        .unit(call.unitId())
        .map(unit -> new OfUnit(call, unit))
        .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, call.unitId()));
  }

  private static List<FigureAnswers.Point> trend(Call call) {
    String unitId = find(call).unit().unitId();
    return FigureAnswers.trend(call, UnitLine.of(call.view(), unitId, call.population()));
  }

  private static List<OfUnit> units(Call call) {
    List<UnitInfo> all = call.snapshot().units();
    Optional<String> jenis =
        call.scene()
            .query()
            .oneOf(
                Parameter.JENIS.name(),
                all.stream().map(UnitInfo::jenis).filter(Objects::nonNull).distinct().toList());
    List<String> words =
        call.text(Parameter.Q).map(q -> List.of(lower(q).split("\\s+"))).orElse(List.of());
    return all.stream()
        .filter(unit -> jenis.isEmpty() || jenis.get().equals(unit.jenis()))
        .filter(unit -> words.stream().allMatch(lower(unit.nama() + " " + unit.unitId())::contains))
        .map(unit -> new OfUnit(call, unit))
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
