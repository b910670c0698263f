package id.prima.ingest.clean;

import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Flag;
import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.read.RawRow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads where a case stands and the days of its steps. An impossible day is dropped and said so;
 * the case stays.
 */
final class CaseSteps {

  private final ComplaintPlan plan;
  private final ComplaintColumns columns;
  private final ComplaintWords words;
  private final LocalDate last;

  CaseSteps(ComplaintPlan plan, LocalDate asOf, ComplaintWords words) {
    this.plan = plan;
    this.columns = plan.columns();
    this.words = words;
    this.last = plan.firstDate().isBefore(asOf) ? plan.firstDate() : asOf;
  }

  /**
   * Where a case stands.
   *
   * @param status open, resolved or archived
   * @param verifiedOn day of verification, or null
   * @param repliedOn day of the first reply, or null
   * @param closedOn day of the closing of a closed case, or null
   * @param closedSecond its time, or null
   * @param closedBefore day of the closing before the reopening, or null
   * @param reopenedOn day of the reopening, or null
   * @param flags codes of what is odd
   */
  record Steps(
      ComplaintStatus status,
      LocalDate verifiedOn,
      LocalDate repliedOn,
      LocalDate closedOn,
      Integer closedSecond,
      LocalDate closedBefore,
      LocalDate reopenedOn,
      Set<String> flags) {}

  /** The steps of a row; null where its status is not known. */
  Steps read(RawRow row, LocalDate received, Integer receivedSecond) {
    Set<String> flags = new TreeSet<>();
    LocalDate verified = step(row, ComplaintField.VERIFIED, received, flags);
    LocalDate replied = step(row, ComplaintField.REPLIED, received, flags);
    LocalDate reopened = step(row, ComplaintField.REOPENED, received, flags);
    Optional<DateText> closing = date(row, ComplaintField.CLOSED);
    LocalDate closed = closing(row, closing, received, flags);
    flagDeadline(row, closing, flags);
    boolean closedCell = closing.isPresent();
    ComplaintStatus status = status(row, closedCell);
    if (status == null) {
      return null;
    }
    boolean open = status == ComplaintStatus.OPEN;
    boolean again = reopened != null && closed != null && reopened.isAfter(closed);
    if (again && columns.cell(row, ComplaintField.STATUS).isEmpty()) {
      status = ComplaintStatus.OPEN;
      open = true;
    }
    if (open && closed != null && !again) {
      flags.add(Flag.DATE_WITHOUT_CLOSING.code());
    } else if (!open
        && columns.has(ComplaintField.CLOSED)
        && words.isBlank(columns.cell(row, ComplaintField.CLOSED))) {
      flags.add(Flag.CLOSED_WITHOUT_DATE.code());
    }
    LocalDate exact = open || again ? null : closed;
    return new Steps(
        status,
        verified,
        replied,
        exact,
        exact == null ? null : closedSecond(row, closing, exact, received, receivedSecond),
        again ? closed : null,
        reopened,
        flags);
  }

  private ComplaintStatus status(RawRow row, boolean closingGiven) {
    String cell = columns.cell(row, ComplaintField.STATUS);
    if (!cell.isEmpty()) {
      return words.status(cell);
    } else if (!columns.has(ComplaintField.CLOSED)) {
      return null;
    }
    return closingGiven ? ComplaintStatus.RESOLVED : ComplaintStatus.OPEN;
  }

  private Optional<DateText> date(RawRow row, ComplaintField field) {
    return DateText.read(columns.cell(row, field), plan.dateOrder());
  }

  private LocalDate step(RawRow row, ComplaintField field, LocalDate received, Set<String> flags) {
    String cell = columns.cell(row, field);
    if (words.isBlank(cell)) {
      return null;
    }
    LocalDate day = date(row, field).map(DateText::date).orElse(null);
    if (day == null || day.isBefore(received) || day.isAfter(last)) {
      flags.add(Flag.STEP_DATE_IMPOSSIBLE.code());
      return null;
    }
    return day;
  }

  private LocalDate closing(
      RawRow row, Optional<DateText> closing, LocalDate received, Set<String> flags) {
    if (words.isBlank(columns.cell(row, ComplaintField.CLOSED))) {
      return null;
    }
    LocalDate day = closing.map(DateText::date).orElse(null);
    if (day == null || !FileDate.isPlausible(day)) {
      flags.add(Flag.STEP_DATE_IMPOSSIBLE.code());
    } else if (day.isBefore(received)) {
      flags.add(Flag.CLOSED_BEFORE_RECEIVED.code());
    } else if (day.isAfter(last)) {
      flags.add(Flag.CLOSED_IN_FUTURE.code());
    } else {
      return day;
    }
    return null;
  }

  /** A deadline that is the very day of closing was perhaps filled in afterwards. */
  private void flagDeadline(RawRow row, Optional<DateText> closing, Set<String> flags) {
    Optional<DateText> deadline = date(row, ComplaintField.DEADLINE);
    if (deadline.isPresent()
        && closing.isPresent()
        && deadline.get().date().equals(closing.get().date())) {
      flags.add(Flag.DEADLINE_EQUALS_CLOSING.code());
    }
  }

  /** The time of the closing; none where it would lie before the receipt. */
  private Integer closedSecond(
      RawRow row,
      Optional<DateText> closing,
      LocalDate closed,
      LocalDate received,
      Integer receivedSecond) {
    String cell = columns.cell(row, ComplaintField.CLOSED_TIME);
    Integer own = cell.isEmpty() ? null : DateText.second(cell);
    Integer second = own != null ? own : closing.map(DateText::second).orElse(null);
    boolean before =
        second != null
            && receivedSecond != null
            && closed.equals(received)
            && second < receivedSecond;
    return before ? null : second;
  }
}
