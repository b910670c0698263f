package id.prima.ingest.merit;

import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.Feed;
import java.time.LocalDate;
import java.util.List;

/** What became of one row of a file, at first by itself and then beside the others. */
public sealed interface Judged<R> {

  /** Row as a spreadsheet numbers it. */
  int row();

  /**
   * What the row says of its unit.
   *
   * @param slot what may be said once in a group, {@code a/b} being a part of {@code a}; null = any
   *     number of times
   * @param newest what the newest statement of counts alone; null = all count
   * @param record as it is stored
   */
  record Part<R>(String slot, String newest, R record) {}

  /**
   * The row counts, unless another one says otherwise.
   *
   * @param group what rows of a file share that stand or fall together; null = nothing
   * @param subject what only the latest file that speaks of it tells; null = all do
   * @param asOf day for which it is said; null = not said
   * @param fromFolder whether its folder overruled its date
   * @param answers how many answers it holds; 0 where it holds none
   * @param parts what it says
   */
  record Kept<R>(
      int row,
      String unitId,
      String group,
      String subject,
      LocalDate asOf,
      boolean fromFolder,
      int answers,
      List<Part<R>> parts)
      implements Judged<R> {

    Kept<R> with(List<Part<R>> rest) {
      return new Kept<>(row, unitId, group, subject, asOf, fromFolder, answers, rest);
    }

    /** The same row of a file as one that is refused beside others. */
    Refused<R> refused(Feed feed, MeritPlan plan, Reason why) {
      return new Refused<>(
          group,
          new Rejection(feed.code(), plan.facts().sha256(), row, why.code(), null, null, unitId));
    }
  }

  /**
   * The row is refused.
   *
   * @param group as for a kept row, where it could be told
   */
  record Refused<R>(String group, Rejection rejection) implements Judged<R> {
    @Override
    public int row() {
      return rejection.sourceRow();
    }
  }

  /**
   * The row concerns no figure of the quarter, whatever else is wrong with it.
   *
   * @param unitId unit, or null where it could not be told
   */
  record Elsewhere<R>(int row, String unitId) implements Judged<R> {}

  /** Another row says the same, or something newer. */
  record Repeated<R>(int row, String unitId) implements Judged<R> {}
}
