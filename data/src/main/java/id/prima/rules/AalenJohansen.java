package id.prima.rules;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** The Aalen-Johansen estimate of how cases end: resolved or archived, whichever comes first. */
public final class AalenJohansen {

  /**
   * What happened on one day.
   *
   * @param day working days since receipt
   * @param atRisk cases open and watched just before
   * @param resolved cases resolved on the day
   * @param archived cases archived on the day
   * @param resolvedShare share resolved by the end of the day
   * @param archivedShare share archived by then
   */
  public record Step(
      int day,
      long atRisk,
      long resolved,
      long archived,
      double resolvedShare,
      double archivedShare) {}

  public static AalenJohansen of(Collection<Spell> spells) {
    return null; // being written
  }

  /** The days on which a case ended, in order. */
  public List<Step> steps() {
    return List.of(); // being written
  }

  /** The first day by which that share of the cases not archived by then is resolved. */
  public OptionalInt quantile(double share) {
    return OptionalInt.empty(); // being written
  }
}
