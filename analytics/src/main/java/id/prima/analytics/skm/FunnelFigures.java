package id.prima.analytics.skm;

import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Funnel;
import id.prima.rules.FunnelRule;
import id.prima.rules.Ketentuan;
import id.prima.rules.Rounding;
import id.prima.rules.Skm.Bobot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units beside their peer groups, from rows of {@code unit_ikm} (statistics, section 5). */
final class FunnelFigures {

  private record Group(String period, String instrumen, String pengguna, String group) {
    static Group of(UnitIkm row) {
      return new Group(row.period(), row.instrumen(), row.pengguna(), row.kelompokBanding());
    }
  }

  private final Ketentuan ketentuan;
  private final Bobot bobot;
  private final Map<String, Map<CellKey, Double>> factors = new HashMap<>();

  /**
   * With no period yet.
   *
   * @param bobot of the release
   */
  FunnelFigures(Ketentuan ketentuan, Bobot bobot) {
    this.ketentuan = ketentuan;
    this.bobot = bobot;
  }

  /**
   * Adds a period.
   *
   * @param peerFactors for every unit phi_g times its design effect
   */
  void add(Period period, Map<CellKey, Double> peerFactors) {
    factors.put(period.toString(), peerFactors);
  }

  /** The units of every group that is large enough, seen through these rows alone. */
  List<UnitFunnel> rows(List<UnitIkm> ikm) {
    List<UnitFunnel> rows = new ArrayList<>();
    ikm.stream()
        .filter(row -> row.tingkat().equals(Tingkat.UNIT.code()) && row.ikm() != null)
        .filter(row -> row.respondents() >= rule(row.period()).minRespondents())
        .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()))
        .forEach((group, units) -> rows.addAll(rows(group, units)));
    return rows;
  }

  private FunnelRule rule(String period) {
    return FunnelRule.of(ketentuan, Period.parse(period).orElseThrow().lastDay());
  }

  private List<UnitFunnel> rows(Group group, List<UnitIkm> units) {
    FunnelRule rule = rule(group.period());
    return Funnel.of(units.stream().map(this::unit).toList(), rule)
        .map(funnel -> units.stream().map(row -> row(row, units.size(), funnel, rule)).toList())
        .orElse(List.of());
  }

  /** A rounded bobot shortens the scale; the funnel is made on the whole one. */
  private Funnel.Unit unit(UnitIkm row) {
    CellKey key = new CellKey(row.instrumen(), row.pengguna(), row.unitId(), null);
    return new Funnel.Unit(
        row.respondents(),
        row.ikm().doubleValue() / reach(row),
        factors.get(row.period()).get(key));
  }

  private double reach(UnitIkm row) {
    int unsur = Questionnaire.size(row.instrumen());
    return bobot.forUnsur(unsur).reach(unsur);
  }

  private UnitFunnel row(UnitIkm row, int units, Funnel funnel, FunnelRule rule) {
    double reach = reach(row);
    Funnel.Limits limits = funnel.limits(unit(row), rule, reach);
    return new UnitFunnel(
        row.period(),
        row.unitId(),
        row.instrumen(),
        row.pengguna(),
        row.kelompokBanding(),
        units,
        row.respondents(),
        row.ikm(),
        Rounding.index(funnel.centre() * reach),
        Rounding.round(funnel.tau() * reach, 4),
        limits.low(),
        limits.high(),
        limits.farLow(),
        limits.farHigh(),
        limits.position(row.ikm()).code());
  }
}
