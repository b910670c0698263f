package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ranking for whoever decides on rewards: it opens with what is proposed, and shows how little
 * or how much the figures can tell units apart. Prima ranks units, not people.
 *
 * @param heading what is shown, with its quarter
 * @param opening what is proposed in each group
 * @param absent why there is nothing to show; empty where there is
 * @param policy the policy that the ranking follows
 * @param afterResults whether it was laid down when results could be seen
 * @param data the quarters whose data are in the scores
 * @param selects what may be narrowed
 * @param search text searched for
 * @param groups the peer groups asked for
 * @param exports the whole ranking to take along
 */
public record PeringkatPage(
    String title,
    String heading,
    List<Opening> opening,
    Optional<String> absent,
    Optional<String> policy,
    boolean afterResults,
    String data,
    List<UnitListForm.Select> selects,
    String search,
    List<PeringkatGroup> groups,
    List<Link> exports,
    Stamp stamp)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS = PeringkatFilter.PARAMETERS.toArray(String[]::new);

  /** Its path. */
  public static final String PATH = "/peringkat";

  /** The sentence of a group; {@code link} leads to the group alone. */
  public record Opening(String text, String link, String linkText) {}

  /** A way on. */
  public record Link(String text, String link) {}

  /** Makes the page of the quarter of the release shown. */
  public static PeringkatPage of(Scene scene, Merit merit) {
    Labels l = scene.l();
    MeritWords words = MeritWords.of(l);
    PeringkatFilter filter = PeringkatFilter.of(scene.query());
    List<PeringkatGroup> groups = new ArrayList<>();
    for (int i = 0; i < merit.groups().size(); i++) {
      if (filter.shows(merit.groups().get(i))) {
        groups.add(PeringkatGroup.of(scene, merit, merit.groups().get(i), filter, i + 1));
      }
    }
    return new PeringkatPage(
        l.text("menu.peringkat"),
        l.text("peringkat.title", scene.names().period(merit.staff().id().period())),
        merit.groups().stream().map(g -> opening(scene, merit, g, words)).toList(),
        absent(l, merit, groups),
        merit.policy().map(words::policy),
        merit.policy().filter(p -> p.afterResults()).isPresent(),
        merit.groups().stream()
            .findFirst()
            .map(g -> l.text("peringkat.data", words.window(g.quarters())))
            .orElse(""),
        filter.selects(merit, words),
        filter.search(),
        groups,
        merit.groups().isEmpty() ? List.of() : exports(scene),
        Stamp.of(merit.staff().id(), merit.policy().orElse(null)));
  }

  private static Opening opening(Scene scene, Merit merit, RankingGroup group, MeritWords words) {
    String name = group.kelompokBanding();
    return new Opening(
        words.opening(group, PeringkatGroup.counts(merit, group)),
        scene.links().with(PATH, Map.of("kelompok", name)),
        scene.l().text("peringkat.only", words.group(name)));
  }

  private static Optional<String> absent(Labels l, Merit merit, List<PeringkatGroup> groups) {
    if (!merit.isKept()) {
      return Optional.of(l.text("peringkat.absent.old", merit.staff().id().toString()));
    } else if (merit.groups().isEmpty()) {
      return Optional.of(l.text("peringkat.absent.none"));
    }
    return groups.isEmpty() ? Optional.of(l.text("peringkat.absent.group")) : Optional.empty();
  }

  private static List<Link> exports(Scene scene) {
    List<Link> links = new ArrayList<>();
    links.add(
        new Link(scene.l().text("peringkat.export.xlsx"), scene.links().page(PATH + ".xlsx")));
    for (String table : MeritExport.TABLES.keySet()) {
      links.add(
          new Link(
              scene.l().text("peringkat.export.csv", scene.l().text("peringkat.export." + table)),
              scene.links().with(PATH + ".csv", Map.of("tabel", table))));
    }
    return links;
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    for (PeringkatGroup group : groups) {
      if (group.table() != null) {
        tables.put(group.id(), group.table());
      }
      group.improvement().ifPresent(i -> tables.put(i.id(), i.table()));
    }
    return tables;
  }

  @Override
  public TableView filed(TableView table) {
    return stamp.on(table);
  }

  @Override
  public String template() {
    return "peringkat.jte";
  }
}
