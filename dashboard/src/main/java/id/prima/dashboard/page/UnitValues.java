package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the staff of one unit say of it; of a unit with others below it, those of all of them
 * together too.
 *
 * @param sentences the index, how many answered, and the IKM beside it
 * @param link to the page that explains it
 * @param values its seven values beside the office's; empty where none can be shown
 * @param trend by measurement; empty with fewer than two
 */
public record UnitValues(
    List<String> sentences, String link, Optional<BerakhlakValues> values, Optional<Chart> trend) {

  static final String BEHAVIOURS = "perilaku";

  /** Empty where the release holds no BerAKHLAK figure at all, of no older quarter either. */
  static Optional<UnitValues> of(Scene scene, UnitInfo unit, Optional<Figure> users) {
    Optional<BerakhlakFigure> office =
        BerakhlakFigure.find(scene.view(), Tingkat.SEMUA, FigureKey.OFFICE);
    Optional<BerakhlakFigure> own = BerakhlakFigure.find(scene.view(), Tingkat.UNIT, unit.unitId());
    Optional<BerakhlakFigure> whole =
        UnitsBelow.below(scene.view().snapshot(), unit.unitId()).isEmpty()
            ? Optional.empty()
            : BerakhlakFigure.find(scene.view(), Tingkat.INSTANSI, unit.unitId());
    if (Stream.of(office, own, whole).allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    BerakhlakWords words = BerakhlakWords.of(scene);
    Labels l = scene.l();
    Tingkat drawn =
        own.filter(BerakhlakFigure::hasIndex).isPresent() || whole.isEmpty()
            ? Tingkat.UNIT
            : Tingkat.INSTANSI;
    String ofWhom =
        drawn == Tingkat.UNIT ? unit.nama() : l.text("berakhlak.withBelow", unit.nama());
    return Optional.of(
        new UnitValues(
            sentences(words, own, whole, users),
            scene.links().page(BerakhlakPage.PATH),
            (drawn == Tingkat.UNIT ? own : whole)
                .filter(BerakhlakFigure::hasIndex)
                .map(
                    f ->
                        BerakhlakValues.of(
                            words,
                            f,
                            office.filter(BerakhlakFigure::hasIndex),
                            ofWhom,
                            l.text("berakhlak.office"),
                            "berakhlak-nilai")),
            BerakhlakTrend.of(words, drawn, unit.unitId(), "berakhlak-tren")));
  }

  private static List<String> sentences(
      BerakhlakWords words,
      Optional<BerakhlakFigure> own,
      Optional<BerakhlakFigure> whole,
      Optional<Figure> users) {
    Labels l = words.scene().l();
    List<String> sentences = new ArrayList<>();
    if (own.isPresent()) {
      sentences.addAll(said(words, own.get(), "berakhlak.unit.own"));
    } else {
      sentences.add(l.text("berakhlak.unit.none"));
    }
    whole.ifPresent(f -> sentences.addAll(said(words, f, "berakhlak.unit.below")));
    own.filter(BerakhlakFigure::hasIndex)
        .flatMap(f -> users.filter(Figure::hasIndex))
        .ifPresent(
            u ->
                sentences.add(
                    l.text("berakhlak.unit.ikm", l.number(u.row().ikm()), u.row().mutu())));
    own.or(() -> whole)
        .filter(BerakhlakFigure::hasIndex)
        .flatMap(f -> words.method(f.row()))
        .ifPresent(sentences::add);
    return sentences;
  }

  private static List<String> said(BerakhlakWords words, BerakhlakFigure figure, String label) {
    if (!figure.hasIndex()) {
      return List.of(words.sentence(figure));
    }
    String period = words.scene().names().period(figure.period());
    List<String> said = new ArrayList<>();
    said.add(words.scene().l().text(label, period, words.sentence(figure)));
    said.add(words.answers(figure.row()));
    return said;
  }

  List<Chart> charts() {
    return Stream.concat(values.flatMap(BerakhlakValues::chart).stream(), trend.stream()).toList();
  }

  Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    values.ifPresent(v -> tables.put(BEHAVIOURS, v.table()));
    return tables;
  }
}
