package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Complaints;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.OnTimeStatus;
import id.prima.data.vocab.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On time by class of report: each class has its own limit.
 *
 * @param table empty where nothing is known of cases received in the period
 * @param evidence what each kind of evidence in the table means, and what it leaves open
 */
public record ClassTable(Optional<TableView> table, List<String> evidence) {

  static ClassTable of(Scene scene) {
    Complaints complaints = scene.view().snapshot().complaints();
    CaseKey office = CaseKey.office(scene.view().period());
    Optional<UnitComplaints> all = complaints.find(office);
    if (all.isEmpty()) {
      return new ClassTable(Optional.empty(), List.of());
    }
    List<UnitComplaints> rows = new ArrayList<>();
    for (String category : categories(complaints, office)) {
      complaints
          .find(office.of(ComplaintDimension.KLASIFIKASI, category))
          .filter(r -> r.received() > 0)
          .ifPresent(rows::add);
    }
    boolean withheld = rows.isEmpty() && all.get().received() > 0;
    rows.add(all.get());
    List<String> sentences = new ArrayList<>();
    if (withheld) {
      boolean quarter = scene.view().period().kind() == Period.Kind.QUARTER;
      sentences.add(scene.l().text(quarter ? "aduan.class.withheld" : "aduan.class.longer"));
    }
    sentences.addAll(evidence(scene, rows));
    new CaseWords(scene).bounds(all.get()).ifPresent(sentences::add);
    return new ClassTable(Optional.of(table(scene, rows)), sentences);
  }

  /** In the order of the regulation; merged ones after. */
  static List<String> categories(Complaints complaints, CaseKey office) {
    List<String> known = Arrays.stream(Klasifikasi.values()).map(Klasifikasi::code).toList();
    return complaints.categories(office, ComplaintDimension.KLASIFIKASI).stream()
        .sorted(Comparator.comparing(c -> known.contains(c) ? known.indexOf(c) : known.size()))
        .toList();
  }

  private static List<String> evidence(Scene scene, List<UnitComplaints> rows) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Evidence kind : Evidence.values()) {
      if (rows.stream().anyMatch(r -> kind.code().equals(r.evidence()))) {
        kinds.add(scene.l().text("aduan.evidence." + kind.code()));
      }
    }
    return List.copyOf(kinds);
  }

  private static TableView table(Scene scene, List<UnitComplaints> rows) {
    Labels l = scene.l();
    ClassLimits limits = ClassLimits.of(scene);
    return new TableView(
        l.text("aduan.class.table"),
        List.of(
            Head.text(l.text("aduan.head.class"), "klasifikasi"),
            Head.number(l.text("aduan.head.limitDays"), "limit_days"),
            Head.number(l.text("aduan.head.received"), "received"),
            Head.number(l.text("aduan.head.onTime"), "on_time"),
            Head.number(l.text("aduan.head.low"), "on_time_low"),
            Head.number(l.text("aduan.head.high"), "on_time_high"),
            Head.text(l.text("aduan.head.evidence"), "evidence"),
            Head.number(l.text("aduan.head.median"), "median_days"),
            Head.number(l.text("aduan.head.p90"), "p90_days")),
        rows.stream().map(r -> cells(scene, limits, r)).toList());
  }

  private static List<Cell> cells(Scene scene, ClassLimits limits, UnitComplaints row) {
    Labels l = scene.l();
    CaseWords words = new CaseWords(scene);
    boolean all = row.dimension().equals(ComplaintDimension.SEMUA.code());
    ComplaintDimension by = all ? ComplaintDimension.SEMUA : ComplaintDimension.KLASIFIKASI;
    String name = words.category(by, row.category());
    boolean unconfirmed = !all && limits.isUnconfirmed(row.category());
    return List.of(
        Cell.of(unconfirmed ? l.text("aduan.class.unconfirmed", name) : name, row.category()),
        all
            ? Cell.of(l.text("number.none"), null)
            : Cell.of(limits.text(row.category()), limits.value(row.category())),
        Cell.of(l.count(row.received()), row.received()),
        Cell.of(onTime(l, row), row.onTime()),
        Cell.of(l.number(row.onTimeLow()), row.onTimeLow()),
        Cell.of(l.number(row.onTimeHigh()), row.onTimeHigh()),
        Cell.of(words.evidence(row.evidence()), row.evidence()),
        Cell.of(words.days(row.medianDays(), row.received(), row.evidence()), row.medianDays()),
        Cell.of(words.days(row.p90Days(), row.received(), row.evidence()), row.p90Days()));
  }

  /** The share on time in a cell, or how it is known. */
  static String onTime(Labels l, UnitComplaints row) {
    if (row.onTime() != null) {
      return l.number(row.onTime());
    }
    return l.text(
        CaseWords.is(row, OnTimeStatus.BOUNDS) && row.onTimeLow() != null
            ? "aduan.onTime.range"
            : "aduan.onTime.tooFew");
  }
}
