package id.prima.ingest.clean;

import id.prima.data.silver.Rejection;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.AgeBand;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Field;
import id.prima.ingest.read.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Judges the rows of one survey file: pure, one row after the other, whatever engine reads them.
 */
public final class SurveyCleaner {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Pattern AGES =
      Pattern.compile("\\D*(\\d{1,3})(?:[.,]0+)?(?:\\D+(\\d{1,3}))?\\D*");
  private static final Pattern LESS = Pattern.compile("<.*|.*\\b(bawah|kurang)\\b.*");
  private static final Pattern MORE = Pattern.compile(">.*|≥.*|.*\\b(atas|lebih)\\b.*");
  private static final Pattern OR_EQUAL = Pattern.compile("[<>]=.*|≥.*|≤.*|.*\\bke\\b.*");
  private final SurveyPlan plan;
  private final SurveyColumns columns;
  private final SurveyContext context;
  private final AnswerWords words;
  private final SafeCell safe;
  private final UnitOfFile ofFile;

  /** The unit that the folder names where a column may name the respondents' own; else null. */
  private final String unitOfFolder;

  private final RowShape shape;
  private final OtherRows others;

  /** Code of the questionnaire by the kind of survey that a row says, in lower case. */
  private final Map<String, String> questionnaires;

  private final String asked;

  /** Places of the questions of its own in the order of the questionnaire. */
  private final int[] ownOrder;

  private final Remembered<String> kanal;
  private final Remembered<String> gender;
  private final Remembered<String> pendidikan;
  private final Remembered<String> pekerjaan;
  private final Remembered<String> ageBands = new Remembered<>(SurveyCleaner::ageBand);

  public SurveyCleaner(SurveyPlan plan, SurveyContext context, AnswerWords words) {
    this.plan = plan;
    this.columns = plan.columns();
    this.context = context;
    this.words = words;
    this.safe = new SafeCell(words);
    this.ofFile = UnitOfFile.of(plan, context.units());
    this.unitOfFolder = columns.mayNameRespondents() ? unitOfFolder(plan, context.units()) : null;
    this.questionnaires =
        Arrays.stream(Instrumen.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    kind -> kind.code().toLowerCase(Locale.ROOT),
                    kind -> columns.questionnaire(kind).code()));
    this.asked = columns.questionnaire(Instrumen.SKM).asked();
    List<String> own = List.copyOf(columns.items().keySet());
    this.ownOrder = own.stream().sorted().mapToInt(own::indexOf).toArray();
    this.kanal = new Remembered<>(cell -> words.respondent("kanal", cell));
    this.gender = new Remembered<>(cell -> words.respondent("jenis_kelamin", cell));
    this.pendidikan = new Remembered<>(cell -> words.respondent("pendidikan", cell));
    this.pekerjaan = new Remembered<>(cell -> words.respondent("pekerjaan", cell));
    this.shape = new RowShape(columns.headers().size(), columns.lastUnsurColumn(), plan.format());
    this.others = new OtherRows(plan, words);
  }

  private static String unitOfFolder(SurveyPlan plan, UnitDirectory units) {
    return plan.folderUnit() == null || units.isOpen() ? null : units.find(plan.folderUnit());
  }

  /** Judges a row below the header that is not blank. */
  public Cleaned clean(RawRow row) {
    if (RowShape.isTooLong(row)) {
      return reject(row, Reason.CELL_TOO_LONG, null, null, null);
    }
    String dateCell = columns.cell(row, Field.DATE);
    Optional<DateText> date = DateText.read(dateCell, plan.dateOrder());
    if (date.isEmpty() && others.isLabelled(row)) {
      return reject(row, Reason.SUMMARY_ROW, null, null, null);
    }
    if (shape.isBroken(row)) {
      return reject(row, Reason.ROW_BROKEN, null, null, null);
    }
    if (date.isEmpty() && others.saysNothing(row)) {
      return reject(row, Reason.SUMMARY_ROW, null, null, null);
    }
    LocalDate day = date.map(DateText::date).orElse(null);
    if (!dateCell.isEmpty() && (day == null || day.isBefore(EARLIEST))) {
      return rejectDate(row, Reason.DATE_INVALID, dateCell, day);
    } else if (day != null && day.isAfter(context.asOf())) {
      return rejectDate(row, Reason.DATE_FUTURE, dateCell, day);
    }
    Period said = day == null ? period(row) : null;
    if (day == null && plan.folderPeriod() == null && said == null) {
      return rejectDate(row, Reason.DATE_MISSING, null, null);
    }
    Period quarter = quarter(day, said);
    if (!context.wants(quarter)) {
      return new Cleaned.OtherPeriod(unit(row), day);
    }
    LocalDate meant = day != null && quarter.holds(day) ? day : null;
    String unit = unit(row, meant);
    boolean conflict = contradictsFolder(row, unit);
    if (conflict || unit == null) {
      return rejectUnit(row, meant, conflict);
    }
    return answers(row, unit, quarter, date.orElse(null));
  }

  private Cleaned answers(RawRow row, String unit, Period quarter, DateText date) {
    EnumMap<Unsur, Integer> answers = new EnumMap<>(Unsur.class);
    for (Unsur unsur : columns.unsur().keySet()) {
      String cell = columns.cell(row, unsur);
      int answer = columns.answer(words, unsur, cell);
      if (answer == AnswerWords.INVALID) {
        return reject(row, Reason.ANSWER_INVALID, columns.header(unsur), safe.answer(cell), unit);
      } else if (answer != AnswerWords.MISSING) {
        answers.put(unsur, answer);
      }
    }
    List<Integer> items = new ArrayList<>();
    for (Map.Entry<String, Integer> item : columns.items().entrySet()) {
      String cell = row.cell(item.getValue());
      int answer = columns.answer(words, null, cell);
      if (answer == AnswerWords.INVALID) {
        String header = columns.headers().get(item.getValue()).strip();
        return reject(row, Reason.ANSWER_INVALID, header, safe.answer(cell), unit);
      }
      items.add(answer);
    }
    int answered = answers.size() + (int) items.stream().filter(a -> a > 0).count();
    if (answered < context.minAnsweredShare() * columns.questions()) {
      return reject(row, Reason.TOO_FEW_ANSWERS, null, null, unit);
    }
    String instrumen = instrumen(columns.cell(row, Field.INSTRUMEN));
    if (instrumen == null) {
      String cell = columns.cell(row, Field.INSTRUMEN);
      return reject(
          row, Reason.ANSWER_INVALID, columns.header(Field.INSTRUMEN), safe.answer(cell), unit);
    }
    String responseId = columns.cell(row, Field.RESPONSE_ID);
    return new Cleaned.Accepted(
        new SurveyResponse(
            plan.facts().sha256(),
            row.number(),
            quarter.toString(),
            plan.folderPeriod() != null && date != null && !quarter.holds(date.date()),
            unit,
            layanan(row, unit),
            instrumen,
            kanal.of(columns.cell(row, Field.KANAL)),
            date == null ? null : date.date(),
            second(row, date),
            gender.of(columns.cell(row, Field.GENDER)),
            ageBands.of(columns.cell(row, Field.AGE)),
            pendidikan.of(columns.cell(row, Field.PENDIDIKAN)),
            pekerjaan.of(columns.cell(row, Field.PEKERJAAN)),
            answers.get(Unsur.PERSYARATAN),
            answers.get(Unsur.PROSEDUR),
            answers.get(Unsur.WAKTU),
            answers.get(Unsur.BIAYA),
            answers.get(Unsur.PRODUK),
            answers.get(Unsur.KOMPETENSI),
            answers.get(Unsur.PERILAKU),
            answers.get(Unsur.PENGADUAN),
            answers.get(Unsur.SARANA),
            asked,
            own(items)),
        List.copyOf(items),
        columns.questions(),
        columns.questions() - answered,
        responseId.isEmpty() ? null : responseId);
  }

  /** The unit that a row names, else that of its file; null where none is known. */
  private String unit(RawRow row, LocalDate day) {
    String cell = columns.cell(row, Field.UNIT);
    return cell.isEmpty()
        ? ofFile.unit(text -> context.units().find(text, day))
        : context.units().find(cell, day);
  }

  /** The same of a row that does not count, whatever its day. */
  private String unit(RawRow row) {
    String cell = columns.cell(row, Field.UNIT);
    return cell.isEmpty() ? ofFile.unit(context.units()::find) : context.units().find(cell);
  }

  /**
   * Whether a column that may hold where the respondents come from names another unit than the
   * folder, and none below it: taken at its word it would give their answers to their own office.
   */
  private boolean contradictsFolder(RawRow row, String unit) {
    return unitOfFolder != null
        && !columns.cell(row, Field.UNIT).isEmpty()
        && !unitOfFolder.equals(unit)
        && !context.units().isBelow(unit, unitOfFolder);
  }

  private Cleaned rejectUnit(RawRow row, LocalDate day, boolean conflict) {
    String cell = columns.cell(row, Field.UNIT);
    String header = columns.header(Field.UNIT);
    UnitOfFile.Refusal why;
    if (conflict) {
      why = new UnitOfFile.Refusal(Reason.UNIT_COLUMN_CONFLICT, header, cell, null);
    } else if (cell.isEmpty()) {
      why = ofFile.refusal(day, header);
    } else {
      String nearest = context.units().nearest(cell, day);
      why = new UnitOfFile.Refusal(Reason.UNIT_UNKNOWN, header, cell, nearest);
    }
    return new Cleaned.Rejected(
        new Rejection(
            SurveyPlanner.FEED,
            plan.facts().sha256(),
            row.number(),
            why.reason().code(),
            SafeName.plain(why.place()),
            why.text() == null ? null : safe.unit(why.text()),
            null,
            why.nearest()));
  }

  /**
   * The quarter a row counts for. A folder's period wins: inside it the date says the quarter, and
   * a date outside it, typed in later, or none counts for the folder's last quarter.
   *
   * @param said what the row says of its period where it has no date, or null
   */
  private Period quarter(LocalDate day, Period said) {
    Period folder = plan.folderPeriod();
    if (day != null && (folder == null || folder.holds(day))) {
      return Period.quarterOf(day);
    }
    return (folder == null ? said : SaidPeriod.within(folder, said)).completingQuarter();
  }

  /** The period that a row says in its own column, Triwulan III 2026, or Juli beside 2026. */
  private Period period(RawRow row) {
    String cell = columns.cell(row, Field.PERIOD);
    if (cell.isEmpty()) {
      return null;
    }
    return SaidPeriod.in(cell).or(() -> part(row, cell)).orElse(null);
  }

  private Optional<Period> part(RawRow row, String cell) {
    Optional<Integer> year =
        PeriodText.findYear(columns.cell(row, Field.YEAR))
            .or(() -> Optional.ofNullable(plan.folderPeriod()).map(Period::year));
    return year.flatMap(
        y ->
            PeriodText.findPart(cell)
                .or(() -> PeriodText.findPart(columns.header(Field.PERIOD) + " " + cell))
                .map(part -> part.in(y)));
  }

  /**
   * The layanan as the office lists it. Without a list an id is taken at its word, but no name:
   * that could be free text, also a person's.
   */
  private String layanan(RawRow row, String unit) {
    String id = columns.cell(row, Field.LAYANAN_ID);
    String name = id.isEmpty() ? columns.cell(row, Field.LAYANAN) : id;
    if (name.isEmpty()) {
      return null;
    }
    if (context.layanan().isOpen()) {
      return UnitDirectory.isId(id) ? id : null;
    }
    return context.layanan().find(unit, name).orElse(null);
  }

  private String instrumen(String cell) {
    String kind = cell.isEmpty() ? columns.instrumen() : cell;
    return questionnaires.get(kind.toLowerCase(Locale.ROOT));
  }

  /** Answers to the questions of its own, a digit each; null where none are asked. */
  private String own(List<Integer> items) {
    if (ownOrder.length == 0) {
      return null;
    }
    StringBuilder digits = new StringBuilder(ownOrder.length);
    for (int item : ownOrder) {
      digits.append(items.get(item));
    }
    return digits.toString();
  }

  private Integer second(RawRow row, DateText date) {
    String cell = columns.cell(row, Field.TIME);
    Integer second = cell.isEmpty() ? null : DateText.second(cell);
    return second != null || date == null ? second : date.second();
  }

  /** The band of an age or of a range of ages; null where no band holds it. */
  private static String ageBand(String cell) {
    if (cell.isEmpty() || cell.length() > 30) {
      return null;
    }
    Matcher m = AGES.matcher(cell);
    if (!m.matches()) {
      return null;
    }
    int youngest = Integer.parseInt(m.group(1));
    int oldest = m.group(2) == null ? youngest : Integer.parseInt(m.group(2));
    if (m.group(2) == null && cell.length() > 2) {
      String text = cell.toLowerCase(Locale.ROOT);
      int beyond = OR_EQUAL.matcher(text).matches() ? 0 : 1;
      if (LESS.matcher(text).matches() || text.startsWith("≤")) {
        oldest = youngest - beyond;
        youngest = AgeBand.UNDER_20.from();
      } else if (MORE.matcher(text).matches()) {
        youngest += beyond;
        oldest = AgeBand.FROM_60.to();
      }
    }
    AgeBand band = youngest > oldest ? null : AgeBand.findHolding(youngest, oldest);
    return band == null ? null : band.code();
  }

  private Cleaned rejectDate(RawRow row, Reason reason, String cell, LocalDate day) {
    String shown = cell == null ? null : safe.date(cell, day);
    return reject(row, reason, columns.header(Field.DATE), shown, unit(row));
  }

  private Cleaned reject(RawRow row, Reason reason, String column, String cell, String unit) {
    return new Cleaned.Rejected(
        new Rejection(
            SurveyPlanner.FEED,
            plan.facts().sha256(),
            row.number(),
            reason.code(),
            SafeName.plain(column),
            cell,
            unit));
  }
}
