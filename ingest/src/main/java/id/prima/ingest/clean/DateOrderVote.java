package id.prima.ingest.clean;

/**
 * Decides the order of a file's dates: a date that is impossible in one order decides for the
 * other; a file that leaves it open, or contradicts itself, is read day first.
 */
public final class DateOrderVote {

  private boolean yearLast;
  private boolean dayFirst;
  private boolean monthFirst;

  /** Takes one date cell into account. */
  public void add(String cell) {
    if (DateText.isYearLast(cell)) {
      yearLast = true;
      DateOrder order = DateText.orderOf(cell);
      dayFirst |= order == DateOrder.DAY_FIRST;
      monthFirst |= order == DateOrder.MONTH_FIRST;
    }
  }

  public DateOrder order() {
    if (!yearLast) {
      return DateOrder.ISO;
    }
    return monthFirst && !dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /** Whether the file itself decides. */
  public boolean isCertain() {
    return !yearLast || dayFirst != monthFirst;
  }

  /** Whether dates of both orders stand in the file. */
  public boolean isContradictory() {
    return dayFirst && monthFirst;
  }
}
