package id.prima.rules;

import id.prima.data.vocab.ComplaintStatus;

/**
 * Cases that were watched alike, in working days since receipt (day 0 is the day of receipt).
 *
 * @param entry day after which they are watched: -1 since receipt, more for cases that were carried
 *     over and so come late under observation; below {@code exit}
 * @param exit day on which they ended or were last seen
 * @param ending resolved, archived, or open when last seen
 * @param cases how many
 */
public record Spell(int entry, int exit, ComplaintStatus ending, long cases) {

  /** Entry of cases that are watched since receipt. */
  public static final int SINCE_RECEIPT = -1;

  public Spell {
    if (entry < SINCE_RECEIPT || exit <= entry || cases < 0) {
      throw new IllegalArgumentException(entry + " " + exit + " " + cases);
    }
  }
}
