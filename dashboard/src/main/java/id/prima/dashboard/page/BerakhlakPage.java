package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.Berakhlak;
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
 * What staff say of their organisation: the office's index, its seven values, and every unit, with
 * what users say of the service beside it.
 *
 * @param opening the sentences it opens with
 * @param absent whether there is nothing to show beside them
 * @param units choice of a unit to draw beside the office
 * @param valuesTitle whose values the chart shows
 * @param values empty where none can be shown
 * @param trend index by measurement; empty with fewer than two
 * @param trendNote why there is no trend
 * @param method how sure its categories are, and what the index leaves out
 * @param count how many units the table shows, in a sentence
 * @param jenis choice of jenis
 * @param csv address of the table of units as a CSV
 * @param all address without the filter
 * @param slogan staff and users beside each other
 * @param details the statistics
 */
public record BerakhlakPage(
    String title,
    List<String> opening,
    boolean absent,
    List<Choice> units,
    String valuesTitle,
    List<String> chosen,
    Optional<BerakhlakValues> values,
    Optional<Chart> trend,
    String trendNote,
    List<String> method,
    String count,
    List<Choice> jenis,
    String searched,
    BerakhlakUnits table,
    Paging paging,
    String csv,
    String all,
    Optional<SloganService> slogan,
    List<String> details)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS =
      List.of("unit", "jenis", "cari", "halaman").toArray(String[]::new);

  static final String PATH = "/berakhlak";
  private static final String TABLE = "unit";
  private static final String BEHAVIOURS = "perilaku";
  private static final String CROSS = "semboyan-mutu";
  private static final int ROWS = 100;

  /** Makes the page. */
  public static BerakhlakPage of(Scene scene) {
    return new Making(scene, BerakhlakWords.of(scene)).page();
  }

  private record Making(Scene scene, BerakhlakWords words) {

    private Labels l() {
      return scene.l();
    }

    private BerakhlakPage page() {
      Optional<BerakhlakFigure> office =
          BerakhlakFigure.find(scene.view(), Tingkat.SEMUA, FigureKey.OFFICE);
      List<BerakhlakUnits.Row> rows = BerakhlakUnits.rows(scene);
      Optional<UnitInfo> unit = unit();
      Optional<BerakhlakFigure> chosen =
          unit.flatMap(u -> BerakhlakFigure.find(scene.view(), Tingkat.UNIT, u.unitId()));
      boolean none = office.isEmpty() && rows.stream().noneMatch(r -> r.staff().isPresent());
      String jenis = scene.query().text("jenis").orElse("");
      String searched = scene.query().text("cari").orElse("");
      UnitGroups every = UnitGroups.of(scene.view().snapshot().units(), l());
      UnitGroups found =
          every.only(
              u ->
                  (jenis.isEmpty() || UnitGroups.jenis(u).equals(jenis))
                      && UnitGroups.matches(u, searched));
      Map<String, String> kept = new LinkedHashMap<>();
      kept.put("unit", unit.map(UnitInfo::unitId).orElse(""));
      kept.put("jenis", jenis);
      kept.put("cari", searched);
      Paging paging = Paging.of(scene, "halaman", found.size(), ROWS, PATH, kept);
      Map<String, String> csv = new LinkedHashMap<>(kept);
      csv.put("csv", TABLE);
      return new BerakhlakPage(
          l().text("berakhlak.title", scene.names().period(scene.view().period())),
          none ? List.of(absent()) : opening(office, rows),
          none,
          choices(rows, unit),
          unit.map(u -> l().text("berakhlak.values.of", u.nama()))
              .orElseGet(() -> l().text("berakhlak.values")),
          unit.map(u -> ofUnit(u, chosen)).orElse(List.of()),
          values(office, unit, chosen),
          BerakhlakTrend.of(words, Tingkat.SEMUA, FigureKey.OFFICE, "tren"),
          l().text("berakhlak.trend.none"),
          Stream.concat(
                  words.inferred().stream(), office.flatMap(f -> words.method(f.row())).stream())
              .toList(),
          l().text("unsur.count", found.size(), every.size()),
          every.jenisChoices(l(), jenis),
          searched,
          BerakhlakUnits.of(
              words, rows, found, found.slice(paging.from(), paging.to()), usual(office)),
          paging,
          scene.links().with(PATH, csv),
          scene.links().page(PATH),
          SloganService.of(words, rows, "semboyan"),
          office.map(words::details).orElse(List.of()));
    }

    /** The unit to draw beside the office. */
    private Optional<UnitInfo> unit() {
      return scene
          .query()
          .text("unit")
          .map(
              id ->
                  scene
                      .view()
                      .snapshot()
                      .unit(id)
                      .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, id)));
    }

    private String absent() {
      Berakhlak kept = scene.view().snapshot().berakhlak();
      return kept.areKept()
          ? l().text("berakhlak.absent", scene.names().period(scene.view().period()))
          : l().text("berakhlak.absent.old", scene.view().snapshot().id().toString());
    }

    private String usual(Optional<BerakhlakFigure> office) {
      return office.map(BerakhlakFigure::period).orElse(scene.view().period()).toString();
    }

    private List<String> opening(Optional<BerakhlakFigure> office, List<BerakhlakUnits.Row> rows) {
      List<String> opening = new ArrayList<>();
      office.flatMap(words::older).ifPresent(opening::add);
      if (office.filter(BerakhlakFigure::hasIndex).isPresent()) {
        opening.add(
            l().text(
                    "berakhlak.opening",
                    scene.names().period(office.get().period()),
                    words.sentence(office.get())));
        opening.add(words.answers(office.get().row()));
      } else {
        opening.add(l().text("berakhlak.opening.none"));
      }
      long shown = rows.stream().filter(r -> r.index().isPresent()).count();
      long few = rows.stream().filter(r -> r.staff().isPresent()).count() - shown;
      opening.add(
          few == 0
              ? l().text("berakhlak.opening.units", shown, rows.size())
              : l().text("berakhlak.opening.units.few", shown, rows.size(), few));
      return opening;
    }

    private List<Choice> choices(List<BerakhlakUnits.Row> rows, Optional<UnitInfo> chosen) {
      List<UnitInfo> drawn =
          rows.stream().filter(r -> r.index().isPresent()).map(BerakhlakUnits.Row::unit).toList();
      if (drawn.isEmpty()) {
        return List.of();
      }
      List<UnitInfo> all =
          Stream.concat(drawn.stream(), chosen.stream().filter(u -> !drawn.contains(u))).toList();
      List<Choice> choices = new ArrayList<>();
      choices.add(new Choice("", l().text("berakhlak.office"), chosen.isEmpty(), null));
      UnitGroups.of(all, l())
          .groups()
          .forEach(
              g ->
                  g.units()
                      .forEach(
                          u ->
                              choices.add(
                                  new Choice(
                                      u.unitId(), u.nama(), chosen.equals(Optional.of(u)), null))));
      return choices;
    }

    private List<String> ofUnit(UnitInfo unit, Optional<BerakhlakFigure> figure) {
      if (figure.isEmpty()) {
        return List.of(l().text("berakhlak.unit.none.named", unit.nama()));
      }
      List<String> sentences = new ArrayList<>();
      if (!figure.get().hasIndex()) {
        return List.of(words.sentence(figure.get()));
      }
      sentences.add(l().text("berakhlak.unit.named", unit.nama(), words.sentence(figure.get())));
      sentences.add(words.answers(figure.get().row()));
      words.older(figure.get()).ifPresent(sentences::add);
      return sentences;
    }

    /** The unit's values beside the office's; the office's alone where it has none to show. */
    private Optional<BerakhlakValues> values(
        Optional<BerakhlakFigure> office,
        Optional<UnitInfo> unit,
        Optional<BerakhlakFigure> chosen) {
      String ofOffice = l().text("berakhlak.office");
      Optional<BerakhlakFigure> drawn = chosen.filter(BerakhlakFigure::hasIndex);
      return drawn.isPresent()
          ? Optional.of(
              BerakhlakValues.of(
                  words, drawn.get(), office, unit.orElseThrow().nama(), ofOffice, "nilai"))
          : office
              .filter(BerakhlakFigure::hasIndex)
              .map(
                  f -> BerakhlakValues.of(words, f, Optional.empty(), ofOffice, ofOffice, "nilai"));
    }
  }

  @Override
  public List<Chart> charts() {
    return Stream.of(
            values.flatMap(BerakhlakValues::chart), trend, slogan.flatMap(SloganService::chart))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>(Page.super.tables());
    values.ifPresent(v -> tables.put(BEHAVIOURS, v.table()));
    tables.put(TABLE, table.view());
    slogan.ifPresent(s -> tables.put(CROSS, s.table()));
    return tables;
  }

  @Override
  public String template() {
    return "berakhlak.jte";
  }
}
