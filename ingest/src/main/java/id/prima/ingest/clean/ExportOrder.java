package id.prima.ingest.clean;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which of several files is the newer export: by the date in its name or folder, else by the newest
 * answer in it. Files of one day stand in order of their hashes, so that names do not matter.
 */
public final class ExportOrder implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, LocalDate> dates;

  private ExportOrder(Map<String, LocalDate> dates) {
    this.dates = new HashMap<>(dates);
  }

  /**
   * The order of planned files.
   *
   * @param plans copies of a file included: a date in the name of any of them tells
   * @param newestAnswers day of the newest answer by file hash, of whatever quarter
   */
  public static ExportOrder of(
      Collection<? extends FilePlan> plans, Map<String, LocalDate> newestAnswers) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (FilePlan plan : plans) {
      FeedFiles.namedDate(plan.path())
          .ifPresent(date -> dates.merge(plan.facts().sha256(), date, ExportOrder::later));
    }
    newestAnswers.forEach(dates::putIfAbsent);
    return new ExportOrder(dates);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Day of a file's export, by its hash; empty where nothing tells. */
  public Optional<LocalDate> date(String fileHash) {
    return Optional.ofNullable(dates.get(fileHash));
  }

  /** File hashes by day alone, the newest first; files without a day come last. */
  Comparator<String> newestFirst() {
    return Comparator.comparing(
        dates::get, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
  }
}
