package id.prima.ingest.merit;

import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.ComplaintWords;
import id.prima.ingest.clean.DateText;
import id.prima.ingest.clean.PeriodText;
import id.prima.ingest.clean.RowShape;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.clean.SaidPeriod;
import id.prima.ingest.clean.UnitOfFile;
import id.prima.ingest.clean.WholeNumber;
import id.prima.ingest.read.RawRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Judges the rows of one file, one after the other: what all feeds have in common. Only mapped
 * columns are looked at; neither names nor free text can leave here.
 */
abstract class MeritCleaner<R extends Record> {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  final MeritPlan plan;
  final MeritColumns columns;
  final MeritContext context;
  final MeritWords words = MeritWords.builtIn();
  final SafeCell safe = new SafeCell(AnswerWords.builtIn());
  private final MeritFeed<R> feed;
  private final RowShape shape;
  final UnitOfFile ofFile;

  MeritCleaner(MeritFeed<R> feed, MeritPlan plan, MeritContext context) {
    this.feed = feed;
    this.plan = plan;
    this.columns = plan.columns();
    this.context = context;
    this.ofFile = UnitOfFile.of(plan, context.units());
    this.shape = new RowShape(columns.headers().size(), columns.lastNeeded(), plan.format());
  }

  /** Judges a row below the header that is not blank. */
  final Judged<R> judge(RawRow row) {
    if (RowShape.isTooLong(row)) {
      return refuse(row, Reason.CELL_TOO_LONG);
    } else if ((!saysSomething(row) && isFooter(row)) || isSum(row)) {
      return refuse(row, Reason.SUMMARY_ROW);
    } else if (shape.isBroken(row)) {
      return refuse(row, Reason.ROW_BROKEN);
    }
    try {
      return clean(row);
    } catch (WrongCell wrong) {
      return new Judged.Refused<>(wrong.group, rejection(row, wrong));
    }
  }

  /**
   * Judges a row of the right shape.
   *
   * @throws WrongCell if it is refused
   */
  abstract Judged<R> clean(RawRow row);

  /** Whether a row holds what only one that counts can hold, and so is no sum or signature. */
  abstract boolean saysSomething(RawRow row);

  /** Why a row is refused. */
  static final class WrongCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient String column;
    private final transient String cell;
    private final transient String unit;
    private transient String group;
    private transient String nearest;

    WrongCell(Reason reason, String column, String cell, String unit) {
      super(reason.code(), null, false, false);
      this.reason = reason;
      this.column = column;
      this.cell = cell;
      this.unit = unit;
    }

    /** The same, with the names that an unknown unit or theme may have meant. */
    WrongCell near(String names) {
      this.nearest = names;
      return this;
    }

    /** The same, of a row that stands or falls with others. */
    WrongCell in(String rows) {
      this.group = rows;
      return this;
    }
  }

  /** Without a list of units any word passes for one, also such as sums begin with. */
  private boolean isSum(RawRow row) {
    return context.units().isOpen() && ComplaintWords.builtIn().isFooter(columns.cell(row, "unit"));
  }

  private boolean isFooter(RawRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      if (!row.cell(c).isEmpty()) {
        return ComplaintWords.builtIn().isFooter(row.cell(c)) || row.filled() <= 2;
      }
    }
    return false;
  }

  /** The text that says the unit: the row's own, else that of its file; null where none does. */
  final String unitText(RawRow row) {
    return namesUnit(row) ? columns.cell(row, "unit") : ofFile.text();
  }

  private boolean namesUnit(RawRow row) {
    return !words.isBlank(columns.cell(row, "unit"));
  }

  /**
   * The unit in force that a row is of: its own, else that of its file; empty where it is of one
   * that was in force at another time.
   *
   * @param day day of which the row speaks; null = not said
   * @throws WrongCell if it names none
   */
  final Optional<String> unit(RawRow row, LocalDate day) {
    String text = unitText(row);
    String unit =
        namesUnit(row)
            ? context.units().find(text, day)
            : ofFile.unit(name -> context.units().find(name, day));
    if (unit != null) {
      return Optional.of(unit);
    } else if (text == null
        || context.units().isSplit(text, day)
        || context.everUnits().find(text) == null) {
      throw unknownUnit(row, text, day);
    }
    return Optional.empty();
  }

  /** Refuses a row for a unit that is not known, or of which nobody can tell who follows it. */
  final WrongCell unknownUnit(RawRow row, String text, LocalDate day) {
    String header = columns.header("unit");
    UnitOfFile.Refusal why =
        namesUnit(row)
            ? new UnitOfFile.Refusal(
                Reason.UNIT_UNKNOWN, header, text, context.units().nearest(text, day))
            : ofFile.refusal(day, header);
    String shown = why.text() == null ? null : safe.unit(why.text());
    return new WrongCell(why.reason(), why.place(), shown, null).near(why.nearest());
  }

  /** The unit of a row that does not count, where it can be told; else null. */
  final String unitOrNull(RawRow row) {
    return namesUnit(row)
        ? context.units().find(columns.cell(row, "unit"))
        : ofFile.unit(context.units()::find);
  }

  /**
   * The date in a cell; null where it is empty.
   *
   * @throws WrongCell if it is none, or after today
   */
  final LocalDate date(RawRow row, String field) {
    String cell = columns.cell(row, field);
    return words.isBlank(cell) ? null : date(row, cell, columns.header(field));
  }

  /** The date that a cell under a header holds. */
  final LocalDate date(RawRow row, String cell, String header) {
    LocalDate date = anyDate(row, cell, header);
    if (date.isAfter(context.asOf())) {
      throw new WrongCell(Reason.DATE_FUTURE, header, safe.date(cell, date), unitOrNull(row));
    }
    return date;
  }

  /**
   * The date in a cell that is not empty; it may lie in the future.
   *
   * @throws WrongCell if it is none
   */
  final LocalDate anyDate(RawRow row, String field) {
    return anyDate(row, columns.cell(row, field), columns.header(field));
  }

  private LocalDate anyDate(RawRow row, String cell, String header) {
    LocalDate date = DateText.read(cell, plan.dateOrder()).map(DateText::date).orElse(null);
    if (date == null || date.isBefore(EARLIEST)) {
      throw new WrongCell(Reason.DATE_INVALID, header, safe.date(cell, date), unitOrNull(row));
    }
    return date;
  }

  /**
   * The period of a row: its own, perhaps as a part of its folder's, else that of its folder.
   *
   * @throws WrongCell if neither says one
   */
  final Period period(RawRow row) {
    String cell = columns.cell(row, "periode");
    Optional<Period> year = year(row);
    if (!words.isBlank(cell)) {
      return PeriodText.find(cell)
          .or(() -> part(cell, year.orElse(plan.folderPeriod())))
          .orElseThrow(() -> unknown(row, Reason.PERIOD_INVALID, "periode", unitOrNull(row)));
    }
    return year.map(said -> SaidPeriod.within(said, plan.folderPeriod()))
        .or(() -> Optional.ofNullable(plan.folderPeriod()))
        .orElseThrow(
            () ->
                new WrongCell(
                    Reason.DATE_MISSING, columns.header("periode"), null, unitOrNull(row)));
  }

  /** The year in a column of its own, beside one of its parts or alone. */
  private Optional<Period> year(RawRow row) {
    String cell = columns.cell(row, "tahun");
    return words.isBlank(cell)
        ? Optional.empty()
        : Optional.of(
            PeriodText.find(cell)
                .filter(period -> period.kind() == Period.Kind.YEAR)
                .orElseThrow(() -> unknown(row, Reason.PERIOD_INVALID, "tahun", unitOrNull(row))));
  }

  /** The part of a year that a row says: III below the header Triwulan. */
  private Optional<Period> part(String cell, Period year) {
    return Optional.ofNullable(year)
        .flatMap(y -> PeriodText.findNumberedPartOf(y, columns.header("periode") + " " + cell));
  }

  /** Refuses a row for a word that is not known. */
  final WrongCell unknown(RawRow row, Reason reason, String field, String unit) {
    String cell = columns.cell(row, field);
    return new WrongCell(
        reason, columns.header(field), cell.isEmpty() ? null : words.shown(cell), unit);
  }

  /**
   * The whole number in a cell, 0 or more.
   *
   * @throws WrongCell if it is none, or more than a most
   */
  final int count(RawRow row, String field, long most, String unit) {
    String cell = columns.cell(row, field);
    return WholeNumber.find(cell, most)
        .map(Math::toIntExact)
        .orElseThrow(
            () ->
                new WrongCell(
                    Reason.COUNT_INVALID,
                    columns.header(field),
                    cell.isEmpty() ? null : safe.answer(cell),
                    unit));
  }

  final Judged<R> elsewhere(RawRow row, Optional<String> unit) {
    return new Judged.Elsewhere<>(row.number(), unit.orElse(null));
  }

  private Judged<R> refuse(RawRow row, Reason reason) {
    return new Judged.Refused<>(null, rejection(row, new WrongCell(reason, null, null, null)));
  }

  private Rejection rejection(RawRow row, WrongCell wrong) {
    return new Rejection(
        feed.feed().code(),
        plan.facts().sha256(),
        row.number(),
        wrong.reason.code(),
        SafeName.plain(wrong.column),
        wrong.cell,
        wrong.unit,
        wrong.nearest);
  }
}
