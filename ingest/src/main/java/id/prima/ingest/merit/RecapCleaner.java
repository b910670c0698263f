package id.prima.ingest.merit;

import id.prima.data.silver.RecapSheet;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.RowShape;
import id.prima.ingest.clean.WholeNumber;
import id.prima.ingest.read.RawRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges the rows of a summary made by hand, one unit a row. Figures are taken as they stand, also
 * impossible ones: what contradicts the rule is said beside them, not refused.
 */
final class RecapCleaner extends MeritCleaner<RecapSheet> {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,20})?) ?%?");

  /** Silver has room for four digits before the decimals, also after rounding. */
  private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(10_000);

  /** Decimals that silver keeps: behind them a spreadsheet's floating point shows. */
  private static final int PLACES = 6;

  /** Decimals of an index or a weighted sum: as many as NRR of six decimals can account for. */
  private static final int PLACES_OF_SUM = 4;

  private static final long MOST_PEOPLE = 100_000_000;

  RecapCleaner(MeritPlan plan, MeritContext context) {
    super(MeritFeed.REKAP, plan, context);
  }

  @Override
  boolean saysSomething(RawRow row) {
    return unitOrNull(row) != null && !columns.cell(row, "unit").isEmpty();
  }

  @Override
  Judged<RecapSheet> clean(RawRow row) {
    if (RowShape.numbersColumns(row)) {
      throw new WrongCell(Reason.SUMMARY_ROW, null, null, null);
    }
    Period period = period(row);
    if (!period.completingQuarter().equals(context.quarter())) {
      return new Judged.Elsewhere<>(row.number(), unitOrNull(row));
    }
    Optional<String> unit = unit(row, period.lastDay());
    return unit.isEmpty() ? elsewhere(row, unit) : kept(row, period, unit.get());
  }

  /** A number and the decimals that it is stated in. */
  private record Figure(BigDecimal value, int places) {
    static Figure of(BigDecimal stated, int most) {
      int places = Math.min(stated.scale(), most);
      return new Figure(stated.setScale(places, RoundingMode.HALF_UP).setScale(PLACES), places);
    }
  }

  private Judged<RecapSheet> kept(RawRow row, Period period, String unit) {
    List<Figure> nrr =
        Unsur.DAFTAR.stream()
            .map(u -> figure(row, u.code().toLowerCase(Locale.ROOT), PLACES, unit))
            .toList();
    Optional<Figure> weighted =
        words.isBlank(columns.cell(row, "nrr_tertimbang"))
            ? Optional.empty()
            : Optional.of(figure(row, "nrr_tertimbang", PLACES_OF_SUM, unit));
    Figure ikm = figure(row, "ikm", PLACES_OF_SUM, unit);
    RecapSheet sheet =
        new RecapSheet(
            plan.facts().sha256(),
            row.number(),
            period.toString(),
            unit,
            nrr.get(0).value(),
            nrr.get(1).value(),
            nrr.get(2).value(),
            nrr.get(3).value(),
            nrr.get(4).value(),
            nrr.get(5).value(),
            nrr.get(6).value(),
            nrr.get(7).value(),
            nrr.get(8).value(),
            nrr.stream().mapToInt(Figure::places).max().orElseThrow(),
            weighted.map(Figure::value).orElse(null),
            weighted.map(Figure::places).orElse(0),
            ikm.value(),
            ikm.places(),
            mutu(row, unit),
            count(row, "populasi", unit),
            count(row, "sampel", unit),
            count(row, "laki_laki", unit),
            count(row, "perempuan", unit),
            count(row, "sd", unit),
            count(row, "sltp", unit),
            count(row, "slta", unit),
            count(row, "diploma", unit),
            count(row, "s1", unit),
            count(row, "s2", unit),
            count(row, "s3", unit),
            count(row, "pns", unit),
            count(row, "tni_polri", unit),
            count(row, "swasta", unit),
            count(row, "wiraswasta", unit),
            count(row, "pelajar", unit),
            count(row, "petani", unit),
            count(row, "lainnya", unit));
    return new Judged.Kept<>(
        row.number(),
        unit,
        null,
        unit + "\n" + period,
        null,
        false,
        0,
        List.of(new Judged.Part<>(null, null, sheet)));
  }

  private Figure figure(RawRow row, String field, int most, String unit) {
    String cell = columns.cell(row, field);
    Matcher number = NUMBER.matcher(cell);
    Figure figure =
        number.matches()
            ? Figure.of(new BigDecimal(number.group(1).replace(',', '.')), most)
            : null;
    if (figure == null || figure.value().compareTo(TOO_LARGE) >= 0) {
      throw new WrongCell(
          Reason.NUMBER_INVALID,
          columns.header(field),
          cell.isEmpty() ? null : safe.answer(cell),
          unit);
    }
    return figure;
  }

  /** A number of people; null where the cell is empty. */
  private Long count(RawRow row, String field, String unit) {
    String cell = columns.cell(row, field);
    if (words.isBlank(cell)) {
      return null;
    }
    return WholeNumber.find(cell, MOST_PEOPLE)
        .orElseThrow(
            () ->
                new WrongCell(
                    Reason.COUNT_INVALID, columns.header(field), safe.answer(cell), unit));
  }

  private String mutu(RawRow row, String unit) {
    return words.isBlank(columns.cell(row, "kategori"))
        ? null
        : words
            .code("mutu", columns.cell(row, "kategori"))
            .orElseThrow(() -> unknown(row, Reason.CATEGORY_UNKNOWN, "kategori", unit));
  }
}
