package id.prima.analytics.complaint;

import id.prima.data.marts.ComplaintDesk;
import id.prima.data.vocab.DeskOrigin;
import id.prima.data.vocab.DeskOutcome;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** The cases on a desk, added up. */
record Desk(List<ComplaintDesk> rows) {

  long count(Predicate<ComplaintDesk> which) {
    return rows.stream().filter(which).mapToLong(ComplaintDesk::cases).sum();
  }

  long all() {
    return count(row -> true);
  }

  long carriedOver() {
    return count(row -> row.origin().equals(DeskOrigin.CARRIED_OVER.code()));
  }

  long received() {
    return count(row -> row.origin().equals(DeskOrigin.RECEIVED.code()));
  }

  long ended(DeskOutcome outcome) {
    return count(row -> row.outcome().equals(outcome.code()));
  }

  Desk open() {
    return new Desk(
        rows.stream().filter(row -> row.outcome().equals(DeskOutcome.OPEN.code())).toList());
  }

  Desk ofReceived() {
    return new Desk(
        rows.stream().filter(row -> row.origin().equals(DeskOrigin.RECEIVED.code())).toList());
  }

  OptionalInt oldestOpen() {
    return open().rows().stream()
        .filter(row -> row.cases() > 0)
        .mapToInt(ComplaintDesk::ageDays)
        .max();
  }

  /** Cases received and closed within minutes; none where no times are known. */
  Long closedInMinutes() {
    Predicate<ComplaintDesk> received = row -> row.origin().equals(DeskOrigin.RECEIVED.code());
    return count(received.and(ComplaintDesk::timed)) == 0
        ? null
        : (Long) count(received.and(ComplaintDesk::closedInMinutes));
  }
}
