package id.prima.analytics.predikat;

import id.prima.analytics.unit.Place;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.silver.PredikatCount;
import id.prima.data.vocab.Predikat;
import id.prima.data.vocab.PredikatBand;
import id.prima.rules.CategoryDisclosure;
import id.prima.rules.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * Staff of one period by predikat, as finely as no table shows fewer than five people, nor lets
 * them be computed from the tables above it: cells of the matrix, predikat, bands, or none.
 */
final class PredikatFigures {

  private static final int PERCENT = 100;

  /** From fine to coarse, the group of a cell; the first part of its name is what is counted by. */
  private static final List<UnaryOperator<String>> LADDER =
      List.of(
          cell -> cell,
          PredikatFigures::predikatOf,
          cell -> PredikatBand.belowTogether(predikat(cell)).code(),
          cell -> PredikatBand.ofTwo(predikat(cell)).code());

  private static final String SEPARATOR = "|";

  private final String period;
  private final BigDecimal limit;
  private final long minStaff;
  private final Map<String, Map<String, Long>> byUnit = new TreeMap<>();
  private final CategoryDisclosure disclosure;

  PredikatFigures(String period, List<PredikatCount> counts, BigDecimal limit, long minStaff) {
    this.period = period;
    this.limit = limit;
    this.minStaff = minStaff;
    for (PredikatCount count : counts) {
      if (count.staff() > 0) {
        byUnit
            .computeIfAbsent(count.unitId(), k -> new TreeMap<>())
            .merge(cell(count), (long) count.staff(), Long::sum);
      } else {
        byUnit.computeIfAbsent(count.unitId(), k -> new TreeMap<>());
      }
    }
    this.disclosure = new CategoryDisclosure(byUnit, LADDER, minStaff);
  }

  private static String cell(PredikatCount count) {
    return count.predikat()
        + SEPARATOR
        + (count.hasil() == null ? "" : count.hasil())
        + SEPARATOR
        + (count.perilaku() == null ? "" : count.perilaku());
  }

  private static String predikatOf(String cell) {
    return cell.substring(0, cell.indexOf(SEPARATOR));
  }

  private static Predikat predikat(String cell) {
    String code = predikatOf(cell);
    return Arrays.stream(Predikat.values())
        .filter(p -> p.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of a place; to be asked for units before what holds them. */
  List<UnitPredikat> rows(Place place) {
    Map<String, Long> cells = new TreeMap<>();
    for (String unit : place.units()) {
      byUnit.get(unit).forEach((cell, staff) -> cells.merge(cell, staff, Long::sum));
    }
    long appraised = cells.values().stream().mapToLong(Long::longValue).sum();
    if (appraised < minStaff) {
      return List.of();
    }
    OptionalInt rung = disclosure.accept(place.units());
    UnaryOperator<String> by =
        rung.isPresent() ? LADDER.get(rung.getAsInt()) : cell -> PredikatBand.SEMUA.code();
    Map<String, Long> shown = new TreeMap<>();
    cells.forEach((cell, staff) -> shown.merge(by.apply(cell), staff, Long::sum));
    boolean concentrated = isConcentrated(cells, appraised);
    List<UnitPredikat> rows = new ArrayList<>();
    shown.forEach(
        (cell, staff) -> {
          String[] parts = cell.split("\\|", -1);
          rows.add(
              new UnitPredikat(
                  period,
                  place.tingkat().code(),
                  place.unitId(),
                  part(parts, 1),
                  part(parts, 2),
                  parts[0],
                  staff,
                  appraised,
                  Rounding.round(new BigFraction(PERCENT * staff, appraised), 2),
                  concentrated));
        });
    return rows;
  }

  private static String part(String[] parts, int at) {
    return parts.length <= at || parts[at].isEmpty() ? null : parts[at];
  }

  private boolean isConcentrated(Map<String, Long> cells, long appraised) {
    Map<String, Long> byPredikat = new HashMap<>();
    cells.forEach((cell, staff) -> byPredikat.merge(predikatOf(cell), staff, Long::sum));
    BigDecimal most = limit.multiply(BigDecimal.valueOf(appraised));
    return byPredikat.values().stream()
        .anyMatch(staff -> BigDecimal.valueOf(staff).compareTo(most) > 0);
  }
}
