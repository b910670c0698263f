package id.prima.analytics.skm;

import id.prima.data.marts.UnitProfile;
import id.prima.data.vocab.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Head-counts by category as the public sees them: categories are merged up a fixed ladder until
 * none that anybody is in has too few people; where even the top does not help, the table is
 * withheld whole (statistics, section 10). No index of a category is public.
 */
final class PublicProfile {

  /** From fine to coarse; a category in no group stands alone. */
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
              List.of(List.of("<20", "20-29"), List.of("30-39", "40-49"), List.of("50-59", ">=60")),
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

  private PublicProfile() {}

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

  static List<UnitProfile> of(List<UnitProfile> rows, long minPeople) {
    Map<TableKey, List<UnitProfile>> tables =
        rows.stream()
            .collect(Collectors.groupingBy(TableKey::of, LinkedHashMap::new, Collectors.toList()));
    List<UnitProfile> copy = new ArrayList<>();
    tables.forEach((key, table) -> merged(key, table, minPeople).ifPresent(copy::addAll));
    return copy;
  }

  private static Optional<List<UnitProfile>> merged(
      TableKey key, List<UnitProfile> table, long minPeople) {
    for (List<List<String>> rung : LADDERS.get(key.dimension())) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (UnitProfile row : table) {
        counts.merge(group(row.category(), rung), row.respondents(), Long::sum);
      }
      if (counts.values().stream().allMatch(n -> n >= minPeople)) {
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
        return Optional.of(rows);
      }
    }
    return Optional.empty();
  }

  private static String group(String category, List<List<String>> rung) {
    return rung.stream()
        .filter(group -> group.contains(category))
        .map(group -> String.join("|", group))
        .findFirst()
        .orElse(category);
  }
}
