package id.prima.e2e;

import id.prima.e2e.NastyOffice.Atom;
import id.prima.e2e.NastyOffice.Sheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A reader who subtracts head-counts: for one group of categories, every public table that tells
 * the group apart is an equation over units and quarters.
 */
final class HeadCounter {

  private static final int MIN_PEOPLE = 10;
  private static final List<String> DIMENSIONS =
      List.of("jenis_kelamin", "kelompok_usia", "pendidikan", "pekerjaan", "kanal");

  private final Scope scope;
  private final Map<Atom, List<Sheet>> atoms = new LinkedHashMap<>();
  private final List<Map<String, String>> rows;

  /**
   * Knows these tables.
   *
   * @param rows rows of {@code unit_profile} of every release
   */
  HeadCounter(NastyOffice office, String users, List<Map<String, String>> rows) {
    this.scope = new Scope(office);
    office
        .atoms()
        .forEach(
            (atom, sheets) -> {
              if (atom.users().equals(users)) {
                atoms.put(atom, sheets);
              }
            });
    this.rows = rows.stream().filter(row -> row.get("pengguna").equals(users)).toList();
  }

  /** People of a group of categories, one to nine of them, whose number follows. */
  Set<String> exposed() {
    Set<String> exposed = new TreeSet<>();
    for (String dimension : DIMENSIONS) {
      Map<String, List<Map<String, String>>> tables =
          rows.stream()
              .filter(row -> row.get("dimension").equals(dimension))
              .collect(
                  Collectors.groupingBy(
                      row ->
                          String.join(
                              " ",
                              row.get("release"),
                              row.get("period"),
                              row.get("tingkat"),
                              row.get("unit_id")),
                      TreeMap::new,
                      Collectors.toList()));
      Set<Set<String>> groups =
          rows.stream()
              .filter(row -> row.get("dimension").equals(dimension))
              .map(row -> group(row))
              .collect(Collectors.toSet());
      atoms.values().stream()
          .flatMap(List::stream)
          .forEach(sheet -> groups.add(Set.of(category(sheet, dimension))));
      groups.forEach(group -> exposed.addAll(exposed(dimension, group, tables)));
    }
    return exposed;
  }

  private static Set<String> group(Map<String, String> row) {
    return Set.copyOf(Arrays.asList(row.get("category").split("\\|", -1)));
  }

  private Set<String> exposed(
      String dimension, Set<String> group, Map<String, List<Map<String, String>>> tables) {
    List<Atom> columns = List.copyOf(atoms.keySet());
    Map<Integer, Integer> weight = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      weight.put(i, count(columns.get(i), dimension, group));
    }
    RowSpace known = new RowSpace();
    for (List<Map<String, String>> table : tables.values()) {
      List<Map<String, String>> inside =
          table.stream().filter(row -> group.containsAll(group(row))).toList();
      boolean tells =
          table.stream().allMatch(row -> inside.contains(row) || disjoint(group(row), group));
      if (tells) {
        int people =
            inside.stream().mapToInt(row -> Integer.parseInt(row.get("respondents"))).sum();
        Set<Atom> covered =
            scope.choices(table.get(0), columns).stream()
                .filter(
                    atoms ->
                        atoms.stream().mapToInt(a -> count(a, dimension, group)).sum() == people)
                .findFirst()
                .orElseThrow(() -> new AssertionError(table + " counts no landing folder"));
        known.learn(
            RowSpace.sumOf(
                covered.stream().map(columns::indexOf).filter(i -> weight.get(i) > 0).toList()));
      }
    }
    return known.knownSetsLighterThan(MIN_PEOPLE, weight).stream()
        .map(set -> group + " of " + set.stream().map(columns::get).toList())
        .collect(Collectors.toSet());
  }

  private static boolean disjoint(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(other::contains);
  }

  private int count(Atom atom, String dimension, Set<String> group) {
    return (int)
        atoms.get(atom).stream().filter(s -> group.contains(category(s, dimension))).count();
  }

  private static String category(Sheet sheet, String dimension) {
    String said = sheet.about().get(DIMENSIONS.indexOf(dimension));
    if (dimension.equals("kelompok_usia")) {
      int age = Integer.parseInt(said);
      return age < 20 ? "<20" : age >= 60 ? ">=60" : age / 10 * 10 + "-" + (age / 10 * 10 + 9);
    }
    return said.equals("S1") ? "D4-S1" : said;
  }
}
