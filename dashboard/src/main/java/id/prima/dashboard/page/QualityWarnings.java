package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.QualityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shares of a feed's rows, or of their answers, that are above the limit from which one is warned.
 */
final class QualityWarnings {

  private QualityWarnings() {}

  static TableView of(Scene scene, String feed) {
    Labels l = scene.l();
    Map<String, String> files =
        scene.view().snapshot().files().stream()
            .filter(f -> f.feed().equals(feed))
            .collect(Collectors.toMap(FeedQuality::fileSha256, FeedQuality::file, (a, b) -> a));
    List<List<Cell>> lines =
        scene.view().snapshot().rows(Tables.FEED_FINDING).stream()
            .filter(finding -> finding.feed().equals(feed))
            .map(finding -> line(l, finding, files))
            .toList();
    return new TableView(
        l.text("mutu.warnings"),
        List.of(
            Head.text(l.text("mutu.head.warning"), "measure"),
            Head.text(l.text("mutu.head.file"), "file"),
            Head.number(l.text("mutu.head.rows"), "rows"),
            Head.number(l.text("mutu.head.ofRows"), "of_rows"),
            Head.number(l.text("mutu.head.warningShare"), "warning_share"),
            Head.text(l.text("mutu.head.remedy"), "remedy")),
        lines);
  }

  private static String count(Labels l, QualityMeasure measure, long number) {
    return measure == null
        ? l.count(number)
        : l.text("mutu.warnings.count", l.count(number), measure.unit());
  }

  private static List<Cell> line(Labels l, FeedFinding finding, Map<String, String> files) {
    QualityMeasure measure =
        Arrays.stream(QualityMeasure.values())
            .filter(m -> m.code().equals(finding.measure()))
            .findFirst()
            .orElse(null);
    String file =
        finding.fileSha256() == null
            ? l.text("mutu.warnings.all")
            : files.getOrDefault(finding.fileSha256(), l.text("number.none"));
    long percent = finding.warningShare().movePointRight(2).longValue();
    return List.of(
        Cell.of(measure == null ? finding.measure() : measure.sentence(), finding.measure()),
        Cell.text(file),
        Cell.of(count(l, measure, finding.rows()), finding.rows()),
        Cell.of(count(l, measure, finding.ofRows()), finding.ofRows()),
        Cell.of(l.text("number.percent", l.count(percent)), finding.warningShare()),
        Cell.text(measure == null ? l.text("number.none") : measure.remedy()));
  }
}
