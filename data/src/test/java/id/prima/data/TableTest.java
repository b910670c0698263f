package id.prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.prima.data.Table.Layer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TableTest {

  static final List<Table<?>> ALL = Tables.ALL;

  record Sample(
      @Column("unit") String unitId,
      @Column(value = "day; empty = not said", nullable = true) LocalDate day,
      @Column(value = "index", nullable = true, precision = 5, scale = 2) BigDecimal ikm,
      @Column(value = "answers of 1", name = "answers_1") long answers1,
      @Column("sums") List<Long> sums) {}

  private static final Table<Sample> SAMPLE = table(Sample.class);

  private static <R extends Record> Table<R> table(Class<R> type) {
    return new Table<>("sample", Layer.SILVER, false, type, "A sample.");
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @Test
  void columnsAreNamedAsInFiles() {
    assertThat(SAMPLE.columns())
        .extracting(c -> c.name() + " " + c.type())
        .containsExactly(
            "unit_id STRING", "day DATE", "ikm DECIMAL", "answers_1 LONG", "sums LONG_LIST");
  }

  @Test
  void aRecordSurvivesTheWayToPlainValuesAndBack() {
    Sample record =
        new Sample(
            "u1", LocalDate.of(2026, 7, 15), new BigDecimal("100.00"), 7L, List.of(1L, 2L, 3L));
    assertThat(SAMPLE.values(record))
        .containsExactly(
            "u1", LocalDate.of(2026, 7, 15), new BigDecimal("100.00"), 7L, List.of(1L, 2L, 3L));
    assertThat(SAMPLE.of(SAMPLE.values(record))).isEqualTo(record);
  }

  @Test
  void anEmptyValueStandsOnlyWhereTheContractAllowsIt() {
    assertThat(SAMPLE.of(row("u1", null, null, 7L, List.of()))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLE.of(row(null, null, null, 7L, List.of())))
        .withMessage("sample.unit_id is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLE.of(row("u1", null, null, null, List.of())))
        .withMessage("sample.answers_1 is empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLE.values(new Sample("u1", null, null, 7L, null)))
        .withMessage("sample.sums is empty");
  }

  @Test
  void aDecimalThatDoesNotFitIsRefusedRatherThanRounded() {
    for (String misfit : List.of("88.3", "88.305", "1000.00", "88")) {
      Sample record = new Sample("u1", null, new BigDecimal(misfit), 7L, List.of());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SAMPLE.values(record))
          .withMessage("sample.ikm does not hold " + misfit);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SAMPLE.of(row("u1", null, new BigDecimal(misfit), 7L, List.of())))
          .withMessage("sample.ikm does not hold " + misfit);
    }
  }

  @Test
  void aRowOfAnotherLengthOrTypeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.of(row("u1", null, null, 7L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLE.of(row("u1", null, null, "7", List.of())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLE.of(row("u1", "2026-07-15", null, 7L, List.of())));
  }

  record NoMeaning(@Column("unit") String unitId, String nama) {}

  record NoSuchType(@Column("a float forgets hundredths") double ikm) {}

  record NoSuchList(@Column("only whole numbers and text come in lists") List<Integer> sums) {}

  record DecimalWithoutDigits(@Column("index") BigDecimal ikm) {}

  record DigitsWithoutDecimal(@Column(value = "n", precision = 5) long n) {}

  record EmptyPrimitive(@Column(value = "n", nullable = true) long n) {}

  @Test
  void aRecordThatBreaksTheContractIsNoTable() {
    assertThatIllegalStateException()
        .isThrownBy(() -> table(NoMeaning.class))
        .withMessageStartingWith("No @Column on")
        .withMessageContaining("nama");
    for (Class<? extends Record> type : List.of(NoSuchType.class, NoSuchList.class)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> table(type))
          .withMessageStartingWith("No column type for");
    }
    for (Class<? extends Record> type :
        List.of(DecimalWithoutDigits.class, DigitsWithoutDecimal.class)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> table(type))
          .withMessageStartingWith("precision belongs to decimals alone");
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> table(EmptyPrimitive.class))
        .withMessageStartingWith("a primitive is never null");
  }

  @Test
  void aFileWithOtherColumnsIsDescribedNotGuessed() {
    assertThat(
            SAMPLE.differences(
                List.of("unit_id STRING", "day STRING", "answers_1 LONG", "sums LONG_LIST")))
        .containsExactly("missing: day DATE", "missing: ikm DECIMAL", "unknown: day STRING");
    assertThat(
            SAMPLE.differences(
                List.of(
                    "unit_id STRING",
                    "day DATE",
                    "ikm DECIMAL",
                    "answers_1 LONG",
                    "sums LONG_LIST")))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void columnNamesOfATableDiffer(Table<?> table) {
    assertThat(table.columns()).extracting(ColumnSpec::name).doesNotHaveDuplicates().isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void columnNamesAreSnakeCase(Table<?> table) {
    assertThat(table.columns())
        .extracting(ColumnSpec::name)
        .allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
  }

  @Test
  void tableNamesDiffer() {
    assertThat(ALL).extracting(Table::name).doesNotHaveDuplicates();
  }

  @Test
  void onlyPublishedTablesHaveAPublicCopyOrAreFoundForExport() {
    for (Table<?> table : ALL) {
      boolean published = table.layer() == Layer.PUBLISHED;
      assertThat(Tables.findPublished(table.name()).isPresent()).isEqualTo(published);
      assertThat(table.hasPublicCopy() && !published).isFalse();
    }
    assertThat(Tables.findPublished("nama_orang")).isEmpty();
  }
}
