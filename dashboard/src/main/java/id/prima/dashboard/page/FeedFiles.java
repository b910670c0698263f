package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one feed: what became of their rows, why some were not counted, what is odd.
 *
 * @param feed one of {@link #SHOWN}
 * @param sentence how many files there are
 * @param reconciliation where all rows read ended; empty where no file was read
 * @param chart a bar for each file; empty where no file was read
 * @param refused links to the refused rows of the files shown; none for who may not see them
 * @param warnings shares of rows above a limit; without rows where none is
 * @param reasons why rows were not counted; without rows where all were
 * @param flags what is odd about rows that count; without rows where nothing is
 */
public record FeedFiles(
    String feed,
    String title,
    String sentence,
    Optional<String> reconciliation,
    Optional<Chart> chart,
    Paging pages,
    List<Link> refused,
    TableView warnings,
    String reasonsTitle,
    TableView reasons,
    TableView flags) {

  /** The feed of satisfaction surveys. */
  public static final String SURVEYS = "survei";

  /**
   * The feeds that are spoken of in public, surveys first. Files of integrity cases and of
   * appraisals are not: how many rows they hold is how many cases there are, and of whom.
   */
  public static final List<String> SHOWN =
      List.of(SURVEYS, "pengaduan", "berakhlak", "standar", "rekap", "tema-saran");

  private static final int FILES = 50;

  /** A link to the refused rows of one file. */
  public record Link(String text, String link) {}

  /**
   * The files of a feed.
   *
   * @param page name of the parameter that says which of them are shown
   * @param kept the page's other parameters
   */
  static FeedFiles of(
      Scene scene, FileReport report, String page, String path, Map<String, String> kept) {
    Labels l = scene.l();
    String feed = report.feed();
    Paging pages = Paging.of(scene, page, report.size(), FILES, path, kept);
    return new FeedFiles(
        feed,
        l.text("mutu.files.title." + feed),
        sentence(scene, report),
        report.size() == 0 ? Optional.empty() : Optional.of(report.reconciliation()),
        report.size() == 0
            ? Optional.empty()
            : Optional.of(report.chart(page, pages.from(), pages.to())),
        pages,
        report.refused(pages.from(), pages.to()),
        QualityWarnings.of(scene, feed),
        l.text("mutu.reasons.title." + feed),
        report.reasons(),
        report.flags());
  }

  /** Of a longer period the files shown are those of its last quarter's run. */
  private static String sentence(Scene scene, FileReport report) {
    Labels l = scene.l();
    Period run = scene.view().snapshot().id().period();
    String key = report.size() == 0 ? "mutu.files.none." : "mutu.files.";
    String sentence = l.text(key + report.feed(), scene.names().period(run), report.size());
    return scene.view().period().equals(run)
        ? sentence
        : sentence + " " + l.text("mutu.files.longer");
  }

  /** Name of the table of reasons. */
  public String reasonsId() {
    return feed.equals(SURVEYS) ? "alasan" : "alasan-" + feed;
  }

  /** Name of the table of flags. */
  public String flagsId() {
    return "tanda-" + feed;
  }

  /** Name of the table of warnings. */
  public String warningsId() {
    return "peringatan-" + feed;
  }

  Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    if (!warnings.rows().isEmpty()) {
      tables.put(warningsId(), warnings);
    }
    tables.put(reasonsId(), reasons);
    if (!flags.rows().isEmpty()) {
      tables.put(flagsId(), flags);
    }
    return tables;
  }
}
