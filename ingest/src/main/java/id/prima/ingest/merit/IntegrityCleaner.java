package id.prima.ingest.merit;

import id.prima.data.release.ReleaseJson;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the rows of one file of integrity cases. What is kept names offices of a list and nobody
 * else; the number of a case tells its rows in several files apart and is never stored.
 */
final class IntegrityCleaner extends MeritCleaner<IntegrityCase> {

  /** An office that is not said. */
  private static final String NOT_SAID = "-";

  private static final String OTHER = "lainnya";

  private static final Set<String> ENDED =
      Set.of(IntegrityState.SELESAI.code(), IntegrityState.TIDAK_TERBUKTI.code());

  IntegrityCleaner(MeritPlan plan, MeritContext context) {
    super(MeritFeed.INTEGRITAS, plan, context);
  }

  @Override
  boolean saysSomething(RawRow row) {
    return List.of("jenis", "keadaan", "dibuka").stream()
        .anyMatch(field -> !words.isBlank(columns.cell(row, field)));
  }

  /**
   * A case of a unit that was merged follows it: it could else let the new unit pass. Of a unit
   * that was split somebody must say which of those that took its place it follows.
   */
  private Optional<String> successor(RawRow row, LocalDate opened) {
    String text = unitText(row);
    if (context.units().isSplitNow(text, opened)) {
      throw unknownUnit(row, text, null);
    }
    return Optional.ofNullable(context.units().findNow(unitText(row), opened));
  }

  @Override
  Judged<IntegrityCase> clean(RawRow row) {
    LocalDate opened = date(row, "dibuka");
    if (opened == null) {
      throw new WrongCell(Reason.DATE_INVALID, columns.header("dibuka"), null, unitOrNull(row));
    }
    boolean later = opened.isAfter(context.quarter().lastDay());
    boolean ofLaterFile = plan.fileDate() != null && plan.fileDate().isAfter(context.asOf());
    if (later || ofLaterFile) {
      return new Judged.Elsewhere<>(row.number(), unitOrNull(row));
    }
    Optional<String> unit = unit(row, opened).or(() -> successor(row, opened));
    if (unit.isEmpty()) {
      return elsewhere(row, unit);
    }
    String type =
        words
            .code("jenis", columns.cell(row, "jenis"))
            .orElseThrow(() -> unknown(row, Reason.TYPE_UNKNOWN, "jenis", unit.get()));
    String state =
        words
            .code("keadaan", columns.cell(row, "keadaan"))
            .orElseThrow(() -> unknown(row, Reason.STATE_UNKNOWN, "keadaan", unit.get()));
    LocalDate closed = closed(row, unit.get(), opened, state);
    boolean closedLater = closed != null && closed.isAfter(context.until());
    String key = key(row, unit.get(), type, opened);
    return new Judged.Kept<>(
        row.number(),
        unit.get(),
        null,
        key,
        plan.fileDate(),
        false,
        0,
        List.of(
            new Judged.Part<>(
                null,
                String.join("\n", key, unit.get(), type),
                new IntegrityCase(
                    plan.facts().sha256(),
                    row.number(),
                    unit.get(),
                    type,
                    closedLater ? stillOpen(state) : state,
                    office(row, "dibuka_oleh", NOT_SAID),
                    opened,
                    closed == null || closedLater ? null : office(row, "ditutup_oleh", null),
                    closedLater ? null : closed))));
  }

  /**
   * The day a case was closed; null where it is open. The end of a punishment in force may lie in
   * the future, the end of a case that is over may not.
   */
  private LocalDate closed(RawRow row, String unit, LocalDate opened, String state) {
    String header = columns.header("ditutup");
    String cell = columns.cell(row, "ditutup");
    boolean ended = ENDED.contains(state);
    if (words.isBlank(cell)) {
      if (ended) {
        throw new WrongCell(Reason.CLOSING_DATE_MISSING, header, null, unit);
      }
      return null;
    }
    LocalDate closed = ended ? date(row, "ditutup") : anyDate(row, "ditutup");
    if (closed.isBefore(opened)) {
      throw new WrongCell(Reason.CLOSED_BEFORE_OPENED, header, safe.date(cell, closed), unit);
    }
    return closed;
  }

  /** What was known of a case before it was closed: a proven one was proven. */
  private static String stillOpen(String state) {
    if (state.equals(IntegrityState.SELESAI.code())) {
      return IntegrityState.TERBUKTI.code();
    }
    return state.equals(IntegrityState.TIDAK_TERBUKTI.code())
        ? IntegrityState.LAPORAN.code()
        : state;
  }

  /** An office of the list or of unit.csv; any other text could be a person's name. */
  private String office(RawRow row, String field, String none) {
    String cell = columns.cell(row, field);
    if (words.isBlank(cell)) {
      return none;
    }
    String unit = context.everUnits().isOpen() ? null : context.everUnits().find(cell);
    return unit != null ? unit : words.office(cell).orElse(OTHER);
  }

  /**
   * What rows of one case share in several files. Numbers may begin anew in each unit and year, so
   * that one means a case only together with the day; a case that is lost could let a unit pass.
   */
  private String key(RawRow row, String unit, String type, LocalDate opened) {
    String number = Words.normalise(columns.cell(row, "nomor"));
    String text =
        number.isEmpty()
            ? String.join("\n", "tanpa nomor", unit, type, opened.toString())
            : String.join(
                "\n",
                "nomor",
                ofFile.text() == null ? String.valueOf(ofFile.register()) : ofFile.text(),
                number,
                opened.toString());
    return ReleaseJson.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
