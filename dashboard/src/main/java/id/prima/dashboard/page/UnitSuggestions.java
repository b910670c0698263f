package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.Themes;
import id.prima.dashboard.snapshot.UnitKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitTheme;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Theme;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What respondents suggest to one unit, by the themes into which the office sorted it. The
 * suggestions themselves are nowhere.
 *
 * @param sentences how many, and what most of them are about
 * @param chart empty where nothing is shown
 */
public record UnitSuggestions(List<String> sentences, Optional<Chart> chart) {

  static final String CHART = "saran";

  /** So many themes are named in a sentence; the others stand in the table. */
  private static final int NAMED = 3;

  /** Empty where the release holds no theme at all. */
  static Optional<UnitSuggestions> of(Scene scene, UnitInfo unit) {
    Themes themes = scene.view().snapshot().themes();
    if (themes.isEmpty()) {
      return Optional.empty();
    }
    Labels l = scene.l();
    Period period = scene.view().period();
    List<UnitTheme> own = themes.of(UnitKey.of(period, Tingkat.UNIT, unit.unitId()));
    List<UnitTheme> whole = themes.of(UnitKey.of(period, Tingkat.INSTANSI, unit.unitId()));
    List<String> sentences = new ArrayList<>();
    if (!own.isEmpty()) {
      sentences.add(said(l, own));
    } else {
      boolean longer = period.kind() != Period.Kind.QUARTER && !themes.has(period.toString());
      sentences.add(l.text(longer ? "saran.longer" : "saran.none"));
    }
    boolean holdsOthers = !UnitsBelow.below(scene.view().snapshot(), unit.unitId()).isEmpty();
    if (holdsOthers && !whole.isEmpty()) {
      sentences.add(l.text("saran.below", said(l, whole)));
    }
    List<UnitTheme> drawn = own.isEmpty() ? whole : own;
    if (!drawn.isEmpty()) {
      sentences.add(l.text("saran.sorted"));
    }
    return Optional.of(
        new UnitSuggestions(
            sentences, drawn.isEmpty() ? Optional.empty() : Optional.of(chart(scene, drawn))));
  }

  private static String said(Labels l, List<UnitTheme> themes) {
    List<String> most =
        themes.stream()
            .filter(row -> !row.tema().equals(Theme.OTHER))
            .limit(NAMED)
            .map(row -> l.text("saran.named", row.nama(), row.mentions()))
            .toList();
    long total = themes.get(0).total();
    return most.isEmpty()
        ? l.text("saran.merged", total)
        : l.text("saran.sentence", total, l.list(most));
  }

  private static Chart chart(Scene scene, List<UnitTheme> themes) {
    Labels l = scene.l();
    return new Chart(
        CHART,
        l.text("saran.caption"),
        new Chart.Counts(
            List.of(new Chart.Counts.Part(l.text("saran.head.mentions"), "selesai", false)),
            themes.stream().map(row -> bar(l, row)).toList()),
        new TableView(
            l.text("saran.table"),
            List.of(
                Head.text(l.text("saran.head.theme"), "tema"),
                Head.text(l.text("saran.head.unsur"), "unsur"),
                Head.number(l.text("saran.head.mentions"), "mentions"),
                Head.number(l.text("saran.head.share"), "share")),
            themes.stream().map(row -> cells(scene, row)).toList()));
  }

  private static Chart.Counts.Row bar(Labels l, UnitTheme row) {
    return new Chart.Counts.Row(
        row.nama(),
        List.of(row.mentions()),
        l.count(row.mentions()),
        l.text("saran.point", row.nama(), row.mentions(), row.total()));
  }

  private static List<Cell> cells(Scene scene, UnitTheme row) {
    Labels l = scene.l();
    return List.of(
        Cell.of(row.nama(), row.tema()),
        Cell.of(
            row.unsur() == null ? l.text("number.none") : scene.names().unsurShort(row.unsur()),
            row.unsur()),
        Cell.of(l.count(row.mentions()), row.mentions()),
        Cell.of(l.number(row.share(), 1), row.share()));
  }

  /**
   * That an unsur is also what most suggestions to the unit are about: one sentence, where one of
   * its themes is among the first.
   */
  static Optional<String> about(Scene scene, String unitId, List<String> unsur) {
    List<UnitTheme> themes =
        scene
            .view()
            .snapshot()
            .themes()
            .of(UnitKey.of(scene.view().period(), Tingkat.UNIT, unitId));
    return themes.stream()
        .filter(row -> !row.tema().equals(Theme.OTHER))
        .limit(NAMED)
        .filter(row -> row.unsur() != null && unsur.contains(row.unsur()))
        .findFirst()
        .map(row -> scene.l().text("saran.weakest", row.nama(), row.mentions(), row.total()));
  }
}
