package id.prima.dashboard.page;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One unit for whoever plans its work: where it stands, what is weakest, what moved, who answered,
 * and what the figures rest on.
 *
 * @param head who the unit is
 * @param lead where it stands
 * @param charts unsur and trend, as far as there are figures
 * @param unsurTitle whose unsur the chart shows
 * @param lowAnswers how many in a hundred were dissatisfied with each
 * @param changes how the index moved
 * @param group where it stands beside its peers
 * @param layanan what its layanan table needs said
 * @param below the units below it; empty where there are none
 * @param sample how many answered of how many should
 * @param profile who they were; null where nobody answered
 * @param suggestions what respondents suggest; empty where the release holds no theme at all
 * @param cases its complaints; empty where the release holds none at all
 * @param staff what its staff say of it; empty where the release holds no BerAKHLAK figure at all
 * @param recap its recap made by hand; empty where the viewer may see none
 * @param standards its service standards; empty where the release holds none at all
 * @param data what became of the rows read, and how the bobot agree
 * @param details the statistics
 * @param explanation the explanation of its score, for staff who may read it
 */
public record UnitPage(
    String title,
    UnitHead head,
    UnitLead lead,
    List<Chart> charts,
    String unsurTitle,
    List<String> lowAnswers,
    List<String> changes,
    List<String> group,
    List<String> layanan,
    Optional<UnitsBelow> below,
    List<String> sample,
    Optional<RespondentProfile> profile,
    Optional<UnitSuggestions> suggestions,
    Optional<UnitCases> cases,
    Optional<UnitValues> staff,
    Optional<UnitStandards> standards,
    Optional<UnitRecap> recap,
    List<String> data,
    List<String> details,
    Map<String, TableView> ownTables,
    Optional<String> explanation)
    implements Page {

  /** Makes the page of a unit as the public sees it. */
  public static UnitPage of(Scene scene, String unitId) {
    return of(scene, unitId, Optional.empty());
  }

  /**
   * Makes the page of a unit.
   *
   * @param staffTables the office's own tables, for a viewer who may see those of the unit
   */
  public static UnitPage of(Scene scene, String unitId, Optional<StaffSnapshot> staffTables) {
    UnitInfo unit =
        scene
            .view()
            .snapshot()
            .unit(unitId)
            .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, unitId));
    Period period = scene.view().period();
    Population population = scene.view().population();
    FigureKey key = FigureKey.unit(period, unitId, population);
    Optional<Figure> figure = Figure.find(scene.view().snapshot(), key);
    Optional<Figure> index = figure.filter(Figure::hasIndex);
    Optional<UnitsBelow> below = UnitsBelow.of(scene, unit);
    Optional<RespondentProfile> profile =
        figure.isPresent() ? Optional.of(RespondentProfile.of(scene, key)) : Optional.empty();
    Optional<UnitSuggestions> suggestions = UnitSuggestions.of(scene, unit);
    Optional<UnitCases> cases = UnitCases.of(scene, unit);
    Optional<UnitValues> staff = UnitValues.of(scene, unit, figure);
    Optional<UnitStandards> standards = UnitStandards.of(scene, unit);
    Optional<UnitRecap> recap = UnitRecap.of(scene, unit, staffTables);
    Layanan layanan = Layanan.of(scene, unit, figure.isPresent());
    Map<String, TableView> tables = new LinkedHashMap<>();
    PeriodTable.of(scene, unitId).ifPresent(t -> tables.put("periode", t));
    layanan.table().ifPresent(t -> tables.put("layanan", t));
    below.flatMap(UnitsBelow::table).ifPresent(t -> tables.put("bawahan", t));
    profile.flatMap(RespondentProfile::table).ifPresent(t -> tables.put("profil", t));
    index.flatMap(f -> Bobot.table(scene, f.row())).ifPresent(t -> tables.put("bobot", t));
    staff.ifPresent(s -> tables.putAll(s.tables()));
    standards
        .filter(s -> !s.layanan().isEmpty())
        .ifPresent(s -> tables.put(UnitStandards.TABLE, s.table()));
    recap.flatMap(UnitRecap::variants).ifPresent(t -> tables.put(UnitRecap.TABLE, t));
    return new UnitPage(
        unit.nama(),
        UnitHead.of(scene, unit),
        UnitLead.of(scene, unit, figure),
        charts(scene, key, suggestions, cases, staff),
        unsurTitle(scene, key),
        unsurKey(scene, key).map(k -> LowAnswers.sentences(scene, k)).orElse(List.of()),
        index.isPresent() ? Changes.sentences(scene, unitId) : List.of(),
        index.map(f -> PeerGroup.sentences(scene, unit, f)).orElse(List.of()),
        layanan.sentences(),
        below,
        figure.map(f -> Sample.sentences(scene, f)).orElse(List.of()),
        profile,
        suggestions,
        cases,
        staff,
        standards,
        recap,
        data(scene, unitId, index),
        index.map(f -> details(scene, unitId, f)).orElse(List.of()),
        tables,
        scene.viewer().may(Access.MERIT_OF_OWN_UNIT) && scene.maySee(unitId)
            ? Optional.of(scene.links().page(PenjelasanPage.path(unitId)))
            : Optional.empty());
  }

  private static List<Chart> charts(
      Scene scene,
      FigureKey key,
      Optional<UnitSuggestions> suggestions,
      Optional<UnitCases> cases,
      Optional<UnitValues> staff) {
    List<Chart> charts = new ArrayList<>();
    unsurKey(scene, key).ifPresent(k -> charts.add(UnsurChart.of(scene, k, "unsur")));
    TrendChart.of(scene, UnitLine.of(scene.view(), key.unitId(), key.population()), "tren")
        .ifPresent(charts::add);
    suggestions.flatMap(UnitSuggestions::chart).ifPresent(charts::add);
    cases.ifPresent(c -> charts.addAll(c.charts()));
    staff.ifPresent(s -> charts.addAll(s.charts()));
    return charts;
  }

  /** The unit's own unsur or, where there are none, those of the unit with all below it. */
  private static Optional<FigureKey> unsurKey(Scene scene, FigureKey own) {
    FigureKey whole = FigureKey.instansi(scene.view().period(), own.unitId(), own.population());
    return List.of(own, whole).stream()
        .filter(k -> !scene.view().snapshot().unsur(k).isEmpty())
        .findFirst();
  }

  private static String unsurTitle(Scene scene, FigureKey own) {
    boolean whole = unsurKey(scene, own).filter(k -> !k.equals(own)).isPresent();
    return scene.l().text(whole ? "unit.unsur.instansi" : "unit.unsur");
  }

  private static List<String> data(Scene scene, String unitId, Optional<Figure> index) {
    List<String> data = new ArrayList<>(RowsRead.sentences(scene, unitId));
    index.ifPresent(f -> data.addAll(Bobot.sentences(f.row(), scene.l())));
    return data;
  }

  private static List<String> details(Scene scene, String unitId, Figure figure) {
    Labels l = scene.l();
    List<String> details = new ArrayList<>(Precision.sentences(l, figure));
    details.addAll(Changes.details(scene, unitId));
    PeerGroup.detail(scene, unitId).ifPresent(details::add);
    details.add(l.text("figure.caveat"));
    return details;
  }

  /** The chart of that name. */
  public Optional<Chart> chart(String id) {
    return charts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The table of that name that belongs to no chart; null where there is none. */
  public TableView table(String id) {
    return ownTables.get(id);
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>(Page.super.tables());
    tables.putAll(ownTables);
    return tables;
  }

  @Override
  public String template() {
    return "unit.jte";
  }
}
