package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Period;
import java.time.LocalDate;
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
 * @param files sentence above the files
 * @param reconciliation where all rows read ended; empty where no file was read
 * @param reasons why rows were not counted; without rows where all were
 */
public record MutuDataPage(
    String title,
    String opening,
    List<Choice> only,
    String count,
    SubmissionMatrix matrix,
    Paging units,
    String matrixCsv,
    String files,
    Paging filePages,
    Optional<String> reconciliation,
    TableView reasons,
    String reasonsCsv,
    List<Chart> charts)
    implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS =
      List.of("hanya", "halaman", "berkas").toArray(String[]::new);

  private static final String PATH = "/mutu-data";
  private static final String MATRIX = "pengiriman";
  private static final String REASONS = "alasan";
  private static final String MISSING = "belum";
  private static final int UNITS = 100;
  private static final int FILES = 50;

  /** Makes the page. */
  public static MutuDataPage of(Scene scene) {
    Labels l = scene.l();
    Period period = scene.view().period();
    String only = scene.query().oneOf("hanya", List.of(MISSING)).orElse("");
    UnitGroups every = UnitGroups.of(scene.view().snapshot().units(), l);
    UnitGroups shown = only.isEmpty() ? every : every.only(u -> SubmissionMatrix.misses(scene, u));
    FileReport report = new FileReport(scene);
    Paging units =
        Paging.of(scene, "halaman", shown.size(), UNITS, PATH, kept(scene, "hanya", "berkas"));
    Paging files =
        Paging.of(scene, "berkas", report.size(), FILES, PATH, kept(scene, "hanya", "halaman"));
    return new MutuDataPage(
        l.text("mutu.title", scene.names().period(period)),
        opening(scene, report),
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
        files(scene, report),
        files,
        report.size() == 0 ? Optional.empty() : Optional.of(report.reconciliation()),
        report.reasons(),
        scene.links().with(PATH, Map.of("csv", REASONS)),
        report.size() == 0 ? List.of() : List.of(report.chart(files.from(), files.to())));
  }

  private static Map<String, String> kept(Scene scene, String first, String second) {
    return Map.of(
        first, scene.query().text(first).orElse(""), second, scene.query().text(second).orElse(""));
  }

  private static String opening(Scene scene, FileReport report) {
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
    int repair = report.toRepair();
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

  /** Of a longer period the files shown are those of its last quarter's run. */
  private static String files(Scene scene, FileReport report) {
    Labels l = scene.l();
    Period run = scene.view().snapshot().id().period();
    String key = report.size() == 0 ? "mutu.files.none" : "mutu.files";
    String sentence = l.text(key, scene.names().period(run), report.size());
    return scene.view().period().equals(run)
        ? sentence
        : sentence + " " + l.text("mutu.files.longer");
  }

  @Override
  public Map<String, TableView> tables() {
    Map<String, TableView> tables = Page.super.tables();
    tables.put(MATRIX, matrix.view());
    tables.put(REASONS, reasons);
    return tables;
  }

  @Override
  public String template() {
    return "mutu-data.jte";
  }
}
