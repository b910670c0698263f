package id.prima.ingest.clean;

import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.read.RawRow;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One look over the whole of a file before its rows count: the order of its dates, the latest of
 * them, which texts are words of a list, and what columns of two meanings hold.
 */
final class ComplaintLook {

  private static final List<ComplaintField> DATES =
      List.of(
          ComplaintField.RECEIVED,
          ComplaintField.VERIFIED,
          ComplaintField.REPLIED,
          ComplaintField.CLOSED,
          ComplaintField.REOPENED);

  private final ComplaintColumns columns;
  private final int headerRow;
  private final LocalDate today;
  private final ComplaintWords words;
  private final DateOrderVote vote = new DateOrderVote();
  private final EnumMap<DateOrder, LocalDate> latest = new EnumMap<>(DateOrder.class);
  private final Map<ComplaintField, ControlledWords.Counts> texts =
      new EnumMap<>(ComplaintField.class);

  /** Steps of which at least one row knows the day: an empty column records nothing. */
  private final Set<ComplaintField> steps = EnumSet.noneOf(ComplaintField.class);

  private final TitleLines titles = new TitleLines();

  private LocalDate stated;
  private long statuses;
  private long remarks;
  private long classes;
  private long categories;
  private long scientific;

  ComplaintLook(ComplaintColumns columns, int headerRow, LocalDate today, ComplaintWords words) {
    this.columns = columns;
    this.headerRow = headerRow;
    this.today = today;
    this.words = words;
    for (ComplaintField field :
        List.of(
            ComplaintField.CATEGORY, ComplaintField.CLASS_OR_CATEGORY, ComplaintField.KECAMATAN)) {
      texts.put(field, new ControlledWords.Counts());
    }
  }

  void add(RawRow row) {
    String received = columns.cell(row, ComplaintField.RECEIVED);
    if (row.number() < headerRow || (row.number() > headerRow && received.isEmpty())) {
      addStatedDate(row);
    }
    if (row.number() < headerRow) {
      titles.add(row);
    }
    if (row.number() <= headerRow) {
      return;
    }
    for (ComplaintField field : DATES) {
      String cell = columns.cell(row, field);
      addDate(cell);
      if (!words.isBlank(cell)) {
        steps.add(field);
      }
    }
    texts.forEach((field, counts) -> counts.add(columns.cell(row, field)));
    String status = columns.cell(row, ComplaintField.STATUS_OR_REMARK);
    if (!words.isBlank(status)) {
      statuses += words.status(status) == null ? 0 : 1;
      remarks += words.status(status) == null ? 1 : 0;
    }
    String klasifikasi = columns.cell(row, ComplaintField.CLASS_OR_CATEGORY);
    if (!words.isBlank(klasifikasi)) {
      classes += words.klasifikasi(klasifikasi) == null ? 0 : 1;
      categories += words.klasifikasi(klasifikasi) == null ? 1 : 0;
    }
    scientific += CaseId.isScientific(columns.number(row)) ? 1 : 0;
  }

  private void addDate(String cell) {
    if (cell.isEmpty()) {
      return;
    }
    vote.add(cell);
    for (DateOrder order : List.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)) {
      DateText.read(cell, order)
          .map(DateText::date)
          .filter(d -> !d.isAfter(today) && FileDate.isPlausible(d))
          .ifPresent(d -> latest.merge(order, d, (a, b) -> a.isAfter(b) ? a : b));
    }
  }

  /** A line above or below the rows such as "Tanggal unduh: 5 Oktober 2026". */
  private void addStatedDate(RawRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      if (words.saysExportDate(row.cell(c))) {
        String line = String.join(" ", row.cells().subList(c, Math.min(row.cells().size(), c + 3)));
        Optional<LocalDate> date = FileDate.findIn(line);
        if (date.isPresent() && !date.get().isAfter(today)) {
          stated = date.get();
          return;
        }
      }
    }
  }

  DateOrderVote vote() {
    return vote;
  }

  /** What the lines above the table say of the unit. */
  TitleLines titles() {
    return titles;
  }

  /** The date that a line of the file says it was exported on. */
  Optional<LocalDate> stated() {
    return Optional.ofNullable(stated);
  }

  /** The latest date of any step in it; today for a file that has none. */
  LocalDate latest() {
    DateOrder order =
        vote.order() == DateOrder.MONTH_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    return latest.getOrDefault(order, today);
  }

  /** Whether numbers of cases are written in scientific notation. */
  boolean hasScientificIds() {
    return scientific > 0;
  }

  /** The columns, those of two meanings taken for what they hold, without steps never filled in. */
  ComplaintColumns decided() {
    Map<ComplaintField, Integer> decided = new EnumMap<>(ComplaintField.class);
    Integer status = columns.fields().get(ComplaintField.STATUS_OR_REMARK);
    if (status != null && !columns.has(ComplaintField.STATUS) && statuses > remarks) {
      decided.put(ComplaintField.STATUS, status);
    }
    Integer either = columns.fields().get(ComplaintField.CLASS_OR_CATEGORY);
    if (isClass()) {
      decided.put(ComplaintField.CLASS, either);
    } else if (either != null && !columns.has(ComplaintField.CATEGORY)) {
      decided.put(ComplaintField.CATEGORY, either);
    }
    return columns.with(decided).without(emptySteps());
  }

  private Set<ComplaintField> emptySteps() {
    Set<ComplaintField> empty = EnumSet.of(ComplaintField.VERIFIED, ComplaintField.REPLIED);
    empty.removeAll(steps);
    return empty;
  }

  private boolean isClass() {
    return columns.has(ComplaintField.CLASS_OR_CATEGORY)
        && !columns.has(ComplaintField.CLASS)
        && classes > categories;
  }

  ControlledWords kategori() {
    boolean other =
        !columns.has(ComplaintField.CATEGORY)
            && columns.has(ComplaintField.CLASS_OR_CATEGORY)
            && !isClass();
    return texts.get(other ? ComplaintField.CLASS_OR_CATEGORY : ComplaintField.CATEGORY).kept();
  }

  ControlledWords kecamatan() {
    return texts.get(ComplaintField.KECAMATAN).kept();
  }
}
