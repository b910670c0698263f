package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Mutu;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The unsur of the office and of every unit.
 *
 * @param opening which unsur is most often the clearly lowest
 * @param none whether no unit at all holds this kind of survey in the period
 * @param jenis choice of jenis
 * @param searched text searched for
 * @param count how many units the table shows, in a sentence
 * @param table units by unsur; without groups where no unit passes the filter
 * @param csv address of the table as a CSV
 * @param all address without the filter
 * @param legend classes, best first
 */
public record UnsurPage(
    String title,
    String opening,
    boolean none,
    List<Choice> jenis,
    String searched,
    String count,
    UnsurTable table,
    Paging paging,
    String csv,
    String all,
    List<Key> legend,
    List<Chart> charts)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS =
      List.of("jenis", "cari", "halaman").toArray(String[]::new);

  private static final String PATH = "/unsur";
  private static final String TABLE = "unsur-unit";
  private static final int ROWS = 100;

  /** A class and what it means. */
  public record Key(String mutu, String text) {}

  /** Makes the page. */
  public static UnsurPage of(Scene scene) {
    Labels l = scene.l();
    String jenis = scene.query().text("jenis").orElse("");
    String searched = scene.query().text("cari").orElse("");
    Map<String, String> filter = new LinkedHashMap<>();
    filter.put("jenis", jenis);
    filter.put("cari", searched);
    UnitGroups every = listed(scene);
    UnitGroups found =
        every.only(
            u ->
                (jenis.isEmpty() || UnitGroups.jenis(u).equals(jenis))
                    && UnitGroups.matches(u, searched));
    Paging paging = Paging.of(scene, "halaman", found.size(), ROWS, PATH, filter);
    Map<String, String> csv = new LinkedHashMap<>(filter);
    csv.put("csv", TABLE);
    FigureKey office = FigureKey.office(scene.view().period(), scene.view().population());
    return new UnsurPage(
        l.text("unsur.title", scene.names().period(scene.view().period())),
        LowestCounts.of(scene).sentence(scene),
        every.size() == 0,
        every.jenisChoices(scene.l(), jenis),
        searched,
        l.text("unsur.count", found.size(), every.size()),
        UnsurTable.of(scene, found.slice(paging.from(), paging.to())),
        paging,
        scene.links().with(PATH, csv),
        scene.links().page(PATH),
        legend(scene),
        scene.view().snapshot().unsur(office).isEmpty()
            ? List.of()
            : List.of(UnsurChart.of(scene, office, "unsur")));
  }

  /** Every unit; of a survey that only some units hold, those. */
  private static UnitGroups listed(Scene scene) {
    UnitGroups units = UnitGroups.of(scene.view().snapshot().units(), scene.l());
    return scene.view().population().equals(Population.USUAL)
        ? units
        : units.only(u -> UnsurTable.hasFigure(scene, u));
  }

  private static List<Key> legend(Scene scene) {
    Labels l = scene.l();
    List<Key> keys = new ArrayList<>();
    List<Chart.Mark> limits = Scales.nrrLimits(scene.view().snapshot().bands());
    for (int i = limits.size() - 1; i >= 0; i--) {
      Mutu mutu = Mutu.valueOf(limits.get(i).text());
      keys.add(
          new Key(
              mutu.code(),
              l.text(
                  "unsur.key",
                  mutu.code(),
                  scene.names().mutu(mutu),
                  l.number(limits.get(i).at()))));
    }
    keys.add(
        new Key(
            Mutu.D.code(),
            l.text(
                "unsur.key.below",
                Mutu.D.code(),
                scene.names().mutu(Mutu.D),
                l.number(limits.get(0).at()))));
    return keys;
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = Page.super.tables();
    tables.put(TABLE, table.view());
    return tables;
  }

  @Override
  public String template() {
    return "unsur.jte";
  }
}
