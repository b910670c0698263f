package id.prima.analytics.complaint;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of all periods, for the office and as the public sees them. */
final class ComplaintRows {

  private final ComplaintFigures.Rows office = new ComplaintFigures.Rows();
  private final ComplaintFigures.Rows shown = new ComplaintFigures.Rows();
  private final List<ComplaintSignal> signals = new ArrayList<>();

  /** What the categories of a breakdown are called; empty where it is withheld. */
  private interface Naming {
    Optional<UnaryOperator<String>> of(Place place, String dimension);
  }

  /** Adds the rows of a period. */
  void add(PeriodCases cases, ComplaintFigures figures, long minPublic) {
    signals.addAll(cases.signals());
    add(cases, figures, (place, dimension) -> Optional.of(UnaryOperator.identity()), office);
    // a year less its quarters would give a withheld quarter away
    Map<PublicBreakdowns.Key, UnaryOperator<String>> decided =
        cases.period().kind() == Period.Kind.QUARTER
            ? new PublicBreakdowns(cases.index(), minPublic).decide(cases.places())
            : Map.of();
    add(
        cases,
        figures,
        (place, dimension) -> PublicBreakdowns.find(decided, place, dimension),
        shown);
  }

  private static void add(
      PeriodCases cases, ComplaintFigures figures, Naming naming, ComplaintFigures.Rows rows) {
    for (Place place : cases.places()) {
      figures.add(place, Breakdown.ALL, cases.all(place), rows);
      for (String dimension : PeriodCases.dimensions()) {
        naming
            .of(place, dimension)
            .ifPresent(
                name ->
                    cases
                        .index()
                        .of(place, dimension, name)
                        .forEach(
                            (category, its) ->
                                figures.add(place, new Breakdown(dimension, category), its, rows)));
      }
    }
  }

  /** Everything, for the office. */
  ComplaintFigures.Rows office() {
    return office;
  }

  /** What the public sees. */
  ComplaintFigures.Rows shown() {
    return shown;
  }

  void write(ReleaseDraft draft) throws IOException {
    write(draft, Tables.UNIT_COMPLAINTS, office.units(), shown.units());
    write(draft, Tables.COMPLAINT_FLOW, office.flow(), shown.flow());
    write(draft, Tables.COMPLAINT_AGE, office.age(), shown.age());
    write(draft, Tables.COMPLAINT_CURVE, office.curve(), shown.curve());
    draft.write(Tables.COMPLAINT_SIGNAL, signals.iterator());
  }

  private static <R extends Record> void write(
      ReleaseDraft draft, Table<R> table, List<R> all, List<R> some) throws IOException {
    draft.write(table, all.iterator());
    draft.writePublic(table, some);
  }
}
