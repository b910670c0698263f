package id.prima.ingest.clean;

import id.prima.ingest.profile.Reading;
import java.util.regex.Pattern;

/**
 * Decides the order of a file's dates: a date that is impossible in one order decides for the
 * other; a file that leaves it open, or contradicts itself, is read day first.
 */
public final class DateOrderVote {

  /** So few dates may all lie in the first twelve days of a month, or behind them, by chance. */
  private static final int FEW = 5;

  private static final int MONTHS = 12;

  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)");
  private static final int DAY = 8;

  private boolean yearLast;
  private boolean dayFirst;
  private boolean monthFirst;

  private DateOrder declared;
  private boolean open;
  private int decided;
  private int yearFirst;
  private boolean beyondMonths;

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
    if (possible != DateText.Possible.NOT_YEAR_LAST) {
      open |= possible == DateText.Possible.OPEN;
      decided++;
    } else if (!beyondMonths && YEAR_FIRST.matcher(cell).lookingAt()) {
      yearFirst++;
      beyondMonths |= Integer.parseInt(cell.substring(DAY, DAY + 2)) > MONTHS;
    }
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

  /**
   * Whether a spreadsheet that reads months first took the dates for its own that it could, day and
   * month exchanged, and left the others as text: no day of the former lies beyond the twelfth, and
   * every day of the latter does.
   */
  public boolean isTurned() {
    return yearFirst >= FEW && !beyondMonths && decided >= FEW && !open && dayFirst != monthFirst;
  }

  /** Whether dates of both orders stand in the file. */
  public boolean isContradictory() {
    return declared == null && dayFirst && monthFirst;
  }
}
