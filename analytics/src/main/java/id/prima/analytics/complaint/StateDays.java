package id.prima.analytics.complaint;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/**
 * On which day open and closed are told apart. A register says what was open at midnight; an export
 * says it of its own day alone, so the end of a period is told by the first export after it.
 */
final class StateDays implements Serializable {

  private final TreeSet<LocalDate> files;
  private final int withinDays;

  /**
   * The days of all files.
   *
   * @param withinDays calendar days after the end of a period within which an export tells it
   */
  StateDays(List<LocalDate> files, int withinDays) {
    this.files = new TreeSet<>(files);
    this.withinDays = withinDays;
  }

  /** Last day of which the files know anything. */
  LocalDate latest() {
    return files.last();
  }

  /** The last day of a period, or the last of which anything is known where that is before it. */
  LocalDate end(LocalDate lastDay) {
    return latest().isBefore(lastDay) ? latest() : lastDay;
  }

  /** Whether a file of a day is near enough after a last day of a period to tell what was open. */
  boolean tells(LocalDate file, LocalDate lastDay) {
    return !file.isAfter(lastDay.plusDays(withinDays));
  }

  /** The day whose file tells what was open on a last day of a period. */
  LocalDate on(LocalDate lastDay) {
    LocalDate file = files.ceiling(lastDay);
    return file != null && tells(file, lastDay) ? file : end(lastDay);
  }
}
