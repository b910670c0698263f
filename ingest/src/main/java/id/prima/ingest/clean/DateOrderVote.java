package id.prima.ingest.clean;

import id.prima.ingest.profile.Reading;

/**
 * Decides the order of a file's dates: a date that is impossible in one order decides for the
 * other; a file that leaves it open, or contradicts itself, is read day first.
 */
public final class DateOrderVote {

  private boolean yearLast;
  private boolean dayFirst;
  private boolean monthFirst;

  private DateOrder declared;

  /**
   * A layout says the order; what stands in the file changes nothing.
   *
   * @param dates null where it leaves that to the file
   */
  public void declare(Reading.Dates dates) {
    declared =
        dates == null
            ? null
            : switch (dates) {
              case DAY_FIRST -> DateOrder.DAY_FIRST;
              case MONTH_FIRST -> DateOrder.MONTH_FIRST;
              case ISO -> DateOrder.ISO;
            };
  }

  /** Takes one date cell into account. */
  public void add(String cell) {
    DateText.Possible possible = DateText.possibleOrders(cell);
    yearLast |= possible != DateText.Possible.NOT_YEAR_LAST;
    dayFirst |= possible == DateText.Possible.DAY_FIRST;
    monthFirst |= possible == DateText.Possible.MONTH_FIRST;
  }

  public DateOrder order() {
    if (declared != null) {
      return declared;
    } else if (!yearLast) {
      return DateOrder.ISO;
    }
    return monthFirst && !dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /** Whether the file itself or its layout decides. */
  public boolean isCertain() {
    return declared != null || !yearLast || dayFirst != monthFirst;
  }

  /** Whether dates of both orders stand in the file. */
  public boolean isContradictory() {
    return declared == null && dayFirst && monthFirst;
  }
}
