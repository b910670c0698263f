package id.prima.analytics.berakhlak;

import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.Status;
import id.prima.rules.HeadDisclosure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the public sees: all roles together, from ten assessments on, and no roll-up from which a
 * smaller unit could be computed. Numbers of assessments are public, roles never are.
 */
final class PublicAssessments {

  private final HeadDisclosure disclosure;
  private final long minPeople;
  private final Set<String> shown = new HashSet<>();

  /**
   * With nothing shown yet.
   *
   * @param people assessments by atom: a unit in a quarter
   */
  PublicAssessments(Map<String, Long> people, long minPeople) {
    this.disclosure = new HeadDisclosure(people, minPeople);
    this.minPeople = minPeople;
  }

  /**
   * The public rows of a period: units first, then roll-ups, small ones first.
   *
   * @param atoms what a row sums over
   */
  List<UnitBerakhlak> units(List<UnitBerakhlak> rows, Function<UnitBerakhlak, Set<String>> atoms) {
    List<UnitBerakhlak> all =
        rows.stream().filter(row -> row.role().equals(BerakhlakFigures.ALL_ROLES)).toList();
    all.stream()
        .filter(row -> row.index() != null)
        .sorted(Comparator.comparing((UnitBerakhlak row) -> atoms.apply(row).size()))
        .filter(row -> row.respondents() >= minPeople && disclosure.accept(atoms.apply(row)))
        .forEach(row -> shown.add(key(row.period(), row.tingkat(), row.unitId())));
    List<UnitBerakhlak> visible = new ArrayList<>();
    for (UnitBerakhlak row : all) {
      visible.add(
          shown.contains(key(row.period(), row.tingkat(), row.unitId())) ? row : withheld(row));
    }
    return visible;
  }

  /** The values of the rows shown; behaviours only where ten answered each of a value's. */
  List<BerakhlakValue> values(List<BerakhlakValue> rows) {
    Set<String> few = new HashSet<>();
    for (BerakhlakValue row : rows) {
      if (row.respondents() < minPeople) {
        few.add(key(row.period(), row.tingkat(), row.unitId()) + row.role() + row.coreValue());
      }
    }
    return rows.stream()
        .filter(row -> row.role().equals(BerakhlakFigures.ALL_ROLES))
        .filter(row -> shown.contains(key(row.period(), row.tingkat(), row.unitId())))
        .filter(row -> row.respondents() >= minPeople)
        .filter(
            row ->
                row.behaviour() == 0
                    || !few.contains(
                        key(row.period(), row.tingkat(), row.unitId())
                            + row.role()
                            + row.coreValue()))
        .toList();
  }

  private static String key(String period, String tingkat, String unit) {
    return period + "\n" + tingkat + "\n" + unit + "\n";
  }

  private UnitBerakhlak withheld(UnitBerakhlak row) {
    return new UnitBerakhlak(
        row.period(),
        row.tingkat(),
        row.unitId(),
        row.role(),
        row.respondents(),
        row.staff(),
        row.responseRate(),
        null,
        null,
        null,
        null,
        null,
        (row.respondents() < minPeople ? Status.BELUM_CUKUP : Status.DITAHAN).code(),
        row.methodBreak(),
        row.method(),
        null,
        null,
        null);
  }
}
