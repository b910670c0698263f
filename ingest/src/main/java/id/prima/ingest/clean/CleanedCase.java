package id.prima.ingest.clean;

import id.prima.data.silver.Rejection;

/** What became of one row of a file of complaints, before files are compared. */
public sealed interface CleanedCase {

  /** The row shows a case. */
  record Seen(Sighting sighting) implements CleanedCase {}

  /** The row is refused. */
  record Refused(Rejection rejection) implements CleanedCase {}

  /**
   * The row concerns no figure of the run, whatever else is wrong with it.
   *
   * @param unitId unit, or null where it could not be told
   */
  record Elsewhere(String unitId) implements CleanedCase {}
}
