package id.prima.analytics.recap;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.ColumnSpec;
import id.prima.data.Reference;
import id.prima.data.Table;
import id.prima.data.Tables;
import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.SkmCell;
import id.prima.data.marts.UnitIkm;
import id.prima.data.silver.RecapSheet;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecapJobTest {

  private static final Period QUARTER = Period.quarter(2026, 4);

  /** A row with the named values; the others are empty where they may be, else plain. */
  private static <R extends Record> R row(Table<R> table, Object... namesAndValues) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    List<Object> values = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      values.add(
          given.containsKey(column.name())
              ? given.remove(column.name())
              : column.nullable() ? null : plain(column));
    }
    assertThat(given).isEmpty();
    return table.of(values.toArray());
  }

  private static Object plain(ColumnSpec column) {
    return switch (column.type()) {
      case INT -> 0;
      case LONG -> 0L;
      case BOOLEAN -> false;
      case DECIMAL -> BigDecimal.ZERO.setScale(column.scale());
      case STRING_LIST, LONG_LIST -> List.of();
      default -> "x";
    };
  }

  private static BigDecimal six(String number) {
    return new BigDecimal(number).setScale(6);
  }

  /** NRR of 3.5 each. */
  private static RecapSheet sheet(
      String period, String unit, Long sample, String ikm, int places, String file) {
    List<Object> cells = new ArrayList<>();
    for (Unsur unsur : Unsur.values()) {
      cells.add("nrr_" + unsur.code().toLowerCase(java.util.Locale.ROOT));
      cells.add(six("3.5"));
    }
    Collections.addAll(
        cells,
        "source_file",
        file,
        "period",
        period,
        "unit_id",
        unit,
        "sample",
        sample,
        "nrr_places",
        2,
        "ikm",
        six(ikm),
        "ikm_places",
        places);
    return row(Tables.RECAP_SHEET, cells.toArray());
  }

  /** So many who answered 3 to all, and as many who answered 4. */
  private static SkmCell cell(String period, String unit, String pengguna, long each) {
    List<Long> histogram = new ArrayList<>();
    for (int u = 0; u < 9; u++) {
      histogram.addAll(List.of(0L, 0L, each, each));
    }
    long n = 2 * each;
    return row(
        Tables.SKM_CELL,
        "period",
        period,
        "instrumen",
        "SKM",
        "pengguna",
        pengguna,
        "unit_id",
        unit,
        "unsur",
        Unsur.DAFTAR.stream().map(Unsur::code).toList(),
        "respondents",
        n,
        "histogram",
        histogram,
        "pair_answers",
        Collections.nCopies(36, n),
        "pair_products",
        Collections.nCopies(36, each * 25),
        "pair_first_sums",
        Collections.nCopies(36, each * 7),
        "pair_second_sums",
        Collections.nCopies(36, each * 7));
  }

  private static UnitIkm shown(String period, String unit, String ikm) {
    return row(
        Tables.UNIT_IKM,
        "period",
        period,
        "tingkat",
        "unit",
        "unit_id",
        unit,
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "ikm",
        ikm == null ? null : new BigDecimal(ikm));
  }

  private static RecapJob.Input input(
      List<RecapSheet> sheets, List<SkmCell> cells, List<UnitIkm> shown) {
    return new RecapJob.Input(QUARTER, sheets, cells, shown, Reference.builtIn().ketentuan());
  }

  private static List<RecapReconciliation> rows(RecapJob.Input input) {
    return RecapJob.figures(input).stream().map(RecapFigures::row).toList();
  }

  @Test
  void aLongerPeriodIsHeldBesideTheAnswersOfItsQuarters() {
    List<RecapReconciliation> rows =
        rows(
            input(
                List.of(
                    sheet("2026-S2", "a", 60L, "87.50", 2, "f"),
                    sheet("2026-Q4", "a", 40L, "87.50", 2, "f"),
                    sheet("2026", "b", 40L, "87.50", 2, "f")),
                List.of(
                    cell("2026-Q2", "a", "publik", 100),
                    cell("2026-Q3", "a", "publik", 10),
                    cell("2026-Q4", "a", "publik", 20),
                    cell("2026-Q4", "a", "internal", 3)),
                List.of()));
    assertThat(rows)
        .extracting(RecapReconciliation::period, RecapReconciliation::respondentsRows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026", null),
            org.assertj.core.groups.Tuple.tuple("2026-Q4", 40L),
            org.assertj.core.groups.Tuple.tuple("2026-S2", 60L));
    assertThat(rows).allMatch(row -> row.difference().signum() == 0);
    assertThat(rows).allMatch(row -> row.findings().isEmpty());
    assertThat(rows.get(0).hasRows()).isFalse();
  }

  @Test
  void internalAnswersStandInWhereAUnitHasNoOthers() {
    assertThat(
            rows(
                input(
                    List.of(sheet("2026-Q4", "a", 6L, "87.50", 2, "f")),
                    List.of(cell("2026-Q4", "a", "internal", 3)),
                    List.of())))
        .extracting(RecapReconciliation::respondentsRows)
        .containsExactly(6L);
  }

  /** 87.5 in one digit may be 87.46; beside figures of two digits it is 87.50. */
  @Test
  void aDroppedLastZeroIsRestoredWhereTheFileHasTwoDigits() {
    assertThat(
            rows(
                input(
                    List.of(
                        sheet("2026-Q4", "a", 6L, "87.6", 1, "f"),
                        sheet("2026-Q4", "b", 6L, "87.51", 2, "f"),
                        sheet("2026-Q4", "c", 6L, "87.6", 1, "g")),
                    List.of(),
                    List.of())))
        .extracting(RecapReconciliation::ikmPlaces)
        .containsExactly(2, 2, 1);
  }

  @Test
  void thePublicSeesARecapOfTenAndBesideAnswersOnlyWhatItSeesAnyway() {
    RecapJob.Input input =
        input(
            List.of(
                sheet("2026-Q4", "alone", 10L, "87.50", 2, "f"),
                sheet("2026-Q4", "few", 9L, "87.50", 2, "f"),
                sheet("2026-Q4", "unsaid", null, "87.50", 2, "f"),
                sheet("2026-Q4", "seen", 40L, "90.00", 2, "f"),
                sheet("2026-Q4", "withheld", 40L, "90.00", 2, "f"),
                sheet("2026-Q4", "older", 40L, "90.00", 2, "f")),
            List.of(
                cell("2026-Q4", "seen", "publik", 20),
                cell("2026-Q4", "withheld", "publik", 20),
                cell("2026-Q4", "older", "publik", 20)),
            List.of(
                shown("2026-Q4", "seen", "87.50"),
                shown("2026-Q4", "withheld", null),
                // the public still sees the figure of an earlier release
                shown("2026-Q4", "older", "87.40")));
    List<RecapReconciliation> all = rows(input);
    assertThat(all).hasSize(6);
    assertThat(all)
        .filteredOn(row -> row.unitId().equals("seen"))
        .allMatch(row -> row.findings().isEmpty() && row.causes().equals(List.of("typed")));
    assertThat(RecapJob.publicRows(input, all))
        .extracting(RecapReconciliation::unitId)
        .containsExactly("alone", "seen");
  }
}
