package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Alphabetical;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All units, alphabetical within their jenis or within a mutu: never an order of merit.
 *
 * @param heading what is listed, with its period
 * @param order how the list is ordered
 * @param count how many units there are and match
 * @param choices what the list may be narrowed by
 * @param search text searched for
 * @param sizeParameter units on a page where that is not the usual; else null
 * @param strips the axis of all strips
 * @param changeHead heading of the column of changes
 * @param groups units of this page, by jenis or mutu
 * @param pages links to the pages of the list; empty where there is one
 * @param csv address of the whole list as CSV
 * @param all address of the list without any filter
 */
public record UnitListPage(
    String title,
    String heading,
    String order,
    String count,
    List<UnitListForm.Select> choices,
    String search,
    String sizeParameter,
    Strips strips,
    String changeHead,
    List<Group> groups,
    List<PageLink> pages,
    String csv,
    String all,
    Map<String, TableView> tables)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS = UnitFilter.PARAMETERS.toArray(String[]::new);

  static final String PATH = "/unit";
  private static final String CSV = "unit";

  /** Sorts after every word: units whose kind nobody said. */
  private static final String LAST = "\uffff";

  /** Units under one heading. */
  public record Group(String title, List<Line> lines) {}

  /**
   * One unit.
   *
   * @param strip null where there is no index
   * @param sentence what stands instead of the strip
   * @param mutu class; null where there is no index
   * @param unsure whether the class is not certain
   * @param sementara the word that qualifies the class; null where nothing does
   * @param changeTag kind of tag; null where the change is no tag
   */
  public record Line(
      String name,
      String link,
      Strips.Strip strip,
      String sentence,
      String ikm,
      String mutu,
      boolean unsure,
      String sementara,
      String respondents,
      String weakest,
      String change,
      String changeTag) {}

  /** A page of the list; the present one is no link. */
  public record PageLink(String text, String link, boolean current) {}

  public static UnitListPage of(Scene scene) {
    Labels l = scene.l();
    UnitFilter filter = UnitFilter.of(scene.query());
    List<UnitRow> all = UnitRow.all(scene);
    List<UnitRow> matching = ordered(all.stream().filter(filter::matches).toList(), filter);
    int pageCount = Math.max(1, (matching.size() + filter.size() - 1) / filter.size());
    UnitFilter shown = filter.at(Math.min(filter.page(), pageCount));
    int from = (shown.page() - 1) * shown.size();
    List<UnitRow> rows = matching.subList(from, Math.min(matching.size(), from + shown.size()));
    Strips strips =
        Strips.of(
            all.stream().flatMap(r -> r.figure().stream()).toList(),
            scene.view().snapshot().bands(),
            l);
    return new UnitListPage(
        l.text("menu.unit"),
        l.text("daftar.title", scene.names().period(scene.view().period())),
        l.text(filter.byIkm() ? "daftar.order.ikm" : "daftar.order"),
        count(l, filter, all.size(), matching.size(), from, rows.size()),
        UnitListForm.selects(scene, filter),
        filter.search(),
        filter.parameters().get("ukuran").isEmpty() ? null : filter.parameters().get("ukuran"),
        strips,
        Comparison.PREVIOUS
            .earlier(scene.view().period())
            .map(p -> l.text("daftar.head.change", scene.names().periodShort(p)))
            .orElseThrow(),
        groups(scene, rows, strips, filter),
        pages(scene, shown, pageCount, matching.size()),
        address(scene, filter.at(1), Map.of("csv", CSV)),
        scene.links().page(PATH),
        Map.of(CSV, UnitListTable.of(scene, matching)));
  }

  /** Alphabetical within a heading, the headings alphabetical or by class. */
  private static List<UnitRow> ordered(List<UnitRow> rows, UnitFilter filter) {
    Alphabetical alphabetical = new Alphabetical(Labels.INDONESIAN);
    List<UnitRow> byName = alphabetical.sorted(rows, r -> r.unit().nama());
    Map<String, List<UnitRow>> headings =
        byName.stream().collect(Collectors.groupingBy(heading(filter)));
    List<String> order =
        filter.byIkm()
            ? UnitFilter.MUTU
            : alphabetical.sorted(headings.keySet(), j -> j.isEmpty() ? LAST : j);
    return order.stream()
        .flatMap(heading -> headings.getOrDefault(heading, List.of()).stream())
        .toList();
  }

  private static Function<UnitRow, String> heading(UnitFilter filter) {
    return filter.byIkm() ? UnitRow::mutu : UnitRow::jenis;
  }

  private static String count(
      Labels l, UnitFilter filter, int all, int matching, int from, int shown) {
    String count =
        filter.search().isEmpty()
            ? l.text(filter.narrows() ? "daftar.count.filter" : "daftar.count", all, matching)
            : l.text(
                filter.narrows() ? "daftar.count.both" : "daftar.count.search",
                all,
                matching,
                filter.search());
    return shown == 0 || shown == matching
        ? count
        : count + " " + l.text("daftar.shown", from + 1, from + shown);
  }

  private static List<Group> groups(
      Scene scene, List<UnitRow> rows, Strips strips, UnitFilter filter) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (UnitRow row : rows) {
      groups
          .computeIfAbsent(heading(filter).apply(row), k -> new ArrayList<>())
          .add(line(scene, row, strips));
    }
    return groups.entrySet().stream()
        .map(
            e ->
                new Group(
                    filter.byIkm() ? mutu(scene, e.getKey()) : jenis(scene, e.getKey()),
                    e.getValue()))
        .toList();
  }

  private static String mutu(Scene scene, String code) {
    return code.equals(UnitFilter.NO_INDEX)
        ? scene.l().text("daftar.group.none")
        : scene.l().text("daftar.group.mutu", code, scene.names().mutu(Mutu.valueOf(code)));
  }

  /** A kind of unit in words; the office's own word where it is no usual one. */
  static String jenis(Scene scene, String jenis) {
    return jenis.isEmpty()
        ? scene.l().text("daftar.jenis.none")
        : scene.l().find("jenis." + jenis).orElse(jenis);
  }

  private static Line line(Scene scene, UnitRow row, Strips strips) {
    Labels l = scene.l();
    UnitInfo unit = row.unit();
    Optional<Figure> figure = row.figure();
    boolean index = row.hasIndex();
    return new Line(
        unit.nama(),
        scene.links().unit(unit.unitId()),
        index ? strips.strip(figure.orElseThrow(), l) : null,
        figure
            .map(f -> f.sentence(l))
            .or(() -> otherQuestionnaire(scene, unit))
            .or(() -> recap(scene, unit))
            .orElse(l.text("daftar.sent." + row.sent().code())),
        index ? l.number(figure.orElseThrow().row().ikm()) : null,
        index ? row.mutu() : null,
        figure.filter(f -> f.certainty() != Figure.Certainty.CLEAR).isPresent(),
        figure.filter(f -> f.is(Status.SEMENTARA)).isPresent() ? l.text("daftar.sementara") : null,
        respondents(l, figure),
        index ? WeakestUnsur.brief(scene, row.unsur()) : l.text("number.none"),
        Changes.brief(l, row.change()),
        Changes.tag(row.change()));
  }

  /** The figure of a unit that used another questionnaire, so marked. */
  private static Optional<String> otherQuestionnaire(Scene scene, UnitInfo unit) {
    Population own = scene.view().ofUnit(unit.unitId()).population();
    return Figure.find(
            scene.view().snapshot(), FigureKey.unit(scene.view().period(), unit.unitId(), own))
        .map(
            figure ->
                scene
                    .l()
                    .text(
                        "daftar.questionnaire",
                        scene.names().instrumen(own.instrumen()),
                        figure.sentence(scene.l())));
  }

  /** The mark of a unit that sent a recap alone. */
  private static Optional<String> recap(Scene scene, UnitInfo unit) {
    return scene
        .view()
        .snapshot()
        .recaps()
        .find(scene.view().period().toString(), unit.unitId())
        .filter(row -> !row.hasRows())
        .map(row -> scene.l().text("daftar.recapOnly", new RecapWords(scene.l()).stated(row)));
  }

  private static String respondents(Labels l, Optional<Figure> figure) {
    long n = figure.map(f -> f.row().respondents()).orElse(0L);
    return figure
        .filter(f -> f.row().requiredSample() != null)
        .map(f -> l.text("daftar.sample", n, f.row().requiredSample()))
        .orElse(l.count(n));
  }

  private static List<PageLink> pages(Scene scene, UnitFilter shown, int pageCount, int matching) {
    List<PageLink> pages = new ArrayList<>();
    if (pageCount == 1) {
      return pages;
    }
    int last = 0;
    for (int page = 1; page <= pageCount; page++) {
      if (page > 1 && page < pageCount && Math.abs(page - shown.page()) > 2) {
        continue;
      }
      if (page > last + 1) {
        pages.add(new PageLink("…", null, false));
      }
      last = page;
      pages.add(
          new PageLink(
              scene.l().count(page),
              address(scene, shown.at(page), Map.of()),
              page == shown.page()));
    }
    if (matching <= UnitFilter.LARGEST_SIZE) {
      pages.add(
          new PageLink(
              scene.l().text("daftar.onePage"),
              address(scene, shown.at(1).with(UnitFilter.LARGEST_SIZE), Map.of()),
              false));
    }
    return pages;
  }

  private static String address(Scene scene, UnitFilter filter, Map<String, String> more) {
    Map<String, String> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.putAll(more);
    return scene.links().with(PATH, parameters);
  }

  @Override
  public String template() {
    return "unit-list.jte";
  }
}
