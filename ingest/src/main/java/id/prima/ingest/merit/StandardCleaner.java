package id.prima.ingest.merit;

import id.prima.data.silver.StandardEvidence;
import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.DateText;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.read.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges the rows of one file of service standards. Of several statements on one component of one
 * layanan the newest at the end of the quarter counts.
 */
final class StandardCleaner extends MeritCleaner<StandardEvidence> {

  /** What the fields of the components begin with in the wide layout. */
  static final String WIDE = "komponen_";

  static final String YES = "ya";
  static final String NO = "tidak";

  /** Fields that hold dates. */
  static final List<String> DATES = List.of("tanggal", "tanggal_bukti", "berlaku_sampai");

  /** The unit as a whole. */
  private static final String WHOLE_UNIT = "-";

  StandardCleaner(MeritPlan plan, MeritContext context) {
    super(MeritFeed.STANDAR, plan, context);
  }

  /** What a cell says of a component. */
  private record Said(boolean fulfilled, LocalDate evidenceOn) {}

  @Override
  boolean saysSomething(RawRow row) {
    if (columns.has("komponen")) {
      return words.code("komponen", columns.cell(row, "komponen")).isPresent();
    }
    return columns.fields().keySet().stream()
        .filter(f -> f.startsWith(WIDE))
        .anyMatch(f -> words.code("terpenuhi", columns.cell(row, f)).isPresent());
  }

  @Override
  Judged<StandardEvidence> clean(RawRow row) {
    LocalDate asOf = asOf(row);
    LocalDate evidence = date(row, "tanggal_bukti");
    boolean later =
        isLater(asOf) || (evidence != null && evidence.isAfter(context.quarter().lastDay()));
    if (later) {
      return new Judged.Elsewhere<>(row.number(), unitOrNull(row));
    }
    Optional<String> unit = unit(row, asOf);
    if (unit.isEmpty()) {
      return elsewhere(row, unit);
    }
    String layanan = layanan(row, unit.get());
    LocalDate until = validUntil(row, unit.get(), evidence);
    List<Judged.Part<StandardEvidence>> parts = new ArrayList<>();
    if (columns.has("komponen")) {
      String component =
          words
              .code("komponen", columns.cell(row, "komponen"))
              .orElseThrow(() -> unknown(row, Reason.COMPONENT_UNKNOWN, "komponen", unit.get()));
      Said said = said(row, unit.get(), evidence);
      parts.add(part(row, unit.get(), layanan, component, said, until));
    } else {
      addWide(parts, row, unit.get(), layanan, evidence, until);
    }
    return new Judged.Kept<>(
        row.number(), unit.get(), null, null, asOf, false, 0, List.copyOf(parts));
  }

  /** The day for which a row is said: its own, else that of its folder or file; null = not said. */
  private LocalDate asOf(RawRow row) {
    LocalDate own = date(row, "tanggal");
    if (own != null) {
      return own;
    }
    return plan.folderPeriod() != null ? plan.folderPeriod().lastDay() : plan.fileDate();
  }

  private boolean isLater(LocalDate asOf) {
    boolean ofFolder = plan.folderPeriod() != null;
    LocalDate last = ofFolder ? context.quarter().lastDay() : context.until();
    return asOf != null && asOf.isAfter(last);
  }

  /** The last day a component holds; it may lie in the future. */
  private LocalDate validUntil(RawRow row, String unit, LocalDate evidence) {
    String cell = columns.cell(row, "berlaku_sampai");
    if (words.isBlank(cell)) {
      return null;
    }
    LocalDate until = anyDate(row, "berlaku_sampai");
    if (evidence != null && until.isBefore(evidence)) {
      throw new WrongCell(
          Reason.VALID_BEFORE_EVIDENCE,
          columns.header("berlaku_sampai"),
          safe.date(cell, until),
          unit);
    }
    return until;
  }

  /** The layanan as the office lists it; without a list an id is taken at its word, no name is. */
  private String layanan(RawRow row, String unit) {
    String id = columns.cell(row, "layanan_id");
    String field = words.isBlank(id) ? "layanan" : "layanan_id";
    String text = columns.cell(row, field);
    if (words.isBlank(text)) {
      return WHOLE_UNIT;
    }
    Optional<String> found =
        context.layanan().isOpen()
            ? Optional.of(id).filter(UnitDirectory::isId).filter(SafeName::isCode)
            : context.layanan().find(unit, text);
    return found.orElseThrow(
        () -> new WrongCell(Reason.LAYANAN_UNKNOWN, columns.header(field), safe.unit(text), unit));
  }

  private Said said(RawRow row, String unit, LocalDate evidence) {
    if (!columns.has("ada")) {
      return new Said(evidence != null, evidence);
    }
    String cell = columns.cell(row, "ada");
    if (words.isBlank(cell) && evidence != null) {
      return new Said(true, evidence);
    }
    Said said = said(row, cell, columns.header("ada"), unit);
    return new Said(said.fulfilled(), said.evidenceOn() == null ? evidence : said.evidenceOn());
  }

  /** Yes, no, a cross, or the date of the evidence. */
  private Said said(RawRow row, String cell, String header, String unit) {
    Optional<String> word =
        MeritWords.isCross(cell)
            ? Optional.ofNullable(plan.cross())
            : words.code("terpenuhi", cell);
    if (word.isPresent()) {
      return new Said(word.get().equals(YES), null);
    } else if (DateText.read(cell, plan.dateOrder()).isPresent()) {
      return new Said(true, date(row, cell, header));
    }
    throw new WrongCell(
        Reason.FULFILMENT_UNKNOWN, header, cell.isEmpty() ? null : words.shown(cell), unit);
  }

  private void addWide(
      List<Judged.Part<StandardEvidence>> parts,
      RawRow row,
      String unit,
      String layanan,
      LocalDate evidence,
      LocalDate until) {
    for (String field : columns.fields().keySet()) {
      String cell = field.startsWith(WIDE) ? columns.cell(row, field) : "";
      if (!words.isBlank(cell)) {
        Said said = said(row, cell, columns.header(field), unit);
        boolean later =
            said.evidenceOn() != null && said.evidenceOn().isAfter(context.quarter().lastDay());
        // evidence of a later day does not exist yet at the quarter's end
        Said known =
            new Said(
                said.fulfilled() && !later,
                later ? null : said.evidenceOn() != null ? said.evidenceOn() : evidence);
        parts.add(part(row, unit, layanan, field.substring(WIDE.length()), known, until));
      }
    }
    if (parts.isEmpty()) {
      throw new WrongCell(Reason.FULFILMENT_UNKNOWN, null, null, unit);
    }
  }

  private Judged.Part<StandardEvidence> part(
      RawRow row, String unit, String layanan, String component, Said said, LocalDate until) {
    return new Judged.Part<>(
        null,
        String.join("\n", unit, layanan, component),
        new StandardEvidence(
            plan.facts().sha256(),
            row.number(),
            unit,
            layanan,
            component,
            said.fulfilled(),
            said.fulfilled() ? said.evidenceOn() : null,
            said.fulfilled() ? until : null));
  }
}
