package id.prima.ingest.landing;

import id.prima.cli.CommandException;
import id.prima.data.marts.UnitInfo;
import id.prima.ingest.landing.LandingCsv.Row;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code unit-alias.csv}. An alias is a promise that a name means one unit, so one that could
 * mean another on any day stops everything.
 */
final class UnitAliases {

  private final List<UnitInfo> units;
  private final List<Known> known = new ArrayList<>();

  private record Known(UnitAlias alias, String words, int row) {}

  private final Map<UnitInfo, String> names = new HashMap<>();

  private UnitAliases(List<UnitInfo> units) {
    this.units = units;
    units.forEach(unit -> names.put(unit, words(unit.nama())));
  }

  /**
   * Reads the list; empty where the folder has none.
   *
   * @param units rows of {@code unit.csv}; null where the folder has none
   * @throws CommandException naming file, row, column and value of the first wrong alias
   */
  static List<UnitAlias> read(LandingSource source, List<UnitInfo> units) throws IOException {
    Optional<LandingCsv> list =
        LandingCsv.read(source, UnitAlias.FILE, List.of("alias", "unit_id"));
    if (list.isEmpty()) {
      return List.of();
    }
    UnitAliases aliases = new UnitAliases(units == null ? List.of() : units);
    list.get().map(aliases::add);
    return aliases.known.stream().map(Known::alias).toList();
  }

  private UnitAlias add(Row row) {
    String text = row.required("alias");
    String unitId = row.required("unit_id");
    UnitInfo unit =
        units.stream()
            .filter(u -> u.unitId().equalsIgnoreCase(unitId))
            .findFirst()
            .orElseThrow(() -> row.wrong("unit_id", "'" + unitId + "'", "tidak ada di unit.csv"));
    UnitAlias alias =
        new UnitAlias(text, unit.unitId(), row.date("berlaku_sejak"), row.date("berlaku_sampai"));
    Days days = days(alias);
    if (days.isTurnedRound()) {
      throw row.wrong("berlaku_sampai", "'" + alias.until() + "'", "harus sesudah " + alias.from());
    }
    String words = words(text);
    if (words.isEmpty() || text.length() > NameWords.LONGEST) {
      throw row.wrong("alias", "'" + text + "'", "harus nama, paling banyak 200 huruf");
    }
    checkUnits(row, alias, words);
    for (Known other : known) {
      if (other.words().equals(words)
          && !other.alias().unitId().equals(alias.unitId())
          && days(other.alias()).overlaps(days)) {
        throw row.wrong(
            "alias",
            "'" + text + "'",
            "sudah menjadi alias unit "
                + other.alias().unitId()
                + " di baris "
                + other.row()
                + " untuk masa yang sama");
      }
    }
    known.add(new Known(alias, words, row.number()));
    return alias;
  }

  private void checkUnits(Row row, UnitAlias alias, String words) {
    for (UnitInfo other : units) {
      boolean sameDays =
          new Days(other.berlakuSejak(), other.berlakuSampai()).overlaps(days(alias));
      if (sameDays && !other.unitId().equals(alias.unitId())) {
        String what =
            other.unitId().toLowerCase(Locale.ROOT).equals(alias.alias().toLowerCase(Locale.ROOT))
                ? "unit_id"
                : names.get(other).equals(words) ? "nama" : null;
        if (what != null) {
          throw row.wrong(
              "alias",
              "'" + alias.alias() + "'",
              "sudah menjadi "
                  + what
                  + " unit "
                  + other.unitId()
                  + " untuk masa yang sama; satu nama hanya boleh berarti satu unit");
        }
      }
    }
  }

  private static Days days(UnitAlias alias) {
    return new Days(alias.from(), alias.until());
  }

  private static String words(String text) {
    return String.join(" ", NameWords.of(text));
  }
}
