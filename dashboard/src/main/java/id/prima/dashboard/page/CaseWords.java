package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.OnTimeStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is said of complaints wherever they are shown: counts, shares on time, durations. */
record CaseWords(Scene scene) {

  /** The category of cases of which the file does not say it. */
  static final String NOT_SAID = "tidak_diisi";

  /** The category that rare ones were merged into. */
  static final String OTHER = "lainnya";

  private Labels l() {
    return scene.l();
  }

  /** Whether there was anything to do. */
  static boolean isAny(ComplaintFlow flow) {
    return flow.carriedOver() + flow.received() > 0;
  }

  /** "312 laporan diterima, 96 terbawa dari sebelumnya; 287 selesai, 112 masih terbuka, ..." */
  String counts(ComplaintFlow flow) {
    List<String> ended = new ArrayList<>();
    ended.add(l().text("aduan.counts.resolved", flow.resolved()));
    if (flow.archived() > 0) {
      ended.add(l().text("aduan.counts.archived", flow.archived()));
    }
    ended.add(
        l().text(flow.open() == 0 ? "aduan.counts.noneOpen" : "aduan.counts.open", flow.open()));
    if (flow.open() > 0) {
      ended.add(l().text("aduan.counts." + late(flow), flow.openLate()));
    }
    if (flow.unplaced() > 0) {
      ended.add(l().text("aduan.counts.unplaced", flow.unplaced()));
    }
    String came =
        flow.received() == 0
            ? l().text("aduan.counts.noneReceived", flow.carriedOver())
            : l().text(
                    flow.carriedOver() == 0
                        ? "aduan.counts.received"
                        : "aduan.counts.receivedAndCarried",
                    flow.received(),
                    flow.carriedOver());
    return l().text("aduan.counts", came, String.join(l().text("list.comma"), ended));
  }

  /** What is not counted yet where the last file is of a day before the end of the period. */
  Optional<String> until(UnitComplaints row) {
    return row.knownUntil().isBefore(scene.view().period().lastDay())
        ? Optional.of(l().text("aduan.until", l().day(row.knownUntil())))
        : Optional.empty();
  }

  /** Which words say how many of some open cases are late: none, some, all or the only one. */
  static String late(ComplaintFlow flow) {
    if (flow.openLate() == 0) {
      return "noneLate";
    } else if (flow.openLate() < flow.open()) {
      return "late";
    }
    return flow.open() == 1 ? "onlyLate" : "allLate";
  }

  /** "Selesai tepat waktu 78,4%, kemungkinan antara 73,1% dan 82,9%.", or what else is known. */
  String onTime(UnitComplaints row) {
    if (row.received() == 0) {
      return l().text("aduan.onTime.noneReceived");
    } else if (is(row, OnTimeStatus.ESTIMATE) && row.onTime() != null) {
      return row.onTimeLow() == null || row.onTimeHigh() == null
          ? l().text("aduan.onTime.noInterval", percent(row.onTime()))
          : l().text(
                  "aduan.onTime",
                  percent(row.onTime()),
                  percent(row.onTimeLow()),
                  percent(row.onTimeHigh()));
    } else if (is(row, OnTimeStatus.BOUNDS) && row.undecided() == 0) {
      return l().text(
              "aduan.onTime.sure",
              row.surelyOnTime() + row.surelyLate(),
              row.surelyOnTime(),
              percent(row.onTimeLow()));
    } else if (is(row, OnTimeStatus.BOUNDS) && row.onTimeLow() != null) {
      String range =
          l().text("aduan.onTime.bounds", percent(row.onTimeLow()), percent(row.onTimeHigh()));
      return l().text("aduan.onTime.because", range, why(row.evidence()));
    }
    return row.notYetDue() == row.received()
        ? l().text("aduan.onTime.notDue")
        : l().text("aduan.onTime.insufficient");
  }

  /** Why only bounds are known. */
  private String why(String evidence) {
    return l().find("aduan.why." + evidence).orElseGet(() -> l().text("aduan.why.mixed"));
  }

  static boolean is(UnitComplaints row, OnTimeStatus status) {
    return status.code().equals(row.onTimeStatus());
  }

  /** "Paling sedikit 18 dari 120 laporan melewati batas, ..." where days are not exact. */
  Optional<String> bounds(UnitComplaints row) {
    long due = row.surelyOnTime() + row.surelyLate() + row.undecided();
    return is(row, OnTimeStatus.BOUNDS) && due > 0
        ? Optional.of(
            l().text("aduan.bounds", row.surelyLate(), due, row.surelyOnTime(), row.undecided()))
        : Optional.empty();
  }

  /** A share with one decimal: "78,4%". */
  String percent(BigDecimal share) {
    return share == null
        ? l().text("number.none")
        : l().text("number.percent", l().number(share, 1));
  }

  /** A duration of cases whose evidence is given: "12", "belum tercapai" or "tidak diketahui". */
  String days(Integer days, long cases, String evidence) {
    if (days != null) {
      return l().count(days);
    } else if (cases == 0) {
      return l().text("number.none");
    }
    return l().text(
            Evidence.EXACT_DATES.code().equals(evidence)
                ? "aduan.days.notReached"
                : "aduan.days.unknown");
  }

  String evidence(String code) {
    return code == null ? l().text("number.none") : scene.names().code("bukti", code);
  }

  /** A category; what a file calls it is a name and never a label's key. */
  String category(ComplaintDimension by, String category) {
    if (category.equals(CaseKey.ALL) && by == ComplaintDimension.SEMUA) {
      return l().text("aduan.category.all");
    } else if (category.equals(NOT_SAID)) {
      return l().text("aduan.category.notSaid");
    } else if (category.equals(OTHER)) {
      return l().text("aduan.category.other");
    }
    return switch (by) {
      case KLASIFIKASI -> scene.names().code("klasifikasi", category);
      case KANAL -> isChannel(category) ? scene.names().code("kanal", category) : category;
      default -> category;
    };
  }

  private static boolean isChannel(String category) {
    return Arrays.stream(KanalPengaduan.values()).anyMatch(k -> k.code().equals(category));
  }

  /** What an office without complaints, or an old release, says instead; else empty. */
  Optional<String> absent() {
    if (!scene.view().snapshot().complaints().areKept()) {
      return Optional.of(l().text("aduan.absent.old", scene.view().snapshot().id().toString()));
    }
    CaseKey office = CaseKey.office(scene.view().period());
    boolean any =
        scene.view().snapshot().complaints().flow(office).filter(CaseWords::isAny).isPresent();
    if (any) {
      return Optional.empty();
    }
    String none = l().text("aduan.absent.none", scene.names().period(scene.view().period()));
    return Optional.of(
        scene.view().snapshot().complaints().isEmpty()
            ? none + " " + l().text("aduan.absent.files")
            : none);
  }
}
