package id.prima.ingest.clean;

import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Judges the rows of one file of complaints: pure, one row after the other, whatever engine reads
 * them. Only mapped columns are looked at; neither names nor free text can leave here.
 */
final class ComplaintCleaner {

  /** The most a cell of a spreadsheet holds. */
  private static final int LONGEST_CELL = 32_767;

  /** A number of so many digits that no register counts up to is one of SP4N-LAPOR!. */
  private static final int DIGITS_OF_LAPOR = 7;

  private static final int KEY_LENGTH = 32;

  private static final List<ComplaintField> UNITS =
      List.of(ComplaintField.UNIT, ComplaintField.PARENT_UNIT);

  private final ComplaintPlan plan;
  private final ComplaintColumns columns;
  private final ComplaintContext context;
  private final ComplaintWords words;
  private final SafeCell safe = new SafeCell(AnswerWords.builtIn());
  private final CaseSteps steps;

  private final UnitOfFile ofFile;
  private final int lastNeeded;
  private final Optional<Pattern> separator;

  ComplaintCleaner(ComplaintPlan plan, ComplaintContext context, ComplaintWords words) {
    this.plan = plan;
    this.columns = plan.columns();
    this.context = context;
    this.words = words;
    this.steps = new CaseSteps(plan, context.asOf(), words);
    this.ofFile = UnitOfFile.of(plan, context.units());
    this.separator =
        plan.format() instanceof TableFormat.Delimited text
            ? Optional.of(Pattern.compile(Pattern.quote(String.valueOf(text.separator()))))
            : Optional.empty();
    int received = columns.fields().get(ComplaintField.RECEIVED);
    // where closing days are given an empty status means something, so its cell may be left out
    this.lastNeeded =
        columns.has(ComplaintField.CLOSED)
            ? received
            : Math.max(received, columns.fields().get(ComplaintField.STATUS));
  }

  /** Judges a row below the header that is not blank. */
  CleanedCase clean(RawRow row) {
    String receivedCell = columns.cell(row, ComplaintField.RECEIVED);
    Optional<DateText> received = DateText.read(receivedCell, plan.dateOrder());
    if (isSummary(row, received)) {
      return refuse(row, Reason.SUMMARY_ROW, null, null, null);
    } else if (isTooLong(row)) {
      return refuse(row, Reason.CELL_TOO_LONG, null, null, null);
    } else if (isBroken(row)) {
      return refuse(row, Reason.ROW_BROKEN, null, null, null);
    }
    CaseId id = CaseId.of(columns.number(row));
    if (id.problem() != null) {
      return refuse(row, id.problem(), idHeader(), null, unit(row));
    }
    LocalDate day = received.map(DateText::date).orElse(null);
    Reason wrong = wrongDate(day);
    if (wrong != null) {
      String shown = receivedCell.isEmpty() ? null : safe.date(receivedCell, day);
      return refuse(row, wrong, columns.header(ComplaintField.RECEIVED), shown, unit(row));
    }
    return judge(row, id, received.orElseThrow());
  }

  private CleanedCase judge(RawRow row, CaseId id, DateText received) {
    String unit = unit(row, received.date());
    CaseSteps.Steps known = steps.read(row, received.date(), second(row, received));
    if (known == null) {
      String cell = columns.cell(row, ComplaintField.STATUS);
      return refuse(
          row,
          Reason.STATUS_UNKNOWN,
          columns.header(ComplaintField.STATUS),
          cell.isEmpty() ? null : shown(cell),
          unit);
    }
    String classCell = columns.cell(row, ComplaintField.CLASS);
    Klasifikasi klasifikasi = words.klasifikasi(classCell);
    // cases that nobody has sorted yet are among the open ones: an empty class loses none
    boolean classMissing = columns.has(ComplaintField.CLASS) && words.isBlank(classCell);
    boolean classWrong = klasifikasi == null && columns.has(ComplaintField.CLASS) && !classMissing;
    if ((unit == null || classWrong)
        && context.isElsewhere(received.date(), surelyClosedBy(known))) {
      return new CleanedCase.Elsewhere(unit);
    } else if (unit == null) {
      return refuseUnit(row, received.date());
    } else if (classWrong) {
      return refuse(
          row, Reason.CLASS_UNKNOWN, columns.header(ComplaintField.CLASS), shown(classCell), unit);
    }
    Set<String> flags = new TreeSet<>(known.flags());
    if (classMissing) {
      flags.add(Flag.CLASS_MISSING.code());
    }
    String category = columns.cell(row, ComplaintField.CATEGORY);
    String signal = words.signal(category);
    return new CleanedCase.Seen(
        new Sighting(
            key(row, id, received.date()),
            plan.fileDate().date(),
            plan.firstDate(),
            plan.fileDate().certain(),
            plan.profile(),
            plan.facts().sha256(),
            row.number(),
            unit,
            klasifikasi == null ? null : klasifikasi.code(),
            plan.kategori().keep(words.isBlank(category) ? "" : category),
            words.kanal(columns.cell(row, ComplaintField.CHANNEL)),
            kecamatan(row),
            words.tipe(columns.cell(row, ComplaintField.TYPE)),
            signal == null ? words.signal(classCell) : signal,
            received.date(),
            second(row, received),
            columns.has(ComplaintField.VERIFIED),
            known.verifiedOn(),
            columns.has(ComplaintField.REPLIED),
            known.repliedOn(),
            known.status().code(),
            known.closedOn(),
            known.closedSecond(),
            known.closedBefore(),
            known.reopenedOn(),
            String.join(",", flags)));
  }

  private String kecamatan(RawRow row) {
    String cell = columns.cell(row, ComplaintField.KECAMATAN);
    return plan.kecamatan().keep(words.isBlank(cell) ? "" : cell);
  }

  private LocalDate surelyClosedBy(CaseSteps.Steps known) {
    if (known.status() == ComplaintStatus.OPEN) {
      return null;
    } else if (known.closedOn() != null) {
      return known.closedOn();
    }
    return plan.fileDate().certain() ? plan.firstDate() : null;
  }

  private Reason wrongDate(LocalDate day) {
    if (day == null) {
      return Reason.DATE_INVALID;
    } else if (!FileDate.isPlausible(day)) {
      return Reason.DATE_IMPLAUSIBLE;
    }
    return day.isAfter(context.asOf()) || day.isAfter(plan.firstDate()) ? Reason.DATE_FUTURE : null;
  }

  private Integer second(RawRow row, DateText received) {
    String cell = columns.cell(row, ComplaintField.RECEIVED_TIME);
    Integer second = cell.isEmpty() ? null : DateText.second(cell);
    return second != null ? second : received.second();
  }

  /**
   * What all rows of one case share. A number of SP4N-LAPOR! means one case in the whole country.
   * An office's own number may begin anew in each register, year or month, so that it means a case
   * only together with whose register it is and the day of receipt.
   */
  private String key(RawRow row, CaseId id, LocalDate received) {
    boolean global =
        plan.columns().base().equals(ComplaintProfiles.LAPOR)
            || (id.isDigits() && !columns.cell(row, ComplaintField.TRACKING_ID).isEmpty())
            || (id.isDigits()
                && id.text().length() >= DIGITS_OF_LAPOR
                && !id.text().startsWith(String.valueOf(received.getYear())));
    String text =
        global
            ? "lapor\n" + id.text()
            : "register\n" + ofFile.register() + "\n" + received + "\n" + id.text();
    return ReleaseJson.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
  }

  private String idHeader() {
    return columns.has(ComplaintField.TRACKING_ID)
        ? columns.header(ComplaintField.TRACKING_ID)
        : columns.header(ComplaintField.NUMBER);
  }

  /**
   * A row of sums or signatures below the cases: it begins with such a word, or hardly holds
   * anything, and in either case names no day of receipt.
   */
  private boolean isSummary(RawRow row, Optional<DateText> received) {
    boolean dated = received.isPresent() && FileDate.isPlausible(received.get().date());
    if (dated) {
      return false;
    }
    for (int c = 0; c < row.cells().size(); c++) {
      if (!row.cell(c).isEmpty()) {
        boolean says = words.isFooter(row.cell(c)) || words.saysExportDate(row.cell(c));
        return says || (row.filled() <= 2 && !namesCase(row));
      }
    }
    return false;
  }

  private boolean namesCase(RawRow row) {
    return !columns.cell(row, ComplaintField.RECEIVED).isEmpty()
        || !columns.cell(row, ComplaintField.STATUS).isEmpty()
        || !columns.cell(row, ComplaintField.CLASS).isEmpty();
  }

  private boolean isTooLong(RawRow row) {
    return columns.fields().values().stream().anyMatch(c -> row.cell(c).length() > LONGEST_CELL);
  }

  /** Cells beyond the headers, a row that ends before its date, or one that ate others. */
  private boolean isBroken(RawRow row) {
    if (separator.isEmpty()) {
      return false;
    }
    int headers = columns.headers().size();
    for (int c = headers; c < row.cells().size(); c++) {
      if (!row.cell(c).isEmpty()) {
        return true;
      }
    }
    if (row.cells().size() <= lastNeeded) {
      return true;
    }
    return row.cells().stream().anyMatch(this::swallowsRow);
  }

  /** Whether a line in a cell is a row of its own: a stray quote took it and those around it. */
  private boolean swallowsRow(String cell) {
    if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
      return false;
    }
    int received = columns.fields().get(ComplaintField.RECEIVED);
    return separator.stream()
        .flatMap(parting -> cell.lines().skip(1).map(line -> parting.split(line, -1)))
        .filter(cells -> cells.length > Math.max(received, 2))
        .anyMatch(c -> DateText.read(c[received].strip(), plan.dateOrder()).isPresent());
  }

  /** The field that says the unit: its own, else the one above it; null where neither does. */
  private ComplaintField unitField(RawRow row) {
    return UNITS.stream()
        .filter(field -> !words.isBlank(columns.cell(row, field)))
        .findFirst()
        .orElse(null);
  }

  /**
   * The unit that answers for the case now: the one that the row names, else that of its file; null
   * where none is known.
   */
  private String unit(RawRow row, LocalDate received) {
    ComplaintField field = unitField(row);
    return field == null
        ? ofFile.unit(text -> context.units().findNow(text, received))
        : context.units().findNow(columns.cell(row, field), received);
  }

  /** The unit of a row whose day cannot be told. */
  private String unit(RawRow row) {
    ComplaintField field = unitField(row);
    return field == null
        ? ofFile.unit(context.units()::find)
        : context.units().find(columns.cell(row, field));
  }

  private CleanedCase refuseUnit(RawRow row, LocalDate received) {
    ComplaintField field = unitField(row);
    String cell = field == null ? null : columns.cell(row, field);
    UnitOfFile.Refusal why =
        field == null
            ? ofFile.refusal(received, columns.header(ComplaintField.UNIT))
            : new UnitOfFile.Refusal(
                Reason.UNIT_UNKNOWN,
                columns.header(field),
                cell,
                context.units().nearest(cell, received));
    return new CleanedCase.Refused(
        new Rejection(
            Feed.PENGADUAN.code(),
            plan.facts().sha256(),
            row.number(),
            why.reason().code(),
            SafeName.plain(why.place()),
            why.text() == null ? null : safe.unit(why.text()),
            null,
            why.nearest()));
  }

  /** A wrong status or class, shown only where all its words are of statuses and classes. */
  private String shown(String cell) {
    return cell.length() <= 60 && words.isVocabulary(cell) ? cell : SafeCell.masked(cell);
  }

  private CleanedCase refuse(RawRow row, Reason reason, String column, String cell, String unit) {
    return new CleanedCase.Refused(
        new Rejection(
            Feed.PENGADUAN.code(),
            plan.facts().sha256(),
            row.number(),
            reason.code(),
            SafeName.plain(column),
            cell,
            unit));
  }
}
