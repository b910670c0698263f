package id.prima.analytics.skm;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.marts.SkmGroup;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitProfile;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Period;
import id.prima.rules.IntervalRule;
import id.prima.rules.Skm.Bobot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The figures of a quarter and of the semester and year it completes.
 *
 * @param year cells of all quarters that they rest on
 * @param groups respondents by category of those quarters
 * @param byPeriod the rows of {@code ikm} and the cells they sum over, the quarter first
 */
record QuarterFigures(
    PeriodCells year,
    List<SkmGroup> groups,
    List<PublicFigures.Candidates> byPeriod,
    List<UnitUnsur> unsur,
    List<UnitProfile> profile,
    FunnelFigures funnels) {

  /**
   * Computes them.
   *
   * @param days the days of the cells of a period
   */
  static QuarterFigures of(
      SkmJob.Input input, Sources sources, Function<PeriodCells, DayTable> days) {
    UnitTree tree = new UnitTree(input.units());
    Period quarter = input.quarter();
    LocalDate date = quarter.lastDay();
    long minStaff = input.ketentuan().number("skm.n.min_staf", date).longValueExact();
    List<PublicFigures.Candidates> byPeriod = new ArrayList<>();
    List<UnitUnsur> unsur = new ArrayList<>();
    List<UnitProfile> profile = new ArrayList<>();
    FunnelFigures funnels =
        new FunnelFigures(
            input.ketentuan(), Bobot.parse(input.ketentuan().text("skm.bobot.utama", date)));
    List<Period> periods = new ArrayList<>(List.of(quarter));
    periods.addAll(quarter.completed());
    for (Period period : periods) {
      PeriodCells cells = new PeriodCells(period, sources.cells(), tree);
      IkmFigures figures = figures(input, cells, tree, sources, days.apply(cells));
      byPeriod.add(new PublicFigures.Candidates(cells, figures.ikm()));
      unsur.addAll(figures.unsur());
      funnels.add(period, figures.peerFactors());
      new ProfileFigures(period, sources.groups(), tree, minStaff)
          .rows().stream().filter(cells::hasRollUpOf).forEach(profile::add);
    }
    Period year = new Period(quarter.year(), Period.Kind.YEAR, 1);
    return new QuarterFigures(
        new PeriodCells(year, sources.cells(), tree),
        sources.groups(),
        byPeriod,
        unsur,
        profile,
        funnels);
  }

  /** The rows of {@code unit_ikm}. */
  List<UnitIkm> ikm() {
    return byPeriod.stream().flatMap(period -> period.rows().stream()).toList();
  }

  private static IkmFigures figures(
      SkmJob.Input input, PeriodCells cells, UnitTree tree, Sources sources, DayTable days) {
    IntervalRule rule = IntervalRule.of(input.ketentuan(), cells.period().lastDay());
    IkmFigures figures =
        new IkmFigures(
            cells,
            tree,
            new Estimates(cells, tree, days, rule),
            sources.populations(),
            sources.tariffs(),
            input.ketentuan(),
            unit -> input.targets().apply(unit, cells.period().year()));
    figures.compute();
    return figures;
  }
}
