package id.prima.ingest.merit;

import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Corrections;
import id.prima.ingest.clean.Corrections.RowId;
import id.prima.ingest.clean.ExportOrder;
import id.prima.ingest.clean.OutcomeCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of rows once all are known, where some were handed in as corrections of refused
 * ones. A correction stands in the place of the row that it replaces, in the file of that row: so
 * it completes the rows with which that one stood or fell, and is no older and no newer than they.
 *
 * <p>Here rows are refused beside others too, so that which ones are is found step by step: each
 * correction of a refused row takes its place, and what that leads to is settled anew.
 */
final class HandedJudgements<R extends Record> {

  private final Settlement<R> settlement;
  private final List<Corrections.Handed> handed = new ArrayList<>();

  HandedJudgements(Settlement<R> settlement) {
    this.settlement = settlement;
  }

  /** Takes a row of a file of corrections into account. */
  void add(MeritPlan plan, Judged<R> row, String marker) {
    handed.add(new Corrections.Handed(id(plan, row), marker, outcome(row)));
  }

  private static <R> RowId id(MeritPlan plan, Judged<R> row) {
    return new RowId(plan.facts().sha256(), row.row());
  }

  private static <R> Outcome outcome(Judged<R> row) {
    if (row instanceof Judged.Kept<R>) {
      return Outcome.ACCEPTED;
    }
    return row instanceof Judged.Refused<R> ? Outcome.REJECTED : Outcome.OTHER_PERIOD;
  }

  /**
   * The files with each row as it ends, but for those that corrections make duplicates: these are
   * counted here.
   */
  List<Settlement.FileRows<R>> settle(
      List<Settlement.FileRows<R>> files, ExportOrder exports, OutcomeCounts counts) {
    if (handed.isEmpty()) {
      return settlement.settle(files);
    }
    Set<String> hashes =
        files.stream().map(file -> file.plan().facts().sha256()).collect(Collectors.toSet());
    Set<RowId> targets =
        handed.stream()
            .flatMap(row -> Corrections.find(row.marker(), hashes).stream())
            .collect(Collectors.toSet());
    Set<RowId> refused = new HashSet<>();
    while (true) {
      Corrections corrections = Corrections.of(handed, hashes, refused::contains, exports);
      List<Settlement.FileRows<R>> settled = settlement.settle(placed(files, corrections));
      Set<RowId> found = refused(settled);
      found.retainAll(targets);
      // no row that was refused once is forgotten, so that this ends
      if (!refused.addAll(found)) {
        corrections.addRemarks(counts);
        count(files, corrections, counts);
        return byFile(settled);
      }
    }
  }

  private static <R> Set<RowId> refused(List<Settlement.FileRows<R>> files) {
    Set<RowId> refused = new HashSet<>();
    for (Settlement.FileRows<R> file : files) {
      for (Judged<R> row : file.rows()) {
        if (row instanceof Judged.Refused<R>) {
          refused.add(id(file.plan(), row));
        }
      }
    }
    return refused;
  }

  /** The rows that are no duplicates, each correction with the file of the row it replaces. */
  private static <R> List<Settlement.FileRows<R>> placed(
      List<Settlement.FileRows<R>> files, Corrections corrections) {
    Map<String, Integer> ranks = new HashMap<>();
    files.forEach(file -> ranks.put(file.plan().facts().sha256(), file.rank()));
    List<Settlement.FileRows<R>> placed = new ArrayList<>();
    for (Settlement.FileRows<R> file : files) {
      Map<Integer, List<Judged<R>>> byRank = new TreeMap<>();
      Map<Integer, Integer> places = new HashMap<>();
      for (Judged<R> row : file.rows()) {
        RowId id = id(file.plan(), row);
        if (corrections.duplicate(id).isEmpty()) {
          RowId replaced = corrections.replaced(id);
          byRank.computeIfAbsent(ranks.get(replaced.file()), r -> new ArrayList<>()).add(row);
          places.put(row.row(), replaced.row());
        }
      }
      byRank.forEach(
          (rank, rows) ->
              placed.add(new Settlement.FileRows<>(file.plan(), rank, Map.copyOf(places), rows)));
    }
    return placed;
  }

  private static <R> void count(
      List<Settlement.FileRows<R>> files, Corrections corrections, OutcomeCounts counts) {
    for (Settlement.FileRows<R> file : files) {
      for (Judged<R> row : file.rows()) {
        Reason reason = corrections.duplicate(id(file.plan(), row)).orElse(null);
        if (reason != null) {
          counts.add(file.plan().facts().sha256(), unit(row), Outcome.DUPLICATE, reason.code(), 1);
        }
      }
    }
  }

  private static <R> String unit(Judged<R> row) {
    if (row instanceof Judged.Kept<R> kept) {
      return kept.unitId();
    }
    return row instanceof Judged.Refused<R> refused
        ? refused.rejection().unitId()
        : ((Judged.Elsewhere<R>) row).unitId();
  }

  /** One entry for each file again, its rows in their order. */
  private static <R> List<Settlement.FileRows<R>> byFile(List<Settlement.FileRows<R>> files) {
    Map<String, Settlement.FileRows<R>> byHash = new TreeMap<>();
    for (Settlement.FileRows<R> file : files) {
      byHash.merge(file.plan().facts().sha256(), file, HandedJudgements::both);
    }
    return List.copyOf(byHash.values());
  }

  private static <R> Settlement.FileRows<R> both(
      Settlement.FileRows<R> a, Settlement.FileRows<R> b) {
    List<Judged<R>> rows = new ArrayList<>(a.rows());
    rows.addAll(b.rows());
    rows.sort(Comparator.comparingInt(Judged::row));
    return a.with(rows);
  }
}
