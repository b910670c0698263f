package id.prima.ingest.merit;

import id.prima.data.silver.ThemeMention;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.Theme;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.read.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges the rows of one file of suggestions sorted into themes: counts by theme, or one row for
 * each suggestion, whose text is never looked at. Counts of a unit and period stand or fall
 * together: shares of a part would say something else.
 */
final class ThemeCleaner extends MeritCleaner<ThemeMention> {

  private static final long MOST_SUGGESTIONS = 1_000_000;
  private static final int NEAREST_NAMED = 3;

  ThemeCleaner(MeritPlan plan, MeritContext context) {
    super(MeritFeed.TEMA_SARAN, plan, context);
  }

  @Override
  boolean saysSomething(RawRow row) {
    return context.themes().find(columns.cell(row, "tema")).isPresent()
        || (unitOrNull(row) != null && !columns.cell(row, "unit").isEmpty());
  }

  @Override
  Judged<ThemeMention> clean(RawRow row) {
    Period period = period(row);
    if (!context.isInCompleted(period)) {
      return new Judged.Elsewhere<>(row.number(), unitOrNull(row));
    }
    Optional<String> unit = unit(row, period.lastDay());
    if (unit.isEmpty()) {
      return elsewhere(row, unit);
    }
    boolean counted = columns.has("jumlah");
    String whole = unit.get() + "\n" + period;
    try {
      Theme theme = theme(row, unit.get());
      int mentions = counted ? count(row, "jumlah", MOST_SUGGESTIONS, unit.get()) : 1;
      ThemeMention mention =
          new ThemeMention(
              plan.facts().sha256(), period.toString(), unit.get(), theme.code(), mentions);
      return new Judged.Kept<>(
          row.number(),
          unit.get(),
          counted ? whole : null,
          whole,
          null,
          false,
          0,
          List.of(new Judged.Part<>(counted ? theme.code() : null, null, mention)));
    } catch (WrongCell wrong) {
      throw counted ? wrong.in(whole) : wrong;
    }
  }

  private Theme theme(RawRow row, String unit) {
    String cell = columns.cell(row, "tema");
    if (words.isBlank(cell)) {
      throw new WrongCell(Reason.THEME_MISSING, columns.header("tema"), null, unit);
    }
    return context.themes().find(cell).orElseThrow(() -> unknown(cell, unit));
  }

  /** A label typed freely may hold a name: it is shown only if made of words of known themes. */
  private WrongCell unknown(String cell, String unit) {
    String shown = context.themes().isVocabulary(cell) ? cell : SafeCell.masked(cell);
    return new WrongCell(Reason.THEME_UNKNOWN, columns.header("tema"), shown, unit)
        .near(String.join("; ", context.themes().nearest(cell, NEAREST_NAMED)));
  }

  /** One record for each file, unit, period and theme, in this order: no row of any suggestion. */
  static List<ThemeMention> counted(List<ThemeMention> rows) {
    Map<List<String>, Integer> sums = new TreeMap<>(ThemeCleaner::compare);
    for (ThemeMention row : rows) {
      sums.merge(
          List.of(row.sourceFile(), row.unitId(), row.period(), row.tema()),
          row.mentions(),
          Math::addExact);
    }
    List<ThemeMention> counted = new ArrayList<>();
    sums.forEach(
        (key, mentions) ->
            counted.add(
                new ThemeMention(key.get(0), key.get(2), key.get(1), key.get(3), mentions)));
    return counted;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
