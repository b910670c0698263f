package id.prima.rules;

import id.prima.data.vocab.ComplaintStatus;
import java.util.Collection;

/**
 * What is sure of cases on time where closings are not known to the day. Cases received too
 * recently for their limit to be over are left out, closed or not, and counted.
 *
 * @param onTime resolved within the limit for sure
 * @param late past the limit for sure, closed or not
 * @param undecided due, and neither is sure
 * @param archived archived within the limit for sure: in no share
 * @param notYetDue left out
 */
public record OnTimeBounds(long onTime, long late, long undecided, long archived, long notYetDue) {

  /** The highest day of a sighting for which none is known. */
  public static final int UNKNOWN = -1;

  /**
   * Cases of which the same is known, in working days since receipt.
   *
   * @param low day of the closing at the earliest; of an open case the day it was last seen
   * @param high day of the closing at the latest, or {@link #UNKNOWN}
   * @param followed the last day of which anything is known
   * @param status resolved, archived, or open when last seen
   * @param cases how many
   */
  public record Sighting(int low, int high, int followed, ComplaintStatus status, long cases) {}

  /** The bounds under a limit in working days. */
  public static OnTimeBounds of(int limit, Collection<Sighting> sightings) {
    return null; // being written
  }

  /** Both together. */
  public OnTimeBounds plus(OnTimeBounds other) {
    return null; // being written
  }

  /** Cases in the bounds. */
  public long due() {
    return onTime + late + undecided;
  }

  /** Lower bound of the share on time, 0-1; NaN where no case is due. */
  public double low() {
    return 0; // being written
  }

  /** Upper bound of the share on time, 0-1; NaN where no case is due. */
  public double high() {
    return 0; // being written
  }
}
