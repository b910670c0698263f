package id.prima.ingest.spark;

import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Corrections;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.OutcomeCounts;
import id.prima.ingest.clean.RowMarker;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Corrections of refused rows that a clerk handed in. They were typed by hand, so there are few:
 * the decision is made on the driver.
 */
final class HandedRows {

  private final Map<RowId, Judged.Handed> known = new HashMap<>();
  private final Map<RowId, Reason> duplicates = new HashMap<>();
  private final Map<RowId, String> homes = new HashMap<>();

  private HandedRows() {}

  /**
   * Finds and settles the corrections among judged rows.
   *
   * @param keptAreCounted whether kept rows were counted as accepted already
   */
  static HandedRows settle(
      JudgedFeed judged,
      boolean keptAreCounted,
      Collection<? extends FilePlan> plans,
      ExportOrder exports,
      OutcomeCounts counts) {
    HandedRows rows = new HandedRows();
    if (RowMarker.isInAny(plans)) {
      Set<String> files =
          plans.stream().map(plan -> plan.facts().sha256()).collect(Collectors.toSet());
      rows.settle(judged, keptAreCounted, files, exports, counts);
    }
    return rows;
  }

  /** Adds the rows that are duplicates of this kind. */
  void addTo(DroppedRows.Builder dropped) {
    duplicates.keySet().forEach(dropped::add);
  }

  /** Corrections that count, each with the file to which it belongs; few, or none. */
  Map<RowId, String> homes() {
    return homes;
  }

  /** The corrections that were accepted by themselves, but are duplicates. */
  List<Judged.Handed> droppedAnswers() {
    return duplicates.keySet().stream()
        .map(known::get)
        .filter(row -> row.outcome() == Outcome.ACCEPTED)
        .toList();
  }

  /** Whether a row is a duplicate of this kind. */
  boolean isDropped(RowId id) {
    return duplicates.containsKey(id);
  }

  /** The row that was handed in. */
  Judged.Handed handed(RowId id) {
    return known.get(id);
  }

  private void settle(
      JudgedFeed judged,
      boolean keptAreCounted,
      Set<String> files,
      ExportOrder exports,
      OutcomeCounts counts) {
    List<Judged.Handed> rows = judged.handed();
    rows.forEach(row -> known.put(row.id(), row));
    List<Corrections.Handed> handed =
        rows.stream()
            .map(row -> new Corrections.Handed(row.id(), row.marker(), row.outcome()))
            .toList();
    Set<RowId> targets =
        handed.stream()
            .flatMap(h -> Corrections.find(h.marker(), files).stream())
            .collect(Collectors.toSet());
    judged.refused(targets).forEach(row -> known.put(row.id(), row));
    Corrections corrections =
        Corrections.of(
            handed,
            files,
            id -> known.containsKey(id) && known.get(id).outcome() == Outcome.REJECTED,
            exports);
    corrections.addRemarks(counts);
    duplicates.putAll(corrections.duplicates());
    duplicates.forEach((id, reason) -> count(known.get(id), reason, keptAreCounted, counts));
    corrections.replacing().forEach(id -> homes.put(id, corrections.home(id)));
  }

  /** A row that was tallied as what it is by itself becomes a duplicate. */
  private static void count(
      Judged.Handed row, Reason reason, boolean keptAreCounted, OutcomeCounts counts) {
    if (row.outcome() != Outcome.ACCEPTED || keptAreCounted) {
      counts.add(row.file(), row.unitId(), row.outcome(), row.code(), -1);
    }
    counts.add(row.file(), row.unitId(), Outcome.DUPLICATE, reason.code(), 1);
    if (row.outcome() == Outcome.ACCEPTED && keptAreCounted && row.fromFolder()) {
      counts.addPeriodFromFolder(row.file(), -1);
    }
  }
}
