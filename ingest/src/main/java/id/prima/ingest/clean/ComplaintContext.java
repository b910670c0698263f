package id.prima.ingest.clean;

import id.prima.data.CodeVersion;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.rules.WorkingCalendar;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the cleaning of complaints for a quarter rests on, beside the files themselves.
 *
 * @param quarter the quarter that is computed
 * @param asOf today, or the date the user gave: later dates are impossible
 * @param from first day of the longest period that the quarter completes: cases closed before it
 *     concern no figure
 * @param units units in force in that period
 * @param calendar working days: a case received in a year that it does not cover has no clock
 * @param fingerprint hash of the lists and profiles that decide how a row is read
 */
public record ComplaintContext(
    Period quarter,
    LocalDate asOf,
    LocalDate from,
    UnitDirectory units,
    WorkingCalendar calendar,
    String fingerprint)
    implements Serializable {

  /** The context of a quarter from the office's lists and the working days. */
  public static ComplaintContext of(
      Period quarter, LocalDate asOf, Landing landing, WorkingCalendar calendar) {
    List<Period> completed = quarter.completed();
    Period longest = completed.isEmpty() ? quarter : completed.get(completed.size() - 1);
    return new ComplaintContext(
        quarter,
        asOf,
        longest.firstDay(),
        UnitDirectory.of(landing, longest),
        calendar,
        landing.fingerprint() + ComplaintProfiles.fingerprint() + CodeVersion.TEXT);
  }

  /** Whether a case concerns no figure of the run: it came later, or had surely ended before. */
  boolean isElsewhere(LocalDate receivedOn, LocalDate surelyClosedBy) {
    return receivedOn.isAfter(quarter.lastDay())
        || (surelyClosedBy != null && surelyClosedBy.isBefore(from));
  }
}
