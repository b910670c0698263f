package id.prima.analytics.berakhlak;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakCell;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.rules.BerakhlakRule;
import id.prima.rules.IntervalRule;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * BerAKHLAK of a quarter and of the semester and year it completes: Spark counts assessments that
 * answered alike, rules turn the counts into indices.
 */
public final class BerakhlakJob {

  private static final int QUARTERS = 5;

  private final Input input;
  private final UnitTree tree;
  private final Map<String, Integer> staff;

  /**
   * What the figures rest on.
   *
   * @param silver assessments of the quarter and the four before it; empty where the office has
   *     none
   * @param units units in force, and those that were earlier in the year
   * @param standing what the public sees of the quarter now; empty where nothing, or where somebody
   *     decided that a small correction may be shown
   */
  public record Input(
      Period quarter,
      Optional<Dataset<Row>> silver,
      List<UnitInfo> units,
      Optional<Standing> standing,
      Ketentuan ketentuan) {}

  /** The release whose public figures of the quarter stand. */
  public record Standing(
      List<BerakhlakCell> cells, List<UnitBerakhlak> units, List<BerakhlakValue> values) {}

  /**
   * What a ranking may use.
   *
   * @param ofQuarters figures of the units in each of these quarters, latest first
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
    List<UnitBerakhlak> publicUnits = List.of();
    List<BerakhlakValue> publicValues = List.of();
    List<QuarterIndex> ofQuarters = new ArrayList<>();
    if (!cells.isEmpty()) {
      Period quarter = input.quarter();
      BerakhlakRule rule = BerakhlakRule.of(input.ketentuan(), quarter.lastDay());
      Assessments assessments = new Assessments(cells, tree, rule, interval(quarter).level());
      for (Period period : withCompleted(quarter)) {
        figures(assessments, period, rule).addTo(rows);
      }
      PublicAssessments shown = new PublicAssessments(assessments, rule.minPublic());
      new Period(quarter.year(), Period.Kind.YEAR, 1)
          .quarters().stream()
              .filter(q -> q.compareTo(quarter) <= 0)
              .flatMap(q -> withCompleted(q).stream())
              .forEach(shown::decide);
      publicUnits = shown.units(rows.units());
      publicValues = shown.values(rows.values());
      for (Period one : lastYear(quarter)) {
        ofQuarters.add(
            QuarterIndex.of(assessments, one, figures(assessments, one, rule), interval(one)));
      }
    }
    draft.write(Tables.UNIT_BERAKHLAK, rows.units().iterator());
    draft.write(Tables.BERAKHLAK_VALUE, rows.values().iterator());
    if (input.standing().isPresent() && isSmallCorrection(cells, input.standing().get())) {
      publicUnits = input.standing().get().units();
      publicValues = input.standing().get().values();
    }
    draft.writePublic(Tables.UNIT_BERAKHLAK, publicUnits);
    draft.writePublic(Tables.BERAKHLAK_VALUE, publicValues);
    return new Output(ofQuarters);
  }

  /**
   * Whether a unit's assessments of the quarter changed by fewer than may be computed from two
   * public figures: from the difference of both their sheets would follow.
   */
  private boolean isSmallCorrection(List<BerakhlakCell> cells, Standing standing) {
    long minPeople =
        input
            .ketentuan()
            .number("berakhlak.n.min_publik", input.quarter().lastDay())
            .longValueExact();
    Map<String, List<BerakhlakCell>> now = byUnit(cells);
    Map<String, List<BerakhlakCell>> before = byUnit(standing.cells());
    Set<String> units = new TreeSet<>(now.keySet());
    units.addAll(before.keySet());
    return units.stream()
        .filter(
            unit -> !now.getOrDefault(unit, List.of()).equals(before.getOrDefault(unit, List.of())))
        .anyMatch(unit -> Math.abs(sheets(now.get(unit)) - sheets(before.get(unit))) < minPeople);
  }

  private Map<String, List<BerakhlakCell>> byUnit(List<BerakhlakCell> cells) {
    return cells.stream()
        .filter(cell -> cell.period().equals(input.quarter().toString()))
        .sorted(AssessmentScan.ORDER)
        .collect(Collectors.groupingBy(BerakhlakCell::unitId, TreeMap::new, Collectors.toList()));
  }

  private static long sheets(List<BerakhlakCell> cells) {
    return cells == null
        ? 0
        : cells.stream()
            .filter(cell -> cell.coreValue().equals(AssessmentScan.ALL))
            .mapToLong(BerakhlakCell::respondents)
            .sum();
  }

  private BerakhlakFigures figures(Assessments assessments, Period period, BerakhlakRule rule) {
    return new BerakhlakFigures(
        assessments,
        period,
        tree,
        rule,
        interval(period),
        staff::get,
        new BerakhlakMethod(input.ketentuan()));
  }

  private IntervalRule interval(Period period) {
    return IntervalRule.of(input.ketentuan(), period.lastDay());
  }

  private static List<Period> withCompleted(Period quarter) {
    List<Period> periods = new ArrayList<>(List.of(quarter));
    periods.addAll(quarter.completed());
    return periods;
  }

  /** The quarter and the four before it, latest first: the oldest is twelve months old. */
  private static List<Period> lastYear(Period quarter) {
    List<Period> quarters = new ArrayList<>();
    Period one = quarter;
    for (int i = 0; i < QUARTERS; i++) {
      quarters.add(one);
      one = Period.quarterOf(one.firstDay().minusDays(1));
    }
    return quarters;
  }
}
