package id.prima.rules;

import id.prima.data.vocab.ComplaintStatus;
import java.util.Collection;

/**
 * What is sure of cases on time where closings are not known to the day. Cases received too
 * recently for their limit to be over are left out, closed or not, and counted. The day of receipt
 * alone decides: were the closed ones kept, the youngest cases would enter only when they were
 * quick, and both bounds would flatter.
 *
 * @param onTime resolved within the limit for sure
 * @param late past the limit for sure, closed or not
 * @param undecided due, and neither is sure
 * @param archived archived within the limit for sure: in no share
 * @param notYetDue left out
 * @param undecidedArchived of the undecided, those archived: past the limit and so late, or within
 *     it and so in no share; on time they cannot be
 */
public record OnTimeBounds(
    long onTime, long late, long undecided, long archived, long notYetDue, long undecidedArchived) {

  /** The highest day of a sighting for which none is known. */
  public static final int UNKNOWN = -1;

  /**
   * Cases of which the same is known, in working days since receipt.
   *
   * @param low day of the closing at the earliest; of an open case the day it was last seen
   * @param high day of the closing at the latest, or {@link #UNKNOWN}; of no use for an open case
   * @param followed the last day of which anything is known
   * @param status resolved, archived, or open when last seen
   * @param cases how many
   */
  public record Sighting(int low, int high, int followed, ComplaintStatus status, long cases) {

    public Sighting {
      if (low < 0 || cases < 0 || (high != UNKNOWN && high < low)) {
        throw new IllegalArgumentException(low + " " + high + " " + cases);
      }
    }

    private OnTimeBounds under(int limit) {
      if (followed < limit) {
        return new OnTimeBounds(0, 0, 0, 0, cases, 0);
      } else if (low > limit) {
        return new OnTimeBounds(0, cases, 0, 0, 0, 0);
      }
      boolean inTime = high != UNKNOWN && high <= limit;
      return switch (status) {
        case OPEN -> new OnTimeBounds(0, 0, cases, 0, 0, 0);
        case RESOLVED ->
            inTime
                ? new OnTimeBounds(cases, 0, 0, 0, 0, 0)
                : new OnTimeBounds(0, 0, cases, 0, 0, 0);
        case ARCHIVED ->
            inTime
                ? new OnTimeBounds(0, 0, 0, cases, 0, 0)
                : new OnTimeBounds(0, 0, cases, 0, 0, cases);
      };
    }
  }

  /** The bounds under a limit in working days. */
  public static OnTimeBounds of(int limit, Collection<Sighting> sightings) {
    return sightings.stream()
        .map(sighting -> sighting.under(limit))
        .reduce(new OnTimeBounds(0, 0, 0, 0, 0, 0), OnTimeBounds::plus);
  }

  /** Both together. */
  public OnTimeBounds plus(OnTimeBounds other) {
    return new OnTimeBounds(
        onTime + other.onTime,
        late + other.late,
        undecided + other.undecided,
        archived + other.archived,
        notYetDue + other.notYetDue,
        undecidedArchived + other.undecidedArchived);
  }

  /** Cases in the bounds. */
  public long due() {
    return onTime + late + undecided;
  }

  /** Cases due that are in the share whenever their days were, or may be on time. */
  private long dueNotArchived() {
    return due() - undecidedArchived;
  }

  /**
   * Lower bound of the share on time, 0-1: all that is undecided was late. NaN where no case is
   * due, or perhaps none, because all that may be were archived.
   */
  public double low() {
    return dueNotArchived() == 0 ? Double.NaN : (double) onTime / due();
  }

  /**
   * Upper bound of the share on time, 0-1: all that is undecided was on time, save what was
   * archived, which then was within the limit and so in no share. NaN as for {@link #low()}.
   */
  public double high() {
    return dueNotArchived() == 0
        ? Double.NaN
        : (double) (onTime + undecided - undecidedArchived) / dueNotArchived();
  }
}
