package id.prima.ingest.merit;

import id.prima.data.silver.PredikatCount;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Predikat;
import id.prima.data.vocab.Reason;
import id.prima.ingest.read.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the rows of one file of counted predikat kinerja. The counts of a unit and period stand or
 * fall together: a distribution with a hole would say something else.
 */
final class PredikatCleaner extends MeritCleaner<PredikatCount> {

  private static final long MOST_STAFF = 1_000_000;
  private static final String PREDIKAT = "predikat_";
  private static final String CELL = "sel_";

  private static final Map<String, HasilKerja> SHORT =
      Map.of("atas", HasilKerja.DI_ATAS, "sesuai", HasilKerja.SESUAI, "bawah", HasilKerja.DI_BAWAH);

  PredikatCleaner(MeritPlan plan, MeritContext context) {
    super(MeritFeed.KINERJA, plan, context);
  }

  /** One cell of the matrix, or a predikat whose cell is not told. */
  private record Cell(HasilKerja hasil, HasilKerja perilaku, Predikat predikat) {

    static Cell of(HasilKerja hasil, HasilKerja perilaku) {
      return new Cell(hasil, perilaku, Predikat.of(hasil, perilaku));
    }

    String slot() {
      return hasil == null
          ? predikat.code()
          : predikat.code() + "/" + hasil.code() + "/" + perilaku.code();
    }
  }

  @Override
  boolean saysSomething(RawRow row) {
    return unitOrNull(row) != null && !columns.cell(row, "unit").isEmpty();
  }

  @Override
  Judged<PredikatCount> clean(RawRow row) {
    Period period = period(row);
    if (!context.isInWindow(period)) {
      return new Judged.Elsewhere<>(row.number(), unitOrNull(row));
    }
    Optional<String> unit = unit(row, period.equals(context.quarter()) ? null : period.lastDay());
    if (unit.isEmpty()) {
      return elsewhere(row, unit);
    }
    String group = unit.get() + "\n" + period;
    List<Judged.Part<PredikatCount>> parts = new ArrayList<>();
    try {
      if (columns.has("predikat") || columns.has("hasil")) {
        Cell cell = cell(row, unit.get());
        add(parts, row, unit.get(), period, cell, count(row, "jumlah", unit.get()));
      } else {
        addWide(parts, row, unit.get(), period);
      }
    } catch (WrongCell wrong) {
      throw wrong.in(group);
    }
    return new Judged.Kept<>(
        row.number(), unit.get(), group, group, null, false, 0, List.copyOf(parts));
  }

  private Cell cell(RawRow row, String unit) {
    Optional<Predikat> said = said(row, unit);
    String hasil = columns.cell(row, "hasil");
    String perilaku = columns.cell(row, "perilaku");
    if (words.isBlank(hasil) && words.isBlank(perilaku)) {
      return new Cell(
          null,
          null,
          said.orElseThrow(
              () ->
                  unknown(
                      row,
                      Reason.PREDIKAT_UNKNOWN,
                      columns.has("predikat") ? "predikat" : "hasil",
                      unit)));
    }
    Cell cell = Cell.of(level(row, "hasil", unit), level(row, "perilaku", unit));
    if (said.isPresent() && said.get() != cell.predikat()) {
      throw new WrongCell(
          Reason.PREDIKAT_MISMATCH,
          columns.header("predikat"),
          said.get().code() + ", menurut matriks " + cell.predikat().code(),
          unit);
    }
    return cell;
  }

  private Optional<Predikat> said(RawRow row, String unit) {
    String cell = columns.cell(row, "predikat");
    if (words.isBlank(cell)) {
      return Optional.empty();
    }
    String code =
        words
            .code("predikat", cell)
            .orElseThrow(() -> unknown(row, Reason.PREDIKAT_UNKNOWN, "predikat", unit));
    return Arrays.stream(Predikat.values()).filter(p -> p.code().equals(code)).findFirst();
  }

  private HasilKerja level(RawRow row, String field, String unit) {
    return words
        .code("hasil", columns.cell(row, field))
        .flatMap(
            code ->
                Arrays.stream(HasilKerja.values()).filter(h -> h.code().equals(code)).findFirst())
        .orElseThrow(() -> unknown(row, Reason.PREDIKAT_UNKNOWN, field, unit));
  }

  private int count(RawRow row, String field, String unit) {
    return count(row, field, MOST_STAFF, unit);
  }

  private void addWide(
      List<Judged.Part<PredikatCount>> parts, RawRow row, String unit, Period period) {
    long sum = 0;
    for (String field : columns.fields().keySet()) {
      if (field.startsWith(PREDIKAT) || field.startsWith(CELL)) {
        int count = count(row, field, unit);
        sum += count;
        add(parts, row, unit, period, cell(field), count);
      }
    }
    if (columns.has("jumlah")
        && !words.isBlank(columns.cell(row, "jumlah"))
        && sum != count(row, "jumlah", unit)) {
      throw new WrongCell(
          Reason.COUNTS_DISAGREE,
          columns.header("jumlah"),
          columns.cell(row, "jumlah") + ", kolomnya berjumlah " + sum,
          unit);
    }
  }

  private static Cell cell(String field) {
    if (field.startsWith(PREDIKAT)) {
      String code = field.substring(PREDIKAT.length());
      return new Cell(
          null,
          null,
          Arrays.stream(Predikat.values())
              .filter(p -> p.code().equals(code))
              .findFirst()
              .orElseThrow());
    }
    String[] levels = field.substring(CELL.length()).split("_", -1);
    return Cell.of(SHORT.get(levels[0]), SHORT.get(levels[1]));
  }

  private void add(
      List<Judged.Part<PredikatCount>> parts,
      RawRow row,
      String unit,
      Period period,
      Cell cell,
      int staff) {
    parts.add(
        new Judged.Part<>(
            cell.slot(),
            null,
            new PredikatCount(
                plan.facts().sha256(),
                row.number(),
                period.toString(),
                unit,
                cell.hasil() == null ? null : cell.hasil().code(),
                cell.perilaku() == null ? null : cell.perilaku().code(),
                cell.predikat().code(),
                staff)));
  }
}
