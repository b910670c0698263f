package id.prima.ingest.merit;

import id.prima.data.Tables;
import id.prima.data.silver.StaffAssessment;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.PeriodText;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.read.RawRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the rows of one BerAKHLAK file. The id of a respondent tells which rows belong together
 * while the file is read; it is never stored.
 */
final class StaffCleaner extends MeritCleaner<StaffAssessment> {

  /** Columns of the table before those of the items. */
  private static final int BEFORE_ITEMS = 8;

  private final ScaledAnswers answers;
  private final StaffItems items = StaffItems.builtIn();
  private final boolean isLong;
  private final Map<String, Integer> assessments = new HashMap<>();
  private final Map<Period, String> periods = new HashMap<>();

  StaffCleaner(MeritPlan plan, MeritContext context) {
    super(MeritFeed.BERAKHLAK, plan, context);
    this.answers = new ScaledAnswers(plan.scale(), words);
    this.isLong = columns.base().equals(MeritProfiles.LONG);
  }

  /** When and of whom a row speaks. */
  private record Sheet(
      String unit, Period quarter, LocalDate date, boolean fromFolder, String role) {

    String key(String respondent) {
      return String.join("\n", unit, quarter.toString(), role, String.valueOf(date), respondent);
    }
  }

  @Override
  boolean saysSomething(RawRow row) {
    if (isLong) {
      return !words.isBlank(columns.cell(row, "skor")) && !columns.cell(row, "butir").isEmpty();
    }
    return MeritProfiles.ITEMS.stream()
        .filter(item -> answers.read(columns.cell(row, item)) > 0)
        .skip(1)
        .findFirst()
        .isPresent();
  }

  @Override
  Judged<StaffAssessment> clean(RawRow row) {
    LocalDate date = date(row, "tanggal");
    Period quarter = quarter(row, date);
    if (!context.isInWindow(quarter)) {
      return new Judged.Elsewhere<>(row.number(), unitOrNull(row));
    }
    Optional<String> unit = unit(row, day(quarter, date));
    if (unit.isEmpty()) {
      return elsewhere(row, unit);
    }
    boolean fromFolder = plan.folderPeriod() != null && date != null && !quarter.holds(date);
    Sheet sheet = new Sheet(unit.get(), quarter, date, fromFolder, role(row, unit.get()));
    return isLong ? answer(row, sheet) : sheet(row, sheet);
  }

  /** The day on which a row's unit bore its name; null = some day of the quarter computed. */
  private LocalDate day(Period quarter, LocalDate date) {
    if (date != null && quarter.holds(date)) {
      return date;
    }
    return quarter.equals(context.quarter()) ? null : quarter.lastDay();
  }

  /** The quarter a row counts for; a folder's period wins over a date outside it. */
  private Period quarter(RawRow row, LocalDate date) {
    Period folder = plan.folderPeriod();
    if (folder != null) {
      return date != null && folder.holds(date)
          ? Period.quarterOf(date)
          : folder.completingQuarter();
    } else if (date != null) {
      return Period.quarterOf(date);
    }
    String cell = columns.cell(row, "periode");
    if (words.isBlank(cell)) {
      String header =
          columns.has("tanggal") ? columns.header("tanggal") : columns.header("periode");
      throw new WrongCell(Reason.DATE_MISSING, header, null, unitOrNull(row));
    }
    return PeriodText.find(cell)
        .map(Period::completingQuarter)
        .orElseThrow(() -> unknown(row, Reason.PERIOD_INVALID, "periode", unitOrNull(row)));
  }

  private String role(RawRow row, String unit) {
    String cell = columns.cell(row, "peran");
    return words.isBlank(cell)
        ? AssessorRole.PEGAWAI.code()
        : words
            .code("peran", cell)
            .orElseThrow(() -> unknown(row, Reason.ROLE_UNKNOWN, "peran", unit));
  }

  private Judged<StaffAssessment> sheet(RawRow row, Sheet sheet) {
    Integer[] given = new Integer[MeritProfiles.ITEMS.size()];
    int answered = 0;
    for (int i = 0; i < given.length; i++) {
      int answer = answer(row, MeritProfiles.ITEMS.get(i), sheet.unit());
      if (answer > 0) {
        given[i] = answer;
        answered++;
      }
    }
    if (answered < context.minAnsweredShare() * given.length) {
      throw new WrongCell(Reason.TOO_FEW_ANSWERS, null, null, sheet.unit());
    }
    String id = columns.cell(row, "id_responden");
    String subject = words.isBlank(id) ? null : sheet.key(id);
    return kept(row, sheet, null, subject, number(row, subject), answered, given);
  }

  private int number(RawRow row, String key) {
    String own = key == null ? "row " + row.number() : key;
    return assessments.computeIfAbsent(own, k -> assessments.size() + 1);
  }

  /** One answer of a sheet whose rows stand or fall together. */
  private Judged<StaffAssessment> answer(RawRow row, Sheet sheet) {
    String id = columns.cell(row, "id_responden");
    if (words.isBlank(id)) {
      throw new WrongCell(
          Reason.RESPONDENT_MISSING, columns.header("id_responden"), null, sheet.unit());
    }
    String key = sheet.key(id);
    try {
      String butir = columns.cell(row, "butir");
      String item =
          items
              .find(columns.cell(row, "nilai"), butir)
              .orElseThrow(
                  () ->
                      new WrongCell(
                          Reason.ITEM_UNKNOWN,
                          columns.header("butir"),
                          butir.isEmpty() ? null : safe.answer(butir),
                          sheet.unit()));
      int answer = answer(row, "skor", sheet.unit());
      Integer[] given = new Integer[MeritProfiles.ITEMS.size()];
      given[MeritProfiles.ITEMS.indexOf(item)] = answer > 0 ? answer : null;
      return kept(row, sheet, item, key, number(row, key), answer > 0 ? 1 : 0, given);
    } catch (WrongCell wrong) {
      throw wrong.in(key);
    }
  }

  /** An answer of the scale, or 0 for none; the scale stands in the message of a wrong one. */
  private int answer(RawRow row, String field, String unit) {
    String cell = columns.cell(row, field);
    int answer = answers.read(cell);
    if (answer < 0) {
      throw new WrongCell(
          Reason.ANSWER_INVALID,
          columns.header(field) + " (skala " + plan.scale() + ")",
          safe.answer(cell),
          unit);
    }
    return answer;
  }

  private Judged<StaffAssessment> kept(
      RawRow row,
      Sheet sheet,
      String item,
      String key,
      int assessment,
      int answered,
      Integer[] given) {
    Object[] values = new Object[BEFORE_ITEMS + given.length];
    values[0] = plan.facts().sha256();
    values[1] = row.number();
    values[2] = assessment;
    values[3] = periods.computeIfAbsent(sheet.quarter(), Period::toString);
    values[4] = sheet.unit();
    values[5] = sheet.role();
    values[6] = plan.scale().low();
    values[7] = plan.scale().high();
    System.arraycopy(given, 0, values, BEFORE_ITEMS, given.length);
    StaffAssessment record = Tables.STAFF_ASSESSMENT.of(values);
    return new Judged.Kept<>(
        row.number(),
        sheet.unit(),
        item == null ? null : key,
        key,
        sheet.date(),
        sheet.fromFolder(),
        answered,
        List.of(new Judged.Part<>(item, item == null ? key : null, record)));
  }
}
