package id.prima.analytics.complaint;

import id.prima.analytics.release.ReleaseDraft;
import id.prima.analytics.unit.UnitTree;
import id.prima.data.Tables;
import id.prima.data.marts.ComplaintDesk;
import id.prima.data.marts.ComplaintEvent;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.rules.Ketentuan;
import id.prima.rules.WorkingCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Complaints of a quarter and of the semester and year it completes: Spark counts the cases that
 * ended alike, rules turn the counts into figures. Every period is counted from the cases
 * themselves, so that what one leaves open the next carries over.
 */
public final class ComplaintJob {

  /**
   * What the figures rest on.
   *
   * @param quarter the quarter
   * @param silver the cases that concern it; empty where the office has no files of them
   * @param fileDates days of all complaint files
   * @param units units in force, and those that were earlier in the year
   * @param users users of the services by quarter
   * @param ketentuan dated numbers
   * @param calendar working days
   */
  public record Input(
      Period quarter,
      Optional<Dataset<Row>> silver,
      List<LocalDate> fileDates,
      List<UnitInfo> units,
      UserCounts users,
      Ketentuan ketentuan,
      WorkingCalendar calendar) {}

  private ComplaintJob() {}

  /**
   * Computes all complaint marts into the draft; empty ones where there is no complaint file.
   *
   * @throws WorkingCalendar.MissingYearException if a file is of a year that the calendar lacks
   */
  public static void run(Input input, ReleaseDraft draft) throws IOException {
    List<ComplaintEvent> events = List.of();
    List<ComplaintDesk> desk = List.of();
    ComplaintRows rows = new ComplaintRows();
    if (input.silver().isPresent()) {
      ComplaintMethod method = ComplaintMethod.of(input.ketentuan(), input.quarter());
      StateDays days = new StateDays(input.fileDates(), method.stateWithinDays());
      // here, and not in the middle of a scan, the year that the calendar lacks is named
      input.calendar().between(days.latest(), days.latest());
      List<Period> periods = new ArrayList<>(List.of(input.quarter()));
      periods.addAll(input.quarter().completed());
      ComplaintScan scan =
          ComplaintScan.of(
              input.silver().get(),
              periods.stream()
                  .map(period -> new CaseInPeriod(period, days, input.calendar(), method))
                  .toList());
      events = scan.events();
      desk = scan.desk();
      UnitTree tree = new UnitTree(input.units());
      for (Period period : periods) {
        rows.add(
            new PeriodCases(
                period,
                desk.stream().filter(r -> r.period().equals(period.toString())).toList(),
                events.stream().filter(r -> r.period().equals(period.toString())).toList(),
                tree),
            new ComplaintFigures(
                period,
                method,
                days,
                ComplaintMethod.target(input.ketentuan(), period),
                input.users()),
            method.minPublic());
      }
    }
    draft.write(Tables.COMPLAINT_EVENT, events.iterator());
    draft.write(Tables.COMPLAINT_DESK, desk.iterator());
    rows.write(draft);
  }
}
