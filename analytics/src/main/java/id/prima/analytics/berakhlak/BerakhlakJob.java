package id.prima.analytics.berakhlak;

import id.prima.analytics.berakhlak.PeriodAssessments.Measure;
import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakCell;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.rules.BerakhlakRule;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * BerAKHLAK of a quarter and of the semester and year it completes: Spark counts assessments that
 * answered alike, rules turn the counts into indices.
 */
public final class BerakhlakJob {

  private final Input input;
  private final UnitTree tree;
  private final Map<String, Integer> staff;

  /**
   * What the figures rest on.
   *
   * @param silver assessments of the four quarters that end with the quarter; empty where the
   *     office has none
   * @param units units in force, and those that were earlier in the year
   */
  public record Input(
      Period quarter, Optional<Dataset<Row>> silver, List<UnitInfo> units, Ketentuan ketentuan) {}

  /**
   * What a ranking may use.
   *
   * @param ofQuarters figures of the units in each of the four quarters
   */
  public record Output(List<QuarterIndex> ofQuarters) {}

  private BerakhlakJob(Input input) {
    this.input = input;
    this.tree = new UnitTree(input.units());
    this.staff =
        input.units().stream()
            .filter(unit -> unit.jumlahPegawai() != null)
            .collect(Collectors.toMap(UnitInfo::unitId, UnitInfo::jumlahPegawai, (a, b) -> a));
  }

  /** Computes the marts into the draft; empty ones where there are no assessments. */
  public static Output run(Input input, ReleaseDraft draft) throws IOException {
    List<BerakhlakCell> cells = input.silver().map(AssessmentScan::cells).orElse(List.of());
    draft.write(Tables.BERAKHLAK_CELL, cells.iterator());
    return new BerakhlakJob(input).run(cells, draft);
  }

  private Output run(List<BerakhlakCell> cells, ReleaseDraft draft) throws IOException {
    BerakhlakFigures.Rows rows = new BerakhlakFigures.Rows();
    List<UnitBerakhlak> publicUnits = new ArrayList<>();
    List<BerakhlakValue> publicValues = new ArrayList<>();
    List<QuarterIndex> ofQuarters = new ArrayList<>();
    if (!cells.isEmpty()) {
      BerakhlakRule rule = BerakhlakRule.of(input.ketentuan(), input.quarter().lastDay());
      PublicAssessments shown = new PublicAssessments(people(cells, rule), rule.minPublic());
      List<Period> periods = new ArrayList<>(List.of(input.quarter()));
      periods.addAll(input.quarter().completed());
      for (Period period : periods) {
        BerakhlakFigures.Rows its = new BerakhlakFigures.Rows();
        figures(period, cells, rule).addTo(its);
        publicUnits.addAll(shown.units(its.units(), row -> atoms(row, period)));
        rows.units().addAll(its.units());
        rows.values().addAll(its.values());
      }
      publicValues.addAll(shown.values(rows.values()));
      for (Period quarter : lastYear(input.quarter())) {
        ofQuarters.add(
            QuarterIndex.of(
                new PeriodAssessments(quarter, cells, tree, rule),
                figures(quarter, cells, rule),
                interval(quarter)));
      }
    }
    draft.write(Tables.UNIT_BERAKHLAK, rows.units().iterator());
    draft.write(Tables.BERAKHLAK_VALUE, rows.values().iterator());
    draft.writePublic(Tables.UNIT_BERAKHLAK, publicUnits);
    draft.writePublic(Tables.BERAKHLAK_VALUE, publicValues);
    return new Output(ofQuarters);
  }

  private BerakhlakFigures figures(Period period, List<BerakhlakCell> cells, BerakhlakRule rule) {
    return new BerakhlakFigures(
        new PeriodAssessments(period, cells, tree, rule),
        tree,
        interval(period),
        staff::get,
        new BerakhlakMethod(input.ketentuan()));
  }

  private IntervalRule interval(Period period) {
    return IntervalRule.of(input.ketentuan(), period.lastDay());
  }

  /** The quarter and the three before it, latest first. */
  private static List<Period> lastYear(Period quarter) {
    List<Period> quarters = new ArrayList<>();
    Period one = quarter;
    for (int i = 0; i < 4; i++) {
      quarters.add(one);
      one = Period.quarterOf(one.firstDay().minusDays(1));
    }
    return quarters;
  }

  /** Assessments that count, by unit and quarter. */
  private Map<String, Long> people(List<BerakhlakCell> cells, BerakhlakRule rule) {
    Map<String, Long> people = new TreeMap<>();
    for (Period quarter : lastYear(input.quarter())) {
      PeriodAssessments its = new PeriodAssessments(quarter, cells, tree, rule);
      for (Place place : its.places()) {
        if (place.tingkat() == Tingkat.UNIT) {
          long all =
              its.byRole(place, Measure.INDEX).values().stream()
                  .mapToLong(figure -> figure.respondents())
                  .sum();
          people.put(atom(place.unitId(), quarter), all);
        }
      }
    }
    return people;
  }

  private static String atom(String unit, Period quarter) {
    return unit + "\n" + quarter;
  }

  /** What a row sums over: units in quarters. */
  private Set<String> atoms(UnitBerakhlak row, Period period) {
    Set<String> units =
        row.tingkat().equals(Tingkat.UNIT.code())
            ? Set.of(row.unitId())
            : row.tingkat().equals(Tingkat.SEMUA.code())
                ? input.units().stream().map(UnitInfo::unitId).collect(Collectors.toSet())
                : tree.instansi().get(row.unitId());
    Set<String> atoms = new HashSet<>();
    for (Period quarter : period.quarters()) {
      units.forEach(unit -> atoms.add(atom(unit, quarter)));
    }
    return atoms;
  }
}
