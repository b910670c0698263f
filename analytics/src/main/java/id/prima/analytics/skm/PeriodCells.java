package id.prima.analytics.skm;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.UnitProfile;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.SkmMoments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All cells of one period, merged from its quarters: layanan, units, instansi and the whole office.
 *
 * <p>A part is the smallest cell: one layanan of one unit in one quarter.
 */
final class PeriodCells {

  /** A part and where it comes from. */
  record Part(CellKey key, Period quarter, SkmMoments moments) {}

  private final Period period;
  private final Set<Period> quarters = new TreeSet<>();
  private final TreeMap<CellKey, List<Part>> byLayanan = new TreeMap<>();
  private final TreeMap<CellKey, List<Part>> byUnit = new TreeMap<>();
  private final TreeMap<CellKey, List<Part>> byInstansi = new TreeMap<>();
  private final TreeMap<CellKey, List<Part>> office = new TreeMap<>();
  private final Map<String, List<String>> unsur = new HashMap<>();
  private final Map<String, Set<String>> instansi;

  /**
   * Merges the cells whose quarter lies in the period.
   *
   * @param cells cells of any quarters
   */
  PeriodCells(Period period, List<SkmCell> cells, UnitTree tree) {
    this.period = period;
    this.instansi = tree.instansi();
    for (SkmCell cell : cells) {
      Period quarter = Period.parse(cell.period()).orElseThrow();
      if (period.quarters().contains(quarter)) {
        quarters.add(quarter);
        unsur.put(cell.instrumen(), cell.unsur());
        Part part = new Part(SkmCells.key(cell), quarter, SkmCells.moments(cell));
        add(byLayanan, part.key(), part);
        add(byUnit, part.key().unit(), part);
        add(office, part.key().system(), part);
      }
    }
    instansi.forEach(this::addInstansi);
  }

  /** A unit on top of others is a roll-up only where one below it has answers, too. */
  private void addInstansi(String parent, Set<String> below) {
    byUnit.forEach(
        (unit, parts) -> {
          if (below.contains(unit.unitId())) {
            parts.forEach(part -> add(byInstansi, unit.of(parent), part));
          }
        });
    byInstansi
        .entrySet()
        .removeIf(
            e ->
                e.getKey().unitId().equals(parent)
                    && e.getValue().stream().allMatch(p -> p.key().unitId().equals(parent)));
  }

  private static void add(Map<CellKey, List<Part>> map, CellKey key, Part part) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(part);
  }

  Period period() {
    return period;
  }

  /** The quarters of which there are answers. */
  Set<Period> quarters() {
    return quarters;
  }

  Map<CellKey, List<Part>> byLayanan() {
    return byLayanan;
  }

  Map<CellKey, List<Part>> byUnit() {
    return byUnit;
  }

  /** By the unit on top. */
  Map<CellKey, List<Part>> byInstansi() {
    return byInstansi;
  }

  Map<CellKey, List<Part>> office() {
    return office;
  }

  /** Whether a row of respondents belongs to a unit, or to a roll-up that there is. */
  boolean hasRollUpOf(UnitProfile row) {
    return !row.tingkat().equals(Tingkat.INSTANSI.code())
        || byInstansi.containsKey(new CellKey(row.instrumen(), row.pengguna(), row.unitId(), null));
  }

  /** The units that a roll-up holds, of its own questionnaire and users. */
  List<CellKey> unitsOf(CellKey rollUp) {
    Set<String> below = instansi.get(rollUp.unitId());
    return byUnit.keySet().stream()
        .filter(u -> u.system().equals(rollUp.system()))
        .filter(u -> below == null || below.contains(u.unitId()))
        .collect(Collectors.toList());
  }

  /** Codes of the unsur that a cell's questionnaire asks, in the order of its integers. */
  List<String> unsur(CellKey key) {
    return unsur.get(key.instrumen());
  }

  /** Parts of one questionnaire together, at least one: addition, exact. */
  static SkmMoments sum(List<Part> parts) {
    return parts.stream().map(Part::moments).reduce(SkmMoments::plus).orElseThrow();
  }
}
