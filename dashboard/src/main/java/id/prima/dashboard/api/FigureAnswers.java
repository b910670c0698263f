package id.prima.dashboard.api;

import id.prima.dashboard.page.ClassCounts;
import id.prima.dashboard.page.Submissions;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.Tables;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The whole office's figures, and one unsur beside the other. */
final class FigureAnswers {

  private static final List<Parameter> POPULATION =
      List.of(Parameter.PERIOD, Parameter.INSTRUMEN, Parameter.PENGGUNA);

  /** The first page as data. */
  private record Summary(
      long due,
      long sent,
      ClassCounts classes,
      Optional<UnitIkm> ikm,
      List<UnitUnsur> unsur,
      List<UnitChange> change) {}

  /** Units of one class. */
  private record OfClass(Mutu mutu, long clear, long uncertain) {}

  /** One quarter of a trend. */
  record Point(Period quarter, Snapshot release, Optional<UnitIkm> row) {}

  private static final Form<OfClass> CLASS =
      Form.object(
          "class_count",
          List.of(
              Field.of("mutu", Form.TEXT, c -> c.mutu().code()),
              Field.of("clear", Form.COUNT, OfClass::clear),
              Field.of("uncertain", Form.COUNT, OfClass::uncertain)));

  static final Form<Point> POINT =
      Form.object(
          "trend_point",
          List.of(
              Field.of("period", Form.TEXT, p -> p.quarter().toString()),
              Field.of("release", Form.TEXT, p -> p.release().id().toString()),
              Field.of("bobot", Form.TEXT.orNull(), p -> p.release().manifest().bobot()),
              Field.of("unit_ikm", Form.row(Tables.UNIT_IKM).orNull(), p -> p.row().orElse(null))));

  private FigureAnswers() {}

  static List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.of("summary", "/summary", POPULATION, summaryFields(), FigureAnswers::summary),
        Endpoint.ofRows(
            "summary_trend",
            "/summary/trend",
            POPULATION,
            POINT,
            call -> trend(call, q -> FigureKey.office(q, call.population()))),
        Endpoint.ofPages(
            "unsur",
            "/unsur",
            Stream.concat(
                    POPULATION.stream(),
                    Stream.of(Parameter.TINGKAT, Parameter.UNIT, Parameter.UNSUR))
                .toList(),
            Form.row(Tables.UNIT_UNSUR),
            FigureAnswers::unsur));
  }

  private static List<Field<Summary>> summaryFields() {
    return List.of(
        Field.of("units_due", Form.COUNT, Summary::due),
        Field.of("units_sent", Form.COUNT, Summary::sent),
        Field.of("classes", CLASS.list(), s -> classes(s.classes())),
        Field.of("units_without_index", Form.COUNT, s -> (long) s.classes().withheld()),
        Field.of("unit_ikm", Form.row(Tables.UNIT_IKM).orNull(), s -> s.ikm().orElse(null)),
        Field.of("unit_unsur", Form.row(Tables.UNIT_UNSUR).list(), Summary::unsur),
        Field.of("unit_change", Form.row(Tables.UNIT_CHANGE).list(), Summary::change));
  }

  private static List<OfClass> classes(ClassCounts counts) {
    return Stream.of(Mutu.values())
        .sorted(Comparator.reverseOrder())
        .map(
            m ->
                new OfClass(
                    m, counts.clear().getOrDefault(m, 0), counts.uncertain().getOrDefault(m, 0)))
        .toList();
  }

  private static Summary summary(Call call) {
    Period period = call.view().period();
    Submissions submissions = new Submissions(call.view());
    FigureKey key = FigureKey.office(period, call.population());
    return new Summary(
        submissions.due(period).size(),
        submissions.sent(period).size(),
        ClassCounts.of(call.scene()),
        call.snapshot().ikm(key),
        call.snapshot().unsur(key),
        Rows.of(Tables.UNIT_CHANGE, call.snapshot().change(FigureKey.OFFICE), population(call)));
  }

  /** What a row of the period and population shown holds. */
  static Map<String, String> population(Call call) {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("period", call.view().period().toString());
    wanted.put("instrumen", call.population().instrumen());
    wanted.put("pengguna", call.population().pengguna());
    return wanted;
  }

  private static List<UnitUnsur> unsur(Call call) {
    Map<String, String> wanted = population(call);
    call.scene()
        .query()
        .code(Parameter.TINGKAT.name(), Tingkat.values())
        .ifPresent(t -> wanted.put("tingkat", t));
    call.text(Parameter.UNIT).ifPresent(u -> wanted.put("unit_id", u));
    call.text(Parameter.UNSUR).ifPresent(u -> wanted.put("unsur", u));
    return Rows.of(Tables.UNIT_UNSUR, call.snapshot().rows(Tables.UNIT_UNSUR), wanted);
  }

  /** A figure in every quarter up to the one shown, oldest first. */
  static List<Point> trend(Call call, Function<Period, FigureKey> keyOf) {
    return call.view().history().stream()
        .map(s -> new Point(s.id().period(), s, s.ikm(keyOf.apply(s.id().period()))))
        .toList();
  }
}
