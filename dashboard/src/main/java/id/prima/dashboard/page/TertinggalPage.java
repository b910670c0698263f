package id.prima.dashboard.page;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.page.StaffPage.Section;
import id.prima.dashboard.snapshot.Backlog;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitComplaints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The units whose complaints wait longest: what {@code prima behind} lists. What cases point to is
 * shown only to those who work on integrity.
 */
public final class TertinggalPage {

  public static final String PATH = "/staf/laporan-tertinggal";

  private TertinggalPage() {}

  public static StaffPage of(Scene scene, StaffSnapshot staff) {
    Labels l = scene.l();
    StaffUnits units = new StaffUnits(scene);
    boolean signals = scene.viewer().may(Access.MERIT);
    List<Backlog.Line> lines =
        Backlog.of(staff, scene.view().period()).stream()
            .filter(line -> scene.maySee(line.unitId()))
            .filter(line -> signals || line.flow().open() > 0)
            .toList();
    long open = lines.stream().filter(line -> line.flow().open() > 0).count();
    long late = lines.stream().filter(line -> line.flow().openLate() > 0).count();
    List<String> opening = new ArrayList<>();
    String period = scene.names().period(scene.view().period());
    if (!Backlog.isKept(staff)) {
      opening.add(l.text("aduan.absent.old", staff.id().toString()));
    } else {
      opening.add(l.text(open == 0 ? "tertinggal.none" : "tertinggal.opening", period, open, late));
    }
    List<Section> sections = new ArrayList<>();
    List<Backlog.Line> found = units.found(lines, Backlog.Line::unitId);
    if (!found.isEmpty()) {
      sections.add(
          Section.of("tertinggal", l.text("tertinggal.table"), List.of(l.text("tertinggal.order")))
              .with(
                  new TableView(
                      l.text("tertinggal.table"),
                      head(l, signals),
                      found.stream().map(line -> cells(scene, units, line, signals)).toList())));
    }
    return StaffPage.of(
        scene,
        PATH,
        l.text("tertinggal.title", period),
        opening,
        l.text("tertinggal.caution"),
        sections);
  }

  private static List<Head> head(Labels l, boolean signals) {
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("head.unit"), "unit"));
    head.add(Head.number(l.text("aduan.head.open"), "open"));
    head.add(Head.number(l.text("aduan.head.openLate"), "open_late"));
    head.add(Head.number(l.text("tertinggal.head.oldest"), "oldest_open_days"));
    head.add(Head.number(l.text("aduan.head.onTime"), "on_time"));
    head.add(Head.number(l.text("head.low"), "on_time_low"));
    head.add(Head.number(l.text("head.high"), "on_time_high"));
    if (signals) {
      head.add(Head.text(l.text("integritas.head.signal"), "signal"));
    }
    return head;
  }

  private static List<Cell> cells(
      Scene scene, StaffUnits units, Backlog.Line line, boolean signals) {
    Labels l = scene.l();
    Optional<UnitComplaints> figures = line.figures();
    List<Cell> cells = new ArrayList<>();
    cells.add(units.cell(line.unitId()));
    cells.add(Cell.of(l.count(line.flow().open()), line.flow().open()));
    cells.add(Cell.of(l.count(line.flow().openLate()), line.flow().openLate()));
    Integer oldest = line.flow().oldestOpenDays();
    cells.add(Cell.of(oldest == null ? l.text("number.none") : l.count(oldest), oldest));
    cells.add(
        Cell.of(
            figures
                .map(f -> ClassTable.onTime(l, f))
                .orElseGet(() -> l.text("aduan.onTime.tooFew")),
            figures.map(UnitComplaints::onTime).orElse(null)));
    cells.add(number(l, figures.map(UnitComplaints::onTimeLow)));
    cells.add(number(l, figures.map(UnitComplaints::onTimeHigh)));
    if (signals) {
      String said =
          line.signals().stream()
              .map(
                  s ->
                      l.text(
                          "integritas.signal.counts",
                          scene.names().code("sinyal", s.signal()),
                          s.received(),
                          s.open()))
              .collect(Collectors.joining("; "));
      cells.add(said.isEmpty() ? Cell.of(l.text("number.none"), null) : Cell.text(said));
    }
    return cells;
  }

  private static Cell number(Labels l, Optional<java.math.BigDecimal> number) {
    return Cell.of(l.number(number.orElse(null)), number.orElse(null));
  }
}
