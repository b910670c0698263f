package id.prima.dashboard.merit;

import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What training plans could begin with: the lowest panduan perilaku of BerAKHLAK, and what citizens
 * say of the competence and conduct of those who serve them. It speaks of a unit, never of a
 * person.
 */
final class Development {

  /** Every role of assessors together. */
  private static final String ALL_ROLES = "semua";

  private static final int NAMED = 3;
  private static final List<String> ABOUT_PEOPLE =
      List.of(Unsur.KOMPETENSI.code(), Unsur.PERILAKU.code());

  private final Merit merit;
  private final String unitId;
  private final MeritWords words;
  private final Labels l;

  private Development(Merit merit, String unitId, MeritWords words) {
    this.merit = merit;
    this.unitId = unitId;
    this.words = words;
    this.l = words.l();
  }

  static List<String> of(Merit merit, String unitId, MeritWords words) {
    Development development = new Development(merit, unitId, words);
    List<String> sentences = new ArrayList<>(development.behaviours());
    sentences.addAll(development.unsur());
    return sentences;
  }

  private List<String> behaviours() {
    List<BerakhlakValue> own = lowest(unitId, Tingkat.UNIT);
    if (!own.isEmpty()) {
      return sentences(own, "penjelasan.need.behaviour");
    }
    Optional<String> above = merit.info(unitId).map(UnitInfo::indukId);
    List<BerakhlakValue> parents =
        above
            .map(id -> lowest(id, Tingkat.INSTANSI))
            .filter(rows -> !rows.isEmpty())
            .or(() -> above.map(id -> lowest(id, Tingkat.UNIT)))
            .orElse(List.of());
    return sentences(parents, "penjelasan.need.behaviour.parent");
  }

  private List<BerakhlakValue> lowest(String unit, Tingkat tingkat) {
    List<BerakhlakValue> rows =
        merit.staff().rows(Tables.BERAKHLAK_VALUE).stream()
            .filter(r -> r.unitId().equals(unit) && r.tingkat().equals(tingkat.code()))
            .filter(r -> r.role().equals(ALL_ROLES) && r.behaviour() > 0 && r.index() != null)
            .toList();
    return latest(rows, BerakhlakValue::period).stream()
        .sorted(
            Comparator.comparing(BerakhlakValue::index)
                .thenComparing(BerakhlakValue::coreValue)
                .thenComparing(BerakhlakValue::behaviour))
        .limit(NAMED)
        .toList();
  }

  private List<String> sentences(List<BerakhlakValue> rows, String key) {
    return rows.stream()
        .map(
            r ->
                l.text(
                    r.indexLow() == null || r.indexHigh() == null ? key + ".plain" : key,
                    behaviour(r),
                    words.coreValue(r.coreValue()),
                    l.number(r.index()),
                    l.number(r.indexLow()),
                    l.number(r.indexHigh())))
        .toList();
  }

  private static String behaviour(BerakhlakValue row) {
    return Arrays.stream(CoreValue.values())
        .filter(v -> v.code().equals(row.coreValue()))
        .filter(v -> row.behaviour() <= v.behaviours().size())
        .map(v -> v.behaviours().get(row.behaviour() - 1))
        .findFirst()
        .orElse(String.valueOf(row.behaviour()));
  }

  private List<String> unsur() {
    List<UnitUnsur> rows =
        merit.staff().rows(Tables.UNIT_UNSUR).stream()
            .filter(r -> r.unitId().equals(unitId) && r.tingkat().equals(Tingkat.UNIT.code()))
            .filter(r -> r.layananId() == null && r.nrr() != null && r.answers() > 0)
            .filter(r -> new Population(r.instrumen(), r.pengguna()).equals(Population.USUAL))
            .filter(r -> ABOUT_PEOPLE.contains(r.unsur()))
            .toList();
    return latest(rows, UnitUnsur::period).stream()
        .map(
            r ->
                l.text(
                    "penjelasan.need.unsur",
                    words.names().unsur(r.unsur()),
                    l.number(r.nrr(), 2),
                    Math.round(100.0 * (r.answers1() + r.answers2()) / r.answers()),
                    words.period(r.period())))
        .toList();
  }

  /** The rows of the release's quarter or, where it has none, of the latest period that has. */
  private <R> List<R> latest(List<R> rows, Function<R, String> period) {
    String quarter = merit.staff().id().period().toString();
    String shown =
        rows.stream().map(period).anyMatch(quarter::equals)
            ? quarter
            : rows.stream()
                .map(period)
                .max(
                    Comparator.comparing(
                            (String p) -> Period.parse(p).map(Period::lastDay).orElseThrow())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    return rows.stream().filter(r -> period.apply(r).equals(shown)).toList();
  }
}
