package id.prima.ingest.clean;

import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.RefusedColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What becomes of refused rows of which a clerk handed in corrections, and of those corrections.
 *
 * <p>A refused row that was handed in again is a duplicate, whatever became of its correction: a
 * correction that is refused in its turn is refused once, and can be corrected again. Of several
 * corrections of one row one counts. A row that was not refused stays as it is, and its correction
 * is the duplicate; a marker that leads nowhere makes its row a new one.
 */
public final class Corrections {

  /**
   * A row of a file.
   *
   * @param file SHA-256 of the file
   * @param row row in it
   */
  public record RowId(String file, int row) {}

  /**
   * A row that was handed in as a correction.
   *
   * @param marker as typed
   * @param outcome what became of it by itself: accepted, rejected or other_period
   */
  public record Handed(RowId id, String marker, Outcome outcome) {}

  private final Map<RowId, Reason> duplicates = new HashMap<>();
  private final Map<RowId, RowId> corrected = new HashMap<>();
  private final Map<String, Integer> mistyped = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final Map<String, Integer> notNeeded = new TreeMap<>();

  private Corrections() {}

  /**
   * Decides.
   *
   * @param files hashes of the files that were read
   * @param refused whether a row was refused by itself; asked of rows that markers lead to
   */
  public static Corrections of(
      Collection<Handed> handed, Set<String> files, Predicate<RowId> refused, ExportOrder exports) {
    Corrections result = new Corrections();
    Map<RowId, List<Handed>> byTarget = new LinkedHashMap<>();
    Map<String, String> byPrefix = byPrefix(files);
    for (Handed row : handed) {
      Optional<RowMarker> marker = RowMarker.parse(row.marker());
      if (marker.isEmpty()) {
        result.mistyped.merge(row.id().file(), 1, Integer::sum);
        continue;
      }
      find(marker.get(), byPrefix)
          .ifPresentOrElse(
              target -> byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(row),
              () -> result.unknown.merge(row.id().file(), 1, Integer::sum));
    }
    byTarget.forEach(
        (target, rows) -> {
          if (refused.test(target)) {
            result.replace(target, rows, exports);
          } else {
            rows.forEach(result::isNotNeeded);
          }
        });
    return result;
  }

  private static Map<String, String> byPrefix(Set<String> files) {
    return files.stream().collect(Collectors.toMap(RowMarker::prefix, f -> f, (a, b) -> a));
  }

  /** The row that a marker leads to, in the files that are read. */
  public static Optional<RowId> find(String marker, Set<String> files) {
    return RowMarker.parse(marker).flatMap(m -> find(m, byPrefix(files)));
  }

  private static Optional<RowId> find(RowMarker marker, Map<String, String> byPrefix) {
    return Optional.ofNullable(byPrefix.get(marker.file()))
        .map(file -> new RowId(file, marker.row()));
  }

  private void replace(RowId target, List<Handed> rows, ExportOrder exports) {
    Handed counted =
        rows.stream()
            .min(
                Comparator.<Handed, Boolean>comparing(h -> h.outcome() != Outcome.ACCEPTED)
                    .thenComparing(h -> h.outcome() == Outcome.REJECTED)
                    .thenComparing(h -> h.id().file(), exports.newestFirst())
                    .thenComparing(h -> h.id().file())
                    .thenComparing(h -> h.id().row()))
            .orElseThrow();
    duplicates.put(target, Reason.CORRECTED);
    corrected.put(counted.id(), target);
    for (Handed other : rows) {
      if (!other.equals(counted) && other.outcome() != Outcome.OTHER_PERIOD) {
        duplicates.putIfAbsent(other.id(), Reason.SUPERSEDED);
      }
    }
  }

  private void isNotNeeded(Handed row) {
    notNeeded.merge(row.id().file(), 1, Integer::sum);
    if (row.outcome() != Outcome.OTHER_PERIOD) {
      duplicates.putIfAbsent(row.id(), Reason.CORRECTION_NOT_NEEDED);
    }
  }

  /** Why a row is a duplicate now; empty where corrections change nothing about it. */
  public Optional<Reason> duplicate(RowId row) {
    return Optional.ofNullable(duplicates.get(row));
  }

  /** The rows that are duplicates now, and why. */
  public Map<RowId, Reason> duplicates() {
    return Map.copyOf(duplicates);
  }

  /**
   * The file to which a row belongs: that of the refused row which it, or what it corrects,
   * replaces. So the same row in a newer export is known as the same.
   */
  public String home(RowId row) {
    return replaced(row).file();
  }

  /** The row that was refused first, of those that a row replaces; the row itself if it is new. */
  public RowId replaced(RowId row) {
    RowId home = row;
    // a file cannot name its own hash, so a chain ends; the limit is for forged markers
    for (int i = 0; i < corrected.size() && corrected.containsKey(home); i++) {
      home = corrected.get(home);
    }
    return home;
  }

  /** The corrections that replace a refused row. */
  public Set<RowId> replacing() {
    return Set.copyOf(corrected.keySet());
  }

  /** What the report says of each file of corrections. */
  public void addRemarks(OutcomeCounts counts) {
    mistyped.forEach(
        (file, rows) ->
            counts.addRemark(
                file,
                rows
                    + " baris dengan "
                    + RefusedColumns.MARKER
                    + " salah ketik atau kosong; dihitung sebagai baris baru"));
    unknown.forEach(
        (file, rows) ->
            counts.addRemark(
                file,
                rows
                    + " baris perbaikan untuk berkas yang tidak ada di folder ini; dihitung sebagai"
                    + " baris baru"));
    notNeeded.forEach(
        (file, rows) ->
            counts.addRemark(
                file,
                rows
                    + " baris perbaikan untuk baris yang tidak ditolak; baris aslinya tetap"
                    + " dihitung"));
  }
}
