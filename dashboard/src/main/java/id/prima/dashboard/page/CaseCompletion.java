package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.OnTimeStatus;
import java.util.ArrayList;
import java.util.List;

/** What a national target speaks of, which is not time, and what else is counted of complaints. */
final class CaseCompletion {

  private CaseCompletion() {}

  /** The share completed beside the national target of the year. */
  static List<String> target(Scene scene, UnitComplaints row, ComplaintFlow flow) {
    Labels l = scene.l();
    CaseWords words = new CaseWords(scene);
    List<String> sentences = new ArrayList<>();
    if (row.completed() == null) {
      sentences.add(l.text("aduan.completed.none"));
    } else {
      long desk = flow.carriedOver() + flow.received() - flow.archived();
      sentences.add(
          l.text("aduan.completed", flow.resolved(), desk, words.percent(row.completed())));
    }
    String year = String.valueOf(scene.view().period().year());
    if (row.completedTarget() == null) {
      sentences.add(l.text("aduan.target.none", year));
    } else if (row.completed() != null) {
      boolean reached = row.completed().compareTo(row.completedTarget()) >= 0;
      sentences.add(
          l.text(
              reached ? "aduan.target.reached" : "aduan.target.missed",
              year,
              words.percent(row.completedTarget())));
    }
    sentences.add(l.text("aduan.completed.notTime"));
    return sentences;
  }

  /** Reopened, closed at once, per 1,000 users: shown, never scored. */
  static List<String> others(Scene scene, UnitComplaints row) {
    Labels l = scene.l();
    RuleText rules = RuleText.of(scene.view().snapshot(), l);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        row.reopened() == 0
            ? l.text("aduan.reopened.none")
            : l.text(
                row.reopenedSoon() == 0 ? "aduan.reopened.noneSoon" : "aduan.reopened",
                row.reopened(),
                row.reopenedSoon(),
                rules.number("pengaduan.buka_kembali.hari")));
    String minutes = rules.number("pengaduan.tutup_cepat.menit");
    if (row.closedInMinutes() == null) {
      sentences.add(l.text("aduan.fast.unknown", minutes));
    } else {
      String key = row.closedInMinutes() == 0 ? "aduan.fast.none" : "aduan.fast.some";
      sentences.add(l.text(key, minutes, row.closedInMinutes()));
    }
    sentences.add(
        row.perThousandUsers() == null
            ? l.text("aduan.users.unknown")
            : l.text("aduan.users", l.number(row.perThousandUsers()), row.users()));
    return sentences;
  }

  /** What a planner asks next, of the whole office or a unit. */
  static List<String> details(Scene scene, UnitComplaints row) {
    Labels l = scene.l();
    CaseWords words = new CaseWords(scene);
    List<String> details = new ArrayList<>();
    details.add(l.text("aduan.detail.known", l.day(row.knownUntil())));
    if (row.received() == 0) {
      return details;
    }
    if (row.resolvedByLimit() != null && row.archivedByLimit() != null) {
      details.add(
          l.text(
              "aduan.detail.parts",
              words.percent(row.resolvedByLimit()),
              words.percent(row.archivedByLimit())));
    }
    details.add(
        l.text(
            "aduan.detail.sure",
            row.surelyOnTime(),
            row.surelyLate(),
            row.undecided(),
            row.archivedInTime(),
            row.notYetDue()));
    details.add(
        row.onTimePeriod() == null || row.onTimePeriodLow() == null
            ? l.text("aduan.detail.period.none")
            : l.text(
                "aduan.detail.period",
                words.percent(row.onTimePeriod()),
                words.percent(row.onTimePeriodLow()),
                words.percent(row.onTimePeriodHigh())));
    if (CaseWords.is(row, OnTimeStatus.ESTIMATE)) {
      details.add(
          l.text(
              "aduan.detail.estimate",
              RuleText.of(scene.view().snapshot(), l).percent("pengaduan.interval.tingkat")));
    }
    return details;
  }
}
