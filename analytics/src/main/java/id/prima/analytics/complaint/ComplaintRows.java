package id.prima.analytics.complaint;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.Place;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rows of all periods, for the office and as the public sees them. */
final class ComplaintRows {

  private final ComplaintFigures.Rows office = new ComplaintFigures.Rows();
  private final ComplaintFigures.Rows shown = new ComplaintFigures.Rows();
  private final List<ComplaintSignal> signals = new ArrayList<>();

  /** Adds the rows of a period. */
  void add(PeriodCases cases, ComplaintFigures figures, long minPublic) {
    signals.addAll(cases.signals());
    // a year less its quarters would give a withheld quarter away
    Map<PublicBreakdowns.Key, UnaryOperator<String>> decided =
        cases.period().kind() == Period.Kind.QUARTER
            ? new PublicBreakdowns(cases.index(), minPublic).decide(cases.places())
            : Map.of();
    for (Place place : cases.places()) {
      ComplaintFigures.Rows totals = new ComplaintFigures.Rows();
      figures.add(place, Breakdown.ALL, cases.all(place), totals);
      office.addAll(totals);
      shown.addAll(totals);
      for (String dimension : PeriodCases.dimensions()) {
        cases
            .index()
            .of(place, dimension, UnaryOperator.identity())
            .forEach(
                (name, its) -> figures.add(place, new Breakdown(dimension, name), its, office));
        PublicBreakdowns.find(decided, place, dimension)
            .map(merged -> cases.index().of(place, dimension, merged))
            .orElse(Map.of())
            .forEach(
                (name, its) ->
                    figures.addReceived(place, new Breakdown(dimension, name), its, shown));
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
