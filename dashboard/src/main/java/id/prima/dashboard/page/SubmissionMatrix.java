package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.rules.SubmissionCalendar.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Units by quarter: who has sent, who is late, who need not send.
 *
 * @param quarters headings, oldest first
 * @param groups rows by jenis
 * @param absent quarters of which there is no release
 * @param view the same as a CSV
 */
public record SubmissionMatrix(
    List<String> quarters, List<Group> groups, List<String> absent, TableView view) {

  private static final int MOST = 8;

  /** Rows of one jenis. */
  public record Group(String name, List<Row> rows) {}

  /** One unit. */
  public record Row(String name, String link, String frekuensi, List<Cell> cells) {}

  /**
   * One quarter of a unit.
   *
   * @param state sudah, terlambat, belum, bebas or none
   * @param spoken what a screen reader adds; may be empty
   */
  public record Cell(String state, String text, String spoken) {}

  static SubmissionMatrix of(Scene scene, UnitGroups units) {
    Labels l = scene.l();
    Submissions submissions = new Submissions(scene.view());
    List<Period> quarters = quarters(scene);
    List<Group> groups = new ArrayList<>();
    List<List<TableView.Cell>> lines = new ArrayList<>();
    for (UnitGroups.Group group : units.groups()) {
      List<Row> rows = new ArrayList<>();
      for (UnitInfo unit : group.units()) {
        List<TableView.Cell> line = start(unit);
        List<Cell> cells = new ArrayList<>();
        for (Period quarter : quarters) {
          Optional<State> state = submissions.state(unit, quarter);
          long respondents = submissions.respondents(unit.unitId(), quarter);
          cells.add(cell(scene, quarter, state, respondents));
          line.add(TableView.Cell.of("", state.map(s -> code(s)).orElse(null)));
          line.add(TableView.Cell.of("", state.isPresent() ? respondents : null));
        }
        String frekuensi = scene.names().code("frekuensi", Submissions.frekuensi(unit));
        rows.add(new Row(unit.nama(), scene.links().unit(unit.unitId()), frekuensi, cells));
        lines.add(line);
      }
      groups.add(new Group(group.name(), rows));
    }
    return new SubmissionMatrix(
        quarters.stream().map(scene.names()::periodShort).toList(),
        groups,
        quarters.stream()
            .filter(q -> scene.view().release(q).isEmpty())
            .map(scene.names()::period)
            .toList(),
        new TableView(l.text("mutu.matrix"), head(l, quarters), lines));
  }

  /** The quarters of a longer period; else the last eight up to the one shown. */
  static List<Period> quarters(Scene scene) {
    Period shown = scene.view().period();
    if (shown.kind() != Period.Kind.QUARTER) {
      return shown.quarters();
    }
    List<Period> all = new ArrayList<>();
    Period first = scene.view().history().get(0).id().period();
    for (Period q = first; q.compareTo(shown) <= 0; q = q.next()) {
      all.add(q);
    }
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /** Whether a unit misses something in any of the quarters. */
  static boolean misses(Scene scene, UnitInfo unit) {
    Submissions submissions = new Submissions(scene.view());
    return quarters(scene).stream()
        .flatMap(q -> submissions.state(unit, q).stream())
        .anyMatch(s -> s == State.LATE || s == State.AWAITED);
  }

  private static Cell cell(Scene scene, Period quarter, Optional<State> state, long respondents) {
    Labels l = scene.l();
    if (state.isEmpty()) {
      boolean released = scene.view().release(quarter).isPresent();
      return new Cell(
          "none", l.text(released ? "mutu.state.notInForce" : "mutu.state.noRelease"), "");
    } else if (state.get() == State.SENT) {
      return new Cell("sudah", l.count(respondents), l.text("mutu.state.sudah.spoken"));
    }
    String code = code(state.get());
    return new Cell(code, l.text("mutu.state." + code), "");
  }

  private static String code(State state) {
    return switch (state) {
      case SENT -> "sudah";
      case LATE -> "terlambat";
      case AWAITED -> "belum";
      case NOT_SCHEDULED -> "bebas";
    };
  }

  private static List<Head> head(Labels l, List<Period> quarters) {
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("head.unit"), "unit_id"));
    head.add(Head.text(l.text("head.unit"), "nama"));
    head.add(Head.text(l.text("head.jenis"), "jenis"));
    head.add(Head.text(l.text("head.frekuensi"), "frekuensi"));
    for (Period quarter : quarters) {
      String name = quarter.toString().toLowerCase(Locale.ROOT).replace('-', '_');
      head.add(Head.text(quarter.toString(), "state_" + name));
      head.add(Head.number(quarter.toString(), "respondents_" + name));
    }
    return head;
  }

  private static List<TableView.Cell> start(UnitInfo unit) {
    List<TableView.Cell> line = new ArrayList<>();
    line.add(TableView.Cell.text(unit.unitId()));
    line.add(TableView.Cell.text(unit.nama()));
    line.add(TableView.Cell.of("", unit.jenis()));
    line.add(TableView.Cell.text(unit.frekuensi()));
    return line;
  }
}
