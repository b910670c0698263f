package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.time.LocalDate;

/**
 * One export of SP4N-LAPOR!: the cases received in some quarters as they stood on a morning.
 *
 * @param path path within the landing folder
 * @param first first quarter of receipt
 * @param last last quarter of receipt
 * @param until last day of receipt
 * @param printed day on which it was made, before the office opened
 */
record ComplaintExport(String path, Period first, Period last, LocalDate until, LocalDate printed) {

  /** Quarters of receipt that an export reaches back to, its own included. */
  private static final int REACH = 5;

  /** The export at the end of a quarter. */
  static ComplaintExport atEnd(Period quarter) {
    LocalDate printed = printed(quarter);
    return new ComplaintExport(
        "pengaduan/lapor-" + printed + ".csv", reach(quarter), quarter, quarter.lastDay(), printed);
  }

  /** An export within a quarter, which some have. */
  static ComplaintExport within(Period quarter, String folder, int day) {
    LocalDate printed = quarter.firstDay().plusDays(day);
    return new ComplaintExport(
        folder + "lapor-" + printed + ".csv",
        reach(quarter),
        quarter,
        printed.minusDays(1),
        printed);
  }

  /** The day on which the files of a quarter's end are made. */
  static LocalDate printed(Period quarter) {
    return quarter.lastDay().plusDays(5);
  }

  private static Period reach(Period quarter) {
    return Period.quarterOf(quarter.firstDay().minusMonths(3L * (REACH - 1)));
  }

  /** Whether it names steps as the registers of agencies do. */
  boolean isAgencyDialect() {
    boolean atEnd = until.equals(last.lastDay());
    return atEnd ? SampleOrder.key(last) % 5 == 4 : SampleOrder.key(last) % 2 == 0;
  }

  /** Whether months are named in English. */
  boolean isEnglish() {
    return SampleOrder.key(last) / 2 % 2 == 1;
  }

  /** Whether it went through a spreadsheet on an Indonesian computer. */
  boolean hasSemicolons() {
    return SampleOrder.key(last) % 2 == 0;
  }
}
