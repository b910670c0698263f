package id.prima.dashboard.page;

import id.prima.dashboard.request.View;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a unit's rows: "312 dibaca, 298 dihitung, 14 tidak: 9 ganda, 5 kurang jawaban."
 * Rows of another quarter are told apart, for they count there; the same file is read every
 * quarter, so over several quarters they would count again and again.
 */
final class RowsRead {

  private RowsRead() {}

  static List<String> sentences(Scene scene, String unitId) {
    Labels l = scene.l();
    Period period = scene.view().period();
    long counted = 0;
    long elsewhere = 0;
    Map<String, Long> reasons = new LinkedHashMap<>();
    for (FeedOutcome row : rows(scene.view(), unitId)) {
      if (row.outcome().equals(Outcome.ACCEPTED.code())) {
        counted += row.rows();
      } else if (row.outcome().equals(Outcome.OTHER_PERIOD.code())) {
        elsewhere += row.rows();
      } else {
        reasons.merge(reason(scene, row), row.rows(), Long::sum);
      }
    }
    long not = reasons.values().stream().mapToLong(Long::longValue).sum();
    List<String> sentences = new ArrayList<>();
    if (counted + not > 0) {
      List<String> parts =
          reasons.entrySet().stream()
              .map(e -> l.text("baris.part", e.getValue(), e.getKey()))
              .toList();
      sentences.add(
          not == 0
              ? l.text("baris.all", counted)
              : l.text(
                  "baris.some",
                  counted + not,
                  counted,
                  not,
                  String.join(l.text("list.comma"), parts)));
      if (surveys(scene, unitId) > 1) {
        sentences.add(l.text("baris.surveys"));
      }
    }
    if (elsewhere > 0 && period.kind() == Period.Kind.QUARTER) {
      sentences.add(l.text("baris.elsewhere", elsewhere));
    }
    return sentences;
  }

  /** Outcomes in the quarters of the shown period, each from the release that read them. */
  private static List<FeedOutcome> rows(View view, String unitId) {
    List<FeedOutcome> rows = new ArrayList<>();
    for (Period quarter : view.period().quarters()) {
      Optional<Snapshot> release = view.release(quarter);
      release.ifPresent(
          s ->
              s.outcomes(unitId).stream()
                  .filter(o -> o.feed().equals(FeedFiles.SURVEYS))
                  .filter(o -> o.period().equals(quarter.toString()))
                  .forEach(rows::add));
    }
    return rows;
  }

  private static String reason(Scene scene, FeedOutcome row) {
    return row.outcome().equals(Outcome.DUPLICATE.code()) || row.code() == null
        ? scene.names().code("baris.outcome", row.outcome())
        : scene.names().code("baris.reason", row.code());
  }

  private static long surveys(Scene scene, String unitId) {
    return scene.view().snapshot().figures(unitId).stream()
        .filter(r -> r.period().equals(scene.view().period().toString()))
        .filter(r -> r.tingkat().equals(Tingkat.UNIT.code()))
        .count();
  }
}
