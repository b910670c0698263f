package id.prima.analytics.saran;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.Place;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.UnitTheme;
import id.prima.data.silver.ThemeMention;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Theme;
import id.prima.data.vocab.Unsur;
import id.prima.rules.Ketentuan;
import id.prima.rules.Rounding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hipparchus.fraction.BigFraction;

/**
 * What suggestions of respondents are about: counts by theme of units and of what holds them, for
 * the quarter and the periods that it completes.
 *
 * <p>In public a semester or year has a table only if the office says nothing of its parts: a year
 * less its quarters would give a withheld quarter away.
 */
public final class ThemeJob {

  private static final int PERCENT = 100;

  /** The most frequent first; what fits no theme last. */
  private static final Comparator<Map.Entry<String, Long>> ORDER =
      Comparator.comparing((Map.Entry<String, Long> e) -> e.getKey().equals(Theme.OTHER))
          .thenComparing(Map.Entry.<String, Long>comparingByValue().reversed())
          .thenComparing(Map.Entry.comparingByKey());

  /**
   * What the figures rest on.
   *
   * @param mentions counted suggestions of the quarter and of what it completes
   * @param theme the theme of a code
   */
  public record Input(
      Period quarter,
      List<ThemeMention> mentions,
      UnitTree tree,
      Function<String, Theme> theme,
      Ketentuan ketentuan) {}

  /** The office's rows and those of the public copy. */
  record Output(List<UnitTheme> rows, List<UnitTheme> publicRows) {}

  private ThemeJob() {}

  /** Computes the mart into the draft; empty where nothing was sorted. */
  public static void run(Input input, ReleaseDraft draft) throws IOException {
    Output output = compute(input);
    draft.write(Tables.UNIT_THEME, output.rows().iterator());
    draft.writePublic(Tables.UNIT_THEME, output.publicRows());
  }

  static Output compute(Input input) {
    List<UnitTheme> rows = new ArrayList<>();
    List<UnitTheme> publicRows = new ArrayList<>();
    if (input.mentions().isEmpty()) {
      return new Output(rows, publicRows);
    }
    long minMentions =
        input
            .ketentuan()
            .number("tema-saran.n.min_publik", input.quarter().lastDay())
            .longValueExact();
    ThemeCounts counts = new ThemeCounts(input.mentions());
    List<Period> periods = new ArrayList<>(List.of(input.quarter()));
    periods.addAll(input.quarter().completed());
    for (Period period : periods) {
      Map<String, Map<String, Long>> byUnit = new TreeMap<>();
      counts.units(period).forEach(unit -> byUnit.put(unit, counts.of(unit, period)));
      List<Place> places = Place.of(byUnit.keySet(), input.tree());
      Map<Place, UnaryOperator<String>> decided =
          counts.hasParts(period) ? Map.of() : new PublicThemes(byUnit, minMentions).decide(places);
      for (Place place : places) {
        rows.addAll(rows(input, period, place, byUnit, UnaryOperator.identity()));
        UnaryOperator<String> shown = decided.get(place);
        if (shown != null) {
          publicRows.addAll(rows(input, period, place, byUnit, shown));
        }
      }
    }
    return new Output(rows, publicRows);
  }

  private static List<UnitTheme> rows(
      Input input,
      Period period,
      Place place,
      Map<String, Map<String, Long>> byUnit,
      UnaryOperator<String> shown) {
    Map<String, Long> themes = new TreeMap<>();
    for (String unit : place.units()) {
      byUnit.get(unit).forEach((theme, n) -> themes.merge(shown.apply(theme), n, Long::sum));
    }
    long total = themes.values().stream().mapToLong(Long::longValue).sum();
    return themes.entrySet().stream()
        .sorted(ORDER)
        .map(entry -> row(input, period, place, entry, total))
        .toList();
  }

  private static UnitTheme row(
      Input input, Period period, Place place, Map.Entry<String, Long> entry, long total) {
    Theme theme = input.theme().apply(entry.getKey());
    return new UnitTheme(
        period.toString(),
        place.tingkat().code(),
        place.unitId(),
        theme.code(),
        theme.title(),
        theme.findUnsur().map(Unsur::code).orElse(null),
        entry.getValue(),
        total,
        Rounding.round(new BigFraction(PERCENT * entry.getValue(), total), 2));
  }
}
