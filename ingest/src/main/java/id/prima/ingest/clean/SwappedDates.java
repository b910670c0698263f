package id.prima.ingest.clean;

import id.prima.ingest.read.UnreadableFileException;

/**
 * Tells whether a spreadsheet turned days and months round when texts were pasted or opened in it:
 * set to month first it takes 05/07/2026 for 7 May, and leaves 15/07/2026 a text. Then no date of
 * its own is later than the 12th of a month, and every text is.
 */
final class SwappedDates {

  /** Of so many honest dates one is later than the 12th, but for 1 column in 100. */
  private static final int ENOUGH = 5;

  private static final int LAST_MONTH = 12;

  private int early;
  private boolean late;
  private int texts;
  private boolean otherTexts;

  /** Looks at a cell of the column of dates. */
  void add(String cell) {
    int day = dayOfDate(cell);
    if (day > 0) {
      early += day <= LAST_MONTH ? 1 : 0;
      late |= day > LAST_MONTH;
      return;
    }
    DateText.Possible possible = DateText.possibleOrders(cell);
    texts += possible == DateText.Possible.DAY_FIRST ? 1 : 0;
    otherTexts |= possible == DateText.Possible.OPEN || possible == DateText.Possible.MONTH_FIRST;
  }

  /** The day of a date as a sheet's dates are told, 2026-07-15; 0 where the cell is none. */
  private static int dayOfDate(String cell) {
    boolean isDate = cell.length() >= 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
    return isDate
        ? Math.max(
            0, 10 * Character.digit(cell.charAt(8), 10) + Character.digit(cell.charAt(9), 10))
        : 0;
  }

  /**
   * Refuses a column of dates half of which are turned round.
   *
   * @throws UnreadableFileException where they are
   */
  void check() throws UnreadableFileException {
    if (early >= ENOUGH && texts >= ENOUGH && !late && !otherTexts) {
      throw new UnreadableFileException(
          "hari dan bulan tertukar pada sebagian tanggal: "
              + early
              + " tanggal Excel semuanya tanggal 1-12, sedangkan "
              + texts
              + " tanggal yang tertinggal sebagai teks semuanya tanggal 13-31. Excel membaca"
              + " 05/07/2026 sebagai 7 Mei. Unduh ulang datanya dan buka dengan pengaturan tanggal"
              + " Indonesia, atau pakai unduhan CSV-nya langsung");
    }
  }
}
