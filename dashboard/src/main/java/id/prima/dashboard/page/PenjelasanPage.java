package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.merit.Explanation;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.merit.PeerSight;
import id.prima.dashboard.request.Links;
import id.prima.dashboard.request.NotFoundException;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.UnitInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a unit has the score and the place that it has, for HR and for the unit itself: it names no
 * other unit, and to the unit no mean from which another's figure could be worked out.
 *
 * @param heading whose score, and of which quarter
 * @param absent why there is nothing to explain; empty where there is
 * @param explanation the explanation; empty where there is nothing to explain
 * @param waterfall the sum drawn; empty without a score, or where its start is not shown
 * @param inside components with what is inside them
 * @param table the sum as figures
 * @param unit the unit's own page
 * @param back the ranking; empty for who may not see it
 * @param unitId whose it is
 * @param stamp what each row of its file says of release and policy
 */
public record PenjelasanPage(
    String title,
    String heading,
    Optional<String> absent,
    Optional<Explanation> explanation,
    Optional<Waterfall> waterfall,
    List<TableView> inside,
    Optional<TableView> table,
    String unit,
    Optional<String> back,
    String unitId,
    Stamp stamp)
    implements Page {

  private static final String TABLE = "uraian";

  /** The path of a unit's explanation. */
  public static String path(String unitId) {
    return PeringkatPage.PATH + Links.unitPath(unitId).substring("/unit".length());
  }

  /**
   * Makes the page.
   *
   * @param wholeRanking whether the reader may see the ranking of all units
   * @throws NotFoundException if the release has no such unit
   */
  public static PenjelasanPage of(Scene scene, Merit merit, String unitId, boolean wholeRanking) {
    Labels l = scene.l();
    MeritWords words = MeritWords.of(l);
    UnitInfo unit =
        scene
            .view()
            .snapshot()
            .unit(unitId)
            .orElseThrow(() -> new NotFoundException(NotFoundException.What.UNIT, unitId));
    PeerSight sight = wholeRanking ? PeerSight.whole() : PeerSight.of(merit, unitId, scene::maySee);
    Optional<Explanation> explanation = Explanation.of(merit, unitId, words, sight);
    return new PenjelasanPage(
        unit.nama(),
        explanation
            .map(Explanation::title)
            .orElse(
                l.text(
                    "penjelasan.title",
                    unit.nama(),
                    scene.names().period(merit.staff().id().period()))),
        absent(l, merit, explanation),
        explanation,
        explanation.flatMap(e -> e.sum().map(s -> Waterfall.of(e, s, l))),
        explanation.map(e -> inside(e, l)).orElse(List.of()),
        explanation
            .filter(e -> !e.steps().isEmpty())
            .map(e -> table(sight.rows(merit, unitId), words)),
        scene.links().unit(unitId),
        wholeRanking ? Optional.of(back(scene, merit, unitId)) : Optional.empty(),
        unitId,
        Stamp.of(merit.staff().id(), merit.policy().orElse(null)));
  }

  private static String back(Scene scene, Merit merit, String unitId) {
    return scene
        .links()
        .with(
            PeringkatPage.PATH,
            Map.of("kelompok", merit.unit(unitId).map(u -> u.kelompokBanding()).orElse("")));
  }

  private static Optional<String> absent(Labels l, Merit merit, Optional<Explanation> explanation) {
    if (explanation.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        merit.isKept()
            ? l.text("penjelasan.absent.unit")
            : l.text("peringkat.absent.old", merit.staff().id().toString()));
  }

  /** A table for each component of which something is known inside. */
  private static List<TableView> inside(Explanation explanation, Labels l) {
    List<TableView> tables = new ArrayList<>();
    for (Explanation.Line line : explanation.steps()) {
      if (!line.parts().isEmpty()) {
        tables.add(
            new TableView(
                l.text("penjelasan.inside", line.name(), l.signed(line.contribution())),
                List.of(
                    Head.text(l.text("penjelasan.head.part"), "part"),
                    Head.number(l.text("penjelasan.head.value"), "value"),
                    Head.number(l.text("penjelasan.head.peer"), "peer_value"),
                    Head.number(l.text("penjelasan.head.contribution"), "contribution")),
                line.parts().stream()
                    .map(
                        p ->
                            List.of(
                                Cell.text(p.name()),
                                Cell.text(p.value()),
                                Cell.text(p.peerValue()),
                                Cell.of(l.signed(p.contribution()), p.contribution())))
                    .toList()));
      }
    }
    return tables;
  }

  /** The rows of the mart about the unit, the peer mean first. */
  private static TableView table(List<RankingComponent> rows, MeritWords words) {
    Labels l = words.l();
    return new TableView(
        l.text("penjelasan.table"),
        List.of(
            Head.text(l.text("penjelasan.head.component"), "component"),
            Head.text(l.text("penjelasan.head.part"), "part"),
            Head.text(l.text("penjelasan.head.source"), "source"),
            Head.number(l.text("penjelasan.head.value"), "value"),
            Head.number(l.text("penjelasan.head.peer"), "peer_value"),
            Head.number(l.text("penjelasan.head.points"), "points"),
            Head.number(l.text("penjelasan.head.peerPoints"), "peer_points"),
            Head.number(l.text("penjelasan.head.weight"), "weight"),
            Head.number(l.text("penjelasan.head.contribution"), "contribution")),
        rows.stream().map(r -> cells(r, words)).toList());
  }

  private static List<Cell> cells(RankingComponent row, MeritWords words) {
    Labels l = words.l();
    String none = l.text("number.none");
    return List.of(
        Cell.of(words.component(row.component()), row.component()),
        Cell.of(row.part() == null ? none : words.part(row.component(), row.part()), row.part()),
        Cell.of(words.names().code("sumber_angka", row.source()), row.source()),
        Cell.of(l.number(row.value(), 2), row.value()),
        Cell.of(l.number(row.peerValue(), 2), row.peerValue()),
        Cell.of(l.number(row.points()), row.points()),
        Cell.of(l.number(row.peerPoints()), row.peerPoints()),
        Cell.of(words.weight(row.weight()), row.weight()),
        Cell.of(l.signed(row.contribution()), row.contribution()));
  }

  @Override
  public Map<String, TableView> tables() {
    return table.map(t -> Map.of(TABLE, t)).orElse(Map.of());
  }

  @Override
  public TableView filed(TableView table) {
    return stamp.on(table);
  }

  @Override
  public String fileName(String table) {
    return table + "-" + unitId.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + stamp.release() + ".csv";
  }

  @Override
  public String template() {
    return "penjelasan.jte";
  }
}
