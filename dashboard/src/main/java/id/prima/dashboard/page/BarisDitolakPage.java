package id.prima.dashboard.page;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.RefusedRow;
import id.prima.data.vocab.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The refused rows of a release, each with its file, its row, the cause and the remedy: what a
 * clerk looks up in the office's own files. The rows themselves are not in the lake.
 */
public final class BarisDitolakPage {

  public static final String PATH = "/staf/baris-ditolak";

  /** Who may see it. */
  public static final Access ACCESS = Access.PLANNING;

  /** The parameter that names, by its SHA-256, the only file shown. */
  public static final String FILE = "berkas";

  private BarisDitolakPage() {}

  public static StaffPage of(Scene scene, StaffSnapshot staff) {
    Labels l = scene.l();
    Optional<String> file = scene.query().text(FILE);
    String quarter = scene.view().period().completingQuarter().toString();
    List<RefusedRow> rows =
        staff.rows(Tables.REFUSED_ROW).stream()
            .filter(r -> r.period().equals(quarter) && FeedFiles.SHOWN.contains(r.feed()))
            .filter(r -> file.isEmpty() || file.get().equals(r.fileSha256()))
            .toList();
    List<Section> sections = new ArrayList<>();
    for (String feed : FeedFiles.SHOWN) {
      List<RefusedRow> own = rows.stream().filter(r -> r.feed().equals(feed)).toList();
      if (!own.isEmpty()) {
        String title = l.text("ditolak.feed", feed, own.size());
        sections.add(Section.of(feed, title, List.of()).with(view(l, title, own)));
      }
    }
    return StaffPage.of(
        scene,
        PATH,
        l.text("ditolak.title", scene.names().period(scene.view().period().completingQuarter())),
        List.of(opening(l, staff, rows)),
        l.text("ditolak.caution"),
        sections);
  }

  private static String opening(Labels l, StaffSnapshot staff, List<RefusedRow> rows) {
    if (!staff.has(Tables.REFUSED_ROW)) {
      return l.text("ditolak.absent", staff.id().toString());
    }
    return rows.isEmpty()
        ? l.text("ditolak.none")
        : l.text(
            "ditolak.opening",
            rows.size(),
            rows.stream().map(RefusedRow::fileSha256).distinct().count());
  }

  private static TableView view(Labels l, String caption, List<RefusedRow> rows) {
    return new TableView(
        caption,
        List.of(
            Head.text(l.text("mutu.head.file"), "file"),
            Head.number(l.text("mutu.head.rows"), "source_row"),
            Head.text(l.text("ditolak.head.column"), "column_name"),
            Head.text(l.text("ditolak.head.cell"), "cell"),
            Head.text(l.text("mutu.head.reason"), "code"),
            Head.text(l.text("mutu.head.remedy"), "remedy")),
        rows.stream().map(r -> cells(l, r)).toList());
  }

  private static List<Cell> cells(Labels l, RefusedRow row) {
    Reason reason = Reason.of(row.code());
    return List.of(
        Cell.text(row.file()),
        Cell.of(l.count(row.sourceRow()), row.sourceRow()),
        orNone(l, row.columnName()),
        orNone(l, row.cell()),
        Cell.of(reason.sentence(), row.code()),
        Cell.text(
            row.nearest() == null
                ? reason.remedy()
                : l.text("ditolak.nearest", reason.remedy(), row.nearest())));
  }

  private static Cell orNone(Labels l, String text) {
    return text == null ? Cell.of(l.text("number.none"), null) : Cell.text(text);
  }
}
