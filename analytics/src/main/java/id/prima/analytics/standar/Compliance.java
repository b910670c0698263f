package id.prima.analytics.standar;

import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitStandar;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Components counted for layanan, units, instansi and the whole office. */
final class Compliance {

  private static final int PERCENT = 100;

  private final Period period;
  private final List<LayananStandar> components;
  private final UnitTree tree;

  Compliance(Period period, List<LayananStandar> components, UnitTree tree) {
    this.period = period;
    this.components = components;
    this.tree = tree;
  }

  List<UnitStandar> rows() {
    TreeMap<String, List<LayananStandar>> byUnit = new TreeMap<>();
    TreeMap<String, TreeMap<String, List<LayananStandar>>> byLayanan = new TreeMap<>();
    for (LayananStandar row : components) {
      byUnit.computeIfAbsent(row.unitId(), k -> new ArrayList<>()).add(row);
      byLayanan
          .computeIfAbsent(row.unitId(), k -> new TreeMap<>())
          .computeIfAbsent(row.layananId(), k -> new ArrayList<>())
          .add(row);
    }
    List<UnitStandar> rows = new ArrayList<>();
    for (Place place : Place.of(byUnit.keySet(), tree)) {
      List<LayananStandar> its = new ArrayList<>();
      new TreeSet<>(place.units()).forEach(unit -> its.addAll(byUnit.get(unit)));
      rows.add(row(place.tingkat(), place.unitId(), null, its));
    }
    byLayanan.forEach(
        (unit, layanan) ->
            layanan.forEach((id, its) -> rows.add(row(Tingkat.LAYANAN, unit, id, its))));
    return rows;
  }

  private UnitStandar row(Tingkat tingkat, String unit, String layanan, List<LayananStandar> its) {
    List<LayananStandar> mandatory = its.stream().filter(LayananStandar::mandatory).toList();
    long fulfilled = count(its, ComponentStatus.TERPENUHI);
    long mandatoryFulfilled = count(mandatory, ComponentStatus.TERPENUHI);
    return new UnitStandar(
        period.toString(),
        tingkat.code(),
        unit,
        layanan,
        its.size(),
        fulfilled,
        mandatory.size(),
        mandatoryFulfilled,
        count(its, ComponentStatus.KEDALUWARSA),
        percent(fulfilled, its.size()),
        percent(mandatoryFulfilled, mandatory.size()));
  }

  private static long count(List<LayananStandar> rows, ComponentStatus status) {
    return rows.stream().filter(row -> row.status().equals(status.code())).count();
  }

  private static BigDecimal percent(long some, long all) {
    return Rounding.round(new BigFraction(PERCENT * some, all), 2);
  }
}
