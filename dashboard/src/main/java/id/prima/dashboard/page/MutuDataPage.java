package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has come and what became of it: units by quarter, files, and why rows were not counted.
 *
 * @param opening what is missing and by when
 * @param only choice of all units or those that miss something
 * @param count how many units the matrix shows, in a sentence
 * @param recaps recaps made by hand whose figure nothing explains; empty where there are none
 * @param feeds the files by feed, surveys first; other feeds where any was read
 */
public record MutuDataPage(
    String title,
    String opening,
    List<Choice> only,
    String count,
    SubmissionMatrix matrix,
    Paging units,
    String matrixCsv,
    Optional<TableView> recaps,
    List<FeedFiles> feeds)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS =
      List.of(
              "hanya",
              "halaman",
              "berkas",
              "pengaduan",
              "berakhlak",
              "standar",
              "rekap",
              "tema-saran")
          .toArray(String[]::new);

  private static final String PATH = "/mutu-data";
  private static final String MATRIX = "pengiriman";
  private static final String MISSING = "belum";
  private static final int UNITS = 100;

  /** Makes the page. */
  public static MutuDataPage of(Scene scene) {
    Labels l = scene.l();
    Period period = scene.view().period();
    String only = scene.query().oneOf("hanya", List.of(MISSING)).orElse("");
    UnitGroups every = UnitGroups.of(scene.view().snapshot().units(), l);
    UnitGroups shown = only.isEmpty() ? every : every.only(u -> SubmissionMatrix.misses(scene, u));
    List<FileReport> reports =
        FeedFiles.SHOWN.stream().map(feed -> new FileReport(scene, feed)).toList();
    Paging units = Paging.of(scene, "halaman", shown.size(), UNITS, PATH, kept(scene, "halaman"));
    return new MutuDataPage(
        l.text("mutu.title", scene.names().period(period)),
        opening(scene, reports.stream().mapToInt(FileReport::toRepair).sum()),
        Stream.of("", MISSING)
            .map(
                v ->
                    new Choice(
                        v, l.text("mutu.only." + (v.isEmpty() ? "all" : v)), v.equals(only), null))
            .toList(),
        l.text("mutu.count", shown.size(), every.size()),
        SubmissionMatrix.of(scene, shown.slice(units.from(), units.to())),
        units,
        scene.links().with(PATH, Map.of("csv", MATRIX, "hanya", only)),
        RecapTable.of(scene),
        reports.stream()
            .filter(r -> r.size() > 0 || r.feed().equals(FeedFiles.SURVEYS))
            .map(r -> FeedFiles.of(scene, r, list(r), PATH, kept(scene, list(r))))
            .toList());
  }

  /** Name of the parameter that turns the pages of a feed's files. */
  private static String list(FileReport report) {
    return report.feed().equals(FeedFiles.SURVEYS) ? "berkas" : report.feed();
  }

  /** What the address says of everything but one list. */
  private static Map<String, String> kept(Scene scene, String list) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : PARAMETERS) {
      if (!name.equals(list)) {
        kept.put(name, scene.query().text(name).orElse(""));
      }
    }
    return kept;
  }

  private static String opening(Scene scene, int repair) {
    Labels l = scene.l();
    Period period = scene.view().period();
    Submissions submissions = new Submissions(scene.view());
    int due = submissions.due(period).size();
    int missing = due - submissions.sent(period).size();
    String units =
        due == 0
            ? l.text("mutu.opening.notDue")
            : missing == 0
                ? l.text("mutu.opening.allSent", due)
                : l.text("mutu.opening.missing", missing);
    if (missing == 0 && repair == 0) {
      return l.text("mutu.opening.done", units);
    }
    LocalDate deadline = submissions.calendar().deadline(period);
    String files =
        repair == 0 ? l.text("mutu.opening.noRepair") : l.text("mutu.opening.repair", repair);
    return l.text(
        scene.view().today().isAfter(deadline) ? "mutu.opening.past" : "mutu.opening.ahead",
        units,
        files,
        l.day(deadline));
  }

  @Override
  public List<Chart> charts() {
    return feeds.stream().flatMap(feed -> feed.chart().stream()).toList();
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = Page.super.tables();
    tables.put(MATRIX, matrix.view());
    recaps.ifPresent(table -> tables.put(RecapTable.NAME, table));
    feeds.forEach(feed -> tables.putAll(feed.tables()));
    return tables;
  }

  @Override
  public String template() {
    return "mutu-data.jte";
  }
}
