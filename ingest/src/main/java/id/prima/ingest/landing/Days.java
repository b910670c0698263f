package id.prima.ingest.landing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * From one day to another, both included.
 *
 * @param first null = since ever
 * @param last null = for ever
 */
record Days(LocalDate first, LocalDate last) implements Serializable {

  static Days on(LocalDate day) {
    return new Days(day, day);
  }

  /** Whether any day is one of both. */
  boolean overlaps(Days other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** Whether its last day lies before the first of the other. */
  boolean endsBefore(Days other) {
    return last != null && other.first != null && last.isBefore(other.first);
  }

  /** Whether its last day lies before its first. */
  boolean isTurnedRound() {
    return first != null && last != null && last.isBefore(first);
  }
}
