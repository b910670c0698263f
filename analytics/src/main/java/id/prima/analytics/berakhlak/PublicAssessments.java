package id.prima.analytics.berakhlak;

import id.prima.analytics.unit.Place;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Status;
import id.prima.rules.HeadDisclosure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the public sees: all roles together, from ten assessments on, and nothing from which fewer
 * could be computed. Index, values and panduan perilaku are decided each for itself, for of a sheet
 * some may be missing. Numbers of assessments are public, roles never are.
 */
final class PublicAssessments {

  private final Assessments assessments;
  private final long minPeople;
  private final HeadDisclosure index;
  private final HeadDisclosure values;
  private final HeadDisclosure behaviours;
  private final Map<String, Shown> shown = new HashMap<>();

  private record Shown(boolean index, boolean values, boolean behaviours) {}

  /** With nothing shown yet. */
  PublicAssessments(Assessments assessments, long minPeople) {
    this.assessments = assessments;
    this.minPeople = minPeople;
    this.index = disclosure(List.of(Measure.INDEX));
    this.values = disclosure(Measure.values());
    this.behaviours = disclosure(Measure.behaviours());
  }

  private HeadDisclosure disclosure(List<Measure> measures) {
    Map<String, Long> people = new TreeMap<>();
    assessments.all().forEach(cell -> people.put(cell.name(), cell.people(measures)));
    return new HeadDisclosure(people, minPeople);
  }

  /**
   * Decides on the figures of a period. Periods come in the order in which releases show them: what
   * an earlier one made public is known.
   */
  void decide(Period period) {
    for (Place place : assessments.places(period)) {
      Set<String> cells = new TreeSet<>();
      assessments.of(place, period).forEach(cell -> cells.add(cell.name()));
      boolean hasIndex = index.accept(cells);
      boolean hasValues = hasIndex && values.accept(cells);
      shown.put(
          key(period.toString(), place.tingkat().code(), place.unitId()),
          new Shown(hasIndex, hasValues, hasValues && behaviours.accept(cells)));
    }
  }

  private Shown of(String period, String tingkat, String unit) {
    return shown.getOrDefault(key(period, tingkat, unit), new Shown(false, false, false));
  }

  private static String key(String period, String tingkat, String unit) {
    return period + "\n" + tingkat + "\n" + unit;
  }

  /** The public rows of periods that were decided on. */
  List<UnitBerakhlak> units(List<UnitBerakhlak> rows) {
    List<UnitBerakhlak> visible = new ArrayList<>();
    for (UnitBerakhlak row : rows) {
      if (row.role().equals(BerakhlakFigures.ALL_ROLES)) {
        visible.add(of(row.period(), row.tingkat(), row.unitId()).index() ? row : withheld(row));
      }
    }
    return visible;
  }

  /** The values and panduan perilaku of the rows shown. */
  List<BerakhlakValue> values(List<BerakhlakValue> rows) {
    return rows.stream()
        .filter(row -> row.role().equals(BerakhlakFigures.ALL_ROLES))
        .filter(
            row -> {
              Shown its = of(row.period(), row.tingkat(), row.unitId());
              return row.behaviour() == 0 ? its.values() : its.behaviours();
            })
        .toList();
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
