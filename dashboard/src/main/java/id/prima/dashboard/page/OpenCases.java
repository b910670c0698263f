package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Complaints;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintAge;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.vocab.CaseAge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases still open at the end of the period, by age.
 *
 * @param sentences how many, how old, and on what day that was so
 * @param chart empty where none is open
 */
public record OpenCases(List<String> sentences, Optional<Chart> chart) {

  static OpenCases of(Scene scene, CaseKey key, String id) {
    Complaints complaints = scene.view().snapshot().complaints();
    Optional<ComplaintFlow> flow = complaints.flow(key);
    if (flow.isEmpty()) {
      return new OpenCases(List.of(), Optional.empty());
    }
    Map<String, ComplaintAge> ages = complaints.ages(key);
    boolean drawn = flow.get().open() > 0 && !ages.isEmpty();
    return new OpenCases(
        sentences(scene, flow.get()),
        drawn ? Optional.of(chart(scene, ages, id)) : Optional.empty());
  }

  private static List<String> sentences(Scene scene, ComplaintFlow flow) {
    Labels l = scene.l();
    List<String> sentences = new ArrayList<>();
    boolean before = flow.stateOn().isBefore(scene.view().period().lastDay());
    String day = l.text(before ? "aduan.open.before" : "aduan.open.atEnd", l.day(flow.stateOn()));
    if (flow.open() == 0) {
      sentences.add(l.text("aduan.open.none", day));
      return sentences;
    }
    sentences.add(l.text("aduan.open." + CaseWords.late(flow), day, flow.open(), flow.openLate()));
    if (flow.oldestOpenDays() != null) {
      sentences.add(l.text("aduan.open.oldest", flow.oldestOpenDays()));
    }
    if (flow.openNotSeen() > 0) {
      sentences.add(l.text("aduan.open.notSeen", flow.openNotSeen()));
    }
    return sentences;
  }

  private static Chart chart(Scene scene, Map<String, ComplaintAge> ages, String id) {
    Labels l = scene.l();
    List<Chart.Counts.Row> bars = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (CaseAge age : CaseAge.values()) {
      ComplaintAge row = ages.get(age.code());
      long open = row == null ? 0 : row.open();
      long late = row == null ? 0 : row.late();
      String name = l.text("aduan.age", scene.names().code("umur", age.code()));
      bars.add(
          new Chart.Counts.Row(
              name,
              List.of(open - late, late),
              l.count(open),
              l.text("aduan.age.point", name, open, late)));
      rows.add(
          List.of(
              Cell.of(name, age.code()),
              Cell.of(l.count(open), open),
              Cell.of(l.count(late), late)));
    }
    return new Chart(
        id,
        l.text("aduan.age.caption"),
        new Chart.Counts(
            List.of(
                new Chart.Counts.Part(l.text("aduan.age.inTime"), "terbuka", false),
                new Chart.Counts.Part(l.text("aduan.age.late"), "lewat", true)),
            bars),
        new TableView(
            l.text("aduan.age.table"),
            List.of(
                Head.text(l.text("aduan.head.age"), "age"),
                Head.number(l.text("aduan.head.open"), "open"),
                Head.number(l.text("aduan.head.openLate"), "late")),
            rows));
  }
}
