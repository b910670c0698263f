package id.prima.analytics.skm;

import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitProfile;
import id.prima.data.vocab.Dimension;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.CategoryDisclosure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Head-counts by category as the public sees them: categories are merged up a fixed ladder until
 * none that anybody is in has too few people, nor would have them by subtracting other public
 * tables; where even the top does not help, the table is withheld whole (statistics, section 10).
 * No index of a category is public.
 */
final class PublicProfile {

  /** From fine to coarse, each within the next; a category in no group stands alone. */
  private static final Map<String, List<List<List<String>>>> LADDERS =
      Map.of(
          Dimension.GENDER.code(),
          List.of(List.of()),
          Dimension.KANAL.code(),
          List.of(
              List.of(),
              List.of(List.of("tatap_muka", "kertas"), List.of("daring", "telepon", "lainnya"))),
          Dimension.AGE_BAND.code(),
          List.of(
              List.of(),
              List.of(List.of("<20", "20-29"), List.of("50-59", ">=60")),
              List.of(List.of("<20", "20-29", "30-39"), List.of("40-49", "50-59", ">=60"))),
          Dimension.PENDIDIKAN.code(),
          List.of(
              List.of(),
              List.of(List.of("SD", "SMP"), List.of("D1-D3", "D4-S1"), List.of("S2", "S3")),
              List.of(
                  List.of("SD", "SMP", "SMA", "LAINNYA"), List.of("D1-D3", "D4-S1", "S2", "S3"))),
          Dimension.PEKERJAAN.code(),
          List.of(
              List.of(),
              List.of(List.of("PNS", "TNI", "POLRI"), List.of("PELAJAR", "PETANI", "LAINNYA")),
              List.of(
                  List.of("PNS", "TNI", "POLRI"),
                  List.of("SWASTA", "WIRAUSAHA", "PELAJAR", "PETANI", "LAINNYA"))));

  /** One table: a dimension of a unit or roll-up in a period. */
  private record TableKey(
      String period,
      String tingkat,
      String unit,
      String instrumen,
      String users,
      String dimension) {
    static TableKey of(UnitProfile row) {
      return new TableKey(
          row.period(),
          row.tingkat(),
          row.unitId(),
          row.instrumen(),
          row.pengguna(),
          row.dimension());
    }
  }

  /** People by category, by dimension and by unit in a quarter. */
  private record Respondents(Map<String, Map<String, Map<String, Long>>> byDimension) {
    static Respondents of(List<SkmGroup> groups) {
      Map<String, Map<String, Map<String, Long>>> all = new TreeMap<>();
      for (SkmGroup g : groups) {
        if (g.respondents() > 0) {
          String category = g.category() == null ? ProfileFigures.NOT_SAID : g.category();
          all.computeIfAbsent(g.dimension(), d -> new TreeMap<>())
              .computeIfAbsent(
                  place(g.period(), g.instrumen(), g.pengguna(), g.unitId()), k -> new TreeMap<>())
              .merge(category, g.respondents(), Long::sum);
        }
      }
      return new Respondents(all);
    }

    Map<String, Map<String, Long>> of(String dimension) {
      return byDimension.getOrDefault(dimension, Map.of());
    }
  }

  private static String place(String quarter, String instrumen, String users, String unit) {
    return String.join("\n", quarter, instrumen, users, unit);
  }

  private final Map<String, CellVersions<Map<String, Long>>> versions = new TreeMap<>();
  private final Map<String, CategoryDisclosure> disclosures = new TreeMap<>();
  private final Respondents now;

  /**
   * With what the public knows already.
   *
   * @param seen tables of earlier releases and of those that this one replaces
   * @param groups respondents by category of all quarters that any table may rest on
   */
  PublicProfile(List<PublicHistory.Shown> seen, List<SkmGroup> groups, long minPeople) {
    this.now = Respondents.of(groups);
    List<Respondents> before = seen.stream().map(s -> Respondents.of(s.groups())).toList();
    LADDERS.forEach(
        (dimension, ladder) -> {
          CellVersions<Map<String, Long>> all = new CellVersions<>(PublicProfile::without);
          before.forEach(some -> some.of(dimension).forEach(all::add));
          now.of(dimension).forEach(all::add);
          versions.put(dimension, all);
          List<UnaryOperator<String>> rungs = new ArrayList<>();
          ladder.forEach(rung -> rungs.add(category -> group(category, rung)));
          disclosures.put(dimension, new CategoryDisclosure(all.atoms(), rungs, minPeople));
        });
    for (int i = 0; i < seen.size(); i++) {
      PeriodCells cells = seen.get(i).cells();
      Respondents respondents = before.get(i);
      tables(seen.get(i).profile())
          .forEach(
              (key, table) ->
                  disclosures
                      .get(key.dimension())
                      .know(atoms(key, cells, respondents), finestRung(key, table)));
    }
  }

  /** What is left of each category; empty if one would be negative, or nobody is left. */
  private static Optional<Map<String, Long>> without(
      Map<String, Long> whole, Map<String, Long> part) {
    Map<String, Long> rest = new TreeMap<>(whole);
    part.forEach((category, people) -> rest.merge(category, -people, Long::sum));
    rest.values().removeIf(people -> people == 0);
    return rest.isEmpty() || rest.values().stream().anyMatch(people -> people < 0)
        ? Optional.empty()
        : Optional.of(rest);
  }

  private static Map<TableKey, List<UnitProfile>> tables(List<UnitProfile> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(TableKey::of, LinkedHashMap::new, Collectors.toList()));
  }

  /** The units and quarters that a table counts. */
  private Set<String> atoms(TableKey key, PeriodCells cells, Respondents respondents) {
    CellKey cell = new CellKey(key.instrumen(), key.users(), key.unit(), null);
    Map<CellKey, List<PeriodCells.Part>> source =
        key.tingkat().equals(Tingkat.UNIT.code())
            ? cells.byUnit()
            : key.tingkat().equals(Tingkat.INSTANSI.code()) ? cells.byInstansi() : cells.office();
    Set<String> atoms = new LinkedHashSet<>();
    for (PeriodCells.Part part : source.getOrDefault(cell, List.of())) {
      String place =
          place(
              part.quarter().toString(),
              part.key().instrumen(),
              part.key().pengguna(),
              part.key().unitId());
      atoms.addAll(
          versions.get(key.dimension()).atomsOf(place, respondents.of(key.dimension()).get(place)));
    }
    return atoms;
  }

  /** The finest rung that a public table can stand on. */
  private static int finestRung(TableKey key, List<UnitProfile> table) {
    List<List<List<String>>> ladder = LADDERS.get(key.dimension());
    for (int rung = 0; rung < ladder.size(); rung++) {
      List<List<String>> groups = ladder.get(rung);
      if (table.stream()
          .map(UnitProfile::category)
          .allMatch(c -> c.equals(group(c.split("\\|", -1)[0], groups)))) {
        return rung;
      }
    }
    return 0;
  }

  /** The public tables of a period, units before what they add up to. */
  List<UnitProfile> of(PeriodCells cells, List<UnitProfile> rows) {
    List<String> order =
        List.of(Tingkat.UNIT.code(), Tingkat.INSTANSI.code(), Tingkat.SEMUA.code());
    Map<TableKey, List<UnitProfile>> tables = tables(rows);
    List<TableKey> keys = new ArrayList<>(tables.keySet());
    keys.sort(
        Comparator.comparingInt((TableKey key) -> order.indexOf(key.tingkat()))
            .thenComparingLong(key -> people(tables.get(key))));
    Map<TableKey, List<UnitProfile>> copy = new HashMap<>();
    for (TableKey key : keys) {
      disclosures
          .get(key.dimension())
          .accept(atoms(key, cells, now))
          .ifPresent(rung -> copy.put(key, merged(key, tables.get(key), rung)));
    }
    return tables.keySet().stream()
        .flatMap(key -> copy.getOrDefault(key, List.of()).stream())
        .toList();
  }

  private static long people(List<UnitProfile> table) {
    return table.stream().mapToLong(UnitProfile::respondents).sum();
  }

  private static List<UnitProfile> merged(TableKey key, List<UnitProfile> table, int rung) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (UnitProfile row : table) {
      String category = group(row.category(), LADDERS.get(key.dimension()).get(rung));
      counts.merge(category, row.respondents(), Long::sum);
    }
    List<UnitProfile> rows = new ArrayList<>();
    counts.forEach(
        (category, n) ->
            rows.add(
                new UnitProfile(
                    key.period(),
                    key.tingkat(),
                    key.unit(),
                    key.instrumen(),
                    key.users(),
                    key.dimension(),
                    category,
                    n,
                    null)));
    return rows;
  }

  private static String group(String category, List<List<String>> rung) {
    return rung.stream()
        .filter(group -> group.contains(category))
        .map(group -> String.join("|", group))
        .findFirst()
        .orElse(category);
  }
}
